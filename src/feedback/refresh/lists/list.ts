import type { OpenDrop } from '../../../batch/open-drop.ts'
import { RowReader } from '../../../batch/rows.ts'
import type { Batch } from '../../../batch/start.ts'
import { codeOf } from '../../../mapping/table-values.ts'
import { finding } from '../../../model/finding-make.ts'
import { cellText, type Row } from '../../../model/row.ts'
import type { TablePlan } from '../../../profile/types.ts'
import type { ListFeedback } from '../../feedback.ts'
import { listProfile, type ListLayout } from '../../list-profile.ts'
import { rowKey } from '../../table/merge-row.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { finishRefresh } from '../finish.ts'
import { Refresh } from '../refresh.ts'
import { specs } from '../spec.ts'
import { REFRESH_TABLES, type RefreshTable } from '../tables.ts'
import { layouts } from './layouts.ts'
import { listValue } from './values.ts'

/** Lists of codes in CSV or Excel, one kind each (R32, R34). */
export const codeLists: readonly ListFeedback[] = REFRESH_TABLES.flatMap((table) => {
  const layout = layouts[table]
  return layout ? [codeList(table, layout, table === 'journals.csv' ? withoutCurrency : undefined)] : []
})

type Cells = Record<string, string>

/** A journal has a currency of its own; whether it takes others besides, only the XML tells. */
function withoutCurrency({ currency: _own, ...others }: Cells): Cells {
  return others
}

/** @param finish what follows from the cells of a row besides what they say */
export function codeList(
  table: RefreshTable,
  layout: ListLayout<string>,
  finish: (cells: Cells) => Cells = (cells) => cells,
): ListFeedback {
  const { profile, column } = listProfile(layout.name, layout)
  const keys = Object.keys(layout.columns)
  const finished = (row: IncomingRow): IncomingRow => ({ ...row, cells: finish({ ...row.cells }) })
  return {
    kind: 'refresh',
    source: layout.name,
    mends: true,
    profile,
    async take(open, batch) {
      if (tellForeign(table, keys, column, open, batch)) return
      const refresh = new Refresh()
      // such a list has no pages: it is all there is, as far as it tells
      refresh.begin(table).complete = true
      for (const plan of open.recognised.plans) {
        const places = keys.map((key) => [key, column(plan, key)] as const).filter(([, place]) => place >= 0)
        for await (const row of dataRows(open, plan, batch))
          refresh.add(table, finished(rowOf(table, row, places)))
      }
      await finishRefresh(refresh, batch)
    },
  }
}

/** Words in headings that a list of codes does not have, and a list of invoices or a budget does. */
const FOREIGN =
  /factu|invoice|datum|date|verval|bedrag|amount|montant|netto|bruto|leverancier|klant|debiteur|crediteur|supplier|customer|client|fournisseur|prijs|price|prix|hoeveel|quantity|budget|begroot|saldo|balance due|debet|credit|d[eé]bit/i
/** Days belong to these lists themselves. */
const DATED: ReadonlySet<RefreshTable> = new Set<RefreshTable>(['periods.csv', 'vat-codes.csv'])

/**
 * A file that has the columns of a list of codes and is about something else: an invoice list whose number is under
 * another heading would overwrite the chart of accounts. It is told, and nothing is taken from it.
 */
function tellForeign(
  table: RefreshTable,
  keys: readonly string[],
  column: (plan: TablePlan, key: string) => number,
  open: OpenDrop,
  batch: Batch,
): boolean {
  if (DATED.has(table)) return false
  for (const plan of open.recognised.plans) {
    const known = new Set(keys.map((key) => column(plan, key)))
    const { headings, name, headerRow } = plan.header
    const at = headings.findIndex((heading, place) => !known.has(place) && FOREIGN.test(heading))
    if (at < 0) continue
    const heading = headings[at]!
    const place = { sheet: name, row: headerRow, column: at, heading }
    batch.report(finding('refresh-not-a-list', place, { file: table, heading }))
    return true
  }
  return false
}

/** Rows of data of a sheet; all rows are counted. */
async function* dataRows(open: OpenDrop, plan: TablePlan, batch: Batch): AsyncGenerator<Row> {
  const reader = new RowReader(plan, plan.header, open.file.format === 'csv')
  for await (const chunk of reader.filled(open.file.rows(plan.header.sheet), batch.fileReport))
    for (const row of chunk) {
      const kind = reader.kind(row, batch.fileReport)
      if (kind !== 'data') batch.rows.row(kind)
      else {
        batch.rows.document(1, 'booked')
        yield row
      }
    }
}

type Places = readonly (readonly [column: string, place: number])[]

function rowOf(table: RefreshTable, { cells, number }: Row, places: Places): IncomingRow {
  const spec = specs[table]
  const values: Record<string, string> = {}
  const keys: string[] = []
  for (const [column, place] of places) {
    const cell = cells[place]
    if (spec.key.includes(column)) keys.push(codeOf(cellText(cell)))
    const kind = spec.columns[column]?.kind
    const value = kind && listValue(kind, cell)
    if (value !== undefined) values[column] = value
  }
  const key = keys.length > 1 ? (keys.includes('') ? '' : rowKey(keys)) : (keys[0] ?? '')
  return { key, name: values[spec.name] ?? '', line: number, cells: values }
}
