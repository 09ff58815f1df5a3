import type { BatchSummary } from '../../model/batch.ts'
import type { BatchRow, Register } from '../../register/register.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { tellBatch } from '../print-batch.ts'

/** Batches among which a short id is looked for. */
const LATEST = 10_000

/** `show BATCH`: one batch as it was told when it was converted, with its status of now. */
export async function show(cli: Cli, id: string): Promise<number> {
  return withHome(cli, async ({ home, register }) => {
    const row = await findBatch(register, id)
    if (!row) throw new UsageError(cli.texts.batchUnknown(id))
    const summary = JSON.parse(row.summary) as BatchSummary
    await tellBatch(cli, { ...summary, status: row.status }, home)
    return EXIT.done
  })
}

/** By its id, or by the end of it that stands in the names of files in rejected/. */
async function findBatch(register: Register, id: string): Promise<BatchRow | null> {
  const exact = await register.batch(id)
  if (exact || id.length < 6) return exact
  const rows = await register.batches({ limit: LATEST })
  return rows.find((row) => row.id.endsWith(id)) ?? null
}
