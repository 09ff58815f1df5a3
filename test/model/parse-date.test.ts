import { expect } from 'chai'
import fc from 'fast-check'
import { addDays, dayNumber, endOfMonth, parseDate } from '../../src/model/parse-date.ts'

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
