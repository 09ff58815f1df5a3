import ExcelJS from 'exceljs'
import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elements } from './bookings.ts'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { cells, csv, edited, headings, workbook, type SalesRow } from './sales.ts'

/** Texts that a spreadsheet would take for a formula. */
const hostile = ['=1+1', "=cmd|' /C calc'!A0", '+1+cmd', '-2+3+cmd', '@SUM(A1)', '\t=1+1']
const rows: SalesRow[] = hostile.map((text, i) => ({ number: String(20260001 + i), text, rate: '17%' }))

/** The cells of a CSV text with semicolons, quotes taken off. */
function cellsOf(text: string): string[] {
  return [...text.replace('\ufeff', '').matchAll(/(?:^|[;\r\n])(?:"((?:[^"]|"")*)"|([^;\r\n"]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

/** A cell that a spreadsheet would calculate: numbers and what is marked as text are none. */
const isFormula = (cell: string): boolean => /^\s*[=+\-@]/.test(cell) && !/^\s*[+-]?[\d.,]+$/.test(cell)

const descriptions = (delivery: Delivery): string[] =>
  elements(delivery.artifact('GLTransactions'), 'GLTransactions', 'GLTransaction').map((entry) =>
    String((entry['GLTransactionLine'] as Record<string, unknown>[])[1]!['Description']),
  )

describe('texts that a spreadsheet would calculate', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('are harmless in the annotated CSV copy, and come back whole when that is dropped again', async () => {
    const home = await TestHome.make()
    const rejected = await home.drop('demo-nl', 'a.csv', csv(rows))
    expect(rejected.batch.status).to.equal('rejected')
    const copy = rejected.copy.toString('utf8')
    expect(cellsOf(copy).filter(isFormula)).to.deep.equal([])
    expect(copy).to.include(`;'=1+1;`).and.to.include(`;'@SUM(A1);`)

    const again = await home.drop('demo-nl', rejected.copyName, copy.replaceAll(';17%;', ';21%;'))
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(descriptions(again)).to.deep.equal(hostile.map((text) => text.trim()))
  })

  it('negative amounts, numbers and payment references in the copy stay byte for byte', async () => {
    const home = await TestHome.make()
    const line =
      '20260001;15-01-2026;1001;Bakkerij De Korenaar;+++123/4567/89002+++;-100,00;17%;-21,00;-121,00'
    const rejected = await home.drop('demo-nl', 'a.csv', csv([], line))
    const [, copied] = rejected.copy.toString('utf8').split('\r\n')
    expect(copied!.startsWith(`${line};`), copied).to.equal(true)
  })

  it('are told from an apostrophe that belongs to the text', async () => {
    const home = await TestHome.make()
    const text = "'s-Hertogenbosch, 's middags"
    const delivery = await home.drop('demo-nl', 'a.csv', csv([{ number: '20260001', text }]))
    expect(descriptions(delivery)).to.deep.equal([text])
  })

  it('are harmless in report.csv, and only text in report.html', async () => {
    const home = await TestHome.make()
    const script = '<script>alert(1)</script>'
    const worst = [
      { number: '=2+2', rate: '=1+1' },
      { number: script, date: script },
      { number: '@x', date: '+9' },
    ]
    const rejected = await home.drop('demo-nl', '=a.csv', csv([...rows, ...worst]))
    const report = readFileSync(join(rejected.archive, 'report.csv'), 'utf8')
    expect(report).to.include('=1+1').and.to.include('@x')
    expect(cellsOf(report).filter(isFormula)).to.deep.equal([])
    const html = readFileSync(join(rejected.archive, 'report.html'), 'utf8')
    expect(html).to.include('&lt;script&gt;').and.not.to.include('<script')
  })

  it('are texts, never formulas, in the annotated workbook', async () => {
    const home = await TestHome.make()
    const file = await workbook({ Blad1: [headings, ...rows.map(cells)] })
    const rejected = await home.drop('demo-nl', 'a.xlsx', file)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(rejected.copy as unknown as ArrayBuffer)
    const types = new Set<number>()
    book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
    expect([...types]).to.not.include(ExcelJS.ValueType.Formula)
    const again = await edited(rejected.copy, (b) => {
      rows.forEach((_, i) => (b.worksheets[0]!.getCell(i + 2, 7).value = '21%'))
    })
    const delivery = await home.drop('demo-nl', rejected.copyName, again)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(descriptions(delivery)).to.deep.equal(hostile.map((text) => text.trim()))
  })
})
