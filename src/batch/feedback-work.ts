import type { Artifact, PaymentTotals } from '../model/batch.ts'
import { CHANGES_SHOWN, type BatchKind, type Change, type ChangeList } from '../model/changes.ts'
import type { TableFileName } from '../mapping/table-columns.ts'
import { ChangeStore } from '../report/change-store.ts'
import type { StagedTable } from '../publish/tables.ts'
import type { BatchChange, DocumentChange, Outcomes } from '../register/outcomes.ts'
import type { PaymentChanges } from '../register/payments.ts'

/** New content of a table under mappings/<administration>/. */
export type NewTable = StagedTable & { name: TableFileName }

/** A file in rejected/. `inbox`: '' the administration's own. */
export type ReturnedFile = { name: string; inbox: string }

/** What a batch changes of others; see Outcomes of the register. */
export type FeedbackOutcomes = {
  documents: DocumentChange[]
  batches: BatchChange[]
  refusedRelations?: Outcomes['refusedRelations']
}

/**
 * What a batch has come to that made no documents but took in something that came back. Everything here is carried out
 * when the batch is published, and not at all when it is rejected.
 */
export class FeedbackWork {
  /** what the drop was; set by what takes it */
  kind: BatchKind = 'invoices'
  /** tables to be put in place */
  readonly tables: NewTable[] = []
  /** tables that were held against the accounting package's own list, changed or not: their age starts again */
  readonly refreshed = new Set<TableFileName>()
  /** files in the outbox, beside those of a target */
  readonly artifacts: Artifact[] = []
  /** what it says of batches that were published before, carried out in the transaction that registers this one */
  readonly outcomes: FeedbackOutcomes = { documents: [], batches: [] }
  /** what it says of payments, carried out in the same transaction */
  payments: PaymentChanges | null = null
  paymentTotals: PaymentTotals | null = null
  /** files with rows that the accounting package refused, each in the rejected/ of its inbox and in the archive */
  readonly returned: ReturnedFile[] = []
  /** every change by subject, those that are only mentioned among them: for changes.csv */
  readonly all: ChangeStore
  readonly #lists = new Map<string, ChangeList>()
  #changed = 0

  /** @param scratchFile for changes that memory does not do for */
  constructor(scratchFile: string) {
    this.all = new ChangeStore(scratchFile)
  }

  /** Notes what is or would be changed. Unlike `note` it makes the batch one that did something. */
  change(subject: string, change: Change): void {
    this.mention(subject, change)
    this.#changed++
  }

  /** Lists what a person should know of and nothing is done about: it does not make the batch one that did something. */
  mention(subject: string, change: Change): void {
    this.note(subject, change.action)
    const { items } = this.#list(subject)
    if (items.length < CHANGES_SHOWN) items.push(change)
    this.all.add(subject, change)
  }

  /** Counts what is told by its number only: rows that are the same as before, for example. */
  note(subject: string, action: string, count = 1): void {
    const { counts } = this.#list(subject)
    counts[action] = (counts[action] ?? 0) + count
  }

  /** How much is changed or written: nothing means that the drop brought nothing new. */
  get changed(): number {
    return this.#changed + this.artifacts.length
  }

  /** What was changed, by subject, in the order in which they turned up. */
  get lists(): ChangeList[] {
    return [...this.#lists.values()]
  }

  #list(subject: string): ChangeList {
    let list = this.#lists.get(subject)
    if (!list) this.#lists.set(subject, (list = { subject, counts: {}, items: [] }))
    return list
  }
}
