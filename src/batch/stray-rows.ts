import type { Finding } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { cellText, type Row } from '../model/row.ts'
import { headingKey } from '../profile/headings.ts'
import type { SheetPlan } from '../profile/types.ts'
import type { Footers } from './footers.ts'

/** So many headings in one row are no accident. */
const HEADINGS = 3

/**
 * Tells a row among those of data that is none: other headings, of a second table or of columns in another order
 * (Q15), or a text that stands where the number belongs, with nothing beside it (Q13). Read as data it would be told as
 * an invoice that lacks everything, and what stands below other headings would be read from the wrong columns.
 *
 * @param numberColumn column of the number, from 0; -1: none, and nothing is told
 */
export function strayRow(row: Row, plan: SheetPlan, numberColumn: number, footers: Footers): Finding | null {
  const number = row.cells[numberColumn]
  if (typeof number !== 'string' || number === '' || isNumber(number)) return null
  const place = { sheet: plan.name, row: row.number }
  if (footers.isRemark(row)) {
    const heading = plan.headings[numberColumn] ?? ''
    return finding('row-only-text', { ...place, column: numberColumn, heading }, {}, { value: number.trim() })
  }
  return isHeadings(row, plan) ? finding('headings-change', place, { first: plan.headerRow }) : null
}

/** Nearly every number begins with a digit or holds one behind a letter or two. */
function isNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return (first >= 48 && first <= 57) || (last >= 48 && last <= 57)
}

/** Headings of the table, and mostly nothing else. */
function isHeadings({ cells }: Row, { keys }: SheetPlan): boolean {
  let known = 0
  let others = 0
  for (const cell of cells) {
    const text = cellText(cell)
    if (text === '') continue
    if (typeof cell === 'string' && keys.includes(headingKey(text))) known++
    else others++
  }
  return known >= HEADINGS && known >= others
}
