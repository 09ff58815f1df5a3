import type { Batch } from '../../batch/start.ts'
import { finding } from '../../model/finding-make.ts'
import type { Tables } from '../../model/tables.ts'
import type { FileFeedback } from '../feedback.ts'
import { finishRefresh } from '../refresh/finish.ts'
import { Refresh } from '../refresh/refresh.ts'
import type { RefreshTable } from '../refresh/tables.ts'
import type { IncomingRow } from '../table/incoming.ts'
import { beginsAs, FULL_PAGE, partOf, readRecords, textOf, type JsonRecord } from './json.ts'
import { costCentre, country, journal, ledgerAccount, relation } from './rows.ts'
import { vatRows } from './vat-rows.ts'

type List = {
  /** name of the resource in SnelStart's API */
  name: string
  table: RefreshTable
  /** a field that only its records have, or its own path in their `uri` */
  tells: RegExp
  rows(record: JsonRecord, line: number, tables: Tables, today: string): IncomingRow[]
}

const one =
  (make: (record: JsonRecord, line: number, tables: Tables) => IncomingRow): List['rows'] =>
  (record, line, tables) => [make(record, line, tables)]

/** Answers of SnelStart's API that are tables of ours, by what only their records have. */
const LISTS: readonly List[] = [
  {
    name: 'grootboeken',
    table: 'ledger-accounts.csv',
    tells: /"grootboekfunctie"\s*:/i,
    rows: one(ledgerAccount),
  },
  { name: 'relaties', table: 'relations.csv', tells: /"relatiesoort"\s*:/i, rows: one(relation) },
  { name: 'btwtarieven', table: 'vat-codes.csv', tells: /"btwPercentage"\s*:/i, rows: vatRows },
  { name: 'landen', table: 'countries.csv', tells: /"landcode(ISO)?"\s*:/i, rows: one(country) },
  { name: 'kostenplaatsen', table: 'cost-centres.csv', tells: /"\/kostenplaatsen\//i, rows: one(costCentre) },
  { name: 'dagboeken', table: 'journals.csv', tells: /"soort"\s*:|"\/dagboeken\//i, rows: one(journal) },
]

/** A list of cost centres without their own path looks like nothing else: then the file's name decides. */
const named = (name: string): List | undefined =>
  /kostenplaats/i.test(name) ? LISTS.find((list) => list.name === 'kostenplaatsen') : undefined

function listOf(text: string, name: string): List | undefined {
  return (
    LISTS.find(({ tells }) => beginsAs(text, tells)) ??
    (beginsAs(text, /"nummer"/i) ? named(name) : undefined)
  )
}

/** Codes and relations of SnelStart, merged with the tables: what GET /grootboeken and its like answer (R24, R82). */
export const snelstartLists: FileFeedback = {
  kind: 'refresh',
  source: 'snelstart',
  recognise: ({ text, name }) => listOf(text, name) !== undefined,
  // a new administration begins with these answers
  mends: () => true,
  take: takeList,
}

async function takeList(path: string, batch: Batch): Promise<void> {
  const { world } = batch.context
  const records = await readRecords(world.files, path, batch)
  if (records === null) return
  const list = listOf(`[${JSON.stringify(records[0] ?? {})}`, batch.drop.name)
  if (list === undefined) {
    batch.report(finding('snelstart-json-broken', { sheet: '', row: 0 }, { detail: '[]' }))
    return
  }
  const { tables } = batch.administration
  const first = neededFirst(list.table, records, tables)
  if (first !== null) {
    const params = { list: list.name, first }
    batch.report(finding('snelstart-list-first', { sheet: '', row: 0 }, params, { value: list.name }))
    return
  }
  const today = batch.started.toISOString().slice(0, 10)
  const refresh = new Refresh()
  refresh.begin(list.table)
  for (const [i, record] of records.entries()) {
    const rows = list.rows(record, i + 1, tables, today)
    // what is no row of ours, or is SnelStart's own, is counted
    const wanted = rows.filter(({ key }) => key !== '')
    batch.rows.document(1, wanted.length > 0 ? 'booked' : { rule: 'not-used' })
    for (const row of wanted) refresh.add(list.table, row)
  }
  if (records.length >= FULL_PAGE && list.name !== 'landen') {
    const params = { count: records.length, list: list.name }
    batch.report(finding('snelstart-page-full', { sheet: '', row: 0 }, params, { value: list.name }))
  }
  await finishRefresh(refresh, batch)
}

/**
 * The list without which this one would be taken over by half: a new administration has no accounts yet for its VAT codes
 * and journals, or no countries for the addresses of its relations. Null: nothing is in the way.
 */
function neededFirst(
  table: RefreshTable,
  records: readonly JsonRecord[],
  { ledgerAccounts, vatCodes, journals, countries }: Tables,
): 'grootboeken' | 'landen' | null {
  if (table === 'relations.csv') {
    const inCountry = (record: JsonRecord): boolean =>
      textOf(partOf(partOf(record, 'vestigingsadres'), 'land'), 'id') !== ''
    return (countries?.size ?? 0) === 0 && records.some(inCountry) ? 'landen' : null
  }
  const isNew =
    (table === 'vat-codes.csv' && vatCodes.all.length === 0) ||
    (table === 'journals.csv' && journals.all.length === 0)
  return isNew && ledgerAccounts.all.length === 0 ? 'grootboeken' : null
}
