import type { Files } from '../edge/files.ts'
import type { Limits } from '../config/home.ts'
import type { Report } from '../model/finding.ts'
import type { Row, TableFile } from '../model/row.ts'
import { finding } from '../model/finding-make.ts'
import { recognise, type NotRecognised, type Recognised, type SheetHead } from '../profile/recognise.ts'
import type { SourceProfile } from '../profile/types.ts'
import { FileUnreadable, LimitCrossed } from '../read/errors.ts'
import { openTable } from '../read/open.ts'

/** Headings are looked for in so many rows: titles and control rows stand above them (Q9). */
const HEAD_ROWS = 30
const WHOLE_FILE = { sheet: '', row: 0 }

export type OpenDrop = { file: TableFile; recognised: Recognised }

/**
 * Opens a dropped file and finds the source profile it follows. What prevents that is reported; then null.
 * Profiles that fix delimiter or encoding are tried when the file's own signs lead nowhere.
 */
export async function openDrop(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
  profiles: readonly SourceProfile[],
  report: Report,
): Promise<OpenDrop | null> {
  let nearest: NotRecognised = null
  let empty = true
  try {
    for (const hints of [{}, ...profiles.flatMap((p) => (p.csv ? [p.csv] : []))]) {
      const file = await openTable(files, path, limits, hints)
      const heads = await readHeads(file)
      empty = heads.every((head) => head.rows.length === 0)
      const answer = recognise(profiles, name, heads)
      if (answer.found) {
        tellSheets(answer.found, heads, report)
        return { file, recognised: answer.found }
      }
      nearest ??= answer.nearest
      await file.close()
      if (file.format !== 'csv') break
    }
  } catch (error) {
    const told = asFinding(error)
    if (!told) throw error
    report(told)
    return null
  }
  if (empty) report(finding('file-empty', WHOLE_FILE))
  else
    report(
      finding('source-unknown', WHOLE_FILE, {
        source: nearest ? `${nearest.source} (${nearest.table})` : '-',
        missing: nearest?.missing.join(', ') ?? '-',
      }),
    )
  return null
}

/** A reader's refusal as a finding; null for errors that are not the file's fault. */
export function asFinding(error: unknown): ReturnType<typeof finding> | null {
  if (error instanceof LimitCrossed)
    return finding('limit-crossed', WHOLE_FILE, { limit: error.limit, found: error.value, allowed: error.allowed })
  if (error instanceof FileUnreadable) return finding('file-unreadable', WHOLE_FILE, { reason: error.reason })
  return null
}

async function readHeads(file: TableFile): Promise<SheetHead[]> {
  const heads: SheetHead[] = []
  for (const [index, sheet] of file.sheets.entries()) {
    const rows: Row[] = []
    for await (const chunk of file.rows(index)) {
      rows.push(...chunk.slice(0, HEAD_ROWS - rows.length))
      if (rows.length >= HEAD_ROWS) break
    }
    heads.push({ index, ...sheet, rows })
  }
  return heads
}

function tellSheets(found: Recognised, heads: SheetHead[], report: Report): void {
  for (const sheet of found.unused) report(finding('sheet-not-used', { sheet, row: 0 }, { sheet }))
  for (const plan of found.plans)
    for (const used of [plan.header, plan.lines])
      if (used && heads[used.sheet]?.hidden)
        report(finding('sheet-hidden', { sheet: used.name, row: 0 }, { sheet: used.name }))
}
