import { tableKey } from '../../mapping/lookup.ts'
import type { Entry } from '../../model/entry.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { RelationRecord, Tables } from '../../model/tables.ts'
import { bookingDescription, extrasOf } from './descriptions.ts'
import type { Ids } from './ids.ts'

/** Codes of the tables as the ids that requests want; a code without an id in its table gets a placeholder. */
export class Codes {
  readonly #tables: Tables
  readonly #settings: AdministrationSettings
  readonly #ids: Ids

  constructor(tables: Tables, settings: AdministrationSettings, ids: Ids) {
    this.#tables = tables
    this.#settings = settings
    this.#ids = ids
  }

  ledger(code: string): string {
    return this.#ids.of('grootboek', code, this.#tables.ledgerAccounts.byCode.get(tableKey(code))?.id ?? '')
  }

  costCentre(code: string): string {
    return this.#ids.of('kostenplaats', code, this.#tables.costCentres.byCode.get(tableKey(code))?.id ?? '')
  }

  relation(code: string): string {
    return this.#ids.of('relatie', code, this.record(code)?.id ?? '')
  }

  /** @param country ISO code of two letters */
  country(country: string): string {
    return this.#ids.of('land', country, this.#tables.countries?.get(country) ?? '')
  }

  /** Days of a payment condition; null when there is none, or SnelStart cannot have it: to the end of a month. */
  daysOf(condition: string): number | null {
    const record = this.#tables.paymentConditions.byCode.get(tableKey(condition))
    return record === undefined || record.endOfMonth ? null : record.days
  }

  description(entry: Entry): string {
    const { language, snelstart } = this.#settings
    const extras = extrasOf(entry, snelstart.paymentReference, language)
    const name = entry.relationName ?? this.record(entry.relation)?.name ?? ''
    return bookingDescription(entry.description, entry.number, name, extras, language)
  }

  record(code: string): RelationRecord | null {
    return this.#tables.relations.byCode.get(tableKey(code)) ?? null
  }
}
