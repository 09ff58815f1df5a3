import type { FileFacts } from '../edge/files.ts'

/** What is remembered of a file between two looks at it. Times are milliseconds of one clock that never jumps. */
export type Settling = {
  bytes: number
  modified: number
  changed: number
  /** when the file was first seen as it is now */
  since: number
  /** when the name was first seen at all */
  firstSeen: number
}

export type WaitReason =
  /** not quiet long enough yet */
  | 'changing'
  /** no bytes yet */
  | 'empty'
  /** somebody has it open in Excel or LibreOffice */
  | 'open'
  /** a link, a device or the like: never taken */
  | 'not-a-file'
  /** the same file has another name somewhere, through which it can change after it was taken */
  | 'other-name'

export type Verdict =
  { quiet: true } | { quiet: false; reason: WaitReason; /** worth another look after */ again: number }

/** One look at a file: its facts, and whether a lock file of an office program lies beside it. */
export type Sight = { facts: FileFacts; open: boolean }

/**
 * Decides whether a dropped file has come to rest (commit protocol, step 0). A pure step of a state machine: the
 * caller keeps `state` and passes it in at the next look.
 *
 * Quiet means: size, modification time and change time were the same at every look for `settle` milliseconds,
 * counted from the look that first saw them. The age that the file itself claims never counts: a copied file
 * keeps its old modification time, and a server may set the final size at the first byte.
 */
export function settle(
  previous: Settling | null,
  sight: Sight,
  now: number,
  settleTime: number,
): { state: Settling; verdict: Verdict } {
  const { facts } = sight
  const same =
    previous !== null &&
    previous.bytes === facts.bytes &&
    previous.modified === facts.modified &&
    previous.changed === facts.changed &&
    previous.since <= now
  const state: Settling = {
    bytes: facts.bytes,
    modified: facts.modified,
    changed: facts.changed,
    since: same ? previous.since : now,
    firstSeen: Math.min(previous?.firstSeen ?? now, now),
  }
  return { state, verdict: judge(state, sight, now, settleTime) }
}

function judge(state: Settling, sight: Sight, now: number, settleTime: number): Verdict {
  const { facts } = sight
  if (facts.kind !== 'file') return { quiet: false, reason: 'not-a-file', again: Infinity }
  if (facts.links > 1) return { quiet: false, reason: 'other-name', again: Infinity }
  const left = state.since + settleTime - now
  if (left > 0) return { quiet: false, reason: 'changing', again: left }
  if (facts.bytes === 0) return { quiet: false, reason: 'empty', again: Infinity }
  if (sight.open) return { quiet: false, reason: 'open', again: Infinity }
  return { quiet: true }
}
