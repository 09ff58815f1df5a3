import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { archiveFolder, outboxFolder, rejectedFolder } from '../edge/places.ts'
import type { BatchSummary, FindingGroup } from '../model/batch.ts'
import type { AdministrationSettings, Language } from '../model/settings.ts'
import type { MailKind, NewMail } from '../register/mails.ts'
import { verdictWords } from '../report/verdict-words.ts'
import { subjectText } from '../report/html-changes.ts'
import { amountText, countText, instantText } from '../text/values.ts'
import { documentListWords } from '../text/words/document-list.ts'
import { countsText, feedbackWords, isAnnotated, isOfDocuments } from '../text/words/feedback.ts'
import { words } from '../text/words/words.ts'
import { causeBlocks } from './causes.ts'
import type { Block, MailContent } from './content.ts'
import { messageId } from './message-id.ts'
import { plainLine } from './plain-line.ts'
import { shownPath } from './shown-path.ts'
import { mailWords } from './words/words.ts'

/** What became of a dropped file, as far as a message about it goes. */
export type Told = {
  home: Home
  /** of the administration in whose inbox the file was dropped: hers are the people who are told */
  settings: AdministrationSettings
  /** of every batch of the file, that with its claim last */
  summaries: readonly BatchSummary[]
  groups: readonly FindingGroup[]
  /** the annotated copy or rest files in rejected/, those of the inbox that each went to: '' the administration's own */
  returned: readonly { name: string; inbox: string }[]
}

/**
 * The message about a dropped file: one, however many administrations it made batches for. Null when nobody is to be
 * told of this, or nothing is mailed at all (R94).
 */
export function batchMail(told: Told): NewMail | null {
  const { home, settings, summaries } = told
  const returned = told.returned[0]?.name ?? ''
  const server = home.settings.mail
  const { mail } = settings
  if (server === null || mail.to.length === 0) return null
  const kind = kindOf(summaries, returned)
  if (!isWanted(mail, kind)) return null
  const head = summaries.at(-1)!
  return {
    messageId: messageId(head.id, home.id, server.from.address),
    batch: head.id,
    administration: settings.code,
    kind,
    about: plainLine(head.file),
    created: head.finished,
    content: JSON.stringify(contentOf(told, kind)),
    attachment: mail.attachCopy && isAnnotated(head) ? returned : '',
    to: mail.to,
  }
}

/** A batch that waits is told as that, also when some of its documents came back. */
function kindOf(summaries: readonly BatchSummary[], returned: string): MailKind {
  const has = (status: string): boolean => summaries.some((summary) => summary.status === status)
  if (has('waiting')) return 'waiting'
  const { status, kind } = summaries.at(-1)!
  if (has('exported')) return returned !== '' ? 'partly' : isOfDocuments(kind) ? 'exported' : 'applied'
  return status === 'rejected' || status === 'applied' ? status : 'duplicate'
}

function isWanted(wishes: AdministrationSettings['mail'], kind: MailKind): boolean {
  if (kind === 'rejected') return wishes.onRejected
  if (kind === 'partly') return wishes.onRejected || wishes.onExported
  return kind === 'waiting' ? wishes.onWaiting : wishes.onExported
}

const tones: Partial<Record<MailKind, MailContent['tone']>> = {
  rejected: 'bad',
  partly: 'part',
  waiting: 'part',
  exported: 'good',
  applied: 'good',
}

function contentOf(told: Told, kind: MailKind): MailContent {
  const { settings, summaries, groups } = told
  const returned = told.returned[0]?.name ?? ''
  const { language } = settings.mail
  const text = mailWords(language)
  const head = summaries.at(-1)!
  const whole = together(summaries)
  const { title, told: sentence, steps } = verdictWords(whole, language, returned)
  const several = summaries.length > 1
  const blocks: Block[] = [{ type: 'text', text: sentence }]
  const returnedToo = kind === 'waiting' && returned !== ''
  if (returnedToo) blocks.push({ type: 'text', text: text.restReturned })
  if (returned !== '' && isAnnotated(head))
    blocks.push({
      type: 'copy',
      attached: text.copyAttached(returned),
      tooLarge: text.copyTooLarge(returned),
      gone: text.copyGone(returned),
    })
  if (several) blocks.push(partsBlock(summaries, language))
  // The steps of an export name one folder of one outbox.
  const own = several && kind !== 'rejected' && kind !== 'duplicate' ? [] : steps
  const numbered = own.length > 1
  if (own.length > 0) blocks.push({ type: 'list', title: words(language).section.todo, items: own, numbered })
  blocks.push(...causeBlocks(groups, language))
  blocks.push(...changesBlock(whole, language))
  blocks.push(countsBlock(whole, language))
  for (const summary of summaries) blocks.push(...totalsBlock(summary, language))
  blocks.push(...places(told, kind, language))
  const administration = `${settings.name} (${settings.code})`
  return {
    version: 1,
    language,
    subject: `${subjectOf(kind, head, title, language)}: ${plainLine(head.file, 100)} · ${plainLine(administration, 80)}`,
    header: `ledgerdrop · ${administration} · ${instantText(head.finished, language)}`,
    title: kind === 'partly' && isOfDocuments(head.kind) ? words(language).verdict.partly : title,
    tone: tones[kind] ?? 'same',
    blocks,
    footer: text.footer(head.id),
  }
}

/** A list that was taken in is told by what it did; of a result that names refused invoices nothing of its own came back. */
function subjectOf(kind: MailKind, head: BatchSummary, title: string, language: Language): string {
  const { subject } = mailWords(language)
  if (kind === 'applied' && head.status === 'exported') return title
  return kind === 'partly' && head.kind === 'result' ? subject.refused : subject[kind]
}

/** The batches of one file as one: what one file came to. */
function together(summaries: readonly BatchSummary[]): BatchSummary {
  const head = summaries.at(-1)!
  if (summaries.length === 1) return head
  const sum = (of: (counts: BatchSummary['counts']) => number): number =>
    summaries.reduce((total, { counts }) => total + of(counts), 0)
  const status = (['waiting', 'exported'] as const).find((one) => summaries.some((s) => s.status === one))
  return {
    ...head,
    status: status ?? head.status,
    counts: {
      ...head.counts,
      documents: sum((counts) => counts.documents),
      documentsExported: sum((counts) => counts.documentsExported),
      documentsAlreadyExported: sum((counts) => counts.documentsAlreadyExported),
      documentsRejected: sum((counts) => counts.documentsRejected),
      errors: sum((counts) => counts.errors),
      warnings: sum((counts) => counts.warnings),
    },
  }
}

function partsBlock(summaries: readonly BatchSummary[], language: Language): Block {
  const text = mailWords(language)
  const facts = summaries.map(({ administration, administrationName, id, counts }) => {
    const documents = countText(counts.documentsExported, language)
    return [`${plainLine(administrationName)} (${administration})`, text.part(documents, id)] as const
  })
  return { type: 'facts', title: text.parts, facts }
}

/** What a list or a result changed, by subject; the report has each change. */
function changesBlock({ changes = [] }: BatchSummary, language: Language): Block[] {
  if (changes.length === 0) return []
  const number = (count: number): string => countText(count, language)
  const facts = changes.map(
    (list) => [subjectText(list.subject, language), countsText(list, language, number)] as const,
  )
  return [{ type: 'facts', title: feedbackWords(language).changes, facts }]
}

function countsBlock({ counts, kind, status }: BatchSummary, language: Language): Block {
  const { count } = words(language)
  const facts: [string, string][] = [[count.rows, countText(counts.rows, language)]]
  const documents = [
    'documents',
    'documentsExported',
    'documentsAlreadyExported',
    'documentsRejected',
  ] as const
  if (kind === undefined || kind === 'invoices')
    for (const name of documents)
      // what waits is not exported yet
      if (
        name === 'documents' ||
        (counts[name] > 0 && (name !== 'documentsExported' || status !== 'waiting'))
      )
        facts.push([count[name], countText(counts[name], language)])
  return { type: 'facts', title: mailWords(language).counts, facts }
}

/** The totals that are to be found again after importing. */
function totalsBlock({ status, totals, administration }: BatchSummary, language: Language): Block[] {
  const { journals, currency } = totals
  const { columns } = mailWords(language).day
  if ((status !== 'exported' && status !== 'waiting') || journals.length === 0) return []
  const facts = journals.map(({ journal, name, documents, total }) => {
    const count = `${columns.documents.toLowerCase()}: ${countText(documents, language)}`
    return [plainLine(`${journal} ${name}`), `${amountText(total, language)} ${currency} (${count})`] as const
  })
  return [{ type: 'facts', title: `${words(language).section.totals} ${administration}`, facts }]
}

function places({ home, summaries, returned }: Told, kind: MailKind, language: Language): Block[] {
  const { placeOf } = mailWords(language)
  const head = summaries.at(-1)!
  const { id, administration } = head
  const archive = archiveFolder(home, administration, id)
  const place = (label: string, path: string): Block => ({
    type: 'place',
    label,
    path: shownPath(home, path),
  })
  const blocks: Block[] = []
  const label = isAnnotated(head) ? placeOf.copy : placeOf.file
  for (const { name, inbox } of returned)
    blocks.push(place(label, join(rejectedFolder(home, { administration, inbox }), name)))
  for (const summary of summaries)
    if (summary.status === 'exported' && summary.artifacts.length > 0)
      blocks.push(
        place(
          isOfDocuments(summary.kind) ? placeOf.outbox : placeOf.source,
          outboxFolder(home, summary.administration, summary.id),
        ),
      )
  // The list is written in the language of the administration, as all that lies in the archive.
  if (kind === 'waiting')
    for (const { status, administration: code, id: batch, language: own } of summaries)
      if (status === 'waiting')
        blocks.push(place(placeOf.list, join(archiveFolder(home, code, batch), documentListWords(own).file)))
  blocks.push(place(placeOf.report, join(archive, 'report.html')))
  return blocks
}
