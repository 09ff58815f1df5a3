import type { ConvertContext } from '../../batch/context.ts'
import { failureText } from '../../daemon/failure.ts'
import { homeParts } from '../../daemon/home-parts.ts'
import { makeLog } from '../../daemon/log.ts'
import type { Reason } from '../../daemon/look.ts'
import { Mailing, type Left } from '../../daemon/mailing.ts'
import { drainOnce, type Drained } from '../../daemon/once.ts'
import { addressOf } from '../../edge/places.ts'
import type { BatchSummary } from '../../model/batch.ts'
import { daemonTexts } from '../../daemon/texts.ts'
import { countText } from '../../text/values.ts'
import { isOfDocuments } from '../../text/words/feedback.ts'
import { EXIT, type Cli } from '../cli.ts'
import { openLoggedHome } from '../open-home.ts'
import { tellBatch } from '../print-batch.ts'
import { ProgressLine } from '../progress.ts'
import { batchTexts } from '../texts/batches.ts'

/** These wait by right, or were never going to be converted: the inbox counts as drained. */
const LEFT_ALONE = new Set<Reason>([
  'pdf-missing',
  'scheduled',
  'unsupported',
  'selection',
  'folder',
  'conflict',
])

/** Milliseconds that messages may take when all files are done; what is left then goes the next time. */
const MAIL_PATIENCE = 30_000

/**
 * `once`: converts what is in the inboxes and stops; for Task Scheduler and cron. Schedules are not waited for.
 * @returns exit code: 3 when something could not be reached or is in use, 2 when the configuration keeps files
 *   waiting, 1 when a file was rejected, or stays behind because it is not whole or not free
 */
export async function once(cli: Cli, wishes: Pick<ConvertContext, 'selection'> = {}): Promise<number> {
  const { home, world, register, log } = await openLoggedHome(cli, (settings) => makeLog(settings, null))
  const batches: BatchSummary[] = []
  const line = new ProgressLine(cli)
  let telling: Promise<void> = Promise.resolve()
  try {
    const drained = await drainOnce({
      world,
      home,
      register,
      parts: homeParts(world, home, register, wishes),
      signal: cli.signal,
      onProgress: (drop, progress) => line.show(drop.name, progress),
      onBatch: (summary) => {
        batches.push(summary)
        telling = telling.then(() => {
          line.clear()
          return tellBatch(cli, summary, home)
        })
      },
    })
    await telling
    line.clear()
    if (cli.signal.aborted) {
      cli.say(cli.texts.interrupted)
      return EXIT.interrupted
    }
    tellDrained(cli, batches, drained)
    const left = async (administration: string): Promise<Left> => ({
      waiting: drained.waiting.filter((file) => file.administration === administration),
      failed: drained.failed,
    })
    await Mailing.of({ world, home, register, left })?.finish(home.administrations, MAIL_PATIENCE)
    return exitOf(batches, drained)
  } finally {
    line.clear()
    await register.close()
    await log.close()
  }
}

function tellDrained(cli: Cli, batches: readonly BatchSummary[], drained: Drained): void {
  const { texts, language } = cli
  const number = (status: string): number => batches.filter((batch) => batch.status === status).length
  const [exported, rejected, nothingNew] = [number('exported'), number('rejected'), number('duplicate')]
  const taken = batches.filter(({ status, kind }) => status === 'exported' && !isOfDocuments(kind)).length
  const applied = number('applied')
  const toConfirm = number('waiting')
  const count = (value: number): string => countText(value, language)
  if (batches.length === 0) cli.say(drained.failed.length > 0 ? texts.onceNone : texts.onceNothing)
  else cli.say(texts.onceDone(count(exported - taken), count(rejected), count(nothingNew)))
  if (taken > 0) cli.say(texts.onceTaken(count(taken)))
  if (applied > 0) cli.say(texts.onceApplied(count(applied)))
  if (toConfirm > 0) cli.say(batchTexts(language).toConfirm(count(toConfirm)))
  const daemon = daemonTexts(language)
  for (const { file, kind, reason, ...place } of drained.failed)
    cli.say(`  ${addressOf(place)}: ${kind === 'in-use' ? daemon.inUse(file) : daemon.failed(file, reason)}`)
  const told = new Set(drained.failed.map(({ file, ...place }) => `${addressOf(place)}/${file}`))
  const left = drained.waiting.filter(
    ({ name, reason, ...place }) => reason !== 'again' || !told.has(`${addressOf(place)}/${name}`),
  )
  if (left.length > 0) cli.say(texts.onceWaiting(count(left.length)))
  for (const { name, reason, pdfs, ...place } of left) {
    cli.say(`  ${addressOf(place)}: ${daemon.waits(name, reason, (pdfs ?? []).slice(0, 5).join(', '))}`)
  }
  for (const trouble of drained.troubles) cli.say(`  ${failureText(trouble, language)}`)
  const waiting = drained.waiting.map(({ administration, inbox, name, reason }) => ({
    administration,
    ...(inbox !== '' && { inbox }),
    name,
    reason,
  }))
  cli.tell({ type: 'once', exported, rejected, nothingNew, applied, toConfirm, waiting })
}

function exitOf(batches: readonly BatchSummary[], drained: Drained): number {
  if (drained.failures.some((kind) => kind !== 'configuration')) return EXIT.outOfReach
  if (drained.failures.length > 0 || drained.troubles.length > 0) return EXIT.usage
  const left = drained.waiting.some(({ reason }) => !LEFT_ALONE.has(reason))
  return left || batches.some((batch) => batch.counts.errors > 0) ? EXIT.rejected : EXIT.done
}
