import { existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Files, FileWriter } from '../../src/edge/files.ts'
import { Syncs } from '../../src/edge/syncs.ts'

/** One change of a name that is not on disk yet; `made` is the folder that it made. */
type Change = { folder: string; made?: string; undo: () => void }

/** What a sync that is not waited for takes at least, in milliseconds: other calls come before its end. */
const SYNC_TIME = 2

/**
 * Files on a disk that keeps a change of names only once the folder it happened in was synced, and what was written only
 * once the file was. `lose` is what happens when the machine stops: every other change may be undone, as if it had
 * never been.
 */
export class ForgetfulDisk {
  readonly files: Files
  readonly #trash: string
  readonly #stopped: () => boolean
  /** files of which not all is on disk yet */
  readonly #unsynced = new Set<{ path: string }>()
  #changes: Change[] = []
  #removed = 0

  /**
   * @param trash a folder on the same volume for what was removed and may come back
   * @param stopped whether the machine has stopped: what was not on disk then never gets there
   */
  constructor(inner: Files, trash: string, stopped: () => boolean) {
    this.#trash = trash
    this.#stopped = stopped
    this.files = {
      ...inner,
      writeNew: async (path, data) => {
        await inner.writeNew(path, data)
        this.#made(path)
      },
      create: async (path) => {
        const writer = await inner.create(path)
        this.#made(path)
        return this.#forgetful(path, writer)
      },
      copy: async (from, to, later) => {
        const written = await this.#syncedLater(to, later, (own) => inner.copy(from, to, own))
        this.#made(to)
        return written
      },
      makeFolder: async (path) => {
        const missing: string[] = []
        for (let at = path; !existsSync(at); at = dirname(at)) missing.push(at)
        await inner.makeFolder(path)
        for (const folder of missing.toReversed()) this.#made(folder)
      },
      rename: async (from, to) => {
        await inner.rename(from, to)
        for (const file of this.#unsynced) if (file.path === from) file.path = to
        this.#changes.push({ folder: dirname(to), undo: () => moveBack(to, from) })
      },
      removeFile: async (path) => this.#remove(path),
      removeTree: async (path) => {
        if (existsSync(path)) this.#remove(path)
      },
      syncFolder: async (path) => {
        await inner.syncFolder(path)
        this.#changes = this.#changes.filter((change) => change.folder !== path)
      },
    }
  }

  /** Of files not synced yet that `forgotten` picks half is lost; then names are. */
  lose(forgotten: () => boolean): void {
    for (const { path } of this.#unsynced)
      if (existsSync(path) && forgotten()) truncateSync(path, Math.floor(statSync(path).size / 2))
    this.#unsynced.clear()
    this.#loseNames(forgotten)
  }

  #forgetful(path: string, writer: FileWriter): FileWriter {
    return {
      write: (data) => writer.write(data),
      get pressure() {
        return writer.pressure
      },
      get bytes() {
        return writer.bytes
      },
      drained: () => writer.drained(),
      finish: (later) => this.#syncedLater(path, later, (own) => writer.finish(own)),
      abandon: () => writer.abandon(),
    }
  }

  async #syncedLater<T>(
    path: string,
    later: Syncs | undefined,
    work: (own?: Syncs) => Promise<T>,
  ): Promise<T> {
    if (!later) return work()
    const file = { path }
    this.#unsynced.add(file)
    const own = new Syncs()
    const done = await work(own)
    const sync = async (): Promise<void> => {
      await Promise.all([own.all(), setTimeout(SYNC_TIME)])
      if (!this.#stopped()) this.#unsynced.delete(file)
    }
    later.add(sync())
    return done
  }

  /**
   * Undoes the changes not synced yet that `forgotten` picks, the last one first. A folder that is forgotten takes
   * with it what was changed inside and not synced; what was synced inside it is lost.
   */
  #loseNames(forgotten: () => boolean): void {
    const gone: string[] = []
    const lost = this.#changes.filter(({ folder, made }) => {
      const without = gone.some((parent) => folder === parent || folder.startsWith(parent + sep))
      const lose = forgotten() || without
      if (lose && made !== undefined) gone.push(made)
      return lose
    })
    for (const change of lost.toReversed()) change.undo()
    this.#changes = []
  }

  #made(path: string): void {
    const undo = (): void => rmSync(path, { recursive: true, force: true })
    this.#changes.push({ folder: dirname(path), made: path, undo })
  }

  #remove(path: string): void {
    this.#removed += 1
    const kept = join(this.#trash, `${this.#removed}-${basename(path)}`)
    mkdirSync(this.#trash, { recursive: true })
    renameSync(path, kept)
    this.#changes.push({ folder: dirname(path), undo: () => moveBack(kept, path) })
  }
}

/** Not when the folder it came from was forgotten itself, or something else has the name by now. */
function moveBack(from: string, to: string): void {
  if (existsSync(from) && existsSync(dirname(to)) && !existsSync(to)) renameSync(from, to)
}
