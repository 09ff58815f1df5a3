type Job = { since: number; task: () => Promise<void> }

/**
 * Runs tasks side by side with a bound, never two of one administration at the same time, oldest first.
 * A task must not throw: it deals with its own failures.
 */
export class Lanes {
  readonly #bound: number
  readonly #queues = new Map<string, Job[]>()
  readonly #running = new Map<string, Promise<void>>()
  #idleWaiters: (() => void)[] = []

  constructor(bound: number) {
    this.#bound = Math.max(1, bound)
  }

  /** @param since what "oldest" is measured by; the smallest goes first, equal ones in order of adding */
  add(administration: string, since: number, task: () => Promise<void>): void {
    const queue = this.#queues.get(administration) ?? []
    let at = queue.length
    while (at > 0 && queue[at - 1]!.since > since) at--
    queue.splice(at, 0, { since, task })
    this.#queues.set(administration, queue)
    this.#start()
  }

  get idle(): boolean {
    return this.#running.size === 0 && this.#queues.size === 0
  }

  busyWith(administration: string): boolean {
    return this.#running.has(administration) || this.#queues.has(administration)
  }

  /** Forgets what has not begun. What runs goes on. */
  clear(): void {
    this.#queues.clear()
    this.#tellIdle()
  }

  /** Resolves when nothing runs and nothing waits. */
  whenIdle(): Promise<void> {
    if (this.idle) return Promise.resolve()
    return new Promise((resolve) => this.#idleWaiters.push(resolve))
  }

  #start(): void {
    while (this.#running.size < this.#bound) {
      const administration = this.#next()
      if (administration === null) return
      const queue = this.#queues.get(administration)!
      const job = queue.shift()!
      if (queue.length === 0) this.#queues.delete(administration)
      const run = job.task().finally(() => {
        this.#running.delete(administration)
        this.#start()
        this.#tellIdle()
      })
      this.#running.set(administration, run)
    }
  }

  #next(): string | null {
    let best: string | null = null
    let bestSince = Infinity
    for (const [administration, queue] of this.#queues) {
      if (this.#running.has(administration) || queue[0]!.since >= bestSince) continue
      best = administration
      bestSince = queue[0]!.since
    }
    return best
  }

  #tellIdle(): void {
    if (!this.idle) return
    const waiters = this.#idleWaiters
    this.#idleWaiters = []
    for (const resolve of waiters) resolve()
  }
}
