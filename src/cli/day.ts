import { parseDate } from '../model/parse-date.ts'
import { UsageError, type Cli } from './cli.ts'
import { batchTexts } from './texts/batches.ts'

/**
 * A day as a person gives it, 31-12-2026 or 2026-12-31.
 * @returns ISO
 * @throws UsageError
 */
export function dayOf(cli: Cli, text: string): string {
  const day = parseDate(text.trim(), /^\d{4}/.test(text.trim()) ? 'y-m-d' : 'd-m-y')
  if (day === null) throw new UsageError(batchTexts(cli.language).dateWrong(text))
  return day
}
