import type { Finding } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { EntryNumberTable } from '../model/tables.ts'
import { finding } from '../model/finding-make.ts'
import { originOf, OWN_ORIGIN } from '../mapping/entry-number-books.ts'
import type { Register } from '../register/register.ts'
import { NumberRows } from './number-rows.ts'

/**
 * Sees to it that an entry number occurs once per journal and year, in this batch and before it (B24, R81), and that the
 * accounting package has none that was made there by hand, or that came from here and was never removed there (R16).
 */
export class EntryNumbers {
  private readonly register: Register
  private readonly administration: string
  private readonly batch: string
  private readonly theirs: EntryNumberTable | null
  /** per journal and year: entry number -> row of the document that has it */
  private readonly given = new Map<string, NumberRows>()
  /** those of the document before: most of a file are of one journal and year */
  private last = { journal: '', year: 0, numbers: new NumberRows() }
  private taken = new Map<string, { number: string; batch: string }>()

  /** @param theirs what the accounting package has, as far as that is known */
  constructor(register: Register, administration: string, batch: string, theirs?: EntryNumberTable) {
    this.register = register
    this.administration = administration
    this.batch = batch
    this.theirs = theirs ?? null
  }

  /** Asks the register for the numbers of one chunk of documents. */
  async fetch(documents: readonly ResolvedDocument[]): Promise<void> {
    const wanted = documents
      .filter((d) => d.entryNumber !== null)
      .map((d) => ({ journal: d.journal.code, year: d.year, entryNumber: d.entryNumber! }))
    this.taken = new Map()
    if (wanted.length === 0) return
    for (const t of await this.register.entryNumbers(this.administration, this.batch, wanted))
      this.taken.set(`${t.journal}|${t.year}|${t.entryNumber}`, t)
  }

  /** The document that took its number is not exported after all. */
  release(document: ResolvedDocument): void {
    const { journal, year, entryNumber } = document
    if (entryNumber !== null) this.numbersOf(journal.code, year).delete(entryNumber)
  }

  /** Takes the number of a document; a finding when another document has it. */
  take(document: ResolvedDocument): Finding | null {
    const { entryNumber: entry, year, source } = document
    if (entry === null) return null
    const journal = document.journal.code
    const before = this.taken.size === 0 ? undefined : this.taken.get(`${journal}|${year}|${entry}`)
    const numbers = this.numbersOf(journal, year)
    const row = numbers.get(entry)
    const extra = { document: source.number }
    if (before) {
      const params = { entry, journal, year, number: before.number, batch: before.batch }
      return finding('entry-number-in-use', source.place, params, extra)
    }
    if (row !== 0)
      return finding('entry-number-twice', source.place, { entry, journal, year, first: row }, extra)
    const origin = this.theirs === null ? null : originOf(this.theirs, journal, year, entry)
    if (origin !== null) {
      const params = { entry, journal, year, file: this.theirs!.file, origin }
      const code = origin === OWN_ORIGIN ? 'entry-number-imported' : 'entry-number-in-exact'
      return finding(code, source.place, params, extra)
    }
    numbers.set(entry, source.place.row)
    return null
  }

  private numbersOf(journal: string, year: number): NumberRows {
    const { last } = this
    if (last.journal === journal && last.year === year) return last.numbers
    const key = `${journal}|${year}`
    const numbers = this.given.get(key) ?? new NumberRows()
    this.given.set(key, numbers)
    this.last = { journal, year, numbers }
    return numbers
  }
}
