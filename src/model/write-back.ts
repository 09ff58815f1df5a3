import type { PaymentStatus } from './payment.ts'

/** What a file for the source can tell of a document: how far it is paid (R4). */
export const PAYMENT_FIELDS = [
  'number',
  'date',
  'relation',
  'relationCode',
  'entryNumber',
  'currency',
  'total',
  'paid',
  'writtenOff',
  'open',
  'status',
  'lastPaid',
] as const
export type PaymentField = (typeof PAYMENT_FIELDS)[number]

/** What it can tell after the documents were sent (R92, R93). */
export const SENT_FIELDS = [
  'number',
  'date',
  'relation',
  'currency',
  'total',
  'journal',
  'entryNumber',
  'sent',
  'sentOn',
  'batch',
  'status',
] as const
export type SentField = (typeof SENT_FIELDS)[number]

/** How such a file is written; everything that is left out goes by the administration's language. */
export type WriteBackFormat = {
  format?: 'csv'
  delimiter?: ';' | ',' | '|' | 'tab'
  decimal?: 'comma' | 'point'
  date?: 'd-m-y' | 'd/m/y' | 'y-m-d' | 'yyyymmdd'
  /** with a byte order mark, by which Excel knows UTF-8 */
  bom?: boolean
}

/** Headings with what stands below each, in the order of the file. */
export type PaymentsRule = WriteBackFormat & {
  columns: Record<string, PaymentField>
  /** the source's own words */
  statusWords?: Partial<Record<PaymentStatus, string>>
  /** whether the source hears of partial payments (D5, R95) */
  partial?: 'ignore' | 'report'
}
export type SentRule = WriteBackFormat & {
  columns: Record<string, SentField>
  /** what says that a document was sent to the accountant (R92) */
  mark?: string
  /** status that the source's document gets (R93) */
  statusAfterSend?: string
}

/** What it can tell of relations that are new in the accounting package (R47). */
export const RELATION_FIELDS = [
  'code',
  'name',
  'role',
  'vatNumber',
  'chamberOfCommerce',
  'street',
  'postcode',
  'city',
  'country',
  'email',
  'iban',
  'paymentCondition',
] as const
export type RelationField = (typeof RELATION_FIELDS)[number]

export type NewRelationsRule = Pick<WriteBackFormat, 'delimiter' | 'bom'> & {
  columns: Record<string, RelationField>
  /** which relations the source wants to hear of */
  roles?: 'customers' | 'suppliers' | 'both'
  /** the source's own words */
  roleWords?: Partial<Record<'customer' | 'supplier' | 'both', string>>
}

/** Key `writeBack` of a source profile. */
export type WriteBackRule = { payments?: PaymentsRule; sent?: SentRule; relations?: NewRelationsRule }
