import { amountsOf } from '../../../book/amounts.ts'
import { entryDescriptionLimit } from '../../../book/texts.ts'
import { tell, type Check } from '../../../check/check.ts'
import { tellLongLines } from '../../../check/texts.ts'
import { originalText } from '../descriptions.ts'
import { DESCRIPTION_LIMIT } from '../limits.ts'

/** Descriptions longer than SnelStart takes (BOE-0071) are cut, and never in silence. */
export const check: Check = {
  name: 'snelstart-texts',
  codes: ['description-cut'],
  run(document, { settings }, report) {
    const { source } = document
    const sales = source.direction === 'sales'
    const { currency } = source
    const converted = currency !== '' && currency !== settings.currency && document.rate !== ''
    const total = converted ? amountsOf(document, settings.vat.rounding).total : 0
    // what has no field of its own stands behind the description: a foreign amount, reference, payment reference, a purchase's due date
    const behind = [
      converted ? originalText(currency, total, document.rate, settings.language) : '',
      sales ? source.yourReference : '',
      settings.snelstart.paymentReference ? document.paymentReference : '',
      !sales && (source.dueDate !== '' || source.paymentCondition !== '') ? 'vervalt 00-00-0000' : '',
    ]
    const room = behind.reduce((left, text) => left - (text === '' ? 0 : text.length + 2), DESCRIPTION_LIMIT)
    const limit = Math.max(0, Math.min(room, entryDescriptionLimit(source.number)))
    if (source.description.length > limit) {
      const params = { length: source.description.length, limit }
      tell(report, document, 'description-cut', source.place, params, source.description)
    } else if (room < 0) {
      const params = { length: source.yourReference.length, limit: DESCRIPTION_LIMIT }
      tell(report, document, 'description-cut', source.place, params, source.yourReference)
    }
    tellLongLines(document, DESCRIPTION_LIMIT, report)
  },
}
