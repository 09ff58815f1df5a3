import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { LOST } from '../model/letters.ts'
import type { RelationRecord } from '../model/tables.ts'
import { nameKey, postcodeKey, vatKey } from './relation-keys.ts'
import { hasName } from './same-name.ts'

/**
 * A relation as it is to be written: what the source says, and where it is silent what the tables know, so that an
 * update takes nothing away. Flags are only ever raised (R86, R87).
 *
 * @param condition code of the source's own payment condition for it; '' none
 */
export function relationUpdate(
  source: SourceRelation,
  record: RelationRecord | null,
  code: string,
  condition: string,
  settings: AdministrationSettings,
): RelationUpdate {
  const relation = record === null ? source : legible(source)
  const customer = relation.role === 'customer'
  return {
    action: record === null ? 'insert' : 'update',
    code,
    name: relation.name || (record?.name ?? ''),
    customer,
    supplier: !customer,
    hadCustomer: record?.customer ?? false,
    hadSupplier: record?.supplier ?? false,
    vatNumber: relation.vatNumber || (record?.vatNumber ?? ''),
    ...addressOf(relation, record, settings.country),
    email: relation.email || (record?.email ?? ''),
    phone: relation.phone,
    website: relation.website,
    // changes of a bank account are never sent unasked (R91)
    iban: settings.relations.bankAccounts ? relation.iban : '',
    bic: settings.relations.bankAccounts ? relation.bic : '',
    chamberOfCommerce: relation.chamberOfCommerce,
    language: relation.language,
    salesPaymentCondition: customer ? condition : '',
    purchasePaymentCondition: customer ? '' : condition,
    place: relation.place,
  }
}

/** The relation without a name or an address in which letters were lost (Q5): what the tables have is better. */
function legible(relation: SourceRelation): SourceRelation {
  const { name, street, city } = relation
  const [lostName, lostAddress] = [name.includes(LOST), street.includes(LOST) || city.includes(LOST)]
  if (!lostName && !lostAddress) return relation
  const address = lostAddress ? { street: '', houseNumber: '', postcode: '', city: '' } : {}
  return { ...relation, ...(lostName ? { name: '' } : {}), ...address }
}

type Address = Pick<RelationUpdate, 'street' | 'houseNumber' | 'postcode' | 'city' | 'country'>

/** An address is taken whole from one side: half of an old and half of a new one is no address. */
function addressOf(relation: SourceRelation, record: RelationRecord | null, own: string): Address {
  const fromSource = relation.street !== '' || relation.postcode !== '' || relation.city !== ''
  if (fromSource || record === null) {
    const { street, houseNumber, postcode, city } = relation
    // an empty country is the administration's own (Q54)
    return { street, houseNumber, postcode, city, country: relation.country || record?.country || own }
  }
  const { street, postcode, city } = record
  return { street, houseNumber: '', postcode, city, country: record.country || own }
}

/**
 * Whether the source and the tables both know something of a relation, and have it otherwise (R41).
 *
 * @param contacts whether the difference is sent: then the e-mail address counts too, and a VAT number that only the
 *   source has
 */
export function differs(
  source: SourceRelation,
  record: RelationRecord,
  own: string,
  contacts: boolean,
): boolean {
  const relation = legible(source)
  const line = `${relation.street} ${relation.houseNumber}`
  return (
    (relation.name !== '' && record.name !== '' && !hasName(record, relation.name)) ||
    opposed(
      vatKey(relation.vatNumber, relation.country || own),
      vatKey(record.vatNumber, record.country || own),
    ) ||
    opposed(nameKey(line), nameKey(record.street)) ||
    opposed(postcodeKey(relation.postcode), postcodeKey(record.postcode)) ||
    opposed(nameKey(relation.city), nameKey(record.city)) ||
    opposed(relation.country, record.country) ||
    (contacts && opposed(relation.email.toLowerCase(), record.email.toLowerCase())) ||
    // a number that only the source has: revenue within the EU is refused for who has none there
    (contacts && relation.vatNumber !== '' && record.vatNumber === '')
  )
}

/** Whether two documents say something else about one relation. */
export function contradicts(a: SourceRelation, b: SourceRelation): boolean {
  return (
    opposed(a.name, b.name) ||
    opposed(a.vatNumber, b.vatNumber) ||
    opposed(a.street, b.street) ||
    opposed(a.houseNumber, b.houseNumber) ||
    opposed(a.postcode, b.postcode) ||
    opposed(a.city, b.city) ||
    opposed(a.country, b.country)
  )
}

const opposed = (a: string, b: string): boolean => a !== b && a !== '' && b !== ''
