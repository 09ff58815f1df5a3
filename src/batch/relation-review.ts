import type { Decision } from '../mapping/relation-known.ts'
import { finding } from '../model/finding-make.ts'
import type { Report } from '../model/finding.ts'
import { cellText, type Row, type TableFile } from '../model/row.ts'
import { CellReader } from '../profile/cells.ts'
import type { TablePlan } from '../profile/types.ts'
import { readMark, type ReviewMark } from '../relations/review-mark.ts'
import { actionOf, isAgreed } from '../relations/review.ts'
import { RowReader } from './rows.ts'
import type { Batch } from './start.ts'

/** One row of a review file in which a person decided something. */
export type ReviewRow = ReviewMark & {
  /** '' when only the bank account was agreed to */
  action: Decision | ''
  /** the word as the person wrote it */
  word: string
  /** code in the accounting package; '' none given */
  code: string
  agreed: boolean
}

/**
 * Reads the rows of a review file. A row that says nothing is left out by rule; one that cannot be understood is told.
 * What the person changed in name or address is not taken over: data are changed in the source (R57).
 */
export async function readReview(
  file: TableFile,
  plans: readonly TablePlan[],
  batch: Batch,
): Promise<ReviewRow[]> {
  const rows: ReviewRow[] = []
  const seen = new Map<string, number>()
  for (const plan of plans) {
    const reader = new RowReader(plan, plan.header, file.format === 'csv')
    const cells = new CellReader(plan.header, plan.profile)
    for await (const chunk of file.rows(plan.header.sheet))
      for (const row of chunk) {
        const kind = reader.kind(row, batch.report)
        if (kind !== 'data') {
          batch.rows.row(kind)
          continue
        }
        const errors = batch.untiedErrors
        const read = readRow(row, plan, cells, batch.report)
        if (read !== null && read !== 'empty') tellTwice(read, seen, batch.report)
        if (read === 'empty') batch.rows.document(1, { rule: 'no-action' })
        else batch.rows.document(1, batch.untiedErrors > errors ? 'reported' : 'booked')
        if (read !== null && read !== 'empty') rows.push(read)
      }
  }
  return rows
}

function readRow(row: Row, plan: TablePlan, cells: CellReader, report: Report): ReviewRow | 'empty' | null {
  const { column, name: sheet, headings } = plan.header
  const text = (field: 'key' | 'status' | 'type' | 'relationName'): string =>
    cellText(row.cells[column[field]])
  const word = text('status')
  const action = actionOf(word)
  const agreed = isAgreed(text('type'))
  const place = { sheet, row: row.number }
  if (action === '' && !agreed) return 'empty'
  const name = text('relationName')
  const mark = readMark(text('key'), place)
  if (action === null) {
    const at = { ...place, column: column.status, heading: headings[column.status] ?? '' }
    report(finding('relation-review-action-unknown', at, { action: word }, { value: word }))
  }
  if (mark === null) {
    const at = { ...place, column: column.key, heading: headings[column.key] ?? '' }
    report(finding('relation-review-mark-unreadable', at, { relation: name || String(row.number) }))
  }
  if (action === null || mark === null) return null
  const own = mark.relation.name
  // a name that a spreadsheet would take for a formula stands there with a quote in front
  if (name !== own && name.replace(/^'/, '') !== own)
    report(finding('relation-review-name-ignored', place, { name, own }, { value: name }))
  const code = cells.code(row, 'relationTargetCode', report)
  return { ...mark, action, word, code, agreed }
}

function tellTwice({ relation, source }: ReviewRow, seen: Map<string, number>, report: Report): void {
  const { role, code, name, vatNumber, place } = relation
  const key = JSON.stringify([source, role, code, code === '' ? [name, vatNumber] : ''])
  const before = seen.get(key)
  if (before === undefined) seen.set(key, place.row)
  else report(finding('relation-twice', place, { row: before }, { value: code || name }))
}
