import { expect } from 'chai'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { Period } from '../../src/model/tables.ts'
import { periodOf, periodRows } from '../../src/book/period.ts'
import { demoSettings, demoTables, line, run, sale } from '../book/demo.ts'

function year(
  change: Partial<AdministrationSettings['fiscalYear']> = {},
): Pick<AdministrationSettings, 'fiscalYear'> {
  return {
    fiscalYear: {
      periods: 'month',
      offset: 0,
      name: 'first',
      closedPeriod: 'error',
      openFrom: '',
      ...change,
    },
  }
}

const none = { periods: [] }

function shown(
  settings: Pick<AdministrationSettings, 'fiscalYear'>,
  date: string,
  periods: Period[] = [],
): string {
  const answer = periodOf(settings, { periods }, date)
  return 'error' in answer
    ? answer.error
    : `${answer.year}/${answer.period}${answer.moved && ` ${answer.moved}`}`
}

const period = (year: number, period: number, start: string, end: string, closed = false): Period => ({
  year,
  period,
  start,
  end,
  closed,
})

describe('fiscal year and period', () => {
  it('R77: follow the month or the quarter of the invoice date', () => {
    expect(shown(year(), '2026-01-01')).to.equal('2026/1')
    expect(shown(year(), '2026-12-31')).to.equal('2026/12')
    expect(shown(year({ periods: 'quarter' }), '2026-12-31')).to.equal('2026/4')
    expect(shown(year({ periods: 'quarter' }), '2026-04-01')).to.equal('2026/2')
  })

  it('R78, B25: an offset in whole months moves the start of the year either way', () => {
    const back = year({ offset: -6 })
    expect(shown(back, '2020-07-01')).to.equal('2020/1')
    expect(shown(back, '2021-06-30')).to.equal('2020/12')
    const ahead = year({ offset: 2 })
    expect(shown(ahead, '2019-11-01')).to.equal('2020/1')
    expect(shown(ahead, '2020-10-31')).to.equal('2020/12')
    expect(shown(year({ offset: -10, name: 'last' }), '2019-11-01')).to.equal('2020/1')
  })

  it('R78: an offset works on months, so no day overflows', () => {
    expect(shown(year({ offset: 1 }), '2026-01-31')).to.equal('2026/2')
    expect(shown(year({ offset: -1 }), '2026-03-31')).to.equal('2026/2')
  })

  it('D8: a year may be named after the last calendar year it touches', () => {
    expect(shown(year({ offset: -6, name: 'last' }), '2026-02-15')).to.equal('2026/8')
    expect(shown(year({ offset: -6, name: 'last' }), '2025-07-01')).to.equal('2026/1')
    expect(shown(year({ name: 'last' }), '2026-02-15')).to.equal('2026/2')
    expect(shown(year({ offset: 2, name: 'last' }), '2019-11-01')).to.equal('2020/1')
  })

  it('R98: a period table wins; a closed or missing period is an error', () => {
    const table = [
      period(2026, 2, '2026-02-01', '2026-02-28'),
      period(2026, 1, '2026-01-01', '2026-01-31', true),
      period(2026, 13, '2026-02-28', '2026-02-28'),
    ]
    expect(shown(year({ offset: -6 }), '2026-02-15', table)).to.equal('2026/2')
    expect(shown(year(), '2026-02-28', table)).to.equal('2026/2')
    expect(shown(year(), '2026-01-15', table)).to.equal('period-closed')
    expect(shown(year(), '2026-03-01', table)).to.equal('period-missing')
  })

  it('R98: a closed or missing period moves to the first open one after it, by setting only', () => {
    const table = [
      period(2026, 1, '2026-01-01', '2026-01-31', true),
      period(2026, 2, '2026-02-01', '2026-02-28', true),
      period(2026, 4, '2026-04-01', '2026-04-30'),
      period(2026, 3, '2026-03-01', '2026-03-31'),
    ]
    const moving = year({ closedPeriod: 'first-open' })
    expect(shown(moving, '2026-01-15', table)).to.equal('2026/3 period-closed')
    expect(shown(moving, '2025-12-31', table)).to.equal('2026/3 period-missing')
    expect(shown(moving, '2026-05-01', table)).to.equal('period-missing')
    // a period of adjustments on that very day does not come after it
    const adjusting = [
      period(2026, 12, '2026-12-01', '2026-12-31', true),
      period(2026, 13, '2026-12-31', '2026-12-31'),
    ]
    expect(shown(moving, '2026-12-31', adjusting)).to.equal('period-closed')
  })

  it('R98: without a table, periods before the first open day are closed, or moved from by setting', () => {
    const none = { periods: [] }
    const open = year({ openFrom: '2026-02-01' })
    expect(periodOf(open, none, '2026-01-31')).to.deep.equal({
      error: 'period-closed',
      year: 2026,
      period: 1,
    })
    expect(periodOf(open, none, '2026-02-01')).to.deep.equal({ year: 2026, period: 2, moved: '' })
    const moving = year({ openFrom: '2026-02-01', closedPeriod: 'first-open' })
    expect(periodOf(moving, none, '2025-12-31')).to.deep.equal({
      year: 2026,
      period: 2,
      moved: 'period-closed',
    })
    // a day within the period that is open from halfway is in that period
    const halfway = year({ openFrom: '2026-02-10' })
    expect(periodOf(halfway, none, '2026-02-03')).to.deep.equal({ year: 2026, period: 2, moved: '' })
  })

  it('R98: all of this is told of the document', () => {
    const settings = demoSettings()
    const tables = demoTables({
      periods: [
        period(2026, 1, '2026-01-01', '2026-01-31', true),
        period(2026, 2, '2026-02-01', '2026-02-28'),
      ],
    })
    const document = (date: string) => sale([line(10_000, 'hoog')], { date })
    expect(run(document('2026-01-15'), settings, tables).codes).to.deep.equal(['period-closed'])
    expect(run(document('2026-03-15'), settings, tables).codes).to.deep.equal(['period-missing'])
    settings.fiscalYear.closedPeriod = 'first-open'
    const moved = run(document('2026-01-15'), settings, tables)
    expect(moved.findings[0]).to.include({ code: 'period-moved', severity: 'warning' })
    expect(moved.entry).to.include({ year: 2026, period: 2, date: '2026-01-15' })
  })
})

describe('the rows of a fiscal year', () => {
  it('R78: are twelve months or four quarters around today', () => {
    const months = periodRows(year({ offset: -6 }), none, '2026-02-15')
    expect(months).to.have.length(12)
    expect(months[0]).to.deep.equal({ year: 2025, period: 1, start: '2025-07-01', end: '2025-07-31' })
    expect(months[7]).to.deep.equal({ year: 2025, period: 8, start: '2026-02-01', end: '2026-02-28' })
    expect(months[11]!.end).to.equal('2026-06-30')
    const quarters = periodRows(year({ periods: 'quarter', offset: 2 }), none, '2026-02-15')
    expect(quarters).to.have.length(4)
    expect(quarters[0]).to.deep.equal({ year: 2026, period: 1, start: '2025-11-01', end: '2026-01-31' })
  })

  it('agree with the period of each of their first and last days', () => {
    for (const offset of [-11, -6, 0, 2, 11]) {
      for (const name of ['first', 'last'] as const) {
        const settings = year({ offset, name })
        for (const row of periodRows(settings, none, '2026-02-15')) {
          for (const date of [row.start, row.end])
            expect(shown(settings, date)).to.equal(`${row.year}/${row.period}`)
        }
      }
    }
  })

  it('are those of the period table, a long first year too', () => {
    const table: Period[] = []
    for (let i = 0; i < 21; i++) {
      const month = `${2025 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`
      table.push(period(2026, i + 1, `${month}-01`, `${month}-28`))
    }
    table.unshift(period(2024, 1, '2025-01-01', '2025-03-31'))
    expect(periodRows(year(), { periods: table }, '2026-02-15')).to.have.length(21)
    expect(periodRows(year(), { periods: table }, '2030-01-01').at(-1)!.period).to.equal(21)
  })
})
