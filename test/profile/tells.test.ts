import { expect } from 'chai'
import { loadProfiles } from '../../src/config/load-profiles.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { packageRoot } from '../../src/config/package-root.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { recognise } from '../../src/profile/recognise.ts'

const headings = ['Factuurnummer', 'Factuurdatum', 'Relatie', 'Omschrijving', 'Bedrag excl. btw', 'Btw %']

async function answer(extra: string[] = []) {
  const { profiles } = await loadProfiles(nodeFiles, await loadHome(nodeFiles, packageRoot), ['generic'])
  const rows = [{ number: 1, cells: [...headings, ...extra] }]
  return recognise(profiles, 'lijst.csv', [{ index: 0, name: '', hidden: false, rows }])
}

describe('profile: what tells sales from purchases', () => {
  it('refuses a list whose headings do not tell: booking a purchase as a sale would be a guess', async () => {
    const { found, nearest } = await answer()
    expect(found).to.equal(null)
    expect(nearest?.source).to.equal('generic')
    expect(nearest?.missing).to.include('Klant')
  })

  it('takes a neutral name once another heading tells', async () => {
    const sale = await answer(['Klantnummer'])
    expect(sale.found?.plans.map((plan) => plan.table.makes)).to.deep.equal(['sales'])
    expect(sale.found?.plans[0]?.header.column.relationName).to.equal(2)
    const purchase = await answer(['Leveranciernummer'])
    expect(purchase.found?.plans.map((plan) => plan.table.makes)).to.deep.equal(['purchase'])
    expect(purchase.found?.plans[0]?.header.column.relationName).to.equal(2)
  })
})
