import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from '../../e2e/home.ts'
import { exactFile, vat } from '../exact-files.ts'

const NL = 'demo-nl'

describe('a VAT code that means something else in Exact', function () {
  this.timeout(60_000)
  let home: TestHome
  before(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const row = (name: string, code: string): string | undefined =>
    readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')
      .split(/\r?\n/)
      .find((line) => line.startsWith(`${code};`))
  const drop = (name: string, text: string): Promise<Delivery> => home.drop(NL, name, text)

  it('R84: a code that the table has without VAT and Exact with a percentage is blocked, until a person looked', async () => {
    const three = (kind: string): string =>
      exactFile('VATs', [vat('3', 'Laag', { rates: [['0.09']], direction: 'B', pay: '1501', more: kind })])
    expect(row('vat-codes', '3')).to.contain(';exempt;')
    const delivery = await drop('VATs_1.xml', three(''))
    expect(delivery.codes).to.include('refresh-vat-kind-wrong')
    const told = delivery.report.allFindings.find(({ code }) => code === 'refresh-vat-kind-wrong')!
    expect(`${told.message} ${told.remedy}`).to.include('9%').and.to.include('vrijgesteld')
    expect(row('vat-codes', '3')).to.contain(';ja;')
    const invoice =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n1;15-01-2026;1001;Bakkerij De Korenaar;Cursus;10,00;vrijgesteld\n'
    const refused = await drop('v.csv', invoice)
    expect(refused.batch.status, refused.outcome.err).to.equal('rejected')
    // reverse charge and the EU go by what Exact says as well; what is charged to the buyer may have a percentage
    const others = exactFile('VATs', [
      vat('5', 'Verlegd', { rates: [['0.21']], pay: '1500' }),
      vat('7', 'EU', { rates: [['0']], type: 'B', eu: 'L' }),
      vat('8', 'Diensten', { rates: [['0.21']], pay: '1500', more: ' charged="1"' }),
    ])
    const more = await drop('VATs_2.xml', others)
    expect(more.codes.filter((code) => code === 'refresh-vat-kind-wrong')).to.have.length(1)
    expect(
      [row('vat-codes', '5'), row('vat-codes', '7')].map((line) => line!.includes(';ja;')),
    ).to.deep.equal([true, false])
  })
})
