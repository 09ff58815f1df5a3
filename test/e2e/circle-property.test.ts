import { expect } from 'chai'
import fc from 'fast-check'
import { existsSync } from 'node:fs'
import { Books } from './books.ts'
import { removeTemporary, TestHome, type BatchLine } from './home.ts'
import { sales } from './results.ts'

const nl = 'demo-nl'
const first = 26_700_001
const invoices = [0, 1, 2, 3]
const numberOf = (at: number): string => String(first + at)

/** What is done, at random: numbers choose among what there is at that moment. */
type Step =
  | { do: 'drop'; which: number[]; corrected: boolean }
  | { do: 'import'; batch: number; refuse: number[]; tell: 'result' | 'mark' | 'both' | 'nothing' }
  | { do: 'old result'; which: number }
  | { do: 'fail'; batch: number }
  | { do: 'requeue'; invoice: number }
  | { do: 'reverse'; batch: number }

const pick = fc.nat({ max: 7 })
const some = fc.subarray(invoices, { minLength: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('drop' as const), which: some, corrected: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      batch: pick,
      refuse: fc.subarray(invoices, { maxLength: 2 }),
      tell: fc.constantFrom('result', 'result', 'both', 'mark', 'nothing'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old result' as const), which: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), batch: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('requeue' as const), invoice: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), batch: pick }) },
)

/**
 * A bookkeeper who follows the manual, and an accounting package that books what it is given. Each batch of the outbox
 * is imported once at most; what the package answers is dropped, or told by hand.
 */
class Office {
  readonly books = new Books()
  readonly home: TestHome
  /** batches that nobody has imported yet, and those of which something is in the books */
  readonly fresh: { id: string; reverses: string }[] = []
  readonly imported: { id: string; clean: boolean }[] = []
  readonly answers: { name: string; text: string }[] = []
  /** invoices that were removed or reversed on purpose */
  readonly gone = new Set<string>()
  #files = 0

  constructor(home: TestHome) {
    this.home = home
  }

  async take(name: string, content: string): Promise<BatchLine> {
    const { batch } = await this.home.drop(nl, name, content)
    return batch
  }

  async drop({ which, corrected }: { which: readonly number[]; corrected: boolean }): Promise<void> {
    const rows = sales(first, invoices.length).split('\r\n')
    const chosen = [rows[0], ...which.map((at) => rows[at + 1]), ''].join('\r\n')
    const text = corrected ? chosen.replaceAll(';Werk', ';Verbeterd werk') : chosen
    const batch = await this.take(`${this.#files++}.csv`, text)
    if (batch.status === 'exported') this.fresh.push({ id: batch.id, reverses: '' })
  }

  async import({ batch: at, refuse, tell }: Extract<Step, { do: 'import' }>): Promise<void> {
    if (this.fresh.length === 0) return
    const [batch] = this.fresh.splice(at % this.fresh.length, 1)
    const { id, reverses } = batch!
    const folder = this.home.path('outbox', nl, id)
    if (!existsSync(folder)) return
    const refused = reverses === '' ? refuse.map(numberOf) : []
    const before = this.books.entries.length
    const answer = this.books.import(folder, (invoice) =>
      refused.includes(invoice) ? 'Periode is afgesloten' : '',
    )
    const taken = this.books.entries.length - before
    if (reverses !== '') for (const { invoice } of this.books.entries.slice(before)) this.gone.add(invoice)
    else for (const { invoice } of this.books.entries.slice(before)) this.gone.delete(invoice)
    const name = `verslag ${id.slice(-6)}.xml`
    this.answers.push({ name, text: answer })
    // Who tells by hand tells what is so: of a part that was refused only the answer can tell.
    const whole = !answer.includes('type="0"')
    if (tell === 'result' || tell === 'both' || !whole) await this.take(name, answer)
    if ((tell === 'mark' || tell === 'both') && whole) await this.home.command('mark', id, 'imported')
    if (tell === 'nothing' && whole && taken > 0) await this.take(name, answer)
    if (taken > 0) this.imported.push({ id, clean: reverses === '' })
  }

  async oldResult(at: number): Promise<void> {
    if (this.answers.length === 0) return
    const { name, text } = this.answers[at % this.answers.length]!
    await this.take(name, text)
  }

  /** A batch that was never imported, and never will be. */
  async fail(at: number): Promise<void> {
    if (this.fresh.length === 0) return
    const place = at % this.fresh.length
    if (this.fresh[place]!.reverses !== '') return
    const [batch] = this.fresh.splice(place, 1)
    expect((await this.home.command('mark', batch!.id, 'failed')).code).to.equal(0)
  }

  /** Removed in the package, and then made free. */
  async requeue(at: number): Promise<void> {
    const invoice = numberOf(at)
    if (this.gone.has(invoice) || !this.books.balances().has(invoice)) return
    if (this.fresh.some(({ reverses }) => reverses !== '')) return
    this.books.remove(invoice)
    this.gone.add(invoice)
    const { code, err } = await this.home.command('requeue', invoice, '--reason', 'verwijderd')
    expect(code, err).to.equal(0)
  }

  async reverse(at: number): Promise<void> {
    const clean = this.imported.filter((one) => one.clean)
    if (clean.length === 0) return
    const batch = clean[at % clean.length]!
    const { json } = await this.home.command('reverse', batch.id, '--reason', 'dubbel', '--json')
    const made = json.findLast(({ type }) => type === 'batch') as BatchLine | undefined
    if (made?.status !== 'exported') return
    batch.clean = false
    this.fresh.push({ id: made.id, reverses: batch.id })
  }

  async do(step: Step): Promise<void> {
    if (step.do === 'drop') await this.drop(step)
    else if (step.do === 'import') await this.import(step)
    else if (step.do === 'old result') await this.oldResult(step.which)
    else if (step.do === 'fail') await this.fail(step.batch)
    else if (step.do === 'requeue') await this.requeue(step.invoice)
    else await this.reverse(step.batch)
  }

  /** No invoice stands in the books twice, at any moment. */
  expectOnce(): void {
    for (const [invoice, cents] of this.books.balances()) expect(cents, invoice).to.be.oneOf([0, 1210])
  }

  /** Everything that lies ready is imported and told; then each invoice is dropped once more, and what that makes imported. */
  async settle(): Promise<void> {
    await this.#importAll()
    for (const at of invoices) await this.drop({ which: [at], corrected: false })
    await this.#importAll()
  }

  async #importAll(): Promise<void> {
    while (this.fresh.length > 0) await this.import({ do: 'import', batch: 0, refuse: [], tell: 'result' })
  }
}

describe('whatever an office does with what it exported', function () {
  this.timeout(600_000)
  afterEach(removeTemporary)

  it('R18, R43, R67: each invoice that should be in the books is there once, and nothing that was taken back remains', async () => {
    const runs = Number(process.env['LEDGERDROP_RUNS'] ?? 15)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const home = await TestHome.make()
        const office = new Office(home)
        for (const one of steps) {
          await office.do(one)
          office.expectOnce()
        }
        await office.settle()
        office.expectOnce()
        const balances = office.books.balances()
        const { json } = await home.command('history', '--json', '--limit', '1000')
        const reversed = json.filter(({ status }) => status === 'reversed').length
        for (const at of invoices) {
          const invoice = numberOf(at)
          const held = office.gone.has(invoice) ? 0 : 1210
          expect(balances.get(invoice) ?? 0, `${invoice}, ${reversed} reversed`).to.equal(held)
        }
        removeTemporary()
      }),
      { numRuns: runs, seed: Number(process.env['LEDGERDROP_SEED'] ?? 20261123), endOnFailure: false },
    )
  })
})
