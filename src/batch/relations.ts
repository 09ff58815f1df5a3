import type { SourceRelation } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFile } from '../model/row.ts'
import { CellReader } from '../profile/cells.ts'
import { RelationBuilder } from '../profile/relation.ts'
import type { TablePlan } from '../profile/types.ts'
import { RowReader } from './rows.ts'
import type { Batch } from './start.ts'

/**
 * Reads the relation lists of a drop: customers and suppliers, by role and the source's own code. Rows are counted as
 * booked; a code that stands twice is told.
 */
export async function readRelations(
  file: TableFile,
  plans: readonly TablePlan[],
  batch: Batch,
): Promise<Map<string, SourceRelation>> {
  const relations = new Map<string, SourceRelation>()
  for (const plan of plans) {
    const role = plan.table.makes === 'suppliers' ? 'supplier' : 'customer'
    const reader = new RowReader(plan, plan.header, file.format === 'csv')
    const builder = new RelationBuilder(new CellReader(plan.header, plan.profile), plan.table, role)
    for await (const rows of file.rows(plan.header.sheet))
      for (const row of rows) {
        const kind = reader.kind(row, batch.report)
        if (kind !== 'data') {
          batch.rows.row(kind)
          continue
        }
        const relation = builder.build(row, batch.report)
        const known = keep(relation, relations, batch.report)
        batch.rows.document(1, known ? 'booked' : 'reported')
      }
  }
  return relations
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
