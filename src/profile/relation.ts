import type { Row } from '../model/row.ts'
import { emptyRelation, type SourceRelation } from '../model/document.ts'
import type { CellReader } from './cells.ts'
import type { Field, TableRule } from './types.ts'

const FIELDS: [Exclude<keyof SourceRelation, 'role' | 'place'>, Field][] = [
  ['code', 'relationCode'],
  ['targetCode', 'relationTargetCode'],
  ['name', 'relationName'],
  ['vatNumber', 'relationVatNumber'],
  ['street', 'street'],
  ['houseNumber', 'houseNumber'],
  ['postcode', 'postcode'],
  ['city', 'city'],
  ['country', 'country'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['website', 'website'],
  ['iban', 'iban'],
  ['bic', 'bic'],
  ['chamberOfCommerce', 'chamberOfCommerce'],
  ['language', 'language'],
  ['paymentCondition', 'paymentCondition'],
  ['ledgerAccount', 'relationLedgerAccount'],
]

/** A value the profile fixes for a field; '' when it fixes none. */
export function constantOf(table: TableRule, field: Field): string {
  const given = table.constants?.[field]
  return given === undefined ? '' : typeof given === 'string' ? given : given.value
}

/** Makes relations from the rows of one sheet. Columns and constants are looked up once. */
export class RelationBuilder {
  private readonly cells: CellReader
  private readonly role: SourceRelation['role']
  private readonly used: [Exclude<keyof SourceRelation, 'role' | 'place'>, number, string][]

  constructor(cells: CellReader, table: TableRule, role: SourceRelation['role']) {
    this.cells = cells
    this.role = role
    this.used = FIELDS.map(
      ([name, field]) =>
        [name, cells.plan.column[field], constantOf(table, field)] as [typeof name, number, string],
    ).filter(([, column, constant]) => column >= 0 || constant !== '')
  }

  build(row: Row, texts: (column: number) => string): SourceRelation {
    const relation = emptyRelation(this.role, { sheet: this.cells.plan.name, row: row.number })
    for (const [name, column, constant] of this.used)
      relation[name] = (column >= 0 && texts(column)) || constant
    return relation
  }
}
