import type { Row, TableFile } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Group } from '../profile/group.ts'
import type { TablePlan } from '../profile/types.ts'
import { KeySet } from './key-set.ts'
import { RowReader } from './rows.ts'
import { RowSorter } from './sorter.ts'
import type { RowCounts } from './row-counts.ts'

/** Lines of one document do not stand together: read again with sorting. */
export class NotAdjacent extends Error {
  override name = 'NotAdjacent'
}

const CHUNK = 500

/** Groups the rows of one table by document, in chunks of about 500 groups. */
export function groupsOf(
  file: TableFile,
  plan: TablePlan,
  sorted: boolean,
  counts: RowCounts,
  report: Report,
): AsyncIterable<Group[]> {
  if (plan.lines || sorted) return sortedGroups(file, plan, counts, report)
  return adjacentGroups(file, plan, counts, report)
}

/** Rows in file order; a key that comes back after others throws NotAdjacent. */
async function* adjacentGroups(
  file: TableFile,
  plan: TablePlan,
  counts: RowCounts,
  report: Report,
): AsyncGenerator<Group[]> {
  const reader = new RowReader(plan, plan.header, file.format === 'csv')
  const single = plan.table.layout === 'row-per-document'
  const closed = new KeySet()
  let group: Group | null = null
  let chunk: Group[] = []
  for await (const rows of file.rows(plan.header.sheet)) {
    for (const row of rows) {
      const key = dataKey(reader, row, counts, report)
      if (key === '') continue
      if (group && !single && group.key === key) {
        group.lines.push(row)
        continue
      }
      if (group) {
        if (!single) closed.add(group.key)
        chunk.push(group)
      }
      if (!single && closed.has(key)) throw new NotAdjacent(key)
      group = { key, headers: [], lines: [row] }
    }
    if (chunk.length >= CHUNK) {
      yield chunk
      chunk = []
    }
  }
  if (group) chunk.push(group)
  if (chunk.length > 0) yield chunk
}

/** Key of a data row; '' for every other row, which is counted or reported here. */
function dataKey(reader: RowReader, row: Row, counts: RowCounts, report: Report): string {
  const kind = reader.kind(row, report)
  if (kind !== 'data') {
    counts.row(kind)
    return ''
  }
  const key = reader.key(row)
  if (key === '') {
    report(finding('number-missing', { sheet: reader.plan.name, row: row.number }))
    counts.row('reported')
  }
  return key
}

async function* sortedGroups(
  file: TableFile,
  plan: TablePlan,
  counts: RowCounts,
  report: Report,
): AsyncGenerator<Group[]> {
  const sorter = new RowSorter()
  try {
    const csv = file.format === 'csv'
    await fill(sorter, file, new RowReader(plan, plan.header, csv), plan.lines ? 0 : 1, counts, report)
    if (plan.lines) await fill(sorter, file, new RowReader(plan, plan.lines, csv), 1, counts, report)
    let chunk: Group[] = []
    for (const group of sorter.groups()) {
      if (plan.lines && !joined(group, plan, counts, report)) continue
      chunk.push(group)
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
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
): Promise<void> {
  for await (const rows of file.rows(reader.plan.sheet))
    for (const row of rows) {
      const key = dataKey(reader, row, counts, report)
      if (key !== '') sorter.add(key, part, row)
    }
}

/** Two tabs joined by number: each line needs one header, each header lines (Q25). */
function joined(group: Group, plan: TablePlan, counts: RowCounts, report: Report): boolean {
  const { headers, lines } = group
  const value = group.key
  if (headers.length === 1 && lines.length > 0) return true
  if (headers.length === 0)
    for (const line of lines)
      report(
        finding(
          'lines-without-header',
          { sheet: plan.lines!.name, row: line.number },
          { sheet: plan.header.name },
          { value },
        ),
      )
  if (headers.length > 1)
    for (const header of headers.slice(1))
      report(
        finding(
          'header-twice',
          { sheet: plan.header.name, row: header.number },
          { row: headers[0]!.number },
          { value, document: value },
        ),
      )
  if (headers.length === 1)
    report(
      finding(
        'header-without-lines',
        { sheet: plan.header.name, row: headers[0]!.number },
        { sheet: plan.lines!.name },
        { value, document: value },
      ),
    )
  for (let i = 0; i < headers.length + lines.length; i++) counts.row('reported')
  return false
}
