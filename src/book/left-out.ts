import type { Document, DocumentLine } from '../model/document.ts'

/** A line without any amount, such as a text line: it is left out by rule and counted (bookings case 18). */
export function isZeroLine(line: DocumentLine): boolean {
  return !line.excluding && !line.including && !line.vat
}

/**
 * A document that holds nothing to book: all lines and all totals are zero. It is left out by rule and counted.
 * A document whose total is zero but whose lines are not is booked (bookings case 19).
 */
export function isZeroDocument(document: Document): boolean {
  if (document.totalIncluding || document.totalExcluding || document.totalVat || document.rounding)
    return false
  for (const line of document.lines) if (!isZeroLine(line)) return false
  for (const total of document.vatTotals) if (total.vat !== 0) return false
  return document.lines.length > 0 || document.totalIncluding !== null || document.totalExcluding !== null
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
