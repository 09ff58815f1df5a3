import type { AdministrationSettings } from '../../../model/settings.ts'
import type { XmlElement } from '../../../read/exact-xml/element.ts'
import { OWN_RATES } from '../../../check/rates/own.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import type { Refresh } from '../refresh.ts'
import type { RefreshTable } from '../tables.ts'
import { costCode, journal, ledgerAccount, paymentCondition } from './codes.ts'
import { periods } from './periods.ts'
import { relation } from './relations.ts'
import { vatCode } from './vat.ts'

/** What the records of one topic are rows of. */
export type TopicRows = {
  table: RefreshTable
  add(refresh: Refresh, record: XmlElement): void
}

const simple = (table: RefreshTable, make: (record: XmlElement) => IncomingRow): TopicRows => ({
  table,
  add: (refresh, record) => refresh.add(table, make(record)),
})

/**
 * The topics of Exact that are tables of ours, by the name of their element.
 *
 * @param today ISO date: which percentage of VAT holds, who is no longer a relation
 */
export function refreshTopics(
  { country }: Pick<AdministrationSettings, 'country'>,
  today: string,
): Readonly<Record<string, TopicRows>> {
  const holds = OWN_RATES[country].filter(
    ({ from, until }) => from <= today && (until === '' || until >= today),
  )
  const usual = holds.map(({ rate }) => rate / 1000)
  return {
    GLAccounts: simple('ledger-accounts.csv', ledgerAccount),
    Journals: simple('journals.csv', journal),
    VATs: {
      table: 'vat-codes.csv',
      add(refresh, record) {
        const { ahead, ...row } = vatCode(record, usual, today)
        refresh.add('vat-codes.csv', row)
        if (ahead && row.key !== '') refresh.ahead.push({ code: row.key, line: row.line, ...ahead })
      },
    },
    PaymentConditions: simple('payment-conditions.csv', paymentCondition),
    FinYears: {
      table: 'periods.csv',
      add(refresh, record) {
        for (const row of periods(record)) refresh.add('periods.csv', row)
      },
    },
    Costcenters: simple('cost-centres.csv', costCode),
    Costunits: simple('cost-units.csv', costCode),
    Accounts: simple('relations.csv', (record) => relation(record, today)),
  }
}

export const REFRESH_TOPICS = [
  'GLAccounts',
  'Journals',
  'VATs',
  'PaymentConditions',
  'FinYears',
  'Costcenters',
  'Costunits',
  'Accounts',
] as const
