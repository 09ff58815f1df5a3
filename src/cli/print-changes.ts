import type { BatchSummary } from '../model/batch.ts'
import type { Change } from '../model/changes.ts'
import { subjectText } from '../report/html-changes.ts'
import { countText, quotedText } from '../text/values.ts'
import { countsText, feedbackWords, fieldText } from '../text/words/feedback.ts'
import type { Cli } from './cli.ts'

/** Changes of one subject that are shown on a terminal; the report has more, changes.csv has all. */
const SHOWN = 10

/** What a batch changed, or would change, as lines for people. */
export function* changeLines(cli: Cli, { changes = [] }: BatchSummary): Iterable<string> {
  const { texts, language } = cli
  const number = (value: number): string => countText(value, language)
  for (const list of changes) {
    yield `  ${subjectText(list.subject, language)}${texts.colon}${countsText(list, language, number)}`
    const shown = list.items.slice(0, SHOWN)
    for (const change of shown) yield `    ${changeText(cli, list.subject, change)}`
    const listed = new Set(list.items.map(({ action }) => action))
    const all = [...listed].reduce((sum, action) => sum + (list.counts[action] ?? 0), 0)
    if (all > shown.length) yield `    ${texts.more(number(all - shown.length))}`
  }
}

/** `changed 8000 Omzet: name “Omzet” → “Omzet hoog”` */
function changeText(
  { language, texts }: Cli,
  subject: string,
  { action, code, name, fields }: Change,
): string {
  const word = feedbackWords(language).actions[action] ?? action
  const what = fields.map(({ field, from, to }) => {
    const shown = (value: string): string => quotedText(fieldText(subject, field, value, language), 40) || '–'
    return `${field} ${shown(from)} → ${shown(to)}`
  })
  const about = [word, code, quotedText(name, 60)].filter((part) => part !== '').join(' ')
  return what.length === 0 ? about : `${about}${texts.colon}${what.join('; ')}`
}
