import type { Check } from '../../../check/check.ts'
import { check as account } from './account.ts'
import { check as accountNumber } from './account-number.ts'
import { check as costs } from './costs.ts'
import { check as currency } from './currency.ts'
import { check as date } from './date.ts'
import { check as euNumber } from './eu-number.ts'
import { check as mixed } from './mixed.ts'
import { check as number } from './number.ts'
import { check as oss } from './oss.ts'
import { check as purchase } from './purchase.ts'
import { check as relation } from './relation.ts'
import { check as term } from './term.ts'
import { check as texts } from './texts.ts'
import { check as vatKind } from './vat-kind.ts'

/** Every check of SnelStart, in the order in which their findings should be read. */
export const snelstartChecks: readonly Check[] = [
  number,
  date,
  term,
  currency,
  vatKind,
  account,
  accountNumber,
  euNumber,
  mixed,
  oss,
  purchase,
  costs,
  relation,
  texts,
]
