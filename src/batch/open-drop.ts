import type { Files } from '../edge/files.ts'
import type { Limits } from '../config/home.ts'
import type { Finding, Report } from '../model/finding.ts'
import { cellText, type Row, type TableFile } from '../model/row.ts'
import { finding } from '../model/finding-make.ts'
import { isForm } from '../profile/form.ts'
import { isBankStatement } from '../profile/bank-statement.ts'
import { recognise, type NotRecognised, type Recognised, type SheetHead } from '../profile/recognise.ts'
import type { SheetPlan, SourceProfile } from '../profile/types.ts'
import type { CsvHints } from '../read/csv/open.ts'
import type { FileKind } from '../read/identify.ts'
import { openTable } from '../read/open.ts'
import { prepare, type Prepared } from '../read/prepare.ts'
import { betterJoined } from './joined.ts'
import { chooseSheets } from './sheet-choice.ts'
import { headingsTwice, tellSheets } from './sheet-notices.ts'
import { asFinding } from './unreadable.ts'

export { asFinding } from './unreadable.ts'

/** Headings are looked for in so many rows: titles and control rows stand above them (Q9). */
const HEAD_ROWS = 30
const WHOLE_FILE = { sheet: '', row: 0 }
/** Kinds of files as a person knows them. */
const KIND_NAMES: Partial<Record<FileKind, string>> = {
  xls: '.xls',
  xlsb: '.xlsb',
  ods: '.ods',
  html: 'HTML',
  spreadsheetml: 'Excel 2003 XML',
}
/** Names of files in a zip that a message shows. */
const MEMBERS_SHOWN = 10

/** A drop that is being read. Closing the file also removes what was made to read it, but for what lies in `scratch`. */
export type OpenDrop = { file: TableFile; recognised: Recognised; prepared: Prepared }

type Attempt = { file: TableFile; heads: SheetHead[]; answer: ReturnType<typeof recognise> }

/**
 * Opens a dropped file and finds the source profile it follows. What prevents that is reported; then null.
 * What a profile fixes of delimiter or encoding is tried when the file's own signs lead nowhere, and goes before those
 * signs in a file that is recognised as that profile's.
 *
 * @param scratch a folder of the caller's for what has to be unpacked or converted first: it stays there, so that a copy
 *   can be made of it; left out: a temporary folder that goes when the file is closed
 */
export async function openDrop(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
  profiles: readonly SourceProfile[],
  report: Report,
  scratch?: string,
): Promise<OpenDrop | null> {
  let prepared: Prepared | null = null
  let tried: Attempt | null = null
  try {
    const made = (prepared = await prepare(files, path, name, limits, scratch))
    const attempt = (hints: CsvHints): Promise<Attempt> => tryOpen(files, made, limits, profiles, hints)
    tried = await attempt({})
    const { found, nearest } = tried.answer
    const hints = tried.file.format === 'csv' ? hintsOf(found ? [found.profile] : profiles) : []
    tried = await better(tried, hints, attempt)
    const opened = await accept(tried, nearest, profiles, made, report)
    if (opened) return opened
  } catch (error) {
    await tried?.file.close()
    await prepared?.remove()
    const told = asFinding(error)
    if (!told) throw error
    report(told)
    return null
  }
  await tried.file.close()
  await prepared.remove()
  return null
}

/** Null: the file is not taken, and it was told why. */
async function accept(
  tried: Attempt,
  nearest: NotRecognised,
  profiles: readonly SourceProfile[],
  prepared: Prepared,
  report: Report,
): Promise<OpenDrop | null> {
  const { file, heads } = tried
  const joined = await betterJoined(file, heads, profiles, prepared.name, tried.answer.found)
  const answer = joined.found
  if (!answer || !isFilled(answer, heads)) {
    report(refusal({ ...tried, answer: { ...tried.answer, found: answer } }, nearest, profiles))
    return null
  }
  if (isLone(answer) && isForm(profiles, heads, file.format === 'csv')) {
    report(finding('sheet-is-form', WHOLE_FILE))
    return null
  }
  const choice = await chooseSheets(file, answer, heads)
  const refused = choice.refusal ?? (joined.unclear ? unclear(answer) : null)
  if (refused) {
    report(refused)
    return null
  }
  tellPrepared(prepared, report)
  tellSheets(choice.found, heads, report)
  for (const told of choice.told) report(told)
  const close = async (): Promise<void> => {
    await file.close()
    await prepared.remove()
  }
  return { file: { ...file, close }, recognised: choice.found, prepared }
}

/** A single known heading may be a label on a form. */
function isLone(found: Recognised): boolean {
  return found.plans.every(({ header }) => Object.values(header.column).filter((at) => at >= 0).length <= 1)
}

/** What a person should know of a file that was not read as it came. */
function tellPrepared(prepared: Prepared, report: Report): void {
  const { converted, unused, copyName } = prepared
  if (converted !== '')
    report(
      finding('file-converted', WHOLE_FILE, { kind: KIND_NAMES[converted] ?? converted, copy: copyName }),
    )
  if (unused.length > 0) {
    const files = unused.slice(0, MEMBERS_SHOWN).join(', ') + (unused.length > MEMBERS_SHOWN ? ' …' : '')
    report(finding('zip-files-unused', WHOLE_FILE, { count: unused.length, files }))
  }
}

function unclear(found: Recognised): Finding {
  const plan = found.plans
    .flatMap((one) => [one.header, one.lines])
    .find((one) => one && headingsTwice(one).length > 0)!
  const heading = plan.headings[headingsTwice(plan)[0]!] ?? ''
  return finding('headings-unclear', { sheet: plan.name, row: plan.headerRow }, { heading })
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
  { path, name, kind }: Prepared,
  limits: Limits,
  profiles: readonly SourceProfile[],
  hints: CsvHints,
): Promise<Attempt> {
  const file = await openTable(files, path, limits, hints, kind)
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

function refusal(
  { file, heads, answer }: Attempt,
  nearest: NotRecognised,
  profiles: readonly SourceProfile[],
): Finding {
  const isBlank = heads.every((head) => head.rows.every((row) => row.cells.every((c) => cellText(c) === '')))
  if (answer.found || isBlank) return finding('file-empty', WHOLE_FILE)
  if (isBankStatement(heads)) return finding('file-is-bank-statement', WHOLE_FILE)
  if (isForm(profiles, heads, file.format === 'csv')) return finding('sheet-is-form', WHOLE_FILE)
  if (!nearest) return finding('source-unlike-any', WHOLE_FILE)
  return finding('source-unknown', WHOLE_FILE, {
    source: `${nearest.source} (${nearest.table})`,
    // a heading that stands for any rate or number, as it may be written
    missing: nearest.missing.join(', ').replaceAll('{rate}', '21').replaceAll('{number}', '1'),
  })
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
