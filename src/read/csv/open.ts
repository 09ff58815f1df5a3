import type { Files, RandomFile } from '../../edge/files.ts'
import type { Limits } from '../../config/home.ts'
import { lettersOf } from '../../model/letters.ts'
import type { Row, TableFile } from '../../model/row.ts'
import { LimitCrossed } from '../errors.ts'
import { decoderOf, findEncoding, type Encoding } from './encoding.ts'
import { findLayout, type Layout } from './layout.ts'
import { recordParser } from './records.ts'

/** Bytes that are read at a time, and of those the bytes that are parsed at a time: what comes of them dies young. */
const CHUNK = 1 << 18
const SLICE = 1 << 16

/** What a source profile may fix about its CSV files; anything absent is found out. */
export type CsvHints = { delimiter?: string; encoding?: string; comment?: string; quote?: string }

/**
 * Opens a CSV file: encoding, delimiter and line ending are found, rows come as arrays in chunks.
 * The first record after a `sep=` line is row 1, as Excel numbers it; blank lines count.
 * Throws LimitCrossed; malformed quotes are marked on the row.
 */
export async function openCsv(
  files: Files,
  path: string,
  limits: Limits,
  hints: CsvHints = {},
): Promise<TableFile> {
  const file = await files.open(path)
  try {
    const encoding = await findEncoding(file, hints.encoding)
    const headBytes = await file.read(encoding.bom, Math.min(1 << 17, file.bytes - encoding.bom))
    const complete = encoding.bom + headBytes.length >= file.bytes
    const head = decoderOf(encoding.name).decode(headBytes)
    const layout = findLayout(head, complete, hints)
    return {
      format: 'csv',
      sheets: [{ name: '', hidden: false }],
      facts: {
        format: 'csv',
        encoding: encoding.name === 'utf-8' && encoding.bom ? 'utf-8-bom' : encoding.name,
        delimiter: layout.delimiter,
        newline: head.includes('\r\n') ? '\r\n' : layout.newline,
        sepLine: layout.sepLine ? 'yes' : 'no',
        ...(hints.quote && { quote: hints.quote }),
        ...(hints.comment && { comment: hints.comment }),
      },
      rows: () => readRows(file, encoding, layout, limits),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/**
 * Decodes and parses chunk by chunk. A line ending of LF also takes CRLF files, mixed ones too: the carriage return left
 * on the last cell is cut off.
 */
async function* readRows(
  file: RandomFile,
  encoding: Encoding,
  layout: Layout,
  limits: Limits,
): AsyncGenerator<Row[]> {
  const decoder = decoderOf(encoding.name)
  const parse = recordParser(layout)
  const guessed = encoding.name === 'windows-1252'
  const longest = Math.max(limits.cellLength * 4, 1 << 20)
  let rest = ''
  let number = layout.sepLine ? -1 : 0
  const room = Buffer.allocUnsafeSlow(Math.min(CHUNK, file.bytes))
  let read: Buffer = NOTHING
  let used = 0
  for (let position = encoding.bom; position < file.bytes || rest !== '';) {
    if (used === read.length) {
      read = await file.read(position, Math.min(CHUNK, Math.max(0, file.bytes - position)), room)
      used = 0
    }
    const bytes = read.subarray(used, used + SLICE)
    used += bytes.length
    position += bytes.length
    const last = bytes.length === 0 || position >= file.bytes
    rest += decoder.decode(bytes, { stream: !last })
    const { data, errors, cursor, comments } = parse(rest, last)
    const odd = lettersOf(rest, guessed) !== null
    const rows: Row[] = []
    for (let at = 0; at < data.length; at++) {
      const cells = data[at]!
      number++
      if (number === 0) continue
      trimCarriageReturn(cells)
      if (number > limits.rows) throw new LimitCrossed('rows', number, limits.rows)
      if (cells.length > limits.columns) throw new LimitCrossed('columns', cells.length, limits.columns)
      rows.push(comments?.has(at) ? { number, cells, problem: 'comment' } : { number, cells })
    }
    if (odd) markLetters(rows, guessed)
    markMalformed(rows, errors, layout)
    checkCells(rows, limits)
    if (last && rows.length > 0 && isBlank(rows[rows.length - 1]!)) rows.pop()
    if (rows.length > 0) yield rows
    rest = last ? '' : rest.slice(cursor)
    // A quote that is never closed would otherwise swallow the file, slower with every chunk.
    if (rest.length > longest) {
      if (!rest.includes('"')) {
        const columns = rest.split(layout.delimiter).length
        if (columns > limits.columns) throw new LimitCrossed('columns', columns, limits.columns)
        throw new LimitCrossed('cellLength', rest.length, limits.cellLength)
      }
      yield [{ number: number + 1, cells: [rest], problem: 'quote' }]
      return
    }
  }
}

const NOTHING = Buffer.alloc(0)

function trimCarriageReturn(cells: string[]): void {
  const lastCell = cells[cells.length - 1]
  if (lastCell !== undefined && lastCell.endsWith('\r')) cells[cells.length - 1] = lastCell.slice(0, -1)
}

/** Looks for the rows of a slice with letters that were lost or are probably wrong. */
function markLetters(rows: Row[], guessed: boolean): void {
  for (const row of rows) {
    const letters = lettersOf(row.cells.join('\n'), guessed)
    if (letters !== null) row.letters = letters
  }
}

function markMalformed(rows: Row[], errors: { row?: number }[], layout: Layout): void {
  if (errors.length === 0) return
  const offset = layout.sepLine && rows[0]?.number === 1 ? 1 : 0
  for (const error of errors) {
    const row = rows[(error.row ?? 0) - offset]
    if (row) row.problem = 'quote'
  }
}

/** A record with a quote that swallowed the lines below it is told as that, however long it became. */
function checkCells(rows: readonly Row[], { cellLength }: Limits): void {
  for (const { cells, problem } of rows) {
    for (let at = 0; at < cells.length; at++) {
      const { length } = cells[at] as string
      if (length > cellLength && problem === undefined)
        throw new LimitCrossed('cellLength', length, cellLength)
    }
  }
}

/** The file's closing line ending gives a last record of one empty cell, which is no row. */
function isBlank(row: Row): boolean {
  return row.cells.length === 1 && row.cells[0] === ''
}
