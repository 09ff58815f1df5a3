import type { Batch } from '../../batch/start.ts'
import type { Direction } from '../../model/document.ts'
import { givenDay, isWholeByName, listDay } from '../../payments/list-day.ts'
import type { OpenItem } from '../../payments/item.ts'
import type { MatchSet } from '../../payments/match-set.ts'
import type { ListPage } from '../../register/payments.ts'
import type { XmlElement } from '../../read/exact-xml/element.ts'
import type { ExactFile, TopicFeedback, TopicTaker } from '../feedback.ts'
import { PAGE } from './file.ts'
import { BankEntries } from '../payments/bank-entries.ts'
import { ExactValues } from '../payments/exact-values.ts'
import { finishPayments, type PaymentFile } from '../payments/finish.ts'
import { PaymentGatherer, type PaymentItem } from '../payments/gather.ts'
import { matchSetOf } from '../payments/match-sets.ts'
import { openItemsOf } from '../payments/open-items.ts'

const TOPIC_OF = { sales: 'ARs', purchase: 'APs' } as const satisfies Record<Direction, string>
const LISTS = ['ARs', 'APs', 'MatchSets']
const DIRECTIONS = ['sales', 'purchase'] as const

/** What Exact knows of payments: open items, what was matched, and entries of bank journals (R4, R45, R80). */
export const exactPayments: TopicFeedback = {
  kind: 'payments',
  source: 'exact',
  topics: ['ARs', 'APs', 'MatchSets', 'GLTransactions'],
  begin: (batch) => new PaymentTaker(batch),
}

class PaymentTaker implements TopicTaker {
  readonly #batch: Batch
  readonly #gathered: PaymentGatherer
  readonly #values: ExactValues
  readonly #entries: BankEntries
  #open: OpenItem[] = []
  #sets: MatchSet[] = []
  #payments: PaymentItem[] = []

  constructor(batch: Batch) {
    this.#batch = batch
    this.#gathered = new PaymentGatherer(batch)
    this.#values = new ExactValues(batch.report)
    this.#entries = new BankEntries(batch.administration.tables, batch.report, this.#values)
  }

  record(topic: string, record: XmlElement): void {
    if (topic === 'ARs') this.#open.push(...openItemsOf(record, 'sales', this.#values))
    else if (topic === 'APs') this.#open.push(...openItemsOf(record, 'purchase', this.#values))
    else if (topic === 'MatchSets') {
      const set = matchSetOf(record, this.#values)
      if (set) this.#sets.push(set)
    } else this.#payments.push(...this.#entries.paymentsOf(record))
  }

  async pause(): Promise<void> {
    const [open, sets, payments] = [this.#open, this.#sets, this.#payments]
    this.#open = []
    this.#sets = []
    this.#payments = []
    if (open.length > 0) await this.#gathered.open(open)
    if (sets.length > 0) await this.#gathered.matches(sets)
    if (payments.length > 0) await this.#gathered.payments(payments)
  }

  async end(file: ExactFile): Promise<void> {
    this.#payments.push(...this.#entries.rest())
    await this.pause()
    if (this.#gathered.isEmpty && !LISTS.some((topic) => file.topics.has(topic))) {
      // transactions without a payment: whoever else wants them says what the file is
      this.#batch.feedback.kind = 'refresh'
      return
    }
    await finishPayments(this.#gathered, await this.#fileOf(file), this.#batch)
  }

  /** Which lists are complete: by themselves, by the file's name, or with the pages of the same day before it. */
  async #fileOf(file: ExactFile): Promise<PaymentFile> {
    const { context, administration, started } = this.#batch
    const { code } = administration.settings
    const given = context.payments
    const day = givenDay(given, () => listDay(file.name, [], started.toISOString().slice(0, 10)))
    const complete: Direction[] = []
    const inPages: Direction[] = []
    const pages: ListPage[] = []
    for (const direction of DIRECTIONS) {
      const topic = TOPIC_OF[direction]
      if (!file.topics.has(topic) || (direction === 'purchase' && !administration.settings.payments.purchase))
        continue
      if (given?.complete === true || isWholeByName(file.name) || file.isComplete(topic)) {
        complete.push(direction)
        continue
      }
      const page = pageOf(file, topic, direction, day.day)
      if (!page) continue
      pages.push(page)
      const before = await context.register.payments.pages(code, direction, day.day)
      if (!isWhole([...before, page])) continue
      complete.push(direction)
      inPages.push(direction)
    }
    return { day, complete, inPages, pages }
  }
}

/** What a file says of itself as a page; null when it does not say enough. */
function pageOf(
  { name, pages, topics }: ExactFile,
  topic: string,
  direction: Direction,
  day: string,
): ListPage | null {
  const number = PAGE.exec(name)?.[1]
  const [own, ...others] = pages.filter((page) => page.topic === topic)
  if (number === undefined || !own || others.length > 0 || own.count === null || own.pageSize === null)
    return null
  if (topics.get(topic) !== own.count) return null
  return { direction, day, page: Number(number), isLast: own.count < own.pageSize }
}

/** Whether these pages are all there are: from the first to one that is not full. */
function isWhole(pages: readonly ListPage[]): boolean {
  const last = pages.find(({ isLast }) => isLast)
  if (!last) return false
  const known = new Set(pages.map(({ page }) => page))
  for (let page = 1; page <= last.page; page++) if (!known.has(page)) return false
  return true
}
