import { applyReview } from '../batch/relation-apply.ts'
import { reviewProfile } from '../relations/review-profile.ts'
import type { ListFeedback } from './feedback.ts'

/** A list of relations that a person looked through (R56, R58). */
export const relationReview: ListFeedback = {
  kind: 'review',
  source: reviewProfile.source,
  profile: reviewProfile,
  take: applyReview,
}
