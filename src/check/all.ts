import type { Report } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import { isZeroDocument } from '../book/left-out.ts'
import type { Check, CheckContext } from './check.ts'
import { check as accountUse } from './account-use.ts'
import { check as accountVat } from './account-vat.ts'
import { check as date } from './date.ts'
import { check as deductible } from './deductible.ts'
import { check as dueDate } from './due-date.ts'
import { check as including } from './including.ts'
import { check as lineAmount } from './line-amount.ts'
import { check as lineSum } from './line-sum.ts'
import { check as lodging } from './lodging.ts'
import { check as margin } from './margin.ts'
import { check as nameNumber } from './name-number.ts'
import { check as number } from './number.ts'
import { check as paymentReference } from './payment-reference.ts'
import { check as relationData } from './relation-data.ts'
import { check as rounding } from './rounding.ts'
import { check as sign } from './sign.ts'
import { check as totals } from './totals.ts'
import { check as vatAccount } from './vat-account.ts'
import { check as vatAmount } from './vat-amount.ts'
import { check as vatFree } from './vat-free.ts'
import { check as vatRate } from './vat-rate.ts'
import { check as vatShifted } from './vat-shifted.ts'
import { check as zeroTotal } from './zero-total.ts'

/**
 * Every check that holds for all targets, in the order in which their findings should be read. Adding one is a file and
 * a line here; those of one target are in the list of its rules.
 */
export const checks: readonly Check[] = [
  number,
  date,
  dueDate,
  lineAmount,
  totals,
  lineSum,
  sign,
  zeroTotal,
  vatAmount,
  vatRate,
  lodging,
  vatFree,
  vatShifted,
  vatAccount,
  accountVat,
  accountUse,
  including,
  deductible,
  margin,
  nameNumber,
  rounding,
  relationData,
  paymentReference,
]

/** Runs every check on a document. One that is left out by rule has nothing to be judged. */
export function runChecks(document: ResolvedDocument, context: CheckContext, report: Report): void {
  if (isZeroDocument(document.source)) return
  for (let i = 0; i < checks.length; i++) checks[i]!.run(document, context, report)
  const { ofTarget } = context
  for (let i = 0; i < ofTarget.length; i++) ofTarget[i]!.run(document, context, report)
}
