import type { Direction } from '../model/document.ts'
import type { Cents } from '../model/money.ts'
import type { PayableDocument, PaymentFacts, PaymentState, ToldPayment } from '../model/payment.ts'

/** How a document is looked for that something was paid of. */
export type PayableKey = {
  direction: Direction
  /** as numbers are compared: without blanks, in capitals */
  numbers: readonly string[]
  /** entry number that was asked for or given; null: not looked for */
  entry: number | null
  /** journal and year of the entry; null: any */
  book: { journal: string; year: number } | null
}

/** A document by what it says of itself, to find who may have been meant. */
export type PayableLook = { direction: Direction; date: string; total: number }

/** A document as a manifest names it: the register's own number of it is another after the register was rebuilt. */
export type ArchivedDocument = Pick<PayableDocument, 'batch' | 'kind' | 'series' | 'number' | 'fingerprint'>

/** What is to be known of the payment of one document from now on. */
export type PaymentRecord = ArchivedPayment & {
  /** the document's `id` */
  document: number
}

/** The same as a manifest has it. */
export type ArchivedPayment = {
  key: ArchivedDocument
  /** day on which it was said to be imported, as far as was known then; '' not known */
  imported: string
  /** what it is owed for, where a list told that; null: nothing new */
  booked: Cents | null
  facts: PaymentFacts
  /** what follows from them; null: nothing is known */
  state: PaymentState | null
  told: ToldPayment | null
}

/** One page of a list of open items that comes in several files. */
export type ListPage = { direction: Direction; day: string; page: number; isLast: boolean }

/** Records one after the other: an array, or what keeps 100,000 of them in less room. */
export type PaymentRecords = Iterable<PaymentRecord> & {
  readonly length: number
  slice(start: number, end: number): PaymentRecord[]
}

/** What a batch changes about payments. */
export type PaymentChanges = { records: PaymentRecords; pages: readonly ListPage[] }

/** A document with how far it is paid, for a person; `state` null: nothing is known. */
export type PaidDocument = PayableDocument & { state: PaymentState | null }

/** The part of the register that knows what was paid. Only documents that are held and were published are found. */
export interface PaymentRegister {
  /** For each key the documents that bear one of its numbers or its entry number, each once, by id. */
  documents(administration: string, keys: readonly PayableKey[]): Promise<PayableDocument[][]>
  /** For each look the first few documents of that date and total, whatever its sign. */
  alike(administration: string, looks: readonly PayableLook[]): Promise<PayableDocument[][]>
  /** Documents that are not known to be paid, by id, in chunks. */
  unpaid(administration: string, direction: Direction): AsyncIterable<readonly PayableDocument[]>
  /** All documents, with how far each is paid, by id, in chunks. */
  all(administration: string): AsyncIterable<readonly PaidDocument[]>
  /**
   * Takes over what a manifest says of payments, when the register is rebuilt: everything that no later batch has said
   * more of. Whatever is in the register already, and twice the same, does no harm.
   * @returns of how many documents; what is not held any more, or by another batch, is left out
   */
  adopt(administration: string, batch: string, payments: readonly ArchivedPayment[]): Promise<number>
  /** Takes over the pages of lists that a manifest names. */
  adoptPages(administration: string, batch: string, pages: readonly ListPage[]): Promise<void>
  /** The pages of lists of this day that were dropped before. */
  pages(administration: string, direction: Direction, day: string): Promise<ListPage[]>
}
