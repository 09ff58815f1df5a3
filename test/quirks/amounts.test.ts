import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { edited } from '../e2e/sales.ts'
import {
  booked,
  bookedTotals,
  bookingsOf,
  count,
  drop,
  found,
  head,
  lines,
  money,
  profile,
  rejected,
  removeTemporary,
  sale,
  told,
  workbook,
} from './support.ts'

const amounts = (delivery: Awaited<ReturnType<typeof drop>>): number[] =>
  bookedTotals(delivery).map(([, , cents]) => cents)
const invoices = (...rows: ReturnType<typeof money>[]): string =>
  lines(head, ...rows.map((row, i) => sale(String(i + 1), row)))
const small = (...amountsOf: string[]): string =>
  lines(
    'Nummer;Datum;Klant;Bedrag;Btw',
    ...amountsOf.map((amount, i) => `${i + 1};15-01-2026;1001;${amount};21`),
  )

describe('quirks of amounts', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('Q28: thousands points and a decimal comma', async () => {
    const delivery = await booked(
      invoices(money('7.000,97', '1.470,20', '8.471,17'), money('-7.000,97', '-1.470,20', '-8.471,17')),
    )
    expect(amounts(delivery)).to.deep.equal([847117, -847117])
  })

  it('Q29: currency signs and hard spaces are no part of an amount', async () => {
    const delivery = await booked(
      invoices(
        money('€ 2939.85', '€\u00a0617.37', 'EUR 3557.22'),
        money('2\u202f939,85 €', '617,37€', '€3.557,22'),
      ),
    )
    expect(amounts(delivery)).to.deep.equal([355722, 355722])
  })

  it('Q30: one mark with three digits behind it stops the file, with both readings and the setting', async () => {
    const file = small('14.720', '33.90', '41.905')
    for (const settings of [{}, { errors: 'leave-out-document' }]) {
      const delivery = await rejected(file, { source: profile(), settings })
      expect(told(delivery)).to.deep.equal([
        '1 thousands-unclear',
        '2 amount-ambiguous',
        '4 amount-ambiguous',
      ])
      const [unclear] = found(delivery, 'thousands-unclear')
      expect(unclear!.params).to.deep.equal({ heading: 'Bedrag', at: 2, rows: 2 })
      expect(unclear!.remedy).to.include('decimal: comma').and.to.include('decimal: point')
      expect(unclear!.place.column).to.equal(3)
    }
    const comma = profile({ excluding: '{ headings: [Bedrag], decimal: comma }' })
    expect(amounts(await booked(small('14.720', '14.720,50'), { source: comma }))).to.deep.equal([
      1781120, 1781181,
    ])
    const point = profile({ excluding: '{ headings: [Bedrag], decimal: point }' })
    expect(told(await rejected(file, { source: point }))).to.include('4 amount-too-precise')
    const price = profile({ excluding: '', price: '{ headings: [Bedrag], decimal: point }' })
    expect(amounts(await booked(file, { source: price }))).to.deep.equal([1781, 4102, 5071])
  })

  it('Q31: a digit that was lost is seen where net, VAT and gross contradict each other', async () => {
    for (const wrong of [
      money('1024,01', '215,04', '239,05'),
      money('1024,01', '', '239,05'),
      money('24,01', '215,04', '1239,05'),
    ]) {
      const delivery = await rejected(invoices(money('100,00', '21,00', '121,00'), wrong))
      expect(
        new Set(delivery.report.allFindings.filter((f) => f.severity === 'error').map((f) => f.place.row)),
      ).to.deep.equal(new Set([3]))
    }
  })

  it('Q32: the sign stands in a column of its own, or in the column that is filled', async () => {
    const source = profile({ sign: '{ headings: [Soort], values: { C: minus, D: plus } }' }, '')
    const file = (amount: string): string =>
      lines(
        'Nummer;Datum;Klant;Bedrag;Btw;Soort',
        '1;15-01-2026;1001;100,00;21;D',
        `2;15-01-2026;1001;${amount};21;C`,
      )
    expect(amounts(await booked(file('40,00'), { source }))).to.deep.equal([12100, -4840])
    expect(told(await rejected(file('-40,00'), { source }))).to.deep.equal(['3 sign-twice'])
  })

  it('Q33: a minus behind the amount, or parentheses around it', async () => {
    const delivery = await booked(invoices(money('100,00-', '(21,00)', '121,00-')))
    expect(amounts(delivery)).to.deep.equal([-12100])
    for (const wrong of ['(-100,00)', '-100,00-', '(100,00'])
      expect(told(await rejected(small(wrong), { source: profile() }))[0], wrong).to.equal(
        '2 amount-unreadable',
      )
  })

  it('Q34: a whole amount is euros, beside one with decimals', async () => {
    const delivery = await booked(
      invoices(
        money('1000', '210', '1210'),
        money('827,75', '173,83', '1001,58'),
        money('5,-', '1,05', '6,05'),
      ),
    )
    expect(amounts(delivery)).to.deep.equal([121000, 100158, 605])
  })

  it('Q35: a float is rounded where it is one, never where a person wrote three decimals', async () => {
    const delivery = await booked(small('103812.20999999999', '45.10000000000001', '0.30000000000000004'), {
      source: profile(),
    })
    expect(amounts(delivery)).to.deep.equal([12561277, 5457, 36])
    expect(told(await rejected(small('103812.2099'), { source: profile() }))[0]).to.equal(
      '2 amount-too-precise',
    )
  })

  it('Q35: a number or code with decimals is its digits again, with a warning', async () => {
    const delivery = await booked(
      lines(
        'Nummer;Datum;Klant;Bedrag;Btw',
        '20260001.0;15-01-2026;1001.0;100,00;21',
        '20260001;15-01-2026;1001;50,00;21',
        '20260002,00;15-01-2026;1001;1,00;21',
      ),
      { source: profile() },
    )
    expect(bookedTotals(delivery)).to.deep.equal([
      ['20260001', '15-01-2026', 18150],
      ['20260002', '15-01-2026', 121],
    ])
    expect(found(delivery, 'code-restored').map((one) => [one.value, one.params['code']])).to.deep.equal([
      ['20260001.0', '20260001'],
      ['1001.0', '1001'],
      ['20260002,00', '20260002'],
    ])
    expect(found(delivery, 'code-restored')[0]!.severity).to.equal('warning')
  })

  it('Q36: a rate is a number, a percentage or a word; a bare 0 needs a reason', async () => {
    const rates = ['21', '21%', '21,0', '21.0', 'hoog', 'H']
    const delivery = await booked(lines(head, ...rates.map((rate, i) => sale(String(i + 1), { rate }))))
    expect(amounts(delivery)).to.deep.equal(rates.map(() => 12100))
    const free = { vat: '0', gross: '100' }
    const words = await booked(
      lines(head, sale('1', { rate: 'geen', ...free }), sale('2', { rate: 'vrijgesteld', ...free })),
    )
    expect(
      bookingsOf(words.artifact('GLTransactions')).map(({ lines: entry }) => entry[1]!.vatCode),
    ).to.deep.equal(['N', '3'])
    const unclear = await rejected(
      lines(head, sale('1', { rate: '0', ...free }), sale('2', { rate: 'overig' })),
    )
    expect(told(unclear)).to.deep.equal(['2 vat-zero-unclear', '3 vat-code-unknown'])
  })

  it('Q36: a rate that only net and gross imply is derived when the profile lists the rates', async () => {
    const source = profile(
      { vatRate: '', including: '[Bruto]' },
      'rateFromAmounts: { rates: [0, 9, 21], tolerance: 1 }',
    )
    const file = (gross: string): string =>
      lines('Nummer;Datum;Klant;Bedrag;Bruto', `1;15-01-2026;1001;100,00;${gross}`)
    const delivery = await booked(file('109,00'), { source })
    expect(bookingsOf(delivery.artifact('GLTransactions'))[0]!.lines[1]!.vatCode).to.equal('1')
    expect(told(await rejected(file('115,00'), { source }))).to.include('2 rate-not-derivable')
  })

  it('Q37: a fraction is a percentage: certain in a percent cell of a workbook, with a warning elsewhere', async () => {
    const delivery = await booked(lines(head, sale('1', { rate: '0,21' })))
    expect(told(delivery)).to.deep.equal(['2 rate-fraction'])
    const file = await workbook({
      Blad1: [
        ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
        ['1', '15-01-2026', '1001', 100, 0.21],
      ],
    })
    expect(told(await booked(file, { name: 'a.xlsx', source: profile() }))).to.deep.equal(['2 rate-fraction'])
    const shown = await edited(file, (book) => (book.getWorksheet(1)!.getCell('E2').numFmt = '0%'))
    expect(told(await booked(shown, { name: 'a.xlsx', source: profile() }))).to.deep.equal([])
  })

  it('Q57: credit notes are one sign, however the source writes them', async () => {
    const typed =
      'Factuurnummer;Factuurdatum;Soort;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw'
    const note = (net: string, vat: string, gross: string): string =>
      `9;15-01-2026;Creditnota;1001;Bakkerij De Korenaar;${net};21%;${vat};${gross}`
    for (const row of [note('100,00', '21,00', '121,00'), note('-100,00', '-21,00', '-121,00')])
      expect(amounts(await booked(lines(typed, row)))).to.deep.equal([-12100])
    const within = await booked(
      lines(
        head,
        sale('1', money('100,00', '21,00', '121,00')),
        sale('1', { ...money('-40,00', '-8,40', '-48,40'), text: 'korting' }),
      ),
    )
    expect(amounts(within)).to.deep.equal([7260])
    const absolute = profile(
      { type: '{ headings: [Soort], values: { F: invoice, C: credit-note } }' },
      'creditNotes: absolute',
    )
    const delivery = await booked(
      lines(
        'Nummer;Datum;Klant;Bedrag;Btw;Soort',
        '1;15-01-2026;1001;100,00;21;F',
        '2;15-01-2026;1001;40,00;21;C',
      ),
      { source: absolute },
    )
    expect(amounts(delivery)).to.deep.equal([12100, -4840])
    expect(count(delivery)).to.deep.equal({ read: 3, booked: 2, reported: 0, leftOut: 1 })
  })

  it('Q58: the sign that keeps a spreadsheet from running a text is taken off, and put on in our own reports', async () => {
    const file = lines(head, sale('1', { text: "'=HYPERLINK(1)", ...money("'-100,00", '-21,00', '-121,00') }))
    const delivery = await booked(file)
    expect(amounts(delivery)).to.deep.equal([-12100])
    expect(bookingsOf(delivery.artifact('GLTransactions'))[0]!.lines[1]!.description).to.equal(
      '=HYPERLINK(1)',
    )
    const refused = await rejected(lines(head, sale('1', { text: '=cmd|x', rate: '=1+1' })))
    const report = readFileSync(`${refused.archive}/report.csv`, 'utf8')
    expect(report)
      .to.include("'=1+1")
      .and.not.match(/;=1\+1/)
    expect(refused.copy.toString()).to.include("'=cmd|x").and.to.include("'=1+1")
    const read = await rejected(lines(head, sale('2', { text: "'=cmd|x", rate: "'=1+1" })))
    expect(found(read, 'vat-code-unknown')[0]!.value).to.equal('=1+1')
  })
})
