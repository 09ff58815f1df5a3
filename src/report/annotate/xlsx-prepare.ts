import type { Limits } from '../../config/home.ts'
import { Archive, type ArchivePart } from '../../read/xlsx/archive.ts'
import type { CellContext } from '../../read/xlsx/cell-value.ts'
import { readContext, readRows } from '../../read/xlsx/open.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from '../../read/xlsx/workbook.ts'
import type { RandomFile } from '../../edge/files.ts'
import { cellText } from '../../model/row.ts'
import { findNoteColumns } from './headings.ts'
import type { CellNote, SheetNotes } from './notes.ts'
import { freeColumns, type NoteColumns } from './xlsx-layout.ts'
import { SheetPlan } from './xlsx-plan.ts'
import { probeSheet } from './xlsx-probe.ts'
import { NoteRows } from './xlsx-rows.ts'
import { StyleBook } from './xlsx-styles.ts'

/** The file has been read under the limits of the home; its copy need only stay within memory. */
const noLimits: Limits = {
  bytes: Infinity,
  rows: Infinity,
  columns: Infinity,
  cellLength: 1 << 22,
  sheets: Infinity,
  unzippedBytes: Infinity,
  ratio: Infinity,
  entries: Infinity,
  stringBytes: Infinity,
  conversionBytes: Infinity,
  conversionMemory: Infinity,
  conversionTime: Infinity,
  xmlDepth: Infinity,
  xmlText: Infinity,
}

/** A workbook of which a copy is to be made, and what becomes of its sheets. */
export type Prepared = {
  archive: Archive
  workbook: Workbook
  styles: StyleBook
  plans: Map<ArchivePart, SheetPlan>
}

/** Which rows of a sheet stay in a rest file. */
export type RowFilter = (sheet: string, row: number) => boolean

/**
 * Reads of a workbook what must be known before its copy is begun. Sheets about which nothing is said get no plan. Throws
 * FileUnreadable or LimitCrossed for a workbook that cannot be copied piece by piece.
 */
export async function prepare(
  file: RandomFile,
  notes: readonly SheetNotes[],
  only: RowFilter | null,
): Promise<Prepared> {
  const archive = await Archive.open(file, noLimits)
  archive.refuseTwice()
  const workbook = await readWorkbook(archive, noLimits.sheets)
  const styles = new StyleBook(workbook.styles === undefined ? null : await archive.whole(workbook.styles))
  const prepared: Prepared = { archive, workbook, styles, plans: new Map() }
  let read: Promise<CellContext> | undefined
  const context = (): Promise<CellContext> => (read ??= readContext(archive, workbook, noLimits))
  const { ofFile, ofSheets } = await bySheet(workbook, notes)
  for (const [index, [sheet, own]] of ofSheets.entries()) {
    const rows = await new NoteRows(own, index === 0 ? ofFile : []).start()
    const place = workbook.sheets.indexOf(sheet)
    const headings = await headingsOf(prepared, place, rows.headerRow, context)
    const earlier = findNoteColumns(headings)
    if (rows.isEmpty && earlier === null && only === null) continue
    const probe = await probeSheet(archive.text(sheet.part), sheet.part.name, rows.headerRow)
    const last = probe.lastHeading >= 0 ? probe.lastHeading : probe.used.lastIndexOf(1)
    const columns: NoteColumns = earlier ?? freeColumns(last, probe.used)
    const keeps = only === null ? null : (row: number): boolean => only(sheet.name, row)
    const plan = { rows, probe, styles, columns, reused: earlier !== null, headings: own.headings, keeps }
    prepared.plans.set(sheet.part, new SheetPlan(plan))
  }
  return prepared
}

/** Notes by sheet. Those of no sheet are about the file: they go on the first sheet that has something to say, or else on the first tab. */
async function bySheet(
  workbook: Workbook,
  notes: readonly SheetNotes[],
): Promise<{ ofFile: CellNote[]; ofSheets: [WorkbookSheet, SheetNotes][] }> {
  const ofFile: CellNote[] = []
  const ofSheets: [WorkbookSheet, SheetNotes][] = []
  for (const own of notes) {
    const sheet = workbook.sheets.find(({ name }) => name === own.sheet)
    if (sheet !== undefined) ofSheets.push([sheet, own])
    else if (own.sheet === '') for await (const note of own.notes) ofFile.push(note)
    else throw new Error(`the workbook has no sheet ${own.sheet}`)
  }
  if (ofFile.length > 0 && ofSheets.length === 0) {
    const first = workbook.sheets.find((sheet) => !sheet.hidden) ?? workbook.sheets[0]!
    ofSheets.push([first, { sheet: first.name, headerRow: 0, headings: notes[0]!.headings, notes: [] }])
  }
  return { ofFile, ofSheets }
}

/** The texts of a sheet's row of headings. */
async function headingsOf(
  { archive, workbook }: Prepared,
  sheet: number,
  headerRow: number,
  context: () => Promise<CellContext>,
): Promise<string[]> {
  for await (const chunk of readRows(archive, workbook, sheet, context, noLimits)) {
    for (const row of chunk)
      if (row.number >= headerRow) return row.number === headerRow ? row.cells.map(cellText) : []
  }
  return []
}
