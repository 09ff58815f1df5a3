import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { Files } from '../../src/edge/files.ts'

/** One change of a name that is not on disk yet; `made` is the folder that it made. */
type Change = { folder: string; made?: string; undo: () => void }

/**
 * Files on a disk that keeps a change of names only once the folder it happened in was synced. `loseNames` is what
 * happens when the machine stops: every other change may be undone, as if it had never been.
 */
export class ForgetfulDisk {
  readonly files: Files
  readonly #trash: string
  #changes: Change[] = []
  #removed = 0

  /** @param trash a folder on the same volume for what was removed and may come back */
  constructor(inner: Files, trash: string) {
    this.#trash = trash
    this.files = {
      ...inner,
      writeNew: async (path, data) => {
        await inner.writeNew(path, data)
        this.#made(path)
      },
      create: async (path) => {
        const writer = await inner.create(path)
        this.#made(path)
        return writer
      },
      copy: async (from, to) => {
        const written = await inner.copy(from, to)
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

  /**
   * Undoes the changes not synced yet that `forgotten` picks, the last one first. A folder that is forgotten takes
   * with it what was changed inside and not synced; what was synced inside it is lost.
   */
  loseNames(forgotten: () => boolean): void {
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
