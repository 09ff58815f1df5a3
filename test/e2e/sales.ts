import ExcelJS from 'exceljs'

/** One invoice line as a Dutch package exports it. */
export type SalesRow = {
  number: string
  date?: string
  customer?: string
  name?: string
  text?: string
  net?: string
  rate?: string
  vat?: string
  gross?: string
}

export const headings = [
  'Factuurnummer',
  'Factuurdatum',
  'Klantnummer',
  'Klantnaam',
  'Omschrijving',
  'Bedrag excl. btw',
  'Btw %',
  'Btw-bedrag',
  'Bedrag incl. btw',
]

/** The cells of a row: 100,00 at 21% for a known customer, unless the row says otherwise. */
export function cells(row: SalesRow): string[] {
  return [
    row.number,
    row.date ?? '15-01-2026',
    row.customer ?? '1001',
    row.name ?? 'Bakkerij De Korenaar',
    row.text ?? 'Advies',
    row.net ?? '100,00',
    row.rate ?? '21%',
    row.vat ?? '21,00',
    row.gross ?? '121,00',
  ]
}

export function csv(rows: SalesRow[], ...more: string[]): string {
  return [headings, ...rows.map(cells)]
    .map((line) => line.join(';'))
    .concat(more, '')
    .join('\r\n')
}

export type Value = string | number | Date | null

/** A workbook as another program writes it. */
export async function workbook(tabs: Record<string, Value[][]>): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(tabs)) book.addWorksheet(name).addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** What a person does in Excel: opens a workbook, changes cells, saves it. */
export async function edited(
  workbook: Uint8Array,
  change: (book: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(workbook) as unknown as ArrayBuffer)
  change(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

export async function sheetTexts(workbook: Uint8Array, sheet?: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(workbook) as unknown as ArrayBuffer)
  const found = sheet === undefined ? book.worksheets[0]! : book.getWorksheet(sheet)!
  const rows: string[][] = []
  found.eachRow({ includeEmpty: true }, (row) => {
    const texts: string[] = []
    for (let at = 1; at <= row.cellCount; at++) texts.push(row.getCell(at).text)
    rows.push(texts)
  })
  return rows
}

export const entryNumbers = (xml: string): string[] =>
  [...xml.matchAll(/<GLTransaction entry="(\d+)"/g)].map(([, number]) => number!)
