import { expect } from 'chai'
import type { Document } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { makeCheckContext } from '../../src/check/check.ts'
import { addDays } from '../../src/model/parse-date.ts'
import { targetRules } from '../../src/target/all.ts'
import { demoSettings, demoTables, line, purchase, run, sale, TODAY } from '../book/demo.ts'

const one = (change = {}) => [line(10_000, 'hoog', change)]
const codes = (document: Document, settings?: AdministrationSettings) => run(document, settings).codes

describe('checks of number and dates', () => {
  it('R37: an invoice has a number', () => {
    expect(codes(sale(one(), { number: '' }))).to.deep.equal(['number-missing'])
    expect(codes(purchase(one(), { number: '' }))).to.deep.equal(['number-missing'])
  })

  it('the invoice date is there and is a day of the calendar', () => {
    expect(codes(sale(one(), { date: '' }))).to.deep.equal(['date-missing'])
    expect(codes(sale(one(), { date: '2026-02-30' }))).to.deep.equal(['date-not-real'])
    expect(codes(sale(one(), { date: '15-01-2026' }))).to.deep.equal(['date-not-real'])
  })

  it('a date long ago or far ahead is a warning', () => {
    const settings = demoSettings({ dates: { pastDays: 30, futureDays: 10 } })
    const dated = (date: string) =>
      run(sale(one(), { date }), settings).findings.map((f) => `${f.code} ${f.severity}`)
    expect(dated('2026-05-30')).to.deep.equal(['date-unusual warning'])
    expect(dated('2026-05-31')).to.deep.equal([])
    expect(dated('2026-07-10')).to.deep.equal([])
    expect(dated('2026-07-11')).to.deep.equal(['date-unusual warning'])
  })

  it('a due date is a day of the calendar, on or after the invoice date', () => {
    expect(codes(sale(one(), { dueDate: '2026-01-15' }))).to.deep.equal([])
    expect(codes(sale(one(), { dueDate: '2026-02-30' }))).to.deep.equal(['due-date-not-real'])
    const { findings, entry } = run(sale(one(), { dueDate: '2026-01-14' }))
    expect(findings[0]).to.include({ code: 'due-date-before-date', severity: 'warning' })
    expect(entry!.dueDate).to.equal('2026-01-14')
  })
})

describe('checks of totals', () => {
  it('Q31: a gross amount below the net one is an error (1024.01 and 239.05), told once', () => {
    const totals = { totalExcluding: 102_401, totalIncluding: 23_905 }
    const lines = [line(77_936, 'hoog'), line(24_465, 'hoog')]
    const { findings, entry } = run(purchase(lines, totals))
    expect(findings.map((f) => f.code)).to.deep.equal(['totals-contradict'])
    expect(findings[0]!.params).to.deep.equal({
      net: { cents: 102_401 },
      gross: { cents: 23_905 },
      vat: { cents: -78_496 },
    })
    expect(entry).to.equal(null)
    const asLine = [line(102_401, 'hoog', { including: 23_905 })]
    expect(codes(purchase(asLine, totals))).to.deep.equal(['totals-contradict'])
  })

  it('net + VAT = gross, on the document and on the line', () => {
    expect(
      codes(sale(one(), { totalExcluding: 10_000, totalVat: 2_100, totalIncluding: 12_101 })),
    ).to.deep.equal(['totals-contradict'])
    expect(codes(sale(one({ including: 12_101, vat: 2_100 })))).to.deep.equal(['totals-contradict'])
    expect(codes(sale(one({ including: 9_999 })))).to.deep.equal(['totals-contradict'])
    expect(codes(sale(one({ including: -12_100 })))).to.include('totals-contradict')
    expect(codes(sale(one({ including: 12_100, vat: 2_100 })))).to.deep.equal([])
  })

  it('a rounding of the source explains a difference', () => {
    const totals = { totalExcluding: 828, totalVat: 174, rounding: -2 }
    const lines = [line(828, 'hoog')]
    expect(codes(sale(lines, { ...totals, totalIncluding: 1_000 }))).to.deep.equal([])
    expect(codes(sale(lines, { ...totals, totalIncluding: 1_002 }))).to.deep.equal([])
    expect(codes(sale(lines, { ...totals, totalIncluding: 1_005 }))).to.deep.equal(['totals-contradict'])
  })

  it('the lines add up to the totals of the document', () => {
    const two = [line(10_000, 'hoog'), line(5_000, 'hoog')]
    expect(codes(sale(two, { totalExcluding: 15_000 }))).to.deep.equal([])
    const { findings } = run(sale(two, { totalExcluding: 16_000 }))
    expect(findings.map((f) => f.code)).to.deep.equal(['line-sum-differs'])
    expect(findings[0]!.params).to.deep.include({ sum: { cents: 15_000 }, difference: { cents: 1_000 } })
    const gross = [line(null, 'hoog', { including: 12_100 })]
    expect(codes(sale(gross, { totalIncluding: 12_100 }))).to.deep.equal([])
    expect(codes(sale(gross, { totalIncluding: 12_200 }))).to.deep.equal(['line-sum-differs'])
    expect(codes(sale(two, { totalVat: 3_150, totalIncluding: 19_000 }))).to.deep.equal(['line-sum-differs'])
  })

  it('the sum of the lines is judged also when the VAT of a line is not known', () => {
    expect(codes(sale([line(10_000, 'x')], { totalExcluding: 9_000 }))).to.have.members([
      'vat-code-unknown',
      'line-sum-differs',
    ])
    expect(codes(sale([line(null, 'x', { including: 10_000 })], { totalExcluding: 9_000 }))).to.deep.equal([
      'vat-code-unknown',
    ])
  })

  it('Q57: a credit note with a positive total is an error', () => {
    expect(codes(sale(one(), { type: 'credit-note' }))).to.deep.equal(['sign-contradicts'])
    expect(codes(sale([line(-10_000, 'hoog'), line(1_000, 'hoog')], { type: 'credit-note' }))).to.deep.equal(
      [],
    )
    const zero = [line(-10_000, 'hoog'), line(10_000, 'hoog')]
    expect(codes(sale(zero, { type: 'credit-note' }))).to.not.include('sign-contradicts')
  })

  it('B6: a total including VAT that the lines do not come to is told as that, not as VAT that is left of it', () => {
    const stated = one({ excluding: 10_000, including: 12_100, vat: 2_100 })
    const told = run(sale([...stated, ...stated], { totalIncluding: 12_100 })).findings
    expect(told.map((f) => f.code)).to.deep.equal(['line-sum-differs'])
    expect(told[0]!.params).to.deep.include({ sum: { cents: 24_200 }, total: { cents: 12_100 } })
    for (const totalIncluding of [12_100, -24_200, 36_300, 60_500])
      expect(codes(sale([...one(), ...one()], { totalIncluding })), `${totalIncluding}`).to.include(
        'line-sum-differs',
      )
    // three lines may be off by three cents together, and not by four
    const three = [1, 2, 3].flatMap(() => one({ excluding: 1_000, vat: 210 }))
    expect(codes(sale(three, { totalIncluding: 3_633 }))).to.not.include('line-sum-differs')
    expect(codes(sale(three, { totalIncluding: 3_634 }))).to.include('line-sum-differs')
    // a rate that is slightly wrong is still VAT
    expect(codes(sale(one(), { totalIncluding: 12_000 }))).to.deep.equal(['vat-amount-wrong'])
    expect(codes(sale(one(), { totalIncluding: 12_100 }))).to.deep.equal([])
    const free = [line(10_000, 'eu'), line(10_000, 'eu')]
    expect(codes(sale(free, { totalIncluding: 10_000 }))).to.include('line-sum-differs')
    expect(codes(sale(free, { totalIncluding: 10_000 }))).to.not.include('vat-not-allowed')
  })

  it('R1: a due date years ahead is worth a look', () => {
    expect(codes(sale(one(), { dueDate: '2062-01-15' }))).to.deep.equal(['due-date-unusual'])
    expect(codes(sale(one(), { dueDate: '2027-06-30' }))).to.deep.equal([])
    const { latestDue } = makeCheckContext(demoSettings(), demoTables(), TODAY, targetRules.exact.checks)
    expect(codes(sale(one(), { dueDate: latestDue }))).to.deep.equal([])
    expect(codes(sale(one(), { dueDate: addDays(latestDue, 1) }))).to.deep.equal(['due-date-unusual'])
  })

  it('B18: a line without an amount is an error when it has VAT or an account', () => {
    const first = line(10_000, 'hoog')
    expect(codes(sale([first, line(null, 'hoog')]))).to.deep.equal(['line-without-amount'])
    expect(codes(sale([first, line(null, '', { vatRate: 21_000 })]))).to.deep.equal(['line-without-amount'])
    const account = line(null, '', { ledgerAccount: '8000' })
    expect(codes(sale([first, account], { totalExcluding: 10_000 }))).to.deep.equal(['line-without-amount'])
    expect(codes(sale([first, line(null, '', { vat: 2_100 })]))).to.include('line-without-amount')
    // a VAT of 0.00 does not say that the line is 0.00
    expect(codes(sale([first, line(null, 'hoog', { vat: 0 })]))).to.deep.equal(['line-without-amount'])
  })

  it('B18: a document without any amount is an error, one of which 0.00 is stated is left out', () => {
    expect(codes(sale([line(null, 'hoog')]))).to.deep.equal(['document-without-amounts'])
    expect(codes(sale([line(null, '')], { totalVat: 0 }))).to.deep.equal(['document-without-amounts'])
    expect(codes(sale([line(null, 'hoog')], { totalIncluding: 0 }))).to.deep.equal(['zero-document-left-out'])
    expect(codes(sale([line(0, 'hoog'), line(null, '')]))).to.deep.equal(['zero-document-left-out'])
    expect(codes(sale([line(0, 'hoog'), line(null, 'hoog')]))).to.deep.equal(['line-without-amount'])
  })

  it('B18: an article without an amount is worth a look when nothing proves that it is text', () => {
    const lines = [line(10_000, 'hoog'), line(null, '', { article: 'A1' })]
    const { findings, entry } = run(sale(lines))
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.deep.equal(['article-without-amount warning'])
    expect(entry!.lines).to.have.length(3)
    expect(codes(sale(lines, { totalExcluding: 10_000 }))).to.deep.equal([])
    expect(codes(sale([line(10_000, 'hoog'), line(null, '')]))).to.deep.equal([])
  })
})

describe('checks of texts', () => {
  it('descriptions longer than can be booked are cut and told', () => {
    const long = 'x'.repeat(300)
    const { findings, entry } = run(sale(one({ description: long }), { description: long }))
    expect(findings.map((f) => f.code)).to.deep.equal(['description-cut', 'description-cut'])
    expect(entry!.lines[1]!.description).to.have.length(255)
    expect(entry!.lines[1]!.description.endsWith('…')).to.equal(true)
    expect(entry!.description.length + '2026-0001'.length).to.be.at.most(255 - 20)
    const fits = run(sale(one({ description: 'x'.repeat(255) })))
    expect(fits.codes).to.deep.equal([])
    expect(fits.entry!.lines[1]!.description).to.have.length(255)
  })
})
