import type { DocumentKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { catalogue } from '../model/findings/catalogue.ts'
import { nearestWord } from '../mapping/suggest.ts'
import { targetRules } from '../target/all.ts'
import type { AdministrationFile } from './administration-file.ts'
import { checkRelationSettings } from './check-relation-settings.ts'
import { checkJournalCodes } from './check-journal-rules.ts'
import { checkInboxes } from './inboxes.ts'
import { lookUp } from './code-in-table.ts'
import { readFiscalYear } from './fiscal-year.ts'
import { isSchedule, isTimeZone } from './schedule.ts'
import type { SettingProblem } from './yaml-document.ts'

type Report = (problem: SettingProblem) => void

/**
 * What the schema cannot see in administration.yaml alone: combinations that contradict each other (R5) and values
 * that are no values after all.
 *
 * @param sources names of the profiles in mappings/sources
 */
export function checkSettings(
  file: AdministrationFile,
  settings: AdministrationSettings,
  sources: readonly string[],
): SettingProblem[] {
  const problems: SettingProblem[] = []
  const report: Report = (problem) => problems.push(problem)
  problems.push(...targetRules[file.target].settings(file, settings))
  if (file.entryNumber?.purchase === 'sameAsInvoice') {
    report({ pointer: '/entryNumber/purchase', key: 'entry-number-purchase', params: {} })
  }
  checkJournalSettings(file.journals.default, report)
  problems.push(...readFiscalYear(file.fiscalYear).problems)
  const missing = file.pdf?.missing
  if (file.pdf?.use === false && (missing === 'error' || missing === 'warning')) {
    report({ pointer: '/pdf/missing', key: 'pdf-contradiction', params: { missing } })
  }
  const { pattern } = settings.pdf
  if (pattern !== '' && !pattern.includes('{number}')) {
    const params = { value: pattern, number: '{number}', example: '{number}.pdf' }
    report({ pointer: '/pdf/pattern', key: 'pdf-pattern', params })
  }
  settings.sources.forEach((value, i) => {
    if (sources.includes(value)) return
    report({
      pointer: `/sources/${i}`,
      key: 'source-unknown',
      params: { value, hint: wordHint(sources, value) },
    })
  })
  if (!isTimeZone(settings.timeZone)) {
    report({ pointer: '/timeZone', key: 'time-zone-unknown', params: { value: settings.timeZone } })
  } else if (settings.schedule !== '' && !isSchedule(settings.schedule, settings.timeZone)) {
    report({ pointer: '/schedule', key: 'schedule-wrong', params: { value: settings.schedule } })
  }
  problems.push(...checkInboxes(settings, sources))
  problems.push(...checkRelationSettings(settings))
  for (const value of Object.keys(settings.checks)) {
    if (Object.hasOwn(catalogue, value)) continue
    const hint = wordHint(Object.keys(catalogue), value)
    report({ pointer: `/checks/${value}`, key: 'check-unknown', params: { value, hint } })
  }
  return problems
}

/** A direction is switched on by giving it a journal (R5). */
function checkJournalSettings(journals: AdministrationFile['journals']['default'], report: Report): void {
  if (journals['sales-invoice'] === undefined && journals['purchase-invoice'] === undefined) {
    report({ pointer: '/journals/default', key: 'journal-missing', params: {} })
    return
  }
  for (const direction of ['sales', 'purchase'] as const) {
    const key = `${direction}-credit-note` as const
    if (journals[key] === undefined || journals[`${direction}-invoice`] !== undefined) continue
    const params = { key: `journals.default.${key}`, invoice: `${direction}-invoice` }
    report({ pointer: `/journals/default/${key}`, key: 'journal-credit-alone', params })
  }
}

/** Every code that the settings name must be in its table, be of the right type and not be blocked (R30, R35). */
export function checkCodes(
  file: AdministrationFile,
  settings: AdministrationSettings,
  tables: Tables,
): SettingProblem[] {
  const problems: SettingProblem[] = []
  const report: Report = (problem) => problems.push(problem)
  for (const [kind, code] of Object.entries(file.journals.default) as [DocumentKind, string][]) {
    const key = `journals.default.${kind}`
    const pointer = `/journals/default/${kind}`
    const journal = lookUp(tables.journals, 'journals.csv', code, key, pointer, report)
    const wanted = kind.startsWith('sales') ? 'sales' : 'purchase'
    if (journal === null || journal.type === wanted) continue
    report({ pointer, key: 'journal-type', params: { value: code, key, type: journal.type, wanted } })
  }
  const account = (code: string, key: string): void => {
    if (code === '') return
    lookUp(tables.ledgerAccounts, 'ledger-accounts.csv', code, key, `/${key.replace(/\./g, '/')}`, report)
  }
  account(settings.ledgerAccounts.default.sales, 'ledgerAccounts.default.sales')
  account(settings.ledgerAccounts.default.purchase, 'ledgerAccounts.default.purchase')
  account(settings.ledgerAccounts.rounding, 'ledgerAccounts.rounding')
  for (const key of ['condition', 'purchaseCondition'] as const) {
    const code = file.payment[key]
    if (code === undefined) continue
    lookUp(
      tables.paymentConditions,
      'payment-conditions.csv',
      code,
      `payment.${key}`,
      `/payment/${key}`,
      report,
    )
  }
  checkJournalCodes(settings, tables, report)
  const { closedPeriod, openFrom } = settings.fiscalYear
  if (closedPeriod === 'first-open' && openFrom === '' && tables.periods.length === 0) {
    report({ pointer: '/fiscalYear/closedPeriod', key: 'first-open-without-table', params: {} })
  }
  return problems
}

const wordHint = (words: readonly string[], value: string): string => {
  const near = nearestWord(words, value)
  return near === null ? '' : `: ${near}?`
}
