import { tell, type Check } from '../../../check/check.ts'
import { tableKey } from '../../../mapping/lookup.ts'
import type { Place } from '../../../model/finding.ts'
import { isUuid } from '../ids.ts'
import { HIGHEST_ACCOUNT, isNumber } from '../limits.ts'

/**
 * A ledger account of SnelStart has a number: one without its id in the table is looked up by it, and a text that is no
 * number would be an error of that request. The import of SnelStart 12 wants the number in any case.
 */
export const check: Check = {
  name: 'snelstart-account-number',
  codes: ['snelstart-account-number'],
  run(document, { settings, tables }, report) {
    const { file, byCode } = tables.ledgerAccounts
    const byNumber = settings.snelstart.form !== 'api'
    const judge = (code: string, place: Place): void => {
      if (code === '' || isNumber(code, HIGHEST_ACCOUNT)) return
      const known = byCode.get(tableKey(code))
      // one that the table does not have is told as that
      if (known === undefined || (!byNumber && isUuid(known.id ?? ''))) return
      tell(report, document, 'snelstart-account-number', place, { code, name: known.name, file }, code)
    }
    for (const { account, vat, kind, source } of document.lines) {
      judge(account.code, source.place)
      // VAT of the one-stop shop is a line of its own
      if (kind === 'oss') judge(vat?.payAccount ?? '', source.place)
    }
    if (document.source.rounding !== 0) judge(settings.ledgerAccounts.rounding, document.source.place)
  },
}
