import { readRelations } from '../../../batch/relations.ts'
import { listOf } from '../../../mapping/table-values.ts'
import type { SourceRelation } from '../../../model/document.ts'
import type { ListFeedback } from '../../feedback.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { finishRefresh } from '../finish.ts'
import { Refresh } from '../refresh.ts'

/**
 * The accounting package's own list of relations in CSV or Excel (R47): a file of which every table says that it is in
 * the accounting package already (`inTarget`). Its headings stand in a source profile, where a person can add theirs.
 */
export const relationList: ListFeedback = {
  kind: 'refresh',
  source: 'exact-relations',
  mends: true,
  recognise: ({ recognised }) =>
    recognised.plans.length > 0 && recognised.plans.every(({ table }) => table.inTarget === true),
  async take(open, batch) {
    const refresh = new Refresh()
    refresh.begin('relations.csv').isPage = true
    const { plans } = open.recognised
    const told = new Set(plans.flatMap(({ header }) => (header.column.relationRole >= 0 ? ['role'] : [])))
    for (const relation of (await readRelations(open.file, plans, batch, true)).values())
      refresh.add('relations.csv', rowOf(relation, told.has('role')))
    await finishRefresh(refresh, batch)
  },
}

/** @param knowsRole whether the list says who is a customer and who a supplier */
function rowOf(relation: SourceRelation, knowsRole: boolean): IncomingRow {
  const { role, targetCode, name, street, houseNumber, iban, place } = relation
  const { vatNumber, country, postcode, city, email, chamberOfCommerce, paymentCondition } = relation
  const all = {
    name,
    vatNumber: vatNumber.replace(/[\s.-]/g, '').toUpperCase(),
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    street: `${street} ${houseNumber}`.trim(),
    postcode,
    city,
    email,
    chamberOfCommerce,
    paymentCondition,
    ibans: listOf(iban.replace(/\s/g, '').toUpperCase()).join('|'),
    // each role of a relation comes by itself, and a yes goes before a no
    ...(knowsRole && {
      customer: role === 'customer' ? '1' : '0',
      supplier: role === 'supplier' ? '1' : '0',
    }),
  }
  const cells = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  return { key: targetCode, name, line: place.row, cells }
}
