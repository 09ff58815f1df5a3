import type { Home } from '../config/home.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { message, type MessageKey, type MessageParams } from '../config/messages.ts'
import type { World } from '../edge/world.ts'
import { distinct } from '../mail/address.ts'
import { openSmtp, SMTP_TIMES, type Smtp, type SmtpTimes } from '../mail/smtp.ts'
import { trialMail } from '../mail/trial-mail.ts'
import type { MailRegister, QueuedMail } from '../register/mails.ts'
import { instantText } from '../text/values.ts'
import type { DoctorLine } from './doctor.ts'

/** What the register knows of messages. */
export type MailQueue = {
  waiting: { count: number; since: string; trouble: string }
  failed: { total: number; mails: QueuedMail[] }
}

/** Failures of this time are told. */
const LOOK_BACK = 30 * 86_400_000
const FAILED_SHOWN = 5

/** Reads it; to be done while the register is open. */
export async function mailQueue(register: MailRegister, now: Date): Promise<MailQueue> {
  const since = new Date(now.getTime() - LOOK_BACK).toISOString()
  return { waiting: await register.waiting(), failed: await register.failed(since, FAILED_SHOWN) }
}

/**
 * Whether mail works: the server is asked, a test message is sent when that is wanted, and what waits or was not
 * delivered is told. Nothing for a home that mails nothing.
 *
 * @param queue null when the register could not be opened
 * @param trial an address for a test message, true for everybody who gets mail; undefined: none
 */
export async function doctorMail(
  world: World,
  home: Home,
  queue: MailQueue | null,
  trial: string | true | undefined,
  times: SmtpTimes = SMTP_TIMES,
): Promise<DoctorLine[]> {
  const { mail: server, language } = home.settings
  if (server === null) {
    if (trial === undefined) return []
    const text = message(language, 'doctor-mail')
    return [{ check: 'mail', level: 'fail', message: text, fix: message(language, 'doctor-mail-none-fix') }]
  }
  const lines: DoctorLine[] = []
  const tell = (
    level: DoctorLine['level'],
    key: MessageKey,
    params: MessageParams,
    fix?: MessageKey,
  ): void => {
    const remedy = fix === undefined ? '' : message(language, fix, params)
    lines.push({ check: 'mail', level, message: message(language, key, params), fix: remedy })
  }
  const { host, port, security } = server
  const smtp = await openSmtp(world.files, server, language, times)
  const detail = await smtp.check()
  if (detail === '') tell('ok', 'doctor-mail-works', { host, port, security })
  else tell('fail', 'doctor-mail-fails', { host, port, detail }, 'doctor-mail-fails-fix')

  const everybody = await recipients(world, home)
  if (everybody.length === 0) tell('warn', 'doctor-mail-nobody', {}, 'doctor-mail-nobody-fix')
  if (trial !== undefined && detail === '') {
    const to = trial === true ? everybody : [trial]
    if (to.length === 0) tell('fail', 'doctor-mail-no-address', {}, 'doctor-mail-no-address-fix')
    else await sendTrial(world, home, smtp, to, tell)
  }
  if (queue) tellQueue(queue, home, tell)
  return lines
}

type Tell = (level: DoctorLine['level'], key: MessageKey, params: MessageParams, fix?: MessageKey) => void

async function sendTrial(
  { clock, ids }: World,
  home: Home,
  smtp: Smtp,
  to: readonly string[],
  tell: Tell,
): Promise<void> {
  const now = clock.now()
  const attempt = await smtp.send(trialMail(home, to, now, ids.batch(now)), new AbortController().signal)
  const refused = attempt.kind === 'taken' ? attempt.refused : []
  const taken = attempt.kind === 'taken' ? to.filter((one) => !refused.some((r) => r.address === one)) : []
  if (taken.length > 0) tell('ok', 'doctor-mail-sent', { to: taken.join(', ') })
  for (const { address, reply } of refused)
    tell('fail', 'doctor-mail-not-sent', { to: address, detail: reply }, 'doctor-mail-failed-fix')
  if (attempt.kind === 'taken') return
  const detail = attempt.kind === 'server' ? attempt.reason : attempt.reply
  tell('fail', 'doctor-mail-not-sent', { to: to.join(', '), detail }, 'doctor-mail-fails-fix')
}

function tellQueue({ waiting, failed }: MailQueue, home: Home, tell: Tell): void {
  const { language } = home.settings
  if (waiting.count > 0) {
    const since = instantText(waiting.since, language)
    const detail = waiting.trouble === '' ? '' : ` (${waiting.trouble})`
    const stuck = waiting.trouble !== ''
    const params = { count: waiting.count, since, detail }
    tell(stuck ? 'warn' : 'ok', 'doctor-mail-queue', params, stuck ? 'doctor-mail-queue-fix' : undefined)
  }
  for (const { about, administration, recipients: all, trouble } of failed.mails) {
    const lost = all.filter(({ state }) => state !== 'sent').map(({ address }) => address)
    const params = { about, administration, to: lost.join(', '), detail: trouble }
    tell('warn', 'doctor-mail-failed', params, 'doctor-mail-failed-fix')
  }
  const more = failed.total - failed.mails.length
  if (more > 0) tell('warn', 'doctor-mail-failed-more', { count: more }, 'doctor-mail-failed-fix')
}

/** Everybody who gets mail; administrations that cannot be read are told elsewhere. */
async function recipients(world: World, home: Home): Promise<string[]> {
  const all: string[] = []
  for (const code of home.administrations) {
    const read = await loadAdministration(world.files, home, code).catch(() => null)
    all.push(...(read?.settings.mail.to ?? []))
  }
  return distinct(all)
}
