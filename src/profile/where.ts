import type { Row } from '../model/row.ts'
import { matches } from './glob.ts'
import { plain } from './texts.ts'
import type { SheetPlan, TableRule, WhereRule } from './types.ts'

/** Whose a row is: the table's, left out by the table's rule, or of a kind that the table does not name. */
export type RowAnswer = 'take' | 'leave-out' | 'unknown'

type Condition = { column: number; rule: WhereRule; known: Map<string, RowAnswer> }

/** So many texts of a column are remembered. */
const KNOWN = 1000

/** Chooses rows of a sheet as the `where` of a table says: a row must fit all of its rules. */
export class RowChoice {
  private readonly conditions: Condition[] = []

  constructor(plan: SheetPlan, table: TableRule) {
    const columns = plan.rowColumns?.where ?? []
    table.where?.forEach((rule, at) => {
      const column = columns[at] ?? -1
      if (column >= 0) this.conditions.push({ column, rule, known: new Map() })
    })
  }

  /** What leaves a row out goes before what does not name it: a row of a payout need not name its VAT. */
  of(row: Row): RowAnswer {
    let answer: RowAnswer = 'take'
    for (const condition of this.conditions) {
      const one = answerOf(condition, plain(row.cells[condition.column]))
      if (one === 'leave-out') return one
      if (one === 'unknown') answer = one
    }
    return answer
  }

  /** The column that does not name a row, and its text; null for a row that is named. */
  doubt(row: Row): { column: number; text: string } | null {
    for (const condition of this.conditions) {
      const text = plain(row.cells[condition.column])
      if (answerOf(condition, text) === 'unknown') return { column: condition.column, text }
    }
    return null
  }
}

function answerOf({ rule, known }: Condition, text: string): RowAnswer {
  const before = known.get(text)
  if (before !== undefined) return before
  const fits = (globs: readonly string[] | undefined): boolean =>
    globs?.some((glob) => (glob === '' ? text === '' : text !== '' && matches(glob, text))) ?? false
  const answer = fits(rule.leaveOut)
    ? 'leave-out'
    : rule.use === undefined || fits(rule.use)
      ? 'take'
      : 'unknown'
  if (known.size < KNOWN) known.set(text, answer)
  return answer
}
