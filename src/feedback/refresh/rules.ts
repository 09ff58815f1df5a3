import type { Report } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import { directionOf, journalTypeOf, vatKindOf } from '../../mapping/table-values.ts'
import type { IncomingRow } from '../table/incoming.ts'
import type { MergeOptions } from '../table/merge.ts'
import type { RefreshTable } from './tables.ts'
import { wantedAccounts } from './wanted.ts'

/** What a table has of its own to say about rows of a list. */
export type TableRules = Pick<MergeOptions, 'wanted' | 'extra' | 'matched'>

const all: TableRules = { wanted: () => true }

/** The rules of one table; what they have to tell goes to `report`. */
export function rulesFor(table: RefreshTable, settings: AdministrationSettings, report: Report): TableRules {
  if (table === 'ledger-accounts.csv') return { wanted: wantedAccounts(settings) }
  if (table === 'journals.csv') return journals(report)
  return table === 'vat-codes.csv' ? vatCodes(report) : all
}

/** A sales or purchase journal books on an account: one without it is of no use, and would stop the administration. */
function journals(report: Report): TableRules {
  return {
    wanted(row) {
      const type = journalTypeOf(row.cells['type'] ?? '')
      const books = type === 'sales' || type === 'purchase'
      const isWhole = type !== undefined && (!books || (row.cells['account'] ?? '') !== '')
      if (!isWhole) {
        const params = { code: row.key, name: row.name }
        report(finding('refresh-journal-incomplete', at(row), params, { value: row.key }))
      }
      return isWhole
    },
  }
}

/**
 * VAT codes of which something has to be filled in are taken over blocked: nothing is booked on them until a person has
 * done so. The same is told each time until then.
 */
function vatCodes(report: Report): TableRules {
  const ask = (row: IncomingRow, columns: readonly string[]): void => {
    const params = { code: row.key, description: row.name, columns: columns.join(', ') }
    report(finding('refresh-vat-unclear', at(row), params, { value: row.key }))
  }
  return {
    wanted: () => true,
    extra(row) {
      const missing = missingIn((column) => row.cells[column] ?? '')
      if (missing.length === 0) return {}
      ask(row, missing)
      return { blocked: '1' }
    },
    matched(row, cell) {
      const missing = missingIn((column) => cell(column) || (row.cells[column] ?? ''))
      if (missing.length > 0) ask(row, missing)
    },
  }
}

/** Headings of the columns of a VAT code that must be filled in before anything is booked on it. */
function missingIn(cell: (column: string) => string): string[] {
  const kind = vatKindOf(cell('kind'))
  const direction = directionOf(cell('direction'))
  const missing: string[] = []
  if (kind === undefined) missing.push('kind')
  if (direction === undefined) missing.push('direction')
  if (!(Number(cell('rate').replace(/%$/, '').replace(',', '.')) > 0)) return missing
  const isSale = direction !== 'purchase' && (kind === 'domestic' || kind === 'oss')
  const isPurchase = direction !== 'sales' && kind === 'domestic'
  if (isSale && cell('payAccount') === '') missing.push('pay account')
  if (isPurchase && cell('claimAccount') === '') missing.push('claim account')
  return missing
}

const at = ({ line }: IncomingRow): { sheet: string; row: number } => ({ sheet: '', row: line })
