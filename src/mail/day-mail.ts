import type { Home } from '../config/home.ts'
import type { AdministrationSettings, Language } from '../model/settings.ts'
import type { NewMail } from '../register/mails.ts'
import { countText, instantText } from '../text/values.ts'
import type { Block, MailContent } from './content.ts'
import { LISTED, type DayBatches } from './day.ts'
import { messageId } from './message-id.ts'
import { plainLine } from './plain-line.ts'
import { mailWords } from './words/words.ts'

/** A file that is still in the inbox. `since`: ISO instant; `why` in the reader's language. */
export type QueuedFile = { name: string; since: string; why: string }

/** What happened in one period, and how things are at its end. */
export type Day = {
  /** ISO instants */
  from: string
  until: string
  /** up to which row batches were told before: with `from` it tells this period from every other */
  after: number
  batches: DayBatches
  /** oldest first */
  queue: readonly QueuedFile[]
  /** what was taken but could not be processed, and is tried again */
  failed: readonly { file: string; reason: string }[]
  /** batches that wait for a person, from whatever day */
  confirm: number
}

/** Whether there is anything to tell of. */
export function isEventful({ batches, queue, failed, confirm }: Day): boolean {
  return batches.total + queue.length + failed.length + confirm > 0
}

/**
 * The daily summary of an administration: what came in, what was exported and what came back, and what still waits.
 * Null when nobody wants it, or nothing happened and that is not wanted.
 */
export function dayMail(home: Home, settings: AdministrationSettings, day: Day): NewMail | null {
  const server = home.settings.mail
  const { mail } = settings
  if (server === null || mail.to.length === 0) return null
  if (!mail.emptySummary && !isEventful(day)) return null
  const thing = `day.${settings.code}.${day.from.replace(/\D/g, '')}.${day.after}`
  return {
    messageId: messageId(thing, home.id, server.from.address),
    batch: '',
    administration: settings.code,
    kind: 'summary',
    about: mailWords(home.settings.language).day.title(settings.code),
    created: day.until,
    content: JSON.stringify(contentOf(settings, day)),
    attachment: '',
    to: mail.to,
  }
}

function contentOf({ name, code, mail }: AdministrationSettings, day: Day): MailContent {
  const { language } = mail
  const text = mailWords(language)
  const administration = plainLine(`${name} (${code})`, 80)
  const { counts } = day.batches
  const bad = counts.rejected + counts.partly > 0
  const part = day.failed.length + day.confirm > 0
  return {
    version: 1,
    language,
    subject: `${text.subject.summary}: ${administration}`,
    header: `ledgerdrop · ${administration} · ${instantText(day.until, language)}`,
    title: text.day.title(administration),
    tone: bad ? 'bad' : part ? 'part' : day.batches.total > 0 ? 'good' : 'same',
    blocks: [
      {
        type: 'text',
        text: text.day.period(instantText(day.from, language), instantText(day.until, language)),
      },
      ...(isEventful(day) ? [] : [{ type: 'text', text: text.day.nothing } as const]),
      ...batchBlocks(day, language),
      ...waitingBlocks(day, language),
    ],
    footer: text.footer(''),
  }
}

function batchBlocks({ batches }: Day, language: Language): Block[] {
  const { day, subject } = mailWords(language)
  const number = (count: number): string => countText(count, language)
  const { total, counts, documents, listed } = batches
  if (total === 0) return []
  const facts: [string, string][] = [[day.counts.files, number(total)]]
  for (const outcome of ['exported', 'partly', 'rejected', 'waiting', 'duplicate', 'applied'] as const)
    if (counts[outcome] > 0) facts.push([day.counts[outcome], number(counts[outcome])])
  facts.push([day.counts.documents, number(documents)])
  const { file, outcome, documents: column, errors, batch } = day.columns
  const rows = listed.map((one) => [
    plainLine(one.file, 100),
    subject[one.outcome],
    one.documents > 0 ? number(one.documents) : '',
    one.errors > 0 ? number(one.errors) : '',
    one.id,
  ])
  const more = total > listed.length ? day.more(number(total - listed.length)) : ''
  return [
    { type: 'facts', title: '', facts },
    {
      type: 'table',
      title: day.files,
      lines: [],
      headings: [file, outcome, column, errors, batch],
      rows,
      more,
    },
  ]
}

function waitingBlocks({ queue, failed, confirm }: Day, language: Language): Block[] {
  const { day } = mailWords(language)
  const number = (count: number): string => countText(count, language)
  const blocks: Block[] = []
  if (confirm > 0) blocks.push({ type: 'text', text: day.confirm(number(confirm)) })
  if (queue.length > 0) {
    const { file, since, why } = day.queueColumns
    const rows = queue
      .slice(0, LISTED)
      .map((one) => [plainLine(one.name, 100), instantText(one.since, language), one.why])
    const more = queue.length > LISTED ? day.more(number(queue.length - LISTED)) : ''
    const lines = [day.oldest(instantText(queue[0]!.since, language))]
    blocks.push({ type: 'table', title: day.queue, lines, headings: [file, since, why], rows, more })
  }
  if (failed.length > 0) {
    const items = failed
      .slice(0, LISTED)
      .map(({ file, reason }) => `${plainLine(file, 100)}: ${plainLine(reason, 300)}`)
    blocks.push({ type: 'list', title: day.failed, items, numbered: false })
  }
  return blocks
}
