import { join } from 'node:path'
import { writeAnnotated } from '../../batch/give-back.ts'
import type { Batch } from '../../batch/start.ts'
import { tee } from '../../batch/tee.ts'
import { profilesFor } from '../../config/inboxes.ts'
import { uniqueName } from '../../edge/places.ts'
import { finding } from '../../model/finding-make.ts'
import type { Language } from '../../model/settings.ts'
import type { BatchRow } from '../../register/register.ts'
import { FindingStore } from '../../report/finding-store.ts'
import { RowSet } from '../../report/row-set.ts'
import { openOriginal, archivedPath, type DocumentRows, type Original } from '../../results/original.ts'
import type { Settled } from '../../results/settle.ts'
import { refusal } from './refusal.ts'

/** What the copy of the whole file is called in the archive, beside the rest file as it went to rejected/. */
const WHOLE: Readonly<Record<Language, string>> = { nl: 'geheel-', en: 'whole-', fr: 'entier-' }

/**
 * Makes of the archived file of a batch a copy with Exact's texts beside the rows of refused documents, for the archive,
 * and a rest file with those rows only, to be corrected and dropped again (R14, R61). It carries the name of the batch
 * that it came from, so that it is known as the next attempt of the same delivery, and goes to the rejected/ of the inbox
 * that the file came from.
 *
 * @returns where the documents stand, by the register's number
 */
export async function copyRefused(
  batch: Batch,
  row: BatchRow,
  refused: readonly Settled[],
): Promise<ReadonlyMap<number, DocumentRows>> {
  if (refused.length === 0) return new Map()
  const { world, home } = batch.context
  const profiles = profilesFor(batch.administration.settings, row.inbox, batch.sources.profiles)
  const scratch = join(batch.staging.scratch, `original-${row.id}`)
  const documents = refused.map(({ document }) => document)
  const original = await openOriginal(world, home, row, profiles, documents, scratch)
  if (!original || original.rows.size === 0) {
    await original?.open.file.close()
    batch.report(finding('result-original-gone', { sheet: '', row: 0 }, { file: row.file }))
    return new Map()
  }
  try {
    await write(batch, row, original, refused)
  } finally {
    await original.open.file.close()
  }
  return original.rows
}

async function write(
  batch: Batch,
  row: BatchRow,
  { open, rows }: Original,
  refused: readonly Settled[],
): Promise<void> {
  const { staging, administration, context } = batch
  const { language } = administration.settings
  const { world, home } = context
  const store = new FindingStore(join(staging.scratch, `refused-${row.id}.db`))
  const sheets = new Map<string, RowSet>()
  for (const settled of refused) {
    const found = rows.get(settled.document.id)
    if (!found) continue
    store.add({ ...refusal(settled, found.place, row.file), severity: 'error' })
    for (const { sheet, row: number } of found.rows) {
      let set = sheets.get(sheet)
      if (!set) sheets.set(sheet, (set = new RowSet()))
      set.add(number)
    }
  }
  const name = uniqueName(open.prepared.copyName || row.file, row.id)
  const source = { files: world.files, path: archivedPath(home, row), open }
  const whole = await staging.archiveFile(WHOLE[language] + name)
  await writeAnnotated(source, store, language, null, whole)
  await whole.finish()
  const inbox = inboxFor(batch, row)
  const rest = tee(await staging.rejectedFile(name, inbox), await staging.archiveFile(name))
  await writeAnnotated(
    source,
    store,
    language,
    (sheet, number) => sheets.get(sheet)?.has(number) ?? false,
    rest,
  )
  await rest.finish()
  batch.feedback.returned.push({ name, inbox })
  store.close()
}

/** Refused invoices go back to the inbox they came from, as long as there is one of that name (R100). */
function inboxFor({ administration, drop }: Batch, { inbox }: BatchRow): string {
  const { inboxes } = administration.settings
  return inbox === '' || inboxes.some(({ name }) => name === inbox) ? inbox : drop.inbox
}
