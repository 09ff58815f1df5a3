/** Reads all rows of a workbook with exceljs' streaming reader and counts them. Usage: node exceljs.ts FILE.xlsx */
import Excel from 'exceljs'

let rows = 0
const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
for await (const sheet of new Excel.stream.xlsx.WorkbookReader(process.argv[2]!, options))
  for await (const row of sheet) if (row.values) rows++
process.stdout.write(`${rows}\n`)
