import { loadTables } from '../../src/mapping/load-tables.ts'
import type { TableFileName } from '../../src/mapping/table-columns.ts'

export const BASE: Partial<Record<TableFileName, string>> = {
  'ledger-accounts.csv': 'code;name\n1300;Debiteuren\n1500;Btw\n1600;Crediteuren\n8000;Omzet\n',
  'vat-codes.csv': 'code;description;direction;rate;kind;pay account\n2;Hoog;sales;21%;domestic;1500\n',
  'journals.csv': 'code;name;type;account\n70;Verkoop;sales;1300\n',
  'payment-conditions.csv': 'code;name;days\n30;30 dagen;30\n',
}

/** The tables of a small administration with these in their place or beside. */
export function load(files: Partial<Record<TableFileName, string | Uint8Array>> = {}, country = 'NL') {
  const all = Object.entries({ ...BASE, ...files }) as [TableFileName, string | Uint8Array][]
  const contents = new Map(
    all.map(([name, data]) => [name, typeof data === 'string' ? Buffer.from(data) : data]),
  )
  return loadTables(contents, 'mappings/acme', country)
}
export const problems = (files: Parameters<typeof load>[0]) =>
  load(files).problems.map((p) => `${p.level} ${p.file.split('/').at(-1)}:${p.line} ${p.code}`)
export const accounts = (text: string | Uint8Array) =>
  load({ 'ledger-accounts.csv': text }).tables.ledgerAccounts.all.map((a) => `${a.code} ${a.name}`)
