import type { MatchLine, MatchSet } from '../../payments/match-set.ts'
import { attributeOf, childOf, childrenOf, inside, type XmlElement } from '../../read/exact-xml/element.ts'
import { relationOf, type ExactValues } from './exact-values.ts'

/** A set of the topic MatchSets; null when one of its lines cannot be read, which is told. */
export function matchSetOf(record: XmlElement, values: ExactValues): MatchSet | null {
  const lines: MatchLine[] = []
  for (const line of childrenOf(inside(record, 'MatchLines'), 'MatchLine')) {
    const year = values.whole(line, 'finyear')
    const entry = values.whole(line, 'entry')
    const amount = values.amountOf(line, 'amountdc')
    if (year === null || entry === null || amount === null) return null
    lines.push({ journal: attributeOf(line, 'journal'), year, entry, amount })
  }
  const { relationCode } = relationOf(record)
  // type 0 only says that there is nothing to write off
  const writeOff = childOf(record, 'WriteOff')
  const writtenOff = writeOff !== undefined && attributeOf(writeOff, 'type') !== '0'
  return { place: { sheet: '', row: record.line }, relationCode, lines, writtenOff }
}
