import { readFile, rm, writeFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Row } from '../../../src/model/row.ts'
import type { CellNote, SheetNotes } from '../../../src/report/annotate/notes.ts'
import { annotateXlsx } from '../../../src/report/annotate/xlsx.ts'
import { openXlsx } from '../../../src/read/xlsx/open.ts'
import { allRows, wideLimits } from '../../read/xlsx/workbooks.ts'

export const dutch: [string, string] = ['Melding', 'Wat te doen']

export const errorNote = (row: number, message: string, ...columns: number[]): CellNote => ({
  row,
  columns: columns.map((column) => ({ column, severity: 'error' })),
  message,
  remedy: `herstel ${message}`,
  severity: 'error',
})

export function sheetNotes(sheet: string, headerRow: number, ...notes: CellNote[]): SheetNotes {
  return { sheet, headerRow, headings: dutch, notes }
}

/** Annotates a workbook file; gives the bytes of the copy. */
export async function annotate(
  from: string,
  to: string,
  notes: SheetNotes[],
  only: ((sheet: string, row: number) => boolean) | null = null,
): Promise<Buffer> {
  await rm(to, { force: true })
  const writer = await nodeFiles.create(to)
  try {
    await annotateXlsx(nodeFiles, from, writer, notes, only)
  } catch (error) {
    await writer.abandon()
    throw error
  }
  await writer.finish()
  return readFile(to)
}

export async function writeBytes(path: string, bytes: Buffer): Promise<string> {
  await writeFile(path, bytes)
  return path
}

/** Rows of a sheet by our own reader. */
export async function rowsIn(path: string, sheet = 0): Promise<Row[]> {
  const table = await openXlsx(nodeFiles, path, wideLimits)
  try {
    return await allRows(table, sheet)
  } finally {
    await table.close()
  }
}

export async function loaded(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

/** Colour of a cell's fill, '' when it has none. */
export function fillOf(cell: ExcelJS.Cell): string {
  const fill = cell.fill as ExcelJS.FillPattern | undefined
  return fill?.pattern === 'solid' ? (fill.fgColor?.argb ?? '') : ''
}

export type ZipEntry = { name: string; header: Buffer; packed: Buffer; content: Buffer }

/** The entries of a zip by its directory, read without any library. */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const packedSize = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const start = zip.readUInt32LE(at + 42)
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(data, data + packedSize)
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    // Flags, method, time, date and checksum; sizes follow.
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      header: zip.subarray(at + 10, at + 28),
      packed,
      content,
    })
    at = next
  }
  return entries
}

/** The text of one entry. */
export function partText(zip: Buffer, name: string): string {
  const entry = zipEntries(zip).find((found) => found.name === name)
  if (entry === undefined) throw new Error(`no ${name} in it`)
  return entry.content.toString()
}
