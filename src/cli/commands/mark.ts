import type { BatchStatus } from '../../model/batch.ts'
import { numberKey } from '../../batch/document-keys.ts'
import { personHere } from '../../edge/person.ts'
import type { World } from '../../edge/world.ts'
import { RegisterConflict } from '../../register/register.ts'
import type { BatchChange, DocumentChange, Outcomes, StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow, Register } from '../../register/register.ts'
import { reversalOf, takenBack } from '../../results/taken-back.ts'
import { withBatch } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

/** What a person may say of a batch that went to the outbox. */
const MARKABLE: readonly BatchStatus[] = ['exported', 'partly-imported', 'imported', 'failed', 'reversed']

/**
 * `mark BATCH imported|failed`: says what became of an import where there is no result of the accounting package (R67).
 * Failed makes the documents free to go again, except those that the accounting package is known to have. Imported holds
 * what was not known yet; documents that it refused stay free, and the batch is then imported in part.
 * With numbers of documents only those are said to be imported: the accounting package refused them, and has them after all.
 * @returns exit code
 * @throws UsageError when that cannot be said of this batch or of these documents
 */
export async function mark(
  cli: Cli,
  id: string,
  said: 'imported' | 'failed',
  numbers: readonly string[] = [],
): Promise<number> {
  if (numbers.length > 0) return markDocuments(cli, id, said, numbers)
  return withHome(cli, ({ world, register }) =>
    withBatch(cli, register, id, async (row) => {
      const texts = batchTexts(cli.language)
      await refuseWrong(cli, register, row, said)
      const states = await statesOf(register, row)
      if (said === 'failed' && states.accepted > 0)
        throw new UsageError(texts.someAccepted(row.id, String(states.accepted)))
      const partly = said === 'imported' && states.refused.length > 0
      const status = partly ? ('partly-imported' as const) : said
      // of a batch that is imported in part each document tells of itself whether it is
      const documents = partly ? states.open.map((document) => acceptedBy(document)) : []
      if (row.status === status && documents.length === 0)
        cli.say(texts.already(row.id, cli.texts.status[status]))
      else {
        const change = { batch: row.id, from: row.status, status, action: status, text: '' } as const
        const back = await takenBack(register, row, status)
        await record(cli, world, register, row, { batches: [change, ...back], documents })
        cli.say(texts.marked(row.id, cli.texts.status[status]))
        for (const { batch } of back) cli.say(texts.marked(batch, cli.texts.status['reversed']))
        if (status === 'failed') cli.say(texts.failedFolder)
      }
      if (partly) cli.say(texts.refusedStay(String(states.refused.length)))
      if (said === 'imported' && states.requeued > 0) cli.say(texts.requeuedStay(String(states.requeued)))
      cli.tell({ type: 'mark', batch: row.id, from: row.status, status })
      return EXIT.done
    }),
  )
}

/** `mark BATCH imported --document N`: documents that the accounting package refused, and has after all. */
async function markDocuments(
  cli: Cli,
  id: string,
  said: 'imported' | 'failed',
  numbers: readonly string[],
): Promise<number> {
  const texts = batchTexts(cli.language)
  if (said !== 'imported') throw new UsageError(texts.onlyImported)
  return withHome(cli, ({ world, register }) =>
    withBatch(cli, register, id, async (row) => {
      await refuseWrong(cli, register, row, said)
      const { refused, open } = await statesOf(register, row)
      const wanted = new Map(numbers.map((number) => [numberKey(number), number]))
      const documents = refused.filter(({ number }) => wanted.has(number))
      for (const { number } of documents) wanted.delete(number)
      if (wanted.size > 0) throw new UsageError(texts.notRefused(row.id, [...wanted.values()].join(', ')))
      const isWhole = refused.length === documents.length && open.length === 0
      const status = row.status === 'reversed' ? row.status : isWhole ? 'imported' : 'partly-imported'
      const about = { batch: row.id, from: row.status, text: '', anyhow: true }
      const change: BatchChange = { ...about, status, action: status }
      const batches = status === row.status ? [] : [change, ...(await takenBack(register, row, status))]
      const accepted = documents.map((document) => acceptedBy(document))
      await record(cli, world, register, row, { batches, documents: accepted })
      cli.say(texts.refusedMarked(String(documents.length), row.id, cli.texts.status[status]))
      cli.tell({ type: 'mark', batch: row.id, from: row.status, status, documents: documents.length })
      return EXIT.done
    }),
  )
}

/** @throws UsageError when a document of the batch was exported again meanwhile */
async function record(
  cli: Cli,
  world: World,
  register: Register,
  row: BatchRow,
  what: Pick<Outcomes, 'batches' | 'documents'>,
): Promise<void> {
  try {
    await register.recordOutcomes({ time: world.clock.now().toISOString(), by: personHere(), ...what })
  } catch (error) {
    if (error instanceof RegisterConflict)
      throw new UsageError(batchTexts(cli.language).exportedAgain(row.id))
    throw error
  }
}

/** What cannot be said of a batch, whatever its documents are. */
async function refuseWrong(
  cli: Cli,
  register: Register,
  row: BatchRow,
  said: 'imported' | 'failed',
): Promise<void> {
  const texts = batchTexts(cli.language)
  const reversed = row.status === 'reversed'
  if (!MARKABLE.includes(row.status) || (reversed && said === 'failed'))
    throw new UsageError(texts.cannotMark(row.id, cli.texts.status[row.status]))
  const by = reversed ? await reversalOf(register, row) : null
  // only a reversal that was not imported after all leaves the batch in the books as before
  if (by !== null && by.status !== 'failed') throw new UsageError(texts.reversalStands(row.id, by.id))
}

type States = { accepted: number; refused: StoredDocument[]; requeued: number; open: StoredDocument[] }

/** What is known of the documents of a batch; those of which nothing is known themselves. */
async function statesOf(register: Register, row: BatchRow): Promise<States> {
  const states: States = { accepted: 0, refused: [], requeued: 0, open: [] }
  for await (const documents of register.storedDocuments(row.id))
    for (const document of documents)
      if (document.state === '') states.open.push(document)
      else if (document.state === 'refused') states.refused.push(document)
      else states[document.state]++
  return states
}

const acceptedBy = ({ id, state }: StoredDocument): DocumentChange => ({
  id,
  from: state,
  state: 'accepted',
  free: false,
  text: '',
})
