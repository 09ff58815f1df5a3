import type { SendMailOptions, SMTPTransportOptions } from 'nodemailer'
import type { MailServer } from '../config/mail-server.ts'
import type { Files } from '../edge/files.ts'
import { Secret } from '../model/secret.ts'
import type { Language } from '../model/settings.ts'
import { readAddress, wireAddress } from './address.ts'
import type { Attempt } from './attempt.ts'
import type { Composed } from './compose.ts'
import { plainLine } from './plain-line.ts'
import { attemptOf, refusals, smtpReason } from './smtp-error.ts'

/** Milliseconds that the mail server gets, for each step and for everything together. */
export type SmtpTimes = { connect: number; greeting: number; silence: number; whole: number }
export const SMTP_TIMES: SmtpTimes = { connect: 20_000, greeting: 20_000, silence: 30_000, whole: 120_000 }

/** A message with everything filled in. */
export type Outgoing = Composed & {
  messageId: string
  date: Date
  /** shown to everybody; each with or without a name */
  to: readonly string[]
  /** those of `to` that it goes to this time */
  wanted: readonly string[]
  attachment: { name: string; bytes: Buffer } | null
}

/** The mail server, for one round of messages. */
export interface Smtp {
  /** Never throws: what went wrong is in the answer. */
  send(mail: Outgoing, signal: AbortSignal): Promise<Attempt>
  /** Connects and logs in. @returns '' when that went well, else why not */
  check(): Promise<string>
}

/**
 * Reads what secrets there are in files; connects only to send. nodemailer is loaded when it is first needed: most
 * homes mail nothing.
 */
export async function openSmtp(
  files: Files,
  given: MailServer,
  language: Language,
  times: SmtpTimes = SMTP_TIMES,
): Promise<Smtp> {
  const { default: nodemailer } = await import('nodemailer')
  let server = given
  const transport = async () => {
    server = { ...given, password: await passwordOf(files, given) }
    return nodemailer.createTransport(transportOptions(server, await authorities(files, given), times))
  }
  return {
    async send(mail, signal) {
      const plain = new Map(mail.wanted.map((text) => [wireAddress(text), text]))
      const whole = AbortSignal.any([signal, AbortSignal.timeout(times.whole)])
      try {
        const sending = await transport()
        const info = await sending.sendMail({ ...messageOf(mail, server, [...plain.keys()]), signal: whole })
        return { kind: 'taken', refused: refusals(info.rejectedErrors ?? [], plain, server, language) }
      } catch (error) {
        return attemptOf(error, plain, server, language)
      }
    },
    async check() {
      try {
        const checking = await transport()
        await inTime(checking.verify(), times.whole)
        return ''
      } catch (error) {
        return smtpReason(error, server, language)
      }
    },
  }
}

/** The password on the first line of its file, unless the settings or the environment have it. */
async function passwordOf(files: Files, { password, passwordFile }: MailServer): Promise<Secret | null> {
  if (password !== null || passwordFile === '') return password
  const text = (await files.read(passwordFile)).toString('utf8')
  return new Secret(text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]!)
}

/** The known authorities with that of the own house; none when the known ones will do. */
async function authorities(files: Files, { caFile }: MailServer): Promise<string[]> {
  if (caFile === '') return []
  const { rootCertificates } = await import('node:tls')
  return [...rootCertificates, (await files.read(caFile)).toString('utf8')]
}

function transportOptions(server: MailServer, ca: string[], times: SmtpTimes): SMTPTransportOptions {
  const { host, port, security, user, password } = server
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca.length > 0 && { ca }) },
    ...(user !== '' && password !== null && { auth: { user, pass: password.reveal() } }),
    dnsTimeout: times.connect,
    connectionTimeout: times.connect,
    greetingTimeout: times.greeting,
    socketTimeout: times.silence,
    socketCloseTimeout: 1000,
    // Nothing of a message may name a file or an address for the library to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Out-of-office answers to a program help nobody: the headers ask for none (RFC 3834, and Exchange's own). */
function messageOf(mail: Outgoing, { from }: MailServer, wanted: string[]): SendMailOptions {
  const { attachment } = mail
  return {
    from,
    to: mail.to.map((text) => readAddress(text)!),
    envelope: { from: from.address, to: wanted },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(attachment && {
      attachments: [
        {
          filename: plainLine(attachment.name),
          content: attachment.bytes,
          contentTransferEncoding: 'base64',
          contentDisposition: 'attachment',
        },
      ],
    }),
  }
}

/** verify() takes no signal: a server that keeps talking without ever coming to the point is left. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' }))
  }, milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
