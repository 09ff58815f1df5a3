import ExcelJS from 'exceljs'

/** Excel's number of a day in the date system that counts from 1900, or from 1904. */
export function serialOf(iso: string, date1904: boolean): number {
  return Date.parse(iso) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0)
}

/** A workbook with one invoice whose date is this number, shown as a date. */
export async function workbookOf(serial: number, date1904: boolean): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.properties.date1904 = date1904
  const sheet = book.addWorksheet('Blad1')
  sheet.addRows([
    ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
    ['1', serial, '1001', 100, '21'],
  ])
  sheet.getCell('B2').numFmt = 'dd-mm-yyyy'
  return Buffer.from(await book.xlsx.writeBuffer())
}
