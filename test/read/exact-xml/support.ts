import { LimitCrossed } from '../../../src/read/errors.ts'
import type { XmlElement } from '../../../src/read/exact-xml/element.ts'
import { readExactXml, RecordBuilder } from '../../../src/read/exact-xml/reader.ts'
import { XmlRefused } from '../../../src/read/exact-xml/refused.ts'

export const limits = { xmlDepth: 50, xmlText: 10 * 1024 * 1024 }

type Source = string | Buffer | AsyncIterable<Buffer>

async function* chunks(source: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Everything that a file holds. */
export async function readAll(source: Source, size = 65_536) {
  const reading = new RecordBuilder()
  const records: { topic: string; element: XmlElement }[] = []
  const stream = typeof source === 'string' || Buffer.isBuffer(source) ? chunks(source, size) : source
  for await (const some of readExactXml(stream, limits, reading)) records.push(...some)
  return { records, topics: Object.fromEntries(reading.topics), pages: reading.pages }
}

/** Why a file is refused; '' when it is not. */
export async function refusal(source: Source): Promise<string> {
  try {
    await readAll(source)
    return ''
  } catch (error) {
    if (error instanceof XmlRefused) return `${error.reason} ${error.line}`
    if (error instanceof LimitCrossed) return `limit ${error.limit}`
    throw error
  }
}
