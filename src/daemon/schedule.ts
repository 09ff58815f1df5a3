import nodeSchedule from 'node-schedule'
import type { Job } from 'node-schedule'
import type { Clock } from '../edge/world.ts'
import type { Register } from '../register/register.ts'

/** What the register remembers of a schedule: the run that was promised and has not been completed. */
type Promised = { rule: string; timeZone: string; next: string }

export type Fire = (administration: string, missed: boolean) => void

/**
 * The schedules of the administrations. node-schedule knows when; what it does not know is kept in the register:
 * the next run is written down beforehand and moved on only when that run is complete, so that a run that was
 * missed (the machine was off) or broken off (the process was killed) is done at the next start.
 *
 * Times are those of the administration's time zone. In the night that the clock goes forward a run at a time that
 * does not exist is done an hour later; in the night that it goes back a run is done once.
 */
export class Schedules {
  readonly #register: Pick<Register, 'getValue' | 'setValue'>
  readonly #clock: Clock
  readonly #fire: Fire
  readonly #jobs = new Map<string, { rule: string; timeZone: string; job: Job }>()

  constructor(register: Pick<Register, 'getValue' | 'setValue'>, clock: Clock, fire: Fire) {
    this.#register = register
    this.#clock = clock
    this.#fire = fire
  }

  /**
   * Sets, changes or (rule '') takes away the schedule of an administration. Setting what is set already does
   * nothing. Fires at once when the run that was promised lies in the past.
   *
   * @returns false when the rule is no cron rule or the time zone is unknown
   */
  async set(administration: string, rule: string, timeZone: string): Promise<boolean> {
    const current = this.#jobs.get(administration)
    if (current && current.rule === rule && current.timeZone === timeZone) return true
    this.#cancel(administration)
    if (rule === '') return true
    const job = scheduleJob(rule, timeZone, () => this.#fire(administration, false))
    if (!job) return false
    this.#jobs.set(administration, { rule, timeZone, job })
    const promised = await this.#promised(administration)
    if (!promised || promised.rule !== rule || promised.timeZone !== timeZone) await this.done(administration)
    else if (Date.parse(promised.next) <= this.#clock.now().getTime()) this.#fire(administration, true)
    return true
  }

  /** Whether the administration waits for its time; without a schedule files are converted as they come. */
  has(administration: string): boolean {
    return this.#jobs.has(administration)
  }

  /** The next run, null without a schedule. */
  next(administration: string): Date | null {
    const job = this.#jobs.get(administration)?.job
    const next = job?.nextInvocation()
    return next ? new Date(next.getTime()) : null
  }

  /** The run is complete: promises the next one. */
  async done(administration: string): Promise<void> {
    const entry = this.#jobs.get(administration)
    const next = this.next(administration)
    if (!entry || !next) return
    const promised: Promised = { rule: entry.rule, timeZone: entry.timeZone, next: next.toISOString() }
    await this.#register.setValue(valueKey(administration), JSON.stringify(promised))
  }

  stop(): void {
    for (const administration of [...this.#jobs.keys()]) this.#cancel(administration)
  }

  #cancel(administration: string): void {
    this.#jobs.get(administration)?.job.cancel()
    this.#jobs.delete(administration)
  }

  async #promised(administration: string): Promise<Promised | null> {
    const text = await this.#register.getValue(valueKey(administration))
    if (text === null) return null
    const value: unknown = JSON.parse(text)
    return isPromised(value) ? value : null
  }
}

function scheduleJob(rule: string, timeZone: string, run: () => void): Job | null {
  // node-schedule takes text that is no cron rule for a date; a rule has five or six fields.
  if (![5, 6].includes(rule.trim().split(/\s+/).length)) return null
  try {
    // Types say Job; a rule that cannot be read gives null.
    return (nodeSchedule.scheduleJob({ rule, tz: timeZone }, run) as Job | null) ?? null
  } catch {
    return null
  }
}

function valueKey(administration: string): string {
  return `schedule:${administration}`
}

function isPromised(value: unknown): value is Promised {
  return (
    typeof value === 'object' && value !== null && 'rule' in value && 'timeZone' in value && 'next' in value
  )
}
