import type { Home } from '../config/home.ts'
import { inboxFolder } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { failureText } from './failure.ts'
import { InboxReport } from './inbox-report.ts'
import { Inbox } from './inbox.ts'
import type { Look } from './look.ts'
import type { Parts } from './parts.ts'
import { strangers } from './strangers.ts'
import type { TellOnce } from './tell-once.ts'
import type { DaemonTexts } from './texts.ts'
import type { InboxWatch } from './watch.ts'

/** An inbox with what the daemon keeps beside it. */
export type Box = {
  inbox: Inbox
  report: InboxReport
  /** of the folder when it was last seen, to notice that another took its place; 0: not seen yet */
  inode: number
  looking: Promise<Look | null> | null
}

export type BoxOptions = {
  world: World
  home: Home
  parts: Parts
  texts: DaemonTexts
  tell: TellOnce
  monotonic: () => number
  /** milliseconds after which a file that waits is told about */
  tellAfter: number
}

/** The inboxes of a home: one for every administration there is, each with a folder that is watched. */
export class Boxes {
  readonly #options: BoxOptions
  readonly #boxes = new Map<string, Box>()
  #watch: InboxWatch | null = null

  constructor(options: BoxOptions) {
    this.#options = options
  }

  get(administration: string): Box | undefined {
    return this.#boxes.get(administration)
  }

  administrations(): string[] {
    return [...this.#boxes.keys()]
  }

  /** When something last happened to a file in any inbox; -Infinity: nothing yet. */
  lastProgress(): number {
    return Math.max(...[...this.#boxes.values()].map(({ inbox }) => inbox.lastProgress()))
  }

  watchWith(watch: InboxWatch): void {
    this.#watch = watch
    for (const [administration, box] of this.#boxes) watch.add(box.inbox.folder, administration)
  }

  /** The roots were out of sight: what was watched may have been another folder. */
  watchAgain(): void {
    for (const box of this.#boxes.values()) this.#watch?.again(box.inbox.folder)
  }

  /**
   * New administrations get an inbox; an inbox that was taken away is made again, and watched again. What lies in the
   * inbox root and belongs to nobody is told. To be called only with the roots in sight. Trouble is logged.
   */
  async refresh(): Promise<void> {
    const { parts, world, home, texts, tell } = this.#options
    let now: Home
    try {
      now = await parts.home()
      tell.over('home')
    } catch (error) {
      tell.about('home', failureText(error, texts.language), () =>
        world.log.error(failureText(error, texts.language), { event: 'home' }),
      )
      return
    }
    if (JSON.stringify(now.settings) !== JSON.stringify(home.settings))
      tell.about('settings', JSON.stringify(now.settings), () =>
        world.log.warn(texts.settingsChanged, { event: 'settings-changed' }),
      )
    for (const administration of now.administrations) await this.#refreshFolder(administration)
    await this.#tellStrangers(now.administrations)
  }

  cannotLook(folder: string, error: unknown): void {
    const { world, texts, tell } = this.#options
    const reason = failureText(error, texts.language)
    tell.about(`look ${folder}`, reason, () =>
      world.log.warn(texts.noFolder(folder), { event: 'no-folder', reason }),
    )
  }

  async #refreshFolder(administration: string): Promise<void> {
    const { world, home } = this.#options
    const folder = inboxFolder(home, administration)
    const box = this.#boxes.get(administration) ?? this.#add(administration, folder)
    try {
      if (!(await world.files.facts(folder))) await world.files.makeFolder(folder)
      const inode = (await world.files.facts(folder))?.inode ?? 0
      if (box.inode === 0) this.#watch?.add(folder, administration)
      else if (box.inode !== inode) this.#watch?.again(folder)
      box.inode = inode
    } catch (error) {
      this.cannotLook(folder, error)
    }
  }

  #add(administration: string, folder: string): Box {
    const { world, home, parts, texts, tell, monotonic, tellAfter } = this.#options
    const inbox = new Inbox(folder, home.settings.watch.settle, {
      files: world.files,
      clock: world.clock,
      monotonic,
      settings: () => parts.settings(administration),
      endsWell: parts.endsWell,
      mends: parts.mends,
      namedPdfs: (path, which) => parts.namedPdfs(administration, path, which),
    })
    const report = new InboxReport(world, administration, folder, texts, tell, tellAfter)
    const box: Box = { inbox, report, inode: 0, looking: null }
    this.#boxes.set(administration, box)
    return box
  }

  async #tellStrangers(administrations: readonly string[]): Promise<void> {
    const { world, home, texts, tell } = this.#options
    const { inbox } = home.settings.folders
    try {
      for (const name of await strangers(world.files, inbox, administrations)) {
        tell.about(`stranger ${name}`, name, () =>
          world.log.warn(texts.noAdministration(name), { event: 'no-administration' }),
        )
      }
    } catch (error) {
      this.cannotLook(inbox, error)
    }
  }
}
