import { expect } from 'chai'
import {
  booked,
  bookedTotals,
  count,
  drop,
  found,
  head,
  lines,
  profile,
  rejected,
  removeTemporary,
  sale,
  told,
  workbook,
  type Delivery,
} from './support.ts'

const alone = (text: string): string => `${text};;;;;;;;`
const left = (delivery: Delivery): Record<string, number> => delivery.receipt.rowsLeftOut
const footers = (delivery: Delivery): number[] =>
  found(delivery, 'footer-row-left-out').map((one) => one.place.row)

describe('rows that belong to no invoice', function () {
  this.timeout(20_000)
  after(removeTemporary)

  it('Q13: what packages print below a page or a table is left out wherever it stands, and told', async () => {
    const texts = [
      'Pagina 1 van 3',
      'Blz. 2',
      'Page 2 of 3',
      '*** Einde overzicht ***',
      'Einde van het rapport',
      'Afgedrukt op 23-11-2026 om 10:15',
      'Gegenereerd door Factuurpakket 4.21',
      'Printdatum: 23-11-2026',
      'Fin de la liste',
    ]
    const delivery = await booked(lines(head, sale('1'), ...texts.map(alone), sale('2'), 'Pagina 3 van 3'))
    expect(left(delivery)).to.deep.equal({ heading: 1, 'footer-row': texts.length + 1 })
    expect(footers(delivery)).to.deep.equal([...texts.map((_, i) => i + 3), texts.length + 4])
    expect(bookedTotals(delivery)).to.have.length(2)
  })

  it('Q13: what is printed below a page may be spread over two or three cells', async () => {
    const spread = ['Afgedrukt op;23-11-2026', 'Pagina;2;van 3', ';Gegenereerd door;Factuurpakket 4.21']
    const padded = spread.map((row) => row + ';'.repeat(8 - row.split(';').length + 1))
    const delivery = await booked(lines(head, sale('1'), padded[0]!, sale('2'), ...padded.slice(1)))
    expect(footers(delivery)).to.deep.equal([3, 5, 6])
    const texts = found(delivery, 'footer-row-left-out').map((one) => one.params['text'])
    expect(texts[0]).to.equal('Afgedrukt op 23-11-2026')
    expect(bookedTotals(delivery)).to.have.length(2)
    const data = await rejected(lines(head, sale('1'), '2;23-11-2026;;;;;;;'))
    expect(told(data).some((one) => one.startsWith('3 '))).to.equal(true)
  })

  it('Q13: remarks below the last invoice are left out behind a blank row, also with totals among them', async () => {
    const file = lines(
      head,
      sale('1'),
      alone(''),
      alone('Gecontroleerd door de administratie'),
      'Totaal;;;;;100,00;;21,00;121,00',
      alone('* factuur 1 is per kas betaald'),
      '',
    )
    const delivery = await booked(file)
    expect(left(delivery)).to.deep.equal({ heading: 1, 'empty-row': 2, 'footer-row': 2, 'total-row': 1 })
    expect(footers(delivery)).to.deep.equal([4, 6])
    expect(count(delivery)).to.deep.equal({ read: 7, booked: 1, reported: 0, leftOut: 6 })
  })

  it('Q13: in a workbook the rows that it skips are the blank ones', async () => {
    const headings = head.split(';')
    const [first, second] = [sale('1').split(';'), sale('2').split(';')]
    const rows = [headings, first, second, [], ['Vragen? Bel Piet van de administratie']]
    const delivery = await booked(await workbook({ Facturen: rows }), { name: 'f.xlsx' })
    expect(footers(delivery)).to.deep.equal([5])
    const below = await rejected(await workbook({ Facturen: [...rows, second] }), { name: 'f.xlsx' })
    expect(told(below)).to.include('5 row-only-text')
  })

  it('Q13: a lone text among the invoices, or right below them, stays an error', async () => {
    const between = lines(head, sale('1'), alone(''), alone('Facturen van februari'), sale('2'))
    expect(told(await rejected(between))).to.deep.equal(['4 row-only-text'])
    expect(told(await rejected(lines(head, sale('1'), alone('Geen factuur van mei'))))).to.deep.equal([
      '3 row-only-text',
    ])
    expect(told(await rejected(lines(head, sale('1'), ';;;Nieuwe klant;;;;;', sale('2'))))).to.deep.equal([
      '3 number-missing',
    ])
  })

  it('Q13: half an invoice below a blank row is never taken for a remark', async () => {
    for (const last of ['26003', 'F 26003', '26003,01-10-2026,1001,Bakkerij De Korenaar,100.00', 'Los 12,50'])
      expect((await rejected(lines(head, sale('1'), '', last))).codes, last).not.to.include(
        'footer-row-left-out',
      )
    const open = await rejected(lines(head, sale('1'), '', '"Einde rapport', sale('2'), sale('3')))
    expect(told(open)).to.deep.equal(['4 quote-never-closed'])
  })

  it('Q13: a list without one invoice has no foot: what it says explains its headings, and nothing is new', async () => {
    const empty = await drop(lines(head, alone(''), alone('Geen facturen in deze periode')))
    expect(empty.batch.status).to.equal('duplicate')
    expect(left(empty)).to.deep.equal({ heading: 1, 'empty-row': 1, 'control-row': 1 })
  })

  it('Q13: a foot does not fill cells, and closes no group that is filled upwards', async () => {
    const source = profile({ relationCode: '{ headings: [Klant], fill: up }' })
    const file = lines(
      'Nummer;Datum;Klant;Bedrag;Btw',
      '1;15-01-2026;;100,00;21',
      '2;16-01-2026;1002;50,00;21',
      ';;;;',
      'Pagina 1 van 1',
      'opmerking van de afdeling',
    )
    const delivery = await booked(file, { source })
    expect(left(delivery)).to.deep.equal({ heading: 1, 'empty-row': 1, 'footer-row': 2 })
  })

  it('Q15: other headings among the rows end the file: what stands below them would be read from the wrong columns', async () => {
    const turned = head.split(';')
    ;[turned[5], turned[8]] = [turned[8]!, turned[5]!]
    const file = lines(head, sale('1'), turned.join(';'), sale('2'))
    expect(told(await rejected(file))).to.deep.equal(['3 headings-change'])
    const settings = { errors: 'leave-out-document' }
    expect(told(await rejected(file, { settings }))).to.deep.equal(['3 headings-change'])
  })
})
