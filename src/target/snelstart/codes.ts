import { tableKey } from '../../mapping/lookup.ts'
import type { Entry } from '../../model/entry.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { RelationRecord, Tables } from '../../model/tables.ts'
import { entryDescription } from './descriptions.ts'
import type { Ids } from './ids.ts'

/** Codes of the tables as the ids that requests want; a code without an id in its table gets a placeholder. */
export class Codes {
  readonly #tables: Tables
  readonly #settings: AdministrationSettings
  readonly #ids: Ids
  /** names of relations of this batch, by code: a new one is in no table yet */
  readonly names = new Map<string, string>()

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

  /** The supplier's own term in days; null when the tables do not say. */
  termOf(relation: string): number | null {
    const condition = this.record(relation)?.paymentCondition ?? ''
    if (condition === '') return null
    return this.#tables.paymentConditions.byCode.get(tableKey(condition))?.days ?? null
  }

  entryDescription(entry: Entry, due: string): string {
    const name = this.names.get(entry.relation) ?? this.record(entry.relation)?.name ?? ''
    const { language, snelstart } = this.#settings
    return entryDescription(entry, name, due, snelstart.paymentReference, language)
  }

  record(code: string): RelationRecord | null {
    return this.#tables.relations.byCode.get(tableKey(code)) ?? null
  }
}
