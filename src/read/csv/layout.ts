import Papa from 'papaparse'

export type Layout = { delimiter: string; newline: '\n' | '\r'; sepLine: boolean }

const CANDIDATES = [';', ',', '\t', '|']

/**
 * Finds delimiter and line ending from the first part of a file (decoded text, without byte order mark).
 * A `sep=;` first line decides (Q8). Else the delimiter that cuts most records into the same number of fields, two at
 * least, outside quotes (Q6); a file where none does has one column (Q7). `forced` is the profile's word and wins.
 */
export function findLayout(head: string, complete: boolean, forced?: string): Layout {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
  const sep = /^"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(head)
  if (sep) return { delimiter: sep[1]!, newline, sepLine: true }
  if (forced) return { delimiter: forced === 'tab' ? '\t' : forced, newline, sepLine: false }
  // Below half of the records a mark is part of the texts or amounts.
  let best = { delimiter: ';', score: 0.5 }
  for (const delimiter of CANDIDATES) {
    const score = consistency(head, delimiter, newline, complete)
    if (score > best.score + 1e-9) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, newline, sepLine: false }
}

/** Share of the records that have the most frequent width of two or more; a wider table counts a trifle more. */
function consistency(head: string, delimiter: string, newline: string, complete: boolean): number {
  const parsed = new Papa.Parser({ delimiter, newline } as Papa.ParseConfig).parse(head, 0, !complete) as {
    data: string[][]
  }
  const widths = new Map<number, number>()
  let records = 0
  for (const record of parsed.data.slice(0, 200)) {
    if (record.length === 1 && record[0]!.trim() === '') continue
    records++
    if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
  }
  let score = 0
  for (const [width, count] of widths)
    score = Math.max(score, count / records + Math.min(width, 50) / 1_000_000)
  return score
}
