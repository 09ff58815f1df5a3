import type { BatchSummary } from '../model/batch.ts'
import type { Change, ChangeList } from '../model/changes.ts'
import type { Language } from '../model/settings.ts'
import { countText } from '../text/values.ts'
import { countsText, feedbackWords, fieldText } from '../text/words/feedback.ts'
import { escapeHtml, table, type TableCell } from './html.ts'

/** What a batch changed in tables and elsewhere, by subject: how much of it, and the first of each (R34, R82). */
export function* changesSection(
  { changes = [] }: BatchSummary,
  language: Language,
  trial: boolean,
): Iterable<string> {
  if (changes.length === 0) return
  const text = feedbackWords(language)
  yield `<h2>${escapeHtml(trial ? text.wouldChange : text.changes)}</h2>\n`
  for (const list of changes) yield* subject(list, language)
}

function* subject(list: ChangeList, language: Language): Iterable<string> {
  const { columns, actions, more } = feedbackWords(language)
  const number = (count: number): string => countText(count, language)
  yield `<h3>${escapeHtml(subjectText(list.subject, language))}</h3>\n`
  yield `<p>${escapeHtml(countsText(list, language, number))}</p>\n`
  if (list.items.length === 0) return
  yield* table(
    [columns.action, columns.code, columns.name, columns.field, columns.from, columns.to],
    list.items.flatMap((change) =>
      rows(inWords(change, list.subject, language), actions[change.action] ?? change.action),
    ),
  )
  const listed = new Set(list.items.map(({ action }) => action))
  const all = [...listed].reduce((sum, action) => sum + (list.counts[action] ?? 0), 0)
  if (all > list.items.length) yield `<p>${escapeHtml(more(number(all - list.items.length)))}</p>\n`
}

/** The same change with what a person reads in place of words of the program. */
function inWords(change: Change, subject: string, language: Language): Change {
  const word = (field: string, value: string): string => fieldText(subject, field, value, language)
  const fields = change.fields.map(({ field, from, to }) => ({
    field,
    from: word(field, from),
    to: word(field, to),
  }))
  return { ...change, fields }
}

/** One row for each column that is different; a change of none is a row of its own. */
function rows({ code, name, fields }: Change, action: string): TableCell[][] {
  if (fields.length === 0) return [[action, { value: code }, name, '', '', '']]
  return fields.map(({ field, from, to }, at) => [
    at === 0 ? action : '',
    at === 0 ? { value: code } : '',
    at === 0 ? name : '',
    field,
    { value: from },
    { value: to },
  ])
}

/** `ledger accounts (ledger-accounts.csv)`: what a list of changes is about. */
export function subjectText(subject: string, language: Language): string {
  const name = feedbackWords(language).subjects[subject]
  if (name === undefined) return subject
  return subject.endsWith('.csv') ? `${name} (${subject})` : name
}
