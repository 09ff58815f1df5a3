import type { Report } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { Cents } from '../../model/money.ts'
import { parseDate } from '../../model/parse-date.ts'
import { parseAmount } from '../../model/parse-number.ts'
import { attributeOf, childOf, inside, textIn, type XmlElement } from '../../read/exact-xml/element.ts'

/** What is wanted of a value, for a message. */
const WANTED = { amount: '0.00', number: '1', date: '2026-12-31' } as const

/** Reads values of Exact's XML: amounts with a decimal point, dates year first. What cannot be read is told. */
export class ExactValues {
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  /** Cents of an element directly within another; null when it is not there or unreadable. */
  amount(parent: XmlElement, name: string): Cents | null {
    const element = childOf(parent, name)
    if (!element || element.text === '') return null
    return this.#cents(element.text, name, element.line)
  }

  /** The same of an attribute. */
  amountOf(element: XmlElement, name: string): Cents | null {
    const text = attributeOf(element, name)
    return text === '' ? null : this.#cents(text, name, element.line)
  }

  /** `Value`, or `Debit` less `Credit`, of an Amount or ForeignAmount; null when there is none. */
  value(amount: XmlElement | undefined): Cents | null {
    if (!amount) return null
    const value = this.amount(amount, 'Value')
    if (value !== null) return value
    const debit = this.amount(amount, 'Debit')
    const credit = this.amount(amount, 'Credit')
    return debit === null && credit === null ? null : (debit ?? 0) - (credit ?? 0)
  }

  /** ISO date; '' when it is not there or unreadable. */
  date(parent: XmlElement, name: string): string {
    const element = childOf(parent, name)
    if (!element || element.text === '') return ''
    const date = parseDate(element.text, 'y-m-d')
    if (date === null) this.#tell(name, element.text, 'date', element.line)
    return date ?? ''
  }

  /** A whole number in an attribute; null when it is not there or unreadable. */
  whole(element: XmlElement | undefined, name: string): number | null {
    const text = attributeOf(element, name)
    if (text === '') return null
    if (/^\d{1,10}$/.test(text)) return Number(text)
    this.#tell(name, text, 'number', element!.line)
    return null
  }

  #cents(text: string, name: string, line: number): Cents | null {
    // a float may be written as 1.21E2, which has all its digits
    const plain = /^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(text) ? String(Number(text)) : text
    const parsed = parseAmount(plain, 'point')
    if (parsed.trouble === undefined) return parsed.value
    this.#tell(name, text, 'amount', line)
    return null
  }

  #tell(element: string, value: string, wanted: keyof typeof WANTED, line: number): void {
    this.#report(
      finding(
        'payment-xml-value',
        { sheet: '', row: line },
        { element, value, wanted: WANTED[wanted] },
        { value },
      ),
    )
  }
}

/** Currency of an amount, '' when it names none. */
export const currencyOf = (amount: XmlElement | undefined): string =>
  attributeOf(childOf(amount, 'Currency'), 'code')

/** The relation of a record or line. */
export const relationOf = (element: XmlElement): { relationCode: string; relationName: string } => ({
  relationCode: attributeOf(childOf(element, 'Account'), 'code'),
  relationName: textIn(element, 'Account', 'Name'),
})

/** Texts by which a line names an invoice: its own References, or those for sales or purchases. */
export function referenceIn(
  line: XmlElement,
  name: 'InvoiceNumber' | 'YourRef' | 'PaymentReference',
): string {
  const references = inside(line, 'References')
  for (const path of [[name], ['Sales', name], ['Purchase', name]]) {
    const text = textIn(references, ...path)
    if (text !== '') return text
  }
  return ''
}
