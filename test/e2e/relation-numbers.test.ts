import { expect } from 'chai'
import { rmSync } from 'node:fs'
import { elements } from './bookings.ts'
import { removeTemporary, TestHome, type Delivery } from './home.ts'

const accounts = (delivery: Delivery): [string, string][] =>
  elements(delivery.artifact('Accounts'), 'Accounts', 'Account').map((account) => [
    String(account['code']),
    String(account['Name']),
  ])

const HEAD =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;Btw-nummer;Bedrag excl. btw;Btw %'
type Row = { number: string; name: string; code?: string; vat?: string; rate?: string }
const sales = (...rows: Row[]): string =>
  [
    HEAD,
    ...rows.map(
      ({ number, name, code = '', vat = '', rate = '21%' }, i) =>
        `${number};15-01-2026;${code};${name};Zaagweg 3;3511 AB;Utrecht;NL;${vat};${100 + Number(number.slice(-2)) + i},00;${rate}`,
    ),
    '',
  ].join('\n')
const ranges = (from: number, to: number) => ({ 'relations.ranges': { customer: { from, to } } })

describe('numbers from a range', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R53: a new relation without a usable number gets the next free one, and keeps it', async () => {
    const home = await TestHome.make(ranges(1003, 1099))
    const first = await home.drop(
      'demo-nl',
      'a.csv',
      sales({ number: '20260001', name: 'Anna' }, { number: '20260002', name: 'Bert', code: 'K-7' }),
    )
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    // 1003 and 1004 are in relations.csv
    const [used] = accounts(first)
    expect(Number(used![0])).to.be.greaterThan(1004)
    const [anna, bert] = accounts(first).map(([code]) => Number(code))
    expect(bert).to.equal(anna! + 1)
    const second = await home.drop(
      'demo-nl',
      'b.csv',
      sales({ number: '20260003', name: 'Cor' }, { number: '20260004', name: 'Anna' }),
    )
    expect(accounts(second)).to.deep.equal([[String(anna! + 2), 'Cor']])
    expect(second.artifact('GLTransactions')).to.include(`<Account code="${anna}"/>`)
  })

  it('R53: a rejected file gives its numbers back; the same input gives the same numbers', async () => {
    const home = await TestHome.make(ranges(5000, 5099))
    const wrong = await home.drop(
      'demo-nl',
      'a.csv',
      sales({ number: '20260001', name: 'Anna' }, { number: '20260002', name: 'Bert', rate: '17%' }),
    )
    expect(wrong.batch.status).to.equal('rejected')
    const trial = await home.command(
      'check',
      home.put('demo-nl', 'c.csv', sales({ number: '20260009', name: 'Dirk' })),
    )
    expect(trial.code, trial.err).to.equal(0)
    const right = await home.drop(
      'demo-nl',
      'b.csv',
      sales({ number: '20260002', name: 'Bert' }, { number: '20260001', name: 'Anna' }),
    )
    expect(accounts(right)).to.deep.equal([
      ['5000', 'Bert'],
      ['5001', 'Anna'],
    ])
    const other = await TestHome.make(ranges(5000, 5099))
    const again = await other.drop(
      'demo-nl',
      'b.csv',
      sales({ number: '20260002', name: 'Bert' }, { number: '20260001', name: 'Anna' }),
    )
    expect(again.artifact('Accounts')).to.equal(right.artifact('Accounts'))
    expect(again.artifact('GLTransactions')).to.equal(right.artifact('GLTransactions'))
  })

  it('R52: only a relation of an invoice that is exported gets a number', async () => {
    const home = await TestHome.make({ ...ranges(5000, 5099), errors: 'leave-out-document' })
    const list = await home.drop(
      'demo-nl',
      'klanten.csv',
      'Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land\nK-1;Anna;Zaagweg 3;3511 AB;Utrecht;NL\n',
    )
    expect(list.batch.status, list.outcome.err).to.equal('duplicate')
    expect(list.codes).to.deep.equal(['relation-awaits-number'])
    const mixed = await home.drop(
      'demo-nl',
      'a.csv',
      sales({ number: '20260001', name: 'Bert', rate: '17%' }, { number: '20260002', name: 'Cor' }),
    )
    expect(mixed.batch.status, mixed.outcome.err).to.equal('exported')
    expect(accounts(mixed)).to.deep.equal([['5000', 'Cor']])
  })

  it('R53: however its documents write it, one relation gets one number', async () => {
    const home = await TestHome.make(ranges(5000, 5099))
    const vat = 'NL123456782B12'
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      sales(
        { number: '20260001', name: 'Roos BV', vat },
        { number: '20260002', name: 'Bloemist Roos', vat: 'nl 1234.56.782.B12' },
      ),
    )
    expect(accounts(delivery), delivery.outcome.err).to.deep.equal([['5000', 'Roos BV']])
  })

  it('R53: numbers that were given out stay so when the register is rebuilt from the archive', async () => {
    const home = await TestHome.make(ranges(5000, 5099))
    await home.drop('demo-nl', 'a.csv', sales({ number: '20260001', name: 'Anna' }))
    rmSync(home.path('.state'), { recursive: true })
    const adopted = await home.command('doctor', '--adopt')
    expect(adopted.code, adopted.err).to.equal(0)
    const next = await home.drop(
      'demo-nl',
      'b.csv',
      sales({ number: '20260002', name: 'Bert' }, { number: '20260003', name: 'Anna' }),
    )
    expect(accounts(next), next.outcome.err).to.deep.equal([['5001', 'Bert']])
  })

  it('R53: a full range is an error, a nearly full one a warning', async () => {
    const home = await TestHome.make(ranges(5000, 5001))
    const full = await home.drop(
      'demo-nl',
      'a.csv',
      sales(
        { number: '20260001', name: 'Anna' },
        { number: '20260002', name: 'Bert' },
        { number: '20260003', name: 'Cor' },
      ),
    )
    expect(full.batch.status).to.equal('rejected')
    expect(full.codes).to.include('relation-range-full')
    home.set('demo-nl', ranges(5000, 5010))
    const some = Array.from({ length: 10 }, (_, i) => ({
      number: String(20260001 + i),
      name: `Klant ${'abcdefghij'[i]}`,
    }))
    const nearly = await home.drop('demo-nl', 'b.csv', sales(...some))
    expect(nearly.batch.status, nearly.outcome.err).to.equal('exported')
    expect(nearly.codes).to.include('relation-range-nearly-full')
    expect(new Set(accounts(nearly).map(([code]) => code)).size).to.equal(10)
  })

  it('R53 D2: numbers of the source within the agreed range are codes; others get one from the range', async () => {
    const home = await TestHome.make({
      'relations.sourceRanges': { customer: { from: 1000, to: 1999 } },
      ...ranges(5000, 5099),
    })
    const delivery = await home.drop(
      'demo-nl',
      'a.csv',
      sales(
        { number: '20260001', name: 'Andere Naam', code: '1002' },
        { number: '20260002', name: 'Los', code: '3000' },
        { number: '20260003', name: 'Nieuw', code: '1500' },
      ),
    )
    // 1002 is Garage Van Dijk in Amsterdam: another name and another postcode
    expect(delivery.codes, delivery.outcome.err).to.deep.equal(['relation-code-of-other'])
    const good = await home.drop(
      'demo-nl',
      'b.csv',
      sales(
        { number: '20260002', name: 'Los', code: '3000' },
        { number: '20260003', name: 'Nieuw', code: '1500' },
      ),
    )
    expect(accounts(good), good.outcome.err).to.deep.equal([
      ['5000', 'Los'],
      ['1500', 'Nieuw'],
    ])
    home.set('demo-nl', { 'relations.ranges': {} })
    const outside = await home.drop(
      'demo-nl',
      'c.csv',
      sales({ number: '20260004', name: 'Ver', code: '3001' }),
    )
    expect(outside.codes).to.deep.equal(['relation-code-outside-range'])
  })
})
