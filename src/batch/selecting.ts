import { JournalLookup } from '../mapping/journal.ts'
import { kindOf } from '../mapping/kind.ts'
import { tableKey } from '../mapping/lookup.ts'
import { locationKey } from '../mapping/location.ts'
import type { Document, SourceRelation } from '../model/document.ts'
import type { Selection } from '../model/selection.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { numberKey } from './document-keys.ts'

/** 2026-9 comes before 2026-10. */
const order = new Intl.Collator('en', { numeric: true })

/**
 * Which documents and relations of a file are wanted (R42, R43). Where a document does not say what is asked for (its
 * date cannot be read, its journal is not known) it is taken, so that what is wrong with it is told.
 */
export class Selector {
  readonly #selections: readonly Selection[]
  readonly #journals: JournalLookup

  constructor(selections: readonly Selection[], settings: AdministrationSettings, tables: Tables) {
    this.#selections = selections
    this.#journals = new JournalLookup(settings, tables.journals)
  }

  takes(document: Document): boolean {
    return this.#selections.every((selection) => this.#takes(document, selection))
  }

  /** Whether relations that no exported document needs are written. */
  takesRelation({ role }: Pick<SourceRelation, 'role'>): boolean {
    return this.#selections.every(({ only }) => only === '' || only === `${role}s`)
  }

  /** Whether relations are wanted, and the invoices that name them are not. */
  get onlyRelations(): boolean {
    return this.#selections.some(({ only }) => only === 'customers' || only === 'suppliers')
  }

  #takes(document: Document, { from, until, numbers, journals, locations, only }: Selection): boolean {
    const { date, location } = document
    if (only === 'customers' || only === 'suppliers') return false
    if (date !== '' && ((from !== '' && date < from) || (until !== '' && date > until))) return false
    if (numbers.length > 0 && !isWithin(document.number, numbers)) return false
    if (journals.length > 0 && !this.#isOf(document, journals)) return false
    return locations.length === 0 || locations.some((one) => locationKey(one) === locationKey(location))
  }

  #isOf(document: Document, journals: readonly string[]): boolean {
    const { record } = this.#journals.find(document, kindOf(document))
    return record === null || journals.some((code) => tableKey(code) === tableKey(record.code))
  }
}

function isWithin(number: string, stretches: Selection['numbers']): boolean {
  const key = numberKey(number)
  if (key === '') return true
  return stretches.some(
    ({ from, until }) =>
      order.compare(key, numberKey(from)) >= 0 && order.compare(key, numberKey(until)) <= 0,
  )
}
