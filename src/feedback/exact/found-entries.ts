import { numberKey } from '../../batch/document-keys.ts'
import type { Batch } from '../../batch/start.ts'
import { tableKey } from '../../mapping/lookup.ts'
import type { BatchStatus } from '../../model/batch.ts'
import type { Direction } from '../../model/document.ts'
import type { Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  codeOf,
  textIn,
  type XmlElement,
} from '../../read/exact-xml/element.ts'
import type { TopicFeedback, TopicTaker } from '../feedback.ts'
import { ExactValues, currencyOf, referenceIn } from '../payments/exact-values.ts'
import { areAlike } from '../refresh/other-books.ts'
import { RefusedDocuments } from './refused-documents.ts'

/**
 * Documents that Exact refused and that its transactions have after all, since somebody entered or imported them later
 * (R16, R67). Where number, date, relation and amount agree they count as imported: they are held again, and payments of
 * them are told. Where something differs a person is told, and decides.
 */
export const foundEntries: TopicFeedback = {
  kind: 'refresh',
  source: 'exact',
  topics: ['GLTransactions'],
  begin: async (batch) => new EntryFinder(batch, await RefusedDocuments.of(batch)),
}

/** Exact's numbers for entries of sales and of purchases: invoice, credit note, return invoice. */
const SALES: ReadonlySet<string> = new Set(['20', '21', '22'])
const PURCHASES: ReadonlySet<string> = new Set(['30', '31', '32'])

/** What differs between a document and an entry that has its number. */
type Difference = 'date' | 'relation' | 'amount'

type Hit = {
  document: StoredDocument
  place: Place
  journal: string
  entry: number
  differences: Difference[]
}

class EntryFinder implements TopicTaker {
  readonly #batch: Batch
  readonly #refused: RefusedDocuments
  readonly #values: ExactValues
  readonly #byNumber = new Map<string, StoredDocument[]>()
  readonly #hits = new Map<number, Hit>()

  constructor(batch: Batch, refused: RefusedDocuments) {
    this.#batch = batch
    this.#refused = refused
    // what cannot be read is told where payments are looked for
    this.#values = new ExactValues(() => undefined)
    for (const document of refused.documents)
      for (const key of new Set([document.number, entryKey(document.journal, document.entryNumber)]))
        if (key !== '') this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), document])
  }

  record(_topic: string, record: XmlElement): void {
    if (this.#byNumber.size === 0) return
    const direction = this.#directionOf(record)
    const entry = attributeOf(record, 'entry')
    if (direction === null || !/^\d{1,10}$/.test(entry)) return
    const journal = codeOf(childOf(record, 'Journal'))
    const lines = childrenOf(record, 'GLTransactionLine')
    const named = lines.flatMap((line) => [referenceIn(line, 'InvoiceNumber'), referenceIn(line, 'YourRef')])
    const keys = new Set([...named, entry].map(numberKey))
    const candidates = [...keys, entryKey(journal, Number(entry))].flatMap(
      (key) => this.#byNumber.get(key) ?? [],
    )
    for (const document of new Set(candidates)) {
      if (!document.kind.startsWith(direction)) continue
      const differences = this.#differences(document, record, lines, direction)
      const before = this.#hits.get(document.id)
      if (before && before.differences.length <= differences.length) continue
      const place = { sheet: '', row: record.line }
      this.#hits.set(document.id, { document, place, journal, entry: Number(entry), differences })
    }
  }

  end(): Promise<void> {
    const found = new Map<string, number>()
    const taken = new Set<string>()
    for (const hit of this.#hits.values()) {
      const { document, differences } = hit
      // of one that was refused twice the newest counts
      const key = `${document.kind} ${document.number} ${document.relation}`
      if (taken.has(key)) continue
      taken.add(key)
      if (differences.length > 0) this.#ask(hit)
      else {
        this.#take(hit)
        found.set(document.batch, (found.get(document.batch) ?? 0) + 1)
      }
    }
    for (const [id, count] of found) this.#changeStatus(id, count)
    return Promise.resolve()
  }

  #take({ document, place, journal, entry }: Hit): void {
    const { feedback, report } = this.#batch
    const assigned = document.entryNumber === entry ? {} : { assigned: entry }
    const text = this.#batch.drop.name
    feedback.outcomes.documents.push({
      id: document.id,
      from: document.state,
      state: 'accepted',
      free: false,
      ...assigned,
      text,
    })
    feedback.change('documents', {
      action: 'accepted',
      code: document.number,
      name: document.relationName,
      fields: [],
    })
    const params = { journal, entry, batch: document.batch.slice(-6) }
    report(finding('refused-found-in-books', place, params, { document: document.number }))
  }

  #ask({ document, place, journal, entry }: Hit): void {
    const { batch, number, date, relationName, booked, total } = document
    const params = {
      journal,
      entry,
      number,
      batch: batch.slice(-6),
      date: { date },
      relation: relationName,
      amount: { cents: booked ?? total },
    }
    const about = { document: document.number }
    this.#batch.report(finding('refused-perhaps-in-books', place, params, about))
  }

  #changeStatus(id: string, count: number): void {
    const { row, states } = this.#refused.batches.get(id)!
    const rest = states.refused - count + states.open
    const status: BatchStatus = rest > 0 ? 'partly-imported' : 'imported'
    if (status === row.status || (status !== 'imported' && status !== 'partly-imported')) return
    const { feedback, drop } = this.#batch
    const change = { batch: id, from: row.status, status, action: status, text: drop.name, anyhow: true }
    feedback.outcomes.batches.push(change)
    const fields = [{ field: 'status', from: row.status, to: status }]
    feedback.change('batches', { action: status, code: id, name: row.file, fields })
  }

  #differences(
    document: StoredDocument,
    record: XmlElement,
    lines: readonly XmlElement[],
    direction: Direction,
  ): Difference[] {
    const date = this.#values.date(record, 'Date') || this.#values.date(lines[0] ?? record, 'Date')
    const found: Difference[] = date === document.date ? [] : ['date']
    if (!this.#isSameRelation(document, record, lines)) found.push('relation')
    const owed = this.#owed(document, lines, direction)
    if (owed === null || document.booked === null || owed !== document.booked) found.push('amount')
    return found
  }

  #isSameRelation(
    { relationName }: StoredDocument,
    record: XmlElement,
    lines: readonly XmlElement[],
  ): boolean {
    const accounts = [record, ...lines]
      .map((one) => childOf(one, 'Account'))
      .filter((one) => one !== undefined)
    const { byCode } = this.#batch.administration.tables.relations
    const names = accounts.flatMap((one) => [
      textIn(one, 'Name'),
      byCode.get(tableKey(codeOf(one)))?.name ?? '',
    ])
    return names.some((name) => name !== '' && relationName !== '' && areAlike(name, relationName))
  }

  /** What is owed by an entry, as its lines on accounts of debtors or creditors say; null: they do not. */
  #owed(document: StoredDocument, lines: readonly XmlElement[], direction: Direction): number | null {
    const { settings, tables } = this.#batch.administration
    const own = document.bookedCurrency === '' || document.bookedCurrency === settings.currency
    let sum: number | null = null
    for (const line of lines) {
      const account = childOf(line, 'GLAccount')
      const known = tables.ledgerAccounts.byCode.get(tableKey(codeOf(account)))?.type ?? ''
      const type = attributeOf(account, 'type') || known
      if (type !== (direction === 'sales' ? '20' : '22')) continue
      const amount = childOf(line, own ? 'Amount' : 'ForeignAmount')
      if (!own && currencyOf(amount) !== document.bookedCurrency) return null
      const value = this.#values.value(amount)
      if (value === null) return null
      sum = (sum ?? 0) + (direction === 'sales' ? value : -value)
    }
    return sum
  }

  #directionOf(record: XmlElement): Direction | null {
    const type = attributeOf(childOf(record, 'TransactionType'), 'number')
    if (SALES.has(type)) return 'sales'
    if (PURCHASES.has(type)) return 'purchase'
    if (type !== '') return null
    const journal = codeOf(childOf(record, 'Journal'))
    const kind = this.#batch.administration.tables.journals.byCode.get(tableKey(journal))?.type
    return kind === 'sales' || kind === 'purchase' ? kind : null
  }
}

/** A key that no number of a document is: its journal and the entry number that was asked for. */
const entryKey = (journal: string, entry: number | null): string =>
  entry === null ? '' : `${tableKey(journal)}\u0000${entry}`
