import type { FileFacts, Files } from '../edge/files.ts'
import type { Clock } from '../edge/world.ts'
import type { WaitReason } from '../intake/settle.ts'
import type { AdministrationSettings } from '../model/settings.ts'

/** Why a file in an inbox is not converted now. */
export type Reason =
  | WaitReason
  /** does not end as its format must: still being written, or cut off */
  | 'unfinished'
  /** could not be read for another reason than that somebody has it open */
  | 'unreadable'
  | 'pdf-changing'
  | 'pdf-missing'
  /** waits for the time of the administration's schedule */
  | 'scheduled'
  /** the administration's configuration or tables cannot be used now */
  | 'configuration'
  | 'unsupported'
  /** says which part of a table is exported, and that table is not there */
  | 'selection'
  | 'folder'
  /** a folder that was an inbox until the settings no longer named it, with files in it (R100) */
  | 'no-inbox'
  | 'conflict'
  /** its name cannot be read: bytes that are no Unicode */
  | 'name'
  /** could not be taken or converted, and is tried again later; why was told when it happened */
  | 'again'

/** A file that waits. `age` in milliseconds since it was first seen; `pdfs`: those it waits for. */
export type WaitingFile = { name: string; reason: Reason; age: number; pdfs?: string[] }

/** A table that may be taken, with the PDFs and the selection that go along as they are named in the inbox. */
export type ReadyDrop = { name: string; facts: FileFacts; pdfs: string[]; since: number }

/** What one look at an inbox told. */
export type Look = {
  /** oldest first */
  ready: ReadyDrop[]
  waiting: WaitingFile[]
  /** PDFs that no table asked for, for as long as PDFs are waited for */
  strays: string[]
  /** milliseconds after which another look is worth while; Infinity: only when something happens */
  again: number
  /** what keeps this administration's files waiting; null when nothing does, or nobody asked */
  trouble: unknown
}

/** What an inbox needs of the world. `monotonic` is a clock in milliseconds that never jumps. */
export type InboxPorts = {
  files: Files
  clock: Clock
  monotonic: () => number
  /** @throws ConfigError, TableBusy */
  settings: () => Promise<AdministrationSettings>
  endsWell: (path: string) => Promise<boolean>
  /** whether the file brings tables up to date: it is taken though they cannot be used now; absent: none does */
  mends?: (path: string) => Promise<boolean>
  /** names of the folders in this inbox that are inboxes themselves; absent: there are none */
  inboxes?: () => ReadonlySet<string>
  /** 'column': only those that a column names */
  namedPdfs: (path: string, which: 'all' | 'column') => Promise<string[]>
}
