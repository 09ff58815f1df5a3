import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord } from '../model/tables.ts'
import { nameKey, postcodeKey, vatKey } from './relation-keys.ts'
import { isOtherName } from './same-name.ts'
import type { Miss } from './teller.ts'

/**
 * What vouches for a number that stands on both sides: a person put it there (R90), it lies in a range that the source
 * shares with the accounting package or was sent under it before (R53, R55), or nothing but its being equal.
 */
export type Proof = 'person' | 'agreed' | 'equal'

type Compared = Pick<
  RelationRecord,
  'code' | 'name' | 'aliases' | 'vatNumber' | 'country' | 'street' | 'postcode'
>

/**
 * The same number in both programs must be the same relation (R41), since the entry would land at a stranger. Another
 * VAT number is an error however the number was found; so are another name and another postcode together, unless a
 * person made the link. An equal number by itself proves nothing (R89: never a guess): under it another name alone is
 * an error too, unless VAT number or address agree.
 */
export function strangers(record: Compared, relation: SourceRelation, proof: Proof, own: string): Miss[] {
  const vat = vatKey(relation.vatNumber, relation.country || own)
  const ownVat = vatKey(record.vatNumber, record.country || own)
  if (vat !== '' && ownVat !== '') {
    if (vat === ownVat) return []
    const params = {
      number: relation.code,
      code: record.code,
      other: record.name,
      vat: relation.vatNumber,
      otherVat: record.vatNumber,
    }
    return [{ code: 'relation-vat-number-of-other', params, value: relation.code }]
  }
  if (proof === 'person' || !isOtherName(relation, record)) return []
  if (proof === 'agreed' ? !otherPostcode(record, relation) : sameAddress(record, relation)) return []
  const params = { code: relation.code, name: relation.name, other: record.name }
  return [{ code: 'relation-code-of-other', params, value: relation.code }]
}

function otherPostcode(record: Compared, relation: SourceRelation): boolean {
  const [own, other] = [postcodeKey(record.postcode), postcodeKey(relation.postcode)]
  return own !== '' && other !== '' && own !== other
}

function sameAddress(record: Compared, relation: SourceRelation): boolean {
  const postcode = postcodeKey(relation.postcode)
  const street = nameKey(`${relation.street} ${relation.houseNumber}`)
  return (
    postcode !== '' &&
    street !== '' &&
    postcode === postcodeKey(record.postcode) &&
    street === nameKey(record.street)
  )
}

/** Whether two relations of one file that have one number are two: neither VAT number nor name or address agree. */
export function areTwo(one: SourceRelation, other: SourceRelation, own: string): boolean {
  if (one.code === '' || one.code !== other.code || one.name === other.name) return false
  const { code, name, vatNumber, country, postcode } = one
  const street = `${one.street} ${one.houseNumber}`
  const first = { code, name, vatNumber, country, postcode, street, aliases: [] }
  return strangers(first, other, 'equal', own).length > 0
}
