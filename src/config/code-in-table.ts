import { tableKey } from '../mapping/lookup.ts'
import { nearest, type Named } from '../mapping/suggest.ts'
import type { CodeTable } from '../model/tables.ts'
import type { SettingProblem } from './yaml-document.ts'

/**
 * The record of a code that a setting names. One that is not there, or that is blocked, is told at the setting.
 *
 * @param file name of the table, for the message
 * @param key name of the setting, for the message
 * @param pointer JSON pointer of the setting
 */
export function lookUp<T extends Named & { aliases: string[] }>(
  table: CodeTable<T>,
  file: string,
  value: string,
  key: string,
  pointer: string,
  report: (problem: SettingProblem) => void,
): T | null {
  // Neither an alias nor another number of zeros: what the settings name is written to the file as it stands.
  const record = table.byCode.get(tableKey(value)) ?? null
  if (record === null) {
    const near = nearest(table, value, 3).map(({ code, name }) => `${code} ${name}`.trim())
    const hint = near.length === 0 ? '' : `: ${near.join(', ')}?`
    report({ pointer, key: 'code-not-in-table', params: { value, key, table: file, hint } })
  } else if (record.blocked === true) {
    report({ pointer, key: 'code-blocked', params: { value, key, table: file } })
  }
  return record
}
