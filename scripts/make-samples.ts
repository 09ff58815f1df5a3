/**
 * Writes the sample workbooks in samples/. Run after a change of their contents: `node scripts/make-samples.ts gripp`
 * writes those whose path holds the word, without a word all.
 */
import ExcelJS from 'exceljs'
import { gripp } from './samples/gripp.ts'
import { day, type Value } from './samples/values.ts'

/** How numbers are shown, by heading. */
const formats: Record<string, string> = {
  PRICE: '#,##0.00',
  'Bedrag excl. btw': '#,##0.00',
  'Btw %': '0%',
  'Btw-bedrag': '#,##0.00',
}

const only = process.argv[2] ?? ''

async function write(path: string, sheets: Record<string, Value[][]>): Promise<void> {
  if (!path.includes(only)) return
  const book = new ExcelJS.Workbook()
  book.creator = 'ledgerdrop'
  book.created = day('2026-01-01')
  book.modified = day('2026-01-01')
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    const headings = rows.find((row) => row.length > 1)!.map(String)
    for (const row of rows) {
      const added = sheet.addRow(row)
      row.forEach((value, i) => {
        if (value instanceof Date) added.getCell(i + 1).numFmt = 'dd-mm-yyyy'
        else if (typeof value === 'number')
          added.getCell(i + 1).numFmt = formats[headings[i] ?? ''] ?? 'General'
      })
    }
    sheet.getRow(1).font = { bold: true }
    sheet.columns.forEach((column) => (column.width = 18))
  }
  await book.xlsx.writeFile(path)
}

await write('samples/robaws/robaws.xlsx', {
  clients: [
    ['NR', 'NAME', 'VAT', 'MAIL', 'STREET', 'ZIPCODE', 'CITY', 'COUNTRY', 'EXACT_ONLINE_CODE'],
    [
      '2001',
      'Slagerij Janssens',
      'BE0987654394',
      'info@slagerijjanssens.example',
      'Markt 4',
      '2000',
      'Antwerpen',
      'BE',
      '2001',
    ],
    [
      '2004',
      'Bouwwerken Peeters BV',
      'BE0456432411',
      'facturen@bouwpeeters.example',
      'Steenweg 101',
      '3000',
      'Leuven',
      'BE',
      null,
    ],
    ['2010', 'An Maes', null, 'an.maes@mail.example', 'Molenweg 5', '9000', 'Gent', 'BE', null],
  ],
  suppliers: [
    ['NR', 'NAME', 'VAT', 'STREET', 'ZIPCODE', 'CITY', 'COUNTRY'],
    ['3001', 'Papierhandel Claes', 'BE0403019261', 'Nijverheidslaan 6', '8000', 'Brugge', 'BE'],
  ],
  invoices: [
    ['NR', 'DATE', 'EXPIREDATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS', 'CLIENTREF'],
    ['F20260001', day('2026-03-02'), day('2026-04-01'), '2001', 'Slagerij Janssens', 'verzonden', 'BON 17'],
    ['F20260002', day('2026-03-05'), day('2026-05-04'), '2004', 'Bouwwerken Peeters BV', 'verzonden', null],
    ['F20260003', day('2026-03-06'), day('2026-04-05'), '2010', 'An Maes', 'concept', null],
    ['F20260004', day('2026-03-07'), day('2026-04-06'), '2010', 'An Maes', 'verzonden', null],
  ],
  invoicelines: [
    [
      'NR',
      'AMOUNT',
      'UNITTYPE',
      'PRICE',
      'BTWTYPE',
      'DESCRIPTION',
      'ACCOUNTANCYCODE',
      'PROJECTNR',
      'ACTIVITY',
    ],
    ['F20260001', 8, 'uur', 55, '21', 'Onderhoud koeltoog', null, 'P-200', 'uren'],
    ['F20260002', 1, 'st', 1250, 'verlegd', 'Dakgoot vernieuwen', '703000', null, null],
    ['F20260001', 2.5, 'kg', 40.1, '6', 'Kruidenmengsel', '700100', null, 'materiaal'],
    ['F20260003', 1, 'st', 10, '21', 'Nog een concept', null, null, null],
    ['F20260004', 3, 'uur', 47.5, '6', 'Herstelling dak woning', '700100', null, null],
  ],
  credits: [
    ['NR', 'DATE', 'EXPIREDATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS', 'CLIENTREF'],
    ['C20260001', day('2026-03-10'), day('2026-04-09'), '2001', 'Slagerij Janssens', 'verzonden', 'BON 17'],
  ],
  creditlines: [
    ['NR', 'AMOUNT', 'UNITTYPE', 'PRICE', 'BTWTYPE', 'DESCRIPTION'],
    ['C20260001', 1, 'uur', 55, '21', 'Correctie onderhoud'],
  ],
  incominginvoices: [
    ['NR', 'DATE', 'EXPIREDATE', 'SUPPLIERNR', 'SUPPLIERNAME', 'STATUS', 'TYPE', 'INVOICENR'],
    [
      'A1',
      day('2026-03-03'),
      day('2026-04-02'),
      '3001',
      'Papierhandel Claes',
      'goedgekeurd',
      null,
      '2026/778',
    ],
    [
      'A2',
      day('2026-03-09'),
      day('2026-04-08'),
      '3001',
      'Papierhandel Claes',
      'goedgekeurd',
      'CREDIT',
      'CN 2026/12',
    ],
  ],
  incominginvoiceslines: [
    ['NR', 'AMOUNT', 'UNITTYPE', 'PRICE', 'BTWTYPE', 'DESCRIPTION'],
    ['A1', 10, 'st', 33.33, '21', 'Kopieerpapier'],
    ['A1', 1, 'st', 12.5, '21', 'Transport'],
    ['A2', 1, 'st', 33.33, '21', 'Retour kopieerpapier'],
  ],
})

await write('samples/generic/inkoopfacturen.xlsx', {
  Inkoop: [
    ['Inkoopfacturen februari 2026'],
    [],
    [
      'Factuurnummer',
      'Factuurdatum',
      'Vervaldatum',
      'Leverancier',
      'Leveranciernummer',
      'Omschrijving',
      'Grootboekrekening',
      'Bedrag excl. btw',
      'Btw %',
      'Btw-bedrag',
    ],
    [
      'K-2026-88',
      day('2026-02-03'),
      day('2026-03-05'),
      'Kantoorhandel Pen en Papier',
      '2001',
      'Papier en mappen',
      '4510',
      100,
      0.21,
      21,
    ],
    [
      'K-2026-91',
      day('2026-02-10'),
      day('2026-03-12'),
      'Kantoorhandel Pen en Papier',
      '2001',
      'Retour mappen',
      '4510',
      -20,
      0.21,
      -4.2,
    ],
    [
      '7781',
      day('2026-02-17'),
      day('2026-03-03'),
      'Schildersbedrijf Kwast',
      '2003',
      'Schilderwerk kantoor',
      '4500',
      310.5,
      0.21,
      65.21,
    ],
    ['Totaal', null, null, null, null, null, null, 390.5, null, 82.01],
  ].map((row) => row as Value[]),
})

await write('samples/gripp/gripp.xlsx', gripp)
