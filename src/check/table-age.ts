import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { AdministrationSettings } from '../model/settings.ts'

const DAY = 86_400_000

/**
 * Tells the tables that were not changed for longer than the setting allows (R29, R36), once a batch. What they are old
 * against is the clock of the batch, so this is about the report and never about what is written.
 *
 * @param modified name of each table -> when its file was last changed, in milliseconds
 * @param refreshed name of a table -> ISO instant of its last refresh from the accounting package's own list; that goes
 *   before the file, which a person may save for other reasons
 * @param now milliseconds
 */
export function tellOldTables(
  modified: Readonly<Record<string, number>>,
  refreshed: Readonly<Record<string, string>>,
  settings: Pick<AdministrationSettings, 'code' | 'tables'>,
  now: number,
  report: Report,
): void {
  const { maxAge } = settings.tables
  if (maxAge === 0) return
  for (const [name, saved] of Object.entries(modified)) {
    const changed = refreshed[name] === undefined ? saved : Date.parse(refreshed[name])
    const days = Math.floor((now - changed) / DAY)
    if (days <= maxAge) continue
    const date = new Date(changed).toISOString().slice(0, 10)
    const file = `mappings/${settings.code}/${name}`
    report(finding('table-old', { sheet: '', row: 0 }, { file, days, date: { date } }, { value: name }))
  }
}
