import { isOnShare } from '../../config/share.ts'
import { homeParts } from '../../daemon/home-parts.ts'
import { makeLog, type ClosingLog } from '../../daemon/log.ts'
import { Mailing } from '../../daemon/mailing.ts'
import { startedByNpm, watchParent } from '../../daemon/parent.ts'
import { runDaemon } from '../../daemon/run.ts'
import { daemonTexts } from '../../daemon/texts.ts'
import { EXIT, type Cli } from '../cli.ts'
import { jsonBatch } from '../print-batch.ts'
import { openLoggedHome } from '../open-home.ts'

/**
 * `run`: the daemon, in the foreground, logging to stderr and to the rotating file in the home's log folder.
 * With --json each batch is told on stdout.
 * @returns exit code: 0 after SIGTERM, 130 after SIGINT, 3 when another process took the home over
 */
export async function run(cli: Cli): Promise<number> {
  const { home, world, register, log } = await openLoggedHome(cli, (settings) =>
    makeLog(settings, cli.stderr),
  )
  const orphaned = new AbortController()
  let mailing: Mailing | null = null
  const unwatch = startedByNpm(cli.env)
    ? await watchParent(cli.files, () => {
        log.warn(daemonTexts(home.settings.language).parentGone, { event: 'parent-gone' })
        orphaned.abort()
      })
    : null
  try {
    const end = await runDaemon({
      world,
      home,
      register,
      parts: homeParts(world, home, register),
      signal: AbortSignal.any([cli.signal, orphaned.signal]),
      polling: await isPolled(cli, home.settings.watch.polling, home.settings.folders.inbox),
      mailing: (daemon) => {
        mailing = Mailing.of({
          world,
          home,
          register,
          left: async (administration) => ({
            waiting: await daemon.waiting(administration),
            failed: daemon.conversions.failed(),
          }),
        })
        return mailing
      },
      onBatch: (summary) => {
        mailing?.kick()
        void jsonBatch(cli, summary, home)
      },
      onStarted: () => cli.tell({ type: 'started', pid: process.pid, home: home.root }),
    })
    if (end === 'lost') return EXIT.outOfReach
    return cli.stopped() === 'SIGINT' ? EXIT.interrupted : EXIT.done
  } finally {
    unwatch?.()
    await closeAll(register, log)
  }
}

/** A share gives no events to other machines' changes: there the inbox is looked at instead. */
async function isPolled(cli: Cli, polling: 'auto' | 'always' | 'never', inbox: string): Promise<boolean> {
  return polling === 'auto' ? isOnShare(cli.files, inbox) : polling === 'always'
}

async function closeAll(register: { close(): Promise<void> }, log: ClosingLog): Promise<void> {
  await register.close()
  await log.close()
}
