import type { Field, SourceProfile, TableRule } from '../profile/types.ts'
import { checkColumns } from './check-columns.ts'
import { checkRowRules } from './check-row-rules.ts'
import { checkWriteBack } from './check-write-back.ts'
import type { SettingProblem } from './yaml-document.ts'

type Report = (problem: SettingProblem) => void

/**
 * What the schema cannot see in a source profile: parts that need or exclude each other.
 *
 * @param profile with the shared columns worked into its tables
 * @param name of the file, without its ending: what an administration calls the profile by
 */
export function checkProfile(profile: SourceProfile, name: string): SettingProblem[] {
  const problems: SettingProblem[] = []
  const report: Report = (problem) => problems.push(problem)
  if (profile.source !== name)
    report({ pointer: '/source', key: 'profile-name', params: { value: profile.source, name } })
  checkColumns(profile, report)
  checkWriteBack(profile, report)
  profile.tables.forEach((table, i) => {
    checkLayout(table, `/tables/${i}`, report)
    checkFields(table, `/tables/${i}`, report)
    checkRowRules(table, `/tables/${i}`, report)
  })
  return problems
}

const makesRelations = (table: TableRule): boolean =>
  table.makes === 'customers' || table.makes === 'suppliers' || table.makes === 'relations'

function checkLayout(table: TableRule, pointer: string, report: Report): void {
  const { layout } = table
  if (makesRelations(table) && layout !== 'row-per-document')
    report({ pointer: `${pointer}/layout`, key: 'profile-list-layout', params: {} })
  else if (layout === 'header-and-lines' && !table.lines)
    report({ pointer, key: 'profile-lines-missing', params: {} })
  else if (layout !== 'header-and-lines' && table.lines)
    report({ pointer: `${pointer}/lines`, key: 'profile-lines-unused', params: { layout } })
}

/** Without these no row of the table could ever become what the table makes. */
function checkFields(table: TableRule, pointer: string, report: Report): void {
  const miss = (where: string, ...fields: string[]): void =>
    report({
      pointer: pointer + where,
      key: 'profile-field-missing',
      params: { table: table.name, fields: fields.join(' / ') },
    })
  const has = (field: Field): boolean => table.columns[field] !== undefined
  if (makesRelations(table)) {
    if (!has('relationCode') && !has('relationName')) miss('/columns', 'relationCode', 'relationName')
    return
  }
  if (!has('number') && table.layout !== 'summary') miss('/columns', 'number')
  if (!has('date') && !table.derive?.date) miss('/columns', 'date')
  if (table.status && !has('status')) miss('/status', 'status')
  const { lines } = table
  if (table.layout === 'header-and-lines' && lines && !lines.columns.key && !lines.columns.number)
    miss('/lines/columns', 'key', 'number')
}
