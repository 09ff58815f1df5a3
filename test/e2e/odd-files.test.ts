import { expect } from 'chai'
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
})
