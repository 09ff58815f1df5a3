/** Writes the workbooks among samples/findings. Run after a change: `node scripts/make-finding-samples.ts`. */
import ExcelJS from 'exceljs'
import { mkdirSync, writeFileSync } from 'node:fs'

type Value = ExcelJS.CellValue
const folder = 'samples/findings'
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const headings = ['Factuurnummer', 'Factuurdatum', 'Klantnummer', 'Klantnaam', 'Bedrag excl. btw', 'Btw %']
const invoice: Value[] = ['20260001', day('2026-01-15'), '1001', 'Bakkerij De Korenaar', 100, '21%']

async function bytesOf(
  sheets: Record<string, Value[][]>,
  change?: (book: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = 'ledgerdrop'
  book.created = book.modified = day('2026-01-01')
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) {
      const added = sheet.addRow(row)
      row.forEach((value, at) => {
        if (value instanceof Date) added.getCell(at + 1).numFmt = 'dd-mm-yyyy'
      })
    }
  }
  change?.(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function write(code: string, name: string, bytes: Uint8Array): void {
  mkdirSync(`${folder}/${code}`, { recursive: true })
  writeFileSync(`${folder}/${code}/${name}`, bytes)
}

async function workbook(
  code: string,
  sheets: Record<string, Value[][]>,
  change?: (book: ExcelJS.Workbook) => void,
): Promise<void> {
  write(code, 'drop.xlsx', await bytesOf(sheets, change))
}

const with_ = (at: number, value: Value): Value[] => invoice.map((old, i) => (i === at ? value : old))

await workbook('cell-error', { Facturen: [headings, with_(4, { error: '#N/A' } as Value)] })
await workbook('cell-without-result', { Facturen: [headings, with_(4, { formula: '50+50' } as Value)] })
await workbook('code-is-date', { Facturen: [headings, with_(0, day('2026-01-01'))] })
await workbook('sheet-not-used', {
  Facturen: [headings, invoice],
  Toelichting: [['Uitleg'], ['Zie bijlage']],
})
await workbook('sheet-hidden', { Facturen: [headings, invoice] }, (book) => {
  book.addWorksheet('Voorblad').addRow(['Overzicht'])
  book.getWorksheet('Facturen')!.state = 'hidden'
})

const header = ['NR', 'DATE', 'EXPIREDATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS', 'CLIENTREF']
const lines = ['NR', 'AMOUNT', 'PRICE', 'BTWTYPE', 'DESCRIPTION']
const head = (number: string): Value[] => [
  number,
  day('2026-01-15'),
  day('2026-02-14'),
  '1001',
  'Bakkerij De Korenaar',
  'verzonden',
  '',
]
const line = (number: string): Value[] => [number, 1, 100, '21', 'Advies']
await workbook('sheet-incomplete', {
  invoices: [header, head('20260001')],
  invoicelines: [lines, line('20260001')],
  credits: [header, head('20260002')],
  creditlines: [lines.filter((heading) => heading !== 'PRICE'), ['20260002', 1, '21', 'Advies']],
})
await workbook('lines-without-header', {
  invoices: [header, head('20260001')],
  invoicelines: [lines, line('20260001'), line('20260002')],
})
await workbook('header-without-lines', {
  invoices: [header, head('20260001'), head('20260002')],
  invoicelines: [lines, line('20260001')],
})
await workbook('header-twice', {
  invoices: [header, head('20260001'), head('20260001')],
  invoicelines: [lines, line('20260001')],
})

// a list of the accounting package beside invoices: alone it would bring relations.csv up to date
for (const [code, relation] of [
  ['relation-missing-in-table', ['1300', 'Hoveniers Groenrijk', 'Tuinlaan 5', '3511 CD', 'Utrecht', 'NL']],
  ['relation-differs-in-table', ['1001', 'Bakkerij De Korenaar', 'Dorpsstraat 9', '8011 AA', 'Zwolle', 'NL']],
] as const)
  await workbook(code, {
    Facturen: [
      ['Factuurnummer', 'Factuurdatum', 'Klantnummer', 'Klantnaam', 'Omschrijving', 'Bedrag', 'Btw'],
      ['26000001', '15-01-2026', '1001', 'Bakkerij De Korenaar', 'Werk', '10,00', '21%'],
    ],
    Relaties: [['Code', 'Naam', 'Adres', 'Postcode', 'Plaats', 'Land'], [...relation]],
  })

const whole = await bytesOf({ Facturen: [headings, invoice] })
// the directory at the end is there, what it points at is not
write('file-unreadable', 'drop.xlsx', Buffer.concat([whole.subarray(0, 200), whole.subarray(900)]))
write(
  'file-not-a-table',
  'drop.csv',
  Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 251),
)
