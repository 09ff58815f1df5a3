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
