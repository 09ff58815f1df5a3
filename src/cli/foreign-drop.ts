import { basename, dirname, join, resolve } from 'node:path'
import { pdfKey } from '../batch/pdfs.ts'
import { OutOfReach, type Home } from '../config/home.ts'
import { claimFolder, inboxFolder, type InboxPlace } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { claim, openClaim, type ClaimedDrop } from '../intake/claim.ts'
import { dropKind, selectionOf } from '../intake/kind.ts'
import type { Register } from '../register/register.ts'

/** Folder within a claim for what is being copied: a crash leaves no half file that looks like a claimed one. */
const COPYING = 'copying'

/** The PDFs that lie beside a file. */
export async function pdfsBeside(world: World, path: string): Promise<string[]> {
  const entries = await world.files.list(dirname(path))
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name)
  return names.filter((name) => dropKind(name) === 'pdf')
}

/** The file beside another one that says which part of it is exported; '' none. */
export async function selectionBeside(world: World, path: string): Promise<string> {
  const entries = await world.files.list(dirname(path))
  return entries.find(({ name, kind }) => kind === 'file' && selectionOf(name) === basename(path))?.name ?? ''
}

/** Those of them that a file names, under their names there, whatever the case. */
export function pdfsNamed(beside: readonly string[], wanted: readonly string[]): string[] {
  const byKey = new Map(beside.map((name) => [pdfKey(name), name]))
  const found = wanted.map((name) => byKey.get(pdfKey(name))).filter((name) => name !== undefined)
  return [...new Set(found)]
}

/**
 * Makes a claim of a file from anywhere: a copy of it and of its PDFs, since a file outside the inbox stays its
 * owner's. A file in the inbox itself is claimed as the daemon does. The caller holds the lease.
 */
export async function claimFrom(
  world: World,
  home: Home,
  place: InboxPlace,
  path: string,
  pdfs: readonly string[],
  batch: string,
): Promise<{ drop: ClaimedDrop; copied: boolean }> {
  const { files } = world
  const name = basename(path)
  if (resolve(dirname(path)) === inboxFolder(home, place)) {
    const drop = await claim(world, home, place, name, pdfs, batch)
    if (!drop) throw OutOfReach.of('system-gone', { path, code: 'ENOENT' })
    return { drop, copied: false }
  }
  const folder = claimFolder(home, place, batch)
  const copying = join(folder, COPYING)
  await files.makeFolder(copying)
  try {
    for (const file of [...pdfs, name]) await files.copy(join(dirname(path), file), join(copying, file))
    for (const file of [...pdfs, name]) await files.rename(join(copying, file), join(folder, file))
    await files.removeTree(copying)
    const drop = await openClaim(world, home, place, batch)
    if (!drop) throw OutOfReach.of('system-gone', { path: folder, code: 'ENOENT' })
    return { drop, copied: true }
  } catch (error) {
    await files.removeTree(folder)
    throw error
  }
}

/**
 * A file to be looked at only: it is read where it lies. Its claim folder is empty and is there to tell recovery,
 * together with the lease, that somebody is working.
 */
export async function lookOnly(
  world: World,
  home: Home,
  { administration, inbox }: InboxPlace,
  path: string,
  pdfs: readonly string[],
  batch: string,
  selection = '',
): Promise<ClaimedDrop> {
  const folder = claimFolder(home, { administration, inbox }, batch)
  await world.files.makeFolder(folder)
  return {
    administration,
    inbox,
    batch,
    name: basename(path),
    path,
    folder,
    pdfs: pdfs.map((name) => ({ name, path: join(dirname(path), name) })),
    ...(selection !== '' && { selection: { name: selection, path: join(dirname(path), selection) } }),
  }
}

/**
 * Takes back the copy of a conversion that did not come to an end, so that nobody is surprised by it later. A batch
 * that the register knows is finished by the recovery.
 */
export async function takeBack(world: World, register: Register, drop: ClaimedDrop): Promise<void> {
  const row = await register.batch(drop.batch)
  if (row && row.status !== 'preparing') return
  await register.forget(drop.batch)
  await world.files.removeTree(drop.folder)
}
