import { attributeOf, childOf, textIn, type XmlElement } from '../read/exact-xml/element.ts'

/** What Exact says of one thing that was imported (facts: XML section 3, Messages). */
export type ResultMessage = {
  /** 4 occurs in no schema, but a client takes it for an error */
  type: 'error' | 'warning' | 'done' | 'fatal' | 'unknown'
  /** GLTransactions, Accounts …; '' not told */
  topic: string
  /** GLTransaction, Account, Journal …: what the message is about */
  node: string
  /** code or number of it as Exact has it; '' not told */
  key: string
  /** the entry that it belongs to, as far as the message tells */
  entry: number | null
  /** the source's own number of the invoice, where the message repeats what it was about */
  reference: string
  text: string
  /** line of the file, from 1 */
  line: number
}

const TYPES: Record<string, ResultMessage['type']> = {
  '0': 'error',
  '1': 'warning',
  '2': 'done',
  '3': 'fatal',
  '4': 'error',
}

/** One `Message`. Whatever is missing is '' or null: Exact leaves out what it does not know. */
export function messageOf(element: XmlElement): ResultMessage {
  const topic = childOf(element, 'Topic')
  const data = childOf(topic, 'Data')
  const keys = ['keyAlt', 'key'].map((name) => attributeOf(data, name)).filter((key) => key !== '')
  const node = attributeOf(topic, 'node')
  const text = textIn(element, 'Description') || element.text
  const inner = innerOf(childOf(element, 'InnerXML'))
  // the key of a message about a journal or a relation is no entry number, though it may look like one
  const own = node === 'GLTransaction' ? keys : []
  const entry = [...own, inner.entry, entryIn(text)].map(numberOf).find((number) => number !== null)
  return {
    type: TYPES[attributeOf(element, 'type')] ?? 'unknown',
    topic: attributeOf(topic, 'code'),
    node,
    key: keys.find((key) => !isId(key)) ?? '',
    entry: entry ?? null,
    reference: inner.reference,
    text,
    line: element.line,
  }
}

const isId = (text: string): boolean => /^\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?$/i.test(text)

/** Highest entry number that Exact takes. */
const HIGHEST = 2_147_483_647

function numberOf(text: string): number | null {
  if (!/^\d{1,10}$/.test(text)) return null
  const number = Number(text)
  return number > 0 && number <= HIGHEST ? number : null
}

/** `Already exists - Entry number: 26700001, Journal: 700`. */
function entryIn(text: string): string {
  return (
    /(?:entry number|boekstuknummer|numéro de pièce)\s*:?\s*(\d{1,10})\b/i.exec(text.slice(0, 1000))?.[1] ??
    ''
  )
}

/** Newer answers repeat the XML that they are about: as elements, or as text. */
function innerOf(inner: XmlElement | undefined): { entry: string; reference: string } {
  if (!inner) return { entry: '', reference: '' }
  const transaction = find(inner, 'GLTransaction')
  const text = inner.text.slice(0, 100_000)
  return {
    entry:
      attributeOf(transaction, 'entry') || (/<GLTransaction\b[^<>]*\bentry="(\d+)"/.exec(text)?.[1] ?? ''),
    reference:
      (find(inner, 'YourRef')?.text ?? '') ||
      (find(inner, 'InvoiceNumber')?.text ?? '') ||
      (/<YourRef>([^<]{1,100})</.exec(text)?.[1] ?? /<InvoiceNumber>([^<]{1,100})</.exec(text)?.[1] ?? ''),
  }
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = find(child, name)
    if (found) return found
  }
  return undefined
}
