/**
 * A first walk through the records of an .xls workbook ([MS-XLS] 2.1.4), before another program's reader takes it in:
 * that one asks for no password by name, and gives what it has when a file stops halfway. The number of cells counted
 * here is what it must come to.
 */
export type BiffFacts = {
  /** 2, 3, 4, 5 (also Excel 95) or 8 */
  version: number
  /** there is a record that says that a password is needed (Q48) */
  encrypted: boolean
  /** every sheet that was begun has its end */
  whole: boolean
  /** cells with something in them, of all worksheets */
  cells: number
  /** the most rows that a sheet of this version can have */
  maxRows: number
}

const EOF = 0x0a
const FILE_PASS = 0x2f
const BEGINNINGS = new Set([0x09, 0x209, 0x409, 0x809])
const WORKSHEET = 0x10
const MANY_NUMBERS = 0xbd
/** Records that hold one cell: row and column are their first two numbers. Blank cells are not among them. */
const CELLS = new Set([0x02, 0x03, 0x04, 0x05, 0x06, 0x203, 0x204, 0x205, 0x206, 0x406, 0x27e, 0xd6, 0xfd])
const ROWS = 65_536
const COLUMNS = 256

/** Walks through the stream of a workbook; `bytes` is not changed. */
export function biffFacts(bytes: Buffer): BiffFacts {
  const facts: BiffFacts = { version: 0, encrypted: false, whole: false, cells: 0, maxRows: 0 }
  const open: { worksheet: boolean; seen: CellSet }[] = []
  let at = 0
  for (; at + 4 <= bytes.length;) {
    const record = bytes.readUInt16LE(at)
    const start = at + 4
    const end = start + bytes.readUInt16LE(at + 2)
    if (BEGINNINGS.has(record)) {
      if (open.length === 0 && facts.version === 0) facts.version = versionOf(record, bytes, start)
      const kind = end - start >= 4 && end <= bytes.length ? bytes.readUInt16LE(start + 2) : 0
      open.push({ worksheet: kind === WORKSHEET, seen: new CellSet() })
    } else if (open.length === 0) break
    else if (end > bytes.length) break
    else if (record === FILE_PASS) {
      // What follows is not readable any more.
      facts.encrypted = true
      break
    } else if (record === EOF) {
      facts.cells += open.pop()!.seen.size
      facts.whole = open.length === 0
    } else if (open.at(-1)!.worksheet) addCells(open.at(-1)!.seen, record, bytes, start, end)
    if (BEGINNINGS.has(record)) facts.whole = false
    at = end
  }
  facts.maxRows = facts.version === 8 ? ROWS : 16_384
  return facts
}

function addCells(seen: CellSet, record: number, bytes: Buffer, start: number, end: number): void {
  if (end - start < 6) return
  const row = bytes.readUInt16LE(start)
  const column = bytes.readUInt16LE(start + 2)
  if (record === MANY_NUMBERS) {
    for (let i = 0; start + 4 + i * 6 + 2 < end; i++) seen.add(row, column + i)
  } else if (CELLS.has(record)) seen.add(row, column)
}

function versionOf(record: number, bytes: Buffer, start: number): number {
  if (record === 0x09) return 2
  if (record === 0x209) return 3
  if (record === 0x409) return 4
  return start + 2 <= bytes.length && bytes.readUInt16LE(start) === 0x600 ? 8 : 5
}

/** Places of cells, each counted once; the room for it is taken when the first one comes. */
class CellSet {
  size = 0
  private bits: Uint8Array | null = null

  add(row: number, column: number): void {
    if (column >= COLUMNS) return
    this.bits ??= new Uint8Array((ROWS * COLUMNS) / 8)
    const place = row * COLUMNS + column
    const bit = 1 << (place & 7)
    if ((this.bits[place >> 3]! & bit) !== 0) return
    this.bits[place >> 3]! |= bit
    this.size++
  }
}
