import type { Direction } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { PaymentCondition, Tables } from '../model/tables.ts'
import { addDays, endOfMonth } from '../model/parse-date.ts'
import { CodeLookup } from './code-lookup.ts'
import type { Found } from './teller.ts'

const MISSING: Found<PaymentCondition> = {
  record: null,
  miss: { code: 'payment-condition-missing', params: {}, value: '' },
}

/** Payment conditions: always filled, since without one Exact refuses the entry (facts: XML section 3, R1). */
export class PaymentLookup {
  readonly #conditions: CodeLookup<PaymentCondition>
  readonly #defaults: Record<Direction, string>
  readonly #dueDates = new Map<string, string>()

  constructor(settings: AdministrationSettings, tables: Tables) {
    const { condition, purchaseCondition } = settings.payment
    this.#defaults = { sales: condition, purchase: purchaseCondition || condition }
    this.#conditions = new CodeLookup(tables.paymentConditions, {
      unknown: 'payment-condition-unknown',
      ambiguous: 'payment-condition-ambiguous',
      blocked: '',
    })
  }

  /** The document's condition, else that of the relation (in the source, then in the tables), else the default. */
  find(
    ofDocument: string,
    ofSource: string,
    ofRecord: string,
    direction: Direction,
  ): Found<PaymentCondition> {
    const text = ofDocument || ofSource || ofRecord || this.#defaults[direction]
    return text === '' ? MISSING : this.#conditions.find(text)
  }

  /** Code of the condition that `text` means; '' when there is none. */
  codeOf(text: string): string {
    return text === '' ? '' : (this.#conditions.find(text).record?.code ?? '')
  }

  /** Invoice date plus the condition's days, then to the end of that month where the condition says so. */
  dueDate(date: string, condition: PaymentCondition): string {
    const key = `${date}${condition.code}`
    let due = this.#dueDates.get(key)
    if (due === undefined) {
      due = addDays(date, condition.days)
      if (condition.endOfMonth) due = endOfMonth(due)
      if (this.#dueDates.size >= 20_000) this.#dueDates.clear()
      this.#dueDates.set(key, due)
    }
    return due
  }
}
