import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import { inboxFolder } from '../edge/places.ts'
import type { Register } from '../register/register.ts'
import { Conversions, type ConversionOptions } from './conversions.ts'
import { failureText } from './failure.ts'
import { Inbox } from './inbox.ts'
import { InboxReport } from './inbox-report.ts'
import { Lanes } from './lanes.ts'
import type { Look } from './look.ts'
import type { Parts } from './parts.ts'
import { ScheduledRuns } from './scheduled-runs.ts'
import { strangers } from './strangers.ts'
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

type Box = { inbox: Inbox; report: InboxReport; inode: number; looking: Promise<Look | null> | null }

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
  readonly #boxes = new Map<string, Box>()
  readonly #versions = new Map<string, string>()
  readonly #timers = new Map<string, { at: number; timer: NodeJS.Timeout }>()
  readonly #monotonic: () => number
  #watch: InboxWatch | null = null
  #inSight = false
  #stopped = false

  constructor(options: DaemonOptions) {
    const { world, home, parts, register, signal, onBatch, onProgress } = options
    this.#options = options
    this.#monotonic = options.monotonic ?? (() => performance.now())
    this.#texts = daemonTexts(home.settings.language)
    this.#lanes = new Lanes(home.settings.concurrency)
    this.#runs = new ScheduledRuns(register, world.clock, world.log, this.#texts, (administration) =>
      this.plan(administration, 0),
    )
    this.conversions = new Conversions({
      world,
      parts,
      signal,
      lanes: this.#lanes,
      texts: this.#texts,
      tell: this.#tell,
      monotonic: this.#monotonic,
      pause: home.settings.watch.sweep,
      ...(onBatch && { onBatch }),
      ...(onProgress && { onProgress }),
    })
  }

  /** From now on the inboxes are watched too. */
  watchWith(watch: InboxWatch): void {
    this.#watch = watch
    for (const [administration, box] of this.#boxes) watch.add(box.inbox.folder, administration)
  }

  /**
   * Everything once: roots, claims left behind, new administrations, every inbox. Trouble is logged, not thrown.
   * @returns false when a root is out of sight: then nothing was done and nothing concluded
   */
  async sweep(): Promise<boolean> {
    if (!(await this.#rootsInSight())) return false
    await this.#recover()
    await this.#refresh()
    for (const administration of [...this.#boxes.keys()]) await this.look(administration)
    return true
  }

  /** Looks at an inbox and queues what is ready. Null: it could not be looked at. Never two looks at a time. */
  async look(administration: string): Promise<Look | null> {
    const box = this.#boxes.get(administration)
    if (!box || this.#stopped || !this.#inSight) return null
    while (box.looking) await box.looking
    box.looking = this.#lookAt(administration, box)
    try {
      return await box.looking
    } finally {
      box.looking = null
    }
  }

  /** Something happened in an inbox. */
  hint(administration: string): void {
    this.plan(administration, this.#lanes.busyWith(administration) ? BUSY_DELAY : HINT_DELAY)
  }

  /** Looks at an inbox after so many milliseconds, unless a look is planned before that. */
  plan(administration: string, delay: number): void {
    if (this.#stopped || delay === Infinity) return
    const at = this.#monotonic() + delay
    const planned = this.#timers.get(administration)
    if (planned && planned.at <= at) return
    clearTimeout(planned?.timer)
    const timer = setTimeout(() => {
      this.#timers.delete(administration)
      void this.look(administration)
    }, Math.ceil(delay))
    this.#timers.set(administration, { at, timer })
  }

  administrations(): string[] {
    return [...this.#boxes.keys()]
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

  async #rootsInSight(): Promise<boolean> {
    const { parts, world } = this.#options
    const missing = await parts.rootsOutOfSight()
    const wasInSight = this.#inSight
    this.#inSight = missing.length === 0
    if (!this.#inSight) {
      const roots = missing.join(', ')
      this.#tell.about('roots', roots, () => world.log.warn(this.#texts.outOfSight(roots), { event: 'out-of-sight' }))
      return false
    }
    this.#tell.over('roots', () => world.log.info(this.#texts.backInSight, { event: 'in-sight' }))
    if (!wasInSight) for (const box of this.#boxes.values()) this.#watch?.again(box.inbox.folder)
    return true
  }

  async #recover(): Promise<void> {
    const { parts, world } = this.#options
    try {
      await parts.recover(async (drop) => {
        this.conversions.takeClaim(drop, () => this.hint(drop.administration))
      }, this.conversions.busy)
      this.#tell.over('recovery')
    } catch (error) {
      const reason = failureText(error)
      this.#tell.about('recovery', reason, () =>
        world.log.error(this.#texts.recovery(reason), { event: 'recovery' }),
      )
    }
  }

  /** New administrations get an inbox; an inbox that was taken away and made again is watched again. */
  async #refresh(): Promise<void> {
    const { parts, world, home } = this.#options
    let administrations: string[]
    try {
      administrations = await parts.administrations()
      this.#tell.over('home')
    } catch (error) {
      this.#tell.about('home', failureText(error), () => world.log.error(failureText(error), { event: 'home' }))
      return
    }
    for (const administration of administrations) {
      const folder = inboxFolder(home, administration)
      const box = this.#boxes.get(administration) ?? this.#addBox(administration, folder)
      try {
        if (!(await world.files.facts(folder))) await world.files.makeFolder(folder)
        const inode = (await world.files.facts(folder))?.inode ?? 0
        if (box.inode !== 0 && box.inode !== inode) this.#watch?.again(folder)
        box.inode = inode
      } catch (error) {
        this.#cannotLook(folder, error)
      }
    }
    for (const name of await strangers(world.files, home.settings.folders.inbox, administrations)) {
      this.#tell.about(`stranger ${name}`, name, () =>
        world.log.warn(this.#texts.noAdministration(name), { event: 'no-administration' }),
      )
    }
  }

  #addBox(administration: string, folder: string): Box {
    const { world, home, parts, tellAfter = 300_000 } = this.#options
    const inbox = new Inbox(folder, home.settings.watch.settle, {
      files: world.files,
      clock: world.clock,
      monotonic: this.#monotonic,
      settings: () => parts.settings(administration),
      endsWell: parts.endsWell,
      namedPdfs: (path, which) => parts.namedPdfs(administration, path, which),
    })
    const report = new InboxReport(world, administration, folder, this.#texts, this.#tell, tellAfter)
    const box: Box = { inbox, report, inode: 0, looking: null }
    this.#boxes.set(administration, box)
    this.#watch?.add(folder, administration)
    return box
  }

  async #lookAt(administration: string, box: Box): Promise<Look | null> {
    try {
      await this.#readSchedule(administration)
      const look = await box.inbox.look(this.#runs.wanted(administration))
      this.#tell.over(`look ${box.inbox.folder}`)
      if (this.#stopped) return look
      for (const drop of look.ready) {
        this.conversions.takeDrop(administration, box.inbox, drop, () => this.hint(administration))
      }
      await this.#runs.looked(administration, box.inbox, look, this.#lanes.busyWith(administration))
      await box.report.tell(look, box.inbox)
      this.plan(administration, look.again)
      return look
    } catch (error) {
      this.#cannotLook(box.inbox.folder, error)
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
      await this.#runs.set(await parts.settings(administration))
      this.#versions.set(administration, version)
    } catch {
      // The look that follows asks for the settings again when there is a file, and tells what is wrong.
      this.#versions.delete(administration)
    }
  }

  #cannotLook(folder: string, error: unknown): void {
    const { log } = this.#options.world
    const reason = failureText(error)
    this.#tell.about(`look ${folder}`, reason, () =>
      log.warn(this.#texts.noFolder(folder), { event: 'no-folder', reason }),
    )
  }
}
