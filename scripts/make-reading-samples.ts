/**
 * Writes the samples among samples/findings of what reading a file comes to: older workbooks, zip files, hidden parts.
 * Run after a change: `node scripts/make-reading-samples.ts`.
 */
import ExcelJS from 'exceljs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { biffBook, container, type BiffCell } from '../test/read/legacy/biff-book.ts'
import { makeZip } from '../test/read/xlsx/workbooks.ts'

type Value = string | number
const folder = 'samples/findings'
const headings = ['Factuurnummer', 'Factuurdatum', 'Klantnummer', 'Klantnaam', 'Bedrag excl. btw', 'Btw %']
const invoice = (number: string, amount = 100): Value[] => [
  number,
  '15-01-2026',
  '1001',
  'Bakkerij De Korenaar',
  amount,
  '21%',
]

function write(code: string, name: string, bytes: Uint8Array): void {
  mkdirSync(`${folder}/${code}`, { recursive: true })
  writeFileSync(`${folder}/${code}/${name}`, bytes)
}

async function workbook(
  code: string,
  tabs: Record<string, Value[][]>,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<void> {
  const book = new ExcelJS.Workbook()
  book.creator = 'ledgerdrop'
  book.created = book.modified = new Date('2026-01-01T00:00:00Z')
  for (const [name, rows] of Object.entries(tabs)) book.addWorksheet(name).addRows(rows)
  change(book)
  write(code, 'drop.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
}

const facturen = [headings, invoice('20260001'), invoice('20260002', 50)]
await workbook('rows-hidden', { Facturen: facturen }, (book) => {
  book.getWorksheet('Facturen')!.getRow(3).hidden = true
})
await workbook('columns-hidden', { Facturen: facturen }, (book) => {
  book.getWorksheet('Facturen')!.getColumn(5).hidden = true
})
await workbook('sheets-alike', {
  Januari: [headings, invoice('20260001')],
  Februari: [headings, invoice('20260002')],
})
await workbook('sheet-repeats', { Facturen: facturen, Kopie: facturen })
await workbook('sheet-is-form', {
  Factuur: [
    ['FACTUUR'],
    ['Factuurnummer', '20260001'],
    ['Factuurdatum', '15-01-2026'],
    ['Klantnaam', 'Bakkerij De Korenaar'],
    ['Bedrag excl. btw', 100],
  ],
})
await workbook('headings-unclear', {
  Facturen: [
    ['', '', '', '', 'Winkel', 'Web', ''],
    [...headings.slice(0, 5), 'Bedrag excl. btw', 'Btw %'],
    ['20260001', '15-01-2026', '1001', 'Bakkerij De Korenaar', 100, 50, '21%'],
  ],
})

const cells = (row: number, values: readonly Value[]): BiffCell[] =>
  values.map((value, column) =>
    typeof value === 'number' ? { row, column, number: value } : { row, column, text: value },
  )
const sheet = { name: 'Facturen', cells: [...cells(0, headings), ...cells(1, invoice('20260001'))] }
write('file-converted', 'drop.xls', biffBook({ sheets: [sheet] }))
const last = [...cells(0, headings), ...cells(16_383, invoice('20260001'))]
write('sheet-full', 'drop.xls', biffBook({ version: 5, sheets: [{ name: 'Facturen', cells: last }] }))
write('file-encrypted', 'drop.xlsx', container({ EncryptedPackage: Buffer.alloc(5000, 7) }))

const csv = [headings, invoice('20260001')].map((row) => row.join(';')).join('\r\n') + '\r\n'
const pdf = (about: string): string => `%PDF-1.4\n%${about}\n%%EOF\n`
const zip = (code: string, files: Record<string, string>, how: Parameters<typeof makeZip>[1] = {}): void =>
  write(code, 'drop.zip', makeZip(files, how))
zip('zip-files-unused', { 'facturen.csv': csv, '20260001.pdf': pdf('factuur'), 'logo.png': 'x' })
zip('zip-encrypted', { 'facturen.csv': csv }, { flags: 1 })
zip('zip-without-table', { '20260001.pdf': pdf('factuur') })
zip('zip-several-tables', { 'januari.csv': csv, 'februari.csv': csv })
zip('zip-in-zip', { 'facturen.csv': csv, 'bijlagen.zip': 'PK' })
zip('zip-name-twice', { 'facturen.csv': csv, 'a/20260001.pdf': pdf('een'), 'b/20260001.pdf': pdf('twee') })
zip('zip-unsafe', { 'facturen.csv': csv, '../20260001.pdf': pdf('factuur') })
