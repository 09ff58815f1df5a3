import { dirname, join } from 'node:path'
import type { Home } from '../config/home.ts'
import {
  artifactsFolder,
  claimsFolder,
  droppedFolder,
  inboxFolder,
  stagedArchive,
  stagedOutbox,
  stagedRejected,
} from '../edge/places.ts'
import { together } from '../edge/together.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import { RegisterConflict } from '../register/register.ts'
import type { BatchRow, NewDocument, NewRelation, Publication, Register } from '../register/register.ts'
import { finishPublishing } from './finish.ts'
import { manifestName, writeManifest } from './manifest.ts'
import type { StagedFile, Staging } from './staging.ts'

/** Artifacts of more bytes together are not copied into the archive: their hashes are. */
export const archivedArtifactBytes = 100 * 1024 * 1024
const copiesAtOnce = 8

/** A staged batch with what the register is to know of it and was not yet given to `register.prepare`. */
export type StagedBatch = Publication & { staging: Staging; drop: ClaimedDrop }

/**
 * Publishes the staged batches of one dropped file, mostly one, all or none (commit protocol, steps 2 to 4): completes
 * each staged archive folder, makes all of it durable, registers batches and documents in one transaction, and puts
 * everything in its place, one batch after the other. The batch that has the file's claim comes last in the list, so
 * that the claim goes when all else is done.
 *
 * `row.outcome` decides what a batch becomes; its hash and file name are taken from the staging. A batch that is not
 * exported has no outbox folder.
 *
 * Throws RegisterConflict when a document is registered by another batch meanwhile: nothing has happened, and the
 * caller abandons the stagings, forgets the batches in the register and converts again. After any other error the
 * caller abandons the stagings too: that keeps what may be registered, and the recovery finishes or redoes it.
 */
export async function publishBatches(
  world: World,
  home: Home,
  register: Register,
  batches: readonly StagedBatch[],
): Promise<void> {
  const publications: Publication[] = []
  for (const { staging, drop, row, documents, relations, ...more } of batches) {
    if (row.outcome !== 'exported' && row.outcome !== 'waiting') await staging.dropArtifacts()
    const registered: BatchRow = {
      ...row,
      inbox: drop.inbox,
      file: drop.name,
      sha256: staging.originalHash,
      status: 'publishing',
    }
    // Neither needs the other, and each waits for the disk.
    await together(
      [
        () => copyArtifacts(world, home, staging),
        () =>
          archiveManifest(world, home, register, staging, { row: registered, documents, relations, ...more }),
      ],
      (step) => step(),
    )
    await together([() => staging.syncs.all(), () => syncStaging(world, home, staging, drop)], (step) =>
      step(),
    )
    publications.push({ row: registered, documents, relations, ...more })
  }
  for (const { staging } of batches) staging.registered = true
  try {
    await register.publishAll(publications)
  } catch (error) {
    // Any other error may have come after the transaction was on disk.
    if (error instanceof RegisterConflict) for (const { staging } of batches) staging.registered = false
    throw error
  }
  for (const { row } of batches) await finishPublishing(world, home, register, row.id)
}

async function copyArtifacts(world: World, home: Home, staging: Staging): Promise<void> {
  const artifacts = staging.files.filter((file) => file.place === 'outbox')
  const total = artifacts.reduce((sum, file) => sum + file.bytes, 0)
  if (artifacts.length === 0 || total > archivedArtifactBytes) return
  const folder = artifactsFolder(stagedArchive(home, staging.batch))
  await world.files.makeFolder(folder)
  // Each keeps its file open until it is on disk.
  const later = artifacts.length <= copiesAtOnce ? staging.syncs : undefined
  for (let start = 0; start < artifacts.length; start += copiesAtOnce)
    await together(artifacts.slice(start, start + copiesAtOnce), async ({ name, sha256 }) => {
      const from = join(stagedOutbox(home, staging.batch), name)
      const copied = await world.files.copy(from, join(folder, name), later)
      if (copied.sha256 !== sha256) throw new Error(`${from} changed after it was written.`)
    })
}

async function archiveManifest(
  world: World,
  home: Home,
  register: Register,
  staging: Staging,
  { row, documents, relations, payments }: Publication,
): Promise<void> {
  const { status: _, ...batch } = row
  const path = join(stagedArchive(home, staging.batch), manifestName)
  const all = everyDocument(register, row.id, documents)
  await writeManifest(
    world.files,
    path,
    { batch, files: staging.files.toSorted(byPlace) },
    all,
    async (named) => {
      const changed = relations.map((relation) => relation.id).filter((id) => id > 0)
      return merge(await register.relations([...named, ...changed.filter((id) => !named.has(id))]), relations)
    },
    payments,
    staging.syncs,
  )
}

/** Files are finished in any order; the manifest of the same batch is the same. */
function byPlace(a: StagedFile, b: StagedFile): number {
  const [one, other] = [`${a.place}/${a.name}`, `${b.place}/${b.name}`]
  return one < other ? -1 : one > other ? 1 : 0
}

async function* everyDocument(
  register: Register,
  batch: string,
  last: readonly NewDocument[],
): AsyncGenerator<readonly NewDocument[]> {
  yield* register.documents(batch)
  for (let start = 0; start < last.length; start += 1000) yield last.slice(start, start + 1000)
}

/** What the register knows of the relations, with what this batch adds. */
function merge(known: readonly NewRelation[], added: readonly NewRelation[]): NewRelation[] {
  const byId = new Map(known.map((relation) => [relation.id, relation]))
  for (const relation of added) {
    const before = byId.get(relation.id)
    const memory = { ...before?.memory, ...relation.memory }
    byId.set(relation.id, {
      id: relation.id,
      identities: [...(before?.identities ?? []), ...relation.identities],
      fingerprint: relation.fingerprint || (before?.fingerprint ?? ''),
      targetCode: relation.targetCode || (before?.targetCode ?? ''),
      ...(Object.keys(memory).length > 0 && { memory }),
    })
  }
  return [...byId.values()]
}

/**
 * Syncing of every file was begun when it was finished; now their names, and the names of the staged folders themselves. The
 * claim too: else the machine could stop, forget it, and offer a published file again as a new drop.
 */
async function syncStaging(world: World, home: Home, staging: Staging, drop: ClaimedDrop): Promise<void> {
  const { files } = world
  const archive = stagedArchive(home, staging.batch)
  const folders = [archive, dirname(archive), droppedFolder(archive)]
  folders.push(drop.folder, inboxFolder(home, drop))
  const outbox = stagedOutbox(home, staging.batch)
  if (await files.facts(outbox)) folders.push(outbox, dirname(outbox))
  const artifacts = artifactsFolder(archive)
  if (await files.facts(artifacts)) folders.push(artifacts)
  const rejected = stagedRejected(home, drop, staging.batch)
  if (await files.facts(rejected)) {
    folders.push(rejected, claimsFolder(home, drop))
    for (const { name, kind } of await files.list(rejected))
      if (kind === 'folder') folders.push(join(rejected, name))
  }
  await together(folders, (folder) => files.syncFolder(folder))
}
