import { randomBytes } from 'node:crypto'
import { constants, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { lstat, mkdir, readdir, rename, rm, statfs, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Descriptor, short } from './descriptor.ts'
import type { FileFacts, Files } from './files.ts'
import { eachChunk, hashFile, openRandom, readWhole, streamFile, systemError } from './node-read.ts'
import { createWriter } from './node-writer.ts'
import type { Syncs } from './syncs.ts'
import { errorCode, ownPatience, patiently, type Patience } from './passing.ts'

/**
 * The file system of this machine. `patience` says how long Windows' passing refusals are retried.
 *
 * `rename` looks whether the target exists before it renames; between the two a foreign file of that name could
 * appear and would be replaced. All names renamed to carry a batch id or lie in a folder of one batch, so nobody
 * else makes them. A folder renamed onto a filled one is refused by the system itself.
 */
export function makeNodeFiles(patience: Patience = ownPatience): Files {
  return {
    facts,
    async list(folder) {
      const options = { withFileTypes: true } as const
      const entries = await short(
        folder,
        () => readdirSync(folder, options),
        () => readdir(folder, options),
      )
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    },
    read: readWhole,
    stream: streamFile,
    open: openRandom,
    writeNew,
    async replace(path, data) {
      const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
      if (typeof data === 'object' && 'file' in data) await copy(data.file, beside)
      else await writeNew(beside, data)
      try {
        await patiently(patience, () => move(beside, path))
      } catch (error) {
        await remove(beside).catch(() => {})
        throw error
      }
      await syncFolder(dirname(path), patience)
    },
    create: createWriter,
    copy,
    hash: hashFile,
    async makeFolder(path) {
      await short(
        path,
        () => mkdirSync(path, { recursive: true }),
        () => mkdir(path, { recursive: true }),
      )
    },
    async rename(from, to) {
      if (await facts(to)) throw systemError('EEXIST', `'${from}' must not replace it`, to)
      await patiently(patience, () => move(from, to))
    },
    removeFile: (path) => patiently(patience, () => remove(path)),
    removeTree: (path) => patiently(patience, () => removeTree(path)),
    syncFolder: (path) => syncFolder(path, patience),
    async volume(folder) {
      const found = await statfs(folder)
      return { freeBytes: found.bavail * found.bsize, type: found.type }
    },
  }
}

export const nodeFiles: Files = makeNodeFiles()

/** Most names that are asked for are not there: an error made for each would cost three times the call itself. */
const look = (path: string): Promise<Stats | undefined> =>
  short(
    path,
    () => lstatSync(path, { throwIfNoEntry: false }),
    () => lstat(path),
  )

const move = (from: string, to: string): Promise<void> =>
  short(
    from,
    () => renameSync(from, to),
    () => rename(from, to),
  )

const remove = (path: string): Promise<void> =>
  short(
    path,
    () => unlinkSync(path),
    () => unlink(path),
  )

async function removeTree(path: string): Promise<void> {
  const options = { recursive: true, force: true } as const
  await short(
    path,
    () => rmSync(path, options),
    () => rm(path, options),
  )
}

async function facts(path: string): Promise<FileFacts | null> {
  try {
    const found = await look(path)
    if (found === undefined) return null
    return {
      kind: kindOf(found),
      bytes: found.size,
      modified: found.mtimeMs,
      changed: found.ctimeMs,
      device: found.dev,
      inode: found.ino,
      links: found.nlink,
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null
    throw error
  }
}

/** Junctions of Windows count as links too. */
function kindOf(found: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileFacts['kind'] {
  if (found.isSymbolicLink()) return 'link'
  if (found.isFile()) return 'file'
  return found.isDirectory() ? 'folder' : 'other'
}

async function writeNew(path: string, data: string | Uint8Array): Promise<void> {
  const writer = await createWriter(path)
  try {
    writer.write(data)
    await writer.finish()
  } catch (error) {
    await writer.abandon().catch(() => {})
    throw error
  }
}

async function copy(from: string, to: string, later?: Syncs): Promise<{ bytes: number; sha256: string }> {
  const writer = await createWriter(to)
  try {
    await eachChunk(from, async (chunk) => {
      writer.write(chunk)
      if (writer.pressure) await writer.drained()
    })
    return await writer.finish(later)
  } catch (error) {
    await writer.abandon().catch(() => {})
    throw error
  }
}

/** Windows cannot open a folder for this; its names are durable without. Some shares refuse it likewise. */
async function syncFolder(path: string, patience: Patience): Promise<void> {
  if (patience.platform === 'win32') return
  const handle = await Descriptor.open(path, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error))) throw error
  } finally {
    await handle.close()
  }
}
