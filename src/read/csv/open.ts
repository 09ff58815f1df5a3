import Papa from 'papaparse'
import type { Files, RandomFile } from '../../edge/files.ts'
import type { Limits } from '../../config/home.ts'
import type { Row, TableFile } from '../../model/row.ts'
import { LimitCrossed } from '../errors.ts'
import { findEncoding, type Encoding } from './encoding.ts'
import { findLayout, type Layout } from './layout.ts'

/** Bytes that are read at a time, and of those the bytes that are parsed at a time: what comes of them dies young. */
const CHUNK = 1 << 18
const SLICE = 1 << 16

/** What a source profile may fix about its CSV files; anything absent is found out. */
export type CsvHints = { delimiter?: string; encoding?: string }

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
    const head = new TextDecoder(encoding.name).decode(headBytes)
    const layout = findLayout(head, complete, hints.delimiter)
    return {
      format: 'csv',
      sheets: [{ name: '', hidden: false }],
      facts: {
        format: 'csv',
        encoding: encoding.name === 'utf-8' && encoding.bom ? 'utf-8-bom' : encoding.name,
        delimiter: layout.delimiter,
        newline: head.includes('\r\n') ? '\r\n' : layout.newline,
        sepLine: layout.sepLine ? 'yes' : 'no',
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
 * Decodes and parses chunk by chunk with papaparse's own parser, which is given decoded text and the line ending
 * (a guess from a short first chunk leaves stray carriage returns). A line ending of LF also takes CRLF files, mixed
 * ones too: the carriage return left on the last cell is cut off.
 */
async function* readRows(
  file: RandomFile,
  encoding: Encoding,
  layout: Layout,
  limits: Limits,
): AsyncGenerator<Row[]> {
  const decoder = new TextDecoder(encoding.name)
  const parser = new Papa.Parser({ delimiter: layout.delimiter, newline: layout.newline } as Papa.ParseConfig)
  const longest = Math.max(limits.cellLength * 4, 1 << 20)
  let rest = ''
  let number = layout.sepLine ? -1 : 0
  let read: Buffer = NOTHING
  let used = 0
  for (let position = encoding.bom; position < file.bytes || rest !== '';) {
    if (used === read.length) {
      read = await file.read(position, Math.min(CHUNK, Math.max(0, file.bytes - position)))
      used = 0
    }
    const bytes = read.subarray(used, used + SLICE)
    used += bytes.length
    position += bytes.length
    const last = bytes.length === 0 || position >= file.bytes
    rest += decoder.decode(bytes, { stream: !last })
    const parsed = parser.parse(rest, 0, !last) as ParserResult
    const rows: Row[] = []
    for (const cells of parsed.data) {
      number++
      if (number === 0) continue
      trimCarriageReturn(cells)
      if (number > limits.rows) throw new LimitCrossed('rows', number, limits.rows)
      if (cells.length > limits.columns) throw new LimitCrossed('columns', cells.length, limits.columns)
      rows.push({ number, cells })
    }
    markMalformed(rows, parsed.errors, layout)
    if (last && rows.length > 0 && isBlank(rows[rows.length - 1]!)) rows.pop()
    if (rows.length > 0) yield rows
    rest = last ? '' : rest.slice(parsed.meta.cursor)
    // A quote that is never closed would otherwise swallow the file, slower with every chunk.
    if (rest.length > longest) throw new LimitCrossed('cellLength', rest.length, limits.cellLength)
  }
}

const NOTHING = Buffer.alloc(0)

type ParserResult = {
  data: string[][]
  errors: { row?: number; code: string }[]
  meta: { cursor: number }
}

function trimCarriageReturn(cells: string[]): void {
  const lastCell = cells[cells.length - 1]
  if (lastCell !== undefined && lastCell.endsWith('\r')) cells[cells.length - 1] = lastCell.slice(0, -1)
}

function markMalformed(rows: Row[], errors: { row?: number }[], layout: Layout): void {
  if (errors.length === 0) return
  const offset = layout.sepLine && rows[0]?.number === 1 ? 1 : 0
  for (const error of errors) {
    const row = rows[(error.row ?? 0) - offset]
    if (row) row.problem = 'quote'
  }
}

/** The file's closing line ending gives a last record of one empty cell, which is no row. */
function isBlank(row: Row): boolean {
  return row.cells.length === 1 && row.cells[0] === ''
}
