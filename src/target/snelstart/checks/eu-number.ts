import { tell, type Check } from '../../../check/check.ts'
import { tableKey } from '../../../mapping/lookup.ts'

/**
 * Revenue of goods and services to other member states wants a customer who has a VAT number in SnelStart itself
 * (BOE-0080): one that only the file has does not get there when the relation is not written.
 */
export const check: Check = {
  name: 'snelstart-eu-number',
  codes: ['snelstart-eu-number'],
  run(document, { tables }, report) {
    const { relation, source, lines } = document
    if (source.direction !== 'sales' || relation.action !== 'known' || relation.vatNumber === '') return
    if (!lines.some(({ kind }) => kind === 'eu-goods' || kind === 'eu-services')) return
    const record = tables.relations.byCode.get(tableKey(relation.code))
    if (record === undefined || record.vatNumber !== '') return
    const params = { relation: record.name, number: relation.vatNumber, file: tables.relations.file }
    tell(report, document, 'snelstart-eu-number', source.relation.place, params, relation.vatNumber)
  },
}
