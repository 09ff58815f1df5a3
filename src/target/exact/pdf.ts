import { finding } from '../../model/finding-make.ts'
import type { Entry } from '../../model/entry.ts'
import type { FieldChecks } from './field-checks.ts'

/** Largest attachment that links to Exact Online in the Netherlands and Belgium are known to take. */
export const PDF_LIMIT = 25_000_000

/** A PDF's first bytes in base64: stands in for the PDF while an entry is validated. */
export const pdfStandIn = 'JVBERi0='

/** The PDF of an entry in base64. An empty or too large one is told, and the text must not be used. */
export function pdfBase64(pdf: Uint8Array, entry: Entry, checks: FieldChecks): string {
  const about = { document: entry.number, value: entry.pdf }
  if (pdf.byteLength === 0) {
    checks.add(finding('pdf-empty', entry.place, { file: entry.pdf }, about))
    return ''
  }
  if (pdf.byteLength > PDF_LIMIT) {
    const sizes = { megabytes: Math.ceil(pdf.byteLength / 1_000_000), limit: PDF_LIMIT / 1_000_000 }
    checks.add(finding('pdf-too-large', entry.place, { file: entry.pdf, ...sizes }, about))
    return ''
  }
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64')
}
