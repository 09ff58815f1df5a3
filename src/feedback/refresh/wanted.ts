import type { AdministrationSettings } from '../../model/settings.ts'
import type { IncomingRow } from '../table/incoming.ts'

type Settings = Pick<AdministrationSettings, 'country' | 'refresh' | 'ledgerAccounts'>

/** Money, receivables, payables and VAT: journals and VAT codes book on them, whatever else is taken over. */
const NEEDED: ReadonlySet<string> = new Set(['10', '12', '14', '16', '20', '21', '22', '24'])
const REVENUE: ReadonlySet<string> = new Set(['110'])
/** What a purchase may be booked on: costs of all kinds, stocks, fixed assets and what is paid ahead. */
const COSTS: ReadonlySet<string> = new Set([
  '26',
  '30',
  '32',
  '40',
  '111',
  '120',
  '121',
  '122',
  '123',
  '125',
  '126',
  '130',
  '150',
])

/** Where an export does not tell the type, the usual charts of accounts do: Belgium's is law, Dutch ones agree mostly. */
const BY_CODE = {
  NL: { revenue: /^8/, costs: /^[0347]/ },
  BE: { revenue: /^70/, costs: /^(2|3|60|61|62|63|64|65)/ },
} as const

/**
 * Which ledger accounts of an export a table takes over, by setting (R32); accounts that the table has are always brought
 * up to date. Those of the list of extra accounts are taken over whatever they are (R33): `640200`, or `64*` for all that
 * begin so.
 */
export function wantedAccounts(settings: Settings): (row: IncomingRow) => boolean {
  const { ledgerAccounts: which, extraAccounts } = settings.refresh
  if (which === 'all') return () => true
  const { country, ledgerAccounts } = settings
  const exact = new Set(extraAccounts.filter((code) => !code.endsWith('*')))
  for (const code of [...Object.values(ledgerAccounts.default), ledgerAccounts.rounding]) exact.add(code)
  const beginnings = extraAccounts.filter((code) => code.endsWith('*')).map((code) => code.slice(0, -1))
  return ({ key, cells }) => {
    if (exact.has(key) || beginnings.some((beginning) => key.startsWith(beginning))) return true
    const type = cells['type'] ?? ''
    if (NEEDED.has(type)) return true
    const isRevenue = type === '' ? BY_CODE[country].revenue.test(key) : REVENUE.has(type)
    const isCost = type === '' ? BY_CODE[country].costs.test(key) : COSTS.has(type)
    return isRevenue || (which === 'revenue-and-costs' && isCost)
  }
}
