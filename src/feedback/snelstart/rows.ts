import { functionType } from '../../target/snelstart/account-functions.ts'
import { isRelationCode } from '../../target/snelstart/relation-fields.ts'
import { isUuid } from '../../target/snelstart/ids.ts'
import type { Tables } from '../../model/tables.ts'
import type { IncomingRow } from '../table/incoming.ts'
import { partOf, textOf, textsOf, truthOf, type JsonRecord } from './json.ts'

type Cells = Record<string, string | undefined>

/** Leaves out what the record does not say: that stays as the table has it. */
function row(key: string, name: string, line: number, cells: Cells): IncomingRow {
  const told = Object.entries(cells).filter(([, value]) => value !== undefined && value !== '')
  return { key, name, line, cells: Object.fromEntries(told) as Record<string, string> }
}

const idOf = (record: JsonRecord): string => {
  const id = textOf(record, 'id').toLowerCase()
  return isUuid(id) ? id : ''
}

/** Grootboek: its function says what Exact calls the type; a cost centre that is mandatory is taken over (BOE-0022). */
export function ledgerAccount(record: JsonRecord, line: number): IncomingRow {
  const name = textOf(record, 'omschrijving')
  const used = textOf(record, 'grootboekfunctie')
  return row(textOf(record, 'nummer'), name, line, {
    name,
    type: functionType(used),
    blocked: truthOf(record, 'nonactief'),
    costCentre: truthOf(record, 'kostenplaatsverplicht') === '1' ? 'verplicht' : undefined,
    function: used,
    vatKinds: textsOf(record, 'btwsoort').join('|'),
    id: idOf(record),
  })
}

export function costCentre(record: JsonRecord, line: number): IncomingRow {
  const name = textOf(record, 'omschrijving')
  const cells = { name, blocked: truthOf(record, 'nonactief'), id: idOf(record) }
  return row(textOf(record, 'nummer'), name, line, cells)
}

/** Land: its code of two letters is what addresses have. */
export function country(record: JsonRecord, line: number): IncomingRow {
  const name = textOf(record, 'naam')
  const code = textOf(record, 'landcode').toUpperCase()
  return row(/^[A-Z]{2}$/.test(code) ? code : '', name, line, { name, id: idOf(record) })
}

const JOURNALS: Record<string, string> = {
  verkoop: 'sales',
  inkoop: 'purchase',
  kas: 'cash',
  bank: 'bank',
  memoriaal: 'general',
}

/** Dagboek. The account of a sales or purchase journal is the one of its function, when there is only one. */
export function journal(record: JsonRecord, line: number, tables: Tables): IncomingRow {
  const name = textOf(record, 'omschrijving')
  const kind = textOf(record, 'soort').toLowerCase()
  const type = JOURNALS[kind] ?? 'other'
  const wanted = type === 'sales' ? 'dagboekverkoop' : type === 'purchase' ? 'dagboekinkoop' : ''
  const accounts = tables.ledgerAccounts.all.filter((one) => one.function?.toLowerCase() === wanted)
  return row(textOf(record, 'nummer'), name, line, {
    name,
    type,
    account: wanted !== '' && accounts.length === 1 ? accounts[0]!.code : undefined,
    blocked: truthOf(record, 'nonactief'),
  })
}

/**
 * Relatie. Negative codes are SnelStart's own. Its krediettermijn is the payment condition of so many days, where the
 * table has one; its country the one with that id.
 */
export function relation(record: JsonRecord, line: number, tables: Tables): IncomingRow {
  const name = textOf(record, 'naam')
  const code = textOf(record, 'relatiecode')
  const kinds = textsOf(record, 'relatiesoort').map((kind) => kind.toLowerCase())
  const address = partOf(record, 'vestigingsadres')
  const land = textOf(partOf(address, 'land'), 'id').toLowerCase()
  const days = textOf(record, 'krediettermijn')
  const condition = tables.paymentConditions.all.find((one) => String(one.days) === days && !one.endOfMonth)
  const known = kinds.length > 0
  return row(isRelationCode(code) ? code : '', name, line, {
    name,
    vatNumber: textOf(record, 'btwnummer'),
    country: [...(tables.countries ?? [])].find(([, id]) => id.toLowerCase() === land)?.[0],
    customer: known ? (kinds.includes('klant') ? '1' : '0') : undefined,
    supplier: known ? (kinds.includes('leverancier') ? '1' : '0') : undefined,
    blocked: truthOf(record, 'nonactief'),
    paymentCondition: condition?.code,
    street: textOf(address, 'straat'),
    postcode: textOf(address, 'postcode'),
    city: textOf(address, 'plaats'),
    email: textOf(record, 'email').split(';')[0]!.trim(),
    chamberOfCommerce: textOf(record, 'kvknummer'),
    ibans: textOf(record, 'iban').replace(/\s/g, '').toUpperCase(),
    id: idOf(record),
  })
}
