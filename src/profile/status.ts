import type { TableRule } from './types.ts'

/** What a table's rule says of a status: `unknown` is an error (R21). */
export type StatusAnswer = 'use' | 'leave-out' | 'unknown'

const lower = (list: readonly string[] = []): Set<string> => new Set(list.map((s) => s.trim().toLowerCase()))

/** Which states of a document go along: drafts stay behind (R22), purchase invoices once approved (R21). */
export class StatusRule {
  /** the states that the rule names, for messages */
  readonly known: string
  private readonly use: Set<string>
  private readonly leaveOut: Set<string>
  private readonly unknown: StatusAnswer

  constructor(table: TableRule) {
    const rule = table.status
    this.use = lower(rule?.use)
    this.leaveOut = lower(rule?.leaveOut)
    this.unknown = !rule || rule.unknown === 'use' ? 'use' : 'unknown'
    this.known = [...this.use, ...this.leaveOut].join(', ')
  }

  of(text: string): StatusAnswer {
    const status = text.toLowerCase()
    if (this.leaveOut.has(status)) return 'leave-out'
    return this.use.has(status) ? 'use' : this.unknown
  }
}
