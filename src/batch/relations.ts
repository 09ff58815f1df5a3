import { truthOf } from '../mapping/table-values.ts'
import { heap } from '../edge/heap.ts'
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

/** Where the relations of a list go, each under a key of its own. */
export type RelationKeeper = {
  /** row of the relation that is there under this key; null: there is none */
  rowOf(key: string): number | null
  add(key: string, relation: SourceRelation): void
}

/**
 * Reads the relation lists of a drop: customers and suppliers, by role and the source's own code. Rows are counted as
 * booked; a code that stands twice is told.
 */
export async function readRelations(
  file: TableFile,
  plans: readonly TablePlan[],
  batch: Pick<Batch, 'rows' | 'fileReport'>,
): Promise<Map<string, SourceRelation>> {
  const relations = new Map<string, SourceRelation>()
  await eachRelation(file, plans, batch, {
    rowOf: (key) => relations.get(key)?.place.row ?? null,
    add: (key, relation) => relations.set(key, relation),
  })
  return relations
}

/**
 * The same, one relation at a time: a list of the accounting package may have 200,000.
 *
 * @param taken what the accounting package has is taken over (into relations.csv), and not only looked at
 */
export async function eachRelation(
  file: TableFile,
  plans: readonly TablePlan[],
  batch: Pick<Batch, 'rows' | 'fileReport'>,
  relations: RelationKeeper,
  taken = false,
): Promise<void> {
  for (const plan of plans) {
    const reader = new RowReader(plan, plan.header, file.format === 'csv')
    const cells = new CellReader(plan.header, plan.profile)
    const builder = new RelationBuilder(cells, plan.table, 'customer')
    for await (const rows of reader.filled(file.rows(plan.header.sheet), batch.fileReport)) {
      heap.check()
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
  }
}

const silent = (): void => undefined

const WORDS = ['customer', 'supplier', 'both', 'none'] as const
const BOTH: Role[] = ['customer', 'supplier']

/**
 * What a row of a list is: a customer, a supplier, both where nothing says otherwise, or neither (a prospect). A column of
 * kinds and columns with a yes or no for each are told together: a yes goes before a no.
 */
function rolesOf({ table }: TablePlan, cells: CellReader, row: Row, report: Report): Role[] {
  if (table.makes === 'customers') return ['customer']
  if (table.makes === 'suppliers') return ['supplier']
  const word = cells.word(row, 'relationRole', WORDS, report)
  return BOTH.filter((role) => {
    const told = answer(cells, row, role === 'customer' ? 'isCustomer' : 'isSupplier', report)
    return told === true || word === role || word === 'both' || (told === null && word === '')
  })
}

/** A yes or no; an empty cell is a no. Null: there is no such column, or it holds something else, which is told. */
function answer(
  cells: CellReader,
  row: Row,
  field: 'isCustomer' | 'isSupplier',
  report: Report,
): boolean | null {
  if (cells.plan.column[field] < 0) return null
  const text = cells.text(row, field, report)
  const value = truthOf(text)
  if (value === undefined) report(cells.at('value-unknown', row, field, text, { known: YES_NO }))
  return value ?? null
}

const YES_NO = 'ja, nee, yes, no, oui, non, 1, 0, x'

/** Adds a relation to the list; false, and told, when nothing names it or it is there already. */
function keep(relation: SourceRelation, relations: RelationKeeper, report: Report): boolean {
  const { role, code, name, place } = relation
  if (code === '' && name === '') {
    report(finding('relation-nameless', place))
    return false
  }
  // Relations without a code are never looked up by it.
  const key = code === '' ? `${role}\u0000\u0000${name}` : `${role}\u0000${code}`
  const row = relations.rowOf(key)
  if (row !== null) report(finding('relation-twice', place, { row }, { value: code || name }))
  else relations.add(key, relation)
  return row === null
}
