import type { BatchStatus } from '../../model/batch.ts'
import { personHere } from '../../edge/person.ts'
import { RegisterConflict } from '../../register/register.ts'
import type { DocumentChange, StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow, Register } from '../../register/register.ts'
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
 * @returns exit code
 * @throws UsageError when that cannot be said of this batch
 */
export async function mark(cli: Cli, id: string, said: 'imported' | 'failed'): Promise<number> {
  return withHome(cli, ({ world, register }) =>
    withBatch(cli, register, id, async (row) => {
      const texts = batchTexts(cli.language)
      await refuseWrong(cli, register, row, said)
      const states = await statesOf(register, row)
      if (said === 'failed' && states.accepted > 0)
        throw new UsageError(texts.someAccepted(row.id, String(states.accepted)))
      const partly = said === 'imported' && states.refused > 0
      const status = partly ? ('partly-imported' as const) : said
      // of a batch that is imported in part each document tells of itself whether it is
      const documents = partly ? states.open.map((document) => acceptedBy(document)) : []
      if (row.status === status && documents.length === 0)
        cli.say(texts.already(row.id, cli.texts.status[status]))
      else {
        const change = { batch: row.id, from: row.status, status, action: status, text: '' } as const
        const time = world.clock.now().toISOString()
        try {
          await register.recordOutcomes({ time, by: personHere(), batches: [change], documents })
        } catch (error) {
          if (error instanceof RegisterConflict) throw new UsageError(texts.exportedAgain(row.id))
          throw error
        }
        cli.say(texts.marked(row.id, cli.texts.status[status]))
        if (status === 'failed') cli.say(texts.failedFolder)
      }
      if (partly) cli.say(texts.refusedStay(String(states.refused)))
      if (said === 'imported' && states.requeued > 0) cli.say(texts.requeuedStay(String(states.requeued)))
      cli.tell({ type: 'mark', batch: row.id, from: row.status, status })
      return EXIT.done
    }),
  )
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

/** The batch that took this one back. */
async function reversalOf(register: Register, row: BatchRow): Promise<BatchRow | null> {
  const reversed = (await register.events(row.id)).findLast(({ action }) => action === 'reversed')
  return reversed === undefined ? null : register.batch(reversed.by)
}

type States = { accepted: number; refused: number; requeued: number; open: StoredDocument[] }

/** What is known of the documents of a batch; those of which nothing is known themselves. */
async function statesOf(register: Register, row: BatchRow): Promise<States> {
  const states: States = { accepted: 0, refused: 0, requeued: 0, open: [] }
  for await (const documents of register.storedDocuments(row.id))
    for (const document of documents)
      if (document.state === '') states.open.push(document)
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
