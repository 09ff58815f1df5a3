import { addressOf, type InboxPlace } from '../edge/places.ts'
import type { Clock, Log } from '../edge/world.ts'
import type { Register } from '../register/register.ts'
import type { Inbox } from './inbox.ts'
import type { Look, Reason } from './look.ts'
import { Schedules } from './schedule.ts'
import type { DaemonTexts } from './texts.ts'

/** Reasons that end by themselves: a run is not complete while a file waits for one of them. */
const PASSING = new Set<Reason>(['changing', 'pdf-changing', 'pdf-missing'])

/** What a run needs to know of the inboxes: the addresses of an administration's, and how to ask for a look at one. */
export type RunInboxes = {
  inboxes: (administration: string) => readonly string[]
  begin: (address: string) => void
}

/**
 * Which files of an administration may be taken. Without a schedule all of them, at once. With one only those that
 * were there when a run began, in whichever of its inboxes: what arrives later waits for the next. A run that is still busy when the next one
 * begins takes up the new files too: there are never two.
 */
export class ScheduledRuns {
  readonly #schedules: Schedules
  readonly #log: Log
  readonly #texts: DaemonTexts
  readonly #inboxes: RunInboxes
  /** by address: files of the runs so far that may be taken */
  readonly #due = new Map<string, Set<string>>()
  /** addresses that are to be looked at for the run that begins */
  readonly #beginning = new Set<string>()
  /** addresses with which the run is not done yet */
  readonly #open = new Set<string>()
  /** administrations of which a run was begun and is not complete */
  readonly #running = new Set<string>()
  /** administrations whose schedule cannot be read: their files wait */
  readonly #wrong = new Set<string>()

  constructor(
    register: Pick<Register, 'getValue' | 'setValue'>,
    clock: Clock,
    log: Log,
    texts: DaemonTexts,
    inboxes: RunInboxes,
  ) {
    this.#log = log
    this.#texts = texts
    this.#inboxes = inboxes
    this.#schedules = new Schedules(register, clock, (administration, missed) => {
      const text = missed ? texts.missedRun(administration) : texts.scheduledRun(administration)
      log.info(text, { event: 'schedule', administration, missed })
      this.#running.add(administration)
      for (const address of inboxes.inboxes(administration)) {
        this.#beginning.add(address)
        inboxes.begin(address)
      }
    })
  }

  async set(code: string, schedule: string, timeZone: string): Promise<void> {
    this.#wrong.delete(code)
    if (await this.#schedules.set(code, schedule, timeZone)) return
    this.#wrong.add(code)
    this.#log.error(this.#texts.schedule(code, `${schedule} ${timeZone}`), {
      event: 'schedule',
      administration: code,
    })
  }

  /** For the look that follows: which files it may take. Begins a run that is due. */
  wanted(place: InboxPlace): (name: string) => boolean {
    const { administration } = place
    const address = addressOf(place)
    if (this.#wrong.has(administration)) return () => false
    if (!this.#schedules.has(administration)) return () => true
    const due = this.#due.get(address) ?? new Set()
    if (!this.#beginning.has(address)) return (name) => due.has(name)
    return () => true
  }

  /** After that look: what belongs to the run that began with it, and whether the run is complete. */
  async looked(place: InboxPlace, inbox: Inbox, look: Look, busy: boolean): Promise<void> {
    const { administration } = place
    if (!this.#schedules.has(administration)) return
    const address = addressOf(place)
    const names = inbox.names()
    const old = this.#due.get(address) ?? new Set<string>()
    if (this.#beginning.delete(address)) {
      this.#due.set(address, new Set(names))
      this.#open.add(address)
    } else this.#due.set(address, new Set(names.filter((name) => old.has(name))))
    if (!this.#running.has(administration) || busy || look.ready.length > 0) return
    const due = this.#due.get(address)!
    if (look.waiting.some((file) => due.has(file.name) && PASSING.has(file.reason))) return
    this.#open.delete(address)
    const left = this.#inboxes.inboxes(administration)
    if (left.some((one) => this.#open.has(one) || this.#beginning.has(one))) return
    this.#running.delete(administration)
    await this.#schedules.done(administration)
  }

  stop(): void {
    this.#schedules.stop()
  }
}
