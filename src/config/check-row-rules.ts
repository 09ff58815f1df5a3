import type { Field, TableRule } from '../profile/types.ts'
import type { SettingProblem } from './yaml-document.ts'

type Report = (problem: SettingProblem) => void

/** What the schema cannot see in the rules of a table for rows: bookings, summaries and shared sheets. */
export function checkRowRules(table: TableRule, pointer: string, report: Report): void {
  const { layout, makes } = table
  const unfit = (key: keyof TableRule): void =>
    report({ pointer: `${pointer}/${key}`, key: 'profile-rows-layout', params: { key, layout } })
  const need = (key: keyof TableRule): void =>
    report({ pointer, key: 'profile-rows-missing', params: { key, layout } })
  const isList = makes !== 'sales' && makes !== 'purchase'
  for (const key of ['where', 'shares'] as const)
    if (table[key] && (isList || layout === 'header-and-lines')) unfit(key)
  if (layout === 'booking-rows' && !table.bookings) need('bookings')
  if (layout !== 'booking-rows' && table.bookings) unfit('bookings')
  if (layout === 'summary' && !table.summary) need('summary')
  if (layout !== 'summary' && table.summary) unfit('summary')
  if (layout === 'summary' && table.status) unfit('status')
  if (
    table.packedLines &&
    (layout === 'booking-rows' || layout === 'summary' || layout === 'header-and-lines')
  )
    unfit('packedLines')
  if (layout === 'booking-rows') checkBookings(table, pointer, report)
  if (layout === 'summary' && table.summary) checkSummary(table, pointer, report)
}

function checkBookings(table: TableRule, pointer: string, report: Report): void {
  const needed: Field[] = ['key', 'ledgerAccount', 'debit', 'credit']
  miss(table, pointer, needed, report)
}

function checkSummary(table: TableRule, pointer: string, report: Report): void {
  const { by, numberFrom } = table.summary!
  const fields = by.filter((part) => part !== 'day' && part !== 'month')
  miss(table, pointer, fields, report)
  const said = [...numberFrom.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  const wrong = [
    ...said.filter((part) => !by.some((one) => one === part)),
    ...by.filter((part) => !said.includes(part)),
  ]
  for (const part of new Set(wrong))
    report({
      pointer: `${pointer}/summary/numberFrom`,
      key: 'profile-summary-number',
      params: { part: `{${part}}` },
    })
}

function miss(table: TableRule, pointer: string, fields: readonly Field[], report: Report): void {
  for (const field of fields)
    if (table.columns[field] === undefined)
      report({
        pointer: `${pointer}/columns`,
        key: 'profile-field-missing',
        params: { table: table.name, fields: field },
      })
}
