import type { RelationUpdate } from '../../model/entry.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { Relation } from './bodies.ts'
import type { Codes } from './codes.ts'
import {
  addressOf,
  dutchChamberNumber,
  isBic,
  isEmail,
  isWebsite,
  wholeVatNumber,
} from './relation-fields.ts'

/**
 * A relation as RelatieWriteModel. PUT replaces the whole record: the sender reads it first and changes these fields.
 * The address goes whole, with its country, or not at all (REL-0060). No bank account unless that is switched on (R91).
 * What SnelStart would refuse the whole relation for, and can do without, is left out and was told by a check.
 */
export function relationBody(
  relation: RelationUpdate,
  settings: AdministrationSettings,
  codes: Codes,
): Relation {
  const kinds: Relation['relatiesoort'] = []
  if (relation.customer || relation.hadCustomer) kinds.push('Klant')
  if (relation.supplier || relation.hadSupplier) kinds.push('Leverancier')
  const address = addressOf(relation)
  const days = codes.daysOf(relation.salesPaymentCondition || relation.purchasePaymentCondition)
  const bank = settings.relations.bankAccounts
  return {
    // the code is only given once
    ...(relation.action === 'insert' ? { relatiecode: Number(relation.code) } : {}),
    relatiesoort: kinds,
    naam: relation.name,
    ...(address === null
      ? {}
      : { vestigingsAdres: { ...address.lines, land: { id: codes.country(address.country) } } }),
    ...filled('telefoon', relation.phone),
    ...filled('email', isEmail(relation.email) ? relation.email : ''),
    ...filled('btwNummer', wholeVatNumber(relation.vatNumber, relation.country)),
    ...filled('kvkNummer', dutchChamberNumber(relation.chamberOfCommerce)),
    ...filled('websiteUrl', isWebsite(relation.website) ? relation.website : ''),
    ...(days === null ? {} : { krediettermijn: days }),
    ...filled('iban', bank ? relation.iban.replace(/\s/g, '').toUpperCase() : ''),
    ...filled('bic', bank && isBic(relation.bic) ? relation.bic.toUpperCase() : ''),
  }
}

const filled = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text === '' ? {} : ({ [key]: text } as Record<K, string>)
