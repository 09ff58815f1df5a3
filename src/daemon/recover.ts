import { TableBusy, type Home } from '../config/home.ts'
import {
  scratchFolder,
  stagedArchive,
  stagedOutbox,
  stagedRejected,
  type InboxPlace,
} from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { openClaim, type ClaimedDrop } from '../intake/claim.ts'
import { finishPublishing } from '../publish/finish.ts'
import { administrationLease, holdAll } from '../register/hold.ts'
import { LeaseHeld, type Register } from '../register/register.ts'
import { findUnfinished, type UnfinishedFamily } from './unfinished.ts'

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
 * remove what is staged, and convert the claim again with `convertClaim`, which takes the administrations' leases
 * itself. Administrations that somebody else works on are left for the next time.
 *
 * The batches of one file are recovered together, under the leases of all their administrations, the one with the
 * claim last: they were registered in one transaction or not at all, so either each is finished, or each is forgotten
 * before the claim is converted again.
 *
 * A failure of one file is logged and never keeps the others from being recovered. Throws only when inbox, outbox,
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
  for (const family of await findUnfinished(world, home, register)) {
    if (isBusy(family, options)) continue
    try {
      const claim = await recoverFamily(world, home, register, family, options)
      if (claim) await convertClaim(claim)
    } catch (error) {
      if (error instanceof LeaseHeld) continue
      const { batch, place } = family.at(-1)!
      const administration = place?.administration ?? null
      // a table that the batch brings up to date is open in Excel: the next sweep tries again
      if (error instanceof TableBusy) {
        world.log.info(error.message, { event: 'in-use', batch, administration })
        continue
      }
      world.log.error('could not recover a batch', { batch, administration, error })
    }
  }
}

const isBusy = (family: UnfinishedFamily, { busy }: RecoverOptions): boolean =>
  family.some(({ batch }) => busy.has(batch))

/** The claim that is to be converted again, if any. The leases are let go before that. */
async function recoverFamily(
  world: World,
  home: Home,
  register: Register,
  family: UnfinishedFamily,
  options: RecoverOptions,
): Promise<ClaimedDrop | null> {
  const administrations = family.flatMap(({ place }) => place?.administration ?? [])
  const held = await holdAll(register, administrations.map(administrationLease))
  let claim: ClaimedDrop | null = null
  try {
    for (const { batch, place } of family) {
      if (isBusy(family, options) || !(await options.rootsInSight())) return null
      claim = await recoverBatch(world, home, register, batch, place, options)
    }
    return claim
  } finally {
    await held.release()
  }
}

async function recoverBatch(
  world: World,
  home: Home,
  register: Register,
  batch: string,
  place: InboxPlace | null,
  options: RecoverOptions,
): Promise<ClaimedDrop | null> {
  const row = await register.batch(batch)
  if (row && row.status !== 'preparing') {
    await finishPublishing(world, home, register, batch, options.rootsInSight)
    const { administration, outcome: status } = row
    world.log.info('finished a batch that was cut short', { batch, administration, status })
    return null
  }
  await register.forget(batch)
  await removeStaged(world, home, place, batch)
  return place === null ? null : await openClaim(world, home, place, batch)
}

async function removeStaged(
  world: World,
  home: Home,
  place: InboxPlace | null,
  batch: string,
): Promise<void> {
  const folders = [stagedOutbox(home, batch), stagedArchive(home, batch), scratchFolder(home, batch)]
  if (place !== null) folders.push(stagedRejected(home, place, batch))
  for (const folder of folders) await world.files.removeTree(folder)
}
