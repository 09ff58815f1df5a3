import type { ReviewItem } from '../relations/review.ts'
import { wantsLook } from '../relations/review.ts'
import type {
  NewRelation,
  RelationChanges,
  RelationDecision,
  UnlinkedRelation,
} from '../register/register.ts'
import { isExport, type Outcome } from './outcome.ts'
import type { Batch } from './start.ts'

/** What a batch has come to about its relations. */
export type RelationWork = {
  /** relations to be made or changed, and those that a person should look at */
  items: ReviewItem[]
  /** relations beyond those in the list */
  dropped: number
  /** more new relations than one batch may make unasked (R58) */
  massInsert: boolean
  /** codes from ranges that were given out */
  numbers: string[]
  /** what a review file decided, with what the register is to know of those relations */
  decisions: RelationDecision[]
  decided: NewRelation[]
}

export const noRelationWork = (): RelationWork => ({
  items: [],
  dropped: 0,
  massInsert: false,
  numbers: [],
  decisions: [],
  decided: [],
})

/** What the register is to know of a batch's relations, by what became of the batch. */
export function relationRecords(
  { relations, relationWork, source }: Batch,
  outcome: Outcome,
): { relations: readonly NewRelation[]; changes: RelationChanges } {
  const { numbers, decisions, decided, items } = relationWork
  const unlinked = items.filter((item) => item.code === '').map((item) => unlinkedOf(item, source))
  if (outcome === 'applied') return { relations: decided, changes: { decisions } }
  if (isExport(outcome)) return { relations: relations?.news() ?? [], changes: { numbers, unlinked } }
  if (outcome === 'rejected') return { relations: [], changes: { unlinked } }
  // nothing new to send, but bank accounts that are seen for the first time are remembered (R91)
  const accounts = (relations?.news() ?? []).filter(({ memory }) => memory?.iban !== undefined)
  return { relations: accounts, changes: {} }
}

/** Whether there is a relation that a person should look at: then the list goes into the archive. */
export const hasQuestions = ({ items, massInsert }: RelationWork): boolean =>
  massInsert || items.some(wantsLook)

function unlinkedOf({ relation, reason }: ReviewItem, source: string): UnlinkedRelation {
  const { role, code, vatNumber, name } = relation
  const { place: _, ...data } = relation
  return {
    source,
    role,
    key: code || `${vatNumber} ${name}`.trim(),
    data: JSON.stringify(data),
    cause: typeof reason === 'object' ? reason.code : '',
    batch: '',
  }
}
