import type { Cents, Rate } from './money.ts'
import type { Place } from './finding.ts'

export type Direction = 'sales' | 'purchase'
export type DocumentType = 'invoice' | 'credit-note'
export type DocumentKind = `${Direction}-${DocumentType}`

/** Why VAT is what it is. `domestic` covers every ordinary rate of the administration's own country, 0% included. */
export type VatKind =
  'domestic' | 'exempt' | 'reverse-charge' | 'eu-goods' | 'eu-services' | 'export' | 'oss' | 'margin' | 'none'

/** A customer or supplier as the source names it. Everything is text as read and trimmed; '' is absent. */
export type SourceRelation = {
  role: 'customer' | 'supplier'
  /** the source's own number of the relation */
  code: string
  /** the code in the accounting package, when the source knows it (EXACT_ONLINE_CODE, R86) */
  targetCode: string
  name: string
  vatNumber: string
  street: string
  houseNumber: string
  postcode: string
  city: string
  /** ISO code in capitals, or as the source writes it when it is not known */
  country: string
  email: string
  phone: string
  website: string
  iban: string
  bic: string
  chamberOfCommerce: string
  language: string
  paymentCondition: string
  ledgerAccount: string
  /** kind of VAT of its lines of 0% that say nothing more: reverse charge that is agreed with a customer; '' none */
  vatKind: VatKind | ''
  place: Place
}

/** One line of a document. Amounts carry the document's sign as the source gives it: positive on an invoice. */
export type DocumentLine = {
  place: Place
  description: string
  article: string
  /** amount excluding VAT; null when the source gives only the including amount */
  excluding: Cents | null
  /** amount including VAT; null when the source does not give it */
  including: Cents | null
  /** VAT amount of this line as the source gives it; null when it does not */
  vat: Cents | null
  /** the source's own VAT code or text (`21%`, `hoog`, `verlegd`); '' when absent */
  vatCode: string
  vatRate: Rate | null
  vatKind: VatKind | null
  ledgerAccount: string
  costCentre: string
  costUnit: string
  /** part of the VAT that may be claimed; null: all of it */
  deductible: Rate | null
  /** how many sales or costs a line of a summary adds up, each with VAT rounded by itself; absent: it is one */
  supplies?: number
}

/**
 * One invoice or credit note as the source gives it, before any mapping. All amounts in cents of `currency`.
 * On a credit note the profile has made amounts negative: one sign for all sources (Q57).
 */
export type Document = {
  source: string
  direction: Direction
  /** null: the source has no marker, so the sign of the total decides (bookings case 21) */
  type: DocumentType | null
  number: string
  /** ISO date */
  date: string
  dueDate: string
  supplyDate: string
  relation: SourceRelation
  /** the source's own journal code, '' when it has none */
  journal: string
  /** shop, branch or identity as the source writes it (R25, R48); '' when it has none */
  location: string
  /** department as the source writes it (R50); '' when it has none */
  department: string
  description: string
  yourReference: string
  /** as read; a Belgian structured communication or a Dutch betalingskenmerk */
  paymentReference: string
  paymentCondition: string
  currency: string
  /** decimal text, as the source gives it; '' when absent */
  exchangeRate: string
  /** 'euro-per-unit': 1 USD = 0.92 EUR; 'units-per-euro': 1 EUR = 1.087 USD */
  exchangeRateDirection: 'euro-per-unit' | 'units-per-euro'
  totalExcluding: Cents | null
  totalVat: Cents | null
  totalIncluding: Cents | null
  /** VAT per rate as the source gives it on the document (column pairs) */
  vatTotals: { rate: Rate | null; code: string; vat: Cents }[]
  /** file name of the PDF, from a column; '' when absent */
  pdf: string
  lines: DocumentLine[]
  /** rounding difference that the source states (cash rounding, bookings case 30) */
  rounding: Cents
  /** the row the document starts on */
  place: Place
  /** number of source rows it was made of */
  rows: number
}

/** An empty relation to fill in; keeps every relation object of one shape. */
export function emptyRelation(role: SourceRelation['role'], place: Place): SourceRelation {
  return {
    role,
    code: '',
    targetCode: '',
    name: '',
    vatNumber: '',
    street: '',
    houseNumber: '',
    postcode: '',
    city: '',
    country: '',
    email: '',
    phone: '',
    website: '',
    iban: '',
    bic: '',
    chamberOfCommerce: '',
    language: '',
    paymentCondition: '',
    ledgerAccount: '',
    vatKind: '',
    place,
  }
}
