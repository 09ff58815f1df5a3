import type { Files } from '../edge/files.ts'
import type { Limits } from '../config/home.ts'
import type { Finding, Report } from '../model/finding.ts'
import { cellText, type Row, type TableFile } from '../model/row.ts'
import { finding } from '../model/finding-make.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { recognise, type NotRecognised, type Recognised, type SheetHead } from '../profile/recognise.ts'
import type { SheetPlan, SourceProfile } from '../profile/types.ts'
import type { CsvHints } from '../read/csv/open.ts'
import { FileUnreadable, LimitCrossed, type UnreadableReason } from '../read/errors.ts'
import { openTable } from '../read/open.ts'

/** Headings are looked for in so many rows: titles and control rows stand above them (Q9). */
const HEAD_ROWS = 30
const WHOLE_FILE = { sheet: '', row: 0 }

export type OpenDrop = { file: TableFile; recognised: Recognised }

type Attempt = { file: TableFile; heads: SheetHead[]; answer: ReturnType<typeof recognise> }

/**
 * Opens a dropped file and finds the source profile it follows. What prevents that is reported; then null.
 * What a profile fixes of delimiter or encoding is tried when the file's own signs lead nowhere, and goes before those
 * signs in a file that is recognised as that profile's.
 */
export async function openDrop(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
  profiles: readonly SourceProfile[],
  report: Report,
): Promise<OpenDrop | null> {
  const attempt = (hints: CsvHints): Promise<Attempt> => tryOpen(files, path, name, limits, profiles, hints)
  let tried: Attempt | null = null
  try {
    tried = await attempt({})
    const { found, nearest } = tried.answer
    const hints = tried.file.format === 'csv' ? hintsOf(found ? [found.profile] : profiles) : []
    tried = await better(tried, hints, attempt)
    if (tried.answer.found && isFilled(tried.answer.found, tried.heads)) {
      tellSheets(tried.answer.found, tried.heads, report)
      return { file: tried.file, recognised: tried.answer.found }
    }
    report(refusal(tried, nearest))
  } catch (error) {
    await tried?.file.close()
    const told = asFinding(error)
    if (!told) throw error
    report(told)
    return null
  }
  await tried.file.close()
  return null
}

/** The first attempt with these hints that is recognised, else the one there is; all others are closed. */
async function better(
  tried: Attempt,
  hints: readonly CsvHints[],
  attempt: (hints: CsvHints) => Promise<Attempt>,
): Promise<Attempt> {
  for (const hint of hints) {
    const again = await attempt(hint)
    if (again.answer.found) {
      await tried.file.close()
      return again
    }
    await again.file.close()
  }
  return tried
}

const hintsOf = (profiles: readonly SourceProfile[]): CsvHints[] =>
  profiles.flatMap((p) => (p.csv ? [p.csv] : []))

async function tryOpen(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
  profiles: readonly SourceProfile[],
  hints: CsvHints,
): Promise<Attempt> {
  const file = await openTable(files, path, limits, hints)
  try {
    const heads = await readHeads(file)
    return { file, heads, answer: recognise(profiles, name, heads) }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Whether anything stands below the headings: a file with headings and nothing else is empty as well. */
function isFilled(found: Recognised, heads: readonly SheetHead[]): boolean {
  const hasRows = (plan: SheetPlan | null): boolean => {
    const rows = plan ? heads[plan.sheet]!.rows : []
    if (rows.length >= HEAD_ROWS) return true
    return rows.some((row) => row.number > plan!.headerRow && row.cells.some((cell) => cellText(cell) !== ''))
  }
  return found.broken.length > 0 || found.plans.some((plan) => hasRows(plan.header) || hasRows(plan.lines))
}

function refusal({ heads, answer }: Attempt, nearest: NotRecognised): Finding {
  const isBlank = heads.every((head) => head.rows.every((row) => row.cells.every((c) => cellText(c) === '')))
  if (answer.found || isBlank) return finding('file-empty', WHOLE_FILE)
  if (!nearest) return finding('source-unlike-any', WHOLE_FILE)
  return finding('source-unknown', WHOLE_FILE, {
    source: `${nearest.source} (${nearest.table})`,
    missing: nearest.missing.join(', '),
  })
}

/** What a person can do something about by name (Q48, Q49); the others are damaged files. */
const UNREADABLE: Partial<Record<UnreadableReason, FindingCode>> = {
  empty: 'file-empty',
  encrypted: 'file-encrypted',
  'old-excel': 'file-old-excel',
  'binary-workbook': 'file-old-excel',
  'no-sheets': 'file-empty',
  pdf: 'file-of-other-kind',
  html: 'file-of-other-kind',
  xml: 'file-of-other-kind',
  binary: 'file-not-a-table',
  'not-a-zip': 'file-not-a-table',
  'no-workbook': 'file-not-a-table',
}

/** A reader's refusal as a finding; null for errors that are not the file's fault. */
export function asFinding(error: unknown): ReturnType<typeof finding> | null {
  if (error instanceof LimitCrossed)
    return finding('limit-crossed', WHOLE_FILE, {
      limit: error.limit,
      found: error.value,
      allowed: error.allowed,
    })
  if (error instanceof FileUnreadable)
    return finding(UNREADABLE[error.reason] ?? 'file-unreadable', WHOLE_FILE, {
      reason: error.reason,
      kind: error.reason.toUpperCase(),
    })
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

function tellSheets(found: Recognised, heads: readonly SheetHead[], report: Report): void {
  for (const sheet of found.unused) report(finding('sheet-not-used', { sheet, row: 0 }, { sheet }))
  for (const { sheet, table, missing } of found.broken)
    report(finding('sheet-incomplete', { sheet, row: 0 }, { sheet, table, missing: missing.join(', ') }))
  for (const plan of found.plans)
    for (const used of [plan.header, plan.lines]) {
      if (!used) continue
      if (heads[used.sheet]!.hidden)
        report(finding('sheet-hidden', { sheet: used.name, row: 0 }, { sheet: used.name }))
      tellTwice(used, report)
    }
}

/** A mapped heading that stands twice: the first column was taken, which a person may not expect. */
function tellTwice(plan: SheetPlan, report: Report): void {
  const rates = plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat])
  const amounts = plan.amountColumns.map(({ column }) => column)
  for (const column of new Set([...Object.values(plan.column), ...rates, ...amounts])) {
    if (column < 0 || plan.keys.lastIndexOf(plan.keys[column]!) === column) continue
    const heading = plan.headings[column]!
    report(finding('heading-twice', { sheet: plan.name, row: plan.headerRow, column, heading }, { heading }))
  }
}
