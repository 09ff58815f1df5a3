import { expect } from 'chai'
import { readFileSync, rmSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from '../e2e/home.ts'
import { makeZip } from '../read/xlsx/workbooks.ts'
import { account, exactFile, relation, vat } from './exact-files.ts'

const NL = 'demo-nl'

describe("a zip with Exact's XML", function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const drop = (name: string, parts: Record<string, string | Buffer>): Promise<Delivery> =>
    home.drop(NL, name, makeZip(parts))
  const table = (name: string): string => readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')
  const counts = ({ batch }: Delivery): unknown =>
    Object.fromEntries((batch.changes ?? []).map(({ subject, counts }) => [subject, counts]))
  const accounts = exactFile('GLAccounts', [account('8900', 'Nieuw', '110')])
  /** a page of relations as Exact numbers them, two to a page */
  const page = (...relations: string[]): string =>
    exactFile(
      'Accounts',
      relations,
      `<Topics><Topic code="Accounts" count="${relations.length}" pagesize="2" /></Topics>`,
    )

  it('R82: is read as the file in it, as a mail program packs it', async () => {
    const delivery = await drop('bijlage.zip', { 'GLAccounts_1.xml': accounts })
    expect(delivery.batch, delivery.outcome.err).to.include({ status: 'exported', kind: 'refresh' })
    expect(table('ledger-accounts')).to.contain('8900;Nieuw;110')
    const again = await drop('bijlage.zip', { 'GLAccounts_1.xml': accounts })
    expect(again.batch.status).to.equal('duplicate')
  })

  it('R34, R82: holds several topics, and says what else is in it', async () => {
    const delivery = await drop('export.zip', {
      'map/GLAccounts_1.xml': `\ufeff${accounts}`,
      'map/VATs_1.xml': exactFile('VATs', [vat('21V', 'Hoog', { rates: [['0.21']], pay: '1500' })]),
      'lees mij.txt': 'Dag',
    })
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(Object.keys(counts(delivery) as object)).to.have.members(['ledger-accounts.csv', 'vat-codes.csv'])
    expect(delivery.codes).to.include('zip-files-unused')
  })

  it('R47: knows that pages are all there are when they are numbered on and the last is not full', async () => {
    const [one, two, three] = ['2101', '2102', '2103'].map((code) => relation(code, `Relatie ${code}`))
    const whole = await drop('relaties.zip', {
      'Accounts_2.xml': page(three!),
      'Accounts_1.xml': page(one!, two!),
    })
    expect(whole.batch.status, whole.outcome.err).to.equal('exported')
    expect(whole.codes).to.include('refresh-gone').and.not.to.include('refresh-is-page')
    const part = await drop('deel.zip', {
      'Accounts_1.xml': page(one!, two!),
      'Accounts_3.xml': page(relation('2104', 'Relatie 2104')),
    })
    expect(part.codes).to.include('refresh-is-page').and.not.to.include('refresh-gone')
  })

  it('names the file that cannot be read, and takes nothing of the others', async () => {
    const before = table('relations')
    const delivery = await drop('stuk.zip', {
      'Accounts_1.xml': page(relation('2101', 'Een')),
      'Accounts_2.xml': page(relation('2102', 'Twee')).slice(0, 300),
    })
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.codes).to.deep.equal(['exact-xml-broken'])
    expect(delivery.report.allFindings[0]!.place.sheet).to.equal('Accounts_2.xml')
    expect(table('relations')).to.equal(before)
  })

  it('with a document type is refused like the file itself', async () => {
    const delivery = await drop('fout.zip', {
      'GLAccounts_1.xml': accounts.replace('<eExact', '<!DOCTYPE eExact [<!ENTITY a "x">]><eExact'),
    })
    expect(delivery.codes).to.deep.equal(['exact-xml-doctype'])
  })

  it('that holds a table as well is a table: the XML in it is told as not used', async () => {
    const delivery = await drop('samen.zip', {
      'verkoop.csv':
        'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n1;15-01-2026;1001;Bakkerij De Korenaar;Werk;10,00;21%\n',
      'GLAccounts_1.xml': accounts,
    })
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(delivery.codes).to.include('zip-files-unused')
    expect(table('ledger-accounts')).not.to.contain('8900')
  })

  it('R28, R49: is taken while the tables cannot be used', async () => {
    rmSync(home.path('mappings', NL, 'ledger-accounts.csv'))
    home.put(NL, 'export.zip', makeZip({ 'GLAccounts_1.xml': accounts }))
    const { json, err } = await home.command('once', '--json')
    expect(
      json.find((line) => (line as { type: string }).type === 'batch'),
      err,
    ).to.include({ file: 'export.zip', status: 'exported' })
  })
})
