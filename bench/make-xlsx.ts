import Excel from 'exceljs'

const HEADINGS =
  'Factuurnummer;Factuurdatum;Vervaldatum;Klantnummer;Klantnaam;Omschrijving;Kostenplaats;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw;Opmerking'
const NAMES = ['Bakkerij De Korenaar', 'Garage Van Dijk', 'Brouwerij De Wilgenhoek NV']
const WIDTH = 20
const DAY = 24 * 60 * 60 * 1000

/** Writes a workbook of so many invoice lines in 20 columns, four a document, as `makeCsv` does. */
export async function makeXlsx(path: string, lines: number): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = book.addWorksheet('Facturen')
  const headings = HEADINGS.split(';')
  while (headings.length < WIDTH) headings.push(`Vrij ${headings.length}`)
  sheet.addRow(headings).commit()
  for (let i = 0; i < lines; i++) {
    const document = Math.floor(i / 4)
    const net = 100 + ((i * 7919) % 200_000)
    const rate = i % 4 === 0 ? 9 : 21
    const vat = Math.round((net * rate) / 100)
    const date = new Date(Date.UTC(2025, Math.floor(document / 28) % 12, (document % 28) + 1))
    const row = sheet.addRow([
      10_000_001 + document,
      date,
      new Date(date.getTime() + 30 * DAY),
      1001 + (document % 3),
      NAMES[document % 3],
      `Levering ${i % 9999} volgens afspraak & offerte`,
      '',
      net / 100,
      rate,
      vat / 100,
      (net + vat) / 100,
      '',
      ...[i, i * 2, `a${i % 50}`, i / 4, 'x', 'y', i % 7, 'z'],
    ])
    row.getCell(2).numFmt = 'dd-mm-yyyy'
    row.getCell(3).numFmt = 'dd-mm-yyyy'
    row.commit()
  }
  sheet.commit()
  await book.commit()
}
