import { expect } from 'chai'
import fc from 'fast-check'
import type { KnownPayment, PaymentFacts, PaymentOrigin } from '../../src/model/payment.ts'
import { mergeFacts, noFacts } from '../../src/payments/facts.ts'
import { paymentState } from '../../src/payments/state.ts'
import { newsOf, nothingPaid } from '../../src/payments/told.ts'

const sale = { total: 12_100, imported: '2026-02-01' }
const credit = { total: -5_000, imported: '2026-02-01' }

function listed(asOf: string, open: number, lastPaid = ''): PaymentFacts {
  return { ...noFacts(), seen: asOf, listed: { asOf, open, lastPaid } }
}

const absent = (asOf: string): PaymentFacts => ({ ...noFacts(), absent: asOf })

function paid(date: string, amount: number, more: Partial<KnownPayment> = {}): PaymentFacts {
  const told = more.firstTold ?? (date || '2026-04-01')
  const payment: KnownPayment = {
    origin: 'list',
    identity: `${date} ${amount}`,
    date,
    firstTold: told,
    lastTold: told,
    amount,
    writtenOff: 0,
    ...more,
  }
  return { ...noFacts(), seen: told, payments: [payment] }
}

const all = (...facts: PaymentFacts[]): PaymentFacts => facts.reduce(mergeFacts, noFacts())

describe('how far a document is paid', () => {
  it('is not known when nothing was told (R4)', () => {
    expect(paymentState(sale, noFacts())).to.equal(null)
  })

  it('is open, partly paid or paid by what a list of open items says (R4, R45)', () => {
    expect(paymentState(sale, listed('2026-03-31', 12_100))).to.include({
      status: 'open',
      paid: 0,
      open: 12_100,
    })
    expect(paymentState(sale, listed('2026-03-31', 10_000))).to.include({
      status: 'partly',
      paid: 2_100,
      open: 10_000,
      lastPaid: '',
    })
    expect(paymentState(sale, listed('2026-03-31', 0))).to.include({ status: 'paid', paid: 12_100, open: 0 })
  })

  it('adds payments up and knows the date of the last (R45)', () => {
    const state = paymentState(sale, all(paid('2026-03-01', 2_100), paid('2026-03-09', 10_000)))
    expect(state).to.deep.equal({
      status: 'paid',
      paid: 12_100,
      writtenOff: 0,
      open: 0,
      lastPaid: '2026-03-09',
    })
  })

  it('never guesses the date of a payment that was only seen in what is open (R4)', () => {
    const facts = all(paid('2026-03-01', 2_100), listed('2026-03-31', 0))
    expect(paymentState(sale, facts)).to.include({ status: 'paid', lastPaid: '' })
  })

  it('takes the date of the last payment from the list that tells it (R4)', () => {
    expect(paymentState(sale, listed('2026-03-31', 2_100, '2026-03-15'))).to.include({
      lastPaid: '2026-03-15',
    })
  })

  it('keeps the sign of a credit note: partly and wholly paid back', () => {
    expect(paymentState(credit, listed('2026-03-31', -5_000))).to.include({
      status: 'open',
      paid: 0,
      open: -5_000,
    })
    expect(paymentState(credit, listed('2026-03-31', -2_000))).to.include({ status: 'partly', paid: -3_000 })
    expect(paymentState(credit, paid('2026-03-02', -5_000))).to.include({
      status: 'paid',
      paid: -5_000,
      open: 0,
      lastPaid: '2026-03-02',
    })
  })

  it('says that an invoice that was paid too much is paid, and by how much', () => {
    expect(paymentState(sale, paid('2026-03-02', 12_600))).to.include({
      status: 'paid',
      paid: 12_600,
      open: -500,
    })
    expect(paymentState(sale, listed('2026-03-31', -500))).to.include({
      status: 'paid',
      paid: 12_600,
      open: -500,
    })
  })

  it('tells what was written off apart from what was paid (discount, payment and exchange difference)', () => {
    const facts = paid('', 12_000, { origin: 'match', identity: '20/2026/1', writtenOff: 100 })
    expect(paymentState(sale, facts)).to.deep.equal({
      status: 'paid',
      paid: 12_000,
      writtenOff: 100,
      open: 0,
      lastPaid: '',
    })
    expect(paymentState(sale, all(facts, absent('2026-05-01')))).to.include({ paid: 12_000, writtenOff: 100 })
  })

  it('never adds up what bank entries, matches and lists tell of the same money', () => {
    const entry = paid('2026-03-02', 12_100, { origin: 'entry', identity: '20/2026/26200001' })
    const match = paid('', 12_100, { origin: 'match', identity: '20/2026/26200001' })
    expect(paymentState(sale, all(entry, match, paid('2026-03-03', 12_100)))).to.include({
      status: 'paid',
      paid: 12_100,
      lastPaid: '2026-03-02',
    })
  })

  it('takes off what was paid after the list was made', () => {
    const facts = all(listed('2026-03-31', 10_000), paid('2026-04-02', 4_000))
    expect(paymentState(sale, facts)).to.include({ status: 'partly', paid: 6_100, open: 6_000 })
  })

  it('counts a payment of before the list that was entered after it', () => {
    const late = paid('2026-03-30', 12_100, { firstTold: '2026-04-03' })
    expect(paymentState(sale, all(listed('2026-03-31', 12_100), late))).to.include({ status: 'paid' })
  })

  it('believes a later list over payments that were known before it: one was reversed', () => {
    const facts = all(paid('2026-03-02', 12_100), listed('2026-03-31', 12_100))
    expect(paymentState(sale, facts)).to.include({ status: 'open', open: 12_100 })
  })

  it('takes a reversed payment back', () => {
    const facts = all(paid('2026-03-02', 12_100), paid('2026-03-05', -12_100))
    expect(paymentState(sale, facts)).to.include({ status: 'open', paid: 0, open: 12_100 })
  })

  describe('a complete list without the document (R80)', () => {
    it('says that it is paid when an earlier list had it', () => {
      const known = { ...sale, imported: '' }
      expect(paymentState(known, all(listed('2026-03-01', 12_100), absent('2026-03-31')))).to.include({
        status: 'paid',
        paid: 12_100,
        lastPaid: '',
      })
    })

    it('says that it is paid when it is known to have been imported', () => {
      expect(paymentState(sale, absent('2026-03-31'))).to.include({ status: 'paid' })
    })

    it('says nothing on the day of the import itself: the list may have been made before it', () => {
      expect(paymentState({ ...sale, imported: '2026-03-31' }, absent('2026-03-31'))).to.equal(null)
      expect(paymentState({ ...sale, imported: '2026-03-30' }, absent('2026-03-31'))).to.include({
        status: 'paid',
      })
    })

    it('says nothing of a document that may not have been imported yet', () => {
      expect(paymentState({ ...sale, imported: '' }, absent('2026-03-31'))).to.equal(null)
    })

    it('says nothing when the document was seen first in a later list', () => {
      const known = { ...sale, imported: '' }
      const facts = all(absent('2026-03-01'), listed('2026-03-31', 12_100))
      expect(paymentState(known, facts)).to.include({ status: 'open' })
    })
  })

  it('takes a payment back that a match knows of as well: the bank told of it last', () => {
    const matched = paid('', 12_100, { origin: 'match', identity: '20/2026/1', firstTold: '2026-03-03' })
    const entry = paid('2026-03-02', 12_100, { origin: 'entry', identity: '20/2026/1' })
    const back = paid('2026-03-09', -12_100, { origin: 'entry', identity: '20/2026/2' })
    for (const facts of [all(matched, entry, back), all(back, matched, entry)])
      expect(paymentState(sale, facts)).to.include({ status: 'open', paid: 0, open: 12_100 })
    const again = { ...matched.payments[0]!, firstTold: '2026-03-12', lastTold: '2026-03-12' }
    const later = all(entry, back, { ...matched, payments: [again] })
    expect(paymentState(sale, later), 'matched with another payment since').to.include({ status: 'paid' })
  })

  it('is not turned back by an older list (R45)', () => {
    const facts = all(absent('2026-03-31'), listed('2026-03-01', 12_100))
    expect(paymentState(sale, facts)).to.include({ status: 'paid' })
    expect(paymentState(sale, all(listed('2026-03-31', 0), listed('2026-03-01', 12_100)))).to.include({
      status: 'paid',
    })
  })
})

describe('what the source is told', () => {
  it('hears nothing of a document that is simply open', () => {
    expect(newsOf(12_100, nothingPaid(12_100), null, 'report')).to.equal(null)
  })

  it('hears only what has changed since last time (R19)', () => {
    const state = paymentState(sale, listed('2026-03-31', 10_000))!
    const told = newsOf(12_100, state, null, 'report')
    expect(told).to.include({ status: 'partly', paid: 2_100 })
    expect(newsOf(12_100, state, told, 'report')).to.equal(null)
  })

  it('hears nothing of a partial payment when those are ignored, and of the full one (R95, D5)', () => {
    const partly = paymentState(sale, listed('2026-03-31', 10_000))!
    const full = paymentState(sale, listed('2026-04-30', 0))!
    expect(newsOf(12_100, partly, null, 'ignore')).to.equal(null)
    expect(newsOf(12_100, full, null, 'ignore')).to.include({ status: 'paid' })
    expect(newsOf(12_100, partly, full, 'ignore')).to.include({ status: 'open', paid: 0, open: 12_100 })
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`)
const origin = fc.constantFrom<PaymentOrigin>('entry', 'match', 'list')
const payment = fc
  .record({
    origin,
    identity: fc.constantFrom('a', 'b', 'c'),
    date: fc.oneof(day, fc.constant('')),
    lastTold: day,
    amount: fc.integer({ min: -300, max: 300 }),
    writtenOff: fc.integer({ min: -20, max: 20 }),
  })
  .map((one): PaymentFacts => {
    const known: KnownPayment = { ...one, firstTold: one.lastTold }
    return { ...noFacts(), seen: one.lastTold, payments: [known] }
  })
const list = fc
  .tuple(day, fc.integer({ min: -100, max: 200 }), fc.oneof(day, fc.constant('')))
  .map(([asOf, open, last]) => listed(asOf, open, last))
const fact = fc.oneof(payment, list, day.map(absent))

describe('what is known of payments, in general', () => {
  it('always adds up: paid + written off + open = total', () => {
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 8 }),
        fc.integer({ min: -200, max: 200 }),
        fc.constantFrom('', '2026-03-10'),
        (facts, total, imported) => {
          const state = paymentState({ total, imported }, all(...facts))
          if (state) expect(state.paid + state.writtenOff + state.open).to.equal(total)
        },
      ),
    )
  })

  it('does not depend on the order in which files are dropped', () => {
    fc.assert(
      fc.property(
        fc
          .array(fact, { maxLength: 8 })
          .chain((facts) =>
            fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
          ),
        fc.integer({ min: -200, max: 200 }),
        ([facts, shuffled], total) => {
          expect(all(...shuffled)).to.deep.equal(all(...facts))
          const state = paymentState({ total, imported: '' }, all(...facts))
          expect(paymentState({ total, imported: '' }, all(...shuffled))).to.deep.equal(state)
        },
      ),
    )
  })

  it('does not change when a file is taken in twice', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), (facts) => {
        expect(all(...facts, ...facts)).to.deep.equal(all(...facts))
      }),
    )
  })
})
