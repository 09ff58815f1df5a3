import type { Entry } from '../model/entry.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { openTarget } from '../batch/open-target.ts'
import type { Files } from '../edge/files.ts'
import type { ArtifactFile } from '../target/target.ts'

/** Keeps what a target writes in memory. */
class MemoryFile implements ArtifactFile {
  text = ''

  get bytes(): number {
    return Buffer.byteLength(this.text)
  }

  write(text: string): void {
    this.text += text
  }

  async discard(): Promise<void> {}

  async finish(): Promise<{ bytes: number; sha256: string }> {
    return { bytes: this.bytes, sha256: '' }
  }
}

/** What the target writes for one entry, without its PDF: XML with an element a line, or JSON, indented. */
export async function elementsOf(
  entry: Entry,
  settings: AdministrationSettings,
  tables: Tables,
  files: Files,
): Promise<string> {
  const made: MemoryFile[] = []
  const create = (): MemoryFile => {
    const file = new MemoryFile()
    made.push(file)
    return file
  }
  const writer = await openTarget(settings, tables, { create }, files)
  writer.entry({ ...entry, pdf: '' }, null)
  return made.map((file) => shown(file.text)).join('\n')
}

/** A list of JSON is not closed yet; anything that is neither XML nor JSON is shown as it is. */
function shown(text: string): string {
  if (text.startsWith('[')) return JSON.stringify(JSON.parse(`${text}]`), null, 2)
  return text.startsWith('<') ? indented(text) : text
}

const TAG = /<(\/?)([A-Za-z][^\s/>]*)[^>]*?(\/?)>([^<]*)/g

/** XML with an element a line; an element with nothing but text keeps its line. The declaration is left out. */
function indented(xml: string): string {
  const lines: string[] = []
  let depth = 0
  let open = false
  for (const match of xml.matchAll(TAG)) {
    const [whole, closing, , empty, text = ''] = match
    const tag = whole.slice(0, whole.length - text.length)
    if (closing) {
      depth--
      if (open) lines.push(lines.pop() + tag)
      else lines.push('  '.repeat(depth) + tag)
      open = false
    } else {
      lines.push('  '.repeat(depth) + tag + text.trim())
      open = !empty
      if (open) depth++
    }
  }
  return lines.join('\n')
}
