import { attributeOf, childrenOf, textIn, type XmlElement } from '../../../read/exact-xml/element.ts'
import { rowKey } from '../../table/merge-row.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { given, told } from './codes.ts'

/**
 * FinYear: one row for each of its periods. Which periods are closed is not in it in a form that is documented: that
 * stays as the table has it.
 */
export function periods(element: XmlElement): IncomingRow[] {
  const year = whole(attributeOf(element, 'number'))
  return childrenOf(element, 'FinPeriod').map((period) => {
    const number = whole(attributeOf(period, 'number'))
    const start = textIn(period, 'DateStart').slice(0, 10)
    const end = textIn(period, 'DateEnd').slice(0, 10)
    const cells = given({ year, period: number, start: told(start), end: told(end) })
    const key = year === '' || number === '' ? '' : rowKey([year, number])
    return { key, name: start.split('-').toReversed().join('-'), line: period.line, cells }
  })
}

const whole = (text: string): string => (/^\d{1,4}$/.test(text) ? String(Number(text)) : '')
