import type { CatalogueEntry } from './entry.ts'
import { bookingFindings } from './booking.ts'
import { documentFindings } from './document.ts'
import { fileFindings } from './file.ts'
import { mappingFindings } from './mapping.ts'
import { outputFindings } from './output.ts'
import { pdfFindings } from './pdf.ts'
import { registerFindings } from './register.ts'
import { relationFindings } from './relation.ts'
import { rowFindings } from './row.ts'
import { vatFindings } from './vat.ts'

const all = {
  ...fileFindings,
  ...rowFindings,
  ...documentFindings,
  ...relationFindings,
  ...mappingFindings,
  ...vatFindings,
  ...bookingFindings,
  ...registerFindings,
  ...outputFindings,
  ...pdfFindings,
}

export type FindingCode = keyof typeof all

/** Every finding there is. Adding one is adding it to the file of its topic. docs/findings.md is generated from it. */
export const catalogue: Record<FindingCode, CatalogueEntry> = all
