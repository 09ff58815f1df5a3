import { basename, resolve } from 'node:path'
import { watch as chokidarWatch, type FSWatcher } from 'chokidar'
import { ignoreReason, isLockName } from '../intake/ignore.ts'

export type WatchOptions = {
  /** look at regular times instead of waiting for events: network shares give none */
  polling: boolean
  /** milliseconds between two such looks */
  interval: number
  /** something happened in the inbox with this address */
  hint: (address: string) => void
  trouble: (error: unknown) => void
}

/**
 * Watches the inboxes for hints that a look is worth while. A hint is never more than that: what is there is told
 * by listing the folder, and a regular sweep makes up for every event that is lost.
 *
 * Every folder has a watcher of its own: one inbox may lie within another, and to stop watching either must not concern
 * the other.
 */
export class InboxWatch {
  readonly #options: WatchOptions
  /** by inbox folder */
  readonly #watchers = new Map<string, { address: string; watcher: FSWatcher }>()
  readonly #closing = new Set<Promise<void>>()

  constructor(options: WatchOptions) {
    this.#options = options
  }

  add(folder: string, address: string): void {
    const path = resolve(folder)
    this.remove(path)
    this.#watchers.set(path, { address, watcher: this.#watch(path, address) })
  }

  /** An inbox that is none any more. */
  remove(folder: string): void {
    const path = resolve(folder)
    const known = this.#watchers.get(path)
    if (!known) return
    this.#watchers.delete(path)
    const closing = known.watcher.close().catch((error: unknown) => this.#options.trouble(error))
    this.#closing.add(closing)
    void closing.finally(() => this.#closing.delete(closing))
  }

  /** Watches a folder anew that was taken away and made again: the old watch is on a folder that is no more. */
  again(folder: string): void {
    const known = this.#watchers.get(resolve(folder))
    if (known) this.add(folder, known.address)
  }

  async close(): Promise<void> {
    for (const folder of [...this.#watchers.keys()]) this.remove(folder)
    await Promise.all(this.#closing)
  }

  #watch(folder: string, address: string): FSWatcher {
    const { polling, interval, trouble } = this.#options
    const watcher = chokidarWatch(folder, {
      ignoreInitial: true,
      depth: 0,
      followSymlinks: false,
      usePolling: polling,
      interval,
      binaryInterval: interval,
      ignorePermissionErrors: true,
      ignored: (path) => resolve(path) !== folder && uninteresting(basename(path)),
    })
    watcher.on('all', (event, path) => {
      if (event === 'unlinkDir' && resolve(path) === folder) this.again(folder)
      // Files that go are mostly our own claims; a lock that goes sets a file free.
      if (event === 'unlink' && !isLockName(basename(path))) return
      this.#options.hint(address)
    })
    watcher.on('error', trouble)
    return watcher
  }
}

function uninteresting(name: string): boolean {
  return ignoreReason(name) !== null && !isLockName(name)
}
