import type { SourceRelation } from '../model/document.ts'
import type { RelationUpdate } from '../model/entry.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { LOST } from '../model/letters.ts'
import type { RelationRecord } from '../model/tables.ts'
import { undisputed, type Disputed } from './relation-disputes.ts'
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
    name: nameOf(relation, record),
    customer,
    supplier: !customer,
    hadCustomer: record?.customer ?? false,
    hadSupplier: record?.supplier ?? false,
    vatNumber: vatNumberOf(relation, record),
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

/** A text that is no number ("onbekend") takes the place of none. */
const vatNumberOf = ({ vatNumber }: SourceRelation, record: RelationRecord | null): string =>
  record !== null && vatKey(vatNumber, '') === '' ? record.vatNumber : vatNumber

/** An alias or another spelling of its name renames no relation. */
function nameOf({ name }: SourceRelation, record: RelationRecord | null): string {
  if (record === null || record.name === '') return name
  return name === '' || hasName(record, name) ? record.name : name
}

/**
 * The update of a known relation of which the rows of a file contradict each other: what they contradict stays as the
 * tables have it, the rest is sent (R41).
 *
 * @param update what would be sent by the first of those rows
 * @param lacksRole the relation has to become a customer or supplier, so that something must be sent
 * @returns null when nothing is left to be sent
 */
export function undisputedUpdate(
  source: SourceRelation,
  update: RelationUpdate,
  record: RelationRecord | null,
  disputed: ReadonlySet<Disputed>,
  lacksRole: boolean,
  settings: AdministrationSettings,
): RelationUpdate | null {
  // an update is a whole record: without what the accounting package has of it there is nothing to put beside the rest
  if (record === null) return lacksRole ? { ...update } : null
  const rest = undisputed(source, disputed)
  if (!lacksRole && !differs(rest, record, settings.country, true)) return null
  const condition = update.salesPaymentCondition || update.purchasePaymentCondition
  const { iban, bic } = update
  return { ...relationUpdate(rest, record, update.code, condition, settings), iban, bic }
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

/** An address that may take the place of one that is there: a city alone would take the street away. */
const hasAddress = ({ street, city }: SourceRelation): boolean => street !== '' && city !== ''

/** An address is taken whole from one side: half of an old and half of a new one is no address. */
function addressOf(relation: SourceRelation, record: RelationRecord | null, own: string): Address {
  if (record === null || hasAddress(relation) || (record.street === '' && record.city === '')) {
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
 * @param sent whether the difference is sent: then the e-mail address counts too, a VAT number that only the source has,
 *   and of addresses only whole ones
 */
export function differs(source: SourceRelation, record: RelationRecord, own: string, sent: boolean): boolean {
  const relation = legible(source)
  const [vat, knownVat] = [
    vatKey(relation.vatNumber, relation.country || own),
    vatKey(record.vatNumber, record.country || own),
  ]
  return (
    (relation.name !== '' && record.name !== '' && !hasName(record, relation.name)) ||
    opposed(vat, knownVat) ||
    ((!sent || hasAddress(relation)) && hasOtherAddress(relation, record)) ||
    (sent && opposed(relation.email.toLowerCase(), record.email.toLowerCase())) ||
    // a number that only the source has: revenue within the EU is refused for who has none there
    (sent && vat !== '' && knownVat === '')
  )
}

function hasOtherAddress(relation: SourceRelation, record: RelationRecord): boolean {
  const line = `${relation.street} ${relation.houseNumber}`
  return (
    opposed(nameKey(line), nameKey(record.street)) ||
    opposed(postcodeKey(relation.postcode), postcodeKey(record.postcode)) ||
    opposed(nameKey(relation.city), nameKey(record.city)) ||
    opposed(relation.country, record.country)
  )
}

/** What of an update is otherwise than the tables have it, by the names of fields, for who wants to know what changes. */
export function changedFields(update: RelationUpdate, record: RelationRecord, own: string): string[] {
  const fields: string[] = []
  if (update.name !== record.name) fields.push('name')
  const [country, known] = [update.country || own, record.country || own]
  if (vatKey(update.vatNumber, country) !== vatKey(record.vatNumber, known)) fields.push('vatNumber')
  const line = `${update.street} ${update.houseNumber}`
  if (
    nameKey(line) !== nameKey(record.street) ||
    postcodeKey(update.postcode) !== postcodeKey(record.postcode) ||
    nameKey(update.city) !== nameKey(record.city) ||
    country !== known
  )
    fields.push('address')
  if (update.email.toLowerCase() !== record.email.toLowerCase()) fields.push('email')
  if ((update.customer && !record.customer) || (update.supplier && !record.supplier))
    fields.push('relationRole')
  return fields
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
