import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import { addressOf, inboxFolder, type InboxPlace } from '../edge/places.ts'
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
  place: InboxPlace
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

/**
 * The inboxes of a home, by address: of every administration there is its own and those that its settings name (R100).
 * Each has a folder that is watched.
 */
export class Boxes {
  readonly #options: BoxOptions
  readonly #boxes = new Map<string, Box>()
  #watch: InboxWatch | null = null

  constructor(options: BoxOptions) {
    this.#options = options
  }

  get(address: string): Box | undefined {
    return this.#boxes.get(address)
  }

  addresses(): string[] {
    return [...this.#boxes.keys()]
  }

  places(): InboxPlace[] {
    return [...this.#boxes.values()].map(({ place }) => place)
  }

  administrations(): string[] {
    return [...new Set(this.places().map(({ administration }) => administration))]
  }

  /** The addresses of an administration's inboxes. */
  of(administration: string): string[] {
    const own = this.places().filter((place) => place.administration === administration)
    return own.map((place) => addressOf(place))
  }

  /** When something last happened to a file in any inbox; -Infinity: nothing yet. */
  lastProgress(): number {
    return Math.max(...[...this.#boxes.values()].map(({ inbox }) => inbox.lastProgress()))
  }

  watchWith(watch: InboxWatch): void {
    this.#watch = watch
    for (const [address, box] of this.#boxes) watch.add(box.inbox.folder, address)
  }

  /** The roots were out of sight: what was watched may have been another folder. */
  watchAgain(): void {
    for (const box of this.#boxes.values()) this.#watch?.again(box.inbox.folder)
  }

  /**
   * New administrations and new inboxes get a folder; an inbox that was taken away is made again, and watched again. One
   * that the settings name no more is left alone. What lies in the
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
    for (const administration of now.administrations) await this.#refreshAdministration(administration)
    await this.#tellStrangers(now.administrations)
  }

  cannotLook(folder: string, error: unknown): void {
    const { world, texts, tell } = this.#options
    const reason = failureText(error, texts.language)
    tell.about(`look ${folder}`, reason, () =>
      world.log.warn(texts.noFolder(folder), { event: 'no-folder', reason }),
    )
  }

  async #refreshAdministration(administration: string): Promise<void> {
    const { parts, home } = this.#options
    let places: InboxPlace[]
    try {
      places = await parts.inboxes(administration)
    } catch (error) {
      return this.cannotLook(inboxFolder(home, { administration, inbox: '' }), error)
    }
    const wanted = new Set(places.map((place) => addressOf(place)))
    for (const address of this.of(administration)) if (!wanted.has(address)) this.#drop(address)
    for (const place of places) await this.#refreshFolder(place)
  }

  /** What was taken from it goes on; recovery looks after what is left there. */
  #drop(address: string): void {
    const box = this.#boxes.get(address)
    if (box) this.#watch?.remove(box.inbox.folder)
    this.#boxes.delete(address)
  }

  async #refreshFolder(place: InboxPlace): Promise<void> {
    const { world, home } = this.#options
    const folder = inboxFolder(home, place)
    const address = addressOf(place)
    const box = this.#boxes.get(address) ?? this.#add(place, folder)
    try {
      await makeDurableFolder(world.files, folder)
      const inode = (await world.files.facts(folder))?.inode ?? 0
      if (box.inode === 0) this.#watch?.add(folder, address)
      else if (box.inode !== inode) this.#watch?.again(folder)
      box.inode = inode
    } catch (error) {
      this.cannotLook(folder, error)
    }
  }

  #add(place: InboxPlace, folder: string): Box {
    const { administration, inbox: name } = place
    const { world, home, parts, texts, tell, monotonic, tellAfter } = this.#options
    const inbox = new Inbox(folder, home.settings.watch.settle, {
      files: world.files,
      clock: world.clock,
      monotonic,
      settings: () => parts.settings(administration),
      endsWell: parts.endsWell,
      mends: parts.mends,
      namedPdfs: (path, which) => parts.namedPdfs(place, path, which),
      ...(name === '' && { inboxes: () => this.#named(administration) }),
    })
    const report = new InboxReport(world, place, folder, texts, tell, tellAfter)
    const box: Box = { place, inbox, report, inode: 0, looking: null }
    this.#boxes.set(addressOf(place), box)
    return box
  }

  /** Folders in an administration's own inbox that are inboxes too. */
  #named(administration: string): Set<string> {
    const own = this.places().filter((place) => place.administration === administration)
    return new Set(own.map(({ inbox }) => inbox))
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
