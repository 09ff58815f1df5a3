import { SaxesParser } from 'saxes'
import type { Limits } from '../../config/home.ts'
import type { RecordBuilder } from './records.ts'
import { XmlRefused } from './refused.ts'

/** What the parser complains of, and what is no reason to refuse an export: signs that XML does not know (Q6). */
const HARMLESS = new Set(['disallowed character.', 'malformed character entity.'])

/** A parser that knows all of XML, for a file from some place on. */
export class StrictParser {
  readonly #parser: SaxesParser<{ xmlns: false; position: false }>
  readonly #linesBefore: number

  /**
   * @param open elements that are open at that place
   * @param root the root element, also when it was closed; '' when it is still to come
   * @param line of that place, from 1
   */
  constructor(
    reading: RecordBuilder,
    limits: Pick<Limits, 'xmlDepth' | 'xmlText'>,
    open: readonly string[],
    root: string,
    line: number,
  ) {
    this.#linesBefore = line - 1
    const parser = (this.#parser = new SaxesParser({ xmlns: false, position: false }))
    if (open.length > 0) parser.write(open.map((name) => `<${name}>`).join(''))
    else if (root !== '') parser.write(`<${root}/>`)
    parser.on('doctype', () => {
      throw new XmlRefused('doctype', this.line, '')
    })
    parser.on('error', (error) => {
      if (HARMLESS.has(error.message)) return
      throw new XmlRefused('broken', this.line, error.message)
    })
    parser.on('opentag', (tag) => reading.open(tag.name, tag.attributes, this.line, limits))
    parser.on('closetag', () => reading.close())
    parser.on('text', (text) => reading.text(text))
    parser.on('cdata', (text) => reading.text(text))
    parser.on('comment', () => void reading.events++)
    parser.on('processinginstruction', () => void reading.events++)
  }

  /** Line that is being read, from 1. */
  get line(): number {
    return this.#linesBefore + this.#parser.line
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  close(): void {
    this.#parser.close()
  }
}
