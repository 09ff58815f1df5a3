import type { Row } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { emptyRelation, type SourceRelation } from '../model/document.ts'
import type { CellReader } from './cells.ts'
import { countryCode } from './country.ts'
import { chosenAddress, nameOfParts } from './relation-parts.ts'
import { VAT_KINDS, type Field, type TableRule } from './types.ts'

type Part = Exclude<keyof SourceRelation, 'role' | 'place' | 'vatKind'>

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

  private readonly hasParts: boolean
  private readonly hasVatKind: boolean
  private readonly inTarget: boolean

  constructor(cells: CellReader, table: TableRule, role: SourceRelation['role']) {
    this.cells = cells
    this.role = role
    this.hasParts = cells.plan.relationParts !== undefined
    this.hasVatKind = cells.plan.column.relationVatKind >= 0
    this.inTarget = table.inTarget === true
    for (const [part, field, kind] of PARTS) {
      const constant = constantOf(table, field)
      if (cells.plan.column[field] >= 0 || constant !== '') this.used.push({ part, field, kind, constant })
    }
  }

  build(row: Row, report: Report): SourceRelation {
    const relation = emptyRelation(this.role, { sheet: this.cells.plan.name, row: row.number })
    for (const { part, field, kind, constant } of this.used)
      relation[part] = this.cells[kind](row, field, report) || constant
    if (this.hasParts) this.fromParts(row, relation, report)
    if (this.hasVatKind) relation.vatKind = this.cells.word(row, 'relationVatKind', VAT_KINDS, report)
    if (this.inTarget && relation.targetCode === '') relation.targetCode = relation.code
    if (relation.country !== '') relation.country = countryCode(relation.country)
    return relation
  }

  /** A private person's name out of its parts, and the address that the source sends its invoices to. */
  private fromParts(row: Row, relation: SourceRelation, report: Report): void {
    if (relation.name === '') relation.name = nameOfParts(this.cells, row, report)
    const address = chosenAddress(this.cells, row, report)
    if (address) Object.assign(relation, address)
  }
}
