import { hash } from 'node:crypto'
import type { Document } from '../model/document.ts'

/** Version of what the fingerprint covers; a change of the list below is a new version. */
export const FINGERPRINT_VERSION = 1

/** Between values and between lines: characters that no cell has, so that two documents never read the same. */
const VALUE = '\u001f'
const LINE = '\u001e'

/**
 * Hash of a document's normalised source values, before any mapping: equal content in another file, format or column
 * order has the same fingerprint. What makes a document that document (direction, kind, number, supplier) is its key
 * and not part of it. Address and contact data, PDF names and places are not either: they do not change what is booked.
 */
export function fingerprint(d: Document): string {
  const header = [
    d.date,
    d.dueDate,
    d.supplyDate,
    d.journal,
    d.currency,
    plainDecimal(d.exchangeRate),
    customerOf(d),
  ]
  header.push(d.description, d.yourReference, d.paymentReference, d.paymentCondition)
  let text = header.join(VALUE)
  text += VALUE + d.totalExcluding + VALUE + d.totalVat + VALUE + d.totalIncluding + VALUE + d.rounding
  for (const l of d.lines)
    text +=
      `${LINE}${l.description}${VALUE}${l.article}${VALUE}${l.excluding}${VALUE}${l.including}${VALUE}${l.vat}` +
      `${VALUE}${l.vatCode}${VALUE}${l.vatRate}${VALUE}${l.vatKind}${VALUE}${l.ledgerAccount}${VALUE}` +
      `${l.costCentre}${VALUE}${l.costUnit}${VALUE}${l.deductible}`
  return hash('sha256', text, 'base64url').slice(0, 27)
}

/**
 * Who the customer is, by the first that the source gives: its number, its name with VAT number, or its code in the
 * accounting package. Nothing that a list of customers in the same drop may have added, so that the same invoice
 * without that list is the same.
 */
function customerOf(d: Document): string {
  if (d.direction === 'purchase') return ''
  const { code, name, vatNumber, targetCode } = d.relation
  if (code !== '') return `#${code}`
  const vat = vatNumber.replace(/[^0-9a-z]/gi, '').toUpperCase()
  return name === '' && vat === '' ? `@${targetCode}` : `${name.toLowerCase().replace(/\s+/g, ' ')}/${vat}`
}

/** 1.0870 and 1.087 are one rate: workbooks keep no closing zeros. */
const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
