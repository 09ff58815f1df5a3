import type { Limits } from '../../config/home.ts'
import type { Files, RandomFile } from '../../edge/files.ts'
import type { Row, SheetExtent, TableFile } from '../../model/row.ts'
import { LimitCrossed } from '../errors.ts'
import { Archive } from './archive.ts'
import type { CellContext } from './cell-value.ts'
import { readMerges } from './merges.ts'
import { refuseOtherFormats } from './signature.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetRows } from './sheet-rows.ts'
import { StringTable } from './string-table.ts'
import { readFormats } from './styles.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/** Rows handed over at a time. */
const CHUNK = 500

/**
 * Opens an Excel workbook (.xlsx, .xlsm). Sheets are its worksheets in the order of their tabs. Text cells come as
 * strings, not trimmed; everything else as TypedCell: numbers as their format shows them, dates by number format in
 * either date system, the stored results of formulas (`#NOCACHE` as an error where there is none). Rows without values
 * are left out, numbers stay Excel's, from 1.
 *
 * Throws LimitCrossed (bytes, entries, unzippedBytes, ratio, sheets; while rows are read: rows, columns,
 * cellLength) and FileUnreadable. `rows` may be called again and left early; `close` gives the file back.
 */
export async function openXlsx(files: Files, path: string, limits: Limits): Promise<TableFile> {
  const file = await files.open(path)
  try {
    const { archive, workbook } = await openWorkbook(file, limits)
    const extents: SheetExtent[] = []
    let read: Promise<CellContext> | undefined
    const context = (): Promise<CellContext> => (read ??= readContext(archive, workbook, limits))
    return {
      format: 'xlsx',
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      facts: {
        format: 'xlsx',
        dateSystem: workbook.dateSystem,
        sheets: workbook.sheets.map((sheet) => sheet.name).join(', '),
      },
      rows: (sheet) =>
        readRows(archive, workbook, sheet, context, limits, (extent) => void (extents[sheet] = extent)),
      extent: (sheet) => extents[sheet],
      merges: (sheet) => readMerges(archive, workbook.sheets[sheet]!.part),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The zip and the table of contents of an open workbook file. Throws as openXlsx does; the file stays open. */
export async function openWorkbook(
  file: RandomFile,
  limits: Limits,
): Promise<{ archive: Archive; workbook: Workbook }> {
  if (file.bytes > limits.bytes) throw new LimitCrossed('bytes', file.bytes, limits.bytes)
  await refuseOtherFormats(file)
  const archive = await Archive.open(file, limits)
  archive.refuseTwice()
  return { archive, workbook: await readWorkbook(archive, limits.sheets) }
}

/** Shared strings and number formats, read once for all sheets when the first row is asked for. */
export async function readContext(
  archive: Archive,
  workbook: Workbook,
  limits: Limits,
): Promise<CellContext> {
  const part = workbook.sharedStrings
  return {
    formats: await readFormats(archive, workbook.styles),
    strings:
      part === undefined
        ? new StringTable()
        : await readSharedStrings(archive.text(part), part.name, limits.cellLength, limits.stringBytes),
    dateSystem: workbook.dateSystem,
    cellLength: limits.cellLength,
  }
}

/** Rows of one sheet, by its place among the tabs, from 0. `ended` is told what is hidden when all were read. */
export async function* readRows(
  archive: Archive,
  workbook: Workbook,
  sheet: number,
  context: () => Promise<CellContext>,
  limits: Limits,
  ended: (extent: SheetExtent) => void = () => undefined,
): AsyncGenerator<Row[]> {
  const found = workbook.sheets[sheet]
  if (found === undefined) throw new RangeError(`the workbook has no sheet ${sheet}`)
  const reader = new SheetRows(found.part.name, await context(), limits)
  for await (const chunk of archive.text(found.part)) {
    // Behind the data the part is read to its end, so that a damaged file is noticed.
    if (!reader.finished) reader.feed(chunk)
    while (reader.rows.length >= CHUNK) yield reader.rows.splice(0, CHUNK)
  }
  reader.end()
  ended(reader.extent)
  if (reader.rows.length > 0) yield reader.rows
}
