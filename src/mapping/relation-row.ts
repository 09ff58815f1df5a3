import type { RelationRecord } from '../model/tables.ts'
import type { TableReader } from './table-reader.ts'
import { countryOf, truthOf } from './table-values.ts'

/** A row of relations.csv whose cells are read when they are asked for: most look-ups want one of them. */
export class RelationRow implements Omit<RelationRecord, 'id'> {
  readonly #row: TableReader

  constructor(row: TableReader) {
    this.#row = row
  }

  get code(): string {
    return this.#row.code()
  }
  get name(): string {
    return this.#row.text('name')
  }
  get sourceCodes(): string[] {
    return this.#row.list('sourceCodes')
  }
  get vatNumber(): string {
    return this.#row.text('vatNumber')
  }
  get country(): string {
    const country = this.#row.text('country')
    return countryOf(country) ?? country
  }
  /** Without a column for it nothing is known against a relation being a customer or a supplier. */
  get customer(): boolean {
    return this.#row.has('customer') ? this.#truth('customer') : true
  }
  get supplier(): boolean {
    return this.#row.has('supplier') ? this.#truth('supplier') : true
  }
  get blocked(): boolean {
    return this.#truth('blocked')
  }
  get paymentCondition(): string {
    return this.#row.codeIn('paymentCondition')
  }
  get ledgerAccount(): string {
    return this.#row.codeIn('ledgerAccount')
  }
  get street(): string {
    return this.#row.text('street')
  }
  get postcode(): string {
    return this.#row.text('postcode')
  }
  get city(): string {
    return this.#row.text('city')
  }
  get email(): string {
    return this.#row.text('email')
  }
  get chamberOfCommerce(): string {
    return this.#row.text('chamberOfCommerce')
  }
  get ibans(): string[] {
    return this.#row.list('ibans')
  }
  get aliases(): string[] {
    return this.#row.list('aliases')
  }

  #truth(column: string): boolean {
    return this.#row.value(column, truthOf, 'ja, nee', false)
  }
}

/** The row as a record of its own; what is wrong with its cells is told in the order of this list. */
export function relationOf(reader: TableReader): RelationRecord {
  const row = new RelationRow(reader)
  return {
    code: row.code,
    name: row.name,
    sourceCodes: row.sourceCodes,
    vatNumber: row.vatNumber,
    country: row.country,
    customer: row.customer,
    supplier: row.supplier,
    blocked: row.blocked,
    paymentCondition: row.paymentCondition,
    ledgerAccount: row.ledgerAccount,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    email: row.email,
    chamberOfCommerce: row.chamberOfCommerce,
    ibans: row.ibans,
    aliases: row.aliases,
    // only a table that has the column says anything of ids
    ...(reader.has('id') ? { id: reader.text('id') } : {}),
  }
}
