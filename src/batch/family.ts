import { join } from 'node:path'
import { loadAdministration } from '../config/load-administration.ts'
import { shareClaim } from '../intake/share-claim.ts'
import type { BatchFamily, FamilyShare } from '../model/batch.ts'
import { stageBatch } from '../publish/staging.ts'
import { LeaseHeld } from '../register/register.ts'
import { convertRows } from './convert-rows.ts'
import { Locations, sharesOf } from './locations.ts'
import type { OpenDrop } from './open-drop.ts'
import { startBatch, type Batch } from './start.ts'
import { stageTrial } from './trial.ts'

/**
 * The batches of one dropped file. The first, the head, is of the administration in whose inbox it was dropped and has
 * the claim; the others, if any, are of the administrations that the file's locations name besides (R25, R48).
 */
export type Family = [head: Batch, ...others: Batch[]]

/**
 * Converts the rows for the head and then for each other administration that has documents in the file: the same way
 * with its own settings, tables and register rows, and only its own documents. The others are added to `family` as they
 * are begun, so that whoever gives up gives up all of them. Throws what `convertRows` throws, and LeaseHeld when an
 * administration turns up whose lease the caller does not hold.
 */
export async function convertFamily(open: OpenDrop, family: Family, sorted: boolean): Promise<void> {
  const [head] = family
  const share = sharesOf(open.recognised.plans, head.administration.settings)
  head.share = share
  await convertRows(open, head, sorted)
  if (!(share instanceof Locations)) return
  for (const administration of share.others()) {
    const other = await startOther(head, administration)
    family.push(other)
    other.share = share.of(administration)
    await convertRows(open, other, sorted)
  }
  if (family.length === 1) return
  const parts = family.map((batch) => [batch, shareOf(batch, share)] as const)
  const shares = parts.map(([, one]) => one)
  const lastHead = [...shares.slice(1), shares[0]!]
  for (const batch of family) batch.family = familyOf(batch, head, lastHead, share)
  shareUnusedPdfs(family)
}

/** A batch of the same staged file for another administration. */
async function startOther(head: Batch, administration: string): Promise<Batch> {
  const { context, staging, sources } = head
  const { world, home, held = [] } = context
  if (!held.includes(administration)) throw new LeaseHeld(`The lease of ${administration} is not held.`)
  const { settings, ...loaded } = await loadAdministration(world.files, home, administration)
  const drop = await shareClaim(world, home, head.drop, staging.original, administration)
  const out = context.out === undefined ? undefined : join(context.out, administration)
  const own = await (context.trial
    ? stageTrial(world, home, drop, out, settings.language)
    : stageBatch(world, home, drop))
  // One file, one answer to what an error does: that of the folder it was dropped in.
  const { errors } = head.administration.settings
  const other = startBatch(drop, context, { ...loaded, settings: { ...settings, errors } }, sources, own)
  other.fileReport = () => undefined
  head.row.family = head.drop.batch
  other.row.family = head.drop.batch
  const { abandon } = other
  other.abandon = async () => {
    await abandon()
    if (!own.registered) await world.files.removeTree(drop.folder)
  }
  return other
}

/** So much of it is told by name; the counts beside it are never capped. */
const MOST_LOCATIONS = 20
const MOST_RANGES = 100

function shareOf({ drop, administration }: Batch, locations: Locations): FamilyShare {
  const { code } = administration.settings
  const { locations: names, documents, rows } = locations.part(code)
  const [batch, locationCount] = [drop.batch, names.length]
  return {
    batch,
    administration: code,
    locations: names.slice(0, MOST_LOCATIONS),
    locationCount,
    documents,
    rows,
  }
}

function familyOf(batch: Batch, head: Batch, shares: FamilyShare[], locations: Locations): BatchFamily {
  const { ranges, all } = locations.part(batch.administration.settings.code).ranges(MOST_RANGES)
  return { head: head.drop.batch, shares, ranges, rangeCount: all }
}

/** A PDF is unused when no administration has a document for it; it goes back once, with the head. */
function shareUnusedPdfs(family: Family): void {
  const unused = family.map((batch) => new Set(batch.unusedPdfs().map(({ name }) => name)))
  const [head, ...others] = family
  head.unusedPdfs = () => head.pdfs.filter(({ name }) => unused.every((names) => names.has(name)))
  for (const other of others) other.unusedPdfs = () => []
}
