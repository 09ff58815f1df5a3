import type { Finding, Report } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import type { SourceRelation } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { finding } from '../model/finding-make.ts'
import { isChamberNumber, isRsin } from './numbers/dutch-belgian.ts'
import { isIban } from './numbers/iban.ts'
import { isPostcode, postcodeInFront } from './numbers/postcode.ts'
import { checkVatNumber } from './numbers/vat-number.ts'
import type { Check } from './check.ts'

/** What is written of a relation is right as far as its own check digits and form can tell (Q52, Q53, R91). */
export const check: Check = {
  name: 'relation-data',
  codes: ['iban-wrong', 'chamber-number-doubtful', 'postcode-doubtful'],
  run(document, { settings }, report) {
    if (document.relation.action === 'known') return
    tellRelation(document.source.relation, settings, report, document.source.number)
  },
}

/** The same for a relation of a list that comes without documents. */
export function checkRelation(
  relation: SourceRelation,
  settings: Pick<AdministrationSettings, 'country' | 'relations'>,
  report: Report,
): void {
  tellRelation(relation, settings, report, '')
  const { vatNumber, country } = relation
  if (vatNumber === '' || checkVatNumber(vatNumber, country || settings.country).status !== 'wrong') return
  const params = { relation: shown(relation), number: vatNumber }
  report(finding('vat-number-doubtful', relation.place, params, { value: vatNumber }))
}

function tellRelation(
  relation: SourceRelation,
  settings: Pick<AdministrationSettings, 'country' | 'relations'>,
  report: Report,
  document: string,
): void {
  const tell = (code: FindingCode, value: string, params: Finding['params']): void => {
    const extra = document === '' ? { value } : { value, document }
    report(finding(code, relation.place, { relation: shown(relation), ...params }, extra))
  }
  const { iban, chamberOfCommerce, postcode } = relation
  const country = relation.country || settings.country
  if (settings.relations.bankAccounts && iban !== '' && !isIban(iban)) tell('iban-wrong', iban, { iban })
  if (chamberOfCommerce !== '' && !isChamberNumber(chamberOfCommerce, country)) {
    const digits = chamberOfCommerce.replace(/\D/g, '')
    const rsin = country === 'NL' && isRsin(digits) ? digits : ''
    tell('chamber-number-doubtful', chamberOfCommerce, { number: chamberOfCommerce, rsin })
  }
  if (postcode !== '' && !isPostcode(postcode, country)) {
    tell('postcode-doubtful', postcode, { postcode, country, part: postcodeInFront(postcode, country) })
  }
}

const shown = (relation: SourceRelation): string => relation.name || relation.code || relation.vatNumber
