import { cellText } from '../model/row.ts'
import { matches } from './glob.ts'
import { headingKey } from './headings.ts'
import { isBetter, matchSheet, type Match, type SheetHead } from './match-sheet.ts'
import type { SourceProfile, TablePlan, TableRule } from './types.ts'

export { matches } from './glob.ts'
export type { SheetHead } from './match-sheet.ts'

/** A sheet with data that a table names but cannot take: its columns, or the tab it belongs with, are missing. */
export type BrokenSheet = { sheet: string; table: string; missing: string[] }

export type Recognised = {
  profile: SourceProfile
  plans: TablePlan[]
  /** sheets that no table of the profile takes or names */
  unused: string[]
  broken: BrokenSheet[]
}

/** Why no profile fits: the best candidate and the columns it misses, for the message. */
export type NotRecognised = { source: string; table: string; missing: string[] } | null

/** A table tried on a sheet, together with its tab of lines. `plan` is null when something is missing. */
type Fit = { table: TableRule; match: Match; plan: TablePlan | null }

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
  let nearest: { fit: Fit; source: string } | null = null
  for (const profile of profiles) {
    const isNamed = (profile.recognise?.files ?? []).some((glob) => matches(glob, fileName))
    const { found, score, near } = planProfile(profile, sheets, isNamed)
    // Nobody means a list of ours that lacks its own columns.
    if (near && !profile.ours && (!nearest || isBetter(near.match, nearest.fit.match)))
      nearest = { fit: near, source: profile.source }
    if (found.plans.length === 0) continue
    const named = isNamed ? 2 : 0
    if (!best || score + named > best.score) best = { score: score + named, found }
  }
  return {
    found: best?.found ?? null,
    nearest: nearest && {
      source: nearest.source,
      table: nearest.fit.table.name,
      missing: nearest.fit.match.missing,
    },
  }
}

/** Each sheet goes to the table that knows most of its columns; a tab of lines goes with its headers. */
function planProfile(profile: SourceProfile, sheets: readonly SheetHead[], named: boolean) {
  const chosen = new Map<SheetHead, Fit>()
  const sharers = new Map<SheetHead, TablePlan[]>()
  let near: Fit | null = null
  for (const sheet of sheets)
    for (const table of profile.tables) {
      if (table.sheets && !isNamed(table.sheets, sheet.name)) continue
      const fit = tryTable(profile, table, sheet, sheets, named)
      const before = chosen.get(sheet)
      if (fit?.plan && (!before || fit.match.score > before.match.score)) chosen.set(sheet, fit)
      if (fit?.plan && table.shares) sharers.set(sheet, [...(sharers.get(sheet) ?? []), fit.plan])
      if (fit && !fit.plan && fit.match.score > 0 && (!near || isBetter(fit.match, near.match))) near = fit
    }
  const linesOf = new Set([...chosen.values()].map((fit) => fit.plan!.lines?.sheet))
  const used = [...chosen].filter(([sheet]) => !linesOf.has(sheet.index))
  const fits = used.map(([, fit]) => fit)
  const plans = used.flatMap(([sheet, fit]) => plansOf(fit.plan!, sharers.get(sheet) ?? []))
  const taken = new Set(plans.flatMap((plan) => [plan.header.sheet, plan.lines?.sheet]))
  const left = sheets.filter((sheet) => !taken.has(sheet.index) && sheet.rows.length > 0)
  const broken = left.flatMap((sheet) => brokenSheet(profile, sheet, sheets) ?? [])
  const unused = left.map((sheet) => sheet.name).filter((name) => !broken.some((b) => b.sheet === name))
  const score = fits.reduce((sum, fit) => sum + fit.match.score, 0)
  return { found: { profile, plans, unused, broken }, score, near }
}

/** The plans of one sheet: all tables that share it, in the order of the profile, or the one that takes it. */
function plansOf(plan: TablePlan, sharers: readonly TablePlan[]): TablePlan[] {
  if (plan.table.shares) {
    const sharing = sharers.filter((other) => other.header.headerRow === plan.header.headerRow)
    for (const one of sharing) one.sharing = sharing
    return sharing
  }
  if (plan.table.where) plan.sharing = [plan]
  return [plan]
}

/** null when the sheet cannot be meant: it is the tab of lines itself. */
function tryTable(
  profile: SourceProfile,
  table: TableRule,
  sheet: SheetHead,
  sheets: readonly SheetHead[],
  named = false,
): Fit | null {
  const match = matchSheet(table, 'header', sheet, profile, named)
  const plan = { profile, table, header: match.plan!, lines: null }
  if (!table.lines) return { table, match, plan: match.missing.length === 0 ? plan : null }
  const tab = sheets.find((s) => isNamed(table.lines!.sheets, s.name))
  if (tab === sheet) return null
  const lines = tab ? matchSheet(table, 'lines', tab) : null
  const missing = [...match.missing, ...(lines ? lines.missing : [table.lines.sheets[0]!])]
  const whole = missing.length === 0
  return { table, match: { ...match, missing }, plan: whole ? { ...plan, lines: lines!.plan } : null }
}

/** A tab that bears the name of a table's tab and holds data is meant to be read: leaving it out would be half a file. */
function brokenSheet(
  profile: SourceProfile,
  sheet: SheetHead,
  sheets: readonly SheetHead[],
): BrokenSheet | null {
  if (sheet.rows.filter((row) => row.cells.some((cell) => cellText(cell) !== '')).length < 2) return null
  let best: Fit | null = null
  for (const table of profile.tables) {
    if (table.lines && isNamed(table.lines.sheets, sheet.name))
      return { sheet: sheet.name, table: table.name, missing: [(table.sheets ?? [table.name])[0]!] }
    if (!table.sheets || !isNamed(exactly(table.sheets), sheet.name)) continue
    const fit = tryTable(profile, table, sheet, sheets)
    if (fit && (!best || isBetter(fit.match, best.match))) best = fit
  }
  return best && { sheet: sheet.name, table: best.table.name, missing: best.match.missing }
}

/** `*` in the name of a tab stands for anything: `sheets: ['*']` reads every tab that fits. */
const isNamed = (names: readonly string[], name: string): boolean =>
  names.some((n) => (n.includes('*') ? matches(n, name) : headingKey(n) === headingKey(name)))

/** The names that mean one tab: only such a tab is missed when it does not fit. */
const exactly = (names: readonly string[]): string[] => names.filter((name) => !name.includes('*'))
