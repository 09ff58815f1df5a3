import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { ResolvedRelation } from '../model/resolved.ts'
import type { RelationRecord } from '../model/tables.ts'
import type { Disputed } from './relation-disputes.ts'
import type { Miss } from './teller.ts'

/** What was found out about a relation, kept for its next document. */
export type Kept = {
  relation: ResolvedRelation
  record: RelationRecord | null
  source: SourceRelation
  /** told at every document of this relation */
  misses: Miss[]
  /** told once a batch */
  once: Miss[]
  make: (() => RelationUpdate) | null
  /** what to send of a known relation when the rows of the file contradict each other; null: nothing */
  settle: ((disputed: ReadonlySet<Disputed>) => RelationUpdate | null) | null
  /** gets a number from a range when a document uses it (R52) */
  numbered: boolean
  /** a person said that it is to be written */
  confirmed: boolean
}

export function keep(
  relation: ResolvedRelation,
  record: RelationRecord | null,
  source: SourceRelation,
): Kept {
  return {
    relation,
    record,
    source,
    misses: [],
    once: [],
    make: null,
    settle: null,
    numbered: false,
    confirmed: false,
  }
}

/** It is not certain who this is: the relation has no code, so nothing can be booked on it. */
export function unfound(source: SourceRelation, misses: Miss[]): Kept {
  return { ...keep(resolvedOf(source, null, ''), null, source), misses }
}

export function resolvedOf(
  source: SourceRelation,
  record: RelationRecord | null,
  code: string,
): ResolvedRelation {
  const vatNumber = source.vatNumber || (record?.vatNumber ?? '')
  const stated = source.country || (record?.country ?? '')
  // the country decides on EU and OSS, so it is not assumed to be the own one here
  const country = stated || /^[A-Z]{2}/.exec(vatNumber.toUpperCase())?.[0].replace('EL', 'GR') || ''
  return { code, name: source.name || (record?.name ?? ''), vatNumber, country, action: 'known' }
}
