import { isShifted } from '../book/vat-due.ts'
import { tell, type Check } from './check.ts'
import { checkVatNumber } from './numbers/vat-number.ts'

/** A VAT number that is about to be written to a relation is right; where it is required another check says so. */
export const check: Check = {
  name: 'vat-number',
  codes: ['vat-number-doubtful'],
  run(document, { settings }, report) {
    const { relation, source } = document
    if (relation.action === 'known' || relation.vatNumber === '') return
    if (checkVatNumber(relation.vatNumber, relation.country || settings.country).status !== 'wrong') return
    if (source.direction === 'sales' && document.lines.some((line) => isShifted(line.kind))) return
    const params = { relation: relation.name, number: relation.vatNumber }
    tell(report, document, 'vat-number-doubtful', source.relation.place, params, relation.vatNumber)
  },
}
