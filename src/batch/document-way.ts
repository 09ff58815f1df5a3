import type { CheckContext } from '../check/check.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { Resolver } from '../mapping/resolver.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Register } from '../register/register.ts'
import type { DocumentList } from '../report/document-list.ts'
import type { FindingStore } from '../report/finding-store.ts'
import type { TargetWriter } from '../target/target.ts'
import type { NewDocuments } from './new-documents.ts'
import type { Observer } from './observe.ts'
import type { RelationIds } from './relation-ids.ts'
import type { RowCounts } from './row-counts.ts'
import type { RowFates } from './row-fates.ts'
import type { Selector } from './selecting.ts'
import type { Share } from './share.ts'
import type { Tally } from './tally.ts'

/** All that the documents of one drop pass through. */
export type DocumentWay = {
  world: World
  drop: ClaimedDrop
  pdfs: readonly { name: string; path: string }[]
  settings: AdministrationSettings
  register: Register
  relations: RelationIds
  resolver: Resolver
  context: CheckContext
  target: TargetWriter
  store: FindingStore
  rows: RowCounts
  fates: RowFates
  tally: Tally
  newDocuments: NewDocuments
  list: DocumentList | null
  share: Share | null
  selector: Selector | null
  observe?: Observer | undefined
}
