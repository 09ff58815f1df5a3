import type { Direction } from '../model/document.ts'
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

/** What is to be known of the payment of one document from now on. */
export type PaymentRecord = {
  /** the document's `id` */
  document: number
  facts: PaymentFacts
  /** what follows from them; null: nothing is known */
  state: PaymentState | null
  told: ToldPayment | null
}

/** One page of a list of open items that comes in several files. */
export type ListPage = { direction: Direction; day: string; page: number; isLast: boolean }

/** What a batch changes about payments. */
export type PaymentChanges = { records: readonly PaymentRecord[]; pages: readonly ListPage[] }

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
  /** The pages of lists of this day that were dropped before. */
  pages(administration: string, direction: Direction, day: string): Promise<ListPage[]>
}
