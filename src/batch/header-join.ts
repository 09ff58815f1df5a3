import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Group } from '../profile/group.ts'
import type { RowCounts } from './row-counts.ts'
import type { RowReader } from './rows.ts'

/** Two tabs joined by number: each line needs one header, each header lines (Q25). */
export class HeaderJoin {
  private readonly header: RowReader
  private readonly lines: RowReader
  private readonly counts: RowCounts
  private readonly report: Report

  constructor(header: RowReader, lines: RowReader, counts: RowCounts, report: Report) {
    this.header = header
    this.lines = lines
    this.counts = counts
    this.report = report
  }

  /** Whether a group can become a document; one that cannot is reported and its rows are counted. */
  isWhole(group: Group): boolean {
    const { headers, lines } = group
    if (headers.length === 1 && (lines.length > 0 || this.header.isLeftOut(headers[0]!))) return true
    if (headers.length === 0) this.tellOrphans(group)
    else if (headers.length === 1)
      this.tellHeader('header-without-lines', group, 0, { sheet: this.lines.plan.name })
    for (let i = 1; i < headers.length; i++)
      this.tellHeader('header-twice', group, i, { row: headers[0]!.number })
    for (let i = 0; i < headers.length + lines.length; i++) this.counts.row('reported')
    return false
  }

  private tellOrphans(group: Group): void {
    const sheet = this.lines.plan.name
    for (const line of group.lines)
      this.report(
        finding(
          'lines-without-header',
          { sheet, row: line.number },
          { sheet: this.header.plan.name },
          { value: group.key },
        ),
      )
  }

  private tellHeader(
    code: 'header-twice' | 'header-without-lines',
    group: Group,
    at: number,
    params: Record<string, string | number>,
  ): void {
    const place = { sheet: this.header.plan.name, row: group.headers[at]!.number }
    this.report(finding(code, place, params, { value: group.key, document: group.key }))
  }
}
