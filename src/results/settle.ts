import { numberKey } from '../batch/document-keys.ts'
import type { BatchStatus } from '../model/batch.ts'
import type { DocumentChange, StoredDocument } from '../register/outcomes.ts'
import type { EntryResult, ImportResult } from './import-result.ts'

/** What an import result says of one document of its batch. */
export type Settled = {
  document: StoredDocument
  result: EntryResult
  /** the number that Exact gave it, where it gave one */
  assigned: number | null
  /** accepted before, and refused now: it stays accepted */
  kept: boolean
}

/**
 * Holds an import result against the documents of its batch, one after the other in the order in which they were
 * written. A document is found by its entry number, or by its own number where the result repeats it; where Exact gave
 * the numbers, and took everything, by its place.
 */
export class Settlement {
  readonly settled: Settled[] = []
  readonly #result: ImportResult
  readonly #used = new Set<EntryResult>()
  /** results without a document of their own yet, in the order of the file */
  readonly #rest: { result: EntryResult; number: number | null }[] = []
  readonly #unnumbered: StoredDocument[] = []
  /** documents with a number of their own that the result does not have */
  readonly #unmet: StoredDocument[] = []
  /** entries with a number, by the invoice that they name */
  readonly #byReference = new Map<string, { result: EntryResult; number: number }>()
  readonly #counts: Record<'accepted' | 'refused' | 'open', number> = { accepted: 0, refused: 0, open: 0 }

  constructor(result: ImportResult) {
    this.#result = result
    for (const [number, one] of result.entries)
      if (one.reference !== '') this.#byReference.set(numberKey(one.reference), { result: one, number })
  }

  add(document: StoredDocument): void {
    const { entryNumber, assigned, number } = document
    const { entries, references } = this.#result
    const byNumber = entries.get(assigned ?? 0) ?? entries.get(entryNumber ?? 0)
    const named = byNumber ? undefined : this.#byReference.get(number)
    const found = byNumber ?? references.get(number) ?? named?.result
    if (found && !this.#used.has(found)) {
      this.#used.add(found)
      // where Exact gave another number than was asked for, the invoice that its answer repeats tells which it is
      const given = found === named?.result ? named.number : byNumber ? assigned : null
      this.#settle(document, found, given)
    } else if (document.state !== '') this.#count(document.state)
    else if (entryNumber === null) this.#unnumbered.push(document)
    else this.#unmet.push(document)
  }

  /**
   * To be called when all documents were added.
   * @param sure whether a person said that the result is that of this batch: then as many entries as documents, all
   *   accepted and with numbers that nobody asked for, are those documents in their order
   * @returns false when entries that nothing names were refused: nobody knows which they are
   */
  finish(sure = false): boolean {
    if (this.#settleRenumbered(sure)) return true
    for (const { state } of this.#unmet) this.#count(state)
    const { entries, references, nameless } = this.#result
    for (const [number, result] of entries) if (!this.#used.has(result)) this.#rest.push({ result, number })
    for (const result of [...references.values(), ...nameless])
      if (!this.#used.has(result)) this.#rest.push({ result, number: null })
    const inOrder = this.#rest.toSorted((a, b) => a.result.line - b.result.line)
    const documents = this.#unnumbered
    const byPlace = documents.length > 0 && inOrder.length > 0
    if (byPlace && inOrder.some(({ result }) => !result.accepted)) return false
    for (const [at, document] of documents.entries()) {
      const told = inOrder[at]
      if (!told) this.#count(document.state)
      else {
        this.#used.add(told.result)
        this.#settle(document, told.result, told.number)
      }
    }
    return true
  }

  /** Entries with other numbers than were asked for, by place. */
  #settleRenumbered(sure: boolean): boolean {
    const { entries, references, nameless } = this.#result
    const numbered = [...entries]
    if (!sure || this.settled.length > 0 || this.#unnumbered.length > 0) return false
    if (references.size + nameless.length > 0 || numbered.length !== this.#unmet.length) return false
    if (numbered.some(([, result]) => !result.accepted)) return false
    for (const [at, [number, result]] of numbered.entries()) {
      this.#used.add(result)
      this.#settle(this.#unmet[at]!, result, number)
    }
    return true
  }

  /** Entry numbers of the file that are none of this batch. */
  get strangers(): number[] {
    return [...this.#result.entries].filter(([, result]) => !this.#used.has(result)).map(([number]) => number)
  }

  /** Documents of which nothing is known yet. */
  get open(): number {
    return this.#counts.open
  }

  /** What the batch is by now. */
  status(before: BatchStatus): BatchStatus {
    const { accepted, refused, open } = this.#counts
    if (open > 0) return accepted > 0 ? 'partly-imported' : before
    if (refused === 0) return accepted > 0 ? 'imported' : before
    return accepted > 0 ? 'partly-imported' : 'failed'
  }

  #settle(document: StoredDocument, result: EntryResult, assigned: number | null): void {
    const kept = document.state === 'accepted' && !result.accepted
    if (!result.accepted && result.errors.length === 0) return this.#count(document.state)
    this.#count(kept || result.accepted ? 'accepted' : 'refused')
    this.settled.push({ document, result, assigned, kept })
  }

  #count(state: StoredDocument['state']): void {
    if (state === 'accepted' || state === 'refused') this.#counts[state]++
    else if (state === '') this.#counts.open++
  }
}

/** What the register is to know; null: it knows that already. */
export function changeOf(
  { document, result, assigned, kept }: Settled,
  elsewhere: boolean,
): DocumentChange | null {
  const { id, state: from, free } = document
  const number = assigned === null || assigned === document.assigned ? {} : { assigned }
  if (kept) return null
  if (!result.accepted) {
    if (from === 'refused' && free) return null
    return { id, from, state: 'refused', free: true, text: result.errors.join(' · ') }
  }
  if (from === 'accepted' && !('assigned' in number)) return null
  // another batch holds the document by now: it cannot be held twice
  return {
    id,
    from,
    state: 'accepted',
    free: free && elsewhere,
    ...number,
    text: result.warnings.join(' · '),
  }
}
