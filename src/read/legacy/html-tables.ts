import type { WorkSheet } from '@e965/xlsx'
import { resolveReferences } from './markup.ts'
import { SheetCells } from './sheet-cells.ts'

/** A comment, a script or style with all in it, or a tag with its attributes; `>` inside quotes does not end it. */
const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>/gi

const WIDEST = 16_384
const TALLEST = 1_048_576

/**
 * The tables of an HTML page as sheets, every cell as the text that a person sees: what a browser takes for a number or
 * a date is anybody's guess, so none is made. Cells and rows need not be closed; a cell over several columns or rows
 * stands in the first of them; a table inside a cell is a table of its own. Tables without a text are left out.
 */
export function htmlTables(page: string): WorkSheet[] {
  const reader = new TableReader()
  let at = 0
  for (const match of page.matchAll(PIECE)) {
    reader.text(page.slice(at, match.index))
    at = match.index + match[0].length
    const name = match[3]?.toLowerCase()
    if (name === undefined) continue
    if (match[2] === '/') reader.close(name)
    else reader.open(name, match[4] ?? '')
  }
  reader.text(page.slice(at))
  while (reader.inTable) reader.close('table')
  return reader.sheets
}

/** A table that is being read. `covered`: places that cells from above reach down to. */
type OpenTable = {
  cells: SheetCells
  row: number
  column: number
  covered: Map<number, number>
  text: string | null
  isEmpty: boolean
}

class TableReader {
  readonly sheets: WorkSheet[] = []
  private readonly tables: OpenTable[] = []
  private span: { columns: number; rows: number } = { columns: 1, rows: 1 }

  get inTable(): boolean {
    return this.tables.length > 0
  }

  text(text: string): void {
    const table = this.tables.at(-1)
    if (table && table.text !== null) table.text += resolveReferences(text.replace(/[ \t\r\n]+/g, ' '))
  }

  open(name: string, attributes: string): void {
    const table = this.tables.at(-1)
    if (name === 'table') {
      this.tables.push({
        cells: new SheetCells(),
        row: -1,
        column: 0,
        covered: new Map(),
        text: null,
        isEmpty: true,
      })
    } else if (!table) return
    else if (name === 'tr') {
      this.endCell(table)
      table.row++
      table.column = 0
    } else if (name === 'td' || name === 'th') {
      this.endCell(table)
      if (table.row < 0) table.row = 0
      while ((table.covered.get(table.column) ?? -1) >= table.row) table.column++
      table.text = ''
      this.span = { columns: span(attributes, 'colspan', WIDEST), rows: span(attributes, 'rowspan', TALLEST) }
    } else if ((name === 'br' || name === 'p' || name === 'div') && table.text) table.text += '\n'
  }

  close(name: string): void {
    const table = this.tables.at(-1)
    if (!table) return
    if (name === 'td' || name === 'th' || name === 'tr') this.endCell(table)
    else if (name === 'table') {
      this.endCell(table)
      this.tables.pop()
      if (!table.isEmpty) this.sheets.push(table.cells.sheet())
    }
  }

  private endCell(table: OpenTable): void {
    if (table.text === null) return
    const text = table.text.replace(/ *\n */g, '\n').trim()
    table.text = null
    const { columns, rows } = this.span
    if (text !== '') {
      table.cells.put(table.row, table.column, { t: 's', v: text })
      table.cells.merge(table.row, table.column, columns, rows)
      table.isEmpty = false
    }
    if (rows > 1) for (let i = 0; i < columns; i++) table.covered.set(table.column + i, table.row + rows - 1)
    table.column += columns
  }
}

function span(attributes: string, name: string, most: number): number {
  const number = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? '1')
  return number >= 1 ? Math.min(number, most) : 1
}
