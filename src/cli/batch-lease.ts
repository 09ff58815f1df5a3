import { holdConcerned, type Held } from '../daemon/concerned.ts'
import { holdPatiently } from '../daemon/hold-patiently.ts'
import type { BatchRow, Register } from '../register/register.ts'
import { UsageError, type Cli } from './cli.ts'
import type { OpenHome } from './open-home.ts'

/** Batches among which a short id is looked for. */
const LATEST = 10_000
/** Milliseconds that a conversion for the administration is waited for. */
const PATIENCE = 600_000

/**
 * A batch by its id, or by the end of it that stands in the names of files in rejected/.
 * @throws UsageError when there is none, or the end is that of several
 */
export async function namedBatch(cli: Cli, register: Register, id: string): Promise<BatchRow> {
  const exact = await register.batch(id)
  if (exact) return exact
  const rows = id.length < 6 ? [] : await register.batches({ limit: LATEST })
  const found = rows.filter((row) => row.id.endsWith(id))
  if (found.length !== 1) throw new UsageError(cli.texts.batchUnknown(id))
  return found[0]!
}

/** Does something to a batch while nobody converts for its administration. `row` is read under the lease. */
export async function withBatch<T>(
  cli: Cli,
  register: Register,
  id: string,
  action: (row: BatchRow) => Promise<T>,
): Promise<T> {
  const { administration } = await namedBatch(cli, register, id)
  return withAdministration(cli, register, administration, async () =>
    action(await namedBatch(cli, register, id)),
  )
}

/** The leases of all administrations that a file of this one may concern; whoever is waited for is named. */
export function holdForFile(cli: Cli, open: OpenHome, administration: string): Promise<Held> {
  const { home, world, register } = open
  const told = (waited: string): void => cli.say(cli.texts.leaseWait(waited))
  return holdConcerned(world.files, home, register, administration, PATIENCE, cli.signal, told)
}

/** The same for an administration as a whole. */
export async function withAdministration<T>(
  cli: Cli,
  register: Register,
  administration: string,
  action: () => Promise<T>,
): Promise<T> {
  const held = await holdPatiently(register, administration, PATIENCE, cli.signal, () =>
    cli.say(cli.texts.leaseWait(administration)),
  )
  try {
    return await action()
  } finally {
    await held.release()
  }
}
