import { Daemon, type DaemonOptions } from './daemon.ts'
import type { Mailing } from './mailing.ts'
import { HomeLock, LOCK_TIMES, type LockTimes } from './lock.ts'
import { failureText } from './failure.ts'
import { passed } from './passed.ts'
import { daemonTexts } from './texts.ts'
import { InboxWatch } from './watch.ts'

export type RunOptions = DaemonOptions & {
  /** look at regular times instead of waiting for events (network shares) */
  polling: boolean
  lockTimes?: LockTimes
  /** milliseconds that a conversion under way gets to finish or roll back after `signal` */
  patience?: number
  /** mail, made for the daemon that this begins; null: nothing is mailed */
  mailing?: (daemon: Daemon) => Mailing | null
  /** the first sweep is done */
  onStarted?: () => void
}

/**
 * The daemon: looks after a home until `signal` is aborted, then finishes or rolls back what is under way.
 *
 * @returns 'lost' when another process took the home over
 * @throws HomeHeld when another process looks after this home
 */
export async function runDaemon(options: RunOptions): Promise<'stopped' | 'lost'> {
  const { world, home, register } = options
  const texts = daemonTexts(home.settings.language)
  const lost = new AbortController()
  const signal = AbortSignal.any([options.signal, lost.signal])
  const lock = await HomeLock.take(register, world, () => lost.abort(), options.lockTimes ?? LOCK_TIMES)
  const daemon = new Daemon({ ...options, signal })
  const mailing = options.mailing?.(daemon) ?? null
  const watch = new InboxWatch({
    polling: options.polling,
    interval: home.settings.watch.pollInterval,
    hint: (address) => daemon.hint(address),
    trouble: (error) =>
      world.log.warn(texts.watchTrouble(failureText(error, texts.language)), { event: 'watch' }),
  })
  try {
    daemon.watchWith(watch)
    await daemon.sweep()
    mailing?.look(daemon.administrations())
    world.log.info(texts.started(home.settings.folders.inbox), { event: 'started', pid: process.pid })
    options.onStarted?.()
    while (await passed(home.settings.watch.sweep, signal)) {
      await daemon.sweep()
      mailing?.look(daemon.administrations())
    }
    if (lost.signal.aborted) world.log.error(texts.lost, { event: 'lost' })
    else world.log.info(texts.stopping, { event: 'stopping' })
  } finally {
    daemon.stop()
    await Promise.race([daemon.whenIdle(), world.clock.wait(options.patience ?? 30_000)])
    await watch.close()
    await mailing?.close()
    await lock.release()
  }
  world.log.info(texts.stopped, { event: 'stopped' })
  return lost.signal.aborted ? 'lost' : 'stopped'
}
