import type { Report } from '../model/finding.ts'
import type { ResolvedDocument, ResolvedLine } from '../model/resolved.ts'
import { isShifted } from '../book/vat-due.ts'
import { tell, type Check } from './check.ts'
import { isEuCountry } from './numbers/eu.ts'
import { checkVatNumber } from './numbers/vat-number.ts'

/**
 * Reverse charge and supplies to other EU states (bookings cases 11-13, R40; facts: sources 5.5): a sale needs a right
 * VAT number of the customer, within the EU of another member state; an EU kind with a relation of the own country, or
 * of one outside the EU, is an error; export to an EU country is worth a look.
 */
export const check: Check = {
  name: 'vat-shifted',
  codes: [
    'vat-number-missing',
    'vat-number-wrong',
    'vat-number-not-eu',
    'vat-number-own-country',
    'vat-number-not-verified',
    'eu-with-own-country',
    'eu-with-country-outside',
    'export-inside-eu',
  ],
  run(document, { settings }, report) {
    const own = settings.country
    let judged = ''
    for (let i = 0; i < document.lines.length; i++) {
      const line = document.lines[i]!
      if (line.kind === judged) continue
      const withinEu = line.kind === 'eu-goods' || line.kind === 'eu-services'
      if (!isShifted(line.kind) && line.kind !== 'export') continue
      judged = line.kind
      const { country } = document.relation
      if (withinEu && country === own) sayCountry(report, document, line, 'eu-with-own-country')
      else if (withinEu && isOutside(document.relation))
        sayCountry(report, document, line, 'eu-with-country-outside')
      else if (document.source.direction !== 'sales') continue
      else if (line.kind !== 'export') needNumber(report, document, line, own, withinEu)
      else if (isEuCountry(country)) sayCountry(report, document, line, 'export-inside-eu')
    }
  },
}

/**
 * Whether a relation is certainly outside the EU: its country says so, and it has no VAT number of a member state, as a
 * foreign company and one in Northern Ireland may have. A country that was not recognised is told elsewhere.
 */
function isOutside({ country, vatNumber }: ResolvedDocument['relation']): boolean {
  if (!/^[A-Z]{2}$/.test(country) || country === 'EL' || isEuCountry(country)) return false
  return vatNumber === '' || checkVatNumber(vatNumber, country).status === 'outside'
}

function sayCountry(
  report: Report,
  document: ResolvedDocument,
  line: ResolvedLine,
  code: 'eu-with-own-country' | 'eu-with-country-outside' | 'export-inside-eu',
): void {
  const { name, country } = document.relation
  tell(report, document, code, line.source.place, { relation: name, country, kind: line.kind }, country)
}

function needNumber(
  report: Report,
  document: ResolvedDocument,
  line: ResolvedLine,
  own: string,
  withinEu: boolean,
): void {
  const { name, vatNumber, country } = document.relation
  const params = { relation: name, number: vatNumber, kind: line.kind }
  const { place } = line.source
  if (vatNumber === '') {
    tell(report, document, 'vat-number-missing', place, params)
    return
  }
  const answer = checkVatNumber(vatNumber, country || own)
  if (answer.status === 'wrong') tell(report, document, 'vat-number-wrong', place, params, vatNumber)
  else if (!withinEu) return
  else if (answer.status === 'outside') tell(report, document, 'vat-number-not-eu', place, params, vatNumber)
  else if (answer.country === own) tell(report, document, 'vat-number-own-country', place, params, vatNumber)
  else if (answer.status === 'format') {
    tell(report, document, 'vat-number-not-verified', place, params, vatNumber)
  }
}
