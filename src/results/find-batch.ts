import type { BatchStatus, BatchSummary } from '../model/batch.ts'
import type { BatchRow, Register } from '../register/register.ts'
import type { StoredDocument } from '../register/outcomes.ts'
import type { ImportResult } from './import-result.ts'

/** Batches that a person may have imported. */
const IMPORTABLE: readonly BatchStatus[] = ['exported', 'partly-imported', 'imported', 'failed', 'reversed']
/** Those of which the result is not known yet, or not all of it. */
const OPEN: readonly BatchStatus[] = ['exported', 'partly-imported']
/** Among so many of the latest batches a name is looked for. */
const LATEST = 10_000

/** Among so many of the latest batches the same file is looked for. */
const RECENT = 1000

/** What a result says of one batch. `named`: a person said in the name of the file that it is this one. */
export type BatchPart = { row: BatchRow; result: ImportResult; named: boolean }

/** The batches that a result is about, mostly one; or none, or several that it may be. */
export type BatchAnswer = { parts: BatchPart[]; strangers: number[] } | { batches: BatchRow[] }

/**
 * Which batch an import result belongs to. The end of a batch's id in the name of the file says so; else the entry
 * numbers do. Where Exact gave the numbers out itself nothing in the file names the batch: then it is the only one whose
 * result is not known yet, or the only one with a file of so many entries. In doubt it is never guessed.
 */
export async function findBatch(
  register: Register,
  administration: string,
  file: string,
  result: ImportResult,
): Promise<BatchAnswer> {
  const named = await batchesNamed(register, administration, file)
  if (named.length > 0) return answer(named, result, true)
  const together = await importedTogether(register, administration, result)
  if (together) return together
  const byNumber = await batchesByNumber(register, administration, result)
  const open = await register.batches({ administration, status: [...OPEN] })
  const withDocuments = open.filter(({ documents }) => documents > 0)
  const numbers = result.entries.size + result.nameless.length + result.references.size
  if (byNumber.length > 0) {
    // numbers that Exact gave out may be those of another batch's invoices
    const rivals = result.journals.size > 0 ? [] : await numberedByExact(register, withDocuments, numbers)
    const both = [...byNumber, ...rivals.filter(({ id }) => byNumber.every((row) => row.id !== id))]
    return answer(both, result)
  }
  if (withDocuments.length <= 1 || result.fatal) return answer(withDocuments, result)
  const fitting = withDocuments.filter((row) => filesOf(row).includes(numbers))
  return answer(fitting.length === 1 ? fitting : withDocuments, result)
}

const answer = (rows: BatchRow[], result: ImportResult, named = false): BatchAnswer =>
  rows.length === 1 ? { parts: [{ row: rows[0]!, result, named }], strangers: [] } : { batches: rows }

/**
 * The batch of the same result, byte for byte, that was taken in before; null when there is none. What was refused then
 * may be in a batch of its own by now, which an old result says nothing of.
 */
export async function takenBefore(
  register: Register,
  administration: string,
  sha256: string,
): Promise<BatchRow | null> {
  const rows = await register.batches({ administration, status: ['exported'], limit: RECENT })
  return rows.find((row) => row.sha256 === sha256) ?? null
}

/** Several batches that were imported in one go: each number is that of one document that is held. Null: they were not. */
async function importedTogether(
  register: Register,
  administration: string,
  result: ImportResult,
): Promise<BatchAnswer | null> {
  const { entries, references, nameless, journals, fatal } = result
  if (entries.size < 2 || references.size + nameless.length > 0 || fatal !== null) return null
  const found = await register.documentsWithEntry(administration, [...entries.keys()])
  const batches = new Map<string, Set<number>>()
  const taken = new Set<number>()
  for (const document of found) {
    if (document.free || !IMPORTABLE.includes(document.batchStatus)) continue
    if (journals.size > 0 && !journals.has(document.journal)) continue
    const number = numberOf(result)(document)
    if (taken.has(number)) return null
    taken.add(number)
    batches.set(document.batch, (batches.get(document.batch) ?? new Set()).add(number))
  }
  if (batches.size < 2) return null
  const parts: BatchPart[] = []
  for (const [batch, numbers] of [...batches].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    parts.push({ row: (await register.batch(batch))!, result: result.ofEntries(numbers), named: false })
  return { parts, strangers: [...entries.keys()].filter((number) => !taken.has(number)) }
}

/** The batches of which the last six characters stand in the name of a file. */
export async function batchesNamed(
  register: Register,
  administration: string,
  file: string,
): Promise<BatchRow[]> {
  const words = new Set(file.toLowerCase().match(/(?<![a-z0-9])[2-9a-hjkmnp-z]{6}(?![a-z0-9])/g) ?? [])
  if (words.size === 0) return []
  const rows = await register.batches({ administration, status: [...IMPORTABLE], limit: LATEST })
  return rows.filter(({ id, documents }) => documents > 0 && words.has(id.slice(-6)))
}

/** The batches with most of the entry numbers; of several those whose result is not known yet. */
async function batchesByNumber(
  register: Register,
  administration: string,
  result: ImportResult,
): Promise<BatchRow[]> {
  const numbers = [...result.entries.keys()]
  if (numbers.length === 0) return []
  const found = await register.documentsWithEntry(administration, numbers)
  const fitting = found.filter(
    ({ journal, batchStatus }) =>
      IMPORTABLE.includes(batchStatus) && (result.journals.size === 0 || result.journals.has(journal)),
  )
  const batches = [...Map.groupBy(fitting, ({ batch }) => batch)].map(([batch, documents]) => ({
    batch,
    covered: new Set(documents.map(numberOf(result))).size,
    open: documents.some(({ state }) => state === ''),
    held: documents.some(({ free }) => !free),
  }))
  const most = Math.max(0, ...batches.map(({ covered }) => covered))
  const best = batches.filter(({ covered }) => covered === most)
  const rank = [best.filter(({ open, held }) => open && held), best.filter(({ held }) => held), best]
  const chosen = rank.find((some) => some.length > 0) ?? []
  const rows = await Promise.all(chosen.map(({ batch }) => register.batch(batch)))
  return rows.filter((row) => row !== null)
}

/** The number of the file that a document stands for. */
const numberOf =
  ({ entries }: ImportResult) =>
  ({ entryNumber, assigned }: StoredDocument): number =>
    entryNumber !== null && entries.has(entryNumber) ? entryNumber : (assigned ?? 0)

/** Batches with a file of so many entries to which Exact gave the numbers. */
async function numberedByExact(
  register: Register,
  rows: readonly BatchRow[],
  numbers: number,
): Promise<BatchRow[]> {
  const rivals: BatchRow[] = []
  for (const row of rows.filter((one) => filesOf(one).includes(numbers)))
    for await (const documents of register.storedDocuments(row.id)) {
      if (documents.some(({ entryNumber }) => entryNumber === null)) rivals.push(row)
      break
    }
  return rivals
}

/** How many entries each file of a batch has. */
export function filesOf({ summary }: BatchRow): number[] {
  const { artifacts } = JSON.parse(summary) as BatchSummary
  return artifacts.filter(({ topic }) => topic === 'GLTransactions').map(({ count }) => count)
}
