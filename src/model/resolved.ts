import type { Cents, Rate } from './money.ts'
import type { Document, DocumentKind, DocumentLine, VatKind } from './document.ts'
import type { Journal, LedgerAccount, VatCode } from './tables.ts'

/** A source line with every code looked up. Amounts are in cents of the document's currency, document sign. */
export type ResolvedLine = {
  source: DocumentLine
  account: LedgerAccount
  vat: VatCode | null
  kind: VatKind
  rate: Rate
  /** codes of the accounting package; '' when none */
  costCentre: string
  costUnit: string
}

/** The relation of a document in the accounting package's terms. */
export type ResolvedRelation = {
  code: string
  name: string
  vatNumber: string
  country: string
  /** 'known': a bare reference is enough; 'insert' / 'update': it is written to the relations file */
  action: 'known' | 'insert' | 'update'
  /** bank account to remember when the document is exported; absent: none, or one that is not trusted (R91) */
  iban?: string
}

/** A document with every code looked up in the mappings; what remains is arithmetic. */
export type ResolvedDocument = {
  source: Document
  kind: DocumentKind
  journal: Journal
  relation: ResolvedRelation
  dueDate: string
  paymentCondition: string
  year: number
  period: number
  entryNumber: number | null
  /** digits of a checked structured reference; '' when none */
  paymentReference: string
  /** administration's currency per unit of the document's currency; '1' for its own */
  rate: string
  lines: ResolvedLine[]
  /** total including VAT in the document's currency as the source gives it, null when it must be computed */
  total: Cents | null
}
