import {
  attributeOf,
  codeOf,
  textIn,
  truthIn,
  childOf,
  type XmlElement,
} from '../../../read/exact-xml/element.ts'
import { journalType } from '../lists/values.ts'
import type { IncomingRow } from '../../table/incoming.ts'

type Cells = Record<string, string>

/** `1`, `0`, or nothing when the export does not say. */
export function truth(text: string): string | undefined {
  const value = truthIn(text)
  return value === undefined ? undefined : value ? '1' : '0'
}

/** Leaves out what the export does not say: that stays as the table has it. */
export function given(cells: Record<string, string | undefined>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as Cells
}

/** A text, unless the export leaves it out or empty. */
export const told = (text: string): string | undefined => (text === '' ? undefined : text)

export function row(
  element: XmlElement,
  name: string,
  cells: Record<string, string | undefined>,
): IncomingRow {
  return { key: codeOf(element), name, line: element.line, cells: given(cells) }
}

/** GLAccount: what 0, 1 and 2 of UseCostcenter mean is not documented, so cost use stays the person's. */
export function ledgerAccount(element: XmlElement): IncomingRow {
  const name = textIn(element, 'Description')
  return row(element, name, {
    name: told(name),
    type: told(attributeOf(element, 'type')),
    blocked: truth(attributeOf(element, 'blocked')),
  })
}

/** Journal. A currency of its own is the only one it takes; with a variable currency it takes any. */
export function journal(element: XmlElement): IncomingRow {
  const name = textIn(element, 'Description')
  const currency = codeOf(childOf(element, 'Currency'))
  const variable = truthIn(attributeOf(element, 'variableCurrency'))
  const status = attributeOf(element, 'status')
  return row(element, name, {
    name: told(name),
    type: journalType(attributeOf(element, 'type')),
    account: told(codeOf(childOf(element, 'GLAccount'))),
    currency: variable === true ? '*' : variable === false ? told(currency) : undefined,
    vat: truth(attributeOf(element, 'allowVAT')),
    blocked: status === '0' ? '1' : status === '1' ? '0' : undefined,
  })
}

/** PaymentCondition: so many days, and whole months after that end with the month. */
export function paymentCondition(element: XmlElement): IncomingRow {
  const name = textIn(element, 'Description')
  const months = textIn(element, 'PaymentEndOfMonths')
  return row(element, name, {
    name: told(name),
    days: told(textIn(element, 'PaymentDays')),
    endOfMonth: months === '' ? undefined : months === '0' ? '0' : '1',
  })
}

/** Costcenter and Costunit. */
export function costCode(element: XmlElement): IncomingRow {
  const name = textIn(element, 'Description')
  return row(element, name, { name: told(name) })
}
