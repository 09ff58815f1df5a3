import type { FileWriter } from '../edge/files.ts'
import type { Change } from '../model/changes.ts'
import type { Language } from '../model/settings.ts'
import { feedbackWords } from '../text/words/feedback.ts'
import { csvCell } from './csv-report.ts'
import { pump } from './pump.ts'

const line = (cells: readonly string[]): string => `${cells.map((text) => csvCell(text, ';')).join(';')}\r\n`

/** changes.csv in parts: one line for each column that a batch changed, as Excel opens it by a double click. */
export function* changesCsv(
  changes: ReadonlyMap<string, readonly Change[]>,
  language: Language,
): Iterable<string> {
  const { columns, actions } = feedbackWords(language)
  const { subject, action, code, name, field, from, to } = columns
  yield `\ufeff${line([subject, action, code, name, field, from, to])}`
  for (const [table, list] of changes)
    for (const change of list) {
      const head = [table, actions[change.action] ?? change.action, change.code, change.name]
      if (change.fields.length === 0) yield line([...head, '', '', ''])
      for (const one of change.fields) yield line([...head, one.field, one.from, one.to])
    }
}

/** Writes changes.csv. The caller finishes the writer. */
export async function writeChangesCsv(
  writer: FileWriter,
  changes: ReadonlyMap<string, readonly Change[]>,
  language: Language,
): Promise<void> {
  await pump(writer, changesCsv(changes, language))
}
