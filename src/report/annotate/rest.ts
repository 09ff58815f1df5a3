import type { FileWriter } from '../../edge/files.ts'
import type { CsvFormat } from './csv-copy.ts'
import { copyCsv } from './csv.ts'
import type { SheetNotes } from './notes.ts'

/**
 * Writes the rest file of a CSV drop of which only the good documents were exported (D1, R14): its headings with all that
 * stands above them, and of the rows below only those of the documents that were left out, with the two columns
 * of an annotated copy, in the dropped file's own format: ready to be corrected and dropped again.
 *
 * @param isLeftOut tells by row number (from 1) whether a row belongs to such a document; total rows and empty
 *   rows do not
 */
export async function writeCsvRest(
  source: AsyncIterable<Uint8Array>,
  writer: FileWriter,
  how: CsvFormat,
  notes: SheetNotes,
  isLeftOut: (row: number) => boolean,
): Promise<void> {
  await copyCsv(source, writer, how, notes, isLeftOut)
}
