import { basename } from 'node:path'
import type { Files, FileWriter } from '../edge/files.ts'
import { uniqueName } from '../edge/places.ts'
import { finding } from '../model/finding-make.ts'
import type { Language } from '../model/settings.ts'
import { annotators, type Annotation } from '../report/annotate/annotators.ts'
import { notesFromFindings } from '../report/annotate/merge.ts'
import { returnedNote } from '../report/returned-note.ts'
import { returnedNoteWords } from '../text/words/returned-note.ts'
import { words } from '../text/words/words.ts'
import type { FindingStore } from '../report/finding-store.ts'
import type { Refused } from './family-end.ts'
import type { OpenDrop } from './open-drop.ts'
import type { Outcome } from './outcome.ts'
import type { Batch } from './start.ts'
import { tee } from './tee.ts'

/** Name of the file that went back to rejected/; '' when none did. */
export type GivenBack = { name: string }

/**
 * What the sender gets back in rejected/: the whole annotated file when the drop is rejected, a rest file with the
 * refused documents when they were left out, and PDFs that no exported document took. Beside a file that could not be
 * read lies a text with the reason. A copy of the annotated file lies in the archive. For the documents of several administrations this happens once, with the batch that has the claim.
 */
export async function giveBack(
  open: OpenDrop | null,
  batch: Batch,
  outcome: Outcome,
  { store, isRefused, any }: Refused,
): Promise<GivenBack> {
  await givePdfsBack(batch, outcome)
  if (outcome === 'rejected') {
    const name = await annotate(open, batch, store, null)
    if (!open) await giveNote(batch, store)
    await giveSelectionBack(batch, name)
    return { name }
  }
  if (outcome === 'exported' && any) return { name: await annotate(open, batch, store, isRefused) }
  return { name: '' }
}

/** A file that could not be read comes back as it came; a small text beside it says why. */
async function giveNote({ drop, staging, administration }: Batch, store: FindingStore): Promise<void> {
  const { language } = administration.settings
  const note = uniqueName(returnedNoteWords(language).name(drop.name), drop.batch)
  const about = { file: drop.name, administration: drop.administration, batch: drop.batch }
  const writer = await staging.rejectedFile(note)
  writer.write(returnedNote(about, store.groups(), language))
  await writer.finish()
}

/** A selection comes back with its table, under the table's new name. */
async function giveSelectionBack({ drop, staging, context }: Batch, table: string): Promise<void> {
  const { selection } = drop
  if (!selection) return
  const writer = await staging.rejectedFile(`${table}${selection.name.slice(drop.name.length)}`)
  writer.write(await context.world.files.read(selection.path))
  await writer.finish()
}

/** @param only rows of the rest file; null: the whole file */
async function annotate(
  open: OpenDrop | null,
  batch: Batch,
  store: FindingStore,
  only: ((sheet: string, row: number) => boolean) | null,
): Promise<string> {
  const { staging, drop, administration, context } = batch
  const name = uniqueName(open?.prepared.copyName ?? drop.name, drop.batch)
  const source = { files: context.world.files, path: staging.original, open }
  const writer = tee(await staging.rejectedFile(name), await staging.archiveFile(name))
  await writeAnnotated(source, store, administration.settings.language, only, writer)
  await writer.finish()
  return name
}

/**
 * Writes a copy of a file in its own format with what is found of its rows beside them.
 *
 * @param source the untouched file, opened; not opened: it goes back as it came
 * @param only rows of a rest file; null: the whole file
 */
export async function writeAnnotated(
  { files, path, open }: { files: Files; path: string; open: OpenDrop | null },
  store: FindingStore,
  language: Language,
  only: ((sheet: string, row: number) => boolean) | null,
  writer: FileWriter,
): Promise<void> {
  const format = open?.file.format ?? 'unread'
  const headers = new Map<string, number>()
  for (const plan of open?.recognised.plans ?? []) {
    headers.set(plan.header.name, plan.header.headerRow)
    if (plan.lines) headers.set(plan.lines.name, plan.lines.headerRow)
  }
  const sheets = [...new Set([...headers.keys(), ...store.sheets()])]
  const annotation: Annotation = {
    files,
    source: isMade(open) ? open.prepared.path : path,
    facts: open?.file.facts ?? {},
    only,
    notes: sheets.map((sheet) => {
      const headerRow = headers.get(sheet) ?? 0
      const notes = notesFromFindings(store.byRow(sheet), language, headerRow)
      return { sheet, headerRow, headings: words(language).noteHeadings, notes }
    }),
  }
  await annotators[format]!(annotation, writer)
}

/** Whether the rows come from a file that was made of the dropped one: a copy is made of that. */
function isMade(open: OpenDrop | null): open is OpenDrop {
  return open !== null && (open.prepared.zipped || open.prepared.converted !== '')
}

async function givePdfsBack(batch: Batch, outcome: Outcome): Promise<void> {
  const pdfs = outcome === 'exported' ? batch.unusedPdfs() : batch.pdfs
  for (const pdf of pdfs) {
    const writer = await batch.staging.rejectedFile(uniqueName(basename(pdf.name), batch.drop.batch))
    writer.write(await batch.context.world.files.read(pdf.path))
    await writer.finish()
  }
}

/** Tells of PDFs that came along and belong to no document; called before the reports are written. */
export function tellUnusedPdfs(batch: Batch): void {
  for (const pdf of batch.unusedPdfs())
    batch.report(finding('pdf-unused', { sheet: '', row: 0 }, { file: pdf.name }))
}

/** Tells of PDFs that another table in the inbox names too: only one of the two gets each of them. */
export function tellSharedPdfs(batch: Batch): void {
  for (const { pdf, table } of batch.drop.sharedPdfs ?? [])
    batch.report(finding('pdf-wanted-twice', { sheet: '', row: 0 }, { file: pdf, other: table }))
}
