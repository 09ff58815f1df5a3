import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { TableBusy, type Home } from '../config/home.ts'
import { message } from '../config/messages.ts'
import { errorCode, isBusy } from '../config/read-file.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import type { Files } from '../edge/files.ts'
import { droppedFolder, inboxFolder, stagedArchive, uniqueName } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { lockNames } from '../intake/ignore.ts'
import { RegisterConflict, type BatchRow, type Register } from '../register/register.ts'
import { recordRefresh } from './refreshed.ts'
import type { Staging } from './staging.ts'

/**
 * Tables under mappings/ that a batch puts in place. They are staged in the archive folder, each as it will be and as it
 * was, so that nothing that a person typed is lost; `tables.json` names them. They are put in place after the batch is
 * registered and before anything else of it shows, and that may be repeated after a crash: a table that is as it was is
 * replaced, one that is as it will be is done.
 */
export type StagedTable = {
  name: string
  /** as it was when it was read; null: there was none */
  before: TableContent | null
  bytes: TableContent
}

/** The bytes of a table, or a file that has them, with their hash: a table of 200,000 relations is never in memory. */
export type TableContent = Uint8Array | { path: string; sha256: string }

const LIST = 'tables.json'
/** Beside `relations.csv`, the new one, lies `relations.before.csv`. */
const beforeName = (name: string): string => name.replace(/\.csv$/, '.before.csv')

type Entry = { name: string; before: string | null; after: string }
type List = { version: 1; time: string; tables: Entry[]; refreshed: string[] }

/** The bytes themselves. */
export async function bytesOfTable(files: Files, content: TableContent): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : files.read(content.path)
}

const hashOf = (content: TableContent): string =>
  content instanceof Uint8Array ? createHash('sha256').update(content).digest('hex') : content.sha256
const pathOf = (home: Home, administration: string, name: string): string =>
  join(home.root, 'mappings', administration, name)

/**
 * Stages the tables of a batch that is about to be published.
 *
 * @param refreshed tables that were held against the accounting package's list, whether that changed them or not
 * @throws TableBusy when one of them is open elsewhere; RegisterConflict when one was changed since it was read: then
 *   the drop is converted again
 */
export async function stageTables(
  world: World,
  home: Home,
  staging: Staging,
  administration: string,
  tables: readonly StagedTable[],
  refreshed: readonly string[],
  time: string,
): Promise<void> {
  if (tables.length === 0 && refreshed.length === 0) return
  const entries: Entry[] = []
  for (const { name, before, bytes } of tables) {
    const entry = { name, before: before && hashOf(before), after: hashOf(bytes) }
    await refuseBusy(world, home, administration, name)
    if ((await currentHash(world, pathOf(home, administration, name))) !== entry.before)
      throw new RegisterConflict(`${name} was changed while the drop was read.`)
    await stage(world, staging, name, bytes)
    if (before) await stage(world, staging, beforeName(name), before)
    entries.push(entry)
  }
  const list: List = { version: 1, time, tables: entries, refreshed: [...refreshed] }
  await write(staging, LIST, `${JSON.stringify(list, null, 2)}\n`)
}

/** Throws RegisterConflict when a file has other bytes by now. */
async function stage(world: World, staging: Staging, name: string, content: TableContent): Promise<void> {
  if (content instanceof Uint8Array) return write(staging, name, content)
  const writer = await staging.archiveFile(name)
  for await (const chunk of world.files.stream(content.path) as AsyncIterable<Buffer>) {
    writer.write(chunk)
    if (writer.pressure) await writer.drained()
  }
  const { sha256 } = await writer.finish()
  if (sha256 !== content.sha256) throw new RegisterConflict(`${name} was changed while it was staged.`)
}

async function write(staging: Staging, name: string, data: string | Uint8Array): Promise<void> {
  const writer = await staging.archiveFile(name)
  writer.write(data)
  await writer.finish()
}

/** Excel and LibreOffice leave a name beside what they have open. Throws TableBusy. */
export async function refuseBusy(
  world: World,
  home: Home,
  administration: string,
  name: string,
): Promise<void> {
  for (const lock of lockNames(name))
    if (await world.files.facts(pathOf(home, administration, lock))) throw busy(home, administration, name)
}

function busy(home: Home, administration: string, name: string): TableBusy {
  const file = `mappings/${administration}/${name}`
  const error = new TableBusy(message(home.settings.language, 'table-busy', { file }))
  error.file = file
  return error
}

async function currentHash(world: World, path: string): Promise<string | null> {
  const facts = await world.files.facts(path)
  return facts === null ? null : (await world.files.hash(path)).sha256
}

/**
 * Puts the staged tables of a registered batch in place; nothing for a batch without any. May be run again at any time.
 * A table that a person changed between a crash and the recovery is left alone: the dropped file goes back to the inbox,
 * to be held against the table as it is now.
 *
 * @throws TableBusy when one is open elsewhere: the batch waits, and the recovery goes on with it
 */
export async function applyTables(
  world: World,
  home: Home,
  register: Register,
  row: BatchRow,
): Promise<void> {
  const { files } = world
  const folder = stagedArchive(home, row.id)
  const path = join(folder, LIST)
  if (!(await files.facts(path))) return
  const list = JSON.parse((await files.read(path)).toString('utf8')) as List
  let overtaken = false
  for (const { name, before, after } of list.tables) {
    const place = pathOf(home, row.administration, name)
    const current = await currentHash(world, place)
    if (current === after) continue
    if (current === before)
      await replaceTable(world, home, row.administration, name, { file: join(folder, name) })
    else overtaken = true
  }
  if (overtaken) await dropAgain(world, home, row)
  await recordRefresh(register, row.administration, list.refreshed, list.time)
}

/** A table as it is to be from now on, in one step. Throws TableBusy when it is open elsewhere. */
export async function replaceTable(
  world: World,
  home: Home,
  administration: string,
  name: string,
  content: Uint8Array | { file: string },
): Promise<void> {
  try {
    await world.files.replace(pathOf(home, administration, name), content)
  } catch (error) {
    if (isBusy(errorCode(error))) throw busy(home, administration, name)
    throw error
  }
}

async function dropAgain(world: World, home: Home, row: BatchRow): Promise<void> {
  const { files, log } = world
  const inbox = inboxFolder(home, row)
  const place = join(inbox, uniqueName(row.file, row.id))
  if (await files.facts(place)) return
  await makeDurableFolder(files, inbox)
  await files.copy(join(droppedFolder(stagedArchive(home, row.id)), row.file), place)
  await files.syncFolder(inbox)
  log.warn('a table was changed before it could be put in place: the file is taken again', { place })
}
