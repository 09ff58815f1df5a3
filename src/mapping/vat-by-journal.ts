import type { DocumentLine } from '../model/document.ts'
import { tableKey } from './lookup.ts'

/** journal -> text of the source -> VAT code */
export type VatByJournal = Record<string, Record<string, string>>

/** What a text of the source means in one journal (R40: the same VAT code of the source differs per journal). */
export class JournalVat {
  readonly #byJournal = new Map<string, Map<string, string>>()

  constructor(given: VatByJournal) {
    for (const [journal, codes] of Object.entries(given)) {
      const map = new Map(Object.entries(codes).map(([text, code]) => [tableKey(text), code]))
      this.#byJournal.set(journal, map)
    }
  }

  /** The texts of a journal; null when it has none of its own. */
  of(journal: string): ReadonlyMap<string, string> | null {
    return this.#byJournal.get(journal) ?? null
  }
}

/** The VAT code of a line in a journal with these texts, by its code or else its rate; '' when they do not name it. */
export function codeInJournal(texts: ReadonlyMap<string, string>, line: DocumentLine): string {
  if (line.vatCode !== '') return texts.get(tableKey(line.vatCode)) ?? ''
  if (line.vatRate === null) return ''
  const rate = String(line.vatRate / 1000)
  return texts.get(tableKey(rate)) ?? texts.get(tableKey(`${rate}%`)) ?? ''
}
