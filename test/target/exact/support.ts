import { DEFAULT_LINKS } from '../../../src/relations/links.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BatchTotals } from '../../../src/model/batch.ts'
import type { Entry, EntryLine, EntryLineRole, RelationUpdate } from '../../../src/model/entry.ts'
import type { AdministrationSettings } from '../../../src/model/settings.ts'
import type { Tables, VatCode } from '../../../src/model/tables.ts'
import { EXACT_SCHEMA, makeExactTarget } from '../../../src/target/exact/target.ts'
import type { ArtifactSink, TargetWriter } from '../../../src/target/target.ts'
import { noMail } from '../../mail/wishes.ts'

export const schemaText = readFileSync(new URL(`../../../schemas/${EXACT_SCHEMA}`, import.meta.url), 'utf8')
export const target = makeExactTarget(schemaText)

/** A sink that keeps finished files by their final names. */
export class MemorySink implements ArtifactSink {
  readonly files = new Map<string, string>()
  readonly created: string[] = []
  discarded = 0

  create(name: string) {
    const { files, created } = this
    created.push(name)
    let text = ''
    let ended = false
    const countDiscard = () => this.discarded++
    return {
      write(part: string) {
        if (ended) throw new Error(`${name} is written to after its end`)
        text += part
      },
      get bytes() {
        return Buffer.byteLength(text)
      },
      end() {
        ended = true
      },
      discard() {
        countDiscard()
        return Promise.resolve()
      },
      finish(finalName: string) {
        if (files.has(finalName)) throw new Error(`${finalName} exists`)
        files.set(finalName, text)
        const sha256 = createHash('sha256').update(text).digest('hex')
        return Promise.resolve({ bytes: Buffer.byteLength(text), sha256 })
      },
    }
  }
}

export type Changes = Partial<Omit<AdministrationSettings, 'exact'>> & {
  exact?: Partial<AdministrationSettings['exact']>
}

/** Settings of a Dutch administration on Exact. */
export function settings(changes: Changes = {}): AdministrationSettings {
  const { exact, ...rest } = changes
  return {
    code: 'demo-nl',
    name: 'Voorbeeld B.V.',
    target: 'exact',
    country: 'NL',
    currency: 'EUR',
    language: 'nl',
    sources: [],
    inboxes: [],
    referenceFrom: '',
    locations: {},
    errors: 'reject',
    journals: { default: {}, rules: [] },
    ledgerAccounts: { order: ['line'], default: { sales: '', purchase: '' }, rounding: '' },
    vat: {
      order: ['line'],
      rounding: 'total',
      tolerance: 1,
      purchaseDifference: 'error',
      includingCodes: 'refuse',
      reverseChargeLines: 'written',
      nonDeductible: true,
      byJournal: {},
      zeroKind: '',
    },
    negativeInvoice: 'credit-note',
    zeroTotal: { receivableLine: 'written' },
    entryNumber: { sales: 'sameAsInvoice', purchase: 'assign' },
    fiscalYear: { periods: 'month', offset: 0, name: 'first', closedPeriod: 'error', openFrom: '' },
    payment: { condition: '30', purchaseCondition: '30' },
    payments: { purchase: false, partial: '', lists: 'partial' },
    writeBack: { sent: false, statusAfterSend: '' },
    numbering: { series: 'never' },
    relations: {
      create: true,
      update: true,
      bankAccounts: false,
      order: [...DEFAULT_LINKS],
      massInsert: 25,
      ranges: {},
      sourceRanges: {},
    },
    costs: { createCostCentres: true, createCostUnits: true },
    pdf: { pattern: '', use: true, missing: 'warning', wait: 0 },
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
    dates: { pastDays: 1, futureDays: 1 },
    ...rest,
    exact: {
      receivableLines: 'written',
      vatLines: 'written',
      maxEntries: 1000,
      maxBytes: 10_000_000,
      validateBytes: 20_000_000,
      documentTypes: {
        'sales-invoice': 10,
        'sales-credit-note': 11,
        'purchase-invoice': 12,
        'purchase-credit-note': 13,
      },
      ...exact,
    },
  }
}

export function vatCode(code: string, changes: Partial<VatCode> = {}): VatCode {
  return {
    code,
    description: '',
    direction: 'both',
    rate: 21000,
    kind: 'domestic',
    country: '',
    from: '',
    until: '',
    type: 'excluding',
    blocked: false,
    payAccount: '1500',
    claimAccount: '1520',
    aliases: [],
    ...changes,
  }
}
export const high = vatCode('2')

export function line(
  role: EntryLineRole,
  account: string,
  amount: number,
  changes: Partial<EntryLine> = {},
): EntryLine {
  return {
    role,
    account,
    accountType: '',
    description: '',
    amount,
    foreign: amount,
    vat: null,
    rate: null,
    vatBase: null,
    vatShare: null,
    costCentre: '',
    costUnit: '',
    place: { sheet: '', row: 2 },
    ...changes,
  }
}

/** A base line of 21% with its share of the VAT. */
export function base(account: string, amount: number, vatShare: number, changes: Partial<EntryLine> = {}) {
  return line('base', account, amount, { vat: high, rate: 21000, vatBase: amount, vatShare, ...changes })
}
export function vat(account: string, amount: number, vatBase: number, changes: Partial<EntryLine> = {}) {
  return line('vat', account, amount, { accountType: '24', vat: high, rate: 21000, vatBase, ...changes })
}

/** The booking of case 1: a sale of 100.00 at 21%. */
export function entry(changes: Partial<Entry> = {}): Entry {
  return {
    kind: 'sales-invoice',
    number: '2026-0001',
    entryNumber: 20260001,
    journal: '70',
    relation: '1001',
    date: '2026-01-15',
    dueDate: '2026-02-14',
    paymentCondition: '30',
    year: 2026,
    period: 1,
    description: '',
    yourReference: '',
    paymentReference: '',
    currency: 'EUR',
    rate: '1',
    total: 12100,
    lines: [
      line('receivable', '1300', 12100, { accountType: '20' }),
      base('8000', -10000, -2100, { description: 'Advies' }),
      vat('1500', -2100, -10000),
    ],
    pdf: '',
    place: { sheet: '', row: 2 },
    ...changes,
  }
}

export function relation(changes: Partial<RelationUpdate> = {}): RelationUpdate {
  return {
    action: 'insert',
    code: '1001',
    name: 'Acme B.V.',
    customer: true,
    supplier: false,
    hadCustomer: false,
    hadSupplier: false,
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
    salesPaymentCondition: '',
    purchasePaymentCondition: '',
    place: { sheet: '', row: 2 },
    ...changes,
  }
}

export function totals(changes: Partial<BatchTotals> = {}): BatchTotals {
  return {
    currency: 'EUR',
    input: 12100,
    output: 12100,
    differences: [],
    journals: [{ journal: '70', name: 'Verkoopboek', documents: 1, total: 12100 }],
    vatCodes: [],
    accounts: [],
    ...changes,
  }
}

const emptyTable = {
  file: '',
  all: [],
  byCode: new Map<string, never>(),
  byAlias: new Map<string, never[]>(),
}
const tables: Tables = {
  ledgerAccounts: emptyTable,
  vatCodes: emptyTable,
  journals: emptyTable,
  relations: emptyTable,
  paymentConditions: emptyTable,
  costCentres: emptyTable,
  costUnits: emptyTable,
  articles: emptyTable,
  periods: [],
}

export async function open(changes: Changes = {}): Promise<{ writer: TargetWriter; sink: MemorySink }> {
  const sink = new MemorySink()
  return { writer: await target.open(sink, settings(changes), tables), sink }
}

/** Writes entries and returns the text of 1-GLTransactions.xml; no entry may have a finding. */
export async function transactions(entries: Entry[], changes: Changes = {}): Promise<string> {
  const { writer, sink } = await open(changes)
  for (const one of entries) {
    const findings = writer.entry(one, null)
    if (findings.length > 0) throw new Error(JSON.stringify(findings))
  }
  await writer.finish(totals())
  return sink.files.get('1-GLTransactions.xml') ?? ''
}
