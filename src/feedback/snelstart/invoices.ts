import type { Batch } from '../../batch/start.ts'
import { finding } from '../../model/finding-make.ts'
import type { Cents } from '../../model/money.ts'
import { parseDate } from '../../model/parse-date.ts'
import type { OpenItem } from '../../payments/item.ts'
import { givenDay, listDay } from '../../payments/list-day.ts'
import type { FileFeedback } from '../feedback.ts'
import { finishPayments, leaveRowsOut } from '../payments/finish.ts'
import { PaymentGatherer } from '../payments/gather.ts'
import { beginsAs, FULL_PAGE, readRecords, textOf, type JsonRecord } from './json.ts'

/** Invoices whose documents are looked up at a time. */
const AT_ONCE = 500

/**
 * What is open of each invoice in SnelStart: the answer of GET /verkoopfacturen or /inkoopfacturen (R4, R80). Paid is
 * what has an openstaandSaldo of 0. What is not in the list is not spoken of: an answer has 500 invoices at most.
 */
export const snelstartInvoices: FileFeedback = {
  kind: 'payments',
  source: 'snelstart',
  recognise: ({ text }) => beginsAs(text, /"openstaandSaldo"\s*:/i),
  take: takeInvoices,
}

async function takeInvoices(path: string, batch: Batch): Promise<void> {
  const { world, payments: given } = batch.context
  const records = await readRecords(world.files, path, batch)
  if (records === null) return
  const gathered = new PaymentGatherer(batch)
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const items: OpenItem[] = []
    for (const [i, record] of records.slice(start, start + AT_ONCE).entries()) {
      const item = openItemOf(record, start + i + 1, batch)
      batch.rows.document(1, item === null ? 'reported' : 'booked')
      if (item !== null) items.push(item)
    }
    if (batch.untiedErrors === 0) await gathered.open(items)
  }
  if (batch.untiedErrors > 0) return
  if (records.length >= FULL_PAGE) {
    const list = records.some((one) => 'inkoopboeking' in one) ? 'inkoopfacturen' : 'verkoopfacturen'
    const params = { count: records.length, list }
    batch.report(finding('snelstart-page-full', { sheet: '', row: 0 }, params))
  }
  const today = batch.started.toISOString().slice(0, 10)
  const day = givenDay(given, () => listDay(batch.drop.name, [], today))
  leaveRowsOut(await finishPayments(gathered, { day, complete: [], inPages: [], pages: [] }, batch), batch)
}

function openItemOf(record: JsonRecord, line: number, batch: Batch): OpenItem | null {
  const number = textOf(record, 'factuurnummer')
  const open = centsOf(textOf(record, 'openstaandsaldo'))
  const place = { sheet: '', row: line }
  if (number === '' || open === null) {
    const field = number === '' ? 'factuurnummer' : 'openstaandSaldo'
    batch.report(finding('payment-value-missing', place, { field }))
    return null
  }
  const date = textOf(record, 'factuurdatum').slice(0, 10)
  return {
    place,
    direction: 'inkoopboeking' in record ? 'purchase' : 'sales',
    numbers: [number],
    entry: null,
    book: null,
    description: '',
    relationCode: '',
    relationName: '',
    date: parseDate(date, 'y-m-d') === date ? date : '',
    amounts: [{ currency: '', total: centsOf(textOf(record, 'factuurbedrag')), open }],
    lastPaid: '',
  }
}

/** `121`, `121.5` or `-121.00` in cents; null when it is no amount of money. */
function centsOf(text: string): Cents | null {
  const match = /^(-?)(\d{1,11})(?:\.(\d{1,2})0*)?$/.exec(text)
  if (!match) return null
  const [, sign, whole, part = ''] = match
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return sign === '-' ? 0 - cents : cents
}
