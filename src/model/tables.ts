import type { Rate } from './money.ts'
import type { VatKind } from './document.ts'

/** What the accounting package knows, one table a kind of code, as read from mappings/<administration>/*.csv. */

/** Whether a line on an account has a cost centre or cost unit: must have, may have, may not have. */
export type CostUse = 'required' | 'allowed' | 'forbidden'

export type LedgerAccount = {
  code: string
  name: string
  /** Exact's type number: 110 revenue, 121 costs, 20 receivable, 22 payable, 24 VAT …; '' unknown */
  type: string
  blocked: boolean
  aliases: string[]
  /** absent: allowed */
  costCentre?: CostUse
  costUnit?: CostUse
  /** VAT codes that may be used on it; absent or none: any */
  vatCodes?: string[]
  /** the id that the accounting package gave it; absent or '': not known */
  id?: string
  /** SnelStart's function of the account (VerkopenOmzetHoog); absent or '': not known */
  function?: string
  /** SnelStart's kinds of VAT of the account (Geen, Hoog); absent or none: not known */
  vatKinds?: string[]
}

export type VatCode = {
  code: string
  description: string
  direction: 'sales' | 'purchase' | 'both'
  /** null: the code has no rate of its own (exempt, none) */
  rate: Rate | null
  kind: VatKind
  /** ISO country where the VAT is due; '' is the administration's own */
  country: string
  /** first and last day it may be used, ISO; '' open */
  from: string
  until: string
  /** excluding: lines are net. including: lines are gross. none: no VAT. zero: base only (Exact E, I, N, B) */
  type: 'excluding' | 'including' | 'none' | 'zero'
  blocked: boolean
  /** account of VAT to pay (sales, reverse charge) and to claim (purchase); '' when none */
  payAccount: string
  claimAccount: string
  /** revenue or cost account of a line with this code for which nothing nearer names one; absent or '': none */
  salesAccount?: string
  purchaseAccount?: string
  aliases: string[]
}

export type Journal = {
  code: string
  name: string
  type: 'sales' | 'purchase' | 'general' | 'cash' | 'bank' | 'other'
  /** receivable or payable account that this journal books on */
  account: string
  /** currencies it may book, '' only the administration's own, '*' any */
  currency: string
  blocked: boolean
  aliases: string[]
  /** false: the accounting package takes no VAT in it; absent: it does */
  vat?: boolean
}

export type RelationRecord = {
  code: string
  name: string
  /** source's own numbers of the same relation */
  sourceCodes: string[]
  vatNumber: string
  country: string
  customer: boolean
  supplier: boolean
  blocked: boolean
  paymentCondition: string
  /** default cost or revenue account of this relation (R76) */
  ledgerAccount: string
  street: string
  postcode: string
  city: string
  email: string
  /** number in the Dutch or Belgian register of companies; '' unknown */
  chamberOfCommerce: string
  /** bank accounts that the accounting package has of it (R91) */
  ibans: string[]
  aliases: string[]
  /** the id that the accounting package gave it; absent or '': not known */
  id?: string
}

export type PaymentCondition = {
  code: string
  name: string
  days: number
  /** after adding the days, move to the end of that month */
  endOfMonth: boolean
  aliases: string[]
}

export type Period = { year: number; period: number; start: string; end: string; closed: boolean }

export type CostCode = {
  code: string
  name: string
  blocked: boolean
  aliases: string[]
  /** the id that the accounting package gave it; absent or '': not known */
  id?: string
}

export type Article = {
  code: string
  name: string
  salesAccount: string
  purchaseAccount: string
  vatCode: string
  aliases: string[]
}

/** Table with a look-up by code and by alias. Keys are normalised by `tableKey` of src/mapping/lookup.ts. */
export type CodeTable<T> = {
  /** file the table came from, for messages */
  file: string
  all: T[]
  byCode: Map<string, T>
  /** alias -> every record that claims it; more than one is an error for the caller to tell */
  byAlias: Map<string, T[]>
}

/** Records in the order of their rows. An array is such; a large table makes each record when it is asked for. */
export type Rows<T> = Iterable<T> & {
  readonly length: number
  /** @param place from 0 */
  at(place: number): T | undefined
  /**
   * Only of a compact table: a record for a look, that holds until the next one is looked at. An id is not in it.
   */
  glance?(place: number): Omit<T, 'id'>
}

/** What look-ups need of a table; a `CodeTable` is such. Keys are normalised by `tableKey` of src/mapping/lookup.ts. */
export type LookupTable<T> = {
  readonly file: string
  readonly all: Rows<T>
  readonly byCode: { get(key: string): T | undefined; has(key: string): boolean }
  readonly byAlias: { get(key: string): T[] | undefined }
  /** Only of a compact table: the records with a code or an alias that is this number but for zeros before it. */
  byDigits?(digits: string): T[]
}

export type RelationTable = LookupTable<RelationRecord>

/**
 * Entry numbers that the accounting package has, whoever made them (R16): per journal and year the numbers in ascending
 * order with where each came from, as a place in `origins`. A million of them take six megabytes.
 */
export type EntryNumberTable = {
  file: string
  books: Map<string, { numbers: Uint32Array; origins: Uint16Array }>
  origins: string[]
}

export type Tables = {
  ledgerAccounts: CodeTable<LedgerAccount>
  vatCodes: CodeTable<VatCode>
  journals: CodeTable<Journal>
  relations: RelationTable
  paymentConditions: CodeTable<PaymentCondition>
  costCentres: CodeTable<CostCode>
  costUnits: CodeTable<CostCode>
  articles: CodeTable<Article>
  /** empty when the administration has no period table */
  periods: Period[]
  /** absent when the administration has no such table */
  entryNumbers?: EntryNumberTable
  /** ISO code of two letters -> the id that the accounting package has for the country; absent: no such table */
  countries?: ReadonlyMap<string, string>
}
