import { numberKey } from '../../batch/document-keys.ts'
import { personHere } from '../../edge/person.ts'
import type { DocumentKind } from '../../model/document.ts'
import { entryKey, knownEntries, type EntryOf, type KnownEntries } from '../../feedback/forget-numbers.ts'
import type { NumberRow } from '../../feedback/table/append-numbers.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { Register } from '../../register/register.ts'
import { amountText, dateText } from '../../text/values.ts'
import { withAdministration } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

export type RequeueOptions = {
  administration?: string
  reason: string
  journal?: string
  kind?: DocumentKind
}

/** More documents of one number are not looked through. */
const MOST = 1000

/** A document that is to be made free, with the entries that it is or was in the accounting package. */
type Chosen = { given: string; document: StoredDocument; entries: EntryOf[] }

/**
 * `requeue DOCUMENT…`: makes exported documents free, so that they are exported again when they are dropped again (R43).
 * What an export of the accounting package said of their entries is forgotten: else their numbers would be refused as
 * taken. Recorded with who did it and why; `show` and `history` tell it. All of them or none.
 * @throws UsageError when a number is not known, is free already, or is that of several documents; TableBusy when
 *   entry-numbers.csv has to be changed and is open elsewhere
 */
export async function requeue(
  cli: Cli,
  numbers: readonly string[],
  options: RequeueOptions,
): Promise<number> {
  const texts = batchTexts(cli.language)
  const reason = options.reason.trim()
  if (reason === '') throw new UsageError(texts.reasonNeeded)
  return withHome(cli, async ({ home, world, register }) => {
    const administration = options.administration ?? (await onlyAdministration(register, numbers))
    if (administration === null || !home.administrations.includes(administration))
      throw new UsageError(cli.texts.administrationNeeded(home.administrations.join(', ')))
    return withAdministration(cli, register, administration, async () => {
      const all: Chosen[] = []
      for (const given of new Set(numbers)) {
        const document = await chosen(cli, register, { ...options, administration }, given)
        all.push({ given, document, entries: entriesOf(document) })
      }
      const known = await knownEntries(
        world,
        home,
        administration,
        all.flatMap(({ entries }) => entries),
      )
      for (const { given, document, entries } of all)
        if (document.free && !hasAny(known.own, entries)) throw new UsageError(texts.documentFree(given))
      // The table first: cut short after it, the document is held as before, and the command can be given again.
      await known.forget()
      await register.recordOutcomes({
        time: world.clock.now().toISOString(),
        by: personHere(),
        batches: [],
        documents: all.map(({ document: { id, state } }) => ({
          id,
          from: state,
          state: 'requeued',
          free: true,
          text: reason,
        })),
      })
      for (const one of all) tell(cli, one, known, reason)
      return EXIT.done
    })
  })
}

/** Entries that a document asked for or was given. */
function entriesOf({ journal, year, entryNumber, assigned }: StoredDocument): EntryOf[] {
  const numbers = [entryNumber, assigned].filter((number) => number !== null)
  return [...new Set(numbers)].map((number) => ({ journal, year, number }))
}

function hasAny(rows: readonly NumberRow[], entries: readonly EntryOf[]): boolean {
  const keys = new Set(entries.map(({ journal, year, number }) => entryKey(journal, year, number)))
  return rows.some(({ journal, year, number }) => keys.has(entryKey(journal, year, number)))
}

function tell(cli: Cli, { document, entries }: Chosen, known: KnownEntries, reason: string): void {
  const texts = batchTexts(cli.language)
  const { number, batch, state, kind, journal, batchStatus } = document
  cli.say(texts.requeued(number, batch))
  const forgotten = hasAny(known.own, entries)
  if (forgotten) cli.say(texts.entryForgotten(number))
  if (hasAny(known.others, entries)) cli.say(texts.entryStays(number))
  if (state === 'accepted') cli.say(texts.wasAccepted(number))
  else if (forgotten || batchStatus === 'imported' || batchStatus === 'reversed')
    cli.say(texts.wasImported(number))
  cli.tell({ type: 'requeue', document: number, kind, journal, batch, reason, forgotten })
}

/** The one administration that has all these documents; null: they are of several, or not known. */
async function onlyAdministration(register: Register, numbers: readonly string[]): Promise<string | null> {
  const found = new Set<string>()
  for (const number of numbers)
    for (const { batch } of await register.searchDocuments({ number: numberKey(number), limit: MOST }))
      found.add((await register.batch(batch))!.administration)
  return found.size === 1 ? [...found][0]! : null
}

/** The one document of that number that is held; when none is, the newest that was. */
async function chosen(
  cli: Cli,
  register: Register,
  { administration, journal, kind }: RequeueOptions & { administration: string },
  given: string,
): Promise<StoredDocument> {
  const texts = batchTexts(cli.language)
  const found = await register.searchDocuments({ administration, number: numberKey(given), limit: MOST })
  const fitting = found.filter(
    (one) => (journal === undefined || one.journal === journal) && (kind === undefined || one.kind === kind),
  )
  const held = fitting.filter(({ free }) => !free)
  if (fitting.length === 0) throw new UsageError(texts.documentUnknown(given))
  if (held.length > 1)
    throw new UsageError([texts.documentSeveral(given), ...held.map((one) => lineOf(cli, one))].join('\n'))
  const document = held[0] ?? fitting[0]!
  if (document.batchStatus === 'waiting' || document.batchStatus === 'publishing')
    throw new UsageError(texts.documentWaits(given, document.batch))
  return document
}

function lineOf(
  cli: Cli,
  { kind, journal, date, total, currency, relationName, batch }: StoredDocument,
): string {
  const { language } = cli
  return `  ${kind}  ${journal}  ${dateText(date, language)}  ${amountText(total, language)} ${currency}  ${relationName}  ${batch}`
}
