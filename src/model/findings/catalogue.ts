import type { CatalogueEntry } from './entry.ts'
import { bookingFindings } from './booking.ts'
import { documentFindings } from './document.ts'
import { feedbackFindings } from './feedback.ts'
import { fileFindings } from './file.ts'
import { locationFindings } from './location.ts'
import { mappingFindings } from './mapping.ts'
import { outputFindings } from './output.ts'
import { paymentFindings } from './payments.ts'
import { pdfFindings } from './pdf.ts'
import { profileFindings } from './profile.ts'
import { quirkFindings } from './quirks.ts'
import { readingFindings } from './reading.ts'
import { refusalFindings } from './refusals.ts'
import { registerFindings } from './register.ts'
import { relationFindings } from './relation.ts'
import { exactSaidFindings } from './exact-said.ts'
import { resultFindings } from './result.ts'
import { resultAgainFindings } from './result-again.ts'
import { reversalFindings } from './reversal.ts'
import { selectionFindings } from './selection.ts'
import { rowFindings } from './row.ts'
import { snelstartFindings } from './snelstart.ts'
import { sourceRuleFindings } from './source-rules.ts'
import { vatFindings } from './vat.ts'
import { zipFindings } from './zip.ts'

const all = {
  ...fileFindings,
  ...readingFindings,
  ...zipFindings,
  ...rowFindings,
  ...documentFindings,
  ...relationFindings,
  ...mappingFindings,
  ...locationFindings,
  ...vatFindings,
  ...bookingFindings,
  ...refusalFindings,
  ...registerFindings,
  ...outputFindings,
  ...pdfFindings,
  ...paymentFindings,
  ...sourceRuleFindings,
  ...snelstartFindings,
  ...profileFindings,
  ...quirkFindings,
  ...feedbackFindings,
  ...resultFindings,
  ...resultAgainFindings,
  ...exactSaidFindings,
  ...reversalFindings,
  ...selectionFindings,
}

export type FindingCode = keyof typeof all

/** Every finding there is. Adding one is adding it to the file of its topic. docs/findings.md is generated from it. */
export const catalogue: Record<FindingCode, CatalogueEntry> = all
