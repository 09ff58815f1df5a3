import type { Cents, Rate } from './money.ts'
import type { DocumentKind } from './document.ts'
import type { Place } from './finding.ts'
import type { VatCode } from './tables.ts'

/** What a line is for: the target derives Exact's VATType or SnelStart's btw rows from it. */
export type EntryLineRole =
  | 'receivable'
  | 'payable'
  | 'base'
  /** VAT to pay on a sale, VAT to claim on a purchase */
  | 'vat'
  /** VAT to pay on a purchase with reverse charge */
  | 'vat-reverse'
  /** cost that is the non-deductible part of VAT */
  | 'vat-non-deductible'
  | 'rounding'

/** One balanced debit/credit line. Amounts have the ledger's sign: debit positive, credit negative. */
export type EntryLine = {
  role: EntryLineRole
  /** ledger account */
  account: string
  /** Exact's account type when known (20 receivable, 22 payable, 24 VAT); '' otherwise */
  accountType: string
  description: string
  /** in the administration's currency */
  amount: Cents
  /** in the document's currency; equal to amount for the administration's own */
  foreign: Cents
  vat: VatCode | null
  /** rate of the VAT that applied; null when none */
  rate: Rate | null
  /** base amount the VAT was taken over, ledger sign, administration's currency; null when none */
  vatBase: Cents | null
  /** the line's share of its code's VAT, ledger sign, document currency; null when none */
  vatShare: Cents | null
  costCentre: string
  costUnit: string
  place: Place
}

/** The balanced entry that a document becomes. Knows no target. */
export type Entry = {
  kind: DocumentKind
  /** the source's own invoice number */
  number: string
  /** entry number to ask for; null lets the accounting package assign one (bookings case 24) */
  entryNumber: number | null
  journal: string
  /** code of the relation in the accounting package */
  relation: string
  /** its name, for targets whose descriptions name it */
  relationName?: string
  date: string
  dueDate: string
  /** the document itself gives its due date or condition; absent: they are those of the relation, or the default */
  dueDateStated?: boolean
  paymentCondition: string
  year: number
  period: number
  description: string
  yourReference: string
  /** digits only, checked; '' when none */
  paymentReference: string
  currency: string
  /** administration's currency per unit of `currency`, decimal text; '1' for its own */
  rate: string
  /** total including VAT in the administration's currency, document sign: positive on an invoice */
  total: Cents
  lines: EntryLine[]
  /** file name of the PDF beside the drop; '' when none */
  pdf: string
  place: Place
}

/** A relation to be written: with fields for a new or changed one. */
export type RelationUpdate = {
  action: 'insert' | 'update'
  code: string
  name: string
  customer: boolean
  supplier: boolean
  /** never lowered: flags the accounting package is known to have (R86, R87) */
  hadCustomer: boolean
  hadSupplier: boolean
  vatNumber: string
  street: string
  houseNumber: string
  postcode: string
  city: string
  country: string
  email: string
  phone: string
  website: string
  iban: string
  bic: string
  chamberOfCommerce: string
  language: string
  salesPaymentCondition: string
  purchasePaymentCondition: string
  place: Place
}

/** A cost centre or cost unit that is to be made. */
export type CostCodeNew = { code: string; name: string }
