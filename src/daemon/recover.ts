import type { Home } from '../config/home.ts'
import { scratchFolder, stagedArchive, stagedOutbox, stagedRejected } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { openClaim, type ClaimedDrop } from '../intake/claim.ts'
import { finishPublishing } from '../publish/finish.ts'
import { administrationLease, hold } from '../register/hold.ts'
import { LeaseHeld, type Register } from '../register/register.ts'
import { findUnfinished } from './unfinished.ts'

export { adoptArchive } from './adopt.ts'

export type RecoverOptions = {
  /** batches this process is working on right now */
  busy: ReadonlySet<string>
  /** Whether the marker of every root can be seen: what seems to be gone may be out of sight. */
  rootsInSight: () => Promise<boolean>
}

/**
 * Finishes what a crash or an error left, at start and at every sweep (commit protocol, step 5). Per batch:
 * registered: put in place what is staged, set the status, clear away. Not registered, or only prepared: forget it,
 * remove what is staged, and convert the claim again with `convertClaim`, which takes the administration's lease
 * itself. Administrations that somebody else works on are left for the next time.
 *
 * A failure of one batch is logged and never keeps the others from being recovered. Throws only when inbox, outbox,
 * archive or register cannot be looked into.
 */
export async function recover(
  world: World,
  home: Home,
  register: Register,
  convertClaim: (drop: ClaimedDrop) => Promise<void>,
  options: RecoverOptions,
): Promise<void> {
  if (!(await options.rootsInSight())) return
  for (const { batch, administration } of await findUnfinished(world, home, register)) {
    if (options.busy.has(batch)) continue
    try {
      const claim = await recoverBatch(world, home, register, batch, administration, options)
      if (claim) await convertClaim(claim)
    } catch (error) {
      if (error instanceof LeaseHeld) continue
      world.log.error('could not recover a batch', { batch, administration, error })
    }
  }
}

/** The claim that is to be converted again, if any. The lease is let go before that. */
async function recoverBatch(
  world: World,
  home: Home,
  register: Register,
  batch: string,
  administration: string | null,
  options: RecoverOptions,
): Promise<ClaimedDrop | null> {
  const held = administration === null ? null : await hold(register, administrationLease(administration))
  try {
    if (options.busy.has(batch) || !(await options.rootsInSight())) return null
    const row = await register.batch(batch)
    if (row && row.status !== 'preparing') {
      await finishPublishing(world, home, register, batch, options.rootsInSight)
      world.log.info('finished a batch that was cut short', { batch, administration, status: row.outcome })
      return null
    }
    await register.forget(batch)
    await removeStaged(world, home, administration, batch)
    return administration === null ? null : await openClaim(world, home, administration, batch)
  } finally {
    await held?.release()
  }
}

async function removeStaged(
  world: World,
  home: Home,
  administration: string | null,
  batch: string,
): Promise<void> {
  const folders = [stagedOutbox(home, batch), stagedArchive(home, batch), scratchFolder(home, batch)]
  if (administration !== null) folders.push(stagedRejected(home, administration, batch))
  for (const folder of folders) await world.files.removeTree(folder)
}
