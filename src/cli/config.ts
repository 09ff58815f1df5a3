import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { errorSentence } from '../config/error-text.ts'
import { periodRows, type PeriodRow } from '../book/period.ts'
import { ConfigError, OutOfReach, TableBusy, type ConfigProblem, type Home } from '../config/home.ts'
import { loadAdministration, profileNames } from '../config/load-administration.ts'
import { administrationFolders } from '../config/load-home.ts'
import { message } from '../config/messages.ts'
import { readProfile } from '../config/load-profiles.ts'

/** The periods of an administration's fiscal year, as invoices will be booked in them (R77, R78). */
export type AdministrationPeriods = { administration: string; rows: (PeriodRow & { closed: boolean })[] }

/**
 * Reads everything there is to configure: source profiles and every administration with its tables.
 *
 * @param home as loaded, so ledgerdrop.yaml and home.json are right
 * @param today ISO date whose fiscal year is shown
 * @returns every problem, errors and warnings, and the period table of each administration without errors
 */
export async function validateConfig(
  files: Files,
  home: Home,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<{ problems: ConfigProblem[]; periodRows: AdministrationPeriods[] }> {
  const problems: ConfigProblem[] = []
  const rows: AdministrationPeriods[] = []
  const { language } = home.settings
  for (const name of await profileNames(files, home)) {
    problems.push(...(await readProfile(files, home, name)).problems)
  }
  for (const name of (await administrationFolders(files, home.root)).strays) {
    const text = message(language, 'administration-code', { code: name })
    problems.push({ file: `mappings/${name}`, line: 1, message: text, level: 'error' })
  }
  if (home.administrations.length === 0) {
    const text = `${message(language, 'doctor-none')}. ${message(language, 'doctor-none-fix')}`
    problems.push({ file: 'mappings', line: 1, message: text, level: 'error' })
  }
  for (const code of home.administrations) {
    try {
      const { settings, tables, problems: warnings } = await loadAdministration(files, home, code)
      problems.push(...warnings)
      const closed = new Set(tables.periods.filter((p) => p.closed).map((p) => `${p.year}/${p.period}`))
      const found = periodRows(settings, tables, today)
      rows.push({
        administration: code,
        rows: found.map((row) => ({ ...row, closed: closed.has(`${row.year}/${row.period}`) })),
      })
    } catch (error) {
      problems.push(...problemsOf(error, `mappings/${code}`, language))
    }
  }
  return { problems, periodRows: rows }
}

/** A configuration error's problems; a table that is open elsewhere, or a folder out of reach, is one as well. */
export function problemsOf(error: unknown, file: string, language: Language): ConfigProblem[] {
  if (error instanceof ConfigError) return error.problems
  if (error instanceof TableBusy || error instanceof OutOfReach) {
    const text = errorSentence(error, language) ?? error.message
    return [{ file: error.file || file, line: 1, message: text, level: 'error' }]
  }
  throw error
}
