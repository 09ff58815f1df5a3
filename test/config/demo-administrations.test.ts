import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { packageRoot } from '../../src/config/package-root.ts'
import { checkVatNumber } from '../../src/check/numbers/vat-number.ts'
import { demoFile } from './support.ts'

describe('the demo administrations', () => {
  for (const [code, kinds] of [
    ['demo-nl', 9],
    ['demo-be', 9],
    ['demo-snelstart', 9],
  ] as const) {
    it(`${code} is right and has every kind of VAT, said in its settings to be an example`, async () => {
      const home = await loadHome(nodeFiles, packageRoot)
      const { settings, tables, problems } = await loadAdministration(nodeFiles, home, code)
      expect(problems).to.deep.equal([])
      expect(settings.code).to.equal(code)
      expect(new Set(tables.vatCodes.all.map((vat) => vat.kind))).to.have.property('size', kinds)
      expect(demoFile(code, 'administration.yaml')).to.match(/verschillen per\s+(# )?administratie/)
      for (const { code: relation, vatNumber, country } of tables.relations.all) {
        if (vatNumber === '') continue
        expect(checkVatNumber(vatNumber, country).status, relation).to.equal('valid')
      }
    })
  }

  it('have the codes of the worked bookings (B1, B9, B22, B27)', async () => {
    const home = await loadHome(nodeFiles, packageRoot)
    const dutch = (await loadAdministration(nodeFiles, home, 'demo-nl')).tables
    expect(dutch.journals.byCode.get('70')).to.include({ type: 'sales', account: '1300' })
    expect(dutch.journals.byCode.get('60')).to.include({ type: 'purchase', account: '1600' })
    for (const account of [1500, 1501, 1502, 1520, 1530, 4500, 8000, 8010, 8020, 8030, 8040, 8050, 8060]) {
      expect(dutch.ledgerAccounts.byCode.has(String(account)), String(account)).to.equal(true)
    }
    expect(dutch.vatCodes.byAlias.get('oss-de')).to.have.length(1)
    const belgian = (await loadAdministration(nodeFiles, home, 'demo-be')).tables
    expect(belgian.journals.byCode.get('700')).to.include({ type: 'sales', account: '400000' })
    expect(belgian.journals.byCode.get('709')).to.include({ type: 'sales' })
    for (const account of ['440000', '700000', '451000', '411000']) {
      expect(belgian.ledgerAccounts.byCode.has(account), account).to.equal(true)
    }
  })
})
