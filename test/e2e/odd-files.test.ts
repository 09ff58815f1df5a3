import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { removeTemporary, TestHome } from './home.ts'

const marked = `source: lijst
name: Lijst
csv: { delimiter: ';', comment: '#', quote: "'" }
empty: [NULL]
tables:
  - name: facturen
    makes: sales
    layout: row-per-line
    columns:
      number: { headings: [Nummer], required: true }
      date: [Datum]
      relationCode: [Klant]
      lineDescription: [Omschrijving]
      excluding: [Netto]
      vatRate: [Btw]
      dueDate: [Vervalt]
    derive: { dueDate: { from: date, days: 15 } }
`

const positional = `source: kaal
name: Lijst zonder koppen
recognise: { files: ['kaal-*.csv'] }
tables:
  - name: facturen
    makes: sales
    layout: row-per-line
    noHeader: true
    columns:
      number: { column: A, required: true }
      date: { column: B, required: true }
      relationCode: { column: C, required: true }
      excluding: { column: D, required: true }
      vatRate: { column: E }
`

describe('files of an odd form, the whole way', function () {
  this.timeout(60_000)
  after(removeTemporary)

  it('Q10 Q21 Q50: comments, other quotes and NULL; every row is accounted for', async () => {
    const home = await TestHome.make()
    home.source('demo-nl', 'lijst', marked)
    const text = [
      '# lijst van januari; "gemaakt',
      'Nummer;Datum;Klant;Omschrijving;Netto;Btw;Vervalt',
      "20260001;15-01-2026;1001;'Brood; wit';100,00;9%;NULL",
      '# halverwege',
      '20260002;16-01-2026;1001;Koek;50,00;9%;01-03-2026',
    ]
    const { batch, receipt, ...delivery } = await home.drop('demo-nl', 'x.csv', `${text.join('\r\n')}\r\n`)
    expect(batch.status, JSON.stringify(delivery)).to.equal('exported')
    expect(receipt.rows).to.deep.include({ read: 5, booked: 2, reported: 0 })
    expect(batch.counts.rowsLeftOut).to.deep.equal({ comment: 2, heading: 1 })
    expect(batch.facts).to.include({ comment: '#', quote: "'" })
  })

  it('Q10 Q21 R13: the annotated copy keeps comments and quotes as they are, and can be dropped again', async () => {
    const home = await TestHome.make()
    home.source('demo-nl', 'lijst', marked)
    const text = [
      '# lijst',
      'Nummer;Datum;Klant;Omschrijving;Netto;Btw;Vervalt',
      "20260001;15-01-2026;1001;'Brood; wit';honderd;9%;NULL",
      '# einde; "',
    ].join('\n')
    const first = await home.drop('demo-nl', 'x.csv', text)
    expect(first.batch.status).to.equal('rejected')
    const copy = first.copy.toString('utf8').split('\n')
    expect(copy[0]).to.match(/^# lijst/)
    expect(copy[2]).to.match(
      /^20260001;15-01-2026;1001;'Brood; wit';honderd;9%;NULL;Fout: “honderd” in kolom Netto/,
    )
    expect(copy[3]).to.equal('# einde; "')
    const again = await home.drop(
      'demo-nl',
      'y.csv',
      first.copy.toString('utf8').replace('honderd;', '100,00;'),
    )
    expect(again.batch.status).to.equal('exported')
  })

  it('D1 R14 Q24: a file whose documents lean on each other is refused as a whole, never torn apart', async () => {
    const home = await TestHome.make({ errors: 'leave-out-document' })
    const filled = marked.replace('relationCode: [Klant]', 'relationCode: { headings: [Klant], fill: down }')
    home.source('demo-nl', 'lijst', filled)
    const text = [
      'Nummer;Datum;Klant;Omschrijving;Netto;Btw;Vervalt',
      '20260001;15-01-2026;1001;Brood;100,00;9%;',
      '20260002;16-01-2026;;Koek;vijftig;9%;',
      '20260003;16-01-2026;1002;Koek;50,00;9%;',
    ]
    const leaning = await home.drop('demo-nl', 'x.csv', text.join('\n'))
    expect(leaning.batch.status).to.equal('rejected')
    expect(leaning.codes).to.deep.equal(['amount-unreadable', 'documents-inseparable'])
    expect(home.outbox('demo-nl')).to.deep.equal([])
    const alone = marked.replace('headings: [Nummer], required: true', 'headings: [Nummer], fill: down')
    home.source('demo-nl', 'lijst', alone)
    const own = text.map((line) => line.replace(';;Koek', ';1001;Koek'))
    const torn = await home.drop('demo-nl', 'y.csv', own.join('\n'))
    expect(torn.batch.counts).to.include({ documentsExported: 2, documentsRejected: 1 })
  })

  it('Q11: a file without headings is read by its name alone, and its annotated copy again', async () => {
    const home = await TestHome.make()
    home.source('demo-nl', 'kaal', positional)
    const rows = '20260001;15-01-2026;1001;100,00;9%\n20260002;16-01-2026;1001;vijftig;9%\n'
    const other = await home.drop('demo-nl', 'anders.csv', rows)
    expect(other.codes).to.deep.equal(['source-unlike-any'])
    const first = await home.drop('demo-nl', 'kaal-1.csv', rows)
    expect(first.told).to.include('2 amount-unreadable')
    const again = await home.drop(
      'demo-nl',
      'kaal-2.csv',
      first.copy.toString('utf8').replace('vijftig;', '50,00;'),
    )
    expect(again.batch.status).to.equal('exported')
    expect(again.receipt.rows).to.deep.include({ read: 2, booked: 2 })
  })

  it('Q11 R13: the annotated copy of a workbook without headings has every row, and can be dropped again', async () => {
    const home = await TestHome.make()
    home.source('demo-nl', 'kaal', positional.replace('.csv', '.xlsx'))
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Blad1')
    sheet.addRow(['20260001', '15-01-2026', '1001', 'honderd', '9%'])
    sheet.addRow(['20260002', '16-01-2026', '1001', 50, '9%'])
    sheet.addRow(['20260003', '16-01-2026', '1001', 'vijftig', '9%'])
    sheet.addRow(['20260004', '16-01-2026', '1001', 60, '9%'])
    const first = await home.drop('demo-nl', 'kaal-1.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
    expect(first.told).to.deep.equal(['1 amount-unreadable', '3 amount-unreadable'])
    const copy = new ExcelJS.Workbook()
    await copy.xlsx.load(first.copy as unknown as ArrayBuffer)
    const rows = copy.worksheets[0]!
    expect([1, 2, 3, 4].map((row) => rows.getCell(row, 1).text)).to.deep.equal([
      '20260001',
      '20260002',
      '20260003',
      '20260004',
    ])
    expect(rows.getCell('F1').text).to.equal('Melding')
    expect(rows.getCell('F3').text).to.include('vijftig')
    rows.getCell('D1').value = 100
    rows.getCell('D3').value = 70
    const third = await home.drop('demo-nl', 'kaal-3.xlsx', Buffer.from(await copy.xlsx.writeBuffer()))
    expect(third.batch.status, JSON.stringify(third.told)).to.equal('exported')
    expect(third.receipt.rows).to.deep.include({ read: 4, booked: 4 })
  })
})
