import type { Batch } from '../batch/start.ts'
import { finding } from '../model/finding-make.ts'
import type { BatchRow, Register } from '../register/register.ts'
import { readInstruction, REVERSAL_MARK } from '../reversal/instruction.ts'
import { ExactReversal } from './exact/reversal.ts'
import type { FileFeedback } from './feedback.ts'
import type { ReversalForm } from './reversed.ts'
import { SnelstartReversal } from './snelstart/reversal.ts'

const WHOLE_FILE = { sheet: '', row: 0 }

/** The file that `reverse` drops: a batch that takes another one back. */
export const reversal: FileFeedback = {
  kind: 'reversal',
  source: 'ledgerdrop',
  recognise: ({ text }) => text.startsWith(REVERSAL_MARK),
  take: takeReversal,
}

/** Writes the opposite of what a batch has in the books, from its own artifacts: nothing is looked up again. */
async function takeReversal(path: string, batch: Batch): Promise<void> {
  const { world, register } = batch.context
  const instruction = readInstruction((await world.files.read(path)).toString('utf8'))
  batch.rows.document(1, 'booked')
  const { code, target } = batch.administration.settings
  const row = instruction && (await register.batch(instruction.batch))
  const possible =
    row?.administration === code && (row.status === 'imported' || row.status === 'partly-imported')
  if (!instruction || !row || !possible) {
    batch.report(finding('reversal-not-possible', WHOLE_FILE, { batch: instruction?.batch ?? '–' }))
    return
  }
  const { open, booked } = await booksOf(register, row)
  if (open > 0) {
    batch.report(finding('reversal-entries-open', WHOLE_FILE, { batch: row.id, count: open }))
    return
  }
  if (booked === 0) {
    batch.report(finding('reversal-not-possible', WHOLE_FILE, { batch: row.id }))
    return
  }
  const Form = forms[target]
  const writer: ReversalForm = new Form(batch, row, instruction)
  await writer.write()
  if (batch.untiedErrors > 0) return await writer.abandon()
  await writer.finish()
  const { id, status: from } = row
  const change = {
    batch: id,
    from,
    status: 'reversed',
    action: 'reversed',
    text: instruction.reason,
  } as const
  batch.feedback.outcomes.batches.push(change)
  const fields = [{ field: 'status', from, to: 'reversed' }]
  batch.feedback.change('batches', { action: 'reversed', code: id, name: row.file, fields })
}

/** Documents that the accounting package has, and those of a batch imported in part of which that is not known. */
async function booksOf(register: Register, row: BatchRow): Promise<{ open: number; booked: number }> {
  let open = 0
  let booked = 0
  for await (const documents of register.storedDocuments(row.id))
    for (const { state } of documents) {
      if (state === '' && row.status === 'partly-imported') open++
      if (state === '' || state === 'accepted') booked++
    }
  return { open, booked }
}

/** How each accounting package is given a reversal. */
const forms = { exact: ExactReversal, snelstart: SnelstartReversal } as const
