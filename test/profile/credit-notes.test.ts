import { expect } from 'chai'
import fc from 'fast-check'
import type { Document } from '../../src/model/document.ts'
import { readText, profileOf } from './support.ts'
import type { TableRule } from '../../src/profile/types.ts'

const columns: TableRule['columns'] = {
  type: { headings: ['Soort'], values: { F: 'invoice', C: 'credit-note' } },
  vat: ['Btw'],
  including: ['Incl'],
  totalExcluding: ['Totaal excl'],
  totalVat: ['Totaal btw'],
  totalIncluding: ['Totaal incl'],
  rounding: ['Afronding'],
}
const heading = 'Nr;Datum;Klant;Soort;Excl;Btw;Totaal excl;Totaal btw;Totaal incl;Afronding'

async function read(rows: string, rule: Partial<TableRule> = {}): Promise<Document> {
  const { documents } = await readText(profileOf({ columns, ...rule }), `${heading}\n${rows}`)
  return documents[0]!
}
const amounts = (d: Document) => ({
  lines: d.lines.map((l) => [l.excluding, l.vat]),
  totals: [d.totalExcluding, d.totalVat, d.totalIncluding],
})
const negative = { lines: [[-10000, -2100]], totals: [-10000, -2100, -12100] }

describe('profile/sign: credit notes', () => {
  it('Q57: makes a credit note with positive amounts negative', async () => {
    expect(amounts(await read('1;01-01-2026;A;C;100;21;100;21;121;'))).to.deep.equal(negative)
  })

  it('Q57: leaves a credit note with negative amounts as it is', async () => {
    expect(amounts(await read('1;01-01-2026;A;C;-100;-21;-100;-21;-121;'))).to.deep.equal(negative)
  })

  it('Q57: turns lines and totals apart when the source writes them with opposite signs', async () => {
    expect(amounts(await read('1;01-01-2026;A;C;-100;-21;100;21;121;'))).to.deep.equal(negative)
    expect(amounts(await read('1;01-01-2026;A;C;100;21;-100;-21;-121;'))).to.deep.equal(negative)
  })

  it('Q57: keeps the signs of lines among themselves', async () => {
    const { lines } = amounts(await read('1;01-01-2026;A;C;100;21;;;;\n1;01-01-2026;A;C;-30;-6,30;;;;'))
    expect(lines).to.deep.equal([
      [-10000, -2100],
      [3000, 630],
    ])
  })

  it('Q57: a negative line in an invoice changes nothing', async () => {
    const { lines } = amounts(await read('1;01-01-2026;A;F;100;21;;;;\n1;01-01-2026;A;F;-30;-6,30;;;;'))
    expect(lines).to.deep.equal([
      [10000, 2100],
      [-3000, -630],
    ])
  })

  it('B21: a document without a marker keeps its sign: the total decides later', async () => {
    const document = await read('1;01-01-2026;A;;-100;-21;-100;-21;-121;')
    expect(document.type).to.equal(null)
    expect(amounts(document)).to.deep.equal(negative)
  })

  it('Q57: follows the profile where that says how the source writes credit notes', async () => {
    const positive = await read('1;01-01-2026;A;C;-100;-21;-100;-21;-121;', { creditNotes: 'positive' })
    expect(positive.totalIncluding).to.equal(12100)
    expect(positive.lines[0]!.excluding).to.equal(10000)
    const asIs = await read('1;01-01-2026;A;C;100;21;100;21;121;', { creditNotes: 'negative' })
    expect(asIs.totalIncluding).to.equal(12100)
  })

  it('Q57: turns the rounding of the document with its totals', async () => {
    expect((await read('1;01-01-2026;A;C;100;21;100;21;121,02;0,02')).rounding).to.equal(-2)
    expect((await read('1;01-01-2026;A;C;-100;-21;-100;-21;-121,02;-0,02')).rounding).to.equal(-2)
  })

  it('Q57: turns totals that are the only amounts of the document', async () => {
    const rule = { layout: 'row-per-document' as const }
    expect(amounts(await read('1;01-01-2026;A;C;;;100;21;121;', rule))).to.deep.equal(negative)
    expect(amounts(await read('1;01-01-2026;A;C;;;0;0;0;', rule)).totals).to.deep.equal([0, 0, 0])
  })

  it('R50: takes the type from the table or a constant where no column gives it, from the column where one does', async () => {
    expect((await read('1;01-01-2026;A;;100;21;;;;', { type: 'credit-note' })).lines[0]!.excluding).to.equal(
      -10000,
    )
    expect((await read('1;01-01-2026;A;;100;21;;;;', { constants: { type: 'credit-note' } })).type).to.equal(
      'credit-note',
    )
    expect((await read('1;01-01-2026;A;F;100;21;;;;', { type: 'credit-note' })).type).to.equal('invoice')
  })

  it('never books a word for the type that it does not know as an invoice in silence', async () => {
    const { findings } = await readText(profileOf({ columns }), `${heading}\n1;01-01-2026;A;Credt;100;21;;;;`)
    expect(findings.map((f) => [f.code, f.severity, f.value])).to.deep.equal([
      ['value-unknown', 'error', 'Credt'],
    ])
  })

  it('Q57: gives every marked credit note one sign, however its source writes lines and totals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(1, -1),
        fc.constantFrom(1, -1),
        async (euros, a, b) => {
          const row = `1;01-01-2026;A;C;${a * euros};;${b * euros};;${b * euros};`
          const { lines, totals } = amounts(await read(row))
          expect([lines[0]![0], totals[0], totals[2]]).to.deep.equal([
            -euros * 100,
            -euros * 100,
            -euros * 100,
          ])
        },
      ),
      { numRuns: 50 },
    )
  })
})
