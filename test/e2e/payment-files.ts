import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Delivery } from './home.ts'

export type Item = {
  number: number
  date?: string
  total: string
  open: string
  description?: string
  yourRef?: string
}

/** Open items of debtors as Exact exports them; `page`: what the file says of itself as a page. */
export function openItems(items: readonly Item[], page = true, topic: 'AR' | 'AP' = 'AR'): string {
  const records = items.map(
    ({ number, date = '2026-01-15', total, open, description = '', yourRef = '' }) =>
      `<${topic}><Account code="              1001"><Name>Bakkerij De Korenaar</Name></Account><OutstandingItems>` +
      `<OutstandingItem number="${number}">${yourRef && `<YourRef>${yourRef}</YourRef>`}` +
      `<Description>${description}</Description><InvoiceDate>${date}</InvoiceDate>` +
      `<DueDate>2026-02-14</DueDate><Currency code="EUR"/><InvoiceAmtFC>${total}</InvoiceAmtFC>` +
      `<OutstandingAmtFC>${open}</OutstandingAmtFC><InvoiceAmtDC>${total}</InvoiceAmtDC>` +
      `<OutstandingAmtDC>${open}</OutstandingAmtDC></OutstandingItem></OutstandingItems></${topic}>`,
  )
  const topics = page
    ? `<Topics><Topic code="${topic}s" ts_d="0x01" count="${items.length}" pagesize="1000"/></Topics>`
    : ''
  return eExact(`<${topic}s>${records.join('')}</${topic}s>${topics}<Messages/>`)
}

export const eExact = (inner: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><eExact>${inner}</eExact>`

/** An entry of a bank journal: so much from debtors, with the invoice it names. */
export function bankEntry(
  entry: number,
  date: string,
  lines: readonly [invoice: string, amount: string][],
  more = '',
): string {
  const line = (account: string, type: number, value: string, references: string): string =>
    `<GLTransactionLine type="40" linetype="0" line="1" status="20"><Date>${date}</Date><FinYear number="2026"/>` +
    `<GLAccount code="${account}" type="${type}"/><Account code="1001"/>` +
    `<Amount><Currency code="EUR"/><Value>${value}</Value></Amount>` +
    `<ForeignAmount><Currency code="EUR"/><Value>${value}</Value><Rate>1</Rate></ForeignAmount>${references}</GLTransactionLine>`
  const sum = lines.reduce((total, [, amount]) => total + Number(amount), 0)
  return (
    `<GLTransaction entry="${entry}"><TransactionType number="40"/><Journal code="20" type="12"/><Date>${date}</Date>` +
    lines
      .map(([invoice, amount]) =>
        line(
          '1300',
          20,
          `${-Number(amount)}`,
          `<References><InvoiceNumber>${invoice}</InvoiceNumber></References>`,
        ),
      )
      .join('') +
    `${line('1100', 12, String(sum), '')}${more}</GLTransaction>`
  )
}

/** What the source is told: the lines of the file with payments, headings left out. */
export function toldOf(delivery: Delivery): string[] {
  return fileOf(delivery, 'payments').slice(1)
}

/** Lines of an artifact, without byte order mark; none when there is no such file. */
export function fileOf(delivery: Delivery, topic: string): string[] {
  const found = delivery.batch.artifacts.find((artifact) => artifact.topic === topic)
  if (!found) return []
  const text = readFileSync(join(delivery.outbox, found.name), 'utf8')
  return text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1)
}
