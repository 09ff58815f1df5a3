import { expect } from 'chai'
import fc from 'fast-check'
import { dayCount, addDays, dayNumber, endOfMonth, parseDate } from '../../src/model/parse-date.ts'

describe('reading dates', () => {
  it('reads the usual Dutch and Belgian shapes (Q38)', () => {
    for (const text of [
      '31-12-2026',
      '31/12/2026',
      '31.12.2026',
      '2026-12-31',
      '20261231',
      '31-12-26',
      '31-12-2026 10:37',
    ])
      expect(parseDate(text, 'auto'), text).to.equal('2026-12-31')
    expect(parseDate('1-2-2026', 'auto')).to.equal('2026-02-01')
    expect(parseDate('2025-12-06 10:37:33 -0500', 'auto')).to.equal('2025-12-06')
  })
  it('never takes month before day unless told to (Q39)', () => {
    expect(parseDate('12/31/2026', 'auto')).to.equal(null)
    expect(parseDate('12/31/2026', 'm-d-y')).to.equal('2026-12-31')
  })
  it('refuses days that do not exist and years out of sight (Q40)', () => {
    for (const text of [
      '31-02-2026',
      '29-02-2027',
      '00-01-2026',
      '1-13-2026',
      '31-12-1899',
      '1-1-2101',
      'morgen',
      '1-2/2026',
    ])
      expect(parseDate(text, 'auto'), text).to.equal(null)
    expect(parseDate('29-02-2028', 'auto')).to.equal('2028-02-29')
  })
  it('takes a date cell of a workbook as it is', () => {
    expect(parseDate({ kind: 'date', raw: '46000', text: '9-12-2025', iso: '2025-12-09' }, 'auto')).to.equal(
      '2025-12-09',
    )
    expect(parseDate({ kind: 'number', raw: '20251209', text: '20251209' }, 'auto')).to.equal('2025-12-09')
    expect(parseDate({ kind: 'number', raw: '46000', text: '46000' }, 'auto')).to.equal(null)
  })
  it('reads back every day of a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }), (day) => {
        const date = addDays('1970-01-01', day)
        const [y, m, d] = date.split('-')
        expect(parseDate(`${d}-${m}-${y}`, 'auto')).to.equal(date)
        expect(parseDate(date, 'auto')).to.equal(date)
        expect(dayNumber(date)).to.equal(day)
      }),
    )
  })
  it('finds the end of a month', () => {
    expect(endOfMonth('2028-02-03')).to.equal('2028-02-29')
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01')
  })
})

describe('model/parse-date: dates that were turned round', () => {
  const cell = (iso: string) => ({ kind: 'date', raw: '1', text: iso, iso }) as const

  it('Q39: a date cell is turned back only when it can have been turned round', () => {
    expect(parseDate(cell('2026-12-02'), 'm-d-y-resaved')).to.equal('2026-02-12')
    expect(parseDate(cell('2026-12-13'), 'm-d-y-resaved')).to.equal(null)
    expect(parseDate(cell('2026-12-02'), 'd-m-y-resaved')).to.equal('2026-02-12')
    expect(parseDate(cell('2026-12-02'), 'm-d-y')).to.equal('2026-12-02')
    expect(parseDate('2/13/2026', 'm-d-y-resaved')).to.equal('2026-02-13')
    expect(parseDate('13/2/2026', 'd-m-y-resaved')).to.equal('2026-02-13')
  })

  it('Q38: a month in words leaves no doubt about the order, and a word that is no month is no date', () => {
    for (const text of [
      '8 november 2018 12.25',
      '8-nov-18',
      'November 8, 2018',
      'do 8 nov. 2018',
      '8 novembre 2018',
    ])
      for (const style of ['auto', 'd-m-y', 'm-d-y'] as const)
        expect(parseDate(text, style), `${text} ${style}`).to.equal('2018-11-08')
    for (const text of ['8 foo 2018', '31 november 2018', 'november 2018', '8 2018 november', '8 jui 2018'])
      expect(parseDate(text, 'auto'), text).to.equal(null)
  })

  it('Q40: knows which day a bare number probably is, and which numbers are none', () => {
    expect(dayCount('46037')).to.equal('2026-01-15')
    expect(dayCount('46037,5')).to.equal('2026-01-15')
    expect(dayCount('32874')).to.equal('1990-01-01')
    expect(dayCount('73415')).to.equal('2100-12-31')
    for (const text of ['1462', '99999', '32873', '73416', '460371', 'x', ''])
      expect(dayCount(text), text).to.equal(null)
  })
})
