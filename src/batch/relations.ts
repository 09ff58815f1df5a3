import type { SourceRelation } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Row, TableFile } from '../model/row.ts'
import { CellReader } from '../profile/cells.ts'
import { RelationBuilder } from '../profile/relation.ts'
import type { TablePlan } from '../profile/types.ts'
import { RowReader } from './rows.ts'
import type { Batch } from './start.ts'

type Role = SourceRelation['role']

/**
 * Reads the relation lists of a drop: customers and suppliers, by role and the source's own code. Rows are counted as
 * booked; a code that stands twice is told.
 *
 * @param taken what the accounting package has is taken over (into relations.csv), and not only looked at
 */
export async function readRelations(
  file: TableFile,
  plans: readonly TablePlan[],
  batch: Pick<Batch, 'rows' | 'fileReport'>,
  taken = false,
): Promise<Map<string, SourceRelation>> {
  const relations = new Map<string, SourceRelation>()
  for (const plan of plans) {
    const reader = new RowReader(plan, plan.header, file.format === 'csv')
    const cells = new CellReader(plan.header, plan.profile)
    const builder = new RelationBuilder(cells, plan.table, 'customer')
    for await (const rows of reader.filled(file.rows(plan.header.sheet), batch.fileReport))
      for (const row of rows) {
        const kind = reader.kind(row, batch.fileReport)
        if (kind !== 'data') {
          batch.rows.row(kind)
          continue
        }
        const roles = rolesOf(plan, cells, row, batch.fileReport)
        if (roles.length === 0) {
          batch.rows.row('row-kind')
          continue
        }
        const relation = builder.build(row, batch.fileReport)
        const kept = roles.filter((role, i) =>
          keep({ ...relation, role }, relations, i === 0 ? batch.fileReport : silent),
        )
        if (kept.length === 0) batch.rows.document(1, 'reported')
        else batch.rows.document(1, plan.table.inTarget && !taken ? { rule: 'in-target' } : 'booked')
      }
  }
  return relations
}

const silent = (): void => undefined

const WORDS = ['customer', 'supplier', 'both', 'none'] as const
const BOTH: Role[] = ['customer', 'supplier']

/** What a row of a list is: a customer, a supplier, both where nothing says otherwise, or neither (a prospect). */
function rolesOf({ table }: TablePlan, cells: CellReader, row: Row, report: Report): Role[] {
  if (table.makes === 'customers') return ['customer']
  if (table.makes === 'suppliers') return ['supplier']
  const word = cells.word(row, 'relationRole', WORDS, report)
  if (word === 'customer' || word === 'supplier') return [word]
  return word === 'none' ? [] : BOTH
}

/** Adds a relation to the list; false, and told, when nothing names it or it is there already. */
function keep(relation: SourceRelation, relations: Map<string, SourceRelation>, report: Report): boolean {
  const { role, code, name, place } = relation
  if (code === '' && name === '') {
    report(finding('relation-nameless', place))
    return false
  }
  // Relations without a code are never looked up by it.
  const key = code === '' ? `${role}\u0000\u0000${name}` : `${role}\u0000${code}`
  const before = relations.get(key)
  if (before) report(finding('relation-twice', place, { row: before.place.row }, { value: code || name }))
  else relations.set(key, relation)
  return !before
}
