import type { DateStyle } from '../../model/parse-date.ts'
import type { DecimalStyle } from '../../model/parse-number.ts'
import type { Field } from '../types.ts'
import { isCreditTab } from './guess-table.ts'
import type { ColumnGuess, Question, TableGuess } from './model.ts'

const LINE_AMOUNTS: Field[] = ['excluding', 'including', 'price', 'totalExcluding', 'totalIncluding']

/** Columns whose rule is sure enough to be written. */
export const taken = (columns: readonly ColumnGuess[]): ColumnGuess[] =>
  columns.filter((guess) => guess.field !== null && guess.confidence >= 50)

/** What a table leaves open. */
export function questionsOf(table: TableGuess): Question[] {
  const { sheet, lines, makes } = table
  const questions: Question[] = []
  const ask = (code: Question['code'], about = ''): void =>
    void questions.push({ code, sheet: sheet.name, about })
  const all = [...sheet.columns, ...(lines?.sheet.columns ?? [])]
  const has = (field: Field): boolean => taken(all).some((guess) => guess.field === field)
  if (sheet.headerRow === 0) ask('no-heading')
  for (const { denied, heading } of all) if (denied) ask('denied', heading)
  if (makes !== 'sales' && makes !== 'purchase') return questions
  if (!has('number')) ask('number')
  if (!has('date'))
    ask(
      'date',
      namesOf(all, (guess) => guess.look.kind === 'date'),
    )
  if (!has('relationName') && !has('relationCode') && !has('relationTargetCode')) ask('relation')
  const amounts = all.filter((guess) => guess.look.kind === 'amount' || isMoney(guess))
  if (!sheet.vatColumns && !LINE_AMOUNTS.some(has)) {
    const about = namesOf(amounts, (guess) => guess.confidence < 50)
    ask(about === '' ? 'amount' : 'including', about)
  }
  if (!sheet.vatColumns && !has('vatRate') && !has('vatCode') && !has('vatKind')) ask('rate')
  if (table.layout === 'row-per-document' && (has('lineDescription') || has('quantity'))) ask('layout')
  const unknown = Object.keys(table.types).filter((text) => table.types[text] === '')
  if (unknown.length > 0) ask('types', unknown.join(', '))
  if (!has('type') && !has('sign') && !isCreditTab(sheet))
    ask('credit-notes', amounts.some(({ look }) => look.negative > 0) ? '-' : '')
  if (table.status && table.status.unknown.length > 0) ask('status', table.status.unknown.join(', '))
  const unused = namesOf(amounts, (guess) => guess.field === null && !isRateColumn(table, guess))
  if (unused !== '' && LINE_AMOUNTS.some(has)) ask('unused', unused)
  return questions
}

/** An amount by its heading, whatever its values happen to look like. */
const isMoney = ({ field, look }: ColumnGuess): boolean =>
  field !== null && LINE_AMOUNTS.includes(field) && look.kind !== 'empty'

const isRateColumn = ({ sheet }: TableGuess, guess: ColumnGuess): boolean =>
  sheet.vatColumns?.columns.includes(guess.column) ?? false

const namesOf = (columns: readonly ColumnGuess[], which: (guess: ColumnGuess) => boolean): string =>
  columns
    .filter(which)
    .map(({ heading, letter }) => heading || letter)
    .join(', ')

type Styles = { decimal: DecimalStyle | null; date: DateStyle | null; questions: Question[] }

/**
 * Decimal mark and order of dates, where the file as a whole shows them and the program would not find them out by
 * itself; a question where it shows both, or neither.
 */
export function stylesOf(tables: readonly TableGuess[]): Styles {
  const columns = tables.flatMap(({ sheet, lines }) => [...sheet.columns, ...(lines?.sheet.columns ?? [])])
  const questions: Question[] = []
  const ask = (code: Question['code'], about = ''): void => void questions.push({ code, sheet: '', about })
  const sum = (part: 'comma' | 'point' | 'unclear' | 'dayFirst' | 'monthFirst' | 'eitherFirst'): number =>
    columns.reduce((total, { look }) => total + look[part], 0)
  const namesWith = (part: 'unclear' | 'eitherFirst' | 'monthFirst'): string =>
    namesOf(columns, ({ look }) => look[part] > 0)
  let decimal: DecimalStyle | null = null
  if (sum('unclear') > 0) {
    if (sum('comma') > 0 !== sum('point') > 0) decimal = sum('comma') > 0 ? 'comma' : 'point'
    else ask('decimal', namesWith('unclear'))
  }
  let date: DateStyle | null = null
  const hasTwoMarks = columns.some(({ look }) => look.monthFirst > 0 && look.marks.length > 1)
  if (sum('monthFirst') > 0 && (sum('dayFirst') > 0 || hasTwoMarks))
    ask('dates-mixed', namesWith('monthFirst'))
  else if (sum('monthFirst') > 0) date = 'm-d-y'
  else if (sum('eitherFirst') > 0 && sum('dayFirst') === 0) ask('date-order', namesWith('eitherFirst'))
  return { decimal, date, questions }
}
