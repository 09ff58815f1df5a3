import type { Param, Place, Report } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { finding } from '../model/finding-make.ts'
import { addDays } from '../model/parse-date.ts'

/** What checks may look at beside the document; made once per batch. */
export type CheckContext = {
  settings: AdministrationSettings
  tables: Tables
  /** ISO date of the run */
  today: string
  /** first and last day of which an invoice is usual */
  earliest: string
  latest: string
  /** last day on which it is usual that an invoice falls due */
  latestDue: string
  /** checks of the administration's target, run after the others */
  ofTarget: readonly Check[]
}

/** Terms of payment are a year at most. */
const LONGEST_TERM = 366

/**
 * One check of a document whose codes were looked up. It reports what is wrong and changes nothing. Codes that were not
 * found have stand-ins ('' as code, VAT null with a kind other than 'none'): those were reported before.
 */
export type Check = {
  name: string
  /** finding codes it may report */
  codes: FindingCode[]
  run(document: ResolvedDocument, context: CheckContext, report: Report): void
}

/**
 * @param today ISO date of the run
 * @param ofTarget checks of the administration's target
 */
export function makeCheckContext(
  settings: AdministrationSettings,
  tables: Tables,
  today: string,
  ofTarget: readonly Check[],
): CheckContext {
  const { pastDays, futureDays } = settings.dates
  return {
    settings,
    tables,
    today,
    earliest: addDays(today, -pastDays),
    latest: addDays(today, futureDays),
    latestDue: addDays(today, futureDays + LONGEST_TERM),
    ofTarget,
  }
}

/** Reports a finding of a document. */
export function tell(
  report: Report,
  document: ResolvedDocument,
  code: FindingCode,
  place: Place = document.source.place,
  params: Record<string, Param> = {},
  value = '',
): void {
  const extra: { document?: string; value?: string } = {}
  if (document.source.number !== '') extra.document = document.source.number
  if (value !== '') extra.value = value
  report(finding(code, place, params, extra))
}

/** Whether the VAT of every line is known; otherwise VAT amounts cannot be judged. */
export function vatIsKnown(document: ResolvedDocument): boolean {
  const { lines } = document
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.vat === null && line.kind !== 'none') return false
  }
  return true
}
