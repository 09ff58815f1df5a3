import { basename, join } from 'node:path'
import type { Home } from '../config/home.ts'
import { waitingFolder } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { addDays } from '../model/parse-date.ts'
import { mergeFacts, noFacts } from '../payments/facts.ts'
import {
  createdOf,
  manifestName,
  ManifestUnreadable,
  readDocuments,
  readManifest,
  readPayments,
  type Manifest,
} from '../publish/manifest.ts'
import type { ArchivedPayment } from '../register/payments.ts'
import type { BatchRow, NewDocument, NewRelation, Register } from '../register/register.ts'

export type Adopted = {
  batches: number
  documents: number
  /** documents of which it is known again how far they are paid, and what their sources were told */
  payments: number
  /**
   * batches that were about payments and say nothing of them in their manifest: a version wrote it that did not. Their
   * files are in the archive, to be dropped again
   */
  paymentsUnknown: string[]
  /** archive folders without a manifest that can be read */
  unreadable: string[]
}

/**
 * Rebuilds the register from the manifests in the archive (`doctor --adopt`); batches that it knows already are left
 * as they are. Every batch gets the status it was published with, one that waited and does so no more counts as
 * exported: what was marked later (imported, failed) is not in the archive. A document that was exported twice, since its
 * first batch had failed, is held by the last one. What was paid and told is taken over last, when all documents are there.
 *
 * Nobody else may work on the home meanwhile.
 */
export async function adoptArchive(world: World, home: Home, register: Register): Promise<Adopted> {
  const adopted: Adopted = { batches: 0, documents: 0, payments: 0, paymentsUnknown: [], unreadable: [] }
  const withPayments: { path: string; created: string }[] = []
  // Left by an earlier attempt that was cut short.
  for (const { id } of await register.batches({ status: ['preparing'] })) await register.forget(id)
  for (const folder of await archivedBatches(world, home)) {
    try {
      const path = join(folder, manifestName)
      const manifest = await readManifest(world.files, path)
      const { created } = manifest.batch
      if (manifest.hasPayments || manifest.pages.length > 0) withPayments.push({ path, created })
      const documents = await adoptBatch(world, home, register, path, manifest)
      if (documents === null) continue
      if (saysNothingOfPayments(manifest)) adopted.paymentsUnknown.push(folder)
      adopted.batches += 1
      adopted.documents += documents
    } catch (error) {
      if (!isUnreadable(error)) throw error
      adopted.unreadable.push(folder)
    }
  }
  // The last word first: then each document is taken over once.
  for (const { path } of withPayments.toSorted((a, b) => (a.created < b.created ? 1 : -1)))
    adopted.payments += await adoptPayments(world, register, path)
  return adopted
}

/** The documents of which the batch has the last word; those of before know less, and change nothing. */
async function adoptPayments(world: World, register: Register, path: string): Promise<number> {
  const { batch, pages } = await readManifest(world.files, path)
  let taken = 0
  for await (const payments of readPayments(world.files, path))
    taken += await register.payments.adopt(batch.administration, batch.id, payments.map(withImport))
  if (pages.length > 0) await register.payments.adoptPages(batch.administration, batch.id, pages)
  return taken
}

/**
 * That a document was said to be imported is not known any more, and what is absent from a list is only paid where it
 * was in the books: that it was there on the day after, follows from it.
 */
function withImport(payment: ArchivedPayment): ArchivedPayment {
  if (payment.imported === '') return payment
  const facts = mergeFacts(payment.facts, { ...noFacts(), seen: addDays(payment.imported, 1) })
  return { ...payment, facts }
}

/** A batch about payments, from before manifests named them. */
function saysNothingOfPayments({ version, batch }: Manifest): boolean {
  return version === 1 && batch.outcome !== 'rejected' && batch.summary.includes('"kind":"payments"')
}

/** Characters of a batch's id that are its time, in seconds. */
const SECOND = 15

/** Newest first: the newest manifest knows most of a relation, and has the last word on a document. */
async function archivedBatches(world: World, home: Home): Promise<string[]> {
  let level = [home.settings.folders.archive]
  // administration, year, month, batch
  for (const pattern of [/^[^.]/, /^\d{4}$/, /^\d{2}$/, /^[^.]/]) {
    const next: string[] = []
    for (const folder of level)
      for (const { name, kind } of await world.files.list(folder))
        if (kind === 'folder' && pattern.test(name)) next.push(join(folder, name))
    level = next
  }
  return newestFirst(world, level)
}

/** By the time in their ids; what follows that is random, so those of one second by what their manifests say. */
async function newestFirst(world: World, folders: readonly string[]): Promise<string[]> {
  const second = (folder: string): string => basename(folder).slice(0, SECOND)
  const bySecond = Map.groupBy(folders, second)
  const sorted: string[] = []
  for (const [, some] of [...bySecond].toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    if (some.length === 1) sorted.push(some[0]!)
    else {
      const dated: { folder: string; created: string }[] = []
      for (const folder of some) dated.push({ folder, created: await createdIn(world, folder) })
      dated.sort((a, b) => later(a.created, b.created) || later(basename(a.folder), basename(b.folder)))
      sorted.push(...dated.map(({ folder }) => folder))
    }
  }
  return sorted
}

const later = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

/** '' for a folder whose manifest cannot be read: that is told when it is taken over. */
async function createdIn(world: World, folder: string): Promise<string> {
  try {
    return await createdOf(world.files, join(folder, manifestName))
  } catch (error) {
    if (isUnreadable(error)) return ''
    throw error
  }
}

/** The number of documents taken over; null when the register has the batch. */
async function adoptBatch(
  world: World,
  home: Home,
  register: Register,
  path: string,
  manifest: Manifest,
): Promise<number | null> {
  const { id } = manifest.batch
  if (await register.batch(id)) return null
  const relations = await recognise(register, manifest)
  let count = 0
  try {
    for await (const documents of readDocuments(world.files, path)) {
      const free = await notYetHeld(register, manifest, settle(documents, relations))
      await register.prepare(rowOf(manifest), free)
      count += free.length
    }
    await register.publish(rowOf(manifest), [], [...relations.values()])
  } catch (error) {
    await register.forget(id)
    throw error
  }
  const { outcome } = manifest.batch
  const waits = outcome === 'waiting' && (await world.files.facts(waitingFolder(home, id))) !== null
  await register.setStatus(id, outcome === 'waiting' && !waits ? 'exported' : outcome)
  return count
}

function rowOf(manifest: Manifest): BatchRow {
  return { ...manifest.batch, status: 'preparing' }
}

/**
 * The manifest's relations by the number they have in it, with this register's own ids. One that has all the
 * identities named is the same; its newer manifests have told what was sent last.
 */
async function recognise(register: Register, manifest: Manifest): Promise<Map<number, NewRelation>> {
  const recognised = new Map<number, NewRelation>()
  for (const relation of manifest.relations) {
    const found = await register.findRelations(manifest.batch.administration, relation.identities)
    const matches = Map.groupBy(found, (identity) => identity.id)
    const same = [...matches].find(([, identities]) => identities.length === relation.identities.length)
    const next = -1 - recognised.size
    recognised.set(
      relation.id,
      same ? { id: same[0], identities: [], fingerprint: '', targetCode: '' } : { ...relation, id: next },
    )
  }
  return recognised
}

function settle(
  documents: readonly NewDocument[],
  relations: ReadonlyMap<number, NewRelation>,
): NewDocument[] {
  return documents.map((document) => {
    if (document.relation === 0) return document
    const relation = relations.get(document.relation)
    if (!relation) throw new ManifestUnreadable(`Relation ${document.relation} is not in its manifest.`)
    return { ...document, relation: relation.id }
  })
}

/** Leaves out what a newer batch holds; an entry number that a newer batch uses is not claimed. */
async function notYetHeld(
  register: Register,
  { batch }: Manifest,
  documents: readonly NewDocument[],
): Promise<NewDocument[]> {
  const { administration, id } = batch
  const keyOf = (document: Pick<NewDocument, 'kind' | 'series' | 'relation' | 'number'>): string =>
    JSON.stringify([document.kind, document.series, document.relation, document.number])
  const entryOf = (entry: { journal: string; year: number; entryNumber: number | null }): string =>
    JSON.stringify([entry.journal, entry.year, entry.entryNumber])
  const held = new Set((await register.knownDocuments(administration, id, documents)).map(keyOf))
  const wanted = documents.flatMap(({ journal, year, entryNumber }) =>
    entryNumber === null ? [] : [{ journal, year, entryNumber }],
  )
  const used = new Set((await register.entryNumbers(administration, id, wanted)).map(entryOf))
  return documents
    .filter((document) => !held.has(keyOf(document)))
    .map((document) => (used.has(entryOf(document)) ? { ...document, entryNumber: null } : document))
}

function isUnreadable(error: unknown): boolean {
  if (error instanceof ManifestUnreadable) return true
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
