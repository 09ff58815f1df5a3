import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
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
  /** documents with errors are left out, whatever the settings say (R64) */
  excludeErrors?: boolean
  /** the batch of which this is the next attempt */
  retryOf?: string
  /** gets the relations of the batch, for commands about them; `all`: also those that there is nothing to say of */
  relations?: { all: boolean; take(items: readonly ReviewItem[]): void }
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
