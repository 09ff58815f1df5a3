import { basename, dirname, resolve } from 'node:path'
import { watch as chokidarWatch, type FSWatcher } from 'chokidar'
import { ignoreReason, isLockName } from '../intake/ignore.ts'

export type WatchOptions = {
  /** look at regular times instead of waiting for events: network shares give none */
  polling: boolean
  /** milliseconds between two such looks */
  interval: number
  /** something happened in the inbox of this administration */
  hint: (administration: string) => void
  trouble: (error: unknown) => void
}

/**
 * Watches the inboxes for hints that a look is worth while. A hint is never more than that: what is there is told
 * by listing the folder, and a regular sweep makes up for every event that is lost.
 */
export class InboxWatch {
  readonly #options: WatchOptions
  readonly #watcher: FSWatcher
  /** inbox folder -> administration */
  readonly #folders = new Map<string, string>()

  constructor(options: WatchOptions) {
    this.#options = options
    this.#watcher = chokidarWatch([], {
      ignoreInitial: true,
      depth: 0,
      followSymlinks: false,
      usePolling: options.polling,
      interval: options.interval,
      binaryInterval: options.interval,
      ignorePermissionErrors: true,
      ignored: (path) => !this.#folders.has(resolve(path)) && uninteresting(basename(path)),
    })
    this.#watcher.on('all', (event, path) => this.#happened(event, resolve(path)))
    this.#watcher.on('error', (error) => options.trouble(error))
  }

  add(folder: string, administration: string): void {
    this.#folders.set(resolve(folder), administration)
    this.#watcher.add(folder)
  }

  /** Watches a folder anew that was taken away and made again: the old watch is on a folder that is no more. */
  again(folder: string): void {
    this.#watcher.unwatch(folder)
    this.#watcher.add(folder)
  }

  async close(): Promise<void> {
    await this.#watcher.close()
  }

  #happened(event: string, path: string): void {
    const own = this.#folders.get(path)
    if (own !== undefined && event === 'unlinkDir') this.again(path)
    // Files that go are mostly our own claims; a lock that goes sets a file free.
    if (event === 'unlink' && !isLockName(basename(path))) return
    const administration = own ?? this.#folders.get(dirname(path))
    if (administration !== undefined) this.#options.hint(administration)
  }
}

function uninteresting(name: string): boolean {
  return ignoreReason(name) !== null && !isLockName(name)
}
