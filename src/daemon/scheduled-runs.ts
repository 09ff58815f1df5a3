import type { Clock, Log } from '../edge/world.ts'
import type { Register } from '../register/register.ts'
import type { Inbox } from './inbox.ts'
import type { Look, Reason } from './look.ts'
import { Schedules } from './schedule.ts'
import type { DaemonTexts } from './texts.ts'

/** Reasons that end by themselves: a run is not complete while a file waits for one of them. */
const PASSING = new Set<Reason>(['changing', 'pdf-changing', 'pdf-missing'])

/**
 * Which files of an administration may be taken. Without a schedule all of them, at once. With one only those that
 * were there when a run began: what arrives later waits for the next. A run that is still busy when the next one
 * begins takes up the new files too: there are never two.
 */
export class ScheduledRuns {
  readonly #schedules: Schedules
  readonly #log: Log
  readonly #texts: DaemonTexts
  /** files of the runs so far that may be taken */
  readonly #due = new Map<string, Set<string>>()
  readonly #beginning = new Set<string>()
  readonly #open = new Set<string>()
  /** administrations whose schedule cannot be read: their files wait */
  readonly #wrong = new Set<string>()

  /** @param begin asks for a look at the inbox, with which the run begins */
  constructor(
    register: Pick<Register, 'getValue' | 'setValue'>,
    clock: Clock,
    log: Log,
    texts: DaemonTexts,
    begin: (administration: string) => void,
  ) {
    this.#log = log
    this.#texts = texts
    this.#schedules = new Schedules(register, clock, (administration, missed) => {
      const text = missed ? texts.missedRun(administration) : texts.scheduledRun(administration)
      log.info(text, { event: 'schedule', administration, missed })
      this.#beginning.add(administration)
      begin(administration)
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
  wanted(administration: string): (name: string) => boolean {
    if (this.#wrong.has(administration)) return () => false
    if (!this.#schedules.has(administration)) return () => true
    const due = this.#due.get(administration) ?? new Set()
    if (!this.#beginning.has(administration)) return (name) => due.has(name)
    return () => true
  }

  /** After that look: what belongs to the run that began with it, and whether the run is complete. */
  async looked(administration: string, inbox: Inbox, look: Look, busy: boolean): Promise<void> {
    if (!this.#schedules.has(administration)) return
    const names = inbox.names()
    const old = this.#due.get(administration) ?? new Set<string>()
    if (this.#beginning.delete(administration)) {
      this.#due.set(administration, new Set(names))
      this.#open.add(administration)
    } else this.#due.set(administration, new Set(names.filter((name) => old.has(name))))
    if (!this.#open.has(administration) || busy || look.ready.length > 0) return
    const due = this.#due.get(administration)!
    if (look.waiting.some((file) => due.has(file.name) && PASSING.has(file.reason))) return
    this.#open.delete(administration)
    await this.#schedules.done(administration)
  }

  stop(): void {
    this.#schedules.stop()
  }
}
