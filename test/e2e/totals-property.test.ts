import { expect } from 'chai'
import fc from 'fast-check'
import { removeTemporary, TestHome, type Delivery } from './home.ts'

type Line = { amount: number; rate: 21 | 9 | 0 }
type Invoice = { lines: Line[]; credit: boolean; dollars: boolean }
type File = { invoices: Invoice[]; form: 'net' | 'gross'; rounding: 'total' | 'line'; wrong: number }

const line: fc.Arbitrary<Line> = fc.record({
  amount: fc.integer({ min: 1, max: 9_999_999 }),
  rate: fc.constantFrom(21, 9, 0),
})
const file: fc.Arbitrary<File> = fc.record({
  invoices: fc.array(
    fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      credit: fc.boolean(),
      dollars: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  form: fc.constantFrom('net', 'gross'),
  rounding: fc.constantFrom('total', 'line'),
  /** which invoice has an account that does not exist; beyond the last: none */
  wrong: fc.nat({ max: 8 }),
})

/** Half away from zero, of cents that are positive. */
const part = (cents: number, by: number, of: number): number =>
  Number((BigInt(cents) * BigInt(by) * 2n + BigInt(of)) / (2n * BigInt(of)))
const money = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

/** What an invoice comes to in euro cents, worked out here and not by the program. */
function total({ lines, credit, dollars }: Invoice, form: File['form'], rounding: File['rounding']): number {
  const amounts = (rate: number): number[] =>
    lines.filter((one) => one.rate === rate).map((one) => one.amount)
  const vat = (rate: number): number =>
    rounding === 'line'
      ? sum(amounts(rate).map((amount) => part(amount, rate, 100)))
      : part(sum(amounts(rate)), rate, 100)
  const whole = sum(lines.map(({ amount }) => amount)) + (form === 'net' ? vat(21) + vat(9) : 0)
  const euros = dollars ? part(whole, 9173, 10_000) : whole
  return credit ? -euros : euros
}

let number = 26_500_000

/** The file, with its amounts without VAT or with it; credit notes are marked and positive. */
function csvOf({ invoices, form, wrong }: File): string {
  const amount = form === 'net' ? 'Bedrag excl. btw' : 'Bedrag incl. btw'
  const heading = `Factuurnummer;Factuurdatum;Soort;Klantnummer;Omschrijving;${amount};Btw %;Btw-soort;Grootboekrekening;Valuta;Wisselkoers`
  const rows = invoices.flatMap(({ lines, credit, dollars }, at) => {
    number++
    return lines.map((one, place) => {
      const vat = one.rate === 0 ? ';vrijgesteld' : `${one.rate};`
      const account = at === wrong && place === 0 ? '9999' : ''
      const kind = credit ? 'creditnota' : 'factuur'
      const currency = dollars ? 'USD;0,9173' : ';'
      return `${number};15-03-2026;${kind};1001;regel ${number};${money(one.amount)};${vat};${account};${currency}`
    })
  })
  return [heading, ...rows, ''].join('\r\n')
}

/** What the written file comes to, entry by entry, each of them in balance. */
function writtenTotal(delivery: Delivery): number {
  const cents = (value: number): number => Math.round(value * 100)
  const json = delivery.artifact('verkoopboekingen')
  if (json !== '')
    return sum(
      (JSON.parse(json) as Booking[]).map(({ factuurbedrag, boekingsregels, btw }) => {
        const parts = [...boekingsregels.map((one) => one.bedrag), ...btw.map((one) => one.btwBedrag)].map(
          cents,
        )
        expect(sum(parts)).to.equal(cents(factuurbedrag))
        return cents(factuurbedrag)
      }),
    )
  const entries = delivery
    .artifact('GLTransactions')
    .split(/<GLTransaction[ >]/)
    .slice(1)
  return sum(
    entries.map((entry) => {
      const lines = [...entry.matchAll(/<GLAccount code="(\d+)".*?<Amount>.*?<Value>([^<]+)</gs)]
      expect(sum(lines.map(([, , value]) => cents(Number(value))))).to.equal(0)
      return sum(lines.filter(([, code]) => code === '1300').map(([, , value]) => cents(Number(value))))
    }),
  )
}
type Booking = { factuurbedrag: number; boekingsregels: { bedrag: number }[]; btw: { btwBedrag: number }[] }

describe('any file of invoices', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  for (const administration of ['demo-nl', 'demo-snelstart'])
    it(`${administration}: comes to the same by hand, in the receipt and in what is written, without its wrong invoices`, async () => {
      const home = await TestHome.make({}, 'demo-snelstart')
      home.set('demo-snelstart', { 'snelstart.currency': 'convert' })
      await fc.assert(
        fc.asyncProperty(file, async (one) => {
          home.set(administration, { errors: 'leave-out-document', 'vat.rounding': one.rounding })
          const delivery = await home.drop(administration, 'f.csv', csvOf(one))
          const right = one.invoices.filter((_, at) => at !== one.wrong)
          const expected = sum(right.map((invoice) => total(invoice, one.form, one.rounding)))
          expect(delivery.batch.status, delivery.outcome.err).to.equal(
            right.length > 0 ? 'exported' : 'rejected',
          )
          expect(delivery.receipt).to.deep.include({ balanced: true })
          if (right.length === 0) return
          expect(delivery.batch.counts.documentsExported).to.equal(right.length)
          expect(delivery.batch.totals.output).to.equal(expected)
          expect(writtenTotal(delivery)).to.equal(expected)
        }),
        { numRuns: 15 },
      )
    })
})
