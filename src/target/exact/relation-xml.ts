import { finding } from '../../model/finding-make.ts'
import type { CostCodeNew, RelationUpdate } from '../../model/entry.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import { DESCRIPTION_LIMIT, NAME_LIMIT, NO_LIMIT, type FieldChecks } from './field-checks.ts'

const COUNTRY = /^[A-Z]{2}$/
const IBAN = /^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/

/**
 * A relation as the XML of an Account. Flags are only ever raised: the status is C or absent, IsSupplier 1 or absent,
 * and what Exact already has counts too (R86, R87). No Contact: without a number Exact makes it again at each import.
 * No Language: Exact's codes for it are not known. What is wrong is in the checks: then the text must not be used.
 */
export function relationXml(
  relation: RelationUpdate,
  settings: AdministrationSettings,
  checks: FieldChecks,
): string {
  const status = relation.customer || relation.hadCustomer ? ' status="C"' : ''
  let text = `\n<Account code="${checks.relationCode(relation.code)}"${status}>`
  text += `<Name>${checks.text(relation.name, 'name', NAME_LIMIT)}</Name>`
  text += element('Phone', relation.phone, 'phone', checks)
  text += element('Email', relation.email, 'email', checks)
  text += element('HomePage', relation.website, 'website', checks)
  if (relation.supplier || relation.hadSupplier) text += '<IsSupplier>1</IsSupplier>'
  text += address(relation, checks)
  if (settings.relations.bankAccounts) text += bankAccount(relation, checks)
  text += element('VATNumber', relation.vatNumber, 'vatNumber', checks)
  text += element('ChamberOfCommerce', relation.chamberOfCommerce, 'chamberOfCommerce', checks)
  text += reference('SalesPaymentCondition', relation.salesPaymentCondition, checks)
  text += reference('PurchasePaymentCondition', relation.purchasePaymentCondition, checks)
  return `${text}</Account>`
}

/** A new cost centre or cost unit; without a name its code describes it, because Exact wants a description. */
export function costCodeXml(name: 'Costcenter' | 'Costunit', code: CostCodeNew, checks: FieldChecks): string {
  const field = name === 'Costcenter' ? 'costCentre' : 'costUnit'
  const description = checks.text(code.name === '' ? code.code : code.name, field, DESCRIPTION_LIMIT)
  return `\n<${name} code="${checks.text(code.code, field, NO_LIMIT)}"><Description>${description}</Description></${name}>`
}

/**
 * AddressLine1 is mandatory in an address, so it is written empty when only the rest is known; not in an update, which
 * would take the street away that Exact has.
 */
function address(relation: RelationUpdate, checks: FieldChecks): string {
  const { street, houseNumber, postcode, city, country } = relation
  const line = houseNumber === '' ? street : `${street} ${houseNumber}`.trim()
  if (line === '' && postcode === '' && city === '' && country === '') return ''
  if (line === '' && relation.action === 'update') return ''
  let text = '<Address type="VIS" default="1">'
  text += `<AddressLine1>${checks.text(line, 'street', NO_LIMIT)}</AddressLine1>`
  text += element('PostalCode', postcode, 'postcode', checks)
  text += element('City', city, 'city', checks)
  if (country !== '') {
    if (!COUNTRY.test(country)) {
      checks.add(finding('country-not-iso', relation.place, { country }, { value: country }))
    }
    text += `<Country code="${checks.text(country, 'country', NO_LIMIT)}"/>`
  }
  return `${text}</Address>`
}

/** Only when switched on (R91). The account of a known relation is added, never made the one that is paid to. */
function bankAccount(relation: RelationUpdate, checks: FieldChecks): string {
  if (relation.iban === '') return ''
  const iban = relation.iban.replace(/\s/g, '').toUpperCase()
  if (!IBAN.test(iban)) {
    const about = { value: relation.iban }
    checks.add(finding('bank-account-not-iban', relation.place, { account: relation.iban }, about))
  }
  const code = checks.text(iban, 'iban', NO_LIMIT)
  const preferred = relation.action === 'insert' ? ' default="1"' : ''
  const bic = element('BICCode', relation.bic, 'bic', checks)
  return `<BankAccount code="${code}"${preferred}>${bic}<IBAN>${code}</IBAN></BankAccount>`
}

function element(name: string, value: string, field: string, checks: FieldChecks): string {
  return value === '' ? '' : `<${name}>${checks.text(value, field, NO_LIMIT)}</${name}>`
}

function reference(name: string, code: string, checks: FieldChecks): string {
  return code === '' ? '' : `<${name} code="${checks.text(code, 'paymentCondition', NO_LIMIT)}"/>`
}
