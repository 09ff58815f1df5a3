import type { NodemailerError } from 'nodemailer'
import { message, type MessageKey } from '../config/messages.ts'
import type { MailServer } from '../config/mail-server.ts'
import type { Language } from '../model/settings.ts'
import type { Attempt, Refusal } from './attempt.ts'
import { plainLine } from './plain-line.ts'

const KEYS: Record<string, MessageKey> = {
  ECONNREFUSED: 'mail-trouble-refused',
  EDNS: 'mail-trouble-name',
  ENOTFOUND: 'mail-trouble-name',
  ETIMEDOUT: 'mail-trouble-silent',
  EABORT: 'mail-trouble-silent',
  ETLS: 'mail-trouble-tls',
  EAUTH: 'mail-trouble-login',
}
const CERTIFICATE = /certificate|self.signed|altname|CERT|ssl|tls/i

/** What a library's or the system's error says, in one line in the reader's language, without the password. */
export function smtpReason(error: unknown, server: MailServer, language: Language): string {
  const raw = error instanceof Error ? error.message : String(error)
  const detail = plainLine(server.password?.hideIn(raw) ?? raw, 200)
  const key = keyOf(error, raw)
  return key === undefined ? detail : message(language, key, { host: server.host, port: server.port, detail })
}

function keyOf(error: unknown, text: string): MessageKey | undefined {
  const { code = '', originalCode = '' } = error as { code?: string; originalCode?: string }
  if (CERTIFICATE.test(`${originalCode} ${text}`) && code !== 'EAUTH') return 'mail-trouble-tls'
  return KEYS[originalCode] ?? KEYS[code]
}

/** What a failure to send means for the message. `addresses`: those it was sent to, by their plain form. */
export function attemptOf(
  error: unknown,
  addresses: ReadonlyMap<string, string>,
  server: MailServer,
  language: Language,
): Attempt {
  const failure = error as NodemailerError & { rejectedErrors?: NodemailerError[] }
  const { code = '', command = '', rejectedErrors = [] } = failure
  if (code === 'EENVELOPE' && command === 'RCPT TO')
    return { kind: 'taken', refused: refusals(rejectedErrors, addresses, server, language) }
  const reason = smtpReason(error, server, language)
  if (code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'DATA')) {
    // Larger than the server says it takes: no answer, but just as final.
    const permanent = (failure.responseCode ?? 552) >= 500
    return { kind: 'message', permanent, reply: reason }
  }
  return { kind: 'server', reason }
}

/** Which of the addresses the server did not take, and for how long. */
export function refusals(
  errors: readonly NodemailerError[],
  addresses: ReadonlyMap<string, string>,
  server: MailServer,
  language: Language,
): Refusal[] {
  return errors.map((error) => ({
    address: addresses.get(error.recipient ?? '') ?? '',
    permanent: (error.responseCode ?? 0) >= 500,
    reply: smtpReason(error, server, language),
  }))
}
