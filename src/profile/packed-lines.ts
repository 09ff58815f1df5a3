import type { Finding, Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Row } from '../model/row.ts'
import { knownList, plain } from './texts.ts'
import type { LineField, PackedLinesRule, SheetPlan } from './types.ts'

type Part = { field: LineField; prefix: string }

/**
 * Items packed in cells, as `book|2|30.00` in a column for each item (Q23). Every item becomes a row of its own, with
 * its parts in columns behind those of the file, so that each is read as any other cell is.
 */
export class PackedLines {
  /** the columns of the sheet with those of the parts behind them */
  readonly plan: SheetPlan
  private readonly width: number
  private readonly columns: readonly number[]
  private readonly parts: readonly Part[]
  private readonly separator: string

  constructor(plan: SheetPlan, rule: PackedLinesRule) {
    this.width = plan.headings.length
    this.columns = plan.rowColumns?.packed ?? []
    this.separator = rule.separator
    this.parts = rule.fields.map((field) =>
      typeof field === 'string' ? { field, prefix: '' } : { field: field.field, prefix: field.prefix ?? '' },
    )
    const column = { ...plan.column }
    this.parts.forEach(({ field }, at) => (column[field] = this.width + at))
    this.plan = { ...plan, column, headings: [...plan.headings, ...this.parts.map(({ field }) => field)] }
  }

  /** Calls `take` with a row for each item in a row; what it reports is told at the cell of the item. */
  rows(row: Row, take: (item: Row, report: Report) => void, report: Report): void {
    for (const column of this.columns) {
      const text = plain(row.cells[column])
      if (text === '') continue
      const heading = this.plan.headings[column] ?? ''
      const place = { sheet: this.plan.name, row: row.number, column, heading }
      const parts = this.split(text)
      if (parts.length !== this.parts.length) {
        const expected = this.parts.length
        const fields = knownList(this.parts.map(({ field }) => field))
        report(
          finding(
            'packed-line-unreadable',
            place,
            { parts: parts.length, expected, fields },
            { value: text },
          ),
        )
        continue
      }
      const cells = row.cells.slice(0, this.width)
      while (cells.length < this.width) cells.push('')
      const atItem = (found: Finding): void => {
        const isPart = (found.place.column ?? 0) >= this.width
        report(isPart ? { ...found, place, value: text } : found)
      }
      take({ number: row.number, cells: [...cells, ...parts] }, atItem)
    }
  }

  /** The parts of an item. A mark inside the text that comes last belongs to it; a text that is not there is empty. */
  private split(text: string): string[] {
    const parts = text.split(this.separator)
    const last = this.parts.at(-1)!
    if (last.field === 'lineDescription') {
      if (parts.length > this.parts.length)
        parts.push(parts.splice(this.parts.length - 1).join(this.separator))
      else if (parts.length === this.parts.length - 1) parts.push('')
    }
    return parts.map((part, at) => {
      const { prefix } = this.parts[at] ?? { prefix: '' }
      const trimmed = part.trim()
      return prefix !== '' && trimmed.startsWith(prefix) ? trimmed.slice(prefix.length) : trimmed
    })
  }
}
