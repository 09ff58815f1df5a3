import { expect } from 'chai'
import { dateIn, isPaymentsByName, isWholeByName, listDay } from '../../src/payments/list-day.ts'

const today = '2026-04-10'

describe('the day that a list is of (R45)', () => {
  it('stands in the name of the file, year or day first', () => {
    expect(listDay('openstaand 2026-03-31.csv', [], today)).to.deep.equal({ day: '2026-03-31', isTold: true })
    expect(listDay('ARs_1_20260331.xml', [], today).day).to.equal('2026-03-31')
    expect(listDay('posten 31-03-2026 volledig.xlsx', [], today).day).to.equal('2026-03-31')
    expect(listDay('posten_31.03.2026.xlsx', [], today).day).to.equal('2026-03-31')
  })

  it('is the end of a period', () => {
    expect(dateIn('2026-01-01 - 2026-03-31')).to.equal('2026-03-31')
  })

  it('stands in a title above the list', () => {
    expect(listDay('posten.csv', ['Openstaande posten per 31-03-2026'], today)).to.deep.equal({
      day: '2026-03-31',
      isTold: true,
    })
    expect(listDay('posten.csv', ['Peildatum: 2026-03-31'], today).day).to.equal('2026-03-31')
    expect(listDay('posten.csv', ['Bakkerij sinds 01-01-2020'], today).isTold).to.equal(false)
  })

  it('is today where nothing tells it, and never a day to come', () => {
    expect(listDay('posten.csv', [], today)).to.deep.equal({ day: today, isTold: false })
    expect(listDay('posten 2026-12-31.csv', [], today)).to.deep.equal({ day: today, isTold: false })
    expect(listDay('posten 2026-02-31.csv', [], today).isTold).to.equal(false)
  })
})

describe('what the name of a file says of a list', () => {
  it('is that it is complete (R80)', () => {
    for (const name of [
      'openstaand volledig.csv',
      'ARs compleet.xml',
      'ouverts liste complète.xlsx',
      'full list.csv',
    ])
      expect(isWholeByName(name), name).to.equal(true)
    for (const name of ['openstaand.csv', 'onvolledig.csv', 'incomplete.csv'])
      expect(isWholeByName(name), name).to.equal(false)
  })

  it('is that it is about payments', () => {
    expect(isPaymentsByName('Betalingen maart.csv')).to.equal(true)
    expect(isPaymentsByName('facturen.csv')).to.equal(false)
  })
})
