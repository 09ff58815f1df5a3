import { CONTACT_FIELDS } from '../model/contact-fields.ts'
import type { VatKind } from '../model/document.ts'

/** What a column of a source can be. Relation lists use the relation fields only. */
export const HEADER_FIELDS = [
  /** joins lines to their header, and lines to each other, when it is another column than the number */
  'key',
  'number',
  'date',
  'dueDate',
  'supplyDate',
  'type',
  'status',
  'journal',
  /** shop, branch or identity of the source: which administration a document is for (R25, R48) */
  'location',
  /** part of a location; with it the journal is chosen (R50) */
  'department',
  'relationCode',
  'relationTargetCode',
  'relationName',
  'relationVatNumber',
  'relationLedgerAccount',
  /** customer, supplier, both or none, in a list of `relations` */
  'relationRole',
  /** yes or no, in a list of `relations` that has a column for each */
  'isCustomer',
  'isSupplier',
  /** kind of VAT of the relation's lines of 0% that say nothing more of it */
  'relationVatKind',
  ...CONTACT_FIELDS,
  'language',
  'description',
  'yourReference',
  'paymentReference',
  'paymentCondition',
  'currency',
  'exchangeRate',
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'rounding',
  'pdf',
] as const
export const LINE_FIELDS = [
  /** `text`: a row that is no line to book, such as the heading of a group */
  'lineKind',
  'lineDescription',
  'article',
  'quantity',
  'price',
  'discount',
  'discountAmount',
  /** plus or minus, where amounts are written without it (Q32) */
  'sign',
  'excluding',
  'including',
  'vat',
  'vatCode',
  'vatRate',
  'vatKind',
  'ledgerAccount',
  'costCentre',
  'costUnit',
  'deductible',
  /** amounts of a booking row, in layout booking-rows */
  'debit',
  'credit',
] as const

/** The kinds of VAT of the model, as a profile names them. */
export const VAT_KINDS = [
  'domestic',
  'exempt',
  'reverse-charge',
  'eu-goods',
  'eu-services',
  'export',
  'oss',
  'margin',
  'none',
] as const satisfies readonly VatKind[]

export type HeaderField = (typeof HEADER_FIELDS)[number]
export type LineField = (typeof LINE_FIELDS)[number]
export type Field = HeaderField | LineField

/** Fields of whole cents that every layout has, of the document and of its lines. */
export const AMOUNT_FIELDS = [
  'totalExcluding',
  'totalVat',
  'totalIncluding',
  'rounding',
  'excluding',
  'including',
  'vat',
] as const satisfies readonly Field[]
