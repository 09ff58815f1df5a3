import type { Files } from '../edge/files.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { finding } from '../model/finding-make.ts'

/** A PDF's name as it is compared: case not counted, without the mark of a batch that gave it back. */
export function pdfKey(name: string): string {
  return name.toLowerCase().replace(/\.[a-z0-9]{6}(?=\.pdf$)/, '')
}

/** Name of the PDF that belongs to a document: from its column, else by the administration's pattern (R3). */
export function pdfNameOf(document: Pick<Document, 'pdf' | 'number'>, settings: AdministrationSettings): string {
  if (!settings.pdf.use) return ''
  const named = document.pdf.replaceAll('\\', '/').split('/').pop()!
  if (named !== '') return named
  const number = document.number.replace(/[/\\:*?"<>|]/g, '-')
  return settings.pdf.pattern === '' ? '' : settings.pdf.pattern.replaceAll('{number}', number)
}

/** The PDFs that were claimed with the table. */
export class DropPdfs {
  private readonly files: Files
  private readonly byKey = new Map<string, { name: string; path: string }>()
  private readonly used = new Set<string>()

  constructor(files: Files, pdfs: readonly { name: string; path: string }[]) {
    this.files = files
    for (const pdf of pdfs) {
      const key = pdfKey(pdf.name)
      // An exact name goes before one that a batch gave back.
      if (!this.byKey.has(key) || pdf.name.toLowerCase() === key) this.byKey.set(key, pdf)
    }
  }

  /** The document's PDF, or a finding that it is not there (R3: warning or error by setting). */
  async take(
    document: Document,
    settings: AdministrationSettings,
  ): Promise<{ name: string; bytes: Uint8Array | null; missing: Finding | null }> {
    const name = pdfNameOf(document, settings)
    if (name === '') return { name: '', bytes: null, missing: null }
    const pdf = this.byKey.get(pdfKey(name))
    if (pdf) {
      this.used.add(pdf.name)
      return { name, bytes: await this.files.read(pdf.path), missing: null }
    }
    const { missing } = settings.pdf
    if (missing === 'ignore') return { name: '', bytes: null, missing: null }
    const told = finding('pdf-missing', document.place, { file: name }, { document: document.number })
    return { name: '', bytes: null, missing: { ...told, severity: missing } }
  }

  get any(): boolean {
    return this.byKey.size > 0
  }

  /** PDFs that no exported document took: never kept in silence. */
  unused(): { name: string; path: string }[] {
    return [...this.byKey.values()].filter((pdf) => !this.used.has(pdf.name))
  }
}
