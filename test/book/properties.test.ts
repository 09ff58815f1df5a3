import { expect } from 'chai'
import fc from 'fast-check'
import type { Document, DocumentLine } from '../../src/model/document.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { book } from '../../src/book/book.ts'
import { makeResolver } from '../../src/mapping/resolver.ts'
import { demoSettings, demoTables, line, purchase, sale, TODAY } from './demo.ts'

/** Booked without the checks: whatever the data, an entry balances. */
function entryOf(document: Document, settings: AdministrationSettings): Entry | null {
  const resolver = makeResolver(settings, demoTables(), { today: TODAY, knownRelations: () => null })
  const resolved = resolver.resolve(document, () => undefined)
  return resolved === null ? null : book(resolved, settings, () => undefined).entry
}

const amount = fc.integer({ min: -500_000, max: 500_000 })
const salesVat = fc.constantFrom('hoog', 'laag', 'geen', 'export', 'verlegd')
const purchaseVat = fc.constantFrom('hoog', 'verlegd')
const share = fc.option(fc.constantFrom(0, 50_000, 60_000, 100_000), { nil: null })

function lines(vat: fc.Arbitrary<string>): fc.Arbitrary<DocumentLine[]> {
  const one = fc
    .record({ amount, vat, including: fc.boolean(), deductible: share, row: fc.integer({ min: 2, max: 9 }) })
    .map(({ amount, vat, including, deductible, row }) => {
      const place = { sheet: '', row }
      return including
        ? line(null, vat, { including: amount, deductible, place })
        : line(amount, vat, { deductible, place })
    })
  return fc.array(one, { minLength: 1, maxLength: 12 })
}

const settingsOf = fc
  .record({
    rounding: fc.constantFrom('total' as const, 'line' as const),
    reverseChargeLines: fc.constantFrom('written' as const, 'byExact' as const),
  })
  .map((vat) => {
    const settings = demoSettings()
    Object.assign(settings.vat, vat, { nonDeductible: true })
    settings.entryNumber.sales = 'assign'
    return settings
  })

const documents = fc.oneof(
  lines(salesVat).map((l) => sale(l)),
  lines(purchaseVat).map((l) => purchase(l)),
)
const currencies = fc.constantFrom(
  {},
  { currency: 'USD', exchangeRate: '0.9173' },
  { currency: 'JPY', exchangeRate: '161.37', exchangeRateDirection: 'units-per-euro' as const },
)

const sum = (entry: Entry, of: (line: Entry['lines'][number]) => number): number =>
  entry.lines.reduce((total, one) => total + of(one), 0)

function mirrored(document: Document): Document {
  const turn = (cents: number | null): number | null => (cents === null ? null : 0 - cents)
  return {
    ...document,
    type: 'credit-note',
    lines: document.lines.map((l) => ({
      ...l,
      excluding: turn(l.excluding),
      including: turn(l.including),
      vat: turn(l.vat),
    })),
  }
}

describe('entries of any document', () => {
  it('sum to zero in both currencies, and hold no -0', () => {
    fc.assert(
      fc.property(documents, currencies, settingsOf, (document, currency, settings) => {
        const entry = entryOf({ ...document, ...currency }, settings)
        if (entry === null) return
        expect(sum(entry, (l) => l.amount)).to.equal(0)
        expect(sum(entry, (l) => l.foreign)).to.equal(0)
        for (const l of entry.lines) {
          for (const cents of [l.amount, l.foreign, l.vatBase, l.vatShare]) {
            expect(Object.is(cents, -0)).to.equal(false)
            expect(cents === null || Number.isSafeInteger(cents)).to.equal(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('have VAT lines that are the shares of their base lines, per VAT code', () => {
    fc.assert(
      fc.property(documents, settingsOf, (document, settings) => {
        const entry = entryOf(document, settings)
        if (entry === null) return
        const codes = new Set(entry.lines.map((l) => l.vat?.code))
        for (const code of codes) {
          const own = { ...entry, lines: entry.lines.filter((l) => l.vat?.code === code) }
          const shares = sum(own, (l) => (l.role === 'base' ? (l.vatShare ?? 0) : 0))
          const vat = sum(own, (l) => (l.role === 'vat' || l.role === 'vat-non-deductible' ? l.amount : 0))
          expect(vat).to.equal(shares)
          const bases = sum(own, (l) => (l.role === 'base' ? (l.vatBase ?? 0) : 0))
          for (const l of own.lines) if (l.role === 'vat') expect(l.vatBase).to.equal(bases)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are mirrored by the credit note of the document', () => {
    fc.assert(
      fc.property(documents, currencies, settingsOf, (document, currency, settings) => {
        const entry = entryOf({ ...document, ...currency, type: 'invoice' }, settings)
        const credit = entryOf(mirrored({ ...document, ...currency }), settings)
        if (entry === null || credit === null) {
          expect(entry).to.equal(credit)
          return
        }
        const turned = entry.lines.map((l) => ({
          ...l,
          amount: 0 - l.amount,
          foreign: 0 - l.foreign,
          vatBase: l.vatBase === null ? null : 0 - l.vatBase,
          vatShare: l.vatShare === null ? null : 0 - l.vatShare,
        }))
        expect(credit.lines).to.deep.equal(turned)
        expect(credit.total).to.equal(0 - entry.total)
      }),
      { numRuns: 300 },
    )
  })

  it('B20: never change including amounts', () => {
    const vats = fc.array(fc.tuple(salesVat, amount), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(vats, settingsOf, (list, settings) => {
        const total = list.reduce((all, [, including]) => all + including, 0)
        const entry = entryOf(sale(list.map(([vat, including]) => line(null, vat, { including }))), settings)
        if (entry !== null) expect(entry.total).to.equal(total)
      }),
      { numRuns: 300 },
    )
  })

  it('B8: have the total of the source wherever it gives one', () => {
    const given = fc.record({
      nets: fc.array(fc.tuple(salesVat, amount), { minLength: 1, maxLength: 8 }),
      vat: amount,
    })
    fc.assert(
      fc.property(given, settingsOf, ({ nets, vat }, settings) => {
        fc.pre(nets.some(([code]) => code === 'hoog' || code === 'laag'))
        const net = nets.reduce((all, [, excluding]) => all + excluding, 0)
        const rows = nets.map(([code, excluding]) => line(excluding, code))
        const entry = entryOf(sale(rows, { totalIncluding: net + vat }), settings)
        if (entry !== null) expect(entry.total).to.equal(net + vat)
      }),
      { numRuns: 300 },
    )
  })
})
