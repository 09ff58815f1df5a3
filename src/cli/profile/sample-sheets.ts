import type { Limits } from '../../config/home.ts'
import type { Files } from '../../edge/files.ts'
import type { SampleSheet } from '../../profile/propose/model.ts'
import { openTable } from '../../read/open.ts'
import { prepare } from '../../read/prepare.ts'

/** So many rows of each sheet are looked at: enough to see what a column holds, whatever the size of the file. */
const ROWS = 1000

/**
 * The first rows of every sheet of a file, of whatever kind it is.
 * Throws FileUnreadable, LimitCrossed and system errors.
 */
export async function sampleSheets(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
): Promise<SampleSheet[]> {
  const prepared = await prepare(files, path, name, limits)
  try {
    const file = await openTable(files, prepared.path, limits)
    try {
      const sheets: SampleSheet[] = []
      for (const [index, sheet] of file.sheets.entries()) {
        const rows: SampleSheet['rows'] = []
        for await (const chunk of file.rows(index)) {
          rows.push(...chunk.slice(0, ROWS - rows.length))
          if (rows.length >= ROWS) break
        }
        sheets.push({ name: sheet.name, hidden: sheet.hidden, rows })
      }
      return sheets
    } finally {
      await file.close()
    }
  } finally {
    await prepared.remove()
  }
}
