import type { ReviewItem } from './review.ts'

/** A number that can be a code in the accounting package. */
const CODE = /^\d{1,18}$/

/**
 * What is to be recorded the first time (R58): relations that were recognised are in the books as they are, under the
 * code they have there.
 *
 * @param allKnown those that were not recognised are in the books too, under the source's own number
 * @returns the decisions, and how many relations stay new
 */
export function baselineOf(
  all: readonly ReviewItem[],
  allKnown: boolean,
): { items: ReviewItem[]; open: number } {
  const items: ReviewItem[] = []
  for (const item of all) {
    const recognised = item.code !== '' && item.action !== 'insert'
    const own = allKnown && CODE.test(item.relation.code) ? item.relation.code : ''
    const code = recognised ? item.code : own
    if (code !== '') items.push({ ...item, action: 'skip', code, reason: 'known', candidates: [] })
  }
  return { items, open: all.length - items.length }
}
