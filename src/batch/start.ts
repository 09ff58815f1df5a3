import { join } from 'node:path'
import { withSwitches } from '../check/switches.ts'
import type { Administration } from '../config/load-administration.ts'
import type { LoadedProfiles } from '../config/load-profiles.ts'
import type { ConvertContext } from './context.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { BatchFamily } from '../model/batch.ts'
import type { Finding, Report } from '../model/finding.ts'
import type { Staging } from '../publish/staging.ts'
import type { BatchRow } from '../register/register.ts'
import type { DocumentList } from '../report/document-list.ts'
import { FindingStore } from '../report/finding-store.ts'
import type { TargetWriter } from '../target/target.ts'
import { FeedbackWork } from './feedback-work.ts'
import { NewDocuments } from './new-documents.ts'
import { noCounts, type DocumentCounts } from './outcome.ts'
import type { RelationIds } from './relation-ids.ts'
import { noRelationWork, type RelationWork } from './relation-work.ts'
import { RowCounts } from './row-counts.ts'
import { RowFates } from './row-fates.ts'
import type { Selector } from './selecting.ts'
import type { Share } from './share.ts'
import { Tally } from './tally.ts'

/** One attempt to convert one drop: what it works with and what it has come to so far. */
export type Batch = {
  drop: ClaimedDrop
  context: ConvertContext
  administration: Administration
  sources: LoadedProfiles
  staging: Staging
  started: Date
  row: BatchRow
  store: FindingStore
  /** findings that belong to no one document: an error among them rejects the whole drop */
  report: Report
  /** the same for what no document takes part in; of several batches of one file only the first tells it */
  fileReport: Report
  untiedErrors: number
  rows: RowCounts
  fates: RowFates
  tally: Tally
  newDocuments: NewDocuments
  counts: DocumentCounts
  /** numbers of the first documents, by which the next attempt of the same delivery is recognised */
  firstDocuments: readonly string[]
  source: string
  relations: RelationIds | null
  relationWork: RelationWork
  /** what the drop was, and what it changes when it came back from elsewhere */
  feedback: FeedbackWork
  target: TargetWriter | null
  /** all documents to look through, where somebody has to or wants to (R9) */
  list: DocumentList | null
  /** which documents are its own; null: all of the file */
  share: Share | null
  /** which part of the file is wanted; null: all of it */
  selector: Selector | null
  /** the same in words, for the report */
  selected: string
  /** the part of the file that each administration has; null: it is all this one's */
  family: BatchFamily | null
  /** PDFs that came with the drop: beside it, and in it when it is a zip */
  pdfs: { name: string; path: string }[]
  /** those of them that no exported document took */
  unusedPdfs: () => { name: string; path: string }[]
  /** Gives up: nothing of this attempt remains. */
  abandon(): Promise<void>
}

export function startBatch(
  drop: ClaimedDrop,
  context: ConvertContext,
  administration: Administration,
  sources: LoadedProfiles,
  staging: Staging,
): Batch {
  const { settings, tables } = administration
  const started = context.world.clock.now()
  const row: BatchRow = {
    id: drop.batch,
    administration: settings.code,
    inbox: drop.inbox,
    status: 'preparing',
    file: drop.name,
    sha256: staging.originalHash,
    source: '',
    created: started.toISOString(),
    outcome: 'exported',
    documents: 0,
    summary: '{}',
    family: '',
  }
  const store = new FindingStore(join(staging.scratch, 'findings.db'))
  const newDocuments = new NewDocuments(context.register, row, !context.trial)
  const add = withSwitches((finding: Finding) => {
    store.add(finding)
    context.observe?.finding(finding)
    if (finding.severity === 'error') batch.untiedErrors++
  }, settings)
  const batch: Batch = {
    drop,
    context,
    administration,
    sources,
    staging,
    started,
    row,
    store,
    report: add,
    fileReport: add,
    untiedErrors: 0,
    rows: new RowCounts(),
    fates: new RowFates(),
    tally: new Tally(tables, settings.currency),
    newDocuments,
    counts: noCounts(),
    source: '',
    relations: null,
    relationWork: noRelationWork(),
    feedback: new FeedbackWork(join(staging.scratch, 'changes.db')),
    target: null,
    list: null,
    firstDocuments: [],
    share: null,
    selector: null,
    selected: '',
    family: null,
    pdfs: drop.pdfs,
    unusedPdfs: () => batch.pdfs,
    async abandon() {
      await batch.target?.abandon()
      await newDocuments.forget()
      store.close()
      batch.feedback.all.close()
      await staging.abandon()
    },
  }
  return batch
}
