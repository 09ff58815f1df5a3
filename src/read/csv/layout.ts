import { recordParser } from './records.ts'

export type Layout = {
  delimiter: string
  newline: '\n' | '\r'
  sepLine: boolean
  /** the mark around texts */
  quote: string
  /** how lines begin that are no records; '' when none do */
  comment: string
}

/** What a source profile fixes. */
type Fixed = { delimiter?: string; quote?: string; comment?: string }

const CANDIDATES = [';', ',', '\t', '|']

/**
 * Finds delimiter and line ending from the first part of a file (decoded text, without byte order mark).
 * A `sep=;` first line decides (Q8). Else the delimiter that cuts most records into the same number of fields, two at
 * least, outside quotes (Q6); a file where none does has one column (Q7). In a short file a few broken rows outvote
 * the others: there the mark that cuts the heading row counts. What the profile fixes wins.
 */
export function findLayout(head: string, complete: boolean, fixed: Fixed = {}): Layout {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
  const sep = /^"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(head)
  const marks = { newline, quote: fixed.quote ?? '"', comment: fixed.comment ?? '' } as const
  if (sep) return { ...marks, delimiter: sep[1]!, sepLine: true }
  if (fixed.delimiter)
    return { ...marks, delimiter: fixed.delimiter === 'tab' ? '\t' : fixed.delimiter, sepLine: false }
  // Below half of the records a mark is part of the texts or amounts.
  let best: Shape = { delimiter: ';', score: 0.5, width: 1, heading: 1, wide: 0 }
  const shapes = CANDIDATES.map((delimiter) =>
    shapeOf(head, { ...marks, delimiter, sepLine: false }, complete),
  )
  for (const shape of shapes)
    if (shape.score > best.score + 1e-9 && !(shape.delimiter === ',' && isDecimal(shape, head))) best = shape
  for (const shape of shapes)
    if (shape.wide >= 0.5 && shape.heading >= 3 && shape.heading > best.width && best.heading < 3)
      best = shape
  return { ...marks, delimiter: best.delimiter, sepLine: false }
}

/** Every comma of a file stands within an amount, and none in the first record: 12,50 is one column (Q7). */
const isDecimal = (shape: Shape, head: string): boolean =>
  shape.heading === 1 && !/(?<!\d),|,(?!\d{1,2}(?!\d))/.test(head)

/**
 * How a delimiter cuts a file. score: share of the records that have the most frequent width of two or more; a wider
 * table counts a trifle more. width: that width. heading: width of the first record. wide: share of three or more.
 */
type Shape = { delimiter: string; score: number; width: number; heading: number; wide: number }

function shapeOf(head: string, layout: Layout, complete: boolean): Shape {
  const { data, comments } = recordParser(layout)(head, complete)
  const looked = data.filter((_, at) => !comments?.has(at)).slice(0, 200)
  const widths = new Map<number, number>()
  const shape = { delimiter: layout.delimiter, score: 0, width: 1, heading: 0, wide: 0 }
  let records = 0
  for (const record of looked) {
    if (record.length === 1 && record[0]!.trim() === '') continue
    records++
    shape.heading ||= record.length
    if (record.length > 2) shape.wide++
    if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
  }
  shape.wide /= records || 1
  for (const [width, count] of widths) {
    const score = count / records + Math.min(width, 50) / 1_000_000
    if (score > shape.score) Object.assign(shape, { score, width })
  }
  return shape
}
