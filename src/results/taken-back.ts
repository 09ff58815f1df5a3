import type { BatchStatus } from '../model/batch.ts'
import type { BatchChange } from '../register/outcomes.ts'
import type { BatchRow, Register } from '../register/register.ts'

/**
 * What a batch that is imported after all takes back: a reversal that had failed, so that its first batch counted as
 * imported again, stands from now on (R67). The change names the reversal, whoever says that it was imported.
 *
 * @param status what the batch becomes
 * @returns nothing for a batch that is no reversal
 */
export async function takenBack(
  register: Register,
  row: BatchRow,
  status: BatchStatus,
): Promise<BatchChange[]> {
  if (status !== 'imported' && status !== 'partly-imported') return []
  const changes: BatchChange[] = []
  for (const id of await register.reversedBy(row.id)) {
    const first = await register.batch(id)
    if (first?.status !== 'imported' && first?.status !== 'partly-imported') continue
    changes.push({ batch: id, from: first.status, status: 'reversed', action: 'reversed', text: row.id })
  }
  return changes
}

/** The batch that took this one back; null: none did. */
export async function reversalOf(register: Register, row: BatchRow): Promise<BatchRow | null> {
  const reversed = (await register.events(row.id)).findLast(({ action }) => action === 'reversed')
  if (reversed === undefined) return null
  return (await register.batch(reversed.text)) ?? register.batch(reversed.by)
}
