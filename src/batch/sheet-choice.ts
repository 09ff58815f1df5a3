import type { Finding } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { cellText, type Row, type TableFile } from '../model/row.ts'
import type { Recognised, SheetHead } from '../profile/recognise.ts'
import type { SheetPlan, TablePlan, TableRule } from '../profile/types.ts'

/** What becomes of several sheets that follow one table: those that are read, and what is told of the others. */
export type SheetChoice = { found: Recognised; told: Finding[]; refusal: Finding | null }

/**
 * Several sheets that follow the same table of a profile that does not name its sheets (Q47): never are they all booked
 * just like that. A sheet without rows goes; one that repeats the first one's data goes and is told; else a person has
 * to say which ones are meant, by `sheets` in the profile.
 */
export async function chooseSheets(
  file: TableFile,
  found: Recognised,
  heads: readonly SheetHead[],
): Promise<SheetChoice> {
  const told: Finding[] = []
  const dropped = new Set<number>()
  for (const plans of alike(found.plans)) {
    const filled = plans.filter((plan) => hasRows(plan.header, heads[plan.header.sheet]!))
    for (const plan of plans) if (filled.length > 0 && !filled.includes(plan)) dropped.add(plan.header.sheet)
    const [first, ...others] = filled.toSorted((a, b) => hiddenRank(a, heads) - hiddenRank(b, heads))
    for (const other of others) {
      const names = { sheet: other.header.name, first: first!.header.name }
      if (!(await repeats(file, first!.header, other.header)))
        return { found, told, refusal: tellAlike(filled) }
      dropped.add(other.header.sheet)
      told.push(finding('sheet-repeats', { sheet: names.sheet, row: 0 }, names))
    }
  }
  if (dropped.size === 0) return { found, told, refusal: null }
  const plans = found.plans.filter((plan) => !dropped.has(plan.header.sheet))
  return { found: { ...found, plans }, told, refusal: null }
}

/** Plans of one table on several sheets, by table. */
function alike(plans: readonly TablePlan[]): TablePlan[][] {
  const byTable = new Map<TableRule, TablePlan[]>()
  for (const plan of plans)
    if (!plan.table.sheets) byTable.set(plan.table, [...(byTable.get(plan.table) ?? []), plan])
  return [...byTable.values()].filter((same) => same.length > 1)
}

const hiddenRank = (plan: TablePlan, heads: readonly SheetHead[]): number =>
  heads[plan.header.sheet]!.hidden ? 1 : 0

function hasRows(plan: SheetPlan, head: SheetHead): boolean {
  return head.rows.some(
    (row) => row.number > plan.headerRow && row.cells.some((cell) => cellText(cell) !== ''),
  )
}

function tellAlike(plans: readonly TablePlan[]): Finding {
  const sheets = plans.map((plan) => plan.header.name).join(', ')
  return finding('sheets-alike', { sheet: '', row: 0 }, { table: plans[0]!.table.name, sheets })
}

/** Whether two sheets say the same, row by row, in the columns that are read. */
async function repeats(file: TableFile, one: SheetPlan, other: SheetPlan): Promise<boolean> {
  const left = contents(file, one)
  const right = contents(file, other)
  try {
    for (;;) {
      const [a, b] = [await left.next(), await right.next()]
      if (a.done || b.done) return a.done === b.done
      if (a.value !== b.value) return false
    }
  } finally {
    await left.return(undefined)
    await right.return(undefined)
  }
}

async function* contents(file: TableFile, plan: SheetPlan): AsyncGenerator<string, undefined> {
  const columns = plan.headings
    .map((heading, column) => ({ heading: plan.keys[column] ?? heading, column }))
    .filter(({ heading }) => heading !== '')
    .sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : a.column - b.column))
  for await (const rows of file.rows(plan.sheet))
    for (const row of rows) {
      if (row.number <= plan.headerRow) continue
      const texts = columns.map(({ heading, column }) => `${heading}\u0001${textAt(row, column)}`)
      if (texts.some((text) => !text.endsWith('\u0001'))) yield texts.join('\u0002')
    }
  return undefined
}

const textAt = (row: Row, column: number): string => cellText(row.cells[column])
