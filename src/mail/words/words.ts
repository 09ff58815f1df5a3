import type { Language } from '../../model/settings.ts'
import type { MailKind } from '../../register/mails.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** All words of messages that are not those of reports too. The compiler sees to it that no language lacks one. */
export type MailWords = {
  /** before the name of the file or the administration in the subject */
  subject: Record<MailKind | 'refused', string>
  copyAttached: (name: string) => string
  copyTooLarge: (name: string) => string
  copyGone: (name: string) => string
  placeOf: Record<'copy' | 'file' | 'report' | 'outbox' | 'source' | 'list', string>
  counts: string
  moreCauses: (count: number) => string
  moreRows: (count: string) => string
  /** one file, several administrations */
  parts: string
  part: (documents: string, batch: string) => string
  /** rest of the documents came back although the batch waits */
  restReturned: string
  footer: (batch: string) => string
  day: {
    title: (administration: string) => string
    period: (from: string, until: string) => string
    nothing: string
    counts: Record<
      'files' | 'exported' | 'partly' | 'rejected' | 'duplicate' | 'applied' | 'waiting' | 'documents',
      string
    >
    files: string
    columns: Record<'file' | 'outcome' | 'documents' | 'errors' | 'batch', string>
    queue: string
    queueColumns: Record<'file' | 'since' | 'why', string>
    oldest: (since: string) => string
    failed: string
    confirm: (count: string) => string
    more: (count: string) => string
  }
  log: {
    sent: (about: string) => string
    later: (about: string, reason: string) => string
    failed: (about: string, to: string, reason: string) => string
    down: (reason: string) => string
    up: string
    day: (administration: string, reason: string) => string
  }
  trial: { title: string; text: (host: string) => string; footer: string }
}

const all: Record<Language, MailWords> = { nl, en, fr }

export const mailWords = (language: Language): MailWords => all[language]
