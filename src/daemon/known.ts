import type { FileFacts } from '../edge/files.ts'
import type { DropKind } from '../intake/kind.ts'
import type { Settling } from '../intake/settle.ts'
import type { Reason } from './look.ts'

/** A file in an inbox with what is known of it by now. */
export type Known = {
  name: string
  kind: DropKind
  facts: FileFacts
  state: Settling
  verdict: { quiet: boolean; reason: Reason; again: number }
  /** answers that hold as long as the file does not change; null: not asked yet */
  endsWell: boolean | null
  mends: boolean | null
  pdfs: string[] | null
  columnPdfs: string[] | null
  /** handed out as ready and not given back */
  taken: boolean
  /** not handed out again before */
  notBefore: number
}

/** Oldest first: as first seen here, then as the files themselves say, then by name. */
export function byAge(a: Known, b: Known): number {
  const seen = a.state.firstSeen - b.state.firstSeen
  return seen || a.facts.modified - b.facts.modified || (a.name < b.name ? -1 : 1)
}
