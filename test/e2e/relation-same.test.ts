import { expect } from 'chai'
import { removeTemporary, TestHome } from './home.ts'
import { invoice } from './relation-lists.ts'

const buys = 'Leveranciernummer;Leverancier;Factuurnummer;Factuurdatum;Bedrag excl. btw;Btw %'
const bought = (code: string, name: string, number: string, amount = '100,00'): string =>
  [buys, `${code};${name};${number};01-10-2026;${amount};21`, ''].join('\n')

describe('the same relation, whatever a file calls it', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R18: an invoice of a supplier of the tables is exported once, by its name in one file and its number in another', async () => {
    const home = await TestHome.make()
    const first = await home.drop('demo-nl', 'a.csv', bought('', 'Schildersbedrijf Kwast', '77'))
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    const again = await home.drop('demo-nl', 'b.csv', bought('2003', '', '77'))
    expect(again.batch.counts.documentsExported).to.equal(0)
    expect(['duplicate', 'rejected']).to.include(again.batch.status)
    const changed = await home.drop('demo-nl', 'c.csv', bought('2003', '', '77', '110,00'))
    expect(changed.codes).to.deep.equal(['document-changed'])
    const other = await home.drop('demo-nl', 'd.csv', bought('2001', '', '77'))
    expect(other.batch.status, other.outcome.err).to.equal('exported')
  })

  it('R18: also within one file', async () => {
    const home = await TestHome.make()
    const both = bought('', 'Schildersbedrijf Kwast', '77') + bought('2003', '', '77').split('\n')[1]! + '\n'
    const delivery = await home.drop('demo-nl', 'a.csv', both)
    expect(delivery.batch.counts.documentsExported).to.be.lessThan(2)
    expect(delivery.codes.some((code) => code.startsWith('duplicate-in-file'))).to.equal(true)
  })

  it('R41: a number that was sent before and comes back with another name is an error, also while the table lacks it', async () => {
    const home = await TestHome.make()
    const first = await home.drop('demo-nl', 'a.csv', invoice('20260001', '8001', 'Timmerbedrijf Spaander'))
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    const other = await home.drop('demo-nl', 'b.csv', invoice('20260002', '8001', 'Kapsalon Krul'))
    expect(other.codes).to.include('relation-code-of-other')
    expect(other.batch.status).to.equal('rejected')
    const longer = await home.drop(
      'demo-nl',
      'c.csv',
      invoice('20260003', '8001', 'Timmerbedrijf Spaander BV'),
    )
    expect(longer.batch.status, longer.outcome.err).to.equal('exported')
  })
})
