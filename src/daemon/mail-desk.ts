import type { Home } from '../config/home.ts'
import type { MailServer } from '../config/mail-server.ts'
import type { World } from '../edge/world.ts'
import { afterAttempt, type Attempt } from '../mail/attempt.ts'
import { compose } from '../mail/compose.ts'
import { readContent, type MailContent } from '../mail/content.ts'
import { copyOf, type Copy } from '../mail/copy.ts'
import { openSmtp, SMTP_TIMES, type Smtp, type SmtpTimes } from '../mail/smtp.ts'
import { mailWords, type MailWords } from '../mail/words/words.ts'
import { hold, type Hold } from '../register/hold.ts'
import type { MailChange, QueuedMail } from '../register/mails.ts'
import { LeaseHeld, type Register } from '../register/register.ts'
import { TellOnce } from './tell-once.ts'

/** One process at a time sends the messages of a home, so that none goes out twice. */
const LEASE = 'mail'
/** Messages looked up at a time. */
const AT_ONCE = 20
/** A message under way gets so long to come to its end when the program stops. */
const STOP_PATIENCE = 5000
/** Messages that were sent, or given up, are forgotten after so long. */
const KEPT = 90 * 86_400_000

export type MailDeskOptions = { world: World; home: Home; register: Register; times?: SmtpTimes }

/**
 * Sends the messages that wait in the register, one after the other, beside everything else: whatever the mail server
 * does, no file waits for it. What could not be sent is tried again by a later round.
 */
export class MailDesk {
  readonly #options: MailDeskOptions
  readonly #server: MailServer | null
  readonly #texts: MailWords['log']
  readonly #tell = new TellOnce()
  readonly #stop = new AbortController()
  #round: Promise<void> | null = null
  #again = false

  constructor(options: MailDeskOptions) {
    this.#options = options
    this.#server = options.home.settings.mail
    this.#texts = mailWords(options.home.settings.language).log
  }

  /** Something may be waiting: a round begins, or follows the one under way. Returns at once. */
  kick(): void {
    if (this.#server === null || this.#stop.signal.aborted) return
    if (this.#round) {
      this.#again = true
      return
    }
    this.#round = this.#rounds().finally(() => (this.#round = null))
  }

  /** Sends what waits now, for at most so many milliseconds; then what is left waits for the next time. */
  async flush(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.#stop.abort(), milliseconds)
    try {
      this.kick()
      await this.#round
    } finally {
      clearTimeout(timer)
    }
  }

  /** Nothing new is begun; what is under way gets a moment to end. */
  async close(patience = STOP_PATIENCE): Promise<void> {
    const timer = setTimeout(() => this.#stop.abort(), patience)
    this.#again = false
    try {
      await this.#round
    } finally {
      clearTimeout(timer)
      this.#stop.abort()
    }
  }

  async #rounds(): Promise<void> {
    const { log } = this.#options.world
    try {
      do {
        this.#again = false
        await this.#sendAll()
        this.#tell.over('desk')
      } while (this.#again && !this.#stop.signal.aborted)
    } catch (error) {
      // The register or the archive: whoever works with those tells it too.
      const reason = error instanceof Error ? error.message : String(error)
      this.#tell.about('desk', reason, () => log.warn(this.#texts.down(reason), { event: 'mail-trouble' }))
    }
  }

  async #sendAll(): Promise<void> {
    const { world, home, register, times = SMTP_TIMES } = this.#options
    const now = (): string => world.clock.now().toISOString()
    if ((await register.mails.due(now(), 1)).length === 0) return
    if ((await world.files.facts(home.settings.folders.archive)) === null) return
    const held = await this.#takeLease()
    if (held === null) return
    try {
      const smtp = await openSmtp(world.files, this.#server!, home.settings.language, times)
      for (let due: QueuedMail[]; (due = await register.mails.due(now(), AT_ONCE)).length > 0;)
        for (const mail of due) {
          if (this.#stop.signal.aborted || held.lost) return
          if (!(await this.#sendOne(smtp, mail))) return
        }
      await register.mails.forget(new Date(world.clock.now().getTime() - KEPT).toISOString())
    } finally {
      await held.release()
    }
  }

  async #takeLease(): Promise<Hold | null> {
    try {
      return await hold(this.#options.register, LEASE)
    } catch (error) {
      if (error instanceof LeaseHeld) return null
      throw error
    }
  }

  /** @returns false when the server is of no use now: the others need not be tried */
  async #sendOne(smtp: Smtp, mail: QueuedMail): Promise<boolean> {
    const { world, home, register } = this.#options
    const content = readContent(mail.content)
    const copy = await copyOf(world.files, home, mail)
    let attempt: Attempt =
      content === null
        ? { kind: 'message', permanent: true, reply: 'made by another version' }
        : await this.#attempt(smtp, mail, content, copy)
    // Too large for this server, or a kind of attachment that it does not let through: the message goes without.
    if (content && attempt.kind === 'message' && attempt.permanent && copy.attachment)
      attempt = await this.#attempt(smtp, mail, content, { state: 'gone', attachment: null })
    if (attempt.kind === 'server') {
      if (this.#stop.signal.aborted) return false
      await this.#postponeAll(mail, attempt)
      return false
    }
    this.#tell.over('server', () => world.log.info(this.#texts.up, { event: 'mail-server' }))
    const change = afterAttempt(mail, attempt, world.clock.now())
    await register.mails.change([change])
    this.#logOutcome(mail, change)
    return true
  }

  #attempt(smtp: Smtp, mail: QueuedMail, content: MailContent, copy: Copy): Promise<Attempt> {
    const to = mail.recipients.map(({ address }) => address)
    const wanted = mail.recipients.filter(({ state }) => state === 'waiting').map(({ address }) => address)
    return smtp.send(
      {
        ...compose(content, copy.state),
        messageId: mail.messageId,
        date: new Date(mail.created),
        to,
        wanted,
        attachment: copy.attachment,
      },
      this.#stop.signal,
    )
  }

  /** What one message met all that are due would meet: they wait together, and none costs a time-out of its own. */
  async #postponeAll(mail: QueuedMail, attempt: Extract<Attempt, { kind: 'server' }>): Promise<void> {
    const { world, register } = this.#options
    const now = world.clock.now()
    this.#tell.about('server', attempt.reason, () =>
      world.log.warn(this.#texts.down(attempt.reason), {
        event: 'mail-server',
        administration: mail.administration,
      }),
    )
    for (let due: QueuedMail[]; (due = await register.mails.due(now.toISOString(), AT_ONCE)).length > 0;) {
      const changes = due.map((one) => afterAttempt(one, attempt, now))
      await register.mails.change(changes)
      for (const [at, change] of changes.entries())
        if (change.state === 'failed') this.#logOutcome(due[at]!, change)
    }
  }

  #logOutcome(mail: QueuedMail, { state, recipients, trouble, attempts }: MailChange): void {
    const { log } = this.#options.world
    const facts = {
      event: 'mail',
      administration: mail.administration,
      batch: mail.batch,
      kind: mail.kind,
      attempts,
    }
    const about = mail.about
    if (state === 'sent') log.info(this.#texts.sent(about), { ...facts, recipients: recipients.length })
    else if (state === 'waiting') log.warn(this.#texts.later(about, trouble), facts)
    else {
      const lost = recipients.filter((one) => one.state !== 'sent').map(({ address }) => address)
      log.error(this.#texts.failed(about, lost.join(', '), trouble), facts)
    }
  }
}
