import { expect } from 'chai'
import fc from 'fast-check'
import { line, purchase, sale } from '../../book/demo.ts'
import type { Document, DocumentLine } from '../../../src/model/document.ts'
import type { BodyKind } from '../../../src/target/snelstart/validate.ts'
import { batch, customer, originalModels, problems, supplier } from './support.ts'

const KINDS: Record<string, BodyKind> = {
  relaties: 'relatie',
  kostenplaatsen: 'kostenplaats',
  verkoopboekingen: 'verkoopboeking',
  inkoopboekingen: 'inkoopboeking',
  documenten: 'document',
}

/** Documents of every VAT case, with any amounts; lines of one case may stand together as they may in SnelStart. */
const cents = fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((amount) => amount !== 0)
const text = fc.string({ unit: fc.constantFrom(...'aZ 09&<>"\'\\;/€é\t', '😀', '漢'), maxLength: 300 })
const cases: [string, string, string][][] = [
  [
    ['21%', '8000', '1001'],
    ['9%', '8010', '1001'],
    ['vrijgesteld', '8020', '1001'],
  ],
  [['verlegd', '8040', '1004']],
  [
    ['ICD', '8030', '1003'],
    ['ICL', '8035', '1003'],
  ],
  [['export', '8050', '1006']],
  [['OSS-DE', '8060', '1005']],
]
const people: Record<string, ReturnType<typeof customer>> = {
  '1001': customer('1001', { name: 'Bakkerij De Korenaar' }),
  '1003': customer('1003', { name: 'Brouwerij De Wilgenhoek NV', vatNumber: 'BE0403019261', country: 'BE' }),
  '1004': customer('1004', {
    name: 'Bouwbedrijf Steenvoorde BV',
    vatNumber: 'NL002455799B11',
    country: 'NL',
  }),
  '1005': customer('1005', { name: 'Erika Beispiel', country: 'DE' }),
  '1006': customer('1006', { name: 'Harbor Supply Inc.', country: 'US' }),
}
const newcomer = customer('6001', {
  name: 'Nieuwe Klant',
  street: 'Weg',
  houseNumber: '1',
  postcode: '1000 AA',
  city: 'Stad',
  country: 'NL',
  email: 'a@b.example',
  website: 'www.b.example',
})

const sales: fc.Arbitrary<Document> = fc.constantFrom(...cases).chain((kinds) =>
  fc
    .array(fc.tuple(fc.constantFrom(...kinds), cents, text, fc.boolean()), { minLength: 1, maxLength: 6 })
    .chain((parts) =>
      fc.record({ description: text, reference: text.map((t) => t.slice(0, 40)) }).map((words): Document => {
        const lines = parts.map(([[vat, ledgerAccount], amount, description, centre]): DocumentLine => {
          return line(amount, vat, { ledgerAccount, description, costCentre: centre ? '300' : '' })
        })
        const relation = kinds[0]![2] === '1001' ? newcomer : people[kinds[0]![2]]!
        return sale(lines, { relation, description: words.description, yourReference: words.reference })
      }),
    ),
)
const purchases: fc.Arbitrary<Document> = fc
  .array(fc.tuple(fc.constantFrom('21%', '9%', 'vrijgesteld'), cents, text), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    purchase(
      parts.map(([vat, amount, description]) => line(amount, vat, { description, ledgerAccount: '4510' })),
      { relation: supplier('2001', { name: 'Kantoorhandel Pen en Papier' }), dueDate: '2026-03-01' },
    ),
  )

describe('every payload for SnelStart', function () {
  this.timeout(60_000)
  const models = originalModels()

  async function judged(
    documents: Document[],
    judge: (kind: BodyKind, body: object) => Promise<void>,
  ): Promise<void> {
    const create = { costs: { createCostCentres: true, createCostUnits: true } }
    const made = await batch(documents, create, { 'P-0': new Uint8Array(20) })
    for (const [name, kind] of Object.entries(KINDS)) {
      const file = made.names.find((one) => one.includes(`-${name}.json`))
      for (const body of file === undefined ? [] : made.json<object[]>(file)) await judge(kind, body)
    }
  }
  const numbered = (documents: Document[]): Document[] =>
    documents.map((document, i) => ({ ...document, number: `P-${i}` }))

  it('passes our own schema and the rules of bookings, whatever the documents are', async () => {
    let bodies = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sales, purchases), { minLength: 1, maxLength: 4 }),
        async (documents) => {
          await judged(numbered(documents), async (kind, body) => {
            bodies++
            expect(await problems(kind, body)).to.deep.equal([])
          })
        },
      ),
      { numRuns: 60 },
    )
    expect(bodies).to.be.greaterThan(100)
  })

  it("passes SnelStart's own description made strict (needs the folder shared)", async function () {
    if (models === null) this.skip()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sales, purchases), { minLength: 1, maxLength: 4 }),
        async (documents) => {
          await judged(numbered(documents), async (kind, body) => {
            const valid = models[kind](body)
            expect(valid, JSON.stringify(models[kind].errors)).to.equal(true)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is one that the strict description can tell from a wrong one (needs the folder shared)', function () {
    if (models === null) this.skip()
    const good = { factuurnummer: '1', klant: {}, boekingsregels: [{ grootboek: {} }] }
    expect(models.verkoopboeking(good)).to.equal(true)
    for (const extra of [
      { vervalDatum: '2026-01-01T00:00:00' },
      { factuurdatum: '2026-01-01' },
      { factuurdatum: '2026-01-01T00:00:00Z' },
      { btw: [{ btwSoort: 'Hoog' }] },
      { factuurnummer: 'x'.repeat(26) },
    ])
      expect(models.verkoopboeking({ ...good, ...extra }), JSON.stringify(extra)).to.equal(false)
  })
})
