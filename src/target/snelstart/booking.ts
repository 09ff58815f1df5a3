import { vatDue } from '../../book/vat-due.ts'
import type { Direction } from '../../model/document.ts'
import type { Entry, EntryLine } from '../../model/entry.ts'
import type { Cents } from '../../model/money.ts'
import { dayNumber } from '../../model/parse-date.ts'
import type { BookingLine, PurchaseBooking, SalesBooking, VatRow, VatRowKind } from './bodies.ts'
import type { Codes } from './codes.ts'
import { descriptionOf } from './descriptions.ts'
import { euros } from './euros.ts'
import { vatKinds } from './vat-kinds.ts'

/** Whose booking an entry becomes. */
export function directionOf(entry: Entry): Direction {
  return entry.kind.startsWith('sales') ? 'sales' : 'purchase'
}

/**
 * An entry as a verkoopboeking or inkoopboeking: lines exclude VAT and bear the document's sign, one VAT row per kind,
 * the total is their sum to the cent (BOE-0039). VAT of the one-stop shop is a line on the account of its code, without
 * a row. There is no credit note of its own: all amounts are negative (bookings case 3). Amounts are in euro: a
 * document in another currency was converted when it was booked.
 *
 * @returns a body that is still to be validated; null when a VAT code is none of SnelStart's
 */
export function bookingOf(entry: Entry, codes: Codes): SalesBooking | PurchaseBooking | null {
  const direction = directionOf(entry)
  const side = direction === 'sales' ? -1 : 1
  const lines: BookingLine[] = []
  const rows = new Map<VatRowKind, Cents>()
  for (const line of entry.lines) {
    if (line.role === 'receivable' || line.role === 'payable') continue
    const kinds = vatKinds(line.vat, direction)
    if (kinds === null) return null
    // never -0, which is written as -0
    const amount = side < 0 ? 0 - line.amount : line.amount
    if (line.role === 'vat' && kinds.row !== null) {
      rows.set(kinds.row, (rows.get(kinds.row) ?? 0) + amount)
      continue
    }
    // a line of 0.00 is refused (BOE-0028)
    if (amount === 0) continue
    if (kinds.row !== null && !rows.has(kinds.row)) rows.set(kinds.row, 0)
    lines.push(bookingLine(line, amount, codes, line.role === 'vat' ? 'Geen' : kinds.line))
  }
  const btw: VatRow[] = [...rows].map(([btwSoort, amount]) => ({ btwSoort, btwBedrag: euros(amount) }))
  const relation = { id: codes.relation(entry.relation) }
  const shared = {
    factuurnummer: entry.number,
    factuurdatum: `${entry.date}T00:00:00`,
    omschrijving: codes.description(entry),
    factuurbedrag: euros(entry.total),
    boekingsregels: lines,
    btw,
  }
  if (direction === 'purchase') {
    // how SnelStart wants the VAT of these is not established: a person looks at each
    const unproven = entry.lines.some(({ vat }) => vat !== null && vatDue(direction, vat.kind) === 'reverse')
    return { leverancier: relation, ...shared, ...(unproven ? { markering: true } : {}) }
  }
  return { klant: relation, ...shared, betalingstermijn: daysBetween(entry.date, entry.dueDate) }
}

function bookingLine(
  line: EntryLine,
  amount: Cents,
  codes: Codes,
  btwSoort: BookingLine['btwSoort'],
): BookingLine {
  return {
    omschrijving: descriptionOf(line.description),
    grootboek: { id: codes.ledger(line.account) },
    ...(line.costCentre === '' ? {} : { kostenplaats: { id: codes.costCentre(line.costCentre) } }),
    bedrag: euros(amount),
    btwSoort,
  }
}

/** Days from the invoice date to the due date; SnelStart has no field for the due date itself. */
export function daysBetween(date: string, due: string): number {
  return due === '' ? 0 : dayNumber(due) - dayNumber(date)
}
