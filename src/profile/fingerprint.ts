import { hash } from 'node:crypto'
import type { Document } from '../model/document.ts'

/** Version of what the fingerprint covers; a change of the list below is a new version. */
export const FINGERPRINT_VERSION = 1

/**
 * Hash of a document's normalised source values, before any mapping: equal content in another file, format or column
 * order has the same fingerprint. Address and contact data, PDF names and places are not part of it: they do not change
 * what is booked.
 */
export function fingerprint(d: Document): string {
  const r = d.relation
  let text =
    `${d.direction}|${d.type ?? ''}|${d.number}|${d.date}|${d.dueDate}|${d.supplyDate}|${d.journal}|${d.currency}|` +
    `${d.exchangeRate}|${r.code}|${r.targetCode}|${r.name}|${r.vatNumber}|${d.description}|${d.yourReference}|` +
    `${d.paymentReference}|${d.paymentCondition}|${d.totalExcluding}|${d.totalVat}|${d.totalIncluding}|${d.rounding}`
  for (const l of d.lines)
    text +=
      `\n${l.description}|${l.article}|${l.excluding}|${l.including}|${l.vat}|${l.vatCode}|${l.vatRate}|` +
      `${l.vatKind}|${l.ledgerAccount}|${l.costCentre}|${l.costUnit}|${l.deductible}`
  return hash('sha256', text, 'base64url').slice(0, 27)
}
