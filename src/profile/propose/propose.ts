import { cellText } from '../../model/row.ts'
import type { Recognised } from '../recognise.ts'
import type { SourceProfile, TableRule } from '../types.ts'
import { Aliases } from './aliases.ts'
import { directionOf, isList, joinOf, layoutOf, statusOf, typesOf, vatKindsOf } from './guess-table.ts'
import { guessSheet, headingRowOf } from './guess-sheet.ts'
import type { Proposal, Question, SampleSheet, SheetGuess, TableGuess } from './model.ts'
import { questionsOf, stylesOf } from './questions.ts'

/**
 * A source profile as a file suggests it: which column is which field, and how sure that is. Nothing is decided that a
 * person has to decide: what the file does not tell is a question. Pure: the same file gives the same proposal.
 *
 * @param file name of the file, and the first rows of each of its sheets
 * @param profiles that are known, for their headings
 * @param source name of the profile
 * @param known the profile that takes the file already; what it says of headings and tabs goes first
 */
export function propose(
  file: { name: string; sheets: readonly SampleSheet[] },
  profiles: readonly SourceProfile[],
  source: string,
  known: Recognised | null = null,
): Proposal {
  const aliases = new Aliases(profiles, known?.profile.source)
  const questions: Question[] = []
  const guesses: { sample: SampleSheet; sheet: SheetGuess; makes: TableRule['makes'] }[] = []
  for (const sample of file.sheets) {
    const headerRow = headingRowOf(sample, aliases)
    if (headerRow === null) {
      if (sample.rows.length > 0) questions.push({ code: 'no-table', sheet: sample.name, about: sample.name })
      continue
    }
    const row = sample.rows.find(({ number }) => number === headerRow)
    const headings = row?.cells.map((cell) => cellText(cell)) ?? []
    const planned = known?.plans.find((plan) => [plan.header.name, plan.lines?.name].includes(sample.name))
    const direction = planned?.table.makes ?? directionOf(headings, sample.name)
    let makes: TableRule['makes'] = direction ?? 'sales'
    const sheet = guessSheet(sample, headerRow, aliases, makes)
    if (!planned && isList(sheet)) makes = makes === 'purchase' ? 'suppliers' : 'customers'
    if (direction === null) questions.push({ code: 'direction', sheet: sample.name, about: makes })
    guesses.push({
      sample,
      makes,
      sheet: makes === direction ? sheet : guessSheet(sample, headerRow, aliases, makes),
    })
  }
  const tables = tablesOf(guesses, aliases, profiles, questions)
  const styles = stylesOf(tables)
  questions.push(...tables.flatMap((table) => questionsOf(table)), ...styles.questions)
  if (tables.length > 1) {
    const about = tables.map(({ sheet }) => sheet.name).join(', ')
    questions.push({ code: 'sheets', sheet: '', about })
  }
  const { decimal, date } = styles
  return { source, name: nameOf(file.name), files: globOf(file.name), tables, decimal, date, questions }
}

/** Tabs of lines go with the tab of their headers; every other one is a table of its own. */
function tablesOf(
  guesses: { sample: SampleSheet; sheet: SheetGuess; makes: TableRule['makes'] }[],
  aliases: Aliases,
  profiles: readonly SourceProfile[],
  questions: Question[],
): TableGuess[] {
  const lines = new Map<SheetGuess, { of: SheetGuess; key: string }>()
  for (const one of guesses)
    for (const other of guesses) {
      if (one === other || lines.has(one.sheet) || lines.has(other.sheet)) continue
      const isDocuments = one.makes === 'sales' || one.makes === 'purchase'
      const join = isDocuments && other.makes === one.makes ? joinOf(one.sheet, other.sheet) : null
      if (join) lines.set(other.sheet, { of: one.sheet, key: join.key })
    }
  return guesses
    .filter(({ sheet }) => !lines.has(sheet))
    .map(({ sheet, makes }): TableGuess => {
      const tab = guesses.find((other) => lines.get(other.sheet)?.of === sheet)
      const part = tab && guessSheet(tab.sample, tab.sheet.headerRow, aliases, makes, 'lines')
      const isDocuments = makes === 'sales' || makes === 'purchase'
      if (tab) questions.splice(0, questions.length, ...questions.filter((q) => q.sheet !== tab.sheet.name))
      return {
        sheet,
        lines: part ? { sheet: part, key: lines.get(tab.sheet)!.key } : null,
        makes,
        layout: part ? 'header-and-lines' : isDocuments ? layoutOf(sheet) : 'row-per-document',
        types: isDocuments ? typesOf(sheet) : {},
        status: isDocuments ? statusOf(sheet, makes, profiles) : null,
        vatKinds: isDocuments ? vatKindsOf(part ?? sheet, profiles) : null,
      }
    })
}

const nameOf = (file: string): string => file.replace(/\.[^.]*$/, '')

/** `export-2026-01.csv` -> `export-*.csv` */
export const globOf = (file: string): string => file.replace(/\d+(?:[-_. ]?\d+)*/g, '*').replace(/\*+/g, '*')

/** `Export 2026-01.csv` -> `export`: a short name for a profile. */
export function sourceOf(file: string): string {
  const name = nameOf(file)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/(?:^|-)\d+(?=-|$)/g, '')
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'source' : name
}
