import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { emptyRelation, type SourceRelation } from '../model/document.ts'
import type { CellReader } from './cells.ts'
import { countryCode } from './country.ts'
import type { Field, TableRule } from './types.ts'

type Part = Exclude<keyof SourceRelation, 'role' | 'place'>

/** Parts of a relation, the field of each, and whether it is a code. */
const PARTS: [Part, Field, 'code' | 'text'][] = [
  ['code', 'relationCode', 'code'],
  ['targetCode', 'relationTargetCode', 'code'],
  ['name', 'relationName', 'text'],
  ['vatNumber', 'relationVatNumber', 'code'],
  ['street', 'street', 'text'],
  ['houseNumber', 'houseNumber', 'code'],
  ['postcode', 'postcode', 'code'],
  ['city', 'city', 'text'],
  ['country', 'country', 'text'],
  ['email', 'email', 'text'],
  ['phone', 'phone', 'code'],
  ['website', 'website', 'text'],
  ['iban', 'iban', 'code'],
  ['bic', 'bic', 'text'],
  ['chamberOfCommerce', 'chamberOfCommerce', 'code'],
  ['language', 'language', 'text'],
  ['paymentCondition', 'paymentCondition', 'code'],
  ['ledgerAccount', 'relationLedgerAccount', 'code'],
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
  private readonly used: { part: Part; field: Field; kind: 'code' | 'text'; constant: string }[] = []

  constructor(cells: CellReader, table: TableRule, role: SourceRelation['role']) {
    this.cells = cells
    this.role = role
    for (const [part, field, kind] of PARTS) {
      const constant = constantOf(table, field)
      if (cells.plan.column[field] >= 0 || constant !== '') this.used.push({ part, field, kind, constant })
    }
  }

  build(row: Row, report: Report): SourceRelation {
    const relation = emptyRelation(this.role, { sheet: this.cells.plan.name, row: row.number })
    for (const { part, field, kind, constant } of this.used)
      relation[part] = this.cells[kind](row, field, report) || constant
    if (relation.country !== '') relation.country = countryCode(relation.country)
    return relation
  }
}
