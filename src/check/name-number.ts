import type { ResolvedDocument } from '../model/resolved.ts'
import { eachGlance, glance, KeyRows } from '../mapping/key-rows.ts'
import type { RelationRecord, RelationTable } from '../model/tables.ts'
import { tell, type Check, type CheckContext } from './check.ts'

/** A VAT number, or a number of the Belgian or Dutch register of companies, within a longer text (Q51). */
const NUMBER =
  /\b(?:BE\s?[01]?[\d. ]{8,12}\d|NL\s?\d[\d. ]{6,10}\d\s?B\s?\d\d|(?:KBO|BCE|KvK)[-:.\s]*\d[\d. ]{6,10}\d|[01]\d{3}\.\d{3}\.\d{3})\b/i

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')

/**
 * A relation that would be made under a name with a number in it: nothing is taken out of a name by itself, but who
 * looks up that number may find that the relation is there already (Q51).
 */
export const check: Check = {
  name: 'name-number',
  codes: ['relation-name-with-number'],
  run(document, context, report) {
    const { relation } = document
    if (relation.action !== 'insert') return
    const [found] = NUMBER.exec(relation.name) ?? []
    if (found === undefined) return
    const known = holderOf(found, document, context)
    tell(
      report,
      document,
      'relation-name-with-number',
      document.source.place,
      { found, known },
      relation.name,
    )
  },
}

/** The relation of the tables with this VAT number, as ` (1003 Brouwerij)`; '' when there is none. */
function holderOf(number: string, document: ResolvedDocument, { tables }: CheckContext): string {
  const digits = digitsOf(number)
  const holder = holderOfVat(tables.relations, digits)
  return holder && holder.code !== document.relation.code ? ` (${holder.code} ${holder.name})` : ''
}

const byDigits = new WeakMap<object, KeyRows>()

/** The first relation of which the VAT number has these digits; made once for a table, which may have 200,000. */
function holderOfVat(table: RelationTable, digits: string): RelationRecord | null {
  const { all } = table
  let index = byDigits.get(table)
  if (index === undefined) {
    const made = new KeyRows()
    eachGlance(all, ({ vatNumber }, place) => {
      if (vatNumber !== '') made.add(digitsOf(vatNumber), place)
    })
    byDigits.set(table, (index = made))
  }
  const place = index.places(digits).find((at) => {
    const { vatNumber } = glance(all, at)
    return vatNumber !== '' && digitsOf(vatNumber) === digits
  })
  return place === undefined ? null : all.at(place)!
}
