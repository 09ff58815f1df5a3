import { DEFAULT_LINKS } from '../../src/relations/links.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { Journal, LedgerAccount, RelationRecord, Tables, VatCode } from '../../src/model/tables.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { noMail } from '../mail/wishes.ts'

/** Settings and tables of a small administration in memory, with the codes of the worked bookings. */

export function demoSettings(change: Partial<AdministrationSettings> = {}): AdministrationSettings {
  return {
    code: 'demo',
    name: 'Demo B.V.',
    target: 'exact',
    country: 'NL',
    currency: 'EUR',
    language: 'nl',
    sources: [],
    inboxes: [],
    referenceFrom: '',
    locations: {},
    errors: 'reject',
    journals: { default: { 'sales-invoice': '70', 'purchase-invoice': '60' }, rules: [] },
    ledgerAccounts: {
      order: ['line', 'article', 'relation'],
      default: { sales: '8000', purchase: '4500' },
      rounding: '4990',
    },
    vat: {
      order: ['line', 'article'],
      rounding: 'total',
      tolerance: 1,
      purchaseDifference: 'error',
      includingCodes: 'convert',
      reverseChargeLines: 'written',
      nonDeductible: false,
      byJournal: {},
      zeroKind: '',
    },
    negativeInvoice: 'credit-note',
    zeroTotal: { receivableLine: 'written' },
    entryNumber: { sales: 'sameAsInvoice', purchase: 'assign' },
    fiscalYear: { periods: 'month', offset: 0, name: 'first', closedPeriod: 'error', openFrom: '' },
    payment: { condition: '30', purchaseCondition: '14' },
    payments: { purchase: false, partial: '', lists: 'partial' },
    writeBack: { sent: false, statusAfterSend: '' },
    numbering: { series: 'never' },
    relations: {
      create: true,
      update: false,
      bankAccounts: false,
      order: [...DEFAULT_LINKS],
      massInsert: 25,
      ranges: {},
      sourceRanges: {},
    },
    costs: { createCostCentres: false, createCostUnits: false },
    pdf: { pattern: '', use: false, missing: 'ignore', wait: 0 },
    exact: {
      receivableLines: 'written',
      vatLines: 'written',
      maxEntries: 1000,
      maxBytes: 1_000_000,
      validateBytes: 0,
      documentTypes: {
        'sales-invoice': 10,
        'sales-credit-note': 10,
        'purchase-invoice': 20,
        'purchase-credit-note': 20,
      },
    },
    snelstart: {
      form: 'api',
      currency: 'refuse',
      paymentReference: false,
      reverseChargePurchases: 'refuse',
      desktop: { separator: ';', decimal: ',', bom: false },
    },
    schedule: '',
    timeZone: 'Europe/Amsterdam',
    checks: {},
    tables: { maxAge: 0 },
    refresh: { ledgerAccounts: 'all', extraAccounts: [], gone: 'report' },
    release: 'automatic',
    mail: noMail,
    firstRun: { documents: 0, confirm: false },
    dates: { pastDays: 730, futureDays: 90 },
    ...change,
  }
}

export function account(code: string, name = '', type = ''): LedgerAccount {
  return { code, name, type, blocked: false, aliases: [] }
}

export function vatCode(code: string, change: Partial<VatCode>): VatCode {
  return {
    code,
    description: '',
    direction: 'sales',
    rate: null,
    kind: 'domestic',
    country: '',
    from: '',
    until: '',
    type: 'excluding',
    blocked: false,
    payAccount: '',
    claimAccount: '',
    aliases: [],
    ...change,
  }
}

export function journal(code: string, change: Partial<Journal> = {}): Journal {
  const base: Journal = {
    code,
    name: '',
    type: 'sales',
    account: '1300',
    currency: '',
    blocked: false,
    aliases: [],
  }
  return { ...base, ...change }
}

export function relationRecord(
  code: string,
  name: string,
  change: Partial<RelationRecord> = {},
): RelationRecord {
  return {
    code,
    name,
    sourceCodes: [],
    vatNumber: '',
    country: '',
    customer: true,
    supplier: true,
    blocked: false,
    paymentCondition: '',
    ledgerAccount: '',
    street: '',
    postcode: '',
    city: '',
    email: '',
    chamberOfCommerce: '',
    ibans: [],
    aliases: [],
    ...change,
  }
}

/** Names of kinds of VAT, as the worked bookings use them. */
export const HIGH = vatCode('2', { rate: 21_000, payAccount: '1500', aliases: ['hoog'] })
export const LOW = vatCode('1', { rate: 9_000, payAccount: '1501', aliases: ['laag'] })
export const NO_VAT = vatCode('0', { kind: 'exempt', type: 'none', aliases: ['geen', 'vrijgesteld'] })
export const EU = vatCode('7', { kind: 'eu-services', rate: 0, type: 'zero', aliases: ['eu'] })
export const REVERSED = vatCode('8', { kind: 'reverse-charge', rate: 0, type: 'zero', aliases: ['verlegd'] })
export const EXPORT = vatCode('6', { kind: 'export', rate: 0, type: 'zero', aliases: ['export'] })
export const OSS_DE = vatCode('DE', {
  kind: 'oss',
  rate: 19_000,
  country: 'DE',
  payAccount: '1530',
  aliases: ['oss'],
})
export const OSS_FR = vatCode('FR', {
  kind: 'oss',
  rate: 20_000,
  country: 'FR',
  payAccount: '1531',
  aliases: ['oss'],
})
export const BUY = vatCode('4', {
  direction: 'purchase',
  rate: 21_000,
  claimAccount: '1520',
  aliases: ['hoog'],
})
export const CHARGED = vatCode('5', {
  direction: 'purchase',
  kind: 'reverse-charge',
  rate: 21_000,
  claimAccount: '1520',
  payAccount: '1502',
  aliases: ['verlegd'],
})
export const VAT_CODES = [HIGH, LOW, NO_VAT, EU, REVERSED, EXPORT, OSS_DE, OSS_FR, BUY, CHARGED]

export function demoTables(change: Partial<Tables> = {}): Tables {
  const accounts = ['8000', '8010', '8020', '8030', '8040', '8050', '8060', '4500', '4990']
  return {
    ledgerAccounts: makeTable('ledger-accounts.csv', [
      ...accounts.map((code) => account(code, `Rekening ${code}`, '110')),
      account('1300', 'Debiteuren', '20'),
      account('1500', 'Btw hoog', '24'),
    ]),
    vatCodes: makeTable('vat-codes.csv', VAT_CODES),
    journals: makeTable('journals.csv', [
      journal('70', { name: 'Verkopen', currency: '*' }),
      journal('60', { name: 'Inkopen', type: 'purchase', account: '1600' }),
    ]),
    relations: makeTable('relations.csv', [relationRecord('1001', 'Acme B.V.')]),
    paymentConditions: makeTable('payment-conditions.csv', [
      { code: '14', name: '14 dagen', days: 14, endOfMonth: false, aliases: [] },
      { code: '30', name: '30 dagen', days: 30, endOfMonth: false, aliases: ['30 dagen'] },
      { code: '30E', name: '30 dagen einde maand', days: 30, endOfMonth: true, aliases: [] },
    ]),
    costCentres: makeTable('cost-centres.csv', [
      { code: 'P1', name: 'Project 1', blocked: false, aliases: [] },
    ]),
    costUnits: makeTable('cost-units.csv', [
      { code: 'A1', name: 'Activiteit 1', blocked: false, aliases: [] },
    ]),
    articles: makeTable('articles.csv', []),
    periods: [],
    ...change,
  }
}
