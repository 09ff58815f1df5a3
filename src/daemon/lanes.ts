type Job = { since: number; task: () => Promise<void>; all: ReadonlySet<string> }

/**
 * Runs tasks side by side with a bound, never two of one administration at the same time, oldest first. A task may
 * concern more administrations than the one that it is queued for: then it waits until all are free.
 * A task must not throw: it deals with its own failures.
 */
export class Lanes {
  readonly #bound: number
  readonly #queues = new Map<string, Job[]>()
  /** administrations that a running task concerns */
  readonly #occupied = new Set<string>()
  #running = 0
  #idleWaiters: (() => void)[] = []

  constructor(bound: number) {
    this.#bound = Math.max(1, bound)
  }

  /**
   * @param since what "oldest" is measured by; the smallest goes first, equal ones in order of adding
   * @param also the other administrations that the task concerns
   */
  add(administration: string, since: number, task: () => Promise<void>, also: readonly string[] = []): void {
    const queue = this.#queues.get(administration) ?? []
    let at = queue.length
    while (at > 0 && queue[at - 1]!.since > since) at--
    queue.splice(at, 0, { since, task, all: new Set([administration, ...also]) })
    this.#queues.set(administration, queue)
    this.#start()
  }

  get idle(): boolean {
    return this.#running === 0 && this.#queues.size === 0
  }

  busyWith(administration: string): boolean {
    return this.#occupied.has(administration) || this.#queues.has(administration)
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
    while (this.#running < this.#bound) {
      const administration = this.#next()
      if (administration === null) return
      const queue = this.#queues.get(administration)!
      const { task, all } = queue.shift()!
      if (queue.length === 0) this.#queues.delete(administration)
      this.#running++
      for (const one of all) this.#occupied.add(one)
      void task().finally(() => {
        this.#running--
        for (const one of all) this.#occupied.delete(one)
        this.#start()
        this.#tellIdle()
      })
    }
  }

  /** What an older task waits for is kept free for it: else others could keep one of its administrations busy for ever. */
  #next(): string | null {
    const taken = new Set(this.#occupied)
    const heads = [...this.#queues].map(([administration, [job]]) => ({ administration, job: job! }))
    for (const { administration, job } of heads.sort((a, b) => a.job.since - b.job.since || 0)) {
      if (![...job.all].some((one) => taken.has(one))) return administration
      for (const one of job.all) taken.add(one)
    }
    return null
  }

  #tellIdle(): void {
    if (!this.idle) return
    const waiters = this.#idleWaiters
    this.#idleWaiters = []
    for (const resolve of waiters) resolve()
  }
}
