import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord } from '../model/tables.ts'
import { LOST } from '../model/letters.ts'
import { nameKey } from './relation-keys.ts'

const FORM =
  'b ?v|n ?v|v ?o ?f|c ?v|bvba|cvba|commv|sprl|srl|scrl|s ?a|sarl|sas|snc|ltd|limited|plc|llc|inc|gmbh|ag'
const LAST_FORM = new RegExp(` (?:${FORM})$`)
const FIRST_FORM = new RegExp(`^(?:${FORM}) `)

/** Shorter beginnings ("De", "AB") are shared by too many names. */
const SHORTEST = 3

/** A name as `nameKey` makes it, without its legal form: `jansen bouw bv` and `nv jansen bouw` are `jansen bouw`. */
export const withoutLegalForm = (key: string): string => key.replace(LAST_FORM, '').replace(FIRST_FORM, '')

/** Whether the relation goes by this very name in the tables: its name, or an alias that a person put there. */
export function hasName(record: RelationRecord, name: string): boolean {
  const key = nameKey(name)
  return key === nameKey(record.name) || record.aliases.some((alias) => key === nameKey(alias))
}

/**
 * Whether the source's name cannot be that of a relation of the tables (R41). The same name or an alias, another legal
 * form, and a name that begins with the whole other one (`Jansen` and `Jansen Bouw`) may be the same company; a side
 * without a name contradicts nothing.
 */
export function isOtherName(
  relation: SourceRelation,
  record: Pick<RelationRecord, 'name' | 'aliases'>,
): boolean {
  if (relation.name === '' || record.name === '') return false
  if (relation.name.includes(LOST))
    return ![record.name, ...record.aliases].some((own) => fitsLost(relation.name, own))
  const name = withoutLegalForm(nameKey(relation.name))
  return ![record.name, ...record.aliases].some((own) => mayBeSame(name, withoutLegalForm(nameKey(own))))
}

/** Whether a name in which letters were lost (Q5) can be this one: all letters that are left stand in it, in order. */
function fitsLost(name: string, own: string): boolean {
  const pieces = name.split(/\ufffd+/).map((piece) => plainLetters(piece))
  const letters = plainLetters(own)
  let from = 0
  for (const [at, piece] of pieces.entries()) {
    const found = letters.indexOf(piece, from)
    // A lost letter may have become more than one sign, and a letter with an accent may be two bytes.
    if (found < 0 || found - from > (at === 0 ? 0 : 2)) return false
    from = found + piece.length
  }
  return from === letters.length || (pieces[pieces.length - 1] === '' && letters.length - from <= 2)
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function mayBeSame(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SHORTEST && long.startsWith(`${short} `)
}
