import type { Direction, DocumentKind } from './document.ts'
import type { Cents } from './money.ts'

export type PaymentStatus = 'open' | 'partly' | 'paid'

/**
 * How far a document is paid. Amounts are cents of the document's own currency with its own sign: below zero on a
 * credit note, of which the customer gets money back. Always: paid + writtenOff + open = total.
 */
export type PaymentState = {
  status: PaymentStatus
  paid: Cents
  /** settled without money: a discount, a payment difference, a difference of exchange rates */
  writtenOff: Cents
  /** below zero on an invoice that was paid too much */
  open: Cents
  /** ISO date of the last payment; '' when that is not known, which is never guessed */
  lastPaid: string
}

/** What a list of open items says of one document. */
export type ListedOpen = {
  /** ISO date that the list is of */
  asOf: string
  open: Cents
  /** ISO date of the last payment, where the list tells it; '' */
  lastPaid: string
}

/**
 * Where a payment is known from. `entry`: lines of a bank or cash entry; `match`: what was matched with the document;
 * `list`: a list of payments. They tell of the same payments, each in its own way, so they are never added up.
 */
export type PaymentOrigin = 'entry' | 'match' | 'list'

/** One payment of one document. */
export type KnownPayment = {
  origin: PaymentOrigin
  /** tells it from others of the same document and origin, in whatever file it stands */
  identity: string
  /** ISO date; '' when the file does not tell */
  date: string
  /** the day of the file it was first known from, and of the one that told its amounts last */
  firstTold: string
  lastTold: string
  /** with the document's sign: what lowers the open amount of an invoice is above zero */
  amount: Cents
  writtenOff: Cents
}

/** All that is known of the payment of one document; what follows from it is its state. */
export type PaymentFacts = {
  /** first day on which it was seen in the books; '' never */
  seen: string
  /** the newest list that has it; null: none has */
  listed: ListedOpen | null
  /** day of the newest complete list that does not have it; '' none */
  absent: string
  payments: readonly KnownPayment[]
}

/** What the source was told last; a document of which nothing was told is open there, with nothing paid. */
export type ToldPayment = PaymentState

/** A document that payments may be of, as far as the register knows it. */
export type PayableDocument = {
  /** the register's own id */
  id: number
  direction: Direction
  kind: DocumentKind
  series: string
  /** of the source's values: tells documents of one number in one batch apart */
  fingerprint: string
  number: string
  /** entry number that was asked for or given; null: not known */
  entryNumber: number | null
  journal: string
  year: number
  date: string
  /** what its relation owes by the entry */
  total: Cents
  /** total as the source gave it; other than `total` where VAT was computed, or the entry is in other money */
  stated: Cents
  /**
   * `total` is the source's own, without VAT that may have been computed: it was exported by a version that did not keep
   * what was booked, and no list has told it since
   */
  unsure: boolean
  /** `total` was told by a list of just now */
  learned?: true
  currency: string
  relationName: string
  /** code of the relation in the accounting package, as far as the register knows it; '' not known */
  relationCode: string
  /** the source package that it came from */
  source: string
  batch: string
  /** day of that batch */
  exported: string
  /** day on which a person or an import result said that the accounting package has it; '' not known */
  imported: string
  facts: PaymentFacts
  told: ToldPayment | null
}
