import { knownList } from './texts.ts'
import type { TableRule } from './types.ts'

/** What a table's rule says of a status: `unknown` is an error (R21). */
export type StatusAnswer = 'use' | 'leave-out' | 'unknown'

/** Case, accents and the width of blanks do not count. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')

const folded = (list: readonly string[] = []): Set<string> => new Set(list.map(fold))

/** Which states of a document go along: drafts stay behind (R22), purchase invoices once approved (R21). */
export class StatusRule {
  /** the states that the rule names, for messages */
  readonly known: string
  private readonly use: Set<string>
  private readonly leaveOut: Set<string>
  private readonly unknown: StatusAnswer
  private text: string | null = null
  private answer: StatusAnswer = 'unknown'

  constructor(table: TableRule) {
    const rule = table.status
    this.use = folded(rule?.use)
    this.leaveOut = folded(rule?.leaveOut)
    this.unknown = !rule || rule.unknown === 'use' ? 'use' : 'unknown'
    this.known = knownList([...(rule?.use ?? []), ...(rule?.leaveOut ?? [])])
  }

  /** What becomes of a document in this state. Neighbours mostly have the same one: it is looked up once. */
  of(text: string): StatusAnswer {
    if (text === this.text) return this.answer
    const status = fold(text)
    this.text = text
    this.answer = this.leaveOut.has(status) ? 'leave-out' : this.use.has(status) ? 'use' : this.unknown
    return this.answer
  }
}
