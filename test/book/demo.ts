import { emptyRelation, type Document, type DocumentLine } from '../../src/model/document.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { Finding } from '../../src/model/finding.ts'
import { centsToDecimal } from '../../src/model/money.ts'
import type { ResolvedDocument } from '../../src/model/resolved.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { Tables } from '../../src/model/tables.ts'
import { book, type Booking } from '../../src/book/book.ts'
import { runChecks } from '../../src/check/all.ts'
import { targetRules } from '../../src/target/all.ts'
import { makeCheckContext } from '../../src/check/check.ts'
import { withSwitches } from '../../src/check/switches.ts'
import { demoSettings, demoTables } from './demo-tables.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { makeResolver, type Resolver, type ResolverOptions } from '../../src/mapping/resolver.ts'

export * from './demo-tables.ts'

/** Documents of the worked bookings and their way through resolve, check and book. */

export const TODAY = '2026-06-30'

/** A line excluding VAT in cents. */
export function line(
  excluding: number | null,
  vat: string,
  change: Partial<DocumentLine> = {},
): DocumentLine {
  return {
    place: { sheet: '', row: 2 },
    description: '',
    article: '',
    excluding,
    including: null,
    vat: null,
    vatCode: vat,
    vatRate: null,
    vatKind: null,
    ledgerAccount: '',
    costCentre: '',
    costUnit: '',
    deductible: null,
    ...change,
  }
}

export function sale(lines: DocumentLine[], change: Partial<Document> = {}): Document {
  const place = { sheet: '', row: 2 }
  return {
    source: 'generic',
    direction: 'sales',
    type: null,
    number: '2026-0001',
    date: '2026-01-15',
    dueDate: '',
    supplyDate: '',
    relation: { ...emptyRelation('customer', place), code: '1001', name: 'Acme B.V.' },
    journal: '',
    location: '',
    department: '',
    description: '',
    yourReference: '',
    paymentReference: '',
    paymentCondition: '',
    currency: 'EUR',
    exchangeRate: '',
    exchangeRateDirection: 'euro-per-unit',
    totalExcluding: null,
    totalVat: null,
    totalIncluding: null,
    vatTotals: [],
    pdf: '',
    lines,
    rounding: 0,
    place,
    rows: lines.length,
    ...change,
  }
}

export function purchase(lines: DocumentLine[], change: Partial<Document> = {}): Document {
  const document = sale(lines, { direction: 'purchase', ...change })
  if (change.relation === undefined) document.relation.role = 'supplier'
  return document
}

/** Every finding can be told in each language: no parameter of its texts is missing. */
export function readable(finding: Finding): Finding {
  for (const language of ['nl', 'en', 'fr'] as const) renderFinding(finding, language)
  return finding
}

export type Outcome = {
  resolved: ResolvedDocument | null
  booking: Booking | null
  entry: Entry | null
  findings: Finding[]
  /** codes of errors and warnings and information, in order */
  codes: string[]
  resolver: Resolver
}

/** Resolves, checks and, when there is no error, books one document, as a batch does. */
export function run(
  document: Document,
  settings: AdministrationSettings = demoSettings(),
  tables: Tables = demoTables(),
  options: Partial<ResolverOptions> = {},
): Outcome {
  const findings: Finding[] = []
  const report = withSwitches((finding) => findings.push(readable(finding)), settings)
  const resolver = makeResolver(settings, tables, { today: TODAY, knownRelations: () => null, ...options })
  const resolved = resolver.resolve(document, report)
  if (resolved !== null)
    runChecks(
      resolved,
      makeCheckContext(settings, tables, TODAY, targetRules[settings.target].checks),
      report,
    )
  const good = resolved !== null && !findings.some((finding) => finding.severity === 'error')
  const booking = good ? book(resolved, settings, report) : null
  const codes = findings.map((finding) => finding.code)
  return { resolved, booking, entry: booking?.entry ?? null, findings, codes, resolver }
}

/** The entry's lines as `1300 121.00` and, with a VAT code, `8000 -100.00 2`. */
export function shown(entry: Entry | null): string[] {
  if (entry === null) return ['no entry']
  return entry.lines.map((l) => {
    const foreign = entry.currency === 'EUR' ? '' : ` / ${centsToDecimal(l.foreign)}`
    return `${l.account} ${centsToDecimal(l.amount)}${foreign}${l.vat === null ? '' : ` ${l.vat.code}`}`
  })
}
