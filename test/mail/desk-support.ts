import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import type { MailServer } from '../../src/config/mail-server.ts'
import { MailDesk } from '../../src/daemon/mail-desk.ts'
import { archiveFolder } from '../../src/edge/places.ts'
import type { Clock } from '../../src/edge/world.ts'
import type { MailContent } from '../../src/mail/content.ts'
import type { SmtpTimes } from '../../src/mail/smtp.ts'
import type { NewMail } from '../../src/register/mails.ts'
import type { Register } from '../../src/register/register.ts'
import { MailServer as SmtpServer } from './smtp.ts'
import { makeHome, openHomeRegister, removeHome, testWorld, type LogLine } from '../publish/small-home.ts'

/** For servers that do not answer. */
export const QUICK: SmtpTimes = { connect: 300, greeting: 300, silence: 400, whole: 1500 }
/** For those that do: on a busy machine an answer may take a while. */
const PATIENT: SmtpTimes = { connect: 5000, greeting: 5000, silence: 5000, whole: 15_000 }
export const MINUTE = 60_000

/** A home that mails, with a clock that is set by hand; messages are sent by real desks over real connections. */
export class MailHome {
  readonly home: Home
  readonly register: Register
  readonly lines: LogLine[]
  readonly #world
  now = new Date('2026-03-02T08:00:00.000Z')
  #made = 0

  private constructor(home: Home, register: Register) {
    this.home = home
    this.register = register
    const clock: Clock = { now: () => this.now, wait: async () => {} }
    this.#world = testWorld({ clock })
    this.lines = this.#world.lines
  }

  static async make(port: number, change: Partial<MailServer> = {}): Promise<MailHome> {
    const home = makeHome()
    home.settings.mail = {
      host: '127.0.0.1',
      port,
      security: 'none',
      user: '',
      password: null,
      passwordFile: '',
      caFile: '',
      from: { name: 'Boekhouding', address: 'boek@kantoor.nl' },
      attachmentBytes: 1000,
      homePath: '',
      ...change,
    }
    return new MailHome(home, await openHomeRegister(home))
  }

  get server(): MailServer {
    return this.home.settings.mail!
  }

  async remove(): Promise<void> {
    await this.register.close()
    removeHome(this.home)
  }

  desk(times: SmtpTimes = PATIENT): MailDesk {
    return new MailDesk({ world: this.#world, home: this.home, register: this.register, times })
  }

  /** One round, as a daemon makes at each look. */
  async round(times: SmtpTimes = PATIENT): Promise<void> {
    const desk = this.desk(times)
    await desk.flush(10_000)
    await desk.close(0)
  }

  /** The clock goes on. */
  pass(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds)
  }

  async queue(change: Partial<NewMail> = {}, content: Partial<MailContent> = {}): Promise<NewMail> {
    const number = ++this.#made
    const whole: MailContent = {
      version: 1,
      language: 'nl',
      subject: `Bericht ${number}`,
      header: 'ledgerdrop',
      title: 'Teruggestuurd',
      tone: 'bad',
      blocks: [
        { type: 'text', text: 'Dit is er mis.' },
        { type: 'copy', attached: 'BIJGEVOEGD', tooLarge: 'TE GROOT', gone: 'NIET BIJGEVOEGD' },
      ],
      footer: 'Einde',
      ...content,
    }
    const mail: NewMail = {
      messageId: `<${number}.home@kantoor.nl>`,
      batch: '',
      administration: 'acme',
      kind: 'rejected',
      about: `bestand-${number}.csv`,
      created: this.now.toISOString(),
      content: JSON.stringify(whole),
      attachment: '',
      to: ['info@kantoor.nl'],
      ...change,
    }
    await this.register.mails.add([mail])
    return mail
  }

  /** A copy in the archive folder of a batch. */
  archive(batch: string, name: string, bytes: string | Uint8Array): void {
    const folder = archiveFolder(this.home, 'acme', batch)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }

  async waiting(): Promise<number> {
    return (await this.register.mails.waiting()).count
  }

  async failed(): Promise<string[]> {
    const { mails } = await this.register.mails.failed('', 100)
    return mails.map(({ about }) => about)
  }

  logged(level: LogLine['level']): string[] {
    return this.lines.filter((line) => line.level === level).map(({ message }) => message)
  }
}

/** Servers and homes of one test, all ended after it. */
export class DeskKit {
  readonly #servers: { stop(): Promise<void> }[] = []
  readonly #homes: MailHome[] = []

  readonly keep = <T extends { stop(): Promise<void> }>(server: T): T => {
    this.#servers.push(server)
    return server
  }

  readonly start = async (...rules: Parameters<typeof SmtpServer.start>): Promise<SmtpServer> =>
    this.keep(await SmtpServer.start(...rules))

  readonly homeOf = async (...given: Parameters<typeof MailHome.make>): Promise<MailHome> => {
    const home = await MailHome.make(...given)
    this.#homes.push(home)
    return home
  }

  async end(): Promise<void> {
    for (const home of this.#homes.splice(0)) await home.remove()
    for (const server of this.#servers.splice(0)) await server.stop()
  }
}
