import { expect } from 'chai'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTable } from '../../src/read/open.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { limits } from '../batch/support.ts'
import { repository } from '../e2e/home.ts'
import {
  booked,
  bookedTotals,
  count,
  drop,
  found,
  rejected,
  removeTemporary,
  shared,
  TestHome,
  told,
} from './support.ts'

const folder = join(shared, 'input-samples')
const sample = (name: string): Buffer => readFileSync(join(folder, name))

/** What is told of each file when it is dropped as it is, with nothing but the profiles that come with the program. */
const TRUTHS: Record<string, { source: string; codes: string[] }> = {
  '01_be_supplier-invoices_voetbal.csv': { source: '', codes: ['source-unknown'] },
  '03_nl_invoice-list_AIG.csv': { source: '', codes: ['source-unknown'] },
  '09_nl_ledger-schema_accountant.xlsx': { source: '', codes: ['source-unknown'] },
  '10_nl_orders_preamble_fargo.csv': { source: '', codes: ['source-unknown'] },
  '11_nl_products_cp1252-euro_fargo.csv': { source: '', codes: ['source-unknown'] },
  '18_nl_bank_knab_preamble.csv': { source: '', codes: ['file-is-bank-statement'] },
  '23_be_bank_kbc_padded.csv': { source: '', codes: ['file-is-bank-statement'] },
  '28_date-system-1904.xlsx': { source: '', codes: ['source-unlike-any'] },
  '30_utf16le.csv': { source: '', codes: ['source-unlike-any'] },
}

/** A profile of one table of sales for one of the files. */
const profileOf = (top: string, columns: string, more = 'layout: row-per-line'): string => `source: proef
name: Proef
${top}
tables:
  - name: regels
    makes: sales
    ${more}
    columns:
${columns.replace(/^/gm, '      ')}
    constants: { vatCode: '3', relationTargetCode: '1001', ledgerAccount: '8020' }
`

describe('real files (needs the folder shared)', function () {
  this.timeout(60_000)
  before(function () {
    if (!existsSync(folder)) this.skip()
  })
  afterEach(removeTemporary)

  it('each is booked or told by its true cause, in both demo administrations; nothing is thrown, no row is lost', async () => {
    for (const administration of ['demo-nl', 'demo-be'])
      for (const name of readdirSync(folder)) {
        const delivery = await drop(sample(name), { administration, name })
        expect(delivery.batch.status, name).to.equal('rejected')
        const truth = TRUTHS[name]
        if (truth) expect({ source: delivery.batch.source, codes: delivery.codes }, name).to.deep.equal(truth)
      }
  })

  it('check tells the same of a file as a drop, and leaves no traces', async () => {
    const home = await TestHome.make()
    for (const name of Object.keys(TRUTHS)) {
      const outcome = await home.command('check', join(folder, name), '--administration', 'demo-nl', '--json')
      const last = outcome.json.at(-1) as { type: string; findings: { code: string }[] }
      expect(outcome.code, name).to.equal(1)
      expect(
        last.findings.map((group) => group.code),
        name,
      ).to.deep.equal(TRUTHS[name]!.codes)
    }
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect(home.rejected('demo-nl')).to.deep.equal([])
  })

  it('Q31: 01, of 23 supplier invoices exactly the one whose gross contradicts its net is told', async () => {
    const home = await TestHome.make()
    cpSync(join(repository, 'samples', 'real', 'mappings'), home.path('mappings'), { recursive: true })
    const delivery = await rejected(sample('01_be_supplier-invoices_voetbal.csv'), {
      home,
      administration: 'voetbalclub',
    })
    const errors = delivery.report.allFindings.filter((one) => one.severity === 'error')
    expect(new Set(errors.map((one) => one.document))).to.deep.equal(new Set(['19-2025-26093']))
    expect(count(delivery)).to.deep.equal({ read: 24, booked: 0, reported: 22, leftOut: 2 })
  })

  it('Q23: 03, amounts packed in one cell are told, and so is every row without its number', async () => {
    const source = profileOf(
      '',
      'number: { headings: [Factuurnummer], required: true }\nrelationName: [Bedrijfsnaam]\ndate: [Datum]\nexcluding: { headings: [Bedrag], required: true }',
      'layout: row-per-document',
    )
    const delivery = await rejected(sample('03_nl_invoice-list_AIG.csv'), { source })
    const rowsOf = (code: string): number[] => found(delivery, code).map((one) => one.place.row)
    expect(rowsOf('amount-unreadable')).to.deep.equal([2, 3, 6, 8])
    expect(rowsOf('number-missing')).to.deep.equal([12])
    expect(rowsOf('date-missing')).to.have.length(14)
    expect(count(delivery)).to.deep.equal({ read: 16, booked: 0, reported: 15, leftOut: 1 })
  })

  it('Q12: 09, the control rows of a ledger scheme are below its headings; a scheme is no list of invoices', async () => {
    const file = await openTable(nodeFiles, join(folder, '09_nl_ledger-schema_accountant.xlsx'), limits)
    const rows = []
    for await (const chunk of file.rows(0)) rows.push(...chunk)
    await file.close()
    expect(rows.length).to.be.greaterThan(800)
    expect(rows.find((row) => row.number === 6)!.cells[0]).to.equal('0010')
  })

  it('Q3 Q29: 11, a price list in windows-1252 with euro signs: every price is read', async () => {
    const columns =
      'number: { headings: [ProductID], required: true }\ndate: { headings: [Datum] }\nexcluding: [Prijs]\nlineDescription: [Productnaam]'
    const text = Buffer.from(sample('11_nl_products_cp1252-euro_fargo.csv'))
    const dated = Buffer.concat(
      lineBuffers(text).map((line, i) =>
        Buffer.concat([line, Buffer.from(i === 0 ? ';Datum\n' : ';15-01-2026\n')]),
      ),
    )
    const source = profileOf('', columns, 'layout: row-per-document')
    const delivery = await booked(dated, { source })
    const prices = lineBuffers(text).slice(1)
    expect(prices.every((line) => line.includes(0x80))).to.equal(true)
    const cents = prices.map((line) =>
      Math.round(Number(/\x80 ([\d.]+)/.exec(line.toString('latin1'))![1]) * 100),
    )
    expect(delivery.batch.totals.output).to.equal(cents.reduce((sum, price) => sum + price, 0))
    expect(told(delivery)).to.deep.equal([])
  })

  it('Q24: 16, 121 rows of a webshop are 51 orders', async () => {
    const delivery = await drop(sample('16_shopify_orders_export_MASKED.csv'))
    expect(delivery.batch.source).to.equal('shopify')
    expect(delivery.batch.counts.documents).to.equal(51)
    expect(count(delivery)).to.include({ read: 122 })
  })

  it('Q9 Q32: 18, a bank export below a title line is read by a profile: sign by letter, amounts with and without decimals', async () => {
    const source = profileOf(
      '',
      [
        'number: { headings: [Referentie], required: true }',
        'date: { headings: [Transactiedatum], required: true }',
        'sign: { headings: [CreditDebet], values: { C: plus, D: minus } }',
        'excluding: { headings: [Bedrag], required: true }',
      ].join('\n'),
      'layout: row-per-document',
    )
    const delivery = await booked(sample('18_nl_bank_knab_preamble.csv'), {
      source,
      settings: { 'dates.pastDays': 10_000, 'entryNumber.sales': 'assign' },
    })
    expect(delivery.receipt.rowsLeftOut).to.deep.equal({ title: 1, heading: 1 })
    expect(count(delivery)).to.deep.equal({ read: 30, booked: 28, reported: 0, leftOut: 2 })
    const amounts = bookedTotals(delivery).map(([, , cents]) => cents)
    expect(amounts.slice(0, 4)).to.deep.equal([-82775, 82775, -250000, 250000])
  })

  it('Q22: 23, a bank export of padded cells is read without its blanks', async () => {
    const source = profileOf(
      '',
      'number: { headings: [Afschriftnummer], required: true }\ndate: [Datum]\nexcluding: [Bedrag]',
      'layout: row-per-document',
    )
    const delivery = await booked(sample('23_be_bank_kbc_padded.csv'), {
      source,
      settings: { 'dates.pastDays': 10_000 },
    })
    expect(bookedTotals(delivery)).to.deep.equal([['02018038', '28-02-2018', -340]])
  })

  it('Q40: 28, dates of a workbook that counts from 1904 are those that stand beside them as text', async () => {
    const file = await openTable(nodeFiles, join(folder, '28_date-system-1904.xlsx'), limits)
    const dates: [string | undefined, string][] = []
    for await (const rows of file.rows(0))
      for (const { cells } of rows) {
        const cell = cells[1]
        if (typeof cell === 'object') dates.push([cell.iso, String(cells[2])])
      }
    await file.close()
    expect(file.facts['dateSystem']).to.equal('1904')
    expect(dates).to.have.length(5)
    for (const [read, text] of dates) expect(read).to.equal(text)
  })

  it('Q4: 30, UTF-16 with its mark and without a last line end', async () => {
    const file = await openTable(nodeFiles, join(folder, '30_utf16le.csv'), limits)
    const rows: unknown[] = []
    for await (const chunk of file.rows(0)) rows.push(...chunk.map((row) => row.cells))
    await file.close()
    expect(rows).to.deep.equal([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ])
  })
})

/** The lines of a text without their ends, byte for byte. */
function lineBuffers(text: Buffer): Buffer[] {
  return text
    .toString('latin1')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => Buffer.from(line, 'latin1'))
}
