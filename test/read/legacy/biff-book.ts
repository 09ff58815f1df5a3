import { CFB } from '@e965/xlsx'

/** A cell of a hand-made .xls: a text, a number with the number of its style, an error, a formula with its result. */
export type BiffCell =
  | { row: number; column: number; text: string }
  | { row: number; column: number; number: number; style?: number }
  | { row: number; column: number; error: number }
  | { row: number; column: number; formula: number }

export type BiffBook = {
  version?: 5 | 8
  is1904?: boolean
  password?: boolean
  /** format codes; style 1 has the first one, style 2 the second … */
  formats?: string[]
  sheets: {
    name: string
    hidden?: boolean
    cells: BiffCell[]
    hiddenRows?: number[]
    hiddenColumns?: number[]
  }[]
  /** leaves out the end of the last sheet */
  cut?: boolean
}

const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2))
  return bytes
}
const double = (number: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(number)
  return bytes
}
const record = (type: number, ...content: Buffer[]): Buffer => {
  const bytes = Buffer.concat(content)
  return Buffer.concat([words(type, bytes.length), bytes])
}

/** Texts above U+00FF are not written. Excel 5 stores them in the workbook's code page, here windows-1252. */
function text(version: 5 | 8, value: string, short = false): Buffer {
  const bytes = Buffer.from(value, 'latin1')
  const length = short ? Buffer.from([bytes.length]) : words(bytes.length)
  return Buffer.concat(version === 8 ? [length, Buffer.from([0]), bytes] : [length, bytes])
}

function beginning(version: 5 | 8, kind: number): Buffer {
  return version === 8
    ? record(0x809, words(0x600, kind, 0x0dbb, 0x07cc, 0x41, 0, 6, 0))
    : record(0x809, words(0x500, kind, 0x0dbb, 0x07cc))
}

const END = record(0x0a)

function cellRecord(version: 5 | 8, cell: BiffCell): Buffer {
  const { row, column } = cell
  if ('text' in cell) return record(0x204, words(row, column, 0), text(version, cell.text))
  if ('number' in cell) return record(0x203, words(row, column, cell.style ?? 0), double(cell.number))
  if ('error' in cell) return record(0x205, words(row, column, 0), Buffer.from([cell.error, 1]))
  return record(
    0x06,
    words(row, column, 0),
    double(cell.formula),
    words(0, 0, 0, 3),
    Buffer.from([0x1e, 0x01, 0x00]),
  )
}

/** The stream with the records. */
export function biffStream(book: BiffBook): Buffer {
  const version = book.version ?? 8
  const style = (format: number): Buffer =>
    record(0xe0, words(0, format, 1, ...Array.from({ length: version === 8 ? 7 : 5 }, () => 0)))
  const formats = book.formats ?? []
  const head = [
    beginning(version, 5),
    ...(book.password ? [record(0x2f, words(1, 1, 1), Buffer.alloc(48, 7))] : []),
    record(0x42, words(version === 8 ? 1200 : 1252)),
    record(0x22, words(book.is1904 ? 1 : 0)),
    ...formats.map((code, at) => record(0x41e, words(164 + at), text(version, code, version === 5))),
    style(0),
    ...formats.map((_, at) => style(164 + at)),
  ]
  const bodies = book.sheets.map((sheet, at) => {
    const rows = [...new Set(sheet.cells.map(({ row }) => row))].map((row) => {
      const flags = 0x100 | (sheet.hiddenRows?.includes(row) ? 0x20 : 0)
      return record(0x208, words(row, 0, 10, 255, 0, 0, flags, 0))
    })
    const columns = (sheet.hiddenColumns ?? []).map((column) =>
      record(0x7d, words(column, column, 2340, 0, 1, 0)),
    )
    const cells = sheet.cells.map((cell) => cellRecord(version, cell))
    const isCut = book.cut && at === book.sheets.length - 1
    return Buffer.concat([beginning(version, 0x10), ...columns, ...rows, ...cells, ...(isCut ? [] : [END])])
  })
  const tab = (at: number, place: number): Buffer => {
    const { name, hidden } = book.sheets[at]!
    const start = Buffer.alloc(4)
    start.writeUInt32LE(place)
    return record(0x85, start, Buffer.from([hidden ? 1 : 0, 0]), text(version, name, true))
  }
  const tabs = book.sheets.map((_, at) => tab(at, 0))
  let place = Buffer.concat([...head, ...tabs, END]).length
  const placed = bodies.map((body, at) => {
    const made = tab(at, place)
    place += body.length
    return made
  })
  return Buffer.concat([...head, ...placed, END, ...bodies])
}

/** Office's older container with these streams. */
export function container(streams: Record<string, Buffer>): Buffer {
  const library = CFB as {
    utils: { cfb_new(): unknown; cfb_add(made: unknown, name: string, content: Buffer): void }
    write(made: unknown, how: { type: 'buffer' }): Buffer
  }
  const made = library.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(made, `/${name}`, content)
  return library.write(made, { type: 'buffer' })
}

/** An .xls workbook. */
export function biffBook(book: BiffBook): Buffer {
  return container({ [book.version === 5 ? 'Book' : 'Workbook']: biffStream(book) })
}
