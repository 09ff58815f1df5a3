import { fileURLToPath } from 'node:url'
import { groupsOf } from '../../src/batch/groups.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { Home } from '../../src/config/home.ts'
import { loadProfiles } from '../../src/config/load-profiles.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Document, SourceRelation } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Cell, Row, TableFile, TypedCell } from '../../src/model/row.ts'
import { DocumentBuilder } from '../../src/profile/document.ts'
import { recognise, type Recognised, type SheetHead } from '../../src/profile/recognise.ts'
import { TotalRows } from '../../src/profile/total-rows.ts'
import type { SourceProfile, TablePlan, TableRule } from '../../src/profile/types.ts'

export type Sheet = { name?: string; hidden?: boolean; rows: Cell[][] }

/** A file that exists in memory only; rows come in chunks of `chunk`. */
export function memoryFile(sheets: Sheet[], format = 'csv', chunk = 7): TableFile {
  return {
    format,
    sheets: sheets.map(({ name = '', hidden = false }) => ({ name, hidden })),
    facts: {},
    async *rows(sheet) {
      const rows = rowsOf(sheets[sheet]!.rows)
      for (let at = 0; at < rows.length; at += chunk) yield rows.slice(at, at + chunk)
    },
    close: async () => undefined,
  }
}

export const rowsOf = (rows: Cell[][]): Row[] => rows.map((cells, i) => ({ number: i + 1, cells }))

/** `a;b;c` on lines, as cells. */
export const table = (text: string): Cell[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'))

export const number = (raw: string, text = raw): TypedCell => ({ kind: 'number', raw, text })
export const percent = (raw: string, text: string): TypedCell => ({
  kind: 'number',
  raw,
  text,
  percent: true,
})
export const date = (iso: string): TypedCell => ({
  kind: 'date',
  raw: '46000',
  text: iso.split('-').reverse().join('-'),
  iso,
})
export const error = (raw = '#N/A'): TypedCell => ({ kind: 'error', raw, text: raw })

/** The first rows of each sheet, as recognition gets them. */
export const headsOf = (sheets: Sheet[]): SheetHead[] =>
  sheets.map(({ name = '', hidden = false, rows }, index) => ({
    index,
    name,
    hidden,
    rows: rowsOf(rows).slice(0, 30),
  }))

/** A small profile with one table of sales, and what a test adds to it. */
export function profileOf(
  changes: Partial<TableRule> = {},
  profile: Partial<SourceProfile> = {},
): SourceProfile {
  const columns = {
    number: { headings: ['Nr'], required: true },
    date: ['Datum'],
    relationCode: ['Klant'],
    excluding: ['Excl'],
    ...changes.columns,
  }
  const rule: TableRule = { name: 'test', makes: 'sales', layout: 'row-per-line', ...changes, columns }
  return { source: 'test', name: 'Test', tables: [rule], ...profile }
}

export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '')

/** A profile of the repository's own, as the program loads it. */
export async function shipped(name: string, root = repository): Promise<SourceProfile> {
  const home = { root, settings: { language: 'en' } } as Home
  const { profiles } = await loadProfiles(nodeFiles, home, [name])
  return profiles[0]!
}

export function recognised(
  profiles: SourceProfile | SourceProfile[],
  sheets: Sheet[],
  name = 'x.csv',
): Recognised {
  const { found, nearest } = recognise([profiles].flat(), name, headsOf(sheets))
  if (!found) throw new Error(`not recognised: ${JSON.stringify(nearest)}`)
  return found
}

export type Read = {
  documents: Document[]
  findings: Finding[]
  counts: RowCounts
  leftOut: string[]
  /** findings in short: `code row/column` */
  told: string[]
}

/** All documents of a table: recognised, grouped and built; relations of lists are not looked at. */
export async function readDocuments(
  profiles: SourceProfile | SourceProfile[],
  sheets: Sheet[],
  options: { format?: string; sorted?: boolean; relations?: Map<string, SourceRelation>; name?: string } = {},
): Promise<Read> {
  const file = memoryFile(sheets, options.format)
  const { plans } = recognised(profiles, sheets, options.name)
  const documents: Document[] = []
  const findings: Finding[] = []
  const leftOut: string[] = []
  const counts = new RowCounts()
  const report = (found: Finding): void => void findings.push(found)
  for (const plan of plans.filter(makesDocuments)) {
    const totals = new TotalRows()
    const builder = new DocumentBuilder(plan, options.relations ?? new Map(), totals)
    for await (const groups of groupsOf(file, plan, options.sorted ?? false, counts, report, totals))
      for (const group of groups) {
        const { document, leftOut: rule } = builder.build(group, report)
        if (document) documents.push(document)
        else leftOut.push(rule)
        const rows = group.headers.length + group.lines.length
        counts.document(rows, document ? 'booked' : { rule })
      }
    builder.finish(report)
  }
  return { documents, findings, counts, leftOut, told: findings.map(short) }
}

export const makesDocuments = (plan: TablePlan): boolean =>
  plan.table.makes === 'sales' || plan.table.makes === 'purchase'

export const short = ({ code, place }: Finding): string =>
  `${code} ${place.row}${place.column === undefined ? '' : `/${place.column}`}`

/** Documents of one CSV text under a small profile. */
export const readText = (profile: SourceProfile, text: string): Promise<Read> =>
  readDocuments(profile, [{ rows: table(text) }])
