import type { Language } from '../../model/settings.ts'
import type { TableSpec } from '../refresh/spec.ts'
import { truthStyle, type CellStyle, type ColumnKind } from './columns.ts'
import { cellValue, recordsOf, type RawTable } from './raw-table.ts'

/** Rows that are looked at to see how a table writes things. */
const LOOKED_AT = 200

const TRUTHS = { nl: ['ja', 'nee'], en: ['yes', 'no'], fr: ['oui', 'non'] } as const

/** How a table writes yes and no, dates and rates: as its first cells of that kind do, else as is usual. */
export function styleOf(
  spec: TableSpec,
  places: Readonly<Record<string, number>>,
  table: RawTable,
  language: Language,
): CellStyle {
  const sample = (kind: ColumnKind): string[] => {
    const columns = Object.entries(spec.columns).filter(([, rule]) => rule.kind === kind)
    const found: string[] = []
    let rows = 0
    for (const { cells } of recordsOf(table)) {
      if (++rows > LOOKED_AT) break
      for (const [column] of columns) {
        const value = cellValue(cells?.[places[column]!] ?? '')
        if (value !== '') found.push(value)
      }
    }
    return found
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
