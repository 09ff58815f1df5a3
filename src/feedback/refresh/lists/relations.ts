import type { OpenDrop } from '../../../batch/open-drop.ts'
import { eachRelation } from '../../../batch/relations.ts'
import type { Batch } from '../../../batch/start.ts'
import { listOf } from '../../../mapping/table-values.ts'
import type { SourceRelation } from '../../../model/document.ts'
import type { Field } from '../../../profile/fields.ts'
import type { ListFeedback } from '../../feedback.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { finishRefresh } from '../finish.ts'
import { Refresh } from '../refresh.ts'
import { ListRows } from './list-rows.ts'

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
    await readInto(refresh, open, batch)
    await finishRefresh(refresh, batch)
  },
}

/** What is needed only while the list is read is gone when its rows are merged with the table. */
async function readInto(refresh: Refresh, { file, recognised }: OpenDrop, batch: Batch): Promise<void> {
  const { plans } = recognised
  const tells = (field: Field): boolean => plans.some(({ header }) => header.column[field] >= 0)
  const kinds = tells('relationRole')
  const told = { customer: kinds || tells('isCustomer'), supplier: kinds || tells('isSupplier') }
  const rows = new ListRows()
  const add = (key: string, relation: SourceRelation): void => {
    rows.add(key, relation.place.row)
    refresh.add('relations.csv', rowOf(relation, told))
  }
  await eachRelation(file, plans, batch, { rowOf: (key) => rows.of(key), add }, true)
}

/** @param told whether the list says who is a customer, and who a supplier */
function rowOf(relation: SourceRelation, told: Record<SourceRelation['role'], boolean>): IncomingRow {
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
    ...(told.customer && { customer: role === 'customer' ? '1' : '0' }),
    ...(told.supplier && { supplier: role === 'supplier' ? '1' : '0' }),
  }
  const cells = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  return { key: targetCode, name, line: place.row, cells }
}
