import { expect } from 'chai'
import { elements } from './bookings.ts'
import { removeTemporary, sample, TestHome, type Delivery } from './home.ts'

const accounts = (delivery: Delivery): Record<string, unknown>[] =>
  elements(delivery.artifact('Accounts'), 'Accounts', 'Account')
const codes = (delivery: Delivery): string[] => accounts(delivery).map((account) => String(account['code']))
/** Everything that an element holds, as text. */
const inside = (account: Record<string, unknown> | undefined): string => JSON.stringify(account)

describe('relations of source packages', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('makes a private person of Gripp under the whole name, at the address that invoices go to', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop('demo-nl', 'gripp.xlsx', sample('gripp/gripp.xlsx'))
    expect(codes(delivery)).to.deep.equal(['1101'])
    const text = inside(accounts(delivery)[0])
    expect(text).to.include('Dhr. J. van der Berg').and.to.include('Stationsplein').and.to.include('3511 ED')
    expect(text).not.to.include('Zijstraat')
  })

  it('makes debtors and creditors of EasyParty that Exact does not have, and leaves those it has', async () => {
    const home = await TestHome.make()
    const debtors = await home.drop('demo-nl', 'debiteuren.csv', sample('easyparty/debiteuren.csv'))
    expect(codes(debtors)).to.deep.equal(['1201'])
    expect(inside(accounts(debtors)[0])).to.include('Feestcomité De Wijk')
    const creditors = await home.drop('demo-nl', 'crediteuren.csv', sample('easyparty/crediteuren.csv'))
    expect(codes(creditors)).to.deep.equal(['2050'])
    // bank accounts only when that is switched on (R91)
    expect(creditors.artifact('Accounts')).not.to.include('NL02ABNA0123456789')
  })

  it('R47: sends nothing of a list of what Exact has, also with updates on, and brings relations.csv up to date with it', async () => {
    const home = await TestHome.make({ 'relations.update': true })
    const list = sample('exact-relations/relaties.csv')
      .toString('utf8')
      .replace('Molenstraat 12', 'Molenweg 1')
    const delivery = await home.drop('demo-nl', 'relaties.csv', list)
    expect(delivery.batch.source).to.equal('exact-relations')
    expect(delivery.batch.artifacts).to.deep.equal([])
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect(delivery.told).to.deep.equal(['0 refresh-is-page'])
    expect(delivery.batch.changes).to.deep.equal([
      {
        subject: 'relations.csv',
        counts: { changed: 1, added: 1, same: 1 },
        items: [
          {
            action: 'changed',
            code: '1001',
            name: 'Bakkerij De Korenaar',
            fields: [{ field: 'street', from: 'Molenstraat 12', to: 'Molenweg 1' }],
          },
          { action: 'added', code: '1300', name: 'Hoveniers Groenrijk', fields: [] },
        ],
      },
    ])
    expect(delivery.batch.counts.rowsLeftOut).to.deep.equal({ heading: 1, 'row-kind': 1 })
    expect(delivery.receipt.balanced).to.equal(true)
  })
})

describe('a workshop of PlanManager', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)
  const heading =
    'Vestiging;Afdeling;Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Gemeente;Rekening;Omschrijving;Bedrag excl. btw;Btw-code'
  const file = (...rows: string[]): string => [heading, ...rows, ''].join('\n')

  it('R39: with no default account a line without one is an error; R38: so is a new customer without address', async () => {
    const home = await TestHome.make({ 'ledgerAccounts.default': { purchase: '610000' } }, 'demo-be')
    const delivery = await home.drop(
      'demo-be',
      'facturen.csv',
      file(
        'Gent;Onderdelen;26001;01/02/2026;2001;Slagerij Janssens;Markt 4;2000;Antwerpen;;Lijst;10,00;21',
        'Gent;Onderdelen;26002;01/02/2026;9002;Nieuwe klant;;;;700000;Lijst;10,00;21',
      ),
    )
    expect(delivery.told).to.include.members(['2 ledger-account-missing', '3 relation-address-missing'])
    expect(delivery.batch.status).to.equal('rejected')
  })

  it('R37: a number that comes back with other content is an error', async () => {
    const home = await TestHome.make({}, 'demo-be')
    const row =
      'Gent;Onderdelen;26001;01/02/2026;2001;Slagerij Janssens;Markt 4;2000;Antwerpen;700000;Lijst;10,00;21'
    await home.drop('demo-be', 'een.csv', file(row))
    const again = await home.drop('demo-be', 'twee.csv', file(row.replace('10,00', '11,00')))
    expect(again.codes).to.deep.equal(['document-changed'])
  })

  it('R50: settings refuse a rule whose journal is unknown or of the wrong type', async () => {
    const rules = [
      { kind: 'sales-invoice', department: 'Onderdelen', journal: '999' },
      { kind: 'sales-invoice', department: 'Intern', journal: '600' },
    ]
    const home = await TestHome.make(
      { 'journals.rules': rules, 'vat.byJournal': { 700: { A: 'QQ' } } },
      'demo-be',
    )
    const { code, err } = await home.command('config', 'validate')
    expect(code).to.equal(2)
    expect(err)
      .to.include('journals.rules 1')
      .and.to.include('journals.rules 2')
      .and.to.include('vat.byJournal')
  })
})
