import { FileUnreadable } from '../errors.ts'
import { referenceColumn, smallNumber } from './xml-bytes.ts'
import type { XmlScanner } from './xml-scanner.ts'

const LETTER_R = 0x72

/** Index of the attribute r of the tag at hand; -1 when it has none. */
function placeAttribute(xml: XmlScanner): number {
  const { places, count } = xml.attributes
  for (let i = 0; i < count; i++) {
    const start = places[i * 4]!
    if (places[i * 4 + 1]! - start === 1 && xml.bytes[start] === LETTER_R) return i
  }
  return -1
}

/**
 * Number of the row whose tag is at hand, from 1: the one it carries, or the one after `previous`. Rows ascend:
 * throws FileUnreadable where they do not.
 */
export function rowNumber(xml: XmlScanner, previous: number): number {
  const index = placeAttribute(xml)
  if (index < 0) return previous + 1
  const { attributes } = xml
  const quick = smallNumber(xml.bytes, attributes.places[index * 4 + 2]!, attributes.places[index * 4 + 3]!)
  const number = quick > 0 ? quick : Number(attributes.valueAt(index))
  if (number > previous && Number.isInteger(number)) return number
  throw new FileUnreadable('damaged', `row ${previous} is followed by row ${attributes.valueAt(index)}`)
}

const LETTER_H = 0x68
const HIDDEN = 'hidden'

/** Whether the row whose tag is at hand is hidden, by hand or by a filter. */
export function isHidden(xml: XmlScanner): boolean {
  const { places, count } = xml.attributes
  for (let i = 0; i < count; i++) {
    const start = places[i * 4]!
    const end = places[i * 4 + 1]!
    if (end - start !== HIDDEN.length || xml.bytes[start] !== LETTER_H) continue
    if (xml.bytes.toString('latin1', start, end) === HIDDEN) return xml.attributes.flag(HIDDEN)
  }
  return false
}

/** Column of the cell whose tag is at hand, from 0: the one it carries, or the one after `previous`. */
export function cellColumn(xml: XmlScanner, previous: number): number {
  const index = placeAttribute(xml)
  if (index < 0) return previous + 1
  const { attributes } = xml
  const column = referenceColumn(
    xml.bytes,
    attributes.places[index * 4 + 2]!,
    attributes.places[index * 4 + 3]!,
  )
  if (column >= 0) return column
  throw new FileUnreadable('damaged', `${attributes.valueAt(index)} is no cell`)
}
