import type { Files, FileWriter } from '../../edge/files.ts'
import { annotateCsv } from './csv.ts'
import type { SheetNotes } from './notes.ts'
import { writeCsvRest } from './rest.ts'
import { annotateXlsx } from './xlsx.ts'

/** What an annotated copy is made of. */
export type Annotation = {
  files: Files
  /** path of the dropped file, or of its untouched copy */
  source: string
  /** what the reader found out: encoding, delimiter, line ending */
  facts: Record<string, string>
  notes: SheetNotes[]
  /** rows of a rest file; null: the whole file */
  only: ((sheet: string, row: number) => boolean) | null
}

type Annotator = (annotation: Annotation, writer: FileWriter) => Promise<void>

const csv: Annotator = async ({ files, source, facts, notes, only }, writer) => {
  const how = {
    encoding: facts.encoding ?? 'utf-8',
    delimiter: facts.delimiter ?? ';',
    newline: (facts.newline ?? '\r\n') as '\r\n' | '\n' | '\r',
    sepLine: facts.sepLine === 'yes',
    ...(facts.quote && { quote: facts.quote }),
    ...(facts.comment && { comment: facts.comment }),
  }
  const [own = { sheet: '', headerRow: 0, headings: ['', ''] as [string, string], notes: [] }] = notes
  if (only) await writeCsvRest(files.stream(source), writer, how, own, (row) => only('', row))
  else await annotateCsv(files.stream(source), writer, how, own)
}

/** A file that could not be read goes back as it came; the reason is in the report. */
const unread: Annotator = async ({ files, source }, writer) => {
  for await (const chunk of files.stream(source)) {
    writer.write(chunk as Uint8Array)
    if (writer.pressure) await writer.drained()
  }
}

/** How a file of each format is given back. Adding a format is adding a line. */
export const annotators: Record<string, Annotator> = {
  csv,
  xlsx: ({ files, source, notes, only }, writer) => annotateXlsx(files, source, writer, notes, only),
  unread,
}
