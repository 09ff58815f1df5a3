import { pdfKey } from '../batch/pdfs.ts'
import type { SharedPdf } from '../intake/claim.ts'

/** A PDF as it lies in the inbox; `quiet`: it has come to rest and is whole. */
export type KnownPdf = { name: string; quiet: boolean }

/** The PDFs that a table asks for, by how they are: names as they lie in the inbox, or as asked for when missing. */
export type PdfChoice = { present: string[]; changing: string[]; missing: string[] }

/** Sorts the PDFs that a table names into those that can go along, those still being copied, and those not there. */
export async function choosePdfs(
  wanted: readonly string[],
  find: (name: string) => Promise<KnownPdf | null>,
): Promise<PdfChoice> {
  const choice: PdfChoice = { present: [], changing: [], missing: [] }
  const chosen = new Set<string>()
  for (const name of wanted) {
    const pdf = await find(name)
    if (!pdf) choice.missing.push(name)
    else if (chosen.has(pdf.name)) continue
    else {
      chosen.add(pdf.name)
      ;(pdf.quiet ? choice.present : choice.changing).push(pdf.name)
    }
  }
  return choice
}

/** Remembers which table took a PDF that several name, so that the others can be told when their turn comes. */
export class ClaimedPdfs {
  readonly #taken = new Map<string, string>()

  /** No table is left that could ask. */
  clear(): void {
    this.#taken.clear()
  }

  /**
   * The PDFs of a drop that another table names too, or took before it.
   * @param named what the drop's own table names
   * @param others the other tables in the inbox, with what they name
   */
  async shared(
    drop: { name: string; pdfs: readonly string[] },
    named: readonly string[],
    others: readonly { name: string; pdfs: () => Promise<string[]> }[],
  ): Promise<SharedPdf[]> {
    const shared = new Map<string, SharedPdf>()
    for (const pdf of [...drop.pdfs, ...named]) {
      const table = this.#taken.get(pdfKey(pdf))
      if (table !== undefined && table !== drop.name && !shared.has(pdfKey(pdf)))
        shared.set(pdfKey(pdf), { pdf, table })
    }
    const own = new Map(drop.pdfs.map((pdf) => [pdfKey(pdf), pdf]))
    for (const other of own.size === 0 ? [] : others) {
      for (const key of (await other.pdfs()).map(pdfKey)) {
        const pdf = own.get(key)
        if (pdf === undefined || shared.has(key)) continue
        shared.set(key, { pdf, table: other.name })
        this.#taken.set(key, drop.name)
      }
    }
    return [...shared.values()]
  }
}
