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

  it('R21: takes no list of mutations for costs of bol: without a country any list would do', async () => {
    const { profiles } = await loadProfiles(nodeFiles, await loadHome(nodeFiles, packageRoot), [])
    const cells = [
      'Datum',
      'Soort',
      'Factuurnummer',
      'Relatiecode',
      'Omschrijving',
      'Bedrag excl',
      'BTW code',
    ]
    const sheet = { index: 0, name: '', hidden: false, rows: [{ number: 1, cells }] }
    expect(recognise(profiles, 'mutaties.csv', [sheet]).found).to.equal(null)
  })

  it('reads the name of a debtor or creditor beside its number', async () => {
    for (const [code, name, makes] of [
      ['Debiteur', 'Naam debiteur', 'sales'],
      ['Crediteur', 'Naam crediteur', 'purchase'],
    ] as const) {
      const { found } = await answer([code, name])
      expect(found?.plans[0]?.table.makes).to.equal(makes)
      expect(found?.plans[0]?.header.column).to.include({ relationCode: 6, relationName: 7 })
    }
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
