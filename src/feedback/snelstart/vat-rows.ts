import type { LedgerAccount, Tables, VatCode } from '../../model/tables.ts'
import { vatKinds } from '../../target/snelstart/vat-kinds.ts'
import type { IncomingRow } from '../table/incoming.ts'
import { textOf, type JsonRecord } from './json.ts'

const SIDES = [
  ['sales', 'Verkopen', 'verkoop'],
  ['purchase', 'Inkopen', 'inkoop'],
] as const
const NAMES: Record<string, 'Hoog' | 'Laag' | 'Overig'> = { hoog: 'Hoog', laag: 'Laag', overig: 'Overig' }

/** ISO day of a date with or without a time; '' when it is open: SnelStart writes the first and last day there can be. */
function dayOf(record: JsonRecord, field: string): string {
  const day = textOf(record, field).slice(0, 10)
  return /^(19|20)\d{2}-\d{2}-\d{2}$/.test(day) ? day : ''
}

/**
 * Btw-tarief: a percentage of a kind of VAT and the days that it holds, both included. VAT codes of that kind and
 * percentage get these days; a percentage that holds today or later and that no code has becomes one, for sales and for
 * purchases. Either gets the accounts of its function where it has none and there is only one: that of the VAT, and that
 * of the revenue at this rate. Past percentages make no codes.
 *
 * @param today ISO date
 */
export function vatRows(record: JsonRecord, line: number, tables: Tables, today: string): IncomingRow[] {
  const kind = NAMES[textOf(record, 'btwsoort').toLowerCase()]
  const percentage = Number(textOf(record, 'btwpercentage') || 'x')
  if (kind === undefined || !(percentage > 0) || percentage > 100) return []
  const rate = Math.round(percentage * 1000)
  const [from, until] = [dayOf(record, 'datumvanaf'), dayOf(record, 'datumtotenmet')]
  const days = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) }
  return SIDES.flatMap(([direction, side, word]) => {
    const has = (code: VatCode): boolean =>
      code.kind === 'domestic' &&
      code.rate === rate &&
      (code.direction === direction || code.direction === 'both') &&
      vatKinds(code, direction)?.line === kind
    const known = tables.vatCodes.all.filter(has)
    const accounts = accountsOf(direction, kind, tables)
    if (known.length > 0)
      return known.map((code) => {
        const cells = { ...days, ...accounts }
        // what the table says of them goes first
        if (code.payAccount !== '' || code.claimAccount !== '') {
          delete cells.payAccount
          delete cells.claimAccount
        }
        return { key: code.code, name: code.description, line, cells }
      })
    if (until !== '' && until < today) return []
    const plain = `${side}${kind}`
    const taken = tables.vatCodes.all.some(({ code }) => code.toLowerCase() === plain.toLowerCase())
    const name = `Btw ${kind.toLowerCase()}, ${word}`
    const cells = {
      description: name,
      direction,
      rate: String(percentage),
      kind: 'domestic',
      type: 'excluding',
      ...days,
      ...accounts,
    }
    return [{ key: taken ? `${plain} ${percentage}%` : plain, name, line, cells }]
  })
}

type Accounts = { payAccount?: string; claimAccount?: string; salesAccount?: string }

function accountsOf(direction: 'sales' | 'purchase', kind: string, tables: Tables): Accounts {
  if (direction === 'purchase') return accountWith('claimAccount', `BtwTeVorderen${kind}`, tables)
  return {
    ...accountWith('payAccount', `BtwAfTeDragen${kind}`, tables),
    ...accountWith('salesAccount', `VerkopenOmzet${kind}`, tables),
  }
}

/** The account with this function, as a cell of this column; nothing when there are several that may be booked on. */
function accountWith(column: keyof Accounts, wanted: string, tables: Tables): Accounts {
  const isIt = ({ function: used = '', blocked }: LedgerAccount): boolean =>
    !blocked && used.toLowerCase() === wanted.toLowerCase()
  const accounts = tables.ledgerAccounts.all.filter(isIt)
  return accounts.length === 1 ? { [column]: accounts[0]!.code } : {}
}
