import { expect } from 'chai'
import type { BatchStatus, FindingGroup } from '../../src/model/batch.ts'
import type { Finding } from '../../src/model/finding.ts'
import { htmlReport, writeHtmlReport, type ReportExtras } from '../../src/report/html-report.ts'
import { FindingStore } from '../../src/report/finding-store.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { findingAt, MemoryWriter, summaryOf } from './support.ts'

function unreadable(row: number, value: string): Finding {
  return {
    code: 'date-unreadable',
    severity: 'error',
    place: { sheet: '', row, column: 27, heading: 'Factuurdatum' },
    document: `F${row}`,
    value,
    params: { heading: 'Factuurdatum', example: '31-12-2026' },
  }
}

function group(findings: Finding[], total = findings.length): FindingGroup {
  return { code: findings[0]!.code, severity: findings[0]!.severity, total, examples: findings }
}

function page(
  summary = summaryOf(),
  groups: FindingGroup[] = [],
  language: 'nl' | 'en' | 'fr' = 'nl',
  extras: ReportExtras = {},
): string {
  return [...htmlReport(summary, groups, language, extras)].join('')
}

const shown = (html: string): string =>
  html
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('report/html-report', () => {
  it('says in words how the batch ended, in three languages', () => {
    const heading = (status: BatchStatus, language: 'nl' | 'en' | 'fr') =>
      /<h1>(.*)<\/h1>/.exec(page(summaryOf({ status }), [], language))![1]
    expect(heading('exported', 'nl')).to.equal('Geëxporteerd')
    expect(heading('rejected', 'nl')).to.equal('Teruggestuurd')
    expect(heading('duplicate', 'nl')).to.equal('Niets nieuws')
    expect(heading('exported', 'en')).to.equal('Exported')
    expect(heading('rejected', 'fr')).to.equal('Renvoyé')
    for (const status of [
      'waiting',
      'discarded',
      'imported',
      'partly-imported',
      'failed',
      'reversed',
    ] as const) {
      for (const language of ['nl', 'en', 'fr'] as const) expect(heading(status, language)).to.match(/^\S.+/)
    }
  })

  it('D1: calls an export that sent documents back a partial one, and says where both are', () => {
    const { counts } = summaryOf()
    const partly = summaryOf({ counts: { ...counts, documentsRejected: 2, errors: 5 } })
    const text = shown(page(partly, [], 'nl', { returned: 'facturen.abc123.csv' }))
    expect(text).to.contain('Gedeeltelijk geëxporteerd')
    expect(text).to.contain('IMPORT.html')
    expect(text).to.contain('facturen.abc123.csv in de map rejected')
  })

  it('tells what to do next: import, correct, or nothing', () => {
    expect(shown(page())).to.contain('IMPORT.html')
    const rejected = shown(page(summaryOf({ status: 'rejected' })))
    expect(rejected).to.contain('zet het weer in de inbox')
    expect(rejected).not.to.contain('IMPORT.html')
    expect(shown(page(summaryOf({ status: 'duplicate' })))).to.contain('U hoeft niets te doen.')
  })

  it('R68: marks a trial and does not send anybody to an outbox', () => {
    const text = shown(page(summaryOf(), [], 'nl', { trial: true }))
    expect(text).to.contain('PROEF')
    expect(text).not.to.contain('IMPORT.html')
  })

  it('R6, R44: gives control totals per journal, VAT code and ledger account in Dutch notation', () => {
    const text = shown(page())
    expect(text).to.contain('70 Verkoop 2 1.334,57')
    expect(text).to.contain('Totaal 3 1.234,57')
    expect(text).to.contain('4 Hoog 21% 1.020,31 214,26')
    expect(text).to.contain('8000 Omzet -1.020,31')
    expect(shown(page(summaryOf(), [], 'en'))).to.contain('70 Verkoop 2 1,334.57')
  })

  it('R6: proves that every row and every cent is accounted for, or says that they are not', () => {
    const text = shown(page())
    expect(text).to.contain(
      'Regels gelezen 12 = Regels geboekt 9 + Regels teruggestuurd 0 + Regels weggelaten 3',
    )
    expect(text).to.contain('incl. btw 1.234,56 + Btw berekend waar het bestand geen btw geeft 0,01')
    expect(text).to.contain('Sluit aan')
    const { totals } = summaryOf()
    expect(shown(page(summaryOf({ totals: { ...totals, output: 1 } })))).to.contain('Sluit niet aan')
  })

  it('shows what was left out by rule, a rule without words by its name', () => {
    const text = shown(page())
    expect(text).to.contain('Totaalregel 1')
    expect(text).to.contain('house-rule 1')
    expect(text).to.contain(
      'Documenten weggelaten Aantal Status die niet wordt geëxporteerd, zoals concept 1',
    )
  })

  it('R13: shows row, column letter, heading, document and value of each finding, cause and remedy once', () => {
    const one = unreadable(1234, '31-02-2026')
    const html = page(summaryOf({ status: 'rejected' }), [group([one, unreadable(1300, 'x')])])
    const text = shown(html)
    const { cause, remedy } = renderFinding(one, 'nl')
    expect(text).to.contain('Fout × 2')
    expect(text).to.contain('1234 AB Factuurdatum F1234 31-02-2026')
    expect(text.split(cause)).to.have.length(2)
    expect(text.split(remedy)).to.have.length(2)
    expect(text).not.to.contain('Tabblad')
  })

  it('leaves out the columns in which nothing would stand', () => {
    const bare = page(summaryOf(), [group([findingAt(0)])])
    const section = /<h2>Meldingen<\/h2>([^]*?)<h2>/.exec(bare)![1]!
    expect([...section.matchAll(/<th(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text)).to.deep.equal(['Regel'])
  })

  it('names the sheet when a workbook has findings, and the whole file where no row is to blame', () => {
    const inSheet = { ...unreadable(3, 'x'), place: { sheet: 'invoices', row: 3 } }
    const text = shown(page(summaryOf(), [group([inSheet]), group([findingAt(0)])]))
    expect(text).to.contain('Tabblad Regel')
    expect(text).to.contain('invoices 3')
    expect(text).to.contain('hele bestand')
    expect(shown(page())).to.contain('Er zijn geen meldingen.')
  })

  it('shows the first 200 of 1,234 findings with the true total, and says where the rest is', async () => {
    const store = new FindingStore('not needed')
    for (let row = 2; row < 1236; row++) store.add(unreadable(row, `3${row}`))
    const writer = new MemoryWriter()
    await writeHtmlReport(writer, summaryOf({ status: 'rejected' }), store, 'nl')
    const text = shown(writer.text)
    expect(text).to.contain('Fout × 1.234')
    expect(text).to.contain('… en nog 1.034, zie report.csv')
    expect(text).to.contain(' 201 AB Factuurdatum')
    expect(text).not.to.contain(' 202 AB Factuurdatum')
    expect(writer.waits).to.be.above(0)
    store.close()
  })

  it('shows hostile contents of cells and names as text', () => {
    const evil = '<script>alert(1)</script><img src=x onerror="alert(1)">\u0000'
    const hostile = {
      ...unreadable(2, evil),
      document: evil,
      place: { sheet: evil, row: 2, column: 1, heading: evil },
      params: { heading: evil, example: '31-12-2026' },
    }
    const summary = summaryOf({ file: evil, administrationName: evil, facts: { [evil]: evil } })
    summary.counts.rowsLeftOut[evil] = 1
    summary.totals.journals[0]!.name = evil
    summary.mappingHashes[evil] = evil
    const html = page(summary, [group([hostile])], 'nl', { returned: evil })
    expect(html).not.to.match(/<script|<img/)
    expect(html).to.contain('&lt;script&gt;')
    expect(html).not.to.contain('\u0000')
  })

  it('lets a wide table scroll by itself on a narrow screen, with whole words in its cells', () => {
    const narrow = /@media screen and \(max-width: 45rem\) \{([^]*?)\n\}/.exec(page())![1]!
    expect(narrow)
      .to.match(/table \{[^}]*overflow-x: auto/)
      .and.to.match(/td \{ overflow-wrap: break-word/)
  })

  it('needs nothing from outside, runs nothing, and prints without breaking rows', () => {
    const html = page()
    expect(html).to.contain("default-src 'none'")
    expect(html).not.to.match(/<link|<script|@import|url\(|https?:/)
    expect(html).to.contain('@media print')
    expect(html).to.match(/^<!doctype html>\n<html lang="nl">/)
    expect(html.endsWith('</html>\n')).to.equal(true)
  })

  it('says how the file was read, with names for signs that do not show', () => {
    const text = shown(
      page(summaryOf({ facts: { delimiter: '\t', newline: '\r\n', encoding: 'utf-8', odd: 'x' } })),
    )
    expect(text).to.contain('Scheidingsteken tab Regeleinde CRLF Tekenset utf-8 odd x')
  })

  it('puts hashes of input, mappings and artifacts at the end', () => {
    const text = shown(page())
    const places = ['a', 'b', 'c', 'd'].map((letter) => text.indexOf(letter.repeat(64)))
    expect(places).to.deep.equal(places.toSorted((x, y) => x - y))
    expect(places[0]).to.be.above(text.indexOf('Controletotalen'))
  })
})
