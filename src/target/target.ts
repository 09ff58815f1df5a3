import type { Artifact } from '../model/batch.ts'
import type { Entry, RelationUpdate, CostCodeNew } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import type { BatchTotals } from '../model/batch.ts'

/** Where a target writes: the publish step gives files, tests give strings. */
export interface ArtifactSink {
  /** Opens a new artifact under a provisional name. */
  create(name: string): ArtifactFile
}
export interface ArtifactFile {
  write(text: string): void
  readonly bytes: number
  /** Says that nothing more will be written, so that a handle need not stay open until the name is known. */
  end?(): void
  /** Waits until what was written is not too much to keep in memory. */
  drained?(): Promise<void>
  /** Takes the file back out: nothing of it remains. */
  discard(): Promise<void>
  /** Flushes and syncs; then gives it its final name. */
  finish(name: string): Promise<{ bytes: number; sha256: string }>
}

/** Turns entries and relations into artifacts, streamed: memory does not grow with their number. */
export interface TargetWriter {
  /** How many of the entries and relations written were validated against the schema, for the receipt. */
  readonly validated?: { entries: number; of: number }
  costCentre(code: CostCodeNew): Finding[]
  costUnit(code: CostCodeNew): Finding[]
  relation(relation: RelationUpdate): Finding[]
  /** Writes one entry with its PDF. Findings are errors of this entry: then nothing of it was written. */
  entry(entry: Entry, pdf: Uint8Array | null): Finding[]
  /** Entries are no longer wanted (an error elsewhere rejects the drop): checks go on, nothing is kept. */
  stop(): void
  finish(totals: BatchTotals): Promise<Artifact[]>
  abandon(): Promise<void>
}

export interface Target {
  name: 'exact' | 'snelstart'
  open(sink: ArtifactSink, settings: AdministrationSettings, tables: Tables): Promise<TargetWriter>
}
