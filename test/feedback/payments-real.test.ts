import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, shared, TestHome } from '../e2e/home.ts'
import { csv } from '../e2e/sales.ts'

const folder = join(shared, 'exact', 'samples')

describe('files with payments that others had from Exact (needs ../shared)', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  async function dropped(name: string) {
    const home = await TestHome.make()
    await home.drop('demo-nl', 'f.csv', csv([{ number: '16700009', gross: '121,00' }]))
    return home.drop('demo-nl', name, readFileSync(join(folder, name)))
  }

  it('R80: a bank entry is read line by line, and the invoice it names is paid', async function () {
    const name = '06-directdebits-bank-entry-declfixed.xml'
    if (!existsSync(join(folder, name))) this.skip()
    const told = await dropped(name)
    expect(told.batch.payments, told.outcome.err).to.include({ changed: 1, told: 1 })
    expect(told.batch.payments!.paid).to.deep.equal({ documents: 1, paid: 22_200, open: -10_100 })
    expect(told.codes).to.include('payment-more-than-total')
  })

  it('R80: a set of matches that are none of ours changes nothing', async function () {
    const name = '10-omniboost-matchsets-export.xml'
    if (!existsSync(join(folder, name))) this.skip()
    const told = await dropped(name)
    expect(told.batch.status, told.outcome.err).to.equal('duplicate')
    expect(told.batch.payments).to.include({ changed: 0, told: 0, unknown: 1 })
  })
})
