import { expect } from 'chai'
import fc from 'fast-check'
import { readFiscalYear, type FiscalYearFile } from '../../src/config/fiscal-year.ts'
import { periodOf } from '../../src/book/period.ts'

const read = (file: FiscalYearFile) => {
  const { fiscalYear, problems } = readFiscalYear(file)
  return problems.length > 0 ? problems.map((p) => p.key) : [fiscalYear.offset, fiscalYear.name]
}
const booked = (file: FiscalYearFile, date: string) => {
  const answer = periodOf({ fiscalYear: readFiscalYear(file).fiscalYear }, { periods: [] }, date)
  return `${answer.year}/${'error' in answer ? answer.error : answer.period}`
}

describe('config/fiscal-year', () => {
  it('is the calendar year by default, by month', () => {
    expect(readFiscalYear().fiscalYear).to.deep.equal({
      periods: 'month',
      offset: 0,
      name: 'first',
      closedPeriod: 'error',
      openFrom: '',
    })
  })

  it('R78: books the four dates of the convention in the period that it names', () => {
    expect(booked({ offset: -6 }, '2020-07-01')).to.equal('2020/1')
    expect(booked({ offset: -6 }, '2021-06-30')).to.equal('2020/12')
    expect(booked({ offset: 2 }, '2019-11-01')).to.equal('2020/1')
    expect(booked({ offset: 2 }, '2020-10-31')).to.equal('2020/12')
  })

  it('R78: start and offset are two ways to say the same', () => {
    expect(read({ start: '2020-07' })).to.deep.equal(read({ offset: -6 }))
    expect(read({ start: '2019-11', name: '2020' })).to.deep.equal(read({ offset: 2 }))
    expect(read({ start: '2026-01' })).to.deep.equal([0, 'first'])
  })

  it('R78: start and offset that disagree are refused, also with the sign turned round', () => {
    expect(read({ start: '2020-07', offset: -6 })).to.deep.equal([-6, 'first'])
    expect(read({ start: '2020-07', offset: 6 })).to.deep.equal([-6, 'last'])
    expect(read({ start: '2019-11', offset: -2 })).to.deep.equal(['fiscal-year-disagrees'])
    expect(read({ start: '2020-06', offset: 6 })).to.deep.equal(['fiscal-year-disagrees'])
    expect(read({ start: '2020-01', offset: 3 })).to.deep.equal(['fiscal-year-disagrees'])
  })

  it('B25: names a broken year after its first or last calendar year', () => {
    expect(booked({ offset: -6 }, '2026-02-15')).to.equal('2025/8')
    expect(booked({ offset: -6, name: 'last' }, '2026-02-15')).to.equal('2026/8')
    expect(booked({ start: '2025-07', name: '2026' }, '2026-02-15')).to.equal('2026/8')
    expect(booked({ offset: 2, name: 'first' }, '2019-11-01')).to.equal('2019/1')
  })

  it('refuses a name that is neither of its two calendar years, or says nothing', () => {
    expect(read({ start: '2020-07', name: '2022' })).to.deep.equal(['fiscal-year-name-far'])
    expect(read({ start: '2020-07', name: '2019' })).to.deep.equal(['fiscal-year-name-far'])
    expect(read({ start: '2020-01', name: '2021' })).to.deep.equal(['fiscal-year-name-far'])
    expect(read({ offset: -6, name: '2020' })).to.deep.equal(['fiscal-year-name-alone'])
    expect(read({ name: 'last' })).to.deep.equal([0, 'first'])
  })

  it('R78: any offset books as the convention says: year and month of the date plus the offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -11, max: 11 }),
        fc.integer({ min: 2000, max: 2098 }),
        fc.integer({ min: 1, max: 12 }),
        (offset, year, month) => {
          const shifted = year * 12 + month - 1 + offset
          const date = `${year}-${String(month).padStart(2, '0')}-15`
          expect(booked({ offset }, date)).to.equal(`${Math.floor(shifted / 12)}/${(shifted % 12) + 1}`)
        },
      ),
    )
  })
})
