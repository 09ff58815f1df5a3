import { expect } from 'chai'
import { bookingsOf } from './bookings.ts'
import { removeTemporary, TestHome, type Delivery } from './home.ts'

const sales = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving'
const purchases = 'Factuurnummer;Factuurdatum;Leveranciernummer;Leverancier;Omschrijving'

/** Account, debit or credit in cents, VAT code and VATType of every line of the first entry. */
function lines(delivery: Delivery): string[] {
  const [booking] = bookingsOf(delivery.artifact('GLTransactions'))
  return booking!.lines.map(
    (l) => `${l.account} ${l.debit ? `D ${l.debit}` : `C ${l.credit}`} ${l.vatCode} ${l.vatType}`,
  )
}

async function drop(settings: Record<string, unknown>, ...rows: string[]): Promise<Delivery> {
  const home = await TestHome.make(settings)
  const delivery = await home.drop('demo-nl', 'a.csv', [...rows, ''].join('\n'))
  expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
  expect(delivery.receipt.balanced).to.equal(true)
  return delivery
}

describe('worked bookings, from file to XML', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('B14: a purchase with reverse charge, where its VAT lines are written', async () => {
    const row = '88;15-01-2026;2002;Drukkerij De Pers BV;folders;1000,00;EU-goederen'
    const delivery = await drop(
      { 'vat.reverseChargeLines': 'written' },
      `${purchases};Bedrag excl. btw;Btw-soort`,
      row,
    )
    expect(lines(delivery)).to.deep.equal([
      '1600 C 100000 - S',
      '4520 D 100000 47 I',
      '1520 D 21000 47 O',
      '1502 C 21000 47 P',
    ])
  })

  it('B16: dollars with a rate: the total is converted, the leftover cent goes to the first line', async () => {
    const row = '20260001;15-01-2026;1006;Harbor Supply Inc.;deel;33,33;export;USD;0,9173'
    const heading = `${sales};Bedrag excl. btw;Btw-soort;Valuta;Wisselkoers`
    const delivery = await drop(
      {},
      heading,
      row,
      row.replace('deel', 'nog een'),
      row.replace('deel', 'derde'),
    )
    expect(lines(delivery)).to.deep.equal([
      '1300 D 9172 - S',
      '8000 C 3058 EX V',
      '8000 C 3057 EX V',
      '8000 C 3057 EX V',
    ])
    expect(delivery.codes).to.deep.equal(['exchange-leftover'])
    expect(delivery.artifact('GLTransactions')).to.include(
      '<Currency code="USD"/><Value>99.99</Value><Rate>0.9173</Rate>',
    )
  })

  it('B20: including amounts stay as they are', async () => {
    const row = '20260001;15-01-2026;1001;Bakkerij De Korenaar;deel;10,00;21%'
    const delivery = await drop(
      {},
      `${sales};Bedrag incl. btw;Btw %`,
      row,
      row.replace('deel', 'b'),
      row.replace('deel', 'c'),
    )
    expect(lines(delivery)).to.deep.equal([
      '1300 D 3000 - S',
      '8000 C 827 2 V',
      '8000 C 826 2 V',
      '8000 C 826 2 V',
      '1500 C 521 2 A',
    ])
  })

  it('B27: a sale under the one-stop shop has the VAT code of the customer’s country', async () => {
    const row = '20260001;15-01-2026;1005;Erika Beispiel;boek;100,00;19%;OSS;19,00'
    const delivery = await drop({}, `${sales};Bedrag excl. btw;Btw %;Btw-soort;Btw-bedrag`, row)
    expect(lines(delivery)).to.deep.equal(['1300 D 11900 - S', '8000 C 10000 D19 V', '1530 C 1900 D19 A'])
  })

  it('B28: VAT of which 60% is deductible', async () => {
    const row = '77;15-01-2026;2001;Kantoorhandel Pen en Papier;lunch;100,00;21%;21,00;60%'
    const heading = `${purchases};Bedrag excl. btw;Btw %;Btw-bedrag;Aftrekbaar %`
    const delivery = await drop({ 'vat.nonDeductible': true }, heading, row)
    expect(lines(delivery)).to.deep.equal([
      '1600 C 12100 - S',
      '4510 D 10000 42 I',
      '4510 D 840 42 N',
      '1520 D 1260 42 O',
    ])
  })

  for (const total of ['10,00', '10,02'])
    it(`B30: cash rounding, where the stated total is ${total}`, async () => {
      const heading = `${sales.replace(';Omschrijving', '')};Totaal excl;Btw %;Totaal btw;Afronding;Totaal incl`
      const row = `20260001;15-01-2026;1001;Bakkerij De Korenaar;8,28;21%;1,74;-0,02;${total}`
      expect(lines(await drop({}, heading, row))).to.deep.equal([
        '1300 D 1000 - S',
        '8000 C 828 2 V',
        '1500 C 174 2 A',
        '4900 D 2 - S',
      ])
    })
})
