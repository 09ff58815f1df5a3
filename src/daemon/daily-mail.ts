import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import { batchesSince, dayKey, type DayState } from '../mail/day.ts'
import { dayMail, type Day, type QueuedFile } from '../mail/day-mail.ts'
import { mailWords } from '../mail/words/words.ts'
import type { Language } from '../model/settings.ts'
import type { Register } from '../register/register.ts'
import { failureText } from './failure.ts'
import { Schedules } from './schedule.ts'
import { settingsAlone, settingsVersion } from './settings-alone.ts'
import { TellOnce } from './tell-once.ts'

/** How an administration is doing now, in words. */
export type Standing = { queue: QueuedFile[]; failed: Day['failed'] }

export type DailyMailOptions = {
  world: World
  home: Home
  register: Register
  standing: (administration: string, language: Language) => Promise<Standing>
  /** a message was queued */
  queued: () => void
}

/**
 * The daily summaries of the administrations, each at its own time. One that was missed, since the machine was off, is
 * made at the next start, over the whole time since the last one. A summary is queued together with the end of its
 * period, so that no batch is told of twice and none is left out.
 */
export class DailyMail {
  readonly #options: DailyMailOptions
  readonly #schedules: Schedules
  readonly #versions = new Map<string, string>()
  readonly #due = new Set<string>()
  readonly #tell = new TellOnce()
  #work: Promise<void> = Promise.resolve()

  constructor(options: DailyMailOptions) {
    this.#options = options
    this.#schedules = new Schedules(options.register, options.world.clock, (key) => {
      this.#due.add(key.slice(PREFIX.length))
      this.#runDue()
    })
  }

  /** Takes the times from settings that may have changed, and makes what is due. Never throws. */
  async refresh(administrations: readonly string[]): Promise<void> {
    for (const administration of administrations) await this.#readTime(administration)
    this.#runDue()
    await this.#work
  }

  async stop(): Promise<void> {
    this.#schedules.stop()
    await this.#work
  }

  async #readTime(administration: string): Promise<void> {
    const { register, world, home } = this.#options
    try {
      const now = await settingsVersion(world.files, home, administration)
      if (this.#versions.get(administration) === now) return
      const { mail, timeZone } = await settingsAlone(world.files, home, administration)
      const wanted = mail.to.length > 0 && mail.dailySummary !== ''
      if (wanted && (await register.getValue(dayKey(administration))) === null) {
        const after = await register.mails.lastBatch(administration)
        const state: DayState = { until: world.clock.now().toISOString(), after, told: [] }
        await register.setValue(dayKey(administration), JSON.stringify(state))
      }
      await this.#schedules.set(PREFIX + administration, wanted ? ruleOf(mail.dailySummary) : '', timeZone)
      this.#versions.set(administration, now)
    } catch {
      // Settings that cannot be read are told by whoever looks at the inbox; the summary waits with the files.
      this.#versions.delete(administration)
    }
  }

  #runDue(): void {
    this.#work = this.#work.then(async () => {
      for (const administration of this.#due) {
        try {
          await this.#make(administration)
          this.#due.delete(administration)
          this.#tell.over(administration)
        } catch (error) {
          const { world, home } = this.#options
          const { language } = home.settings
          const reason = failureText(error, language)
          const text = mailWords(language).log.day(administration, reason)
          this.#tell.about(administration, reason, () =>
            world.log.warn(text, { event: 'mail-day', administration }),
          )
        }
      }
    })
  }

  async #make(administration: string): Promise<void> {
    const { register, world, home, standing, queued } = this.#options
    const settings = await settingsAlone(world.files, home, administration)
    const text = await register.getValue(dayKey(administration))
    const before = text === null ? null : (JSON.parse(text) as DayState)
    const until = world.clock.now().toISOString()
    const from = before?.until ?? until
    const known = before ?? { after: 0, told: [] }
    const { batches, state } = await batchesSince(register.mails, administration, known)
    const { queue, failed } = await standing(administration, settings.mail.language)
    const confirm = (await register.batches({ administration, status: ['waiting'] })).length
    const mail = dayMail(home, settings, { from, until, after: known.after, batches, queue, failed, confirm })
    const next: DayState = { until, ...state }
    await register.mails.add(mail ? [mail] : [], { [dayKey(administration)]: JSON.stringify(next) })
    await this.#schedules.done(PREFIX + administration)
    if (mail) queued()
  }
}

/** Keeps these schedules apart from those of the files: no administration has a slash in its code. */
const PREFIX = 'mail/'

/** `07:30` -> `30 7 * * *` */
function ruleOf(time: string): string {
  const [hour, minute] = time.split(':').map(Number)
  return `${minute} ${hour} * * *`
}
