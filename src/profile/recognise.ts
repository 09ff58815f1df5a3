import type { Row } from '../model/row.ts'
import { cellText } from '../model/row.ts'
import { headingKey, isOurs } from './headings.ts'
import {
  HEADER_FIELDS,
  LINE_FIELDS,
  type ColumnRule,
  type CompiledAmountColumn,
  type CompiledVatColumn,
  type Field,
  type SheetPlan,
  type SourceProfile,
  type TablePlan,
  type TableRule,
} from './types.ts'

/** The first rows of a sheet: enough to find the headings below a title (Q9). */
export type SheetHead = { index: number; name: string; hidden: boolean; rows: Row[] }

export type Recognised = {
  profile: SourceProfile
  plans: TablePlan[]
  /** sheets that no table of the profile takes */
  unused: string[]
}

/** Why no profile fits: the best candidate and the columns it misses, for the message. */
export type NotRecognised = { source: string; table: string; missing: string[] } | null

const rule = (given: ColumnRule | string[] | undefined): ColumnRule | null =>
  given === undefined ? null : Array.isArray(given) ? { headings: given } : given

/**
 * Finds the source profile of a file by its headings and file name. The profile that knows most columns wins; a
 * fitting file name counts as two columns, ties go to the earlier profile.
 */
export function recognise(
  profiles: readonly SourceProfile[],
  fileName: string,
  sheets: readonly SheetHead[],
): { found: Recognised | null; nearest: NotRecognised } {
  let best: { score: number; found: Recognised } | null = null
  let nearest: { missing: string[]; source: string; table: string; score: number } | null = null
  for (const profile of profiles) {
    const { plans, unused, score, near } = planProfile(profile, sheets)
    if (near && (!nearest || near.score > nearest.score)) nearest = { ...near, source: profile.source }
    if (plans.length === 0) continue
    const named = (profile.recognise?.files ?? []).some((glob) => matches(glob, fileName)) ? 2 : 0
    if (!best || score + named > best.score)
      best = { score: score + named, found: { profile, plans, unused } }
  }
  return { found: best?.found ?? null, nearest }
}

function planProfile(profile: SourceProfile, sheets: readonly SheetHead[]) {
  const taken = new Set<number>()
  const plans: TablePlan[] = []
  let score = 0
  let near: { missing: string[]; table: string; score: number } | null = null
  // Each sheet goes to the table that knows most of its columns.
  for (const sheet of sheets) {
    if (taken.has(sheet.index)) continue
    let best: { score: number; plan: TablePlan } | null = null
    for (const table of profile.tables) {
      if (table.sheets && !named(table.sheets, sheet.name)) continue
      const match = matchSheet(table, table.columns, sheet)
      if (match.missing.length > 0) {
        if (!near || match.score > near.score)
          near = { missing: match.missing, table: table.name, score: match.score }
        continue
      }
      let lines: SheetPlan | null = null
      if (table.lines) {
        const tab = sheets.find((s) => named(table.lines!.sheets, s.name))
        const linesMatch = tab && matchSheet(table, table.lines.columns, tab)
        if (!linesMatch || linesMatch.missing.length > 0) {
          near ??= {
            missing: linesMatch?.missing ?? table.lines.sheets,
            table: table.name,
            score: match.score,
          }
          continue
        }
        lines = linesMatch.plan
      }
      if (!best || match.score > best.score)
        best = { score: match.score, plan: { profile, table, header: match.plan!, lines } }
    }
    if (!best) continue
    plans.push(best.plan)
    score += best.score
    taken.add(sheet.index)
    if (best.plan.lines) taken.add(best.plan.lines.sheet)
  }
  const unused = sheets.filter((s) => !taken.has(s.index) && s.rows.length > 0).map((s) => s.name)
  return { plans, unused, score, near }
}

const named = (names: readonly string[], name: string): boolean =>
  names.some((n) => headingKey(n) === headingKey(name))

/** `*factuur*.csv` against a file name, case not counted; only * and ? have a meaning, so it cannot run wild. */
export function matches(glob: string, name: string): boolean {
  const parts = glob.toLowerCase().split('*')
  const text = name.toLowerCase()
  const first = parts[0]!
  const last = parts[parts.length - 1]!
  if (parts.length === 1) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > text.length - last.length) return false
    at = found + part.length
  }
  return true
}

type Match = { score: number; missing: string[]; plan: SheetPlan | null }

/** Tries each of the first rows as the heading row and keeps the one that knows most columns. */
function matchSheet(
  table: TableRule,
  columns: Partial<Record<Field, ColumnRule | string[]>>,
  sheet: SheetHead,
): Match {
  let best: Match = { score: 0, missing: ['?'], plan: null }
  for (const row of sheet.rows) {
    const match = matchRow(table, columns, sheet, row)
    const better = match.missing.length === 0 ? best.missing.length > 0 || match.score > best.score : false
    if (better || (best.missing.length > 0 && match.score > best.score)) best = match
  }
  return best
}

function matchRow(
  table: TableRule,
  columns: Partial<Record<Field, ColumnRule | string[]>>,
  sheet: SheetHead,
  row: Row,
): Match {
  const headings = row.cells.map((cell) => cellText(cell))
  const keys = headings.map(headingKey)
  const index = new Map<string, number>()
  keys.forEach((key, i) => {
    if (key !== '' && !isOurs(key) && !index.has(key)) index.set(key, i)
  })
  const column = Object.fromEntries([...HEADER_FIELDS, ...LINE_FIELDS].map((f) => [f, -1])) as Record<
    Field,
    number
  >
  const rules: Partial<Record<Field, ColumnRule>> = {}
  const missing: string[] = []
  let score = 0
  for (const [field, given] of Object.entries(columns) as [Field, ColumnRule | string[]][]) {
    const r = rule(given)!
    rules[field] = r
    const at = r.headings.map((h) => index.get(headingKey(h))).find((i) => i !== undefined)
    if (at !== undefined) {
      column[field] = at
      score++
    } else if (r.required) missing.push(r.headings[0]!)
  }
  const vatColumns = vatColumnsOf(table, index)
  const amountColumns = amountColumnsOf(table, index, missing)
  score += vatColumns.length * 2 + amountColumns.length
  const has = (field: Field): boolean =>
    column[field] >= 0 ||
    table.constants?.[field] !== undefined ||
    (field === 'excluding' && (vatColumns.length > 0 || amountColumns.length > 0))
  if (columns === table.columns) {
    for (const group of table.requireOne ?? [])
      if (!group.some(has)) missing.push(group.map((f) => rule(columns[f])?.headings[0] ?? f).join(' / '))
    if (table.vatColumns && vatColumns.length === 0) missing.push(headingOf(table.vatColumns[0]!))
  }
  const plan = {
    sheet: sheet.index,
    name: sheet.name,
    headerRow: row.number,
    headings,
    keys,
    column,
    rule: rules,
  }
  return { score, missing, plan: { ...plan, vatColumns, amountColumns } }
}

const headingOf = (v: { excluding?: string[]; including?: string[]; vat?: string[] }): string =>
  (v.excluding ?? v.including ?? v.vat ?? ['?'])[0]!

function vatColumnsOf(table: TableRule, index: Map<string, number>): CompiledVatColumn[] {
  const found: CompiledVatColumn[] = []
  for (const v of table.vatColumns ?? []) {
    const fixed = { kind: v.kind ?? null, code: v.code ?? '' }
    for (const rate of v.rate === undefined
      ? ratesIn(index, v.excluding ?? v.including ?? [])
      : [String(v.rate)]) {
      const at = (list?: string[]): number =>
        (list ?? [])
          .map((h) => index.get(headingKey(h.replace('{rate}', rate))))
          .find((i) => i !== undefined) ?? -1
      const columns = { excluding: at(v.excluding), vat: at(v.vat), including: at(v.including) }
      if (columns.excluding < 0 && columns.including < 0) continue
      found.push({ rate: Math.round(Number(rate.replace(',', '.')) * 1000), ...fixed, ...columns })
    }
  }
  return found
}

/** The rates that stand where a heading pattern has `{rate}`: `Omzet {rate}%` finds 21 and 9 and 0. */
function ratesIn(index: Map<string, number>, patterns: readonly string[]): string[] {
  const rates = new Set<string>()
  for (const pattern of patterns) {
    const [before, after] = pattern.split('{rate}').map(headingKey) as [string, string | undefined]
    if (after === undefined) continue
    for (const key of index.keys()) {
      if (!key.startsWith(before) || !key.endsWith(after)) continue
      const middle = key.slice(before.length, key.length - after.length)
      if (/^\d{1,2}(,\d{1,2})?$/.test(middle)) rates.add(middle)
    }
  }
  return [...rates]
}

function amountColumnsOf(
  table: TableRule,
  index: Map<string, number>,
  missing: string[],
): CompiledAmountColumn[] {
  const found: CompiledAmountColumn[] = []
  for (const a of table.amountColumns ?? []) {
    const column = a.headings.map((h) => index.get(headingKey(h))).find((i) => i !== undefined)
    if (column === undefined) missing.push(a.headings[0]!)
    else
      found.push({
        column,
        ledgerAccount: a.ledgerAccount ?? '',
        description: a.description ?? '',
        vatRate: a.vatRate === undefined ? null : Math.round(a.vatRate * 1000),
        vatCode: a.vatCode ?? '',
      })
  }
  return found
}
