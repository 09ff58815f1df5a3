import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import {
  CFB,
  read,
  set_cptable,
  SSF,
  utils,
  type CellObject,
  type ParsingOptions,
  type WorkBook,
} from '@e965/xlsx'
import { FileUnreadable } from '../errors.ts'
import { biffFacts } from './biff.ts'
import { hiddenColumns } from './hidden-columns.ts'
import { htmlTables } from './html-tables.ts'
import type { ConvertedFacts, OldKind } from './job.ts'
import { markupText } from './markup.ts'
import { readOds } from './ods.ts'
import { writeXlsx } from './write-xlsx.ts'

// Without these the bytes of older workbooks above 127 would be read as Latin-1: no euro sign, no curly quotes.
set_cptable(codepages)

/** The most rows of a sheet in the newer formats. */
const MANY_ROWS = 1_048_576

/**
 * No formulas: only their results, since a formula that came across wrong would break the copy. Dates stay the numbers
 * they are, with the workbook's own date system.
 */
const HOW: ParsingOptions = {
  dense: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
  cellText: false,
}

/**
 * Turns a workbook of another kind into an .xlsx with the same sheets, values, number formats, date system, error cells
 * and hidden parts. Runs in the child process only. Throws FileUnreadable, and whatever the library throws on a file
 * that it cannot read.
 */
export function convert(kind: OldKind, bytes: Buffer): { xlsx: Uint8Array; facts: ConvertedFacts } {
  const { book, maxRows } = readers[kind](bytes)
  if (book.SheetNames.length === 0) throw new FileUnreadable('no-sheets')
  return { xlsx: writeXlsx(book), facts: { maxRows } }
}

type Reader = (bytes: Buffer) => { book: WorkBook; maxRows: number }

const readers: Record<OldKind, Reader> = {
  xls: (bytes) => {
    const facts = biffFacts(isContainer(bytes) ? workbookStream(bytes) : bytes)
    if (facts.encrypted) throw new FileUnreadable('encrypted')
    if (!facts.whole) throw new FileUnreadable('damaged', 'a sheet stops halfway')
    const book = read(bytes, { ...HOW, type: 'buffer' })
    const found = cellsOf(book)
    if (found < facts.cells) throw new FileUnreadable('damaged', `${found} of ${facts.cells} cells were read`)
    return { book, maxRows: facts.maxRows }
  },
  xlsb: (bytes) => ({ book: read(bytes, { ...HOW, type: 'buffer' }), maxRows: MANY_ROWS }),
  ods: (bytes) => ({ book: odsBook(bytes), maxRows: MANY_ROWS }),
  html: (bytes) => {
    const book = utils.book_new()
    htmlTables(markupText(bytes)).forEach((sheet, at) =>
      utils.book_append_sheet(book, sheet, `Tabel ${at + 1}`),
    )
    if (book.SheetNames.length === 0) throw new FileUnreadable('html')
    return { book, maxRows: 0 }
  },
  spreadsheetml: (bytes) => {
    const text = markupText(bytes)
    const book = read(text, { ...HOW, type: 'string' })
    hiddenColumns(text).forEach((columns, at) => {
      const sheet = book.Sheets[book.SheetNames[at] ?? '']
      if (sheet) sheet['!cols'] = columns
    })
    return { book, maxRows: MANY_ROWS }
  },
}

/** Values are read by us: the library loses those without a text, errors, and what is hidden. It tells the formats. */
function odsBook(bytes: Buffer): WorkBook {
  const content = entryOf(bytes, 'content.xml')?.content
  if (!content) throw new FileUnreadable('no-workbook')
  const sheets = readOds(Buffer.from(content))
  const formats = formatsOf(bytes)
  const book = utils.book_new()
  for (const { name, cells } of sheets) {
    cells.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const format = formats?.Sheets[name]?.['!data']?.[r]?.[c]?.z
        if (typeof format === 'string' && isFor(cell, format)) cell.z = format
      }),
    )
    utils.book_append_sheet(book, cells.sheet(), name)
  }
  sheets.forEach(({ hidden }, at) => hidden && utils.book_set_sheet_visibility(book, at, 1))
  return book
}

/** Null when the library cannot read it: then numbers and dates are shown in a plain way. */
function formatsOf(bytes: Buffer): WorkBook | null {
  try {
    return read(bytes, { ...HOW, type: 'buffer' })
  } catch {
    return null
  }
}

/** A date without a format of one would become a number. */
function isFor(cell: CellObject, format: string): boolean {
  return cell.t === 'n' && typeof cell.z === 'string' && (SSF.is_date(format) || !SSF.is_date(cell.z))
}

type Entry = { content?: Uint8Array; size: number }

function entryOf(bytes: Buffer, name: string): Entry | null {
  const library = CFB as {
    read(bytes: Buffer, how: { type: 'buffer' }): unknown
    find(container: unknown, name: string): Entry | null
  }
  return library.find(library.read(bytes, { type: 'buffer' }), name)
}

const isContainer = (bytes: Buffer): boolean => bytes.length > 512 && bytes.readUInt32LE(0) === 0xe011cfd0

/** The stream with the records of a workbook. A container whose parts are cut off gives less than it says. */
function workbookStream(bytes: Buffer): Buffer {
  const entry = entryOf(bytes, '/Workbook') ?? entryOf(bytes, '/Book')
  if (!entry?.content) throw new FileUnreadable('no-workbook')
  if (entry.content.length < entry.size) throw new FileUnreadable('damaged', 'the container is cut off')
  return Buffer.from(entry.content)
}

function cellsOf(book: WorkBook): number {
  let count = 0
  for (const name of book.SheetNames)
    for (const row of book.Sheets[name]!['!data'] ?? [])
      for (const cell of row ?? []) if (cell && cell.t !== 'z') count++
  return count
}
