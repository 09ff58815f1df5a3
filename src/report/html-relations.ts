import type { Language } from '../model/settings.ts'
import { reviewWords, wantsLook, type ReviewItem } from '../relations/review.ts'
import { countText } from '../text/values.ts'
import { words } from '../text/words/words.ts'
import { escapeHtml, table } from './html.ts'
import { candidatesText, reasonText } from './relation-list.ts'

/** Relations that are shown; the list in the archive has all of them. */
const SHOWN = 200

/** Relations without a code in the accounting package, or with something the matter, and who they may be (R88). */
export function* relationsSection(
  items: readonly ReviewItem[],
  dropped: number,
  language: Language,
): Iterable<string> {
  const open = items.filter(wantsLook)
  if (open.length === 0) return
  const { headings, roles, file } = reviewWords(language)
  const text = words(language)
  yield `<h2>${escapeHtml(text.section.relations)}</h2>\n`
  yield* table(
    [headings.code, headings.name, headings.role, headings.number, headings.reason, headings.candidates],
    open
      .slice(0, SHOWN)
      .map((item) => [
        item.code,
        item.relation.name,
        roles[item.relation.role],
        item.relation.code,
        reasonText(item, language),
        candidatesText(item),
      ]),
  )
  const more = open.length - SHOWN
  if (more > 0) yield `<p>${escapeHtml(text.relationsMore(countText(more, language), file))}</p>\n`
  if (dropped > 0) yield `<p>${escapeHtml(text.relationsDropped(countText(dropped, language)))}</p>\n`
}
