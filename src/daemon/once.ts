import { OutOfReach } from '../config/home.ts'
import { addressOf, type InboxPlace } from '../edge/places.ts'
import { Daemon, type DaemonOptions } from './daemon.ts'
import type { Failed } from './conversions.ts'
import type { FailureKind } from './failure.ts'
import { HomeLock, LOCK_TIMES, type LockTimes } from './lock.ts'
import type { Look, Reason, WaitingFile } from './look.ts'
import { passed } from './passed.ts'
import { daemonTexts } from './texts.ts'

/** What `once` left behind: files that wait, and conversions that did not come to an end. */
export type Drained = {
  waiting: (WaitingFile & InboxPlace)[]
  failures: FailureKind[]
  /** what did not come to an end, and why */
  failed: Failed[]
  /** configuration errors that kept files waiting */
  troubles: unknown[]
}

/** Reasons that end by themselves within the time that files get to come to rest. */
const SETTLING = new Set<Reason>(['changing', 'pdf-changing'])
/** Milliseconds beyond the settle time that are waited for files, counted from the last thing that happened. */
const GRACE = 500

/**
 * Drains all inboxes once and returns: recovers what was left behind, then converts everything that is there,
 * whatever the schedules say. Files that have not come to rest are waited for as long as the settle time, counted from
 * the last progress: a conversion that ended, a file that appeared or changed. What goes on changing for a minute is
 * left for the next time.
 *
 * @throws HomeHeld when another process looks after this home, OutOfReach when a root is out of sight
 */
export async function drainOnce(options: DaemonOptions & { lockTimes?: LockTimes }): Promise<Drained> {
  const { world, home, register } = options
  const monotonic = options.monotonic ?? (() => performance.now())
  const lost = new AbortController()
  const signal = AbortSignal.any([options.signal, lost.signal])
  const lock = await HomeLock.take(register, world, () => lost.abort(), options.lockTimes ?? LOCK_TIMES)
  const { settle } = home.settings.watch
  const daemon = new Daemon({ ...options, signal, ignoreSchedules: true, tellAfter: settle })
  try {
    if (!(await daemon.sweep())) {
      const roots = (await options.parts.rootsOutOfSight()).join(', ')
      throw new OutOfReach(
        daemonTexts(home.settings.language).outOfSight(roots || home.settings.folders.inbox),
      )
    }
    for (;;) {
      await daemon.whenIdle()
      // Before the looks: a look at much takes time, and what it saw first may have come to rest by its end.
      const began = monotonic()
      const looks = await lookAtAll(daemon)
      if (signal.aborted) return left(looks, daemon)
      // Also when a look that a hint asked for took them: they are then in nobody's list of ready files.
      if (!daemon.idle || looks.some(({ look }) => look.ready.length > 0)) continue
      const deadline = daemon.lastProgress() + settle + GRACE
      if (!looks.some(({ look }) => isSettling(look)) || began > deadline) return left(looks, daemon)
      const again = Math.min(...looks.map(({ look }) => look.again))
      await passed(Math.max(5, Math.min(again, deadline - monotonic() + 1)), signal)
    }
  } finally {
    daemon.stop()
    await daemon.whenIdle()
    await lock.release()
  }
}

type Looked = { place: InboxPlace; look: Look }

async function lookAtAll(daemon: Daemon): Promise<Looked[]> {
  const looks: Looked[] = []
  for (const place of daemon.inboxes()) {
    const look = await daemon.look(addressOf(place))
    if (look) looks.push({ place, look })
    else daemon.conversions.failures.push('other')
  }
  return looks
}

function isSettling(look: Look): boolean {
  return look.waiting.some((file) => SETTLING.has(file.reason))
}

function left(looks: readonly Looked[], daemon: Daemon): Drained {
  return {
    waiting: looks.flatMap(({ place, look }) => look.waiting.map((file) => ({ ...file, ...place }))),
    failures: daemon.conversions.failures,
    failed: daemon.conversions.failed(),
    troubles: looks.map(({ look }) => look.trouble).filter((trouble) => trouble !== null),
  }
}
