import type { SourceRelation } from '../model/document.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFile } from '../model/row.ts'
import { CellReader, plain } from '../profile/cells.ts'
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
        const relation = builder.build(row, (column) => plain(row.cells[column]))
        const key = `${role}\u0000${relation.code || relation.name}`
        const before = relations.get(key)
        if (before)
          batch.report(
            finding('relation-twice', relation.place, { row: before.place.row }, { value: relation.code || relation.name }),
          )
        else relations.set(key, relation)
        batch.rows.document(1, before ? 'reported' : 'booked')
      }
  }
  return relations
}
