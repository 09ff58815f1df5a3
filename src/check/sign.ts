import { amountsOf } from '../book/amounts.ts'
import { tell, type Check } from './check.ts'

/** A credit note has a total below zero: a positive one means that the sign rule of the source is another (Q57). */
export const check: Check = {
  name: 'sign',
  codes: ['sign-contradicts'],
  run(document, { settings }, report) {
    const { source } = document
    if (source.type !== 'credit-note') return
    const total = document.total ?? source.totalExcluding ?? amountsOf(document, settings.vat.rounding).total
    if (total > 0) tell(report, document, 'sign-contradicts', source.place, { total: { cents: total } })
  },
}
