import { setImmediate } from 'node:timers/promises'
import { heap } from '../edge/heap.ts'
import type { Row, TableFile } from '../model/row.ts'
import type { Finding, Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Group } from '../profile/group.ts'
import { TotalRows } from '../profile/total-rows.ts'
import type { TablePlan } from '../profile/types.ts'
import { HeaderJoin } from './header-join.ts'
import { KeySet } from './key-set.ts'
import { RowReader } from './rows.ts'
import { RowSorter } from './sorter.ts'
import type { RowCounts } from './row-counts.ts'
import { totalWords } from './total-words.ts'

/** Lines of one document do not stand together: read again with sorting. */
export class NotAdjacent extends Error {
  override name = 'NotAdjacent'
}

/** Few enough to die young: what lives on is moved by the collector, and fills the memory until it looks there. */
const CHUNK = 100

/**
 * Groups the rows of one table by document, in chunks of about 100 groups, in the order of their first rows. Rows that
 * belong to no group are counted and reported here. Throws NotAdjacent unless `sorted`.
 */
export function groupsOf(
  file: TableFile,
  plan: TablePlan,
  sorted: boolean,
  counts: RowCounts,
  report: Report,
  totals: TotalRows = new TotalRows(),
): AsyncIterable<Group[]> {
  // With a row per document a number that comes back is a second document, and never a line of the first.
  if (plan.lines || (sorted && plan.table.layout !== 'row-per-document'))
    return sortedGroups(file, plan, counts, report, totals)
  return adjacentGroups(file, plan, counts, report, totals)
}

/** Rows in file order; a key that comes back after others throws NotAdjacent. */
async function* adjacentGroups(
  file: TableFile,
  plan: TablePlan,
  counts: RowCounts,
  report: Report,
  totals: TotalRows,
): AsyncGenerator<Group[]> {
  const reader = new RowReader(plan, plan.header, file.format === 'csv')
  const single = plan.table.layout === 'row-per-document'
  const met = new KeySet()
  let group: Group | null = null
  let chunk: Group[] = []
  for await (const rows of reader.filled(file.rows(plan.header.sheet), report)) {
    for (const row of rows) {
      const key = dataKey(reader, row, counts, report, totals)
      if (key === '') continue
      if (group && !single && group.key === key) {
        group.lines.push(row)
        continue
      }
      if (group) chunk.push(group)
      if (!single && !met.add(key)) throw new NotAdjacent(key)
      group = { key, headers: [], lines: [row] }
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
    }
  }
  if (group) chunk.push(group)
  if (chunk.length > 0) yield chunk
}

/** Key of a data row; '' for every other row, which is counted or reported here. */
function dataKey(reader: RowReader, row: Row, counts: RowCounts, report: Report, totals: TotalRows): string {
  const kind = reader.kind(row, report)
  if (kind !== 'data') {
    counts.row(kind, row.number)
    if (kind === 'total-row' && !reader.isFilledSubtotal(row)) totals.add(row, totalWords(row.cells))
    if (kind === 'reported') totals.incomplete = true
    return ''
  }
  const answer = reader.answer(row)
  if (answer !== 'take') {
    if (answer === 'zero-line') counts.row(answer, row.number)
    else counts.passed(row.number, answer)
    return ''
  }
  const key = reader.key(row)
  if (key !== '') return key
  totals.incomplete = true
  if (reader.isLeftOut(row)) {
    counts.group({ key, headers: [], lines: [row] }, { rule: 'status' })
    return ''
  }
  if (!reader.tellsNumber(row, report)) report(keyMissing(reader, row))
  counts.row('reported', row.number)
  return ''
}

function keyMissing(reader: RowReader, row: Row): Finding {
  const { plan, table } = reader
  const field = reader.missing(row)
  const column = field === 'number' ? reader.numberColumn : plan.column[field]
  const heading = plan.headings[column] ?? ''
  const place = { sheet: plan.name, row: row.number, ...(column < 0 ? {} : { column, heading }) }
  if (table.layout !== 'summary') return finding('number-missing', place)
  const code = table.makes === 'purchase' ? 'fee-invoice-number-missing' : 'summary-key-missing'
  return finding(code, place, { field, table: table.name })
}

async function* sortedGroups(
  file: TableFile,
  plan: TablePlan,
  counts: RowCounts,
  report: Report,
  totals: TotalRows,
): AsyncGenerator<Group[]> {
  const sorter = new RowSorter()
  try {
    const csv = file.format === 'csv'
    const header = new RowReader(plan, plan.header, csv)
    await fill(sorter, file, header, plan.lines ? 0 : 1, counts, report, totals)
    const lines = plan.lines && new RowReader(plan, plan.lines, csv)
    if (lines) await fill(sorter, file, lines, 1, counts, report, totals)
    const join = lines && new HeaderJoin(header, lines, counts, report)
    let chunk: Group[] = []
    for (const group of sorter.groups()) {
      if (join && !join.isWhole(group)) continue
      chunk.push(group)
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
      // Nothing else here waits for the disk: what was written would pile up, and leases would not be renewed.
      await setImmediate()
    }
    if (chunk.length > 0) yield chunk
  } finally {
    sorter.close()
  }
}

async function fill(
  sorter: RowSorter,
  file: TableFile,
  reader: RowReader,
  part: 0 | 1,
  counts: RowCounts,
  report: Report,
  totals: TotalRows,
): Promise<void> {
  for await (const rows of reader.filled(file.rows(reader.plan.sheet), report)) {
    for (const row of rows) {
      const key = dataKey(reader, row, counts, report, totals)
      if (key !== '') sorter.add(key, part, row)
    }
    heap.check()
  }
}
