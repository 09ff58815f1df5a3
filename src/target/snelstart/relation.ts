import type { RelationUpdate } from '../../model/entry.ts'
import { finding } from '../../model/finding-make.ts'
import type { Finding } from '../../model/finding.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { Relation } from './bodies.ts'
import type { Codes } from './codes.ts'
import { isUuid } from './ids.ts'

/** Most characters of each field (facts: section 1.1; limits that only SnelStart's error list states are among them). */
const LIMITS = {
  name: 50,
  street: 50,
  postcode: 25,
  city: 50,
  phone: 25,
  email: 250,
  vatNumber: 50,
  chamberOfCommerce: 12,
  website: 100,
  iban: 50,
  bic: 15,
} as const
/** relatiecode is a 32-bit number; negative ones are SnelStart's own. */
const HIGHEST_CODE = 2_147_483_647

/**
 * A relation as RelatieWriteModel. A changed one is sent whole, since PUT replaces the record. The address goes whole,
 * with its country, or not at all (REL-0060). No bank account unless that is switched on (R91).
 */
export function relationBody(
  relation: RelationUpdate,
  settings: AdministrationSettings,
  codes: Codes,
): { body: Relation; findings: Finding[] } {
  const findings: Finding[] = []
  const { place } = relation
  for (const [field, limit] of Object.entries(LIMITS) as [keyof typeof LIMITS, number][]) {
    const text = field === 'street' ? streetOf(relation) : relation[field]
    if (text.length <= limit) continue
    findings.push(finding('text-too-long', place, { field, length: text.length, limit }, { value: text }))
  }
  const code = Number(relation.code)
  if (!/^\d{1,10}$/.test(relation.code) || code < 1 || code > HIGHEST_CODE)
    findings.push(
      finding('snelstart-relation-code', place, { code: relation.code }, { value: relation.code }),
    )
  const kinds: Relation['relatiesoort'] = []
  if (relation.customer || relation.hadCustomer) kinds.push('Klant')
  if (relation.supplier || relation.hadSupplier) kinds.push('Leverancier')
  const known = codes.record(relation.code)?.id ?? ''
  const address = addressOf(relation, codes)
  const body: Relation = {
    ...(relation.action === 'update' && isUuid(known) ? { id: known.toLowerCase() } : {}),
    relatiesoort: kinds,
    relatiecode: code,
    naam: relation.name,
    ...(address === null ? {} : { vestigingsAdres: address }),
    ...filled('telefoon', relation.phone),
    ...filled('email', relation.email),
    ...filled('btwNummer', relation.vatNumber.replace(/[^0-9A-Za-z]/g, '').toUpperCase()),
    ...filled('kvkNummer', relation.chamberOfCommerce),
    ...filled('websiteUrl', relation.website),
    ...(settings.relations.bankAccounts
      ? { ...filled('iban', relation.iban.replace(/\s/g, '')), ...filled('bic', relation.bic) }
      : {}),
  }
  return { body, findings }
}

const streetOf = ({ street, houseNumber }: RelationUpdate): string => `${street} ${houseNumber}`.trim()

function addressOf(relation: RelationUpdate, codes: Codes): NonNullable<Relation['vestigingsAdres']> | null {
  const straat = streetOf(relation)
  const { postcode, city, country } = relation
  if (straat === '' || postcode === '' || city === '' || !/^[A-Z]{2}$/.test(country)) return null
  return { straat, postcode, plaats: city, land: { id: codes.country(country) } }
}

const filled = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text === '' ? {} : ({ [key]: text } as Record<K, string>)
