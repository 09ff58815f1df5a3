import type { Files } from '../edge/files.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { finding } from '../model/finding-make.ts'

type Pdf = { name: string; path: string }

/** A document's PDF: `name` and `bytes` when it is there, `missing` when it should be. */
export type TakenPdf = { name: string; bytes: Uint8Array | null; missing: Finding | null }

const NO_PDF: TakenPdf = { name: '', bytes: null, missing: null }

/**
 * The mark of a batch that gave a file back: the last six characters of its id, which never hold 0, 1, i, l or o.
 * An invoice number such as 2026.000123 is no mark.
 */
const MARK = /\.[2-9a-hjkmnp-z]{6}(?=\.pdf$)/

/** A PDF's name as it is compared: case not counted, without the mark of a batch that gave it back. */
export function pdfKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(MARK, '')
}

/** Name of the PDF that belongs to a document: from its column, else by the administration's pattern (R3). */
export function pdfNameOf(
  document: Pick<Document, 'pdf' | 'number'>,
  settings: AdministrationSettings,
): string {
  if (!settings.pdf.use) return ''
  const named = document.pdf.replaceAll('\\', '/').split('/').pop()!
  if (named !== '') return named
  if (settings.pdf.pattern === '' || document.number === '') return ''
  const number = document.number.replace(/[/\\:*?"<>|]/g, '-')
  return settings.pdf.pattern.replaceAll('{number}', () => number)
}

/** The PDFs that were claimed with the table. */
export class DropPdfs {
  private readonly files: Files
  private readonly all: readonly Pdf[]
  private readonly byName = new Map<string, Pdf>()
  private readonly byKey = new Map<string, Pdf>()
  /** name -> documents that took it */
  private readonly used = new Map<string, number>()

  constructor(files: Files, pdfs: readonly Pdf[]) {
    this.files = files
    this.all = pdfs
    for (const pdf of pdfs) {
      const name = pdf.name.normalize('NFC').toLowerCase()
      if (!this.byName.has(name)) this.byName.set(name, pdf)
      const key = pdfKey(name)
      if (key !== name && !this.byKey.has(key)) this.byKey.set(key, pdf)
    }
  }

  /**
   * The document's PDF, or a finding that it is not there (R3: warning or error by setting). At once when there is
   * nothing to read: a promise a document is felt in a file of 250,000.
   */
  take(document: Document, settings: AdministrationSettings): TakenPdf | Promise<TakenPdf> {
    const { missing } = settings.pdf
    if (missing === 'ignore' && !this.any) return NO_PDF
    const name = pdfNameOf(document, settings)
    if (name === '') return NO_PDF
    const pdf = this.find(name)
    if (pdf) {
      this.used.set(pdf.name, (this.used.get(pdf.name) ?? 0) + 1)
      return this.read(name, pdf)
    }
    if (missing === 'ignore') return NO_PDF
    const told = finding('pdf-missing', document.place, { file: name }, { document: document.number })
    return { name: '', bytes: null, missing: { ...told, severity: missing } }
  }

  private async read(name: string, pdf: Pdf): Promise<TakenPdf> {
    return { name, bytes: await this.files.read(pdf.path), missing: null }
  }

  /** An exact name goes before one that a batch gave back, so that no document gets another one's PDF. */
  private find(wanted: string): Pdf | undefined {
    const name = wanted.normalize('NFC').toLowerCase()
    return this.byName.get(name) ?? this.byKey.get(name)
  }

  /** The document that took this PDF is not exported after all. */
  release(name: string): void {
    const pdf = this.find(name)
    const times = pdf ? (this.used.get(pdf.name) ?? 0) : 0
    if (times > 1) this.used.set(pdf!.name, times - 1)
    else if (pdf) this.used.delete(pdf.name)
  }

  get any(): boolean {
    return this.all.length > 0
  }

  /** PDFs that no exported document took: never kept in silence. */
  unused(): Pdf[] {
    return this.all.filter((pdf) => !this.used.has(pdf.name))
  }
}
