import { expect } from 'chai'
import fc from 'fast-check'
import type { PaymentFacts, PaymentState } from '../../src/model/payment.ts'
import { mergeFacts, noFacts } from '../../src/payments/facts.ts'
import { paymentState } from '../../src/payments/state.ts'
import { isSameState, newsOf, nothingPaid, type PartialPayments } from '../../src/payments/told.ts'

/** What happens to an invoice: so much is paid, or taken back, on that day. */
type Event = { day: number; amount: number }
/** What is dropped: what a list of a day says, or the bank entries of some days, as they are on the last of them. */
type Drop = { kind: 'list' | 'complete' | 'bank'; from: number; until: number }

const LAST = 20
const date = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`
const openOn = (total: number, events: readonly Event[], day: number): number =>
  events.reduce((open, event) => (event.day <= day ? open - event.amount : open), total)

/** What a file says of the invoice, made of what is true. */
function factsOf(total: number, events: readonly Event[], { kind, from, until }: Drop): PaymentFacts {
  const seen = date(until)
  if (kind === 'bank') {
    const payments = events
      .map(({ day, amount }, at) => ({ day, amount, identity: `20/2026/${at}` }))
      .filter(({ day }) => day > from && day <= until)
      .map(({ day, amount, identity }) => ({
        origin: 'entry' as const,
        identity,
        date: date(day),
        firstTold: seen,
        lastTold: seen,
        amount,
        writtenOff: 0,
      }))
    return payments.length === 0 ? noFacts() : { ...noFacts(), seen, payments }
  }
  const open = openOn(total, events, until)
  if (open === 0 && kind === 'complete') return { ...noFacts(), absent: seen }
  return { ...noFacts(), seen, listed: { asOf: seen, open, lastPaid: '' } }
}

/** The package that hears of payments, and all that is known of one invoice. */
class Link {
  facts = noFacts()
  told: PaymentState | null = null
  readonly said: PaymentState[] = []
  readonly #total: number
  readonly #partial: PartialPayments

  constructor(total: number, partial: PartialPayments) {
    this.#total = total
    this.#partial = partial
  }

  drop(facts: PaymentFacts): void {
    this.facts = mergeFacts(this.facts, facts)
    const state = paymentState({ total: this.#total, imported: '2026-03-01' }, this.facts)
    const news = state && newsOf(this.#total, state, this.told, this.#partial)
    if (!news) return
    this.told = news
    this.said.push(news)
  }
}

const sign = fc.constantFrom(1, -1)
const events = fc.array(
  fc.record({ day: fc.integer({ min: 2, max: LAST }), amount: fc.integer({ min: -60, max: 120 }) }),
  { maxLength: 6 },
)
const drop = fc
  .record({
    kind: fc.constantFrom('list' as const, 'complete' as const, 'bank' as const),
    from: fc.integer({ min: 1, max: LAST }),
    until: fc.integer({ min: 2, max: LAST }),
  })
  .map((one) => ({ ...one, from: Math.min(one.from, one.until) }))
const story = fc.record({
  turned: sign,
  total: fc.integer({ min: 1, max: 200 }),
  events,
  drops: fc.array(drop, { maxLength: 8 }),
  last: fc.constantFrom('list' as const, 'complete' as const, 'bank' as const),
  at: fc.nat({ max: 8 }),
  again: fc.array(fc.nat({ max: 8 }), { maxLength: 6 }),
  partial: fc.constantFrom('report' as const, 'ignore' as const),
})

describe('any sequence of payments and lists', () => {
  it('R4, R19, R45: what the source was told in the end is true, each change once, in whatever order files come', () => {
    fc.assert(
      fc.property(story, ({ turned, total: size, events, drops, last, at, again, partial }) => {
        const total = size * turned
        const happened = events.map(({ day, amount }) => ({ day, amount: amount * turned }))
        const files: Drop[] = drops.toSpliced(at, 0, { kind: last, from: 0, until: LAST })
        const link = new Link(total, partial)
        for (const file of files) link.drop(factsOf(total, happened, file))

        const open = openOn(total, happened, LAST)
        const towards = open * turned
        const isPartly = towards > 0 && towards < size
        const told = link.told ?? nothingPaid(total)
        expect(told.open).to.equal(partial === 'ignore' && isPartly ? total : open)
        expect(told.paid + told.writtenOff + told.open).to.equal(total)
        expect(told.status).to.equal(
          towards <= 0 ? 'paid' : towards >= size || partial === 'ignore' ? 'open' : 'partly',
        )
        for (const [i, state] of link.said.entries())
          expect(isSameState(state, link.said[i - 1] ?? nothingPaid(total)), `${i}`).to.equal(false)

        const count = link.said.length
        for (const i of again) {
          const file = files[i % files.length]!
          link.drop(factsOf(total, happened, file))
        }
        expect(link.said.length, 'a file that was dropped before tells nothing').to.equal(count)
      }),
      { numRuns: 3000 },
    )
  })

  it('R45: what is known in the end does not depend on the order of the files', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (told, order) => {
        const total = told.total * told.turned
        const happened = told.events.map(({ day, amount }) => ({ day, amount: amount * told.turned }))
        const facts = told.drops.map((file) => factsOf(total, happened, file))
        const shuffled = facts
          .map((one, i) => ({ one, by: order[i]! }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(shuffled.reduce(mergeFacts, noFacts())).to.deep.equal(facts.reduce(mergeFacts, noFacts()))
      }),
      { numRuns: 1000 },
    )
  })
})
