import { expect } from 'chai'
import type { SourceProfile, TableRule } from '../../src/profile/types.ts'
import { readShared } from './shared.ts'
import { profileOf, readText, table } from './support.ts'

const orders = (changes: Partial<TableRule> = {}): SourceProfile =>
  profileOf(
    {
      columns: {
        number: { headings: ['Nr'], required: true },
        date: ['Datum'],
        relationCode: ['Klant'],
        quantity: ['Aantal'],
        price: ['Prijs'],
        totalVat: ['Btw'],
        totalIncluding: ['Totaal'],
      },
      prices: 'totals',
      amountColumns: [
        { headings: ['Verzending'], description: 'Verzendkosten', once: true },
        { headings: ['Korting'], description: 'Korting', takenOff: true, once: true, optional: true },
      ],
      documentVat: {
        taxes: [
          { name: ['Belasting 1'], amount: ['Bedrag 1'] },
          { name: ['Belasting 2'], amount: ['Bedrag 2'] },
        ],
        names: { 'NL *': {}, 'DE *': { kind: 'oss' } },
        rates: [21, 9],
      },
      ...changes,
    },
    { decimal: 'comma' },
  )
const head =
  'Nr;Datum;Klant;Aantal;Prijs;Verzending;Korting;Btw;Totaal;Belasting 1;Bedrag 1;Belasting 2;Bedrag 2'
const file = (...rows: string[]): string => [head, ...rows].join('\n')

describe('orders of webshops', () => {
  it('Q24: takes shipping and discount once, from the first row, beside the lines of the rows', async () => {
    const { documents, told } = await readText(
      orders(),
      file(
        '1;01-03-2026;K;2;50,00;6,05;10,00;16,67;96,05;NL BTW 21%;16,67;;',
        '1;01-03-2026;;0;0,00;;;;;;;;',
      ),
    )
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => [l.description, l.including, l.excluding])).to.deep.equal([
      ['', 10000, null],
      ['', 0, null],
      ['Verzendkosten', 605, null],
      ['Korting', -1000, null],
    ])
    expect(documents[0]!.lines.filter((l) => l.including !== 0).map((l) => l.vatRate)).to.deep.equal([
      21000, 21000, 21000,
    ])
  })

  it('Q24: counts an amount once that stands on every row, and tells two that differ', async () => {
    const same = await readText(
      orders(),
      file(
        '1;01-03-2026;K;1;10,00;5,00;;2,60;15,00;NL BTW 21%;2,60;;',
        '1;01-03-2026;K;0;0,00;5,00;;2,60;15,00;;;;',
      ),
    )
    expect(same.told).to.deep.equal([])
    expect(same.documents[0]!.lines.filter((l) => l.description === 'Verzendkosten')).to.have.length(1)
    const two = await readText(
      orders(),
      file('1;01-03-2026;K;1;10,00;5,00;;2,60;15,00;NL BTW 21%;2,60;;', '1;01-03-2026;K;0;0,00;6,00;;;;;;;'),
    )
    expect(two.told).to.deep.equal(['header-differs 3/5'])
  })

  it('tells by the total whether prices include VAT', async () => {
    const including = await readText(
      orders(),
      file('1;01-03-2026;K;1;121,00;0;;21,00;121,00;NL BTW 21%;21,00;;'),
    )
    expect(including.documents[0]!.lines[0]).to.include({ including: 12100, excluding: null, vatRate: 21000 })
    const excluding = await readText(
      orders(),
      file('1;01-03-2026;K;1;100,00;0;;21,00;121,00;NL BTW 21%;21,00;;'),
    )
    expect(excluding.documents[0]!.lines[0]).to.include({ including: null, excluding: 10000, vatRate: 21000 })
  })

  it('divides the taxes of an order over its lines in the one way that comes out, shipping included', async () => {
    const { documents, told } = await readText(
      orders(),
      file(
        '1;01-03-2026;K;1;30,25;4,95;;7,91;57,00;NL BTW 21%;6,11;NL BTW 9%;1,80',
        '1;01-03-2026;;1;21,80;;;;;;;;',
      ),
    )
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => l.vatRate)).to.deep.equal([21000, 9000, 21000])
    expect(documents[0]!.vatTotals).to.deep.equal([
      { rate: 21000, code: '', vat: 611 },
      { rate: 9000, code: '', vat: 180 },
    ])
  })

  it('R40: chooses nothing where there are two ways, or none, or a tax that the profile does not name', async () => {
    const twice = file(
      '1;01-03-2026;K;1;100,00;0;;30,00;230,00;NL BTW 21%;21,00;NL BTW 9%;9,00',
      '1;01-03-2026;;1;100,00;;;;;;;;',
    )
    expect((await readText(orders(), twice)).told).to.deep.equal(['vat-of-lines-unclear 2'])
    const none = file('1;01-03-2026;K;1;100,00;0;;15,00;115,00;NL BTW 21%;15,00;;')
    expect((await readText(orders(), none)).told).to.deep.equal(['vat-of-lines-unclear 2'])
    const foreign = file('1;01-03-2026;K;1;100,00;0;;21,00;121,00;BE BTW 21%;21,00;;')
    expect((await readText(orders(), foreign)).told).to.deep.equal(['vat-of-lines-unclear 2'])
  })

  it('B27: knows a sale under the one-stop shop by the name of its tax', async () => {
    const { documents } = await readText(
      orders(),
      file('1;01-03-2026;K;1;119,00;0;;19,00;119,00;DE VAT 19%;19,00;;'),
    )
    expect(documents[0]!.lines[0]).to.include({ vatRate: 19000, vatKind: 'oss' })
  })

  it('finds the rate of an order that states one amount of VAT, among the rates of the profile', async () => {
    const { documents, told } = await readText(orders(), file('1;01-03-2026;K;1;100,00;0;;9,00;109,00;;;;'))
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines[0]!.vatRate).to.equal(9000)
    const odd = await readText(orders(), file('1;01-03-2026;K;1;100,00;0;;6,00;106,00;;;;'))
    expect(odd.told).to.deep.equal(['vat-of-lines-unclear 2'])
  })

  it('gives a refund the rate of its order when that has one, and nothing when it has two', async () => {
    const refunds: TableRule = {
      name: 'refunds',
      makes: 'sales',
      layout: 'summary',
      columns: { key: ['Nr'], date: ['Datum'], relationCode: ['Klant'] },
      summary: { by: ['key'], numberFrom: '{key}-R' },
      amountColumns: [{ headings: ['Terug'], including: true, takenOff: true }],
      documentVat: { taxes: orders().tables[0]!.documentVat!.taxes!, rateOnly: true },
    }
    const profile = { source: 'test', name: 'Test', tables: [refunds] }
    const rows = (taxes: string): string =>
      `Nr;Datum;Klant;Terug;Belasting 1;Bedrag 1;Belasting 2;Bedrag 2\n1;01-03-2026;K;12,10;${taxes}`
    const one = await readShared(profile, rows('NL BTW 21%;21,00;;'))
    expect(one.told).to.deep.equal([])
    expect(one.documents[0]!.lines[0]).to.include({ including: -1210, vatRate: 21000 })
    const two = await readShared(profile, rows('NL BTW 21%;21,00;NL BTW 9%;9,00'))
    expect(two.told).to.include('vat-of-lines-unclear 2')
  })
})

describe('items packed in cells (Q23)', () => {
  const profile = profileOf({
    layout: 'row-per-document',
    columns: { number: ['Nr'], date: ['Datum'], relationCode: ['Klant'], excluding: ['nergens'] },
    packedLines: {
      headings: ['item_{number}'],
      separator: '|',
      fields: [{ field: 'article', prefix: 'id:' }, 'quantity', 'price', 'lineDescription'],
    },
  })
  const rows = (...items: string[]): string =>
    `Nr;Datum;Klant;item_1;item_2;item_10\n1;01-03-2026;K;${items.join(';')}`

  it('Q23: makes a line of each item, in the order of the numbers in the headings', async () => {
    const { documents, told } = await readText(profile, rows('id:7|2|10.50|rood', '', 'id:8|1|3|a|b'))
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => [l.article, l.excluding, l.description])).to.deep.equal([
      ['7', 2100, 'rood'],
      ['8', 300, 'a|b'],
    ])
  })

  it('Q23: tells an item with too few parts, and an amount in one that cannot be read, at its own cell', async () => {
    const few = await readText(profile, rows('id:7|2', 'id:8|1|3', ''))
    expect(few.told).to.deep.equal(['packed-line-unreadable 2/3'])
    expect(few.documents[0]!.lines.map((l) => l.excluding)).to.deep.equal([300])
    const odd = await readText(profile, rows('id:7|2|veel|rood', '', ''))
    expect(odd.findings.map((f) => [f.code, f.place.column, f.place.heading, f.value])).to.deep.equal([
      ['amount-unreadable', 3, 'item_1', 'id:7|2|veel|rood'],
    ])
  })

  it('fits no file without a column for items', async () => {
    const other = table('Nr;Datum;Klant;item\n1;01-03-2026;K;x')
    let message = ''
    await readShared(profile, other.map((cells) => cells.join(';')).join('\n')).catch((error: Error) => {
      message = error.message
    })
    expect(message).to.include('not recognised').and.to.include('item_1')
  })
})
