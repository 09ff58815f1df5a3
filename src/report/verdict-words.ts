import type { BatchSummary } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { kindWords, type FeedbackFacts } from '../text/words/feedback.ts'
import { verdictOf, words, type Verdict } from '../text/words/words.ts'

/** What became of a drop and what its reader does now, in words. */
export type VerdictWords = { verdict: Verdict; title: string; told: string; steps: string[] }

/** @param returned name of the annotated copy or the rest file in rejected/; '' none */
export function verdictWords(summary: BatchSummary, language: Language, returned: string): VerdictWords {
  const text = words(language)
  const verdict = verdictOf(summary)
  const own = kindWords(summary.kind, language)
  if (own) {
    const back = feedbackFacts(summary)
    const title = own.verdict?.[verdict] ?? text.verdict[verdict]
    return { verdict, title, told: own.told(verdict, back), steps: own.steps(verdict, back) }
  }
  const { counts } = summary
  const facts = {
    file: summary.file,
    administration: summary.administration,
    exported: counts.documentsExported,
    rejected: counts.documentsRejected,
    already: counts.documentsAlreadyExported,
    errors: counts.errors,
    returned,
    batch: summary.id,
    readable: counts.rows > 0,
    elsewhere: counts.documentsLeftOut['other-administration'] ?? 0,
  }
  return {
    verdict,
    title: text.verdict[verdict],
    told: text.told(verdict, facts),
    steps: text.steps(verdict, facts),
  }
}

const feedbackFacts = (summary: BatchSummary): FeedbackFacts => ({
  file: summary.file,
  administration: summary.administration,
  lists: summary.changes ?? [],
  artifacts: summary.artifacts.map(({ name }) => name),
  errors: summary.counts.errors,
  batch: summary.id,
})
