import { hash } from 'node:crypto'
import type { Document, DocumentLine } from '../model/document.ts'
import type { Rate } from '../model/money.ts'

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
  // It may decide the journal. Sources without departments keep the fingerprints that they had.
  if (d.department !== '') header.push(`department ${d.department}`)
  let text = header.join(VALUE)
  text += VALUE + d.totalExcluding + VALUE + d.totalVat + VALUE + d.totalIncluding + VALUE + d.rounding
  for (const l of d.lines) {
    text += LINE + l.description + (l.article === '' ? NO_ARTICLE : VALUE + l.article + VALUE)
    text += l.excluding + VALUE + l.including + VALUE + l.vat + codesOf(l)
  }
  return hash('sha256', text, 'base64url').slice(0, 27)
}

const NO_ARTICLE = VALUE + VALUE

/** The codes of the line last met with each rate: those of most lines of a file are the same. */
const met = new Map<Rate | null, { line: Codes; text: string }>()
type Codes = Pick<
  DocumentLine,
  'vatCode' | 'vatKind' | 'ledgerAccount' | 'costCentre' | 'costUnit' | 'deductible'
>

function codesOf(l: DocumentLine): string {
  const before = met.get(l.vatRate)
  if (before !== undefined && isSame(before.line, l)) return before.text
  const { vatCode, vatRate, vatKind, ledgerAccount, costCentre, costUnit, deductible } = l
  const text =
    `${VALUE}${vatCode}${VALUE}${vatRate}${VALUE}${vatKind}${VALUE}${ledgerAccount}${VALUE}` +
    `${costCentre}${VALUE}${costUnit}${VALUE}${deductible}`
  if (met.size >= 100) met.clear()
  met.set(vatRate, { line: { vatCode, vatKind, ledgerAccount, costCentre, costUnit, deductible }, text })
  return text
}

const isSame = (a: Codes, b: Codes): boolean =>
  a.vatCode === b.vatCode &&
  a.vatKind === b.vatKind &&
  a.ledgerAccount === b.ledgerAccount &&
  a.costCentre === b.costCentre &&
  a.costUnit === b.costUnit &&
  a.deductible === b.deductible

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
