import type { Home } from '../config/home.ts'
import { addressOf, type InboxPlace } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { Register } from '../register/register.ts'
import { Boxes, type Box } from './boxes.ts'
import { Conversions, type ConversionOptions } from './conversions.ts'
import { failureText } from './failure.ts'
import { Lanes } from './lanes.ts'
import type { Look, WaitingFile } from './look.ts'
import { releaseMemory } from './memory.ts'
import type { Parts } from './parts.ts'
import { ScheduledRuns } from './scheduled-runs.ts'
import { TellOnce } from './tell-once.ts'
import { daemonTexts, type DaemonTexts } from './texts.ts'
import type { InboxWatch } from './watch.ts'

export type DaemonOptions = Pick<ConversionOptions, 'onBatch' | 'onProgress'> & {
  world: World
  home: Home
  register: Register
  parts: Parts
  signal: AbortSignal
  /** a clock in milliseconds that never jumps */
  monotonic?: () => number
  /** files are taken whatever the schedules say (`once`) */
  ignoreSchedules?: boolean
  /** milliseconds after which a file that waits is told about */
  tellAfter?: number
}

/** Hints that come together are answered by one look. */
const HINT_DELAY = 20
/** While files of the inbox are being converted there is no hurry. */
const BUSY_DELAY = 1000
const TELL_AFTER = 300_000

/**
 * Looks after the inboxes of a home: what is there is told by looking, hints only say when to look. Knows nothing
 * of processes, signals and locks: `run` and `once` do.
 */
export class Daemon {
  readonly conversions: Conversions
  readonly #options: DaemonOptions
  readonly #texts: DaemonTexts
  readonly #tell = new TellOnce()
  readonly #lanes: Lanes
  readonly #runs: ScheduledRuns
  readonly #boxes: Boxes
  readonly #versions = new Map<string, string>()
  /** per administration those that its files may concern */
  readonly #concerned = new Map<string, readonly string[]>()
  readonly #timers = new Map<string, { at: number; timer: NodeJS.Timeout }>()
  readonly #monotonic: () => number
  #inSight = false
  #stopped = false
  /** nothing was done since memory was given back */
  #tidy = false

  constructor(options: DaemonOptions) {
    const { world, home, parts, register, signal, onBatch, onProgress, tellAfter = TELL_AFTER } = options
    const texts = daemonTexts(home.settings.language)
    const monotonic = options.monotonic ?? (() => performance.now())
    const shared = { world, parts, texts, monotonic, tell: this.#tell }
    this.#options = options
    this.#monotonic = monotonic
    this.#texts = texts
    this.#lanes = new Lanes(home.settings.concurrency)
    this.#runs = new ScheduledRuns(register, world.clock, world.log, texts, {
      inboxes: (administration) => this.#boxes.of(administration),
      begin: (address) => this.plan(address, 0),
    })
    this.#boxes = new Boxes({ ...shared, home, tellAfter })
    this.conversions = new Conversions({
      ...shared,
      signal,
      lanes: this.#lanes,
      concerned: (administration) => this.#concerned.get(administration) ?? [],
      pause: home.settings.watch.sweep,
      ...(onBatch && { onBatch }),
      ...(onProgress && { onProgress }),
    })
  }

  /** From now on the inboxes are watched too. */
  watchWith(watch: InboxWatch): void {
    this.#boxes.watchWith(watch)
  }

  /**
   * Everything once: roots, claims left behind, new administrations, every inbox. Trouble is logged, not thrown.
   * @returns false when a root is out of sight: then nothing was done and nothing concluded
   */
  async sweep(): Promise<boolean> {
    if (!(await this.#rootsInSight())) return false
    await this.#recover()
    await this.#boxes.refresh()
    for (const address of this.#boxes.addresses()) await this.look(address)
    this.#rest()
    return true
  }

  /** Looks at an inbox and queues what is ready. Null: it could not be looked at. Never two looks at a time. */
  async look(address: string): Promise<Look | null> {
    const box = this.#boxes.get(address)
    if (!box || this.#stopped || !this.#inSight) return null
    while (box.looking) await box.looking
    box.looking = this.#lookAt(address, box)
    try {
      return await box.looking
    } finally {
      box.looking = null
    }
  }

  /** Something happened in an inbox. */
  hint(address: string): void {
    const administration = this.#boxes.get(address)?.place.administration ?? ''
    this.plan(address, this.#lanes.busyWith(administration) ? BUSY_DELAY : HINT_DELAY)
  }

  /** Looks at an inbox after so many milliseconds, unless a look is planned before that. */
  plan(address: string, delay: number): void {
    if (this.#stopped || delay === Infinity) return
    const at = this.#monotonic() + delay
    const planned = this.#timers.get(address)
    if (planned && planned.at <= at) return
    clearTimeout(planned?.timer)
    const timer = setTimeout(() => {
      this.#timers.delete(address)
      void this.look(address)
    }, Math.ceil(delay))
    this.#timers.set(address, { at, timer })
  }

  administrations(): string[] {
    return this.#boxes.administrations()
  }

  inboxes(): InboxPlace[] {
    return this.#boxes.places()
  }

  /** What waits in all inboxes of an administration, at a look at each of them. */
  async waiting(administration: string): Promise<(WaitingFile & InboxPlace)[]> {
    const waiting: (WaitingFile & InboxPlace)[] = []
    for (const place of this.inboxes().filter((one) => one.administration === administration))
      for (const file of (await this.look(addressOf(place)))?.waiting ?? [])
        waiting.push({ ...file, ...place })
    return waiting
  }

  /** Nothing is converted and nothing waits for its turn. */
  get idle(): boolean {
    return this.#lanes.idle
  }

  /** When a conversion last ended, or a file last appeared or changed; of the clock that never jumps. */
  lastProgress(): number {
    return this.#boxes.lastProgress()
  }

  whenIdle(): Promise<void> {
    return this.#lanes.whenIdle()
  }

  /** Takes nothing new. What is under way goes on until it ends or is aborted. */
  stop(): void {
    this.#stopped = true
    this.#runs.stop()
    for (const { timer } of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    this.#lanes.clear()
  }

  /** The first sweep, and every sweep that finds the work done, is a good moment to become small again. */
  #rest(): void {
    if (!this.#lanes.idle) this.#tidy = false
    else if (!this.#tidy) {
      this.#tidy = true
      releaseMemory()
    }
  }

  async #rootsInSight(): Promise<boolean> {
    const { parts, world } = this.#options
    const missing = await parts.rootsOutOfSight()
    const wasInSight = this.#inSight
    this.#inSight = missing.length === 0
    if (!this.#inSight) {
      const roots = missing.join(', ')
      this.#tell.about('roots', roots, () =>
        world.log.warn(this.#texts.outOfSight(roots), { event: 'out-of-sight' }),
      )
      return false
    }
    this.#tell.over('roots', () => world.log.info(this.#texts.backInSight, { event: 'in-sight' }))
    if (!wasInSight) this.#boxes.watchAgain()
    return true
  }

  async #recover(): Promise<void> {
    const { parts, world } = this.#options
    try {
      await parts.recover(async (drop) => {
        this.#tidy = false
        this.#concerned.set(drop.administration, await parts.concerned(drop.administration))
        this.conversions.takeClaim(drop, () => this.hint(addressOf(drop)))
      }, this.conversions.busy)
      this.#tell.over('recovery')
    } catch (error) {
      const reason = failureText(error, this.#texts.language)
      this.#tell.about('recovery', reason, () =>
        world.log.error(this.#texts.recovery(reason), { event: 'recovery' }),
      )
    }
  }

  async #lookAt(address: string, { inbox, report, place }: Box): Promise<Look | null> {
    const { administration } = place
    try {
      await this.#readSchedule(administration)
      this.#concerned.set(administration, await this.#options.parts.concerned(administration))
      const look = await inbox.look(this.#runs.wanted(place), (drop) => {
        if (this.#stopped) return
        this.#tidy = false
        this.conversions.takeDrop(place, inbox, drop, () => this.hint(address))
      })
      this.#tell.over(`look ${inbox.folder}`)
      if (this.#stopped) return look
      await this.#runs.looked(place, inbox, look, this.#lanes.busyWith(administration))
      await report.tell(look, inbox)
      this.plan(address, Math.min(look.again, report.tellsIn(look)))
      return look
    } catch (error) {
      this.#boxes.cannotLook(inbox.folder, error)
      return null
    }
  }

  /** Takes the schedule from the settings when those may have changed; settings that are wrong take nothing. */
  async #readSchedule(administration: string): Promise<void> {
    const { parts, ignoreSchedules } = this.#options
    if (ignoreSchedules) return
    const version = await parts.settingsVersion(administration)
    if (this.#versions.get(administration) === version) return
    try {
      const { schedule, timeZone } = await parts.schedule(administration)
      await this.#runs.set(administration, schedule, timeZone)
      this.#versions.set(administration, version)
    } catch {
      // The look that follows asks for the settings again when there is a file, and tells what is wrong.
      this.#versions.delete(administration)
    }
  }
}
