import type { ColumnKind } from '../table/columns.ts'
import type { RefreshTable } from './tables.ts'

/**
 * Whose a column is. own: the accounting package leads, a difference is taken over. fill: a person's choice goes first,
 * an empty cell is filled. raise: a yes is taken over, a no never takes a yes away. narrow: `both` does not take away
 * the one that a person chose.
 */
export type ColumnRule = { kind: ColumnKind; lead: 'own' | 'fill' | 'raise' | 'narrow' }

/** How one table is merged. Columns that are not here are the person's alone: aliases, source codes, their own. */
export type TableSpec = {
  table: RefreshTable
  /** columns that make a row this row */
  key: readonly string[]
  columns: Readonly<Record<string, ColumnRule>>
  /** columns in which several records of one code are put together */
  joined?: readonly string[]
  /** added to a table that does not have them, when there is something to put in */
  grows: readonly string[]
  /** the column that shows a person which row it is */
  name: string
}

const own = (kind: ColumnKind): ColumnRule => ({ kind, lead: 'own' })
const fill = (kind: ColumnKind): ColumnRule => ({ kind, lead: 'fill' })
const blocked: ColumnRule = { kind: 'truth', lead: 'raise' }

export const specs: Readonly<Record<RefreshTable, TableSpec>> = {
  'ledger-accounts.csv': {
    table: 'ledger-accounts.csv',
    key: ['code'],
    columns: {
      name: own('text'),
      type: own('accountType'),
      blocked,
      costCentre: own('costUse'),
      function: own('text'),
      vatKinds: own('list'),
      id: own('text'),
    },
    grows: ['type', 'blocked', 'costCentre', 'function', 'vatKinds', 'id'],
    name: 'name',
  },
  'journals.csv': {
    table: 'journals.csv',
    key: ['code'],
    columns: {
      name: own('text'),
      type: own('journalType'),
      account: own('code'),
      currency: own('text'),
      vat: own('truth'),
      blocked,
    },
    grows: ['currency', 'blocked', 'vat'],
    name: 'name',
  },
  'vat-codes.csv': {
    table: 'vat-codes.csv',
    key: ['code'],
    columns: {
      description: own('text'),
      direction: { kind: 'direction', lead: 'narrow' },
      rate: own('rate'),
      kind: fill('vatKind'),
      from: own('date'),
      until: own('date'),
      type: own('vatType'),
      blocked,
      payAccount: own('code'),
      claimAccount: own('code'),
      salesAccount: fill('code'),
      purchaseAccount: fill('code'),
    },
    grows: ['from', 'until', 'type', 'blocked', 'payAccount', 'claimAccount', 'salesAccount'],
    name: 'description',
  },
  'payment-conditions.csv': {
    table: 'payment-conditions.csv',
    key: ['code'],
    columns: { name: own('text'), days: own('number'), endOfMonth: own('truth') },
    grows: ['endOfMonth'],
    name: 'name',
  },
  'periods.csv': {
    table: 'periods.csv',
    key: ['year', 'period'],
    columns: {
      year: own('number'),
      period: own('number'),
      start: own('date'),
      end: own('date'),
      closed: { kind: 'truth', lead: 'own' },
    },
    grows: [],
    name: 'start',
  },
  'cost-centres.csv': {
    table: 'cost-centres.csv',
    key: ['code'],
    columns: { name: own('text'), blocked, id: own('text') },
    grows: ['id'],
    name: 'name',
  },
  'cost-units.csv': {
    table: 'cost-units.csv',
    key: ['code'],
    columns: { name: own('text'), blocked },
    grows: [],
    name: 'name',
  },
  'relations.csv': {
    table: 'relations.csv',
    key: ['code'],
    columns: {
      name: own('text'),
      vatNumber: own('text'),
      country: own('country'),
      customer: own('truth'),
      supplier: own('truth'),
      blocked,
      paymentCondition: fill('code'),
      ledgerAccount: fill('code'),
      street: own('text'),
      postcode: own('text'),
      city: own('text'),
      email: own('text'),
      chamberOfCommerce: own('text'),
      ibans: own('list'),
      id: own('text'),
    },
    joined: ['ibans'],
    grows: [
      'vatNumber',
      'country',
      'customer',
      'supplier',
      'blocked',
      'street',
      'postcode',
      'city',
      'chamberOfCommerce',
      'ibans',
      'id',
    ],
    name: 'name',
  },
  'countries.csv': {
    table: 'countries.csv',
    key: ['code'],
    columns: { name: own('text'), id: own('text') },
    grows: ['name', 'id'],
    name: 'name',
  },
}
