import type { Direction } from '../../model/document.ts'
import type { ItemAmounts, OpenItem } from '../../payments/item.ts'
import { childrenOf, inside, textIn, type XmlElement } from '../../read/exact-xml/element.ts'
import { currencyOf, relationOf, type ExactValues } from './exact-values.ts'

/** Open items of one relation, from a record of the topic ARs (sales) or APs (purchases). */
export function openItemsOf(record: XmlElement, direction: Direction, values: ExactValues): OpenItem[] {
  const relation = relationOf(record)
  return childrenOf(inside(record, 'OutstandingItems'), 'OutstandingItem').map((item) => {
    const entry = values.whole(item, 'number')
    const yourRef = textIn(item, 'YourRef')
    return {
      ...relation,
      direction,
      place: { sheet: '', row: item.line },
      numbers: yourRef === '' ? (entry === null ? [] : [String(entry)]) : [yourRef],
      entry,
      book: null,
      description: textIn(item, 'Description'),
      date: values.date(item, 'InvoiceDate'),
      amounts: amountsOf(item, values),
      lastPaid: '',
    }
  })
}

/** In the document's currency (FC) and in that of the administration (DC), where both are there. */
function amountsOf(item: XmlElement, values: ExactValues): ItemAmounts[] {
  const currency = currencyOf(item)
  return (['FC', 'DC'] as const).flatMap((of) => {
    const open = values.amount(item, `OutstandingAmt${of}`)
    if (open === null) return []
    return [{ currency: of === 'FC' ? currency : '', total: values.amount(item, `InvoiceAmt${of}`), open }]
  })
}
