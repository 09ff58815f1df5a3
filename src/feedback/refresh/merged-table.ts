import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Batch } from '../../batch/start.ts'
import { openLarge, readWhole } from '../../config/read-file.ts'
import type { FileWriter } from '../../edge/files.ts'
import type { TableFileName } from '../../mapping/table-columns.ts'
import { RegisterConflict } from '../../register/register.ts'
import { BytesSink, bytesSource, type TableSink, type TableSource } from '../table/content.ts'
import { byteWindows } from '../table/windows.ts'

/** From so many bytes on a table is merged from file to file, and is never in memory. */
export const LARGE = 2 * 1024 ** 2

/** Merges from `source` (null: there is no table yet) into `sink`; gives whether anything is different. */
type Merge = (source: TableSource | null, sink: TableSink) => Promise<boolean>

/**
 * Merges a table of the administration, and gives the batch the new one when it is another.
 *
 * @param large whether it may become large though it is not yet
 * @throws what `merge` does; RegisterConflict when the table changes meanwhile; TableBusy, ConfigError, OutOfReach, system errors
 */
export async function mergeInto(
  batch: Batch,
  table: TableFileName,
  large: boolean,
  merge: Merge,
): Promise<void> {
  const { world, home } = batch.context
  const { code } = batch.administration.settings
  const path = join(home.root, 'mappings', code, table)
  const shown = `mappings/${code}/${table}`
  const { language } = home.settings
  const opened = await openLarge(world.files, path, shown, language, large ? 0 : LARGE)
  if (!opened && !large) {
    const before = await readWhole(world.files, path, shown, language)
    const sink = new BytesSink()
    if (await merge(before && bytesSource(before), sink))
      batch.feedback.tables.push({ name: table, before, bytes: sink.bytes() })
    return
  }
  try {
    const made = join(batch.staging.scratch, table)
    const writer = await world.files.create(made)
    const was = opened && (await hashOf(opened))
    const sha256 = await writeOr(writer, () => merge(opened, writer))
    if (sha256 === null) return
    // it is read several times: what was merged must be what was there all the time
    if (opened && (await hashOf(opened)) !== was)
      throw new RegisterConflict(`${table} was changed while it was read.`)
    const before = was === null ? null : { path, sha256: was }
    batch.feedback.tables.push({ name: table, before, bytes: { path: made, sha256 } })
  } finally {
    await opened?.close()
  }
}

async function hashOf(source: TableSource): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of byteWindows(source)) hash.update(bytes)
  return hash.digest('hex')
}

/** Ends the file when there is something in it to keep, and removes it otherwise; null: removed. */
async function writeOr(writer: FileWriter, fill: () => Promise<boolean>): Promise<string | null> {
  let isKept = false
  try {
    isKept = await fill()
    return isKept ? (await writer.finish()).sha256 : null
  } finally {
    if (!isKept) await writer.abandon()
  }
}
