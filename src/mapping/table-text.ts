import { isUtf8 } from 'node:buffer'
import Papa from 'papaparse'

/** The table's bytes are not those of a whole file: it is being saved. `line` is the last one there is. */
export class HalfSaved extends Error {
  override name = 'HalfSaved'
  /** the table, filled in by who knows it */
  file = ''
  readonly line: number
  constructor(line: number) {
    super(`half saved at line ${line}`)
    this.line = line
  }
}

/**
 * What bytes are that are no text at all: 'workbook' (.xlsx, .ods, .xls), 'binary' for anything else, null for text.
 * Zero bytes alone say nothing: they are what a half saved file is filled with.
 */
export function strangeBytes(bytes: Uint8Array): 'workbook' | 'binary' | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'workbook'
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) return null
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return head.startsWith('%PDF-') || /[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/.test(head) ? 'binary' : null
}

/** 0x80 to 0x9f of windows-1252; the five that have no character stay what they are. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** A table's bytes as text: what Excel writes, which is UTF-8 with a mark, UTF-16 with a mark, or windows-1252. */
export function tableText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  return windowsText(bytes)
}

/** Bytes in windows-1252 as text. */
export function windowsText(bytes: Uint8Array): string {
  // TextDecoder('windows-1252') makes a control character of the euro sign on some versions of Node.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!)
}

/** Takes one record; `number` is its row as Excel counts rows. */
export type TakeRecord = (cells: string[], number: number) => void

/**
 * Cuts a table into records of cells, the heading row first. Semicolons, commas and tabs are told apart by which of
 * them the first line has most of; a `sep=` line decides. Empty lines are left out but counted. Records are handed on
 * one by one: a table of 200,000 relations is never there twice.
 *
 * @throws HalfSaved when the text breaks off: zero bytes, an open quote, or a short last record without a line end
 */
export function eachRecord(text: string, take: TakeRecord): void {
  if (text === '' || text.includes('\0')) throw new HalfSaved(text === '' ? 0 : 1)
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const told = /^sep=(.)\n/i.exec(lines)
  const body = told ? lines.slice(told[0].length) : lines
  let number = 0
  let width = 0
  let last: string[] | null = null
  let open = false
  Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? delimiterOf(body),
    newline: '\n',
    step: ({ data, errors }) => {
      number++
      open ||= errors.some((error) => error.code === 'MissingQuotes')
      if (open || data.every((cell) => cell.trim() === '')) return
      width ||= data.length
      last = data
      take(data, number)
    },
  })
  const short = last !== null && (last as string[]).length < width && !body.endsWith('\n')
  if (open || short) throw new HalfSaved(number)
}

/** Counted outside quotes in the first line; a table of one column has none of them. */
export function delimiterOf(body: string): string {
  const first = body.slice(0, (body.indexOf('\n') + 1 || body.length + 1) - 1).replace(/"[^"]*"/g, '')
  const count = (mark: string): number => first.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Cells of one row that has no line break in it; quotes are taken off. */
export function cellsOf(row: string, delimiter: string): string[] {
  if (!row.includes('"')) return row.split(delimiter)
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < row.length; i++) {
    const character = row[i]!
    if (character === '"' && (quoted || cell === '')) {
      if (quoted && row[i + 1] === '"') cell += row[i++]
      else quoted = !quoted
    } else if (character === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}
