import type { MailChange, QueuedMail, Recipient } from '../register/mails.ts'

/** What came of one attempt to send a message. `reason`, `reply`: one line for a person. */
export type Attempt =
  /** nothing to do with this message: no connection, no login, the sender is not taken */
  | { kind: 'server'; reason: string }
  /** the message itself was not taken */
  | { kind: 'message'; permanent: boolean; reply: string }
  /** taken, for those who are not in `refused` */
  | { kind: 'taken'; refused: readonly Refusal[] }

export type Refusal = { address: string; permanent: boolean; reply: string }

const MINUTE = 60_000
/** A greylisting server takes a message after some minutes; one that is down may be so for a weekend. */
const FIRST_PAUSE = MINUTE
const LONGEST_PAUSE = 4 * 60 * MINUTE
/** Counted from the first attempt, so that a machine that was off does not use the time up. */
export const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE

/** Milliseconds between an attempt and the next one: doubled each time. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20))
}

/**
 * What an attempt makes of a message: who has it, who never will, and when it is tried again for the others. A mail
 * server's 4xx and everything about the connection passes; its 5xx about an address is for that address only, about
 * the message for everybody.
 */
export function afterAttempt(mail: QueuedMail, attempt: Attempt, now: Date): MailChange {
  const recipients = mail.recipients.map((one) => (one.state === 'waiting' ? settled(one, attempt) : one))
  const attempts = mail.attempts + 1
  const first = mail.first || now.toISOString()
  const left = recipients.filter(({ state }) => state === 'waiting')
  const change = { id: mail.id, recipients, attempts, first }
  if (left.length === 0) {
    const refused = recipients.filter(({ state }) => state === 'refused')
    const trouble = refused[0]?.reply ?? ''
    return { ...change, state: refused.length > 0 ? 'failed' : 'sent', next: mail.next, trouble }
  }
  const trouble = attempt.kind === 'server' ? attempt.reason : left[0]!.reply
  const over = now.getTime() - Date.parse(first) >= GIVE_UP_AFTER
  const next = new Date(now.getTime() + pauseAfter(attempts)).toISOString()
  return { ...change, state: over ? 'failed' : 'waiting', next, trouble }
}

function settled(recipient: Recipient, attempt: Attempt): Recipient {
  if (attempt.kind === 'server') return { ...recipient, reply: attempt.reason }
  if (attempt.kind === 'message') {
    const { permanent, reply } = attempt
    return { ...recipient, state: permanent ? 'refused' : 'waiting', reply }
  }
  const refusal = attempt.refused.find(({ address }) => address === recipient.address)
  if (!refusal) return { ...recipient, state: 'sent', reply: '' }
  return { ...recipient, state: refusal.permanent ? 'refused' : 'waiting', reply: refusal.reply }
}
