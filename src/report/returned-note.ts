import type { FindingGroup } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { renderFinding } from '../text/finding-text.ts'
import { returnedNoteWords } from '../text/words/returned-note.ts'

/** What a note tells about. */
export type Returned = { file: string; administration: string; batch: string }

/**
 * The text that goes into rejected/ beside a file that could not be read: it comes back as it came, without columns
 * for messages, and who dropped it looks there and not in the archive (R12, R13). One paragraph a cause, errors first,
 * with what to do. It begins with a byte order mark, so that Notepad shows it right on every Windows.
 */
export function returnedNote(about: Returned, groups: readonly FindingGroup[], language: Language): string {
  const words = returnedNoteWords(language)
  const colon = language === 'fr' ? ' : ' : ': '
  const paragraphs = groups
    .filter(({ severity }) => severity !== 'information')
    .flatMap(({ examples }) => examples.slice(0, 1))
    .map((finding) => {
      const { severityWord, message, cause, remedy } = renderFinding(finding, language)
      return [`${severityWord}${colon}${message}`, cause, `${words.todo}${colon}${remedy}`].join('\r\n')
    })
  const parts = [words.told(about.file), ...paragraphs, words.report(about.batch, about.administration)]
  return `\ufeff${parts.join('\r\n\r\n')}\r\n`
}
