import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import {
  claimFolder,
  inboxFolder,
  isPlainName,
  rejectedFolder,
  uniqueName,
  type InboxPlace,
} from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { selectionOf } from './kind.ts'

/** A dropped table with its PDFs, moved to where nobody else touches them. */
export type ClaimedDrop = InboxPlace & {
  batch: string
  /** name as dropped */
  name: string
  /** absolute path of the claimed table */
  path: string
  /** absolute claim folder `.work/<batch>` of the inbox */
  folder: string
  pdfs: { name: string; path: string }[]
  /** the file that says which part of the table is exported (R43) */
  selection?: { name: string; path: string }
  /** PDFs that another table in the inbox names too: only one of the two gets them. Absent after a recovery. */
  sharedPdfs?: SharedPdf[]
}

/** `pdf` as it lies in the inbox or is asked for; `table`: the other file that names it. */
export type SharedPdf = { pdf: string; table: string }

/**
 * Claims a drop by renames inside the inbox: the PDFs first, the table last, so that a claim folder with a table is
 * a whole one (commit protocol, step 1). The caller holds the administration's lease.
 *
 * `name` and `pdfNames` (the selection file among them) are names in that inbox; a PDF that is not there, or is no regular file, is
 * left out. Null: the table went away or is not a regular file, and nothing was taken. Throws system errors.
 */
export async function claim(
  world: World,
  home: Home,
  place: InboxPlace,
  name: string,
  pdfNames: readonly string[],
  batch: string,
): Promise<ClaimedDrop | null> {
  const { files } = world
  const inbox = inboxFolder(home, place)
  const folder = claimFolder(home, place, batch)
  if (!(await isRegular(world, join(inbox, name), name))) return null
  // The folder's own name must be on disk before the only copy of a file is moved into it.
  await makeDurableFolder(files, folder)
  for (const pdf of new Set(pdfNames)) {
    if (await isRegular(world, join(inbox, pdf), pdf)) await take(world, join(inbox, pdf), join(folder, pdf))
  }
  // Else the machine could stop and remember the table's move but not a PDF's.
  if (pdfNames.length > 0) await files.syncFolder(folder)
  await take(world, join(inbox, name), join(folder, name))
  return openClaim(world, home, place, batch)
}

/**
 * Reads a claim folder, also one that a crash left. Null when there is no whole claim: PDFs without their table are
 * given back, since the table is still waiting for them, or was taken away by its owner. Where a folder lies beside
 * them they are copies under way from elsewhere, and go: their originals are where they were.
 */
export async function openClaim(
  world: World,
  home: Home,
  place: InboxPlace,
  batch: string,
): Promise<ClaimedDrop | null> {
  const folder = claimFolder(home, place, batch)
  if (!(await world.files.facts(folder))) return null
  const entries = await world.files.list(folder)
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name)
  const table = names.filter((name) => !isPdf(name) && selectionOf(name) === null).toSorted()[0]
  if (table === undefined) {
    if (entries.some((entry) => entry.kind === 'folder')) await world.files.removeTree(folder)
    else await giveBack(world, home, place, batch, names)
    return null
  }
  const pdfs = names.filter(isPdf).toSorted()
  const selection = names.find((name) => selectionOf(name) === table)
  const { administration, inbox } = place
  return {
    administration,
    inbox,
    batch,
    name: table,
    path: join(folder, table),
    folder,
    pdfs: pdfs.map((name) => ({ name, path: join(folder, name) })),
    ...(selection !== undefined && { selection: { name: selection, path: join(folder, selection) } }),
  }
}

/**
 * Undoes an unfinished claim: each file goes back under its name when that is free, else to `rejected/`. Only ever
 * for PDFs: nothing was made of them, and a rename never replaces the newer one of the same name.
 */
async function giveBack(
  world: World,
  home: Home,
  place: InboxPlace,
  batch: string,
  names: readonly string[],
): Promise<void> {
  const { files, log } = world
  const folder = claimFolder(home, place, batch)
  const { administration } = place
  for (const name of names) {
    let to = join(inboxFolder(home, place), name)
    if (await files.facts(to)) {
      await files.makeFolder(rejectedFolder(home, place))
      to = join(rejectedFolder(home, place), uniqueName(name, batch))
    }
    await files.rename(join(folder, name), to)
    log.warn('gave a PDF back: its table was not claimed', { administration, batch, place: to })
  }
  await files.removeTree(folder)
}

async function isRegular(world: World, path: string, name: string): Promise<boolean> {
  if (!isPlainName(name)) return false
  const facts = await world.files.facts(path)
  if (facts && facts.kind !== 'file') world.log.warn('not taken: not a regular file', { path })
  return facts?.kind === 'file'
}

/** Takes what is still there: its owner may move a file away at any moment before. */
async function take(world: World, from: string, to: string): Promise<void> {
  try {
    await world.files.rename(from, to)
  } catch (error) {
    if ((await world.files.facts(from)) !== null) throw error
  }
}

function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name)
}
