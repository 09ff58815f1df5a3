import { columnLetters } from '../../read/xlsx/xml-bytes.ts'
import { escapeXml } from '../../read/xlsx/xml-text.ts'
import { harmless } from '../harmless.ts'

/** The most characters that Excel keeps in a cell. */
const CELL_LENGTH = 32_767

/** A cell to be written: its column (from 0), the number of its style, its text ('' none). */
export type NewCell = { column: number; style: number; text: string }

/** The XML of a cell with its text in it. `prefix` is that of the sheet's own elements, with its colon, or ''. */
export function cellXml({ column, style, text }: NewCell, row: number, prefix: string): string {
  const place = `${prefix}c r="${columnLetters(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`
  if (text === '') return `<${place}/>`
  const t = `${prefix}t`
  const is = `${prefix}is`
  return `<${place} t="inlineStr"><${is}><${t} xml:space="preserve">${cellText(text)}</${t}></${is}></${prefix}c>`
}

/** A whole row that the sheet does not have yet; cells ascending by column. */
export function rowXml(row: number, cells: readonly NewCell[], prefix: string): string {
  const inside = cells.map((cell) => cellXml(cell, row, prefix)).join('')
  return `<${prefix}row r="${row}">${inside}</${prefix}row>`
}

/**
 * Text as it stands in a cell: harmless to whoever opens it, without characters that XML forbids (a control
 * character is shown by its own sign, U+2401 for U+0001), never longer than Excel allows, and with what looks like
 * Excel's escape of a character escaped itself.
 */
export function cellText(text: string): string {
  const whole = harmless(text)
  const shown =
    whole.length > CELL_LENGTH
      ? `${whole.slice(0, CELL_LENGTH - 2).replace(/[\ud800-\udbff]$/, '')} …`
      : whole
  const legal = shown
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) =>
      String.fromCharCode(0x2400 + c.charCodeAt(0)),
    )
    .replace(/[\ufffe\uffff]/g, '\ufffd')
  return escapeXml(legal.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'))
}
