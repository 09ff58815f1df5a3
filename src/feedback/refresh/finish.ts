import type { Batch } from '../../batch/start.ts'
import { heap } from '../../edge/heap.ts'
import type { Change } from '../../model/changes.ts'
import { finding } from '../../model/finding-make.ts'
import { refreshedTables, type Refreshed } from '../../publish/refreshed.ts'
import { LARGE, mergeInto } from './merged-table.ts'
import { mergeTable, type Merged, type MergeOptions } from '../table/merge.ts'
import { Unmergeable } from '../table/places.ts'
import { NoTable } from '../table/raw-table.ts'
import { writeNewRelations } from './new-relations.ts'
import { OtherBooks } from './other-books.ts'
import { rulesFor } from './rules.ts'
import type { Refresh, TableRefresh } from './refresh.ts'
import { refuseBroken } from './sound.ts'
import { specs } from './spec.ts'

const WHOLE_FILE = { sheet: '', row: 0 }
/** Codes that a message names. */
const SHOWN = 10

/**
 * Merges what the lists of a drop bring with the administration's tables (R32 to R36, R82) and puts the outcome in
 * `batch.feedback`. Tables that could not be used afterwards are refused: the administration goes on working whatever is
 * dropped.
 * Relations that are new there are written for the sources that want to hear of them.
 *
 * @throws TableBusy when a table is open elsewhere; system errors
 */
export async function finishRefresh(refresh: Refresh, batch: Batch): Promise<void> {
  const { settings } = batch.administration
  const refreshed = await refreshedTables(batch.context.register, settings.code)
  for (const one of refresh.tables) {
    const merged = await mergeOne(one, refresh, refreshed, batch)
    heap.check()
    if (!merged || one.table !== 'relations.csv') continue
    await writeNewRelations(merged.added, one.incoming, batch)
  }
  tellAhead(refresh, batch)
  for (const { topic, value, line, count } of refresh.unknown.values())
    batch.report(
      finding('refresh-value-unknown', { sheet: '', row: line }, { topic, value, count }, { value }),
    )
  await refuseBroken(batch)
}

async function mergeOne(
  one: TableRefresh,
  refresh: Refresh,
  refreshed: Refreshed,
  batch: Batch,
): Promise<Merged | null> {
  const { table, incoming } = one
  const { settings } = batch.administration
  const shown = `mappings/${settings.code}/${table}`
  tellNameless(one, refresh, batch)
  if (incoming.size === 0) {
    batch.report(finding('refresh-list-empty', WHOLE_FILE, { file: shown }, { value: table }))
    return null
  }
  const rules = rulesFor(one, settings, batch.report)
  const other = new OtherBooks(table, refreshed[table] !== undefined, settings.country)
  const seen: MergeOptions['seen'] = (row, cell) => {
    if (row) other.look(row, cell)
    return rules.seen?.(row, cell) ?? null
  }
  const { complete } = one
  const block = settings.refresh.gone === 'block'
  const { language } = settings
  const { feedback } = batch
  const change = (one: Change): void => feedback.change(table, one)
  try {
    let merged: Merged | null = null
    await mergeInto(batch, table, incoming.bytes >= LARGE, async (source, sink) => {
      const options = { ...rules, seen, change, complete, block, language }
      merged = await mergeTable(specs[table], source, incoming, sink, options)
      note(one, merged, rules.unwanted ?? 'left-out', batch, shown)
      return merged.changed > 0
    })
    feedback.refreshed.add(table)
    const told = other.params && { ...other.params, file: shown, administration: settings.name }
    if (told) batch.report(finding('refresh-other-administration', WHOLE_FILE, told, { value: table }))
    return merged
  } catch (error) {
    if (!(error instanceof Unmergeable || error instanceof NoTable)) throw error
    const code = 'refresh-table-unusable'
    const params = error instanceof Unmergeable ? error.problem.params : {}
    const reason = String(params['column'] ?? params['first'] ?? error.message)
    batch.report(finding(code, WHOLE_FILE, { file: shown, reason }, { value: table }))
    return null
  }
}

function note(
  { table, incoming, isPage }: TableRefresh,
  merged: Merged,
  unwanted: string,
  batch: Batch,
  file: string,
): void {
  const { feedback, report } = batch
  const { settings } = batch.administration
  if (merged.same > 0) feedback.note(table, 'same', merged.same)
  if (merged.leftOut > 0) feedback.note(table, unwanted, merged.leftOut)
  if (incoming.twice > 0) feedback.note(table, 'twice', incoming.twice)
  if (isPage) report(finding('refresh-is-page', WHOLE_FILE, { file }, { value: table }))
  if (merged.gone.length > 0) {
    const params = { count: merged.gone.length, codes: some(merged.gone.map(({ code }) => code)), file }
    const blocked = settings.refresh.gone === 'block'
    report(finding(blocked ? 'refresh-gone-blocked' : 'refresh-gone', WHOLE_FILE, params, { value: table }))
    if (!blocked)
      for (const { code, name } of merged.gone)
        feedback.mention(table, { action: 'gone', code, name, fields: [] })
  }
  if (merged.stillBlocked.length > 0) {
    const params = { count: merged.stillBlocked.length, codes: some(merged.stillBlocked), file }
    report(finding('refresh-still-blocked', WHOLE_FILE, params, { value: table }))
  }
}

function tellNameless({ table }: TableRefresh, refresh: Refresh, { report }: Batch): void {
  const lines = refresh.nameless.get(table) ?? []
  const [first] = lines
  if (first === undefined) return
  report(
    finding(
      'refresh-code-missing',
      { sheet: '', row: first },
      { count: lines.length, table },
      { value: table },
    ),
  )
}

function tellAhead({ ahead }: Refresh, { report }: Batch): void {
  for (const { code, rate, from, line } of ahead) {
    const params = { code, rate: { rate: Math.round(Number(rate) * 1000) }, date: { date: from } }
    report(finding('refresh-rate-ahead', { sheet: '', row: line }, params, { value: code }))
  }
}

/** The first codes of a list. */
export const some = (codes: readonly string[]): string =>
  codes.slice(0, SHOWN).join(', ') + (codes.length > SHOWN ? ' …' : '')
