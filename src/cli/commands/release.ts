import { personHere } from '../../edge/person.ts'
import { rootsInSight } from '../../config/markers.ts'
import { ConfigError, OutOfReach, TableBusy } from '../../config/home.ts'
import { MailDesk } from '../../daemon/mail-desk.ts'
import { settingsAlone } from '../../daemon/settings-alone.ts'
import { outboxFolder } from '../../edge/places.ts'
import { releaseMail } from '../../mail/release-mail.ts'
import type { BatchSummary } from '../../model/batch.ts'
import { discardBatch, releaseBatch } from '../../publish/waiting.ts'
import type { NewMail } from '../../register/mails.ts'
import type { BatchRow } from '../../register/register.ts'
import { withBatch } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome, type OpenHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

/** Milliseconds that the message may take; then it goes another time. */
const MAIL_PATIENCE = 15_000

/** `release BATCH`: a batch that waits goes to the outbox, as if it had never waited (R9). */
export function release(cli: Cli, id: string): Promise<number> {
  return withWaiting(cli, id, async (open, row) => {
    const { world, home, register } = open
    const mail = await mailAbout(open, row)
    await releaseBatch(world, home, register, row, personHere(), mail ? [mail] : [])
    cli.say(cli.texts.outboxAt(outboxFolder(home, row.administration, row.id)))
    cli.tell({ type: 'release', batch: row.id, status: 'exported' })
    // a daemon that looks after the home sends it, if there is one
    if (mail) await new MailDesk(open).flush(MAIL_PATIENCE)
  })
}

/** What the people are told in whose inbox the file lay. Settings that cannot be read are no reason to keep a batch. */
async function mailAbout({ world, home, register }: OpenHome, row: BatchRow): Promise<NewMail | null> {
  const head = row.family === '' ? null : await register.batch(row.family)
  const { administration } = head ?? row
  try {
    const settings = await settingsAlone(world.files, home, administration)
    const now = world.clock.now().toISOString()
    return releaseMail(home, settings, JSON.parse(row.summary) as BatchSummary, now)
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof TableBusy)) throw error
    world.log.warn(error.message, { administration })
    return null
  }
}

/** `discard BATCH`: a batch that waits is thrown away, and its documents are free. */
export function discard(cli: Cli, id: string, reason: string): Promise<number> {
  return withWaiting(cli, id, async ({ world, home, register }, row) => {
    await discardBatch(world, home, register, row, personHere(), reason)
    cli.say(batchTexts(cli.language).discarded(row.id))
    cli.tell({ type: 'discard', batch: row.id, status: 'discarded' })
  })
}

async function withWaiting(
  cli: Cli,
  id: string,
  action: (open: OpenHome, row: BatchRow) => Promise<void>,
): Promise<number> {
  return withHome(cli, (open) =>
    withBatch(cli, open.register, id, async (row) => {
      const texts = batchTexts(cli.language)
      if (row.status !== 'waiting')
        throw new UsageError(texts.notWaiting(row.id, cli.texts.status[row.status]))
      const [missing] = await rootsInSight(open.world.files, open.home)
      if (missing !== undefined) throw OutOfReach.of('system-gone', { path: missing, code: 'ENOENT' })
      await action(open, row)
      return EXIT.done
    }),
  )
}
