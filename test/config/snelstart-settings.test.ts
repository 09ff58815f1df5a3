import { expect } from 'chai'
import { ConfigError } from '../../src/config/home.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { demoFile, homeWith, removeFolders } from './support.ts'

const TABLES = [
  'ledger-accounts',
  'vat-codes',
  'journals',
  'relations',
  'payment-conditions',
  'cost-centres',
  'articles',
]

/** An administration for SnelStart with the demo's tables and these settings, loaded. */
async function load(yaml: string, tables: Record<string, string> = {}) {
  const files: Record<string, string | null> = { 'cost-units.csv': null }
  for (const name of TABLES) files[`${name}.csv`] = demoFile('demo-snelstart', `${name}.csv`)
  files['countries.csv'] = demoFile('demo-snelstart', 'countries.csv')
  files['administration.yaml'] =
    `name: Acme\ntarget: snelstart\njournals:\n  default:\n    sales-invoice: 70\npayment:\n  condition: 30\n${yaml}`
  return loadAdministration(nodeFiles, await loadHome(nodeFiles, homeWith({ ...files, ...tables })), 'acme')
}

async function wrong(yaml: string, tables: Record<string, string> = {}): Promise<string[]> {
  try {
    await load(yaml, tables)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems
      .filter((one) => one.level === 'error')
      .map(({ line, message }) => `${line} ${message}`)
  }
}

describe('settings of an administration for SnelStart', () => {
  after(removeFolders)

  it('have their own defaults: numbers stay as they are, cost units need not be known', async () => {
    const { settings, tables } = await load('country: NL\n')
    expect(settings.target).to.equal('snelstart')
    expect(settings.entryNumber).to.deep.equal({ sales: 'assign', purchase: 'assign' })
    expect(settings.costs.createCostUnits).to.equal(true)
    expect(settings.snelstart).to.deep.equal({
      form: 'api',
      currency: 'refuse',
      paymentReference: false,
      reverseChargePurchases: 'refuse',
      desktop: { separator: ';', decimal: ',', bom: false },
    })
    expect(tables.ledgerAccounts.byCode.get('8000')).to.deep.include({
      function: 'VerkopenOmzetHoog',
      vatKinds: ['Hoog'],
      id: 'd80de314-64a0-5012-b47a-d4ed7f5ed4ac',
    })
    expect([...tables.countries!.keys()]).to.deep.equal(['NL', 'BE'])
    expect(tables.relations.byCode.get('1001')!.id).to.match(/^9ca28504-/)
  })

  it('take what is set', async () => {
    const { settings } = await load(
      'country: NL\nsnelstart:\n  form: both\n  currency: convert\n  desktop: { separator: tab, bom: ja }\n',
    )
    expect(settings.snelstart).to.deep.include({ form: 'both', currency: 'convert' })
    expect(settings.snelstart.desktop).to.deep.equal({ separator: 'tab', decimal: ',', bom: true })
  })

  it('SnelStart is for Dutch administrations in euro; what means nothing there is refused, each at its own line', async () => {
    const told = await wrong(
      'country: BE\ncurrency: USD\nentryNumber: { sales: sameAsInvoice }\nnumbering: { series: yearly }\nvat: { reverseChargeLines: written }\n',
    )
    expect(told).to.have.length(5)
    for (const [i, word] of [
      'country: BE',
      'USD',
      'entryNumber.sales',
      'yearly',
      'reverseChargeLines',
    ].entries()) {
      expect(told[i]).to.include(word)
      expect(told[i]).to.match(new RegExp(`^${8 + i} `))
    }
  })

  it('VAT codes of type including are refused, at their row', async () => {
    const vat = demoFile('demo-snelstart', 'vat-codes.csv').replace(
      '01-10-2012;;excluding',
      '01-10-2012;;including',
    )
    const told = await wrong('country: NL\n', { 'vat-codes.csv': vat })
    expect(told).to.have.length(1)
    expect(told[0]).to.match(/^2 .*VerkopenHoog/)
  })
})
