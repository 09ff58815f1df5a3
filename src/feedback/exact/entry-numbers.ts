import { join } from 'node:path'
import type { Batch } from '../../batch/start.ts'
import { readWhole } from '../../config/read-file.ts'
import { originOf, OWN_ORIGIN } from '../../mapping/entry-number-books.ts'
import { tableKey } from '../../mapping/lookup.ts'
import { finding } from '../../model/finding-make.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  codeOf,
  textIn,
  type XmlElement,
} from '../../read/exact-xml/element.ts'
import type { TopicFeedback, TopicTaker } from '../feedback.ts'
import { appendNumbers, type NumberRow } from '../table/append-numbers.ts'
import { NoTable } from '../table/raw-table.ts'

/**
 * Which entries Exact has, from an export of its transactions: made by this program or by hand (R16). They are added to
 * entry-numbers.csv; what stands there stays.
 */
export const entryNumbers: TopicFeedback = {
  kind: 'refresh',
  source: 'exact',
  topics: ['GLTransactions'],
  begin: (batch) => new NumberTaker(batch),
}

const TABLE = 'entry-numbers.csv'
const WHOLE_FILE = { sheet: '', row: 0 }
/** So many are asked of the register together. */
const CHUNK = 500
/** So many are listed as changes; all are written. */
const LISTED = 10_000
/** What is booked in these journals is no invoice. */
const OTHERS: ReadonlySet<string> = new Set(['bank', 'cash', 'general', 'other'])
/** Exact's numbers for entries of sales and purchases: invoice, credit note, return invoice. */
const INVOICES: ReadonlySet<string> = new Set(['20', '21', '22', '30', '31', '32'])

class NumberTaker implements TopicTaker {
  readonly #batch: Batch
  readonly #found = new Map<string, Set<number>>()
  #unread = 0
  #entries = 0

  constructor(batch: Batch) {
    this.#batch = batch
  }

  record(_topic: string, record: XmlElement): void {
    this.#entries++
    const journal = codeOf(childOf(record, 'Journal'))
    const type = attributeOf(childOf(record, 'TransactionType'), 'number')
    const kind = this.#batch.administration.tables.journals.byCode.get(tableKey(journal))?.type ?? ''
    if (type === '' ? OTHERS.has(kind) : !INVOICES.has(type)) return
    const number = attributeOf(record, 'entry')
    const year = yearOf(record)
    if (number === '') return
    if (!/^\d{1,10}$/.test(number) || journal === '' || year === '') {
      this.#unread++
      return
    }
    const key = `${year} ${journal}`
    const numbers = this.#found.get(key) ?? new Set()
    this.#found.set(key, numbers.add(Number(number)))
  }

  async end(): Promise<void> {
    const batch = this.#batch
    const { feedback, administration, context } = batch
    if (this.#unread > 0) batch.report(finding('entry-numbers-unread', WHOLE_FILE, { count: this.#unread }))
    if (this.#found.size === 0) {
      // whoever takes payments from transactions said that there are none
      const isNothing = this.#unread === 0 && this.#entries > 0 && feedback.kind === 'refresh'
      if (isNothing) batch.report(finding('transactions-without-use', WHOLE_FILE, { count: this.#entries }))
      return
    }
    const rows = await this.#newRows()
    feedback.refreshed.add(TABLE)
    if (rows.length === 0) return
    const { code } = administration.settings
    const { world, home } = context
    const shown = `mappings/${code}/${TABLE}`
    const path = join(home.root, 'mappings', code, TABLE)
    const before = await readWhole(world.files, path, shown, home.settings.language)
    try {
      feedback.tables.push({ name: TABLE, before, bytes: await appendNumbers(before, rows) })
    } catch (error) {
      if (!(error instanceof NoTable)) throw error
      batch.report(
        finding(
          'refresh-table-unusable',
          WHOLE_FILE,
          { file: shown, reason: error.message },
          { value: TABLE },
        ),
      )
      return
    }
    for (const { journal, year, number, origin } of rows.slice(0, LISTED))
      feedback.change(TABLE, {
        action: 'added',
        code: `${journal} ${year} ${number}`,
        name: origin,
        fields: [],
      })
    if (rows.length > LISTED) feedback.note(TABLE, 'added', rows.length - LISTED)
  }

  /** Numbers that the table does not have, each with who made it. */
  async #newRows(): Promise<NumberRow[]> {
    const { register } = this.#batch.context
    const { settings, tables } = this.#batch.administration
    const rows: NumberRow[] = []
    for (const [key, all] of this.#found) {
      const year = key.slice(0, 4)
      const journal = key.slice(5)
      const known = tables.entryNumbers
      const numbers = [...all].filter((one) => !known || originOf(known, journal, Number(year), one) === null)
      if (numbers.length < all.size) this.#batch.feedback.note(TABLE, 'same', all.size - numbers.length)
      numbers.sort((a, b) => a - b)
      for (let start = 0; start < numbers.length; start += CHUNK) {
        const chunk = numbers.slice(start, start + CHUNK)
        const documents = await register.documentsWithEntry(settings.code, chunk)
        const ours = new Set(
          documents
            .filter((one) => one.journal === journal && String(one.year) === year)
            .flatMap(({ entryNumber, assigned }) => [entryNumber, assigned]),
        )
        for (const number of chunk)
          rows.push({ journal, year, number, origin: ours.has(number) ? OWN_ORIGIN : 'Exact' })
      }
    }
    return rows
  }
}

/** The financial year of an entry: of its lines, of itself, or else the year of its date. */
function yearOf(record: XmlElement): string {
  const parts = [...childrenOf(record, 'GLTransactionLine'), record]
  const told = parts
    .map((part) => attributeOf(childOf(part, 'FinYear'), 'number'))
    .find((year) => /^\d{4}$/.test(year))
  const date = textIn(record, 'Date') || textIn(record, 'GLTransactionLine', 'Date')
  return told ?? /^(\d{4})-\d\d-\d\d/.exec(date)?.[1] ?? ''
}
