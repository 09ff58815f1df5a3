import type { TopicFeedback } from '../feedback.ts'
import { entryNumbers } from './entry-numbers.ts'
import { foundEntries } from './found-entries.ts'
import { exactPayments } from './payments.ts'
import { exactRefresh } from './refresh.ts'
import { importResult } from './result.ts'

/** Who wants records of Exact's XML. The first that is begun gives a batch its kind, in this order. */
export const topicFeedbacks: readonly TopicFeedback[] = [
  exactRefresh,
  importResult,
  exactPayments,
  entryNumbers,
  foundEntries,
]
