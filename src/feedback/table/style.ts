import type { Language } from '../../model/settings.ts'
import type { TableSpec } from '../refresh/spec.ts'
import { truthStyle, type CellStyle, type ColumnKind } from './columns.ts'
import { cellValue, recordsOf, type RawTable } from './raw-table.ts'

/** Rows that are looked at to see how a table writes things. */
const LOOKED_AT = 200

const TRUTHS = { nl: ['ja', 'nee'], en: ['yes', 'no'], fr: ['oui', 'non'] } as const

/** How a table writes yes and no, dates and rates: as its first cells of that kind do, else as is usual. */
export async function styleOf(
  spec: TableSpec,
  places: Readonly<Record<string, number>>,
  table: RawTable,
  language: Language,
): Promise<CellStyle> {
  const first = await firstRows(table)
  const sample = (kind: ColumnKind): string[] => {
    const columns = Object.entries(spec.columns).filter(([, rule]) => rule.kind === kind)
    return first.flatMap((cells) =>
      columns.map(([column]) => cellValue(cells[places[column]!] ?? '')).filter((value) => value !== ''),
    )
  }
  const [yes, no] = TRUTHS[language]
  const truths = sample('truth').map(truthStyle)
  const truth = truths.find((style) => style !== null) ?? { yes, no }
  return {
    ...truth,
    isoDates: sample('date').some((text) => /^\d{4}-/.test(text)),
    percentSign: sample('rate').every((text) => text.endsWith('%')),
  }
}

async function firstRows(table: RawTable): Promise<string[][]> {
  const found: string[][] = []
  let rows = 0
  for await (const some of recordsOf(table))
    for (const { cells } of some) {
      if (++rows > LOOKED_AT) return found
      if (cells) found.push(cells)
    }
  return found
}
