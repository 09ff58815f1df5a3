import { tell, type Check } from '../../../check/check.ts'
import { tableKey } from '../../../mapping/lookup.ts'
import { HIGHEST_COST_CENTRE, isNumber } from '../limits.ts'

/** SnelStart has no cost units (R79), and its cost centres are numbers: one that is to be made must be one. */
export const check: Check = {
  name: 'snelstart-costs',
  codes: ['snelstart-cost-unit', 'snelstart-cost-centre-number'],
  run(document, { tables }, report) {
    for (const { costCentre, source } of document.lines) {
      const { costUnit, place } = source
      if (costUnit !== '') tell(report, document, 'snelstart-cost-unit', place, { code: costUnit }, costUnit)
      if (costCentre === '' || tables.costCentres.byCode.has(tableKey(costCentre))) continue
      if (isNumber(costCentre, HIGHEST_COST_CENTRE)) continue
      tell(report, document, 'snelstart-cost-centre-number', place, { code: costCentre }, costCentre)
    }
  },
}
