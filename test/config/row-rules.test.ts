import { expect } from 'chai'
import { checkProfile } from '../../src/config/check-profile.ts'
import type { TableRule } from '../../src/profile/types.ts'

const told = (table: Partial<TableRule>): string[] => {
  const rule: TableRule = {
    name: 't',
    makes: 'sales',
    layout: 'summary',
    columns: { date: ['Datum'] },
    ...table,
  }
  return checkProfile({ source: 'x', name: 'X', tables: [rule] }, 'x').map(
    ({ key, params }) => `${key} ${Object.values(params ?? {}).join(' ')}`,
  )
}

describe('config/check-row-rules', () => {
  const columns = { key: ['Nr'], date: ['Datum'] }

  it('wants the rules that a layout needs, and refuses those of another', () => {
    expect(told({})).to.deep.equal(['profile-rows-missing summary summary'])
    expect(told({ layout: 'booking-rows', columns: { number: ['Nr'], date: ['Datum'] } })).to.deep.equal([
      'profile-rows-missing bookings booking-rows',
      'profile-field-missing t key',
      'profile-field-missing t ledgerAccount',
      'profile-field-missing t debit',
      'profile-field-missing t credit',
    ])
    const number = { number: ['Nr'], date: ['Datum'] }
    expect(
      told({ layout: 'row-per-line', columns: number, summary: { by: ['day'], numberFrom: '{day}' } }),
    ).to.deep.equal(['profile-rows-layout summary row-per-line'])
    expect(
      told({ layout: 'row-per-line', columns: number, bookings: { relationAccounts: ['1300'] } }),
    ).to.deep.equal(['profile-rows-layout bookings row-per-line'])
  })

  it('lets tables of lines and of relations share no sheet', () => {
    const list = { makes: 'customers' as const, layout: 'row-per-document' as const }
    expect(told({ ...list, columns: { relationCode: ['Nr'] }, shares: true })).to.deep.equal([
      'profile-rows-layout shares row-per-document',
    ])
  })

  it('wants a number that holds every part of the key: two settlements never get one number', () => {
    expect(told({ columns, summary: { by: ['key', 'month'], numberFrom: '{key}' } })).to.deep.equal([
      'profile-summary-number {month}',
    ])
    expect(told({ columns, summary: { by: ['key'], numberFrom: '{key}{day}' } })).to.deep.equal([
      'profile-summary-number {day}',
    ])
    expect(told({ columns, summary: { by: ['key', 'month'], numberFrom: '{key}/{month}' } })).to.deep.equal(
      [],
    )
    expect(told({ summary: { by: ['key'], numberFrom: '{key}' } })).to.deep.equal([
      'profile-field-missing t key',
    ])
  })
})
