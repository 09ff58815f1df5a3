import type { Cents } from './money.ts'
import type { DocumentKind, Direction } from './document.ts'
import type { Severity } from './finding.ts'

export type Language = 'nl' | 'en' | 'fr'

/**
 * A way to find a relation: the code that the source knows (R86), a link that a person made (R90), the source's own
 * number as code, what the register remembers, VAT number, company number, exact name (R89).
 */
export type RelationLink =
  'target-code' | 'link' | 'source-number' | 'register' | 'vat-number' | 'chamber-of-commerce' | 'name'

/** `code`: the source's own journal code; '' in a condition means any location or department, and no code. */
export type JournalRule = {
  kind: DocumentKind
  location: string
  department: string
  code: string
  journal: string
}

/** Whole numbers, both ends included. */
export type NumberRange = { from: number; to: number }

/** administration.yaml, validated and with every default filled in. Paths and ids never appear here. */
export type AdministrationSettings = {
  /** the folder's name */
  code: string
  name: string
  target: 'exact' | 'snelstart'
  country: 'NL' | 'BE'
  currency: string
  language: Language
  /** source profiles that may be used, in order of trying; empty: all of mappings/sources */
  sources: string[]
  /**
   * inboxes beside the administration's own, each a folder in it (R100); files there are tried with these source
   * profiles only, empty: with those of the administration
   */
  inboxes: { name: string; sources: string[] }[]
  /** the inbox from which lists of the accounting package are taken (R100): a name, `.` the administration's own; '' any */
  referenceFrom: string
  /** text in the source's location column -> code of the administration that books it; `*`: all others (R25, R48) */
  locations: Record<string, string>
  errors: 'reject' | 'leave-out-document'
  journals: {
    default: Partial<Record<DocumentKind, string>>
    /** journals by kind, location and department; the first that fits (R50) */
    rules: JournalRule[]
  }
  ledgerAccounts: {
    order: ('line' | 'article' | 'relation')[]
    /** '' no default: every line must have an account (R39, D7) */
    default: Record<Direction, string>
    /** account for cash rounding differences; '' none */
    rounding: string
  }
  vat: {
    order: ('line' | 'article')[]
    /** how VAT is computed where the source gives none (bookings case 7) */
    rounding: 'total' | 'line'
    /** allowed difference per line in cents (bookings case 8) */
    tolerance: Cents
    /** a purchase whose VAT differs more than the tolerance */
    purchaseDifference: Severity
    /** lines on a VAT code of type including (facts: Exact refuses net lines there) */
    includingCodes: 'convert' | 'refuse'
    /** '' is not chosen yet: purchases with reverse charge are refused (bookings case 14) */
    reverseChargeLines: 'written' | 'byExact' | ''
    /** allow purchases of which a part of the VAT is not deductible (bookings case 28) */
    nonDeductible: boolean
    /** journal -> text of the source -> VAT code; goes before the table (R40) */
    byJournal: Record<string, Record<string, string>>
    /** this kind is used for a 0% line without a marker; '' is an error, never a guess */
    zeroKind: '' | 'domestic' | 'exempt' | 'export' | 'none'
  }
  /** a document without a credit marker and a negative total (bookings case 21) */
  negativeInvoice: 'credit-note' | 'error'
  /** a document of total 0.00 with lines that are not all zero (bookings case 19) */
  zeroTotal: { receivableLine: 'written' | 'omitted' }
  entryNumber: Record<Direction, 'sameAsInvoice' | 'assign'>
  fiscalYear: {
    periods: 'month' | 'quarter'
    /** whole months added to the invoice date before year and period are read off (R78) */
    offset: number
    /** the year is named after the first or the last calendar year it touches (bookings case 25) */
    name: 'first' | 'last'
    /** 'closed or missing period': error, or move to the first open period and say so (R98) */
    closedPeriod: 'error' | 'first-open'
    /** ISO date: without a period table, periods before that of this day are closed; '' all are open (R98) */
    openFrom: string
  }
  payment: {
    /** payment condition used when neither document nor relation gives one; must exist */
    condition: string
    /** same for purchases */
    purchaseCondition: string
  }
  payments: {
    /** sources hear of purchases too (R95) */
    purchase: boolean
    /** whether sources hear of partial payments (D5, R95); '' as the source's profile says */
    partial: 'ignore' | 'report' | ''
    /** what a list of open items is that does not say so itself: with `complete` what is not in it is paid (R80) */
    lists: 'complete' | 'partial'
  }
  writeBack: {
    /** with each exported batch a file that tells the source what was sent (R92) */
    sent: boolean
    /** the status in it (R93); '' as the source's profile says */
    statusAfterSend: string
  }
  numbering: {
    /** when the source starts its invoice numbers again; part of the document's identity */
    series: 'never' | 'yearly' | 'per-journal' | 'per-journal-and-year'
  }
  relations: {
    /** make relations that the accounting package does not know yet (R87) */
    create: boolean
    /** send changed data of known relations */
    update: boolean
    /** write bank accounts of suppliers (R91) */
    bankAccounts: boolean
    /** how a relation is looked for in the accounting package, first hit wins; what is not listed is not used (D2) */
    order: RelationLink[]
    /** most relations that one batch makes without a person having said so (R58) */
    massInsert: number
    /** numbers for new relations that bring no usable number of their own (R53, R54) */
    ranges: Partial<Record<'customer' | 'supplier', NumberRange>>
    /** numbers of the source that are numbers of the accounting package (R53, D2); none: each must prove itself */
    sourceRanges: Partial<Record<'customer' | 'supplier', NumberRange>>
  }
  costs: { createCostCentres: boolean; createCostUnits: boolean }
  pdf: {
    /** `{number}.pdf`; '' looks at the profile's PDF column only */
    pattern: string
    use: boolean
    missing: Severity | 'ignore'
    /** milliseconds that a drop waits for the PDFs its table names */
    wait: number
  }
  exact: {
    receivableLines: 'written' | 'omitted'
    vatLines: 'written' | 'omitted'
    /** split over files: at most so many entries, at most so many bytes; never within an entry */
    maxEntries: number
    maxBytes: number
    /** bytes of output up to which every entry is validated; beyond it every distinct shape is */
    validateBytes: number
    documentTypes: Record<DocumentKind, number>
  }
  snelstart: {
    /** bodies of the B2B API, import files of SnelStart 12, or both */
    form: 'api' | 'desktop' | 'both'
    /** SnelStart books in euro only: documents in another currency are converted by their rate, or refused */
    currency: 'convert' | 'refuse'
    /** the payment reference stands in the description of the booking (bookings case 23) */
    paymentReference: boolean
    /** purchases of which the buyer accounts for the VAT: their body is not established (bookings case 14) */
    reverseChargePurchases: 'refuse' | 'allow'
    /** import files of SnelStart 12: sources disagree about their form */
    desktop: { separator: ';' | ',' | 'tab'; decimal: ',' | '.'; bom: boolean }
  }
  /** cron rule or '' for at once */
  schedule: string
  timeZone: string
  /** severity of a check by its finding code: error, warning, information, off */
  checks: Record<string, Severity | 'off'>
  refresh: {
    /** which ledger accounts of the accounting package's list the table takes over (R32) */
    ledgerAccounts: 'all' | 'revenue' | 'revenue-and-costs'
    /** codes that are taken over whatever they are; `64*`: all that begin so (R33) */
    extraAccounts: string[]
    /** what a complete list no longer has: only told, or marked as blocked */
    gone: 'report' | 'block'
  }
  /** days after which a table that was not changed counts as old; 0 never (R29, R36) */
  tables: { maxAge: number }
  /** whether a batch goes to the outbox by itself, or waits for a person who looked it through (R9) */
  release: 'automatic' | 'confirm'
  /** who is told what by mail (R94); nobody: nothing */
  mail: {
    /** addresses, each with or without a name */
    to: string[]
    /** a file came back, whole or in part */
    onRejected: boolean
    onExported: boolean
    /** a batch waits for a person who lets it go */
    onWaiting: boolean
    /** hour and minute of the administration's time zone, `07:00`; '' never */
    dailySummary: string
    /** also of a day on which nothing happened */
    emptySummary: boolean
    /** the copy with what is wrong goes along */
    attachCopy: boolean
    language: Language
  }
  /** most documents of the first batch that is exported for this administration; 0 any number (R27) */
  firstRun: { documents: number; confirm: boolean }
  /** days before today and after today within which an invoice date is usual */
  dates: { pastDays: number; futureDays: number }
}
