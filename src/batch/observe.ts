import type { CheckContext } from '../check/check.ts'
import type { Resolver } from '../mapping/resolver.ts'
import type { Document } from '../model/document.ts'
import type { Entry } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { Group } from '../profile/group.ts'
import type { TablePlan } from '../profile/types.ts'

/** One document as it left the way, with everything it came past: what `explain` shows. */
export type SeenDocument = {
  plan: TablePlan
  group: Group
  /** null: left out before it was read whole, by its status */
  document: Document | null
  /** null: the codes were not looked up, since the document goes no further */
  resolved: ResolvedDocument | null
  /** null: nothing was booked */
  entry: Entry | null
  findings: readonly Finding[]
  fate: 'booked' | 'reported' | { rule: string }
  context: CheckContext
  resolver: Resolver
}

/** Looks on during a conversion, in the order of the file. It must change nothing. */
export type Observer = {
  document(seen: SeenDocument): void
  /** a finding that belongs to no one document */
  finding(found: Finding): void
}
