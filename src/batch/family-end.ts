import { join } from 'node:path'
import { FindingStore } from '../report/finding-store.ts'
import type { Family } from './family.ts'
import { outcomeOf, type DocumentCounts, type Outcome } from './outcome.ts'
import { ELSEWHERE } from './share.ts'
import type { Batch } from './start.ts'

/**
 * What becomes of a dropped file: all or nothing holds for the batches of all administrations together (R48, R63). With
 * `leave-out-document` a batch of which nothing is left is rejected by itself while the others are exported.
 */
export function familyOutcome(family: Family): Outcome {
  const [head] = family
  const errors = sum(family, ({ store }) => store.errors)
  const untied = sum(family, ({ untiedErrors }) => untiedErrors)
  return outcomeOf(head.administration.settings, counted(family), errors, untied)
}

/**
 * The file is rejected: that is told once, by the head, for the documents of all administrations. Of the others
 * nothing remains.
 */
export async function rejectOnce(family: Family): Promise<void> {
  const [head, ...others] = family
  if (others.length === 0) return
  head.counts = counted(family)
  delete head.counts.leftOut[ELSEWHERE]
  head.rows.giveBack(ELSEWHERE)
  head.family = null
  head.row.family = ''
  for (const other of others) {
    head.untiedErrors += other.untiedErrors
    for (const finding of other.store.all()) head.store.add(finding)
    await other.abandon()
  }
  family.splice(1)
}

/** Findings and refused rows of all batches, for the rest file that goes back once. */
export type Refused = {
  store: FindingStore
  isRefused: (sheet: string, row: number) => boolean
  any: boolean
}

/** Of a file for one administration these are its own; else the store is a new one, to be closed by the caller. */
export function refusedOf(family: Family): Refused {
  const [head, ...others] = family
  const isRefused = (sheet: string, row: number): boolean =>
    family.some(({ fates }) => fates.isRefused(sheet, row))
  const any = family.some(({ fates }) => fates.any)
  if (others.length === 0 || !any) return { store: head.store, isRefused, any }
  const store = new FindingStore(join(head.staging.scratch, 'all-findings.db'))
  for (const batch of family) for (const finding of batch.store.all()) store.add(finding)
  return { store, isRefused, any }
}

function counted(family: Family): DocumentCounts {
  const total = (of: (counts: DocumentCounts) => number): number => sum(family, ({ counts }) => of(counts))
  const leftOut: Record<string, number> = {}
  for (const { counts } of family)
    for (const [rule, count] of Object.entries(counts.leftOut)) leftOut[rule] = (leftOut[rule] ?? 0) + count
  return {
    documents: total((counts) => counts.documents),
    exported: total((counts) => counts.exported),
    alreadyExported: total((counts) => counts.alreadyExported),
    rejected: total((counts) => counts.rejected),
    leftOut,
    relationsWritten: total((counts) => counts.relationsWritten),
    decisions: total((counts) => counts.decisions),
    changes: total((counts) => counts.changes),
  }
}

const sum = (family: Family, of: (batch: Batch) => number): number =>
  family.reduce((total, batch) => total + of(batch), 0)
