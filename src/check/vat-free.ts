import { vatDue } from '../book/vat-due.ts'
import { amountsOf } from '../book/amounts.ts'
import { lineSumDifference } from './line-sum.ts'
import { tell, vatIsKnown, type Check } from './check.ts'

/** Lines for which no VAT is due on the document have none (facts: sources 5.5: a marker and a VAT amount contradict). */
export const check: Check = {
  name: 'vat-free',
  codes: ['vat-not-allowed'],
  run(document, { settings }, report) {
    const { lines, source } = document
    let charged = false
    let told = false
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      if (vatDue(source.direction, line.kind) === 'charged') {
        charged = true
        continue
      }
      const { vat, excluding, including } = line.source
      const amount = vat ?? (excluding !== null && including !== null ? including - excluding : 0)
      if (amount === 0) continue
      told = true
      tell(report, document, 'vat-not-allowed', line.source.place, {
        vat: { cents: amount },
        kind: line.kind,
      })
    }
    if (charged || told || !vatIsKnown(document) || lines.length === 0) return
    const { unassigned } = amountsOf(document, settings.vat.rounding)
    if (unassigned === 0 || lineSumDifference(document, settings) !== null) return
    tell(report, document, 'vat-not-allowed', source.place, {
      vat: { cents: unassigned },
      kind: lines[0]!.kind,
    })
  },
}
