import type { CostCodeNew } from '../model/entry.ts'
import type { CodeTable, CostCode } from '../model/tables.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { CodeLookup } from './code-lookup.ts'
import type { Place } from '../model/finding.ts'
import { tableKey } from './lookup.ts'
import type { Teller } from './teller.ts'
import { Uses } from './uses.ts'

/**
 * Cost centres or cost units (R79): a code must exist, unless making them is switched on; then those in use come in
 * `made`, in order of first use.
 */
export class CostLookup {
  readonly #codes: CodeLookup<CostCode>
  readonly #unknown: FindingCode
  readonly #create: boolean
  readonly #teller: Teller
  readonly made = new Uses<CostCodeNew>()

  constructor(
    table: CodeTable<CostCode>,
    name: 'cost-centre' | 'cost-unit',
    create: boolean,
    teller: Teller,
  ) {
    this.#unknown = `${name}-unknown`
    this.#codes = new CodeLookup(table, {
      unknown: this.#unknown,
      ambiguous: `${name}-ambiguous`,
      blocked: `${name}-blocked`,
    })
    this.#create = create
    this.#teller = teller
  }

  /** The code in the accounting package; '' for none, or when it was not found. */
  find(text: string, place: Place): string {
    if (text === '') return ''
    const { record, miss } = this.#codes.find(text)
    if (miss === null) return record!.code
    if (this.#create && miss.code === this.#unknown) {
      return this.made.use(tableKey(text), () => ({ code: text, name: text })).code
    }
    this.#teller.tell(miss, place)
    return ''
  }

  /** The document that used this code is not exported. */
  forget(code: string): void {
    if (code !== '') this.made.drop(tableKey(code))
  }
}
