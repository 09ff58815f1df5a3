import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialOf, workbookOf } from './dated-workbook.ts'
import {
  booked,
  bookedTotals,
  count,
  drop,
  found,
  head,
  lines,
  profile,
  rejected,
  removeTemporary,
  sale,
  shared,
  told,
  workbook,
} from './support.ts'

const dated = (...dates: string[]): string =>
  lines('Nummer;Datum;Klant;Bedrag;Btw', ...dates.map((date, i) => `${i + 1};${date};1001;100,00;21`))
const style = (date: string): string => profile({ date: `{ headings: [Datum], date: ${date} }` })
const dates = (delivery: Awaited<ReturnType<typeof drop>>): string[] =>
  bookedTotals(delivery).map(([, date]) => date)

describe('quirks of dates', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('Q38: every way of writing a date that leaves no doubt is read', async () => {
    const ways = ['15-01-2026', '15-1-2026', '15-01-26', '20260115', '2026-01-15']
    ways.push('2026-01-15 10:37:33 -0500', '15 januari 2026 12.25', '15 jan. 2026', '15-jan-26')
    ways.push(
      'January 15, 2026',
      '15 janvier 2026',
      'do 15 jan 2026',
      '15-01-2026 9:30',
      '2026-01-15T10:00:00Z',
    )
    const delivery = await booked(lines(head, ...ways.map((date, i) => sale(String(i + 1), { date }))))
    expect(new Set(dates(delivery))).to.deep.equal(new Set(['15-01-2026']))
    expect(count(delivery)).to.include({ booked: ways.length })
    for (const date of ['15/01/2026', '15.01.2026'])
      expect(dates(await booked(lines(head, sale('1', { date }))))).to.deep.equal(['15-01-2026'])
  })

  it('Q38: a day that does not exist is an error, and never the next one that does', async () => {
    const wrong = ['31-02-2026', '00-01-2026', '15-13-2026', '15 foo 2026', '15-01', '15-01-202']
    const delivery = await rejected(lines(head, ...wrong.map((date, i) => sale(String(i + 1), { date }))))
    expect(found(delivery, 'date-unreadable').map((one) => one.value)).to.deep.equal(wrong)
  })

  describe('Q39: dates of two orders in one column', () => {
    it('Q39: one date that can only be month-day-year stops the file, with the setting that resolves it', async () => {
      const file = dated('03/04/2026', '01/13/2026')
      const delivery = await rejected(file, { source: profile() })
      expect(found(delivery, 'dates-mixed')[0]).to.deep.include({ value: '01/13/2026' })
      expect(found(delivery, 'dates-mixed')[0]!.remedy).to.include('m-d-y')
      const american = await booked(file, { source: style('m-d-y') })
      expect(dates(american)).to.deep.equal(['04-03-2026', '13-01-2026'])
      const wrong = await rejected(dated('03/04/2026', '13/01/2026'), { source: style('m-d-y') })
      expect(told(wrong)).to.include('1 dates-day-first')
    })

    it('Q39: dates with two marks stop the file unless each shows its order or the profile says it', async () => {
      const file = dated('13/01/2026', '01-02-2026')
      const delivery = await rejected(file, { source: profile() })
      expect(found(delivery, 'dates-two-marks')[0]).to.deep.include({ value: '13/01/2026' })
      expect(found(delivery, 'dates-two-marks')[0]!.params).to.include({ other: '01-02-2026', otherRow: 3 })
      expect(dates(await booked(file, { source: style('d-m-y') }))).to.deep.equal([
        '13-01-2026',
        '01-02-2026',
      ])
      const both = dated('13/01/2026', '14-02-2026', '01-02-2026')
      expect(dates(await booked(both, { source: profile() }))).to.have.length(3)
    })

    it('Q39: a file of which an Excel of the other order took the days up to 12 for months is never booked', async () => {
      const file = dated('12-2-2026', '12-3-2026', '12/13/2026')
      for (const source of [profile(), style('d-m-y'), style('m-d-y')]) {
        const delivery = await rejected(file, { source })
        const [resaved] = found(delivery, 'dates-resaved')
        expect(resaved).to.deep.include({ value: '12/13/2026', severity: 'error' })
        expect(resaved!.params).to.include({ other: '12-2-2026', otherRow: 2, at: 4 })
        expect(resaved!.remedy).to.include('date: m-d-y-resaved')
      }
      const resolved = await booked(file, {
        source: style('m-d-y-resaved'),
        settings: { 'dates.futureDays': 400 },
      })
      expect(dates(resolved)).to.deep.equal(['02-12-2026', '03-12-2026', '13-12-2026'])
    })

    it('Q39: in a workbook date cells stand beside texts; those cells are never booked as they are', async () => {
      const rows = (text: string) => [
        ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
        ['1', new Date('2026-01-02T00:00:00Z'), '1001', 100, '21'],
        ['2', new Date('2026-01-05T00:00:00Z'), '1001', 100, '21'],
        ['3', text, '1001', 100, '21'],
      ]
      const american = await workbook({ Blad1: rows('1/13/2026') })
      for (const source of [profile(), style('d-m-y'), style('m-d-y')])
        expect(told(await rejected(american, { name: 'a.xlsx', source }))).to.include('1 dates-resaved')
      const turned = await booked(american, { name: 'a.xlsx', source: style('m-d-y-resaved') })
      expect(dates(turned)).to.deep.equal(['01-02-2026', '01-05-2026', '13-01-2026'])

      const dutch = await workbook({ Blad1: rows('13-1-2026') })
      expect(told(await rejected(dutch, { name: 'a.xlsx', source: profile() }))).to.include('1 dates-resaved')
      const asIs = await booked(dutch, { name: 'a.xlsx', source: style('d-m-y') })
      expect(dates(asIs)).to.deep.equal(['02-01-2026', '05-01-2026', '13-01-2026'])
      const back = await booked(dutch, { name: 'a.xlsx', source: style('d-m-y-resaved') })
      expect(dates(back)).to.deep.equal(['01-02-2026', '01-05-2026', '13-01-2026'])
    })

    it('Q39: a day that exists in no order is a slip, and no sign that the date cells were turned round', async () => {
      const file = await workbook({
        Blad1: [
          ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
          ['1', new Date('2026-01-02T00:00:00Z'), '1001', 100, '21'],
          ['2', '31-02-2026', '1001', 100, '21'],
        ],
      })
      expect(told(await rejected(file, { name: 'a.xlsx', source: profile() }))).to.deep.equal([
        '3 date-unreadable',
      ])
    })

    it('Q39: date cells with days above 12 were never turned round', async () => {
      const file = await workbook({
        Blad1: [
          ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
          ['1', new Date('2026-01-20T00:00:00Z'), '1001', 100, '21'],
          ['2', new Date('2026-01-05T00:00:00Z'), '1001', 100, '21'],
          ['3', '13-1-2026', '1001', 100, '21'],
        ],
      })
      const delivery = await booked(file, { name: 'a.xlsx', source: profile() })
      expect(dates(delivery)).to.deep.equal(['20-01-2026', '05-01-2026', '13-01-2026'])
    })

    const orders = join(shared, 'input-samples', '10_nl_orders_preamble_fargo.csv')
    const source = (date: string): string => `source: fargo
name: Orders
decimal: point
${date}
tables:
  - name: orders
    makes: sales
    layout: row-per-line
    columns:
      number: { headings: [OrderID], required: true }
      date: [OrderDatum]
      relationCode: [KlantID]
      article: [ProductID]
      price: { headings: [Prijs], required: true }
      quantity: [Aantal]
    constants: { vatCode: '3', relationTargetCode: '1001', ledgerAccount: '8020' }
`

    describe('in 3,684 real order lines (needs the folder shared)', () => {
      before(function () {
        if (!existsSync(orders)) this.skip()
      })

      it('Q39: 2,298 dates with the month first and 1,386 that were turned round: nothing is booked', async () => {
        for (const date of ['', 'date: d-m-y', 'date: m-d-y']) {
          const delivery = await rejected(readFileSync(orders), { source: source(date) })
          expect(count(delivery)).to.deep.equal({ read: 3686, booked: 0, reported: 3684, leftOut: 2 })
          const [resaved] = found(delivery, 'dates-resaved')
          expect(resaved!.value).to.equal('12/13/2009')
          expect(resaved!.params).to.include({ other: '12-2-2009', otherRow: 3, at: 108 })
        }
      })

      it('Q39: also not where good documents of a file may go on without the bad ones', async () => {
        const settings = { errors: 'leave-out-document' }
        await rejected(readFileSync(orders), { source: source(''), settings })
      })

      it('Q39: the same as a workbook, with real date cells beside the texts', async () => {
        const rows = readFileSync(orders, 'latin1').trimEnd().split(/\r?\n/).slice(1)
        const table = rows.map((line, row) =>
          line.split(';').map((cell, column) => {
            const [, day, month, year] = /^(\d+)-(\d+)-(\d+)$/.exec(cell) ?? []
            return row > 0 && column === 3 && year
              ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
              : cell
          }),
        )
        expect(table.filter((cells) => cells[3] instanceof Date)).to.have.length(1386)
        const file = await workbook({ Orders: table })
        for (const date of ['', 'date: m-d-y']) {
          const delivery = await rejected(file, { name: 'orders.xlsx', source: source(date) })
          expect(told(delivery)).to.include('1 dates-resaved')
        }
        const right = await booked(file, { name: 'orders.xlsx', source: source('date: m-d-y-resaved') })
        expect(count(right)).to.include({ read: 3685, booked: 3684 })
        // Turned back they all are of the month in which the texts around them are.
        expect(dates(right)).to.include.members(['02-12-2009', '01-02-2010']).and.not.to.include('12-02-2009')
      })

      it('Q39: with the setting all order lines are booked on their own day', async () => {
        const delivery = await booked(readFileSync(orders), { source: source('date: m-d-y-resaved') })
        expect(count(delivery)).to.deep.equal({ read: 3686, booked: 3684, reported: 0, leftOut: 2 })
        const byNumber = new Map(bookedTotals(delivery).map(([number, date]) => [number, date]))
        expect(byNumber.get('1002')).to.equal('02-12-2009')
        expect(byNumber.get('1005')).to.equal('03-12-2009')
      })
    })
  })

  it('Q40: date cells are read by the date system of their workbook, 1900 or 1904', async () => {
    for (const date1904 of [false, true]) {
      const serial = serialOf('2026-01-15', date1904)
      const file = await workbookOf(serial, date1904)
      const delivery = await booked(file, { name: 'a.xlsx', source: profile() })
      expect(dates(delivery), String(date1904)).to.deep.equal(['15-01-2026'])
    }
  })

  it('Q40: a bare day number is an error that says which day it may be, and one outside 1990 to 2100 is none', async () => {
    const delivery = await rejected(dated('46037', '1462', '99999'), { source: profile() })
    expect(told(delivery).filter((one) => one.includes('date'))).to.deep.equal([
      '2 date-is-day-number',
      '3 date-unreadable',
      '4 date-unreadable',
    ])
    expect(found(delivery, 'date-is-day-number')[0]!.params).to.deep.include({ date: { date: '2026-01-15' } })
    const early = await workbookOf(serialOf('1905-03-04', false), false)
    expect(told(await rejected(early, { name: 'a.xlsx', source: profile() }))).to.include('2 date-unreadable')
  })
})
