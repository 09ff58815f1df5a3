import type { FileWriter } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { feedbackWords } from '../text/words/feedback.ts'
import type { ChangeStore } from './change-store.ts'
import { csvCell } from './csv-report.ts'
import { pump } from './pump.ts'

const line = (cells: readonly string[]): string => `${cells.map((text) => csvCell(text, ';')).join(';')}\r\n`

/** changes.csv in parts: one line for each column that a batch changed, as Excel opens it by a double click. */
export function* changesCsv(
  changes: Pick<ChangeStore, 'subjects' | 'read'>,
  language: Language,
): Iterable<string> {
  const { columns, actions } = feedbackWords(language)
  const { subject, action, code, name, field, from, to } = columns
  yield `\ufeff${line([subject, action, code, name, field, from, to])}`
  for (const table of changes.subjects)
    for (const change of changes.read(table)) {
      const head = [table, actions[change.action] ?? change.action, change.code, change.name]
      if (change.fields.length === 0) yield line([...head, '', '', ''])
      for (const one of change.fields) yield line([...head, one.field, one.from, one.to])
    }
}

/** Writes changes.csv. The caller finishes the writer. */
export async function writeChangesCsv(
  writer: FileWriter,
  changes: Pick<ChangeStore, 'subjects' | 'read'>,
  language: Language,
): Promise<void> {
  await pump(writer, changesCsv(changes, language))
}
