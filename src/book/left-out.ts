import type { Document, DocumentLine } from '../model/document.ts'

/** A line that adds nothing, such as a text line: it is left out by rule and counted (bookings case 18). */
export function isZeroLine(line: DocumentLine): boolean {
  return !line.excluding && !line.including && !line.vat
}

/** Whether the source states what the line comes to. A VAT of 0.00 alone does not say so. */
export function hasAmount(line: DocumentLine): boolean {
  return line.excluding !== null || line.including !== null
}

/** Whether a line says how it is to be booked, which a text line has no need of. */
export function namesBooking(line: DocumentLine): boolean {
  return line.vatCode !== '' || line.vatRate !== null || line.vatKind !== null || line.ledgerAccount !== ''
}

/**
 * A document that holds nothing to book: all that it states is 0.00, by its total or by each of its lines. It is left
 * out by rule, told and counted. Empty is not 0.00: where an amount is missing the document is not left out, and
 * `line-amount` tells. A document whose total is zero but whose lines are not is booked (bookings case 19).
 */
export function isZeroDocument(document: Document): boolean {
  if (document.totalIncluding || document.totalExcluding || document.totalVat || document.rounding)
    return false
  for (const line of document.lines) if (!isZeroLine(line)) return false
  for (const total of document.vatTotals) if (total.vat !== 0) return false
  if (document.totalIncluding !== null || document.totalExcluding !== null) return true
  let stated = false
  for (const line of document.lines) {
    if (hasAmount(line)) stated = true
    else if (namesBooking(line)) return false
  }
  return stated
}

/**
 * Number of source rows that hold nothing but zero lines. A row that holds a booked line too (one row with a column
 * per VAT rate) is a booked row.
 */
export function zeroLineRows(document: Document): number {
  let count = 0
  let counted: string[] | null = null
  for (const line of document.lines) {
    if (!isZeroLine(line)) continue
    const key = `${line.place.sheet}\u0000${line.place.row}`
    counted ??= []
    if (counted.includes(key) || hasBookedLine(document, line)) continue
    counted.push(key)
    count++
  }
  return count
}

function hasBookedLine(document: Document, zero: DocumentLine): boolean {
  for (const line of document.lines) {
    if (line.place.row === zero.place.row && line.place.sheet === zero.place.sheet && !isZeroLine(line))
      return true
  }
  return false
}
