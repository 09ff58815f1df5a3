import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { inboxFolder, type InboxPlace } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { QueuedFile } from '../mail/day-mail.ts'
import type { SmtpTimes } from '../mail/smtp.ts'
import type { Language } from '../model/settings.ts'
import type { Register } from '../register/register.ts'
import type { Failed } from './conversions.ts'
import { DailyMail, type Standing } from './daily-mail.ts'
import type { WaitingFile } from './look.ts'
import { MailDesk } from './mail-desk.ts'
import { daemonTexts } from './texts.ts'

/** What is told of the inboxes of an administration: files that were left there, and what could not be processed. */
export type Left = { waiting: readonly (WaitingFile & InboxPlace)[]; failed: readonly Failed[] }

export type MailingOptions = {
  world: World
  home: Home
  register: Register
  /** how the inboxes of an administration are now */
  left: (administration: string) => Promise<Left>
  times?: SmtpTimes
}

/**
 * Everything about mail for a process that looks after a home: the messages that wait and the daily summaries. Nothing
 * of it is ever waited for by a file.
 */
export class Mailing {
  readonly #desk: MailDesk
  readonly #daily: DailyMail
  #refreshing: Promise<void> | null = null

  constructor(options: MailingOptions) {
    const { world, home } = options
    this.#desk = new MailDesk(options)
    this.#daily = new DailyMail({
      ...options,
      queued: () => this.#desk.kick(),
      standing: async (administration, language) => {
        const left = await options.left(administration)
        return standingOf(world, home, administration, left, language)
      },
    })
  }

  /** Null for a home that mails nothing. */
  static of(options: MailingOptions): Mailing | null {
    return options.home.settings.mail === null ? null : new Mailing(options)
  }

  /** A message may have been queued. Returns at once. */
  kick(): void {
    this.#desk.kick()
  }

  /** At every look at the home: what waits is sent, and summaries that are due are made. Returns at once. */
  look(administrations: readonly string[]): void {
    this.#refreshing ??= this.#daily.refresh(administrations).finally(() => {
      this.#refreshing = null
      this.#desk.kick()
    })
  }

  /** For a process that ends by itself: what is due now, within so many milliseconds. */
  async finish(administrations: readonly string[], milliseconds: number): Promise<void> {
    await this.#daily.refresh(administrations)
    await this.#daily.stop()
    await this.#desk.flush(milliseconds)
    await this.#desk.close(0)
  }

  async close(): Promise<void> {
    await this.#refreshing
    await this.#daily.stop()
    await this.#desk.close()
  }
}

/** Oldest first; a file waits since it was put there, or last changed, whenever this program began to look. */
async function standingOf(
  { files }: World,
  home: Home,
  administration: string,
  { waiting, failed }: Left,
  language: Language,
): Promise<Standing> {
  const texts = daemonTexts(language)
  const queue: QueuedFile[] = []
  for (const { name, reason, pdfs = [], ...place } of waiting) {
    const facts = await files.facts(join(inboxFolder(home, place), name)).catch(() => null)
    if (facts === null) continue
    const why = texts.waits('', reason, pdfs.slice(0, 5).join(', ')).trim()
    queue.push({ name: shownName(place, name), since: new Date(facts.changed).toISOString(), why })
  }
  queue.sort((a, b) => (a.since < b.since ? -1 : 1))
  const own = failed.filter((one) => one.administration === administration)
  return {
    queue,
    failed: own.map(({ file, reason, ...place }) => ({ file: shownName(place, file), reason })),
  }
}

/** A file in one of several inboxes is told with that inbox. */
function shownName({ inbox }: InboxPlace, name: string): string {
  return inbox === '' ? name : `${inbox}/${name}`
}
