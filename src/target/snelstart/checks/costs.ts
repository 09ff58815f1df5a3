import { tell, type Check } from '../../../check/check.ts'
import { tableKey } from '../../../mapping/lookup.ts'
import { isUuid } from '../ids.ts'
import { HIGHEST_COST_CENTRE, isNumber } from '../limits.ts'

/** SnelStart has no cost units (R79), and its cost centres are numbers: one that is to be made must be one. */
export const check: Check = {
  name: 'snelstart-costs',
  codes: ['snelstart-cost-unit', 'snelstart-cost-centre-number'],
  run(document, { tables }, report) {
    for (const { costCentre, source } of document.lines) {
      const { costUnit, place } = source
      if (costUnit !== '') tell(report, document, 'snelstart-cost-unit', place, { code: costUnit }, costUnit)
      if (costCentre === '') continue
      const known = tables.costCentres.byCode.get(tableKey(costCentre))
      // one with its id is right whatever it is called; without, it is looked up by its number
      if (known !== undefined && isUuid(known.id ?? '')) continue
      if (isNumber(costCentre, HIGHEST_COST_CENTRE)) continue
      tell(report, document, 'snelstart-cost-centre-number', place, { code: costCentre }, costCentre)
    }
  },
}
