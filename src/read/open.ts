import type { Limits } from '../config/home.ts'
import type { Files } from '../edge/files.ts'
import type { TableFile } from '../model/row.ts'
import { openCsv, type CsvHints } from './csv/open.ts'
import { FileUnreadable } from './errors.ts'
import { identify, type FileKind } from './identify.ts'
import { openXlsx } from './xlsx/open.ts'

/** Readers of what needs no preparation. Adding a format is adding one here, or a conversion in `prepare.ts`. */
const readers: Partial<
  Record<FileKind, (files: Files, path: string, limits: Limits, hints: CsvHints) => Promise<TableFile>>
> = {
  csv: openCsv,
  xlsx: (files, path, limits) => openXlsx(files, path, limits),
}

/**
 * Opens a file as rows, whatever its name says (Q49): CSV and .xlsx. A file of another kind goes through `prepare`
 * first. Throws FileUnreadable or LimitCrossed; the caller turns both into findings.
 *
 * @param kind what is known of it already, so that it is not looked at again
 */
export async function openTable(
  files: Files,
  path: string,
  limits: Limits,
  hints: CsvHints = {},
  kind?: FileKind,
): Promise<TableFile> {
  const reader = readers[kind ?? (await kindOfFile(files, path, limits))]
  if (!reader) throw new FileUnreadable('not-a-zip')
  return reader(files, path, limits, hints)
}

/** What kind of file lies there. Throws as `identify` does. */
export async function kindOfFile(files: Files, path: string, limits: Limits): Promise<FileKind> {
  const file = await files.open(path)
  try {
    return await identify(file, limits)
  } finally {
    await file.close()
  }
}
