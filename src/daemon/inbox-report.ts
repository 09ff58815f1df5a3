import { join } from 'node:path'
import type { World } from '../edge/world.ts'
import { addressOf, uniqueName, type InboxPlace } from '../edge/places.ts'
import { REJECTED_FOLDER } from '../intake/ignore.ts'
import { failureKind, failureText } from './failure.ts'
import type { Inbox } from './inbox.ts'
import type { Look, Reason, WaitingFile } from './look.ts'
import { Notes } from './notes.ts'
import type { TellOnce } from './tell-once.ts'
import type { DaemonTexts } from './texts.ts'

/** Told at the first look: waiting does not help. */
const HOPELESS = new Set<Reason>(['unsupported', 'folder', 'no-inbox', 'conflict', 'not-a-file', 'name'])
/** Told at once too, though it passes by itself. */
const WORTH_KNOWING = new Set<Reason>(['pdf-missing'])
/** Told after a minute at most: a person has to do something, and a copy under way does not look like this for long. */
const STUCK = new Set<Reason>(['empty', 'unfinished', 'unreadable', 'other-name', 'configuration'])
const STUCK_AFTER = 60_000
/** Not told: nothing is wrong; or told about the administration as a whole. */
const SILENT = new Set<Reason>(['scheduled', 'again'])
/** Told in the log only. */
const NO_NOTE = new Set<Reason>(['changing', 'pdf-changing', 'pdf-missing'])

/** Says what became of the files of one inbox that were not taken: in the log once, and in notes in rejected/. */
export class InboxReport {
  readonly #world: World
  readonly #place: InboxPlace
  readonly #folder: string
  readonly #texts: DaemonTexts
  readonly #tell: TellOnce
  readonly #tellAfter: number
  readonly #notes: Notes
  #told = new Set<string>()

  constructor(
    world: World,
    place: InboxPlace,
    folder: string,
    texts: DaemonTexts,
    tell: TellOnce,
    tellAfter: number,
  ) {
    this.#world = world
    this.#place = place
    this.#folder = folder
    this.#texts = texts
    this.#tell = tell
    this.#tellAfter = tellAfter
    this.#notes = new Notes(world.files, join(folder, REJECTED_FOLDER), texts)
  }

  async tell(look: Look, inbox: Inbox): Promise<void> {
    this.#tellTrouble(look)
    const worth = look.waiting.filter((file) => this.#isWorthTelling(file))
    for (const file of worth) this.#tellWaiting(file)
    const told = new Set(worth.map((file) => file.name))
    for (const name of this.#told) if (!told.has(name)) this.#tell.over(this.#thing(name))
    this.#told = told
    const noted = worth.filter((file) => !NO_NOTE.has(file.reason))
    const present = new Set([...inbox.names(), ...look.waiting.map((file) => file.name)])
    await this.#notes.update(new Map(noted.map((file) => [file.name, file.reason])), present)
    for (const name of look.strays) await this.#moveStray(name)
  }

  #isWorthTelling(file: WaitingFile): boolean {
    if (SILENT.has(file.reason)) return false
    return HOPELESS.has(file.reason) || WORTH_KNOWING.has(file.reason) || this.#tellsIn(file) <= 0
  }

  /** Milliseconds until the first of the files that wait has waited long enough to be told. */
  tellsIn(look: Look): number {
    const times = look.waiting.filter((file) => !SILENT.has(file.reason)).map((file) => this.#tellsIn(file))
    return Math.min(Infinity, ...times.filter((time) => time > 0))
  }

  #tellsIn({ reason, age }: WaitingFile): number {
    return (STUCK.has(reason) ? Math.min(STUCK_AFTER, this.#tellAfter) : this.#tellAfter) - age
  }

  #tellWaiting(file: WaitingFile): void {
    const pdfs = file.pdfs ?? []
    const some = pdfs.slice(0, 5).join(', ') + (pdfs.length > 5 ? ' …' : '')
    this.#tell.about(this.#thing(file.name), file.reason + some, () => {
      const level = WORTH_KNOWING.has(file.reason) ? 'info' : 'warn'
      this.#world.log[level](this.#texts.waits(file.name, file.reason, some), {
        event: 'waits',
        ...this.#facts(),
        reason: file.reason,
      })
    })
  }

  /** What is wrong with the configuration is told once for the administration and again when it changes. */
  #tellTrouble(look: Look): void {
    const { administration } = this.#place
    const thing = `trouble ${administration}`
    const facts = { event: 'configuration', administration }
    if (look.trouble === null) {
      if (look.ready.length > 0)
        this.#tell.over(thing, () =>
          this.#world.log.info(this.#texts.configurationRight(administration), facts),
        )
      return
    }
    const reason = failureText(look.trouble, this.#texts.language)
    const text =
      failureKind(look.trouble) === 'configuration' ? this.#texts.configuration(administration) : reason
    this.#tell.about(thing, reason, () => this.#world.log.warn(text, { ...facts, reason }))
  }

  /** A PDF that no table asked for is never silently kept: the people who dropped it find it in rejected/. */
  async #moveStray(name: string): Promise<void> {
    const { files, ids, clock, log } = this.#world
    const folder = join(this.#folder, REJECTED_FOLDER)
    const to = join(folder, uniqueName(name, ids.batch(clock.now())))
    await files.makeFolder(folder)
    await files.rename(join(this.#folder, name), to)
    log.warn(this.#texts.stray(name, to), { event: 'stray', ...this.#facts() })
  }

  #thing(name: string): string {
    return `waits ${addressOf(this.#place)}/${name}`
  }

  #facts(): { administration: string; inbox?: string } {
    const { administration, inbox } = this.#place
    return inbox === '' ? { administration } : { administration, inbox }
  }
}
