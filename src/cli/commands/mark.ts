import type { BatchStatus } from '../../model/batch.ts'
import { personHere } from '../../edge/person.ts'
import { RegisterConflict } from '../../register/register.ts'
import type { BatchRow, Register } from '../../register/register.ts'
import { withBatch } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

/** What a person may say of a batch that went to the outbox. */
const MARKABLE: readonly BatchStatus[] = ['exported', 'partly-imported', 'imported', 'failed', 'reversed']

/**
 * `mark BATCH imported|failed`: says what became of an import where there is no result of the accounting package (R67).
 * Failed makes the documents free to go again, except those that the accounting package is known to have.
 * @returns exit code
 * @throws UsageError when that cannot be said of this batch
 */
export async function mark(cli: Cli, id: string, status: 'imported' | 'failed'): Promise<number> {
  return withHome(cli, ({ world, register }) =>
    withBatch(cli, register, id, async (row) => {
      const texts = batchTexts(cli.language)
      if (!MARKABLE.includes(row.status))
        throw new UsageError(texts.cannotMark(row.id, cli.texts.status[row.status]))
      // a reversal that was not imported after all: the batch is in the books as before
      if (row.status === 'reversed' && status === 'failed')
        throw new UsageError(texts.cannotMark(row.id, cli.texts.status[row.status]))
      const accepted = status === 'failed' ? await acceptedIn(register, row) : 0
      if (accepted > 0) throw new UsageError(texts.someAccepted(row.id, String(accepted)))
      if (row.status === status) cli.say(texts.already(row.id, cli.texts.status[status]))
      else {
        const change = { batch: row.id, from: row.status, status, action: status, text: '' }
        const time = world.clock.now().toISOString()
        try {
          await register.recordOutcomes({ time, by: personHere(), batches: [change], documents: [] })
        } catch (error) {
          if (error instanceof RegisterConflict) throw new UsageError(texts.exportedAgain(row.id))
          throw error
        }
        cli.say(texts.marked(row.id, cli.texts.status[status]))
        if (status === 'failed') cli.say(texts.failedFolder)
      }
      cli.tell({ type: 'mark', batch: row.id, from: row.status, status })
      return EXIT.done
    }),
  )
}

/** How many documents of a batch the accounting package is known to have. */
async function acceptedIn(register: Register, row: BatchRow): Promise<number> {
  let accepted = 0
  for await (const documents of register.storedDocuments(row.id))
    accepted += documents.filter(({ state }) => state === 'accepted').length
  return accepted
}
