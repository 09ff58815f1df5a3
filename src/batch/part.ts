import type { RowRange } from '../model/batch.ts'
import type { Document } from '../model/document.ts'
import { locationKey } from '../mapping/location.ts'
import type { Group } from '../profile/group.ts'
import type { TablePlan } from '../profile/types.ts'
import { RowSet } from '../report/row-set.ts'

/** What one administration has in a file: its documents, their rows and locations. */
export class Part {
  documents = 0
  rows = 0
  private readonly names = new Map<string, string>()
  private readonly sheets = new Map<string, RowSet>()

  add({ location }: Document, { headers, lines }: Group, plan: TablePlan): void {
    this.documents++
    this.rows += headers.length + lines.length
    const key = locationKey(location)
    if (!this.names.has(key)) this.names.set(key, location)
    for (const row of headers) this.sheet(plan.header.name).add(row.number)
    const ofLines = plan.lines ?? plan.header
    for (const row of lines) this.sheet(ofLines.name).add(row.number)
  }

  /** Whether the document that these rows make is one of this part. */
  has(group: Group, plan: TablePlan): boolean {
    const [header] = group.headers
    const row = header ?? group.lines[0]!
    const sheet = header || !plan.lines ? plan.header.name : plan.lines.name
    return this.sheets.get(sheet)?.has(row.number) ?? false
  }

  /** The locations, each as it first stood in the file. */
  get locations(): string[] {
    return [...this.names.values()]
  }

  /** The rows, those that follow each other taken together; at most `most` of them, and how many there are. */
  ranges(most: number): { ranges: RowRange[]; all: number } {
    const ranges: RowRange[] = []
    let all = 0
    for (const [sheet, rows] of this.sheets)
      for (const [from, to] of rows.ranges()) if (++all <= most) ranges.push({ sheet, from, to })
    return { ranges, all }
  }

  private sheet(name: string): RowSet {
    let rows = this.sheets.get(name)
    if (!rows) this.sheets.set(name, (rows = new RowSet()))
    return rows
  }
}
