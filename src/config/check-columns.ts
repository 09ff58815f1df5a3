import { missingGroup, patternTrouble } from '../profile/cell-way.ts'
import type { ColumnRule, SourceProfile, TableRule } from '../profile/types.ts'
import type { SettingProblem } from './yaml-document.ts'

type Report = (problem: SettingProblem) => void
type Columns = TableRule['columns']

/**
 * What is wrong with the rules of single columns: where they are found, and patterns that are none. A rule that tables
 * share is looked at once, where it stands in the file.
 */
export function checkColumns(profile: SourceProfile, report: Report): void {
  const shared = new Set<unknown>(Object.values(profile.columns ?? {}))
  checkAll(profile.columns ?? {}, '/columns', report)
  profile.tables.forEach((table, i) => {
    const own = Object.entries(table.columns).filter(([, rule]) => !shared.has(rule))
    checkAll(Object.fromEntries(own), `/tables/${i}/columns`, report)
    if (table.lines) checkAll(table.lines.columns, `/tables/${i}/lines/columns`, report)
    checkNoHeader(profile, table, `/tables/${i}`, report)
    checkSigns(table, `/tables/${i}`, report)
  })
}

function checkAll(columns: Columns, pointer: string, report: Report): void {
  for (const [field, rule] of Object.entries(columns))
    if (!Array.isArray(rule)) checkRule(rule, field, `${pointer}/${field}`, report)
}

function checkRule(rule: ColumnRule, field: string, pointer: string, report: Report): void {
  const found = rule.headings.length > 0
  if (!found && rule.column === undefined)
    report({ pointer, key: 'profile-column-nowhere', params: { field } })
  if (found && rule.column !== undefined)
    report({ pointer: `${pointer}/column`, key: 'profile-column-twice', params: { field } })
  if (rule.otherwise && !rule.values)
    report({ pointer: `${pointer}/otherwise`, key: 'profile-otherwise-alone', params: { field } })
  if (rule.match !== undefined) checkPattern(rule.match, `${pointer}/match`, field, report)
  rule.clean?.forEach(({ find, replace }, i) => {
    const at = `${pointer}/clean/${i}`
    if (!checkPattern(find, `${at}/find`, field, report)) return
    const group = missingGroup(find, replace)
    if (group === '') return
    const params = { group, pattern: find, field }
    report({ pointer: `${at}/replace`, key: 'profile-group-missing', params })
  })
}

/** Whether a text is a pattern. Lookaround and references back are what people miss: they are named. */
function checkPattern(pattern: string, pointer: string, field: string, report: Report): boolean {
  const detail = patternTrouble(pattern)
  if (detail === '') return true
  const isPerl = /\(\?(?:[=!]|<[=!])|\\[1-9]/.test(pattern)
  const key = isPerl ? 'profile-pattern-perl' : 'profile-pattern'
  report({ pointer, key, params: { pattern, field, detail } })
  return false
}

/** A file without headings can only be known by its name, and its columns by their letters (Q11). */
function checkNoHeader(profile: SourceProfile, table: TableRule, pointer: string, report: Report): void {
  if (!table.noHeader) return
  const at = `${pointer}/noHeader`
  if (!profile.recognise?.files?.length) report({ pointer: at, key: 'profile-no-header-files', params: {} })
  if (table.layout === 'header-and-lines') report({ pointer: at, key: 'profile-no-header-lines', params: {} })
  for (const [field, rule] of Object.entries(table.columns)) {
    if (!Array.isArray(rule) && rule.column !== undefined) continue
    report({ pointer: `${pointer}/columns/${field}`, key: 'profile-letter-missing', params: { field } })
  }
}

/** With amounts that are mere sizes, something must tell invoices from credit notes (Q57). */
function checkSigns(table: TableRule, pointer: string, report: Report): void {
  if (table.creditNotes !== 'absolute' || table.columns.type || table.type || table.constants?.type) return
  report({ pointer: `${pointer}/creditNotes`, key: 'profile-type-missing', params: {} })
}
