import { cellText, type Merge, type Row } from '../model/row.ts'
import { headingKey, ourColumns } from './headings.ts'
import type { SheetHead } from './match-sheet.ts'

/**
 * The first rows of a sheet with two rows of headings made one, in the ways they may be meant (Q44): a group over
 * several columns (`21%`) and what each column is (`Omzet`, `Btw`) become `21% Omzet`, `21% Btw`. The joined row has the
 * number of the lower one. Empty when no two rows that follow each other look like a group with its columns.
 *
 * @param merges the cells that the workbook shows as one; without any a group reaches to the next one
 * @param only number of the lower row, when it is known which two rows are meant
 */
export function joinedHeads(sheet: SheetHead, merges: readonly Merge[], only = 0): SheetHead[] {
  const heads: SheetHead[] = []
  for (let i = 0; i + 1 < sheet.rows.length; i++) {
    const [upper, lower] = [sheet.rows[i]!, sheet.rows[i + 1]!]
    if (lower.number !== upper.number + 1 || (only > 0 && lower.number !== only)) continue
    const groups = groupsOver(upper, lower, merges)
    if (!groups) continue
    for (const join of JOINS) {
      const cells = joinCells(upper, lower, groups, join)
      const rows = [...sheet.rows.slice(0, i), { number: lower.number, cells }, ...sheet.rows.slice(i + 2)]
      heads.push({ ...sheet, rows })
    }
  }
  return heads
}

type Join = (group: string, own: string, isAlone: boolean) => string

/**
 * The ways: the group before or behind the column's own heading; only where the own heading stands several times; or
 * before those that stand once and behind the others (`Factuur` over `Nummer`, `21%` over `Omzet` and `Btw`).
 */
const JOINS: readonly Join[] = [
  (group, own) => `${group} ${own}`,
  (group, own) => `${own} ${group}`,
  (group, own, isAlone) => (isAlone ? own : `${group} ${own}`),
  (group, own, isAlone) => (isAlone ? own : `${own} ${group}`),
  (group, own, isAlone) => (isAlone ? `${group} ${own}` : `${own} ${group}`),
]

/** The group above each column of the lower row, '' for none; null when the two are no group with its columns. */
function groupsOver(upper: Row, lower: Row, merges: readonly Merge[]): string[] | null {
  const own = lower.cells.map(cellText)
  const above = own.map((_, column) => cellText(upper.cells[column]))
  const notes = ourColumns(own.map(headingKey))
  const wide = merges.filter((merge) => merge.top <= upper.number && upper.number <= merge.bottom)
  const groups = own.map((text, column) => {
    if (text === '' || notes.has(column)) return ''
    if (above[column] !== '') return above[column]!
    const merge = wide.find(({ left, right }) => left < column && column <= right)
    if (merge) return merge.top === upper.number ? (above[merge.left] ?? '') : ''
    return wide.length > 0 ? '' : lastGroup(above, own, column)
  })
  const spans = own.some((text, column) => text !== '' && above[column] === '' && groups[column] !== '')
  const isText = own.every((text) => !/\d[.,]\d|^\d{3,}/.test(text))
  return (spans || repeatsBelow(own, above)) && isText ? groups : null
}

/** The same heading in several columns, each below a text of its own. */
function repeatsBelow(own: readonly string[], above: readonly string[]): boolean {
  return own.some((text, column) => {
    const other = text === '' ? -1 : own.indexOf(text)
    return other >= 0 && other < column && above[column] !== '' && above[other] !== above[column]
  })
}

/** To the left, as long as the columns between have headings of their own. */
function lastGroup(above: readonly string[], own: readonly string[], column: number): string {
  for (let at = column - 1; at >= 0 && own[at] !== ''; at--) if (above[at] !== '') return above[at]!
  return ''
}

function joinCells(upper: Row, lower: Row, groups: readonly string[], join: Join): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const own = Array.from({ length: width }, (_, column) => cellText(lower.cells[column]))
  const keys = own.map(headingKey)
  return own.map((text, column) => {
    if (text === '') return cellText(upper.cells[column])
    const group = groups[column] ?? ''
    return group === ''
      ? text
      : join(group, text, keys.indexOf(keys[column]!) === keys.lastIndexOf(keys[column]!))
  })
}
