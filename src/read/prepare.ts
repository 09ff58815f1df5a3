import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Limits } from '../config/home.ts'
import type { Files } from '../edge/files.ts'
import { FileUnreadable } from './errors.ts'
import type { FileKind } from './identify.ts'
import { convertToXlsx } from './legacy/run.ts'
import { kindOfFile } from './open.ts'
import { unpackDrop, type UnpackedPdf } from './zip/unpack.ts'

/** A dropped file as our own readers take it. */
export type Prepared = {
  /** absolute path of the CSV or .xlsx: the dropped file itself, or what was made of it */
  path: string
  /** what lies there now */
  kind: 'csv' | 'xlsx'
  /** name of the table as a person knows it: that of the dropped file, or of the table in the zip */
  name: string
  /** name for an annotated copy: with .xlsx for what was converted */
  copyName: string
  /** what the table was before it was converted; '' when it was not */
  converted: FileKind | ''
  zipped: boolean
  /** PDFs that lay in the zip */
  pdfs: UnpackedPdf[]
  /** files in the zip that are of no use, by their names in it */
  unused: string[]
  /** the most rows that a sheet of the original's kind can have; 0: there is no such end */
  maxRows: number
  /** removes what was made, unless it was made in a folder of the caller's */
  remove(): Promise<void>
}

/**
 * Makes a dropped file one that our readers read: takes the table and its PDFs out of a zip, turns an older workbook, or
 * a web page with a table, into an .xlsx. CSV and .xlsx are left where they are. The dropped file is never changed.
 *
 * @param scratch a folder of the caller's for what is made, which removes it in its own time; left out: a temporary one
 *   that `remove` clears away
 *
 * Throws FileUnreadable, LimitCrossed and system errors; then nothing is left in the temporary folder.
 */
export async function prepare(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
  scratch?: string,
): Promise<Prepared> {
  const folder = join(scratch ?? tmpdir(), scratch === undefined ? `ledgerdrop-${randomUUID()}` : 'opened')
  const remove = async (): Promise<void> => {
    if (scratch === undefined) await files.removeTree(folder)
  }
  try {
    const plain: Prepared = {
      path,
      kind: 'csv',
      name,
      copyName: name,
      converted: '',
      zipped: false,
      pdfs: [],
      unused: [],
      maxRows: 0,
      remove,
    }
    const kind = await kindOfFile(files, path, limits)
    if (kind !== 'zip') return await asXlsx(files, plain, kind, folder, limits)
    const unpacked = await unpackDrop(files, path, folder, limits)
    const table = { ...plain, ...unpacked.table, copyName: unpacked.table.name }
    const inZip = await kindOfFile(files, table.path, limits)
    if (inZip === 'zip') throw new FileUnreadable('zip-in-zip', table.name)
    return {
      ...(await asXlsx(files, table, inZip, folder, limits)),
      zipped: true,
      pdfs: unpacked.pdfs,
      unused: unpacked.unused,
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function asXlsx(
  files: Files,
  table: Prepared,
  kind: Exclude<FileKind, 'zip'>,
  folder: string,
  limits: Limits,
): Promise<Prepared> {
  if (kind === 'csv') return table
  if (kind === 'xlsx') return { ...table, kind, maxRows: 1_048_576 }
  await files.makeFolder(folder)
  const path = join(folder, 'converted.xlsx')
  const { maxRows } = await convertToXlsx(files, table.path, kind, path, limits)
  const copyName = `${table.name.slice(0, table.name.length - extname(table.name).length)}.xlsx`
  return { ...table, path, kind: 'xlsx', copyName, converted: kind, maxRows }
}
