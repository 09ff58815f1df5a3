import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { exactFile, vat } from '../feedback/exact-files.ts'
import type { Explanation } from '../../src/explain/explanation.ts'
import { removeTemporary, TestHome } from './home.ts'

const NL = 'demo-nl'
const heading =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %;Grootboekrekening'
const both =
  [
    heading,
    '20260001;15-01-2026;1001;Bakkerij De Korenaar;Advies;100,00;21%;',
    '20260001;15-01-2026;1001;Bakkerij De Korenaar;Boek;50,00;9%;',
    '20260001;15-01-2026;1001;Bakkerij De Korenaar;Export;25,00;21%;8050',
  ].join('\r\n') + '\r\n'

describe('the account of a VAT code', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  const tableOf = (home: TestHome): string => home.path('mappings', NL, 'vat-codes.csv')
  /** The table with two columns behind its own, filled for some codes. */
  const give = (home: TestHome, accounts: Record<string, string>): void => {
    const [head, ...rows] = readFileSync(tableOf(home), 'utf8').trimEnd().split(/\r?\n/)
    const more = rows.map((row) => `${row};${accounts[row.split(';')[0]!] ?? ''};`)
    writeFileSync(tableOf(home), [`${head};sales account;purchase account`, ...more, ''].join('\r\n'))
  }

  it('R24, R75: books for Exact, is named as the reason, and stays when Exact’s list comes back', async () => {
    const home = await TestHome.make()
    give(home, { 1: '8010', 2: '8020' })
    const path = home.put(NL, 'a.csv', both)
    const by = async (row: number): Promise<unknown> => {
      const told = (await home.command('explain', path, String(row), '--json')).json.at(
        -1,
      ) as unknown as Explanation
      const link = told.documents[0]!.links.find(({ field }) => field === 'ledgerAccount')!
      return [link.found.split(' ')[0], link.by]
    }
    expect(await by(2)).to.deep.equal(['8020', 'vat-code'])
    expect(await by(3)).to.deep.equal(['8010', 'vat-code'])
    expect(await by(4)).to.deep.equal(['8050', 'line'])
    expect((await home.command('explain', path, '2')).err).to.contain('(van de btw-code)')
    const delivery = await home.drop(NL, 'a.csv', both)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    const accounts = [...delivery.artifact('GLTransactions').matchAll(/<GLAccount code="(\d+)"/g)].map(
      (m) => m[1],
    )
    expect(accounts).to.include.members(['8020', '8010', '8050']).and.not.include('8000')
    const list = exactFile('VATs', [vat('2', 'Hoog', { rates: [['0.21']], pay: '1500' })])
    const before = readFileSync(tableOf(home), 'utf8')
    await home.drop(NL, 'VATs_1.xml', list)
    const after = readFileSync(tableOf(home), 'utf8')
    expect(after).to.not.equal(before)
    expect(after.split('\r\n')[0]).to.equal(before.split('\r\n')[0])
    expect(after).to.match(/^2;Hoog;.*;8020;$/m)
  })

  it('R39: one that does not exist is told by `config validate` and at its lines; none at all names this way out', async () => {
    const home = await TestHome.make()
    give(home, { 2: '8777' })
    const outcome = await home.command('config', 'validate')
    expect(outcome.err + outcome.out)
      .to.contain('8777')
      .and.to.contain('sales account')
    const wrong = await home.drop(NL, 'a.csv', both)
    expect(wrong.told).to.deep.equal(['2 ledger-account-unknown'])
    const table = readFileSync(tableOf(home), 'utf8')
    writeFileSync(tableOf(home), table.replace('8777', ''))
    home.set(NL, { 'ledgerAccounts.default': { purchase: '4500' } })
    const none = await home.drop(NL, 'b.csv', both)
    const [finding] = none.report.allFindings
    expect(finding?.code, none.outcome.err).to.equal('ledger-account-missing')
    expect(finding?.remedy).to.contain('vat-codes.csv')
  })
})
