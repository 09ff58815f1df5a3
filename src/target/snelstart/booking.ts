import type { Direction } from '../../model/document.ts'
import type { Entry, EntryLine } from '../../model/entry.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding } from '../../model/finding.ts'
import type { Cents } from '../../model/money.ts'
import { dayNumber } from '../../model/parse-date.ts'
import type { BookingLine, PurchaseBooking, SalesBooking, VatRow, VatRowKind } from './bodies.ts'
import { descriptionOf } from './descriptions.ts'
import type { Codes } from './codes.ts'
import { euros } from './euros.ts'
import { vatKinds } from './vat-kinds.ts'

/** Longest term that SnelStart takes, in days. */
const LONGEST_TERM = 999

export type Made = { body: SalesBooking | PurchaseBooking; findings: Finding[] }

/** Whose booking an entry becomes. */
export function directionOf(entry: Entry): Direction {
  return entry.kind.startsWith('sales') ? 'sales' : 'purchase'
}

/**
 * An entry as a verkoopboeking or inkoopboeking: lines exclude VAT and bear the document's sign, one VAT row per kind,
 * the total is their sum to the cent (BOE-0039). VAT of the one-stop shop is a line on the account of its code, without
 * a row. There is no credit note of its own: all amounts are negative (bookings case 3).
 *
 * @returns the body with what is wrong or worth knowing; with an error among it the body is not to be sent
 */
export function bookingOf(entry: Entry, codes: Codes): Made {
  const direction = directionOf(entry)
  const side = direction === 'sales' ? -1 : 1
  const findings: Finding[] = []
  const tell = (code: Parameters<typeof finding>[0], line: EntryLine, value: string): void => {
    findings.push(finding(code, line.place, { code: value }, { document: entry.number, value }))
  }
  const lines: BookingLine[] = []
  const rows = new Map<VatRowKind, Cents>()
  let sum = 0
  for (const line of entry.lines) {
    const amount = side * line.amount
    if (line.role === 'receivable' || line.role === 'payable') continue
    const kinds = vatKinds(line.vat, direction)
    if (kinds === null) {
      tell('snelstart-vat-code', line, line.vat!.code)
      continue
    }
    sum += amount
    const isOwnLine = line.role !== 'vat' || kinds.row === null
    if (!isOwnLine) {
      rows.set(kinds.row!, (rows.get(kinds.row!) ?? 0) + amount)
      continue
    }
    // a zero line is refused (BOE-0028)
    if (amount === 0) continue
    if (kinds.row !== null && !rows.has(kinds.row)) rows.set(kinds.row, 0)
    if (line.costUnit !== '') tell('snelstart-cost-unit', line, line.costUnit)
    lines.push({
      omschrijving: descriptionOf(line.description),
      grootboek: { id: codes.ledger(line.account) },
      ...(line.costCentre === '' ? {} : { kostenplaats: { id: codes.costCentre(line.costCentre) } }),
      bedrag: euros(amount),
      btwSoort: line.role === 'vat' ? 'Geen' : kinds.line,
    })
  }
  const btw: VatRow[] = [...rows].map(([btwSoort, amount]) => ({ btwSoort, btwBedrag: euros(amount) }))
  if (sum !== entry.total) {
    const params = { total: { cents: entry.total }, sum: { cents: sum } }
    findings.push(finding('snelstart-unbalanced', entry.place, params, { document: entry.number }))
  }
  const shared = {
    factuurnummer: entry.number,
    factuurdatum: `${entry.date}T00:00:00`,
    factuurbedrag: euros(entry.total),
    boekingsregels: lines,
    btw,
  }
  const relation = { id: codes.relation(entry.relation) }
  const days = entry.dueDate === '' ? 0 : dayNumber(entry.dueDate) - dayNumber(entry.date)
  if (direction === 'purchase') {
    findings.push(...purchaseTerm(entry, days, codes))
    const omschrijving = codes.entryDescription(entry, entry.dueDate)
    return { body: { ...shared, omschrijving, leverancier: relation }, findings }
  }
  if (days < 0 || days > LONGEST_TERM) {
    const params = { due: { date: entry.dueDate }, date: { date: entry.date } }
    findings.push(finding('snelstart-term', entry.place, params, { document: entry.number }))
  }
  const omschrijving = codes.entryDescription(entry, '')
  return { body: { ...shared, omschrijving, klant: relation, betalingstermijn: days }, findings }
}

/** A purchase has no due date in SnelStart: it counts with the supplier's own term. */
function purchaseTerm(entry: Entry, days: number, codes: Codes): Finding[] {
  const own = codes.termOf(entry.relation)
  if (own === null || own === days || entry.dueDate === '') return []
  const params = { due: { date: entry.dueDate }, days: own }
  return [finding('snelstart-purchase-due-date', entry.place, params, { document: entry.number })]
}
