import type { DocumentKind, Direction } from '../model/document.ts'
import type { AdministrationSettings, JournalRule, Language } from '../model/settings.ts'
import { DEFAULT_LINKS } from '../relations/links.ts'
import { targetRules } from '../target/all.ts'
import { bytesOf, centsOf, milliseconds } from './measures.ts'
import { fillMailWishes, type MailWishesFile } from './mail-wishes.ts'
import { readFiscalYear, type FiscalYearFile } from './fiscal-year.ts'

type Settings = AdministrationSettings
/** Numbers with their unit are text or number in the file: 10m, 5 MB, 0.01. */
type Measured<T, K extends keyof T> = Partial<Omit<T, K>> & { [P in K]?: string | number }

/** administration.yaml as it stands, valid by the schema. */
export type AdministrationFile = {
  name: string
  target: Settings['target']
  country: Settings['country']
  currency?: string
  language?: Language
  sources?: string[]
  inboxes?: { name: string; sources?: string[] }[]
  referenceFrom?: string
  locations?: Settings['locations']
  errors?: Settings['errors']
  journals: {
    default: Partial<Record<DocumentKind, string>>
    rules?: (Pick<JournalRule, 'kind' | 'journal'> & Partial<JournalRule>)[]
  }
  ledgerAccounts?: Partial<Omit<Settings['ledgerAccounts'], 'default'>> & {
    default?: Partial<Record<Direction, string>>
  }
  vat?: Measured<Settings['vat'], 'tolerance'>
  negativeInvoice?: Settings['negativeInvoice']
  zeroTotal?: Partial<Settings['zeroTotal']>
  entryNumber?: Partial<Settings['entryNumber']>
  fiscalYear?: FiscalYearFile
  payment: { condition: string; purchaseCondition?: string }
  payments?: Partial<Settings['payments']>
  writeBack?: Partial<Settings['writeBack']>
  numbering?: Partial<Settings['numbering']>
  relations?: Partial<Settings['relations']>
  costs?: Partial<Settings['costs']>
  pdf?: Measured<Settings['pdf'], 'wait'>
  exact?: Measured<Omit<Settings['exact'], 'documentTypes'>, 'maxBytes' | 'validateBytes'> & {
    documentTypes?: Partial<Record<DocumentKind, number>>
  }
  snelstart?: Partial<Omit<Settings['snelstart'], 'desktop'>> & {
    desktop?: Partial<Settings['snelstart']['desktop']>
  }
  schedule?: string
  timeZone?: string
  checks?: Settings['checks']
  dates?: Partial<Settings['dates']>
  tables?: Partial<Settings['tables']>
  refresh?: Partial<Settings['refresh']>
  release?: Settings['release']
  mail?: MailWishesFile
  firstRun?: Partial<Settings['firstRun']>
}

/** Exact's document type Miscellaneous: two programs known contradict each other on the numbers of invoices. */
const MISCELLANEOUS = 55

/**
 * The settings with every default filled in; docs/configuration.md gives the reasons.
 * @param language of the home, for an administration without its own
 */
export function fillSettings(code: string, file: AdministrationFile, language: Language): Settings {
  return targetRules[file.target].defaults(sharedSettings(code, file, language), file)
}

/** With the defaults that hold for every target. */
function sharedSettings(code: string, file: AdministrationFile, language: Language): Settings {
  const { vat, pdf, exact } = file
  return {
    code,
    name: file.name,
    target: file.target,
    country: file.country,
    currency: file.currency ?? 'EUR',
    language: file.language ?? language,
    sources: file.sources ?? [],
    inboxes: (file.inboxes ?? []).map(({ name, sources }) => ({ name, sources: sources ?? [] })),
    referenceFrom: file.referenceFrom ?? '',
    locations: file.locations ?? {},
    errors: file.errors ?? 'reject',
    journals: {
      default: withCreditNotes(file.journals.default),
      rules: (file.journals.rules ?? []).map((rule) => ({
        location: '',
        department: '',
        code: '',
        ...rule,
      })),
    },
    ledgerAccounts: {
      order: file.ledgerAccounts?.order ?? ['line', 'article', 'relation'],
      default: {
        sales: file.ledgerAccounts?.default?.sales ?? '',
        purchase: file.ledgerAccounts?.default?.purchase ?? '',
      },
      rounding: file.ledgerAccounts?.rounding ?? '',
    },
    vat: {
      order: vat?.order ?? ['line', 'article'],
      rounding: vat?.rounding ?? 'total',
      tolerance: centsOf(String(vat?.tolerance ?? '0.01')),
      purchaseDifference: vat?.purchaseDifference ?? 'error',
      includingCodes: vat?.includingCodes ?? 'convert',
      reverseChargeLines: vat?.reverseChargeLines ?? '',
      nonDeductible: vat?.nonDeductible ?? false,
      byJournal: vat?.byJournal ?? {},
      zeroKind: vat?.zeroKind ?? '',
    },
    negativeInvoice: file.negativeInvoice ?? 'credit-note',
    zeroTotal: { receivableLine: file.zeroTotal?.receivableLine ?? 'written' },
    entryNumber: {
      sales: file.entryNumber?.sales ?? 'sameAsInvoice',
      purchase: file.entryNumber?.purchase ?? 'assign',
    },
    fiscalYear: readFiscalYear(file.fiscalYear).fiscalYear,
    payment: {
      condition: file.payment.condition,
      purchaseCondition: file.payment.purchaseCondition ?? file.payment.condition,
    },
    payments: {
      purchase: file.payments?.purchase ?? false,
      partial: file.payments?.partial ?? '',
      lists: file.payments?.lists ?? 'partial',
    },
    writeBack: {
      sent: file.writeBack?.sent ?? false,
      statusAfterSend: file.writeBack?.statusAfterSend ?? '',
    },
    numbering: { series: file.numbering?.series ?? 'never' },
    relations: {
      create: file.relations?.create ?? true,
      update: file.relations?.update ?? false,
      bankAccounts: file.relations?.bankAccounts ?? false,
      order: file.relations?.order ?? [...DEFAULT_LINKS],
      massInsert: file.relations?.massInsert ?? 25,
      ranges: file.relations?.ranges ?? {},
      sourceRanges: file.relations?.sourceRanges ?? {},
    },
    costs: {
      createCostCentres: file.costs?.createCostCentres ?? false,
      createCostUnits: file.costs?.createCostUnits ?? false,
    },
    pdf: {
      pattern: pdf?.pattern ?? '{number}.pdf',
      use: pdf?.use ?? true,
      missing: pdf?.missing ?? 'warning',
      wait: milliseconds(pdf?.wait ?? '10m'),
    },
    exact: {
      receivableLines: exact?.receivableLines ?? 'written',
      vatLines: exact?.vatLines ?? 'written',
      maxEntries: exact?.maxEntries ?? 500,
      maxBytes: bytesOf(exact?.maxBytes ?? '5 MB'),
      validateBytes: bytesOf(exact?.validateBytes ?? '20 MB'),
      documentTypes: {
        'sales-invoice': MISCELLANEOUS,
        'sales-credit-note': MISCELLANEOUS,
        'purchase-invoice': MISCELLANEOUS,
        'purchase-credit-note': MISCELLANEOUS,
        ...exact?.documentTypes,
      },
    },
    snelstart: {
      form: file.snelstart?.form ?? 'api',
      currency: file.snelstart?.currency ?? 'refuse',
      paymentReference: file.snelstart?.paymentReference ?? false,
      reverseChargePurchases: file.snelstart?.reverseChargePurchases ?? 'refuse',
      desktop: {
        separator: file.snelstart?.desktop?.separator ?? ';',
        decimal: file.snelstart?.desktop?.decimal ?? ',',
        bom: file.snelstart?.desktop?.bom ?? false,
      },
    },
    schedule: file.schedule ?? '',
    timeZone: file.timeZone ?? (file.country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam'),
    checks: file.checks ?? {},
    tables: { maxAge: file.tables?.maxAge ?? 90 },
    refresh: {
      ledgerAccounts: file.refresh?.ledgerAccounts ?? 'all',
      extraAccounts: file.refresh?.extraAccounts ?? [],
      gone: file.refresh?.gone ?? 'report',
    },
    release: file.release ?? 'automatic',
    mail: fillMailWishes(file.mail, file.language ?? language),
    firstRun: { documents: file.firstRun?.documents ?? 0, confirm: file.firstRun?.confirm ?? false },
    dates: { pastDays: file.dates?.pastDays ?? 730, futureDays: file.dates?.futureDays ?? 31 },
  }
}

/** Credit notes go to the journal of their invoices unless they have their own (bookings case 31). */
function withCreditNotes(given: Partial<Record<DocumentKind, string>>): Settings['journals']['default'] {
  const journals = { ...given }
  for (const direction of ['sales', 'purchase'] as const) {
    const invoice = given[`${direction}-invoice`]
    if (invoice !== undefined) journals[`${direction}-credit-note`] ??= invoice
  }
  return journals
}
