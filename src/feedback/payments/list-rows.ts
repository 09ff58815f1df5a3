import type { Direction } from '../../model/document.ts'
import type { Report } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { Row } from '../../model/row.ts'
import type { OpenItem } from '../../payments/item.ts'
import type { CellReader } from '../../profile/cells.ts'
import type { Field } from '../../profile/types.ts'
import type { PaymentItem } from './gather.ts'

/** A row of a list of open items; null when it cannot be understood, which is told. */
export function openItemOf(
  row: Row,
  cells: CellReader,
  direction: Direction,
  report: Report,
): OpenItem | null {
  const total = cells.amount(row, 'totalIncluding', report)
  const paid = cells.amount(row, 'excluding', report)
  const given = cells.amount(row, 'including', report)
  const open = given ?? (total !== null && paid !== null ? total - paid : null)
  const lastPaid = cells.date(row, 'supplyDate', report)
  const reference = referenceOf(row, cells, direction, report)
  if (open === null) return missing(row, cells, 'including', report)
  return {
    ...reference,
    place: { sheet: cells.plan.name, row: row.number },
    date: cells.date(row, 'date', report),
    amounts: [{ currency: cells.text(row, 'currency', report).toUpperCase(), total, open }],
    lastPaid,
  }
}

/** A row of a list of payments; null when it cannot be understood, which is told. */
export function paymentOf(
  row: Row,
  cells: CellReader,
  direction: Direction,
  report: Report,
): PaymentItem | null {
  const amount = cells.amount(row, 'including', report)
  const writtenOff = cells.amount(row, 'discountAmount', report) ?? 0
  const date = cells.date(row, 'supplyDate', report)
  const documentDate = cells.date(row, 'date', report)
  const reference = referenceOf(row, cells, direction, report)
  if (amount === null) return missing(row, cells, 'including', report)
  if (date === '') return missing(row, cells, 'supplyDate', report)
  return {
    ...reference,
    place: { sheet: cells.plan.name, row: row.number },
    origin: 'list',
    identity: '',
    date,
    documentDate,
    amounts: [{ currency: cells.text(row, 'currency', report).toUpperCase(), amount, writtenOff }],
  }
}

function referenceOf(row: Row, cells: CellReader, direction: Direction, report: Report) {
  const entry = cells.code(row, 'key', report)
  const number = cells.code(row, 'number', report)
  const yourRef = direction === 'purchase' ? cells.code(row, 'yourReference', report) : ''
  return {
    direction,
    numbers: [yourRef, number].filter((text) => text !== ''),
    entry: /^\d{1,10}$/.test(entry) ? Number(entry) : /^\d{1,10}$/.test(number) ? Number(number) : null,
    book: null,
    description: cells.text(row, 'description', report),
    relationCode: cells.code(row, 'relationCode', report),
    relationName: cells.text(row, 'relationName', report),
  }
}

/** Tells what the row lacks, unless its cell was told to be unreadable. */
function missing(row: Row, cells: CellReader, field: Field, report: Report): null {
  if (cells.shown(row, field) !== '') return null
  const column = cells.plan.column[field]
  const heading = cells.plan.headings[column] ?? field
  const place = { sheet: cells.plan.name, row: row.number, ...(column >= 0 && { column, heading }) }
  report(finding('payment-value-missing', place, { field: heading }))
  return null
}

const SUPPLIERS = /crediteur|leverancier|inkoop|supplier|purchase|payable|fournisseur|achat/i

/** Whether a row, its headings or the name of the file speak of suppliers; anything else is about customers. */
export function directionOf(row: Row, cells: CellReader, name: string, report: Report): Direction {
  const kind = cells.text(row, 'relationRole', report)
  if (kind !== '' && SUPPLIERS.test(kind)) return 'purchase'
  if (/debit|klant|verkoop|customer|sales|receivable|client|vente/i.test(kind)) return 'sales'
  const heading = cells.plan.headings[cells.plan.column.relationName] ?? ''
  const code = cells.plan.headings[cells.plan.column.relationCode] ?? ''
  return SUPPLIERS.test(`${heading} ${code} ${name}`) ? 'purchase' : 'sales'
}
