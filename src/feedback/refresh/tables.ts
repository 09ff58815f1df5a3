import type { TableFileName } from '../../mapping/table-columns.ts'

/** Tables that the accounting package's lists bring up to date, those first that others refer to. */
export const REFRESH_TABLES = [
  'ledger-accounts.csv',
  'vat-codes.csv',
  'journals.csv',
  'payment-conditions.csv',
  'periods.csv',
  'cost-centres.csv',
  'cost-units.csv',
  'relations.csv',
  'countries.csv',
] as const satisfies readonly TableFileName[]

export type RefreshTable = (typeof REFRESH_TABLES)[number]
