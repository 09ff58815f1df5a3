import type { RelationNote } from '../mapping/relation-notes.ts'
import { candidatesFor } from '../mapping/relation-suggest.ts'
import type { WrittenRelation } from '../mapping/relation-writing.ts'
import { finding } from '../model/finding-make.ts'
import type { Tables } from '../model/tables.ts'
import type { ReviewItem } from '../relations/review.ts'
import { relationFingerprint } from './relation-identity.ts'

/** Candidates cost a walk through the table: a file of strangers must stay quick. */
const MOST_SEARCHED = 2000

/** The relations that a batch would write and those that a person should look at, each once (R56, R88, R91). */
export function reviewItems(
  written: readonly WrittenRelation[],
  notes: readonly RelationNote[],
  source: string,
  tables: Tables,
  country: string,
): ReviewItem[] {
  const items = new Map<string, ReviewItem>()
  const keyOf = ({ role, code, vatNumber, name }: RelationNote['source']): string =>
    JSON.stringify([role, code, code === '' ? vatNumber : '', code === '' ? name : ''])
  for (const { update, source: relation } of written) {
    const { action, code } = update
    const reason = action === 'insert' ? 'new' : 'changed'
    const fingerprint = relationFingerprint(relation)
    const item = {
      action,
      code,
      relation,
      source,
      fingerprint,
      knownIban: '',
      reason,
      candidates: [],
    } as const
    items.set(keyOf(relation), { ...item, candidates: [] })
  }
  let searched = 0
  for (const { source: relation, code, cause, knownIban } of notes) {
    const candidates =
      code === '' && searched++ < MOST_SEARCHED ? candidatesFor(tables.relations, relation, country) : []
    const reason =
      cause === null
        ? ('known' as const)
        : finding(cause.code, relation.place, cause.params, { value: cause.value })
    const before = items.get(keyOf(relation))
    if (before)
      items.set(keyOf(relation), { ...before, knownIban, reason: cause === null ? before.reason : reason })
    else {
      const fingerprint = relationFingerprint(relation)
      items.set(keyOf(relation), {
        action: '',
        code,
        relation,
        source,
        fingerprint,
        knownIban,
        reason,
        candidates,
      })
    }
  }
  return [...items.values()]
}
