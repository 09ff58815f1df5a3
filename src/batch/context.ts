import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import type { SourceProfile } from '../profile/types.ts'
import type { Selection } from '../model/selection.ts'
import type { ReviewItem } from '../relations/review.ts'
import type { Register } from '../register/register.ts'
import type { Observer } from './observe.ts'

/** How far a conversion is, for a progress line. */
export type Progress = {
  phase: 'reading' | 'writing' | 'reporting' | 'publishing'
  rows: number
  bytes?: number
  totalBytes?: number
}

/** What a conversion works with, whoever starts it. */
export type ConvertContext = {
  world: World
  home: Home
  register: Register
  progress?: (progress: Progress) => void
  /** full report, no traces (R68) */
  trial?: boolean
  /** a folder that does not exist yet, where a trial keeps what it writes; absent: nothing is kept */
  out?: string
  /** documents with errors are left out, whatever the settings say (R64) */
  excludeErrors?: boolean
  /** only a part of the file is exported (R42, R43); absent: all of it */
  selection?: Selection
  /** the batch of which this is the next attempt */
  retryOf?: string
  /** gets the relations of the batch, for commands about them; `all`: also those that there is nothing to say of */
  relations?: { all: boolean; take(items: readonly ReviewItem[]): void }
  /** only these profiles are tried: a person said what the file is */
  only?: readonly SourceProfile[]
  /** what a person says of a file with open items or payments: its day ('' as the file says), and that it is complete */
  payments?: { day: string; complete: boolean }
  /** looks on, for `explain` */
  observe?: Observer
  /** administrations whose leases the caller holds; absent: that of the drop only */
  held?: readonly string[]
  signal?: AbortSignal
}

/** The conversion was asked to stop. The claim stays in place, so that the next start resumes it. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}
