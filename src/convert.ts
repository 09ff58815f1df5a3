import { profilesFor } from './config/inboxes.ts'
import type { Administration } from './config/load-administration.ts'
import { ConfigError } from './config/home.ts'
import { loadProfiles } from './config/load-profiles.ts'
import type { ConvertContext } from './batch/context.ts'
import { deliver } from './batch/deliver.ts'
import { convertFamily, type Family } from './batch/family.ts'
import { NotAdjacent } from './batch/groups.ts'
import { openDrop } from './batch/open-drop.ts'
import { startBatch } from './batch/start.ts'
import { stageTrial } from './batch/trial.ts'
import { listProfiles } from './feedback/all.ts'
import { administrationFor, wholeAdministration } from './feedback/administration-for.ts'
import { fileFeedback, mendsOpen, takeFile, takeList } from './feedback/take.ts'
import type { ClaimedDrop } from './intake/claim.ts'
import type { BatchSummary } from './model/batch.ts'
import { stageBatch } from './publish/staging.ts'
import { RegisterConflict } from './register/register.ts'

export { Interrupted, type ConvertContext, type Progress } from './batch/context.ts'

/** A batch whose documents another batch registers at the same moment is converted again, so many times at most. */
const ATTEMPTS = 5

/**
 * The way of one dropped file: from claim to batch, whole or not at all.
 *
 * Wrong data never throws: it ends in a batch that is rejected, with findings. Throws ConfigError (the administration's
 * settings, exit 2), TableBusy (a table is open elsewhere: try again later), OutOfReach, Interrupted and system errors;
 * after any of them the claim is still there and a later attempt starts afresh.
 *
 * Lines of one document are expected to stand together; where they do not, the file is read again with sorting.
 *
 * The caller holds the leases of all administrations that the file may concern (`administrationsOf`): two conversions
 * of one administration at the same time would look up the same numbers and only one could register them.
 *
 * @returns what became of it: mostly one batch; where the file's locations name other administrations too, one for
 *   each of them, published together or not at all, that of the drop's own administration last
 */
export async function convert(drop: ClaimedDrop, context: ConvertContext): Promise<BatchSummary[]> {
  const { world, home } = context
  const administration = await administrationFor(drop, context)
  const sources = await loadProfiles(world.files, home, administration.settings.sources)

  for (let attempt = 1, sorted = false; ; attempt++) {
    const staging = await (context.trial
      ? stageTrial(world, home, drop, context.out, administration.settings.language)
      : stageBatch(world, home, drop))
    const family: Family = [startBatch(drop, context, administration, sources, staging)]
    try {
      const [batch] = family
      const { limits } = home.settings
      const back = await fileFeedback(world.files, staging.original, drop.name, limits)
      if (back) {
        await takeFile(back, staging.original, batch)
        return await deliver(null, family)
      }
      const profiles = context.only ?? [
        ...profilesFor(administration.settings, drop.inbox, sources.profiles),
        ...listProfiles,
      ]
      const { report } = batch
      const open = await openDrop(
        world.files,
        staging.original,
        drop.name,
        limits,
        profiles,
        report,
        staging.scratch,
      )
      try {
        if (open && !mendsOpen(open))
          batch.administration = await wholeAdministration(administration, drop, context)
        if (open && !(await takeList(open, batch))) {
          refuseUnusable(batch.administration)
          await convertFamily(open, family, sorted)
        }
      } finally {
        await open?.file.close()
      }
      return await deliver(open, family)
    } catch (error) {
      for (const batch of family.toReversed()) await batch.abandon()
      if (error instanceof NotAdjacent) sorted = true
      else if (!(error instanceof RegisterConflict) || attempt >= ATTEMPTS) throw error
    }
  }
}

/** What was taken for a list of codes and is none after all waits for the tables like any other file. */
function refuseUnusable({ problems }: Administration): void {
  if (problems.some(({ level }) => level === 'error')) throw new ConfigError(problems)
}
