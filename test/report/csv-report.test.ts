import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import Papa from 'papaparse'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Finding } from '../../src/model/finding.ts'
import { csvReport, writeCsvReport } from '../../src/report/csv-report.ts'
import { FindingStore } from '../../src/report/finding-store.ts'
import { findingAt } from './support.ts'

const hostile: Finding = {
  code: 'date-unreadable',
  severity: 'error',
  place: { sheet: '@tab', row: 7, column: 26, heading: '=1+1' },
  document: '+31;"6"',
  value: '=HYPERLINK("http://x")\r\nregel 2',
  params: { heading: 'Datum', example: '31-12-2026' },
}

function parsed(text: string): string[][] {
  return Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data
}

describe('report/csv-report', () => {
  it('R13: gives row, column letter, heading, document, value, message, cause and remedy of each finding', () => {
    const text = [...csvReport([{ ...hostile, value: '31-02-2026' }, findingAt(0)], 'nl')].join('')
    expect(text.startsWith('\ufeffSoort;Tabblad;Regel;Kolom;Kolomkop;Document;Waarde;')).to.equal(true)
    expect(text.endsWith('\r\n')).to.equal(true)
    const [headings, first, second] = parsed(text)
    expect(headings).to.have.length(12)
    expect(first!.slice(2, 4)).to.deep.equal(['7', 'AA'])
    expect(first!.slice(-2)).to.deep.equal(['date-unreadable', ''])
    expect(first![6]).to.equal('31-02-2026')
    expect(second!.slice(0, 7)).to.deep.equal(['Fout', '', '', '', '', '', ''])
  })

  it('Q58: makes text harmless that a spreadsheet would run, and leaves negative amounts', () => {
    const [, cells] = parsed([...csvReport([hostile, { ...hostile, value: '-7.000,97' }], 'en')].join(''))
    expect([cells![1], cells![4], cells![5]]).to.deep.equal(["'@tab", "'=1+1", `'+31;"6"`])
    expect(cells![6]).to.equal(`'=HYPERLINK("http://x")\r\nregel 2`)
    const rows = parsed([...csvReport([{ ...hostile, value: '-7.000,97' }], 'en')].join(''))
    expect(rows[1]![6]).to.equal('-7.000,97')
  })

  it('has its headings in the language of the administration', () => {
    expect([...csvReport([], 'en')].join('')).to.match(/^\ufeffSeverity;Sheet;Row;Column;Heading;/)
    expect([...csvReport([], 'fr')].join('')).to.match(/^\ufeffGravité;Feuille;Ligne;Colonne;/)
  })

  it('writes thousands of findings to a real file, every one of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-report-'))
    try {
      const store = new FindingStore(join(folder, 'scratch'))
      for (let row = 1; row <= 6000; row++) store.add(findingAt(row))
      const writer = await nodeFiles.create(join(folder, 'report.csv'))
      await writeCsvReport(writer, store, 'nl')
      const { bytes } = await writer.finish()
      store.close()
      const content = readFileSync(join(folder, 'report.csv'))
      expect(content.length).to.equal(bytes)
      const rows = parsed(content.toString()).slice(1)
      expect(rows.map((cells) => cells[2])).to.deep.equal(
        Array.from({ length: 6000 }, (_, i) => String(i + 1)),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
