import type { Finding, Severity } from '../../model/finding.ts'
import type { Language } from '../../model/settings.ts'
import { renderFinding } from '../../text/finding-text.ts'
import { countText } from '../../text/values.ts'
import { words } from '../../text/words/words.ts'
import type { CellNote } from './notes.ts'

/** So many findings of one row are written out; a cell is for reading, report.csv has all. */
const SHOWN = 8
const worstFirst: Severity[] = ['error', 'warning', 'information']

function numbered(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : texts.map((text, i) => `(${i + 1}) ${text}`).join(' ')
}

/** One note of all findings of a row: errors first, each marked as what it is, so that a reader can look for errors. */
function noteOf(row: number, findings: readonly Finding[], language: Language): CellNote {
  const sorted = worstFirst.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const messages: string[] = []
  const remedies: string[] = []
  const columns = new Map<number, Severity>()
  for (const finding of sorted) {
    const { column } = finding.place
    if (column !== undefined && !columns.has(column)) columns.set(column, finding.severity)
    if (messages.length === SHOWN) continue
    const { message, remedy, severityWord } = renderFinding(finding, language)
    const text = `${severityWord}: ${message}`
    if (messages.includes(text)) continue
    messages.push(text)
    remedies.push(remedy)
  }
  const more = sorted.length > SHOWN && messages.length === SHOWN ? sorted.length - SHOWN : 0
  return {
    row,
    columns: [...columns].map(([column, severity]) => ({ column, severity })),
    message: numbered(messages) + (more > 0 ? ` ${words(language).andMore(countText(more, language))}` : ''),
    remedy: new Set(remedies).size === 1 ? remedies[0]! : numbered(remedies),
    severity: sorted[0]!.severity,
  }
}

/**
 * Turns the findings of one sheet, ascending by row, into one note a row, ascending. Findings about the file as a
 * whole (row 0) come with the heading row `headerRow` (from 1; 0, no headings found, is taken as row 1).
 */
export function* notesFromFindings(
  findings: Iterable<Finding>,
  language: Language,
  headerRow: number,
): Iterable<CellNote> {
  const firstRow = Math.max(headerRow, 1)
  const ofFile: Finding[] = []
  let fileTold = false
  let row = 0
  let ofRow: Finding[] = []
  for (const finding of findings) {
    if (finding.place.row === 0) {
      ofFile.push(finding)
      continue
    }
    if (finding.place.row !== row) {
      if (ofRow.length > 0) yield noteOf(row, ofRow, language)
      row = finding.place.row
      ofRow = []
      if (!fileTold && ofFile.length > 0 && row >= firstRow) {
        fileTold = true
        if (row === firstRow) ofRow.push(...ofFile)
        else yield noteOf(firstRow, ofFile, language)
      }
    }
    ofRow.push(finding)
  }
  if (ofRow.length > 0) yield noteOf(row, ofRow, language)
  if (!fileTold && ofFile.length > 0) yield noteOf(firstRow, ofFile, language)
}
