import type { DocumentKind } from '../model/document.ts'
import type { XmlElement } from '../read/exact-xml/element.ts'
import { transactionTypes } from '../target/exact/transaction-types.ts'
import { escapeXml } from '../target/exact/xml.ts'

/** An invoice is reversed by a credit note, and a credit note by an invoice. */
export const OPPOSITE: Record<DocumentKind, DocumentKind> = {
  'sales-invoice': 'sales-credit-note',
  'sales-credit-note': 'sales-invoice',
  'purchase-invoice': 'purchase-credit-note',
  'purchase-credit-note': 'purchase-invoice',
}

/** Elements whose text is an amount; percentages and rates keep their sign. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'Value',
  'Debit',
  'Credit',
  'VATBaseAmount',
  'VATAmount',
  'Quantity',
])

/** What is different in a reversal besides its sign. */
export type ReversalOf = {
  kind: DocumentKind
  /** stands before each description of the entry */
  prefix: string
  /** ISO date of the reversal; '' the entry's own */
  date: string
  year: number
  period: number
}

/**
 * The entry that takes another one back, as XML: the same accounts, codes and relations with opposite amounts, of the
 * opposite type, without a number of its own (the original's is taken) and without its PDF.
 */
export function reversedXml(entry: XmlElement, of: ReversalOf): string {
  const { entry: _number, ...attributes } = entry.attributes
  const children = entry.children
    .filter(({ name }) => name !== 'Document')
    .map((child) => turned(child, entry, of))
  return `\n${element('GLTransaction', attributes, children.join(''))}`
}

function turned(element_: XmlElement, parent: XmlElement, of: ReversalOf): string {
  const { name, attributes, children, text } = element_
  const to = transactionTypes[OPPOSITE[of.kind]]
  if (name === 'TransactionType')
    return element(name, { ...attributes, number: to.number }, inner(element_, of))
  if (name === 'GLTransactionLine')
    return element(name, { ...attributes, type: to.number }, inner(element_, of))
  if (name === 'VATType') return element(name, attributes, letterOf(text, of.kind))
  if (name === 'FinYear') return element(name, { ...attributes, number: String(of.year) }, '')
  if (name === 'FinPeriod') return element(name, { ...attributes, number: String(of.period) }, '')
  if (name === 'Date' && of.date !== '') return element(name, attributes, of.date)
  if (name === 'Description' && isOfEntry(parent))
    return element(name, attributes, escapeXml(cut(`${of.prefix}${text}`)))
  if (AMOUNTS.has(name) && children.length === 0) return element(name, attributes, opposite(text))
  return element(name, attributes, inner(element_, of))
}

const isOfEntry = ({ name }: XmlElement): boolean => name === 'GLTransaction' || name === 'GLTransactionLine'

function inner(parent: XmlElement, of: ReversalOf): string {
  const { children, text } = parent
  return children.length === 0 ? escapeXml(text) : children.map((child) => turned(child, parent, of)).join('')
}

/** Descriptions have so many characters at most (facts: XML section 1). */
const cut = (text: string): string => [...text].slice(0, 60).join('')

function element(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

function opposite(amount: string): string {
  if (/^-?0*(\.0*)?$/.test(amount)) return amount
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

/** The letter of the other type: V of an invoice is X of its credit note. */
function letterOf(letter: string, kind: DocumentKind): string {
  const from = transactionTypes[kind]
  const to = transactionTypes[OPPOSITE[kind]]
  for (const role of ['base', 'vat', 'reverse', 'nonDeductible'] as const)
    if (letter !== 'S' && from[role] === letter) return to[role]
  return letter
}

/** The total of an entry as it is written, document sign, in cents: its main line, where it has one. */
export function totalOf(entry: XmlElement, kind: DocumentKind): number | null {
  const main = entry.children.find(
    ({ name, attributes }) => name === 'GLTransactionLine' && attributes['line'] === '0',
  )
  const value = main?.children
    .find(({ name }) => name === 'Amount')
    ?.children.find(({ name }) => name === 'Value')?.text
  if (value === undefined || !/^-?\d+(\.\d{1,2})?$/.test(value)) return null
  const cents = Math.round(Number(value) * 100)
  return kind.startsWith('sales') ? cents : -cents || 0
}
