import { expect } from 'chai'
import fc from 'fast-check'
import { emptyRelation, type Document, type DocumentLine } from '../../src/model/document.ts'
import { fingerprint } from '../../src/profile/fingerprint.ts'
import { date, number, percent, profileOf, readDocuments, shipped, table } from './support.ts'
import type { Cell } from '../../src/model/row.ts'

const place = { sheet: '', row: 2 }
const line: DocumentLine = {
  place,
  description: 'uren',
  article: '',
  excluding: 10000,
  including: null,
  vat: 2100,
  vatCode: '',
  vatRate: 21000,
  vatKind: null,
  ledgerAccount: '8000',
  costCentre: '',
  costUnit: '',
  deductible: null,
}
const document: Document = {
  source: 'test',
  direction: 'sales',
  type: 'invoice',
  number: '1',
  date: '2026-01-01',
  dueDate: '',
  supplyDate: '',
  relation: { ...emptyRelation('customer', place), code: 'A', name: 'Jansen' },
  journal: '',
  location: '',
  department: '',
  description: '',
  yourReference: '',
  paymentReference: '',
  paymentCondition: '',
  currency: 'EUR',
  exchangeRate: '',
  exchangeRateDirection: 'euro-per-unit',
  totalExcluding: null,
  totalVat: null,
  totalIncluding: 12100,
  vatTotals: [],
  pdf: '',
  lines: [line],
  rounding: 0,
  place,
  rows: 1,
}
const print = (changes: Partial<Document> = {}) => fingerprint({ ...document, ...changes })
const relation = (changes: object, from = document.relation) => ({ relation: { ...from, ...changes } })

describe('profile/fingerprint', () => {
  it('R18: changes with anything that is booked', () => {
    const changes: Partial<Document>[] = [
      { date: '2026-01-02' },
      { dueDate: '2026-01-31' },
      { supplyDate: '2025-12-31' },
      { journal: '71' },
      { department: 'Intern' },
      { currency: 'USD' },
      { exchangeRate: '1.1' },
      { description: 'x' },
      { yourReference: 'x' },
      { paymentReference: 'x' },
      { paymentCondition: '14' },
      { totalExcluding: 10000 },
      { totalVat: 2100 },
      { totalIncluding: 12101 },
      { rounding: 1 },
      { lines: [] },
      { lines: [line, line] },
      relation({ code: 'B' }),
    ]
    const lines: Partial<DocumentLine>[] = [
      { description: 'x' },
      { article: 'x' },
      { excluding: 9999 },
      { including: 12100 },
      { vat: null },
      { vatCode: 'H' },
      { vatRate: 9000 },
      { vatKind: 'exempt' },
      { ledgerAccount: '8001' },
      { costCentre: 'x' },
      { costUnit: 'x' },
      { deductible: 50000 },
    ]
    const prints = [{}, ...changes, ...lines.map((change) => ({ lines: [{ ...line, ...change }] }))].map(
      (change) => print(change),
    )
    expect(new Set(prints).size).to.equal(prints.length)
  })

  it('R18: does not change with where a document stands, with contact data, or with its PDF', () => {
    const same: Partial<Document>[] = [
      { place: { sheet: 'x', row: 9 }, rows: 3 },
      { pdf: 'a.pdf' },
      { lines: [{ ...line, place: { sheet: 'x', row: 9 } }] },
      relation({ street: 'Dam 1', email: 'a@b.nl', phone: '1', iban: 'x', city: 'Gent' }),
    ]
    for (const change of same) expect(print(change)).to.equal(print())
  })

  it('R18: leaves to the key what makes a document that document', () => {
    expect(print({ number: 'x' })).to.equal(print())
    expect(print({ type: null })).to.equal(print())
    const purchase = { direction: 'purchase' as const }
    expect(print({ ...purchase, ...relation({ code: 'B', name: 'x' }) })).to.equal(print(purchase))
  })

  it('R18: is the same with and without the list of customers in the drop', () => {
    const filled = relation({ name: 'Jansen BV', vatNumber: 'NL1', targetCode: '1001' })
    expect(print(filled)).to.equal(print(relation({ name: '' })))
  })

  it('R18: knows a customer without a number by name and VAT number, however they are written', () => {
    const nameless = relation({ code: '' })
    expect(print(relation({ code: '', name: 'JANSEN' }))).to.equal(print(nameless))
    expect(print(relation({ code: '', name: 'Pieters' }))).to.not.equal(print(nameless))
    const numbered = relation({ code: '', vatNumber: 'NL 0012.34' })
    expect(print(numbered)).to.equal(print(relation({ code: '', vatNumber: 'nl001234' })))
    expect(print(numbered)).to.not.equal(print(nameless))
    const codes = ['1', '2'].map((targetCode) => print(relation({ code: '', name: '', targetCode })))
    expect(codes[0]).to.not.equal(codes[1])
  })

  it('takes 1.0870 and 1.087 for one rate of exchange, and 10 not for 1', () => {
    expect(print({ exchangeRate: '1.0870' })).to.equal(print({ exchangeRate: '1.087' }))
    expect(print({ exchangeRate: '2.00' })).to.equal(print({ exchangeRate: '2' }))
    expect(print({ exchangeRate: '10' })).to.not.equal(print({ exchangeRate: '1' }))
  })

  it('never mixes up neighbours: a text that moves to the next field is another document', () => {
    const text = fc.string({ maxLength: 5 })
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const same = a === c && b === d
        expect(
          print({ description: a, yourReference: b }) === print({ description: c, yourReference: d }),
        ).to.equal(same)
      }),
    )
    expect(print({ description: 'a|b' })).to.not.equal(print({ description: 'a', yourReference: 'b' }))
  })

  it('R18: is the same from a CSV file and from a workbook', async () => {
    const profile = profileOf({
      columns: { vatRate: ['Btw %'], lineDescription: ['Tekst'], exchangeRate: ['Koers'] },
    })
    const heading = table('Nr;Datum;Klant;Excl;Btw %;Tekst;Koers')
    const text: Cell[] = ['20260001', '05-01-2026', '1001', '1.250,50', '21%', 'uren', '1,0870']
    const typed: Cell[] = [
      number('20260001', '20,260,001'),
      date('2026-01-05'),
      number('1001'),
      number('1250.5', '1,250.50'),
      percent('0.21', '21%'),
      'uren',
      number('1.087'),
    ]
    const csv = await readDocuments(profile, [{ rows: [...heading, text] }])
    const xlsx = await readDocuments(profile, [{ name: 'Blad1', rows: [[''], ...heading, typed] }], {
      format: 'xlsx',
    })
    expect(csv.told.concat(xlsx.told)).to.deep.equal([])
    expect(fingerprint(xlsx.documents[0]!)).to.equal(fingerprint(csv.documents[0]!))
  })
})

/** Everything of a document but where it stands. */
const content = (d: Document) =>
  JSON.stringify(d, (key, value: unknown) => (key === 'place' ? undefined : value))

describe('profile: the order of the columns', () => {
  const tables: Record<string, string> = {
    'a row per line': `Factuurnummer;Datum;Vervaldatum;Klantnummer;Klant;Soort;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag;Totaal incl;Afronding;PDF
      1;01-01-2026;31-01-2026;A;Jansen;F;uur;100,00;21%;21,00;176,00;0,00;1.pdf
      1;01-01-2026;31-01-2026;A;Jansen;F;rit;50,00;10;5,00;176,00;0,00;1.pdf
      2;02-01-2026;;B;Pieters;C;terug;10,00;verlegd;;-10,00;;`,
    'a row per document': `Invoice no;Invoice date;Supplier number;Supplier;Total excl VAT;Total VAT;Total incl VAT;VAT code;Ledger account;Reference
      X1;2026-01-05;9;Acme;1,000.00;210.00;1,210.00;21;4000;PO 1
      X2;2026-01-06;9;Acme;-5.00;-1.05;-6.05;21;4000;`,
    'columns per VAT rate': `Factuurnummer;Datum;Klant;Omzet 21%;Btw 21%;Omzet 9%;Btw 9%;Omzet 0%;Btw 0%;Totaal incl
      1;01-01-2026;A;100,00;21,00;50,00;4,50;3,00;0,00;178,50
      Totaal;;;100,00;21,00;50,00;4,50;3,00;0,00;178,50`,
  }
  for (const [name, text] of Object.entries(tables))
    it(`Q26: never changes a document or its fingerprint, in a file with ${name}`, async () => {
      const generic = await shipped('generic')
      const rows = table(text)
      const straight = await readDocuments(generic, [{ rows }])
      expect(straight.documents.length).to.be.greaterThan(0)
      const order = rows[0]!.map((_, i) => i)
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(order, { minLength: order.length }), async (shuffled) => {
          const turned = await readDocuments(generic, [
            { rows: rows.map((row) => shuffled.map((i) => row[i]!)) },
          ])
          expect(turned.documents.map(content)).to.deep.equal(straight.documents.map(content))
          expect(turned.documents.map(fingerprint)).to.deep.equal(straight.documents.map(fingerprint))
          expect(turned.findings.map((f) => f.code).sort()).to.deep.equal(
            straight.findings.map((f) => f.code).sort(),
          )
        }),
        { numRuns: 60 },
      )
    })
})
