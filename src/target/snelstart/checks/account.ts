import { tell, type Check } from '../../../check/check.ts'
import { NOT_FOR_LINES } from '../../../mapping/account.ts'
import type { ResolvedLine } from '../../../model/resolved.ts'
import type { LedgerAccount } from '../../../model/tables.ts'
import { functionOf, functionProblem } from '../account-functions.ts'
import { vatKinds } from '../vat-kinds.ts'

/**
 * The VAT of a line belongs to its account (R24): it is in the account's own list of kinds, and the account's function
 * stands for the same box of the VAT return (BOE-0061, BOE-0080, BOE-0082). An account of which the table knows
 * neither is not judged.
 */
export const check: Check = {
  name: 'snelstart-account',
  codes: ['snelstart-account-vat', 'snelstart-account-not-for-lines', 'snelstart-account-function'],
  run(document, { tables }, report) {
    const { direction } = document.source
    const { file } = tables.ledgerAccounts
    for (const line of document.lines) {
      const kinds = vatKinds(line.vat, direction)
      const { account, source } = line
      if (kinds === null || account.code === '' || !isKnown(line) || isTold(account)) continue
      const { code, name, vatKinds: allowed = [] } = account
      const used = account.function ?? ''
      const about = { code, name, function: used, file }
      const problem = functionProblem(used, line.kind, kinds.line, direction)
      if (problem === 'never' || problem === 'side') {
        tell(report, document, 'snelstart-account-not-for-lines', source.place, { ...about, direction }, code)
      } else if (problem !== null) {
        const wanted =
          direction === 'sales' ? functionOf(line.kind, kinds.line) : 'InkopenKostenAlleBtwTarieven'
        const params = { ...about, vat: kinds.line, kind: line.kind, wanted }
        tell(report, document, 'snelstart-account-function', source.place, params, code)
      } else if (allowed.length > 0 && !allowed.some((one) => sameKind(one, kinds.line))) {
        const params = { code, name, vat: kinds.line, allowed: allowed.join(', '), file }
        tell(report, document, 'snelstart-account-vat', source.place, params, code)
      }
    }
  },
}

/** A VAT code that was not found has a stand-in. */
const isKnown = ({ vat, kind }: ResolvedLine): boolean => vat !== null || kind === 'none'

/** An account for money, receivables or VAT by its type: another check refuses that already. */
const isTold = ({ type }: LedgerAccount): boolean => NOT_FOR_LINES.has(type)

const sameKind = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
