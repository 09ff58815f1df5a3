import { FileUnreadable } from '../errors.ts'
import { asUtf8 } from '../xlsx/xml-encoding.ts'
import { XmlRefused } from './refused.ts'

/**
 * The bytes of an XML file as text: UTF-8 with or without a mark, UTF-16, or what the declaration names. The
 * declaration's own word about the encoding is of no use to a parser of text. Throws XmlRefused.
 */
export async function* decoded(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of asUtf8(source, 'XML')) {
      const text = decoder.decode(bytes, { stream: true })
      if (text !== '') yield text
    }
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch (error) {
    if (error instanceof FileUnreadable || isDecodingError(error))
      throw new XmlRefused('encoding', 0, error.message)
    throw error
  }
}

const isDecodingError = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
