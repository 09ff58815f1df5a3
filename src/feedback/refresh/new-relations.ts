import type { Batch } from '../../batch/start.ts'
import { tableKey } from '../../mapping/lookup.ts'
import type { Language } from '../../model/settings.ts'
import type { NewRelationsRule, RelationField } from '../../model/write-back.ts'
import { csvCell } from '../../report/csv-report.ts'
import type { Incoming, IncomingRow } from '../table/incoming.ts'

const NAMES: Record<Language, string> = {
  nl: 'nieuwe-relaties',
  en: 'new-relations',
  fr: 'nouvelles-relations',
}
const ROLES: Record<Language, Record<Role, string>> = {
  nl: { customer: 'Klant', supplier: 'Leverancier', both: 'Klant en leverancier' },
  en: { customer: 'Customer', supplier: 'Supplier', both: 'Customer and supplier' },
  fr: { customer: 'Client', supplier: 'Fournisseur', both: 'Client et fournisseur' },
}
/** Rows that are written before it is looked whether the disk keeps up. */
const CHUNK = 1000

type Role = 'customer' | 'supplier' | 'both'

/**
 * Writes, for each source that wants them, the relations that are new in the accounting package and whose number the
 * source does not know (R47, D3), in the source's own layout. Only relations that are new in relations.csv with this
 * drop: nothing the source has is ever overwritten, and nothing is offered twice.
 *
 * @param added places in the list of the relations that are new in the table
 */
export async function writeNewRelations(
  added: readonly number[],
  incoming: Incoming,
  batch: Batch,
): Promise<void> {
  const wanting = batch.sources.profiles.flatMap(({ source, writeBack }) =>
    writeBack?.relations ? [{ source, rule: writeBack.relations }] : [],
  )
  if (wanting.length === 0 || added.length === 0) return
  const { register } = batch.context
  const { code: administration } = batch.administration.settings
  const ours = new Set((await register.targetCodes(administration)).map(tableKey))
  const numbers = await numbersBySource(batch)
  for (const { source, rule } of wanting) {
    const own = numbers.get(source)
    const isNew = (row: IncomingRow): boolean => {
      const key = tableKey(row.key)
      return !ours.has(key) && own?.has(key) !== true && wants(row, rule)
    }
    const places = added.filter((place) => isNew(incoming.row(place)))
    if (places.length > 0) await write(source, rule, places, incoming, batch)
  }
}

/** The numbers that each source is known to use. */
async function numbersBySource(batch: Batch): Promise<Map<string, Set<string>>> {
  const { register } = batch.context
  const found = new Map<string, Set<string>>()
  for (const { identities } of await register.allRelations(batch.administration.settings.code))
    for (const { kind, source, value } of identities) {
      if (kind !== 'code') continue
      // identities of codes carry source and role: gripp/customer
      const name = source.replace(/\/(?:customer|supplier)$/, '')
      const own = found.get(name) ?? new Set<string>()
      found.set(name, own.add(tableKey(value)))
    }
  return found
}

function roleOf({ cells }: IncomingRow): Role | null {
  if (cells['customer'] === '1') return cells['supplier'] === '1' ? 'both' : 'customer'
  return cells['supplier'] === '1' ? 'supplier' : null
}

/** Prospects and what is blocked are nobody to send an invoice to. */
function wants(row: IncomingRow, { roles = 'customers' }: NewRelationsRule): boolean {
  const role = roleOf(row)
  if (role === null || row.cells['blocked'] === '1') return false
  if (roles === 'both' || role === 'both') return true
  return roles === 'customers' ? role === 'customer' : role === 'supplier'
}

async function write(
  source: string,
  rule: NewRelationsRule,
  places: readonly number[],
  incoming: Incoming,
  batch: Batch,
): Promise<void> {
  const { feedback, staging, administration } = batch
  const { language } = administration.settings
  const name = `${NAMES[language]}-${source}.csv`
  const separator = rule.delimiter === 'tab' ? '\t' : (rule.delimiter ?? ';')
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`
  const file = staging.sink.create(name)
  file.write((rule.bom === false ? '' : '\ufeff') + line(Object.keys(rule.columns)))
  for (let start = 0; start < places.length; start += CHUNK) {
    const some = places.slice(start, start + CHUNK).map((place) => incoming.row(place))
    file.write(
      some
        .map((row) => line(Object.values(rule.columns).map((field) => value(row, field, rule, language))))
        .join(''),
    )
    if (staging.pressure) await staging.drained()
  }
  const written = await file.finish(name)
  feedback.artifacts.push({ name, topic: 'new-relations', ...written, count: places.length })
  feedback.note('new-relations', 'written', places.length)
}

function value(row: IncomingRow, field: RelationField, rule: NewRelationsRule, language: Language): string {
  if (field === 'code') return row.key
  if (field === 'name') return row.name
  if (field === 'iban') return row.cells['ibans']?.split('|')[0] ?? ''
  if (field !== 'role') return row.cells[field] ?? ''
  const role = roleOf(row)
  return role === null ? '' : (rule.roleWords?.[role] ?? ROLES[language][role])
}
