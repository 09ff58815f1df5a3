import type { Report } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import { journalTypeOf } from '../../mapping/table-values.ts'
import type { MergeOptions } from '../table/merge.ts'
import type { TableRefresh } from './refresh.ts'
import { vatRules } from './vat-rules.ts'
import { wantedAccounts } from './wanted.ts'

/** What a table has of its own to say about rows of a list. */
export type TableRules = Pick<MergeOptions, 'wanted' | 'extra' | 'seen'> & {
  /** why a row that is not wanted stays away, where no setting says so */
  unwanted?: 'incomplete'
}

const all: TableRules = { wanted: () => true }

/** The rules of one table; what they have to tell goes to `report`. */
export function rulesFor(
  { table, incoming }: TableRefresh,
  settings: AdministrationSettings,
  report: Report,
): TableRules {
  if (table === 'ledger-accounts.csv') return { wanted: wantedAccounts(settings) }
  if (table === 'journals.csv') return journals(report)
  return table === 'vat-codes.csv' ? vatRules(incoming, report) : all
}

/** A sales or purchase journal books on an account: one without it is of no use, and would stop the administration. */
function journals(report: Report): TableRules {
  return {
    unwanted: 'incomplete',
    wanted(row) {
      const type = journalTypeOf(row.cells['type'] ?? '')
      const books = type === 'sales' || type === 'purchase'
      const isWhole = type !== undefined && (!books || (row.cells['account'] ?? '') !== '')
      if (!isWhole) {
        const place = { sheet: '', row: row.line }
        const params = { code: row.key, name: row.name }
        report(finding('refresh-journal-incomplete', place, params, { value: row.key }))
      }
      return isWhole
    },
  }
}
