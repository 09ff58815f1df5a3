import type { Limits } from '../../config/home.ts'
import { LimitCrossed } from '../errors.ts'
import { XmlRefused } from './refused.ts'
import { RecordBuilder, type ExactRecord } from './records.ts'
import { XmlScanner } from './scanner.ts'
import { decoded } from './text.ts'

export { RecordBuilder, type ExactRecord, type TopicPage } from './records.ts'

/** Characters given to the parser at a time: so much more than allowed may be read before a text is refused. */
const STEP = 1 << 16
/** Records handed on together at most, give or take those of one step. */
const CHUNK = 500
/** Tags and texts of such records together at most: an open items list of one relation may be as large as 500 relations. */
const CHUNK_EVENTS = 30_000
/** References in one text: the parser makes a string of each. */
const MOST_REFERENCES = 50_000

type XmlLimits = Pick<Limits, 'xmlDepth' | 'xmlText'>

/**
 * Reads Exact Online's XML record by record: memory does not grow with the file. Records come in chunks, in the order
 * of the file. Attachments and images are passed over.
 *
 * Safe whatever the file holds: a document type is refused before the parser sees it, and depth, lengths and numbers of
 * what is kept at one moment are limited.
 *
 * @param reading filled while the records come
 * Throws XmlRefused, LimitCrossed and system errors of the source.
 */
export async function* readExactXml(
  source: AsyncIterable<Buffer>,
  limits: XmlLimits,
  reading: RecordBuilder,
): AsyncGenerator<ExactRecord[]> {
  const parser = new XmlScanner(reading, limits)
  const doctypes = new DoctypeGuard()
  const progress = new ProgressGuard(reading, limits)
  let handedOn = 0
  for await (const text of decoded(source))
    for (let at = 0; at < text.length; at += STEP) {
      const step = text.slice(at, at + STEP)
      if (!reading.rootSeen) doctypes.look(step, parser.line)
      parser.write(step)
      progress.look(step, parser.line)
      const isFull = reading.records.length >= CHUNK || reading.events - handedOn >= CHUNK_EVENTS
      if (!isFull || reading.records.length === 0) continue
      handedOn = reading.events
      yield reading.take()
    }
  parser.close()
  yield reading.take()
}

/** Looks for a document type before the root element, where alone it may stand, across the seams of steps. */
class DoctypeGuard {
  #tail = ''

  look(step: string, line: number): void {
    const text = this.#tail + step
    if (/<!(?:doctype|entity)/i.test(text)) throw new XmlRefused('doctype', line, '')
    this.#tail = text.slice(-10)
  }
}

/** Sees to it that the parser gets on: until a tag or a text ends it keeps everything since the last one. */
class ProgressGuard {
  readonly #reading: RecordBuilder
  readonly #most: number
  #events = 0
  #quiet = 0
  #references = 0

  constructor(reading: RecordBuilder, { xmlText }: XmlLimits) {
    this.#reading = reading
    this.#most = xmlText
  }

  look(step: string, line: number): void {
    const { events } = this.#reading
    if (events !== this.#events) {
      this.#events = events
      this.#quiet = this.#references = 0
      return
    }
    this.#quiet += step.length
    if (this.#quiet > this.#most) throw new LimitCrossed('xmlText', this.#quiet, this.#most)
    this.#references += step.split('&').length - 1
    if (this.#references > MOST_REFERENCES)
      throw new XmlRefused('broken', line, `more than ${MOST_REFERENCES} references in one text`)
  }
}
