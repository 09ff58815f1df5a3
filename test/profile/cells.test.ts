import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import type { Cell, Row } from '../../src/model/row.ts'
import { CellReader } from '../../src/profile/cells.ts'
import type { ColumnRule, Field, SourceProfile } from '../../src/profile/types.ts'
import { date, error, number, percent, profileOf, recognised } from './support.ts'

/** A reader of one row with these cells, each in a field of its own. */
function reading(
  cells: Partial<Record<Field, Cell>>,
  rules: Partial<Record<Field, Partial<ColumnRule>>> = {},
  profile: Partial<SourceProfile> = {},
) {
  const fields = Object.keys(cells) as Field[]
  const columns = Object.fromEntries(
    fields.map((field) => [field, { headings: [`Kop ${field}`], ...rules[field] }]),
  )
  const { plans } = recognised(
    { ...profileOf({}, profile), tables: [{ ...profileOf().tables[0]!, columns }] },
    [{ rows: [fields.map((field) => `Kop ${field}`)] }],
  )
  const row: Row = { number: 2, cells: fields.map((field) => cells[field]!) }
  const found: Finding[] = []
  const report = (finding: Finding): void => void found.push(finding)
  return { reader: new CellReader(plans[0]!.header, plans[0]!.profile), row, found, report }
}

const code = (cell: Cell) => {
  const { reader, row, found, report } = reading({ number: cell })
  return [reader.code(row, 'number', report), ...found.map((f) => f.code)]
}
const amount = (cell: Cell, profile: Partial<SourceProfile> = {}, rule: Partial<ColumnRule> = {}) => {
  const { reader, row, found, report } = reading({ excluding: cell }, { excluding: rule }, profile)
  return [reader.amount(row, 'excluding', report), ...found.map((f) => f.code)]
}

describe('profile/cells', () => {
  it('Q43: reads a code without making anything of it', () => {
    expect(code('0070')).to.deep.equal(['0070'])
    expect(code(number('70', '0070'))).to.deep.equal(['0070'])
    expect(code(number('20260001'))).to.deep.equal(['20260001'])
    expect(code(number('20260001', '2.03E+07'))).to.deep.equal(['20260001'])
    expect(code(' F-2026/12 ')).to.deep.equal(['F-2026/12'])
  })

  it('Q42: refuses a code in scientific notation, from a CSV file or a workbook', () => {
    expect(code('6,32513E+11')).to.deep.equal(['', 'number-scientific'])
    expect(code(number('632513000000000000', '6.32513E+17'))).to.deep.equal(['', 'number-scientific'])
  })

  it('refuses a date where a code belongs, and shows it where any text may stand', () => {
    expect(code(date('2026-01-01'))).to.deep.equal(['', 'code-is-date'])
    const { reader, row, found, report } = reading({ description: date('2026-01-31') })
    expect(reader.text(row, 'description', report)).to.equal('31-01-2026')
    expect(found).to.deep.equal([])
  })

  it('Q45: tells an error cell in every kind of field, at its place, and reads it as absent', () => {
    const fields = {
      number: '',
      journal: '',
      type: '',
      description: '',
      date: '',
      excluding: null,
      price: '',
      vatRate: null,
      discount: null,
    } as const
    for (const raw of ['#N/A', '#NOCACHE', '#DIV/0!'])
      for (const [field, absent] of Object.entries(fields)) {
        const name = field as keyof typeof fields
        const { reader, row, found, report } = reading({ [name]: error(raw) })
        const read = {
          number: () => reader.code(row, name, report),
          journal: () => reader.code(row, name, report),
          type: () => reader.word(row, name, ['invoice'], report),
          description: () => reader.text(row, name, report),
          date: () => reader.date(row, name, report),
          excluding: () => reader.amount(row, name, report),
          price: () => reader.decimal(row, name, report),
          vatRate: () => reader.rate(row, name, report),
          discount: () => reader.percentage(row, name, report),
        }[name]()
        expect(read, name).to.equal(absent)
        expect(found, name).to.have.length(1)
        expect(found[0]).to.include({
          code: raw === '#NOCACHE' ? 'cell-without-result' : 'cell-error',
          severity: 'error',
          value: raw,
        })
        expect(found[0]!.place).to.deep.equal({ sheet: '', row: 2, column: 0, heading: `Kop ${name}` })
      }
  })

  it('Q30: refuses an amount that can be read in two ways, unless the profile or the column says which', () => {
    expect(amount('14.720')).to.deep.equal([null, 'amount-ambiguous'])
    expect(amount('14.720', { decimal: 'comma' })).to.deep.equal([1472000])
    expect(amount('14.720', { decimal: 'point' })).to.deep.equal([1472])
    expect(amount('14.720', { decimal: 'comma' }, { decimal: 'point' })).to.deep.equal([1472])
    expect(amount(number('14.72', '14,720'))).to.deep.equal([1472])
  })

  it('Q42: refuses an amount in scientific notation', () => {
    expect(amount('6,32513E+11')).to.deep.equal([null, 'number-scientific'])
  })

  it('Q29 Q33 Q58: reads amounts with currency signs, trailing minus and an escape', () => {
    expect(amount('€ 2939.85')).to.deep.equal([293985])
    expect(amount('1.234,50-')).to.deep.equal([-123450])
    expect(amount('(12,50)')).to.deep.equal([-1250])
    expect(amount("'-12,50")).to.deep.equal([-1250])
    expect(amount('   ')).to.deep.equal([null])
    expect(amount('gratis')).to.deep.equal([null, 'amount-unreadable'])
    expect(amount(date('2026-01-01'))).to.deep.equal([null, 'amount-unreadable'])
  })

  it('Q38: reads dates by the style of their own column', () => {
    const { reader, row, found, report } = reading(
      { date: '03-04-2026', dueDate: '03-04-2026', supplyDate: '20260403' },
      { dueDate: { date: 'm-d-y' }, supplyDate: { date: 'yyyymmdd' } },
    )
    expect(reader.date(row, 'date', report)).to.equal('2026-04-03')
    expect(reader.date(row, 'dueDate', report)).to.equal('2026-03-04')
    expect(reader.date(row, 'supplyDate', report)).to.equal('2026-04-03')
    expect(reader.date(row, 'date', report)).to.equal('2026-04-03')
    expect(found).to.deep.equal([])
  })

  it('Q40: reads date cells, takes 20260131 for a day and refuses a bare serial number', () => {
    const day = (cell: Cell) => {
      const { reader, row, found, report } = reading({ date: cell })
      return [reader.date(row, 'date', report), ...found.map((f) => f.code)]
    }
    expect(day(date('2026-01-31'))).to.deep.equal(['2026-01-31'])
    expect(day(number('20260131'))).to.deep.equal(['2026-01-31'])
    expect(day(number('46053'))).to.deep.equal(['', 'date-is-day-number'])
    expect(day(number('4605'))).to.deep.equal(['', 'date-unreadable'])
    expect(day({ kind: 'date', raw: '0.5', text: '12:00' })).to.deep.equal(['', 'date-unreadable'])
    expect(day('31-02-2026')).to.deep.equal(['', 'date-unreadable'])
    expect(day(' ')).to.deep.equal([''])
  })

  it('Q37: warns for a rate that stands as a fraction', () => {
    const { reader, row, found, report } = reading({ vatRate: '0,21' })
    expect(reader.rate(row, 'vatRate', report)).to.equal(21000)
    expect(found[0]).to.deep.include({ code: 'rate-fraction', severity: 'warning' })
    expect(found[0]!.params).to.deep.include({ rate: { rate: 21000 } })
  })

  it('refuses a percentage that is none', () => {
    for (const [cell, value] of [
      ['tien', null],
      ['-5', null],
      ['110', null],
      ['10%', 10_000],
      ['', null],
      [percent('0.5', '50%'), 50_000],
    ] as const) {
      const { reader, row, found, report } = reading({ discount: cell })
      expect(reader.percentage(row, 'discount', report), String(cell)).to.equal(value)
      expect(found.map((f) => f.code)).to.deep.equal(value === null && cell !== '' ? ['rate-unreadable'] : [])
    }
  })

  it('sends a text through the value table of its column, case and blanks not counted', () => {
    const rules = { journal: { values: { 'Vestiging  Gent': '701' } } }
    const read = (cell: Cell) => {
      const { reader, row, found, report } = reading({ journal: cell }, rules)
      return [reader.code(row, 'journal', report), ...found.map((f) => [f.code, f.params['known']])]
    }
    expect(read('vestiging gent')).to.deep.equal(['701'])
    expect(read('')).to.deep.equal([''])
    expect(read('Brugge')).to.deep.equal(['', ['value-unknown', 'vestiging gent']])
  })

  it('takes only words of ours where one belongs, table or not', () => {
    const read = (cell: Cell, values?: Record<string, string>) => {
      const { reader, row, found, report } = reading({ type: cell }, values ? { type: { values } } : {})
      return [reader.word(row, 'type', ['invoice', 'credit-note'], report), ...found.map((f) => f.code)]
    }
    expect(read('Credit-Note')).to.deep.equal(['credit-note'])
    expect(read('C')).to.deep.equal(['', 'value-unknown'])
    expect(read('C', { C: 'credit-note' })).to.deep.equal(['credit-note'])
    expect(read('avoir', { 'note de crédit': 'credit-note' })).to.deep.equal(['', 'value-unknown'])
    expect(read('Note de cre\u0301dit', { 'note de crédit': 'credit-note' })).to.deep.equal(['credit-note'])
  })

  it('reads a field without a column as absent', () => {
    const { reader, row, found, report } = reading({ number: '1' })
    expect(reader.text(row, 'city', report)).to.equal('')
    expect(reader.code(row, 'article', report)).to.equal('')
    expect(reader.date(row, 'date', report)).to.equal('')
    expect(reader.amount(row, 'vat', report)).to.equal(null)
    expect(reader.decimal(row, 'price', report)).to.equal('')
    expect(reader.rate(row, 'vatRate', report)).to.equal(null)
    expect(found).to.deep.equal([])
  })
})
