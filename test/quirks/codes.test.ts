import { expect } from 'chai'
import { entryNumbers } from '../e2e/sales.ts'
import {
  booked,
  bookedTotals,
  bookingsOf,
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
} from './support.ts'

const headings =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;Btw-nummer;KvK;Betalingskenmerk;Bedrag excl. btw;Btw %'

type NewCustomer = Partial<
  Record<'number' | 'code' | 'name' | 'postcode' | 'city' | 'country' | 'vat' | 'kvk' | 'ref', string>
>
let next = 0
/** An invoice for a customer that is not there yet. */
function row(customer: NewCustomer): string {
  const number = customer.number ?? String(++next)
  const {
    code = String(7000 + next),
    name = `Nieuw ${next}`,
    postcode = '1011 AB',
    city = 'Amsterdam',
  } = customer
  const { country = '', vat = '', kvk = '', ref = '' } = customer
  return [
    number,
    '15-01-2026',
    code,
    name,
    'Kade 1',
    postcode,
    city,
    country,
    vat,
    kvk,
    ref,
    '100,00',
    '21%',
  ].join(';')
}
const file = (...customers: NewCustomer[]): string => {
  next = 0
  return lines(headings, ...customers.map(row))
}
const relations = (delivery: Awaited<ReturnType<typeof drop>>): string[] =>
  bookingsOf(delivery.artifact('GLTransactions')).map(({ relation }) => relation)

describe('quirks of codes, names and numbers', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('Q41: a code that lost its leading zeros, or got some, is found when only one relation fits', async () => {
    const codes = ['0001001', '1001', 'H-0007', 'H-7']
    const names = [
      'Bakkerij De Korenaar',
      'Bakkerij De Korenaar',
      'Woningstichting Ons Huis',
      'Woningstichting Ons Huis',
    ]
    const delivery = await booked(
      lines(head, ...codes.map((customer, i) => sale(String(i + 1), { customer, name: names[i]! }))),
    )
    expect(relations(delivery)).to.deep.equal(['1001', '1001', '1007', '1007'])
    expect(delivery.artifact('Accounts')).to.equal('')
    const both = ['code;name;customer;supplier;country', '0012;Twaalf BV;ja;nee;NL', '12;Dozijn BV;ja;nee;NL']
    const unclear = await drop(lines(head, sale('1', { customer: '00012', name: '' })), {
      tables: { relations: both },
    })
    expect(unclear.batch.status).to.equal('rejected')
    const exact = await booked(lines(head, sale('1', { customer: '12', name: 'Dozijn BV' })), {
      tables: { relations: both },
    })
    expect(relations(exact)).to.deep.equal(['12'])
  })

  it('Q42: a number that Excel shortened is an error in every code, and never written out again', async () => {
    const delivery = await rejected(
      lines(
        head,
        sale('6,32513E+11'),
        sale('2', { customer: '1,2E+05' }),
        sale('6.32513E11'),
        sale('4', { net: '1E+3' }),
      ),
    )
    expect(found(delivery, 'number-scientific').map((one) => [one.place.row, one.value])).to.deep.equal([
      [2, '6,32513E+11'],
      [3, '1,2E+05'],
      [4, '6.32513E11'],
      [5, '1E+3'],
    ])
    expect(delivery.codes.filter((code) => code.startsWith('number-missing'))).to.deep.equal([])
    expect(bookedTotals(await booked(lines(head, sale('12E3'))))[0]![0]).to.equal('12E3')
  })

  it('Q42: a number that a workbook only shows shortened is whole in the file, and is read whole', async () => {
    const rows = [
      ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
      ['20260001', '15-01-2026', 1001, 100, '21'],
    ]
    const delivery = await booked(await workbook({ Blad1: rows }), { name: 'a.xlsx', source: profile() })
    expect(relations(delivery)).to.deep.equal(['1001'])
    const long = [rows[0]!, [Number('1234567890123456789'), '15-01-2026', '1001', 100, '21']]
    const lost = await rejected(await workbook({ Blad1: long }), { name: 'a.xlsx', source: profile() })
    expect(told(lost)).to.include('2 number-scientific')
  })

  it('Q50: a literal NULL is an empty cell, unless the profile names other texts', async () => {
    const delivery = await booked(
      file({ vat: 'NULL', kvk: 'null', ref: 'NULL', name: 'Een' }, { name: 'Twee', vat: '' }),
    )
    expect(delivery.artifact('Accounts')).not.to.include('NULL').and.not.to.include('null')
    expect(told(delivery)).to.deep.equal([])
    const rows = (text: string): string =>
      lines('Nummer;Datum;Klant;Bedrag;Btw;Tekst', `1;15-01-2026;1001;100,00;21;${text}`)
    const text = async (cell: string, top: string): Promise<string> => {
      const source = profile({ lineDescription: '[Tekst]' }, '', top)
      return bookingsOf((await booked(rows(cell), { source })).artifact('GLTransactions'))[0]!.lines[1]!
        .description
    }
    expect(await text('n.v.t.', "empty: [n.v.t., '-']")).to.not.equal('n.v.t.')
    expect(await text('NULL', "empty: ['-']")).to.equal('NULL')
  })

  it('Q51: remarks, quotes and numbers in a name are never taken out of it; a number in it is a hint', async () => {
    const delivery = await booked(
      file({
        name: '"Jansen ""De Smid"" (niet bellen!) BE 0403.019.261"',
        country: 'BE',
        postcode: '9000',
        city: 'Gent',
      }),
    )
    expect(delivery.artifact('Accounts').replaceAll('&quot;', '"')).to.include(
      'Jansen "De Smid" (niet bellen!) BE 0403.019.261',
    )
    const [hint] = found(delivery, 'relation-name-with-number')
    expect(hint).to.include({ severity: 'warning' })
    expect(hint!.params).to.deep.equal({
      found: 'BE 0403.019.261',
      known: ' (1003 Brouwerij De Wilgenhoek NV)',
    })
    const same = await booked(
      lines(head, sale('1', { customer: '1002', name: 'Garage Van Dijk (niet bellen)' })),
    )
    expect(relations(same)).to.deep.equal(['1002'])
  })

  it('Q52: a postcode that cannot exist is told; one with its place behind it is taken apart by the profile', async () => {
    const delivery = await booked(
      file(
        { postcode: '3344AB' },
        { postcode: '7522 NH' },
        { postcode: '0099WS' },
        { postcode: '9130 Kieldrecht', country: 'BE' },
      ),
    )
    expect(told(delivery)).to.deep.equal(['4 postcode-doubtful', '5 postcode-doubtful'])
    const source = profile({
      relationName: '[Naam]',
      street: '[Straat]',
      country: '[Land]',
      postcode:
        "{ headings: [Woonplaats], clean: [{ find: '^(\\d{4}) .*$', replace: '$1' }], match: '\\d{4}' }",
      city: "{ headings: [Woonplaats], clean: [{ find: '^\\d{4} ', replace: '' }] }",
    })
    const split = await booked(
      lines(
        'Nummer;Datum;Klant;Naam;Straat;Woonplaats;Land;Bedrag;Btw',
        '1;15-01-2026;7001;Nieuw;Kade 1;9130 Kieldrecht;BE;100,00;21',
      ),
      { source },
    )
    expect(told(split)).to.deep.equal([])
    expect(split.artifact('Accounts')).to.include('9130').and.to.include('>Kieldrecht<')
  })

  it('Q53: VAT and company numbers are read however they are spaced, and a wrong one is told', async () => {
    const customers = [
      { vat: 'nl 123443210 b04', name: 'Bakkerij De Korenaar', code: '1001' },
      { kvk: '1234 5678' },
      { vat: 'NL123456789B01' },
    ]
    const delivery = await booked(file(...customers))
    expect(told(delivery).filter((one) => !one.includes('relation-data'))).to.deep.equal([
      '4 vat-number-doubtful',
    ])
    expect(relations(delivery)[0]).to.equal('1001')
    const byNumber = await booked(
      file({ vat: 'BE 0403.019.261', name: 'Brouwerij', code: '', country: 'BE' }),
    )
    expect(relations(byNumber)).to.deep.equal(['1003'])
  })

  it('Q54: countries by name in four languages, by code in any case; none is the administration’s own', async () => {
    const countries = {
      België: 'BE',
      be: 'BE',
      Duitsland: 'DE',
      Allemagne: 'DE',
      Germany: 'DE',
      Frankreich: 'FR',
      '': 'NL',
    }
    const postcodes: Record<string, string> = { BE: '9000', DE: '50667', FR: '75001', NL: '1011 AB' }
    const delivery = await booked(
      file(...Object.entries(countries).map(([country, code]) => ({ country, postcode: postcodes[code]! }))),
    )
    const written = [...delivery.artifact('Accounts').matchAll(/<Country code="(..)"/g)].map(
      ([, code]) => code,
    )
    expect(new Set(written)).to.deep.equal(new Set(['BE', 'DE', 'FR', 'NL']))
    expect(told(await rejected(file({ country: 'Atlantis' })))).to.deep.equal(['2 relation-country-unknown'])
  })

  it('Q55: a number with blanks is the same number without them', async () => {
    const delivery = await booked(lines(head, sale('2 4594 17'), sale('2459417'), sale('3')))
    expect(delivery.receipt.rowsLeftOut).to.deep.equal({ heading: 1, duplicate: 1 })
    const again = await drop(lines(head, sale('24 59417')), { home: delivery.home })
    expect(again.batch.status).to.equal('duplicate')
    const other = sale('24 59417', { net: '90,00', vat: '18,90', gross: '108,90' })
    expect(told(await rejected(lines(head, other), { home: delivery.home }))).to.deep.equal([
      '2 document-changed',
    ])
  })

  it('Q56: the digits of a number make the entry number, and the number itself stays beside it', async () => {
    const numbers = ['2026-0001', 'AF1/24', 'F20180023']
    const delivery = await booked(lines(head, ...numbers.map((number) => sale(number))))
    expect(bookedTotals(delivery).map(([number]) => number)).to.deep.equal(numbers)
    expect(entryNumbers(delivery.artifact('GLTransactions'))).to.deep.equal(['20260001', '124', '20180023'])
    expect(told(await rejected(lines(head, sale('ABC'))))).to.deep.equal(['2 entry-number-no-digits'])
  })

  it('Q59: a structured communication is kept when its check digits are right, and told and left out when not', async () => {
    const delivery = await booked(file({ ref: '+++010/8068/17183+++' }, { ref: '+++123/4567/89012+++' }))
    expect(told(delivery)).to.deep.equal(['3 payment-reference-check'])
    const xml = delivery.artifact('GLTransactions')
    expect(xml).to.include('010806817183').and.not.to.include('123456789012')
    expect(count(delivery)).to.deep.equal({ read: 3, booked: 2, reported: 0, leftOut: 1 })
  })
})
