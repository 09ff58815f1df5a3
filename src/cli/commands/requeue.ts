import { numberKey } from '../../batch/document-keys.ts'
import { personHere } from '../../edge/person.ts'
import type { DocumentKind } from '../../model/document.ts'
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

/**
 * `requeue DOCUMENT…`: makes exported documents free, so that they are exported again when they are dropped again (R43).
 * Recorded with who did it and why; `show` and `history` tell it. All of them or none.
 * @throws UsageError when a number is not known, is free already, or is that of several documents
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
      const documents: StoredDocument[] = []
      for (const number of new Set(numbers))
        documents.push(await chosen(cli, register, { ...options, administration }, number))
      await register.recordOutcomes({
        time: world.clock.now().toISOString(),
        by: personHere(),
        batches: [],
        documents: documents.map(({ id, state }) => ({
          id,
          from: state,
          state: 'requeued',
          free: true,
          text: reason,
        })),
      })
      for (const document of documents) {
        const { number, batch, state } = document
        cli.say(texts.requeued(number, batch))
        if (state === 'accepted') cli.say(texts.wasAccepted(number))
        cli.tell({
          type: 'requeue',
          document: number,
          kind: document.kind,
          journal: document.journal,
          batch,
          reason,
        })
      }
      return EXIT.done
    })
  })
}

/** The one administration that has all these documents; null: they are of several, or not known. */
async function onlyAdministration(register: Register, numbers: readonly string[]): Promise<string | null> {
  const found = new Set<string>()
  for (const number of numbers)
    for (const { batch } of await register.searchDocuments({ number: numberKey(number), limit: MOST }))
      found.add((await register.batch(batch))!.administration)
  return found.size === 1 ? [...found][0]! : null
}

/** The one document of that number that is held. */
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
  if (held.length === 0) throw new UsageError(texts.documentFree(given))
  if (held.length > 1)
    throw new UsageError([texts.documentSeveral(given), ...held.map((one) => lineOf(cli, one))].join('\n'))
  const [document] = held
  if (document!.batchStatus === 'waiting' || document!.batchStatus === 'publishing')
    throw new UsageError(texts.documentWaits(given, document!.batch))
  return document!
}

function lineOf(
  cli: Cli,
  { kind, journal, date, total, currency, relationName, batch }: StoredDocument,
): string {
  const { language } = cli
  return `  ${kind}  ${journal}  ${dateText(date, language)}  ${amountText(total, language)} ${currency}  ${relationName}  ${batch}`
}
