import { tableKey } from '../mapping/lookup.ts'
import { tell, type Check } from './check.ts'

/** A rounding that the source states has an account to be booked on (bookings case 30). */
export const check: Check = {
  name: 'rounding',
  codes: ['rounding-account-missing'],
  run(document, { settings, tables }, report) {
    const { rounding, place } = document.source
    if (rounding === 0) return
    const account = settings.ledgerAccounts.rounding
    if (account !== '' && tables.ledgerAccounts.byCode.has(tableKey(account))) return
    tell(report, document, 'rounding-account-missing', place, {
      rounding: { cents: rounding },
      account,
    })
  },
}
