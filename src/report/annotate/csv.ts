import type { FileWriter } from '../../edge/files.ts'
import { heap } from '../../edge/heap.ts'
import { AnnotatedCopy, type CsvFormat } from './csv-copy.ts'
import type { SheetNotes } from './notes.ts'
import { unitsOf, type Units } from './units.ts'

export type { CsvFormat } from './csv-copy.ts'

const CHUNK = 65_536

/**
 * Writes a copy of a dropped CSV file with two columns behind its headings that say beside each row what is the matter
 * and what to do (R13). Encoding, delimiter, line endings and every cell of the source stay byte for byte, except text
 * that a spreadsheet would run as a formula, which gets a leading ' (Q58). Columns of an earlier attempt are filled
 * anew. Memory does not grow with the file. The caller finishes the writer.
 *
 * A note on the heading row itself is about the file: it is shown on the first row below, since the headings must stay
 * recognisable. Notes on rows that the file does not have come at the end: none is lost.
 */
export async function annotateCsv(
  source: AsyncIterable<Uint8Array>,
  writer: FileWriter,
  how: CsvFormat,
  notes: SheetNotes,
): Promise<void> {
  await copyCsv(source, writer, how, notes, () => true)
}

/** The same with only those rows below the headings that are to be kept. */
export async function copyCsv(
  source: AsyncIterable<Uint8Array>,
  writer: FileWriter,
  how: CsvFormat,
  notes: SheetNotes,
  keep: (row: number) => boolean,
): Promise<void> {
  const units = unitsOf(how.encoding)
  const copy = new AnnotatedCopy(units, how, notes, keep)
  for await (const bytes of source) {
    copy.add(units.read(bytes))
    await copy.process()
    await flush(writer, units, copy, CHUNK)
  }
  copy.finish()
  await copy.process()
  await copy.end()
  await flush(writer, units, copy, 1)
  const rest = units.rest()
  if (rest.length > 0) writer.write(rest)
}

async function flush(writer: FileWriter, units: Units, copy: AnnotatedCopy, least: number): Promise<void> {
  if (copy.output.length < least) return
  writer.write(units.write(copy.output))
  copy.output = ''
  heap.check()
  if (writer.pressure) await writer.drained()
}
