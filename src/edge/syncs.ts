/**
 * Syncs that were begun and are waited for later. A disk answers ten at once nearly as soon as one, so a batch begins
 * each when its file is written, goes on with its work, and waits once, before anything is registered that counts on them.
 */
export class Syncs {
  readonly #begun: Promise<void>[] = []

  add(sync: Promise<void>): void {
    // Whoever awaits all of them gets the error; until then it must not be an unhandled one.
    sync.catch(() => {})
    this.#begun.push(sync)
  }

  /** Waits until none is under way. Throws the first error, also when it was thrown before. */
  async all(): Promise<void> {
    const failed = (await Promise.allSettled(this.#begun)).find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }
}
