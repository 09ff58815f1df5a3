import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { areAlike } from '../../../src/feedback/refresh/other-books.ts'
import { removeTemporary, TestHome, type Delivery } from '../../e2e/home.ts'
import { account, exactFile, relation } from '../exact-files.ts'

const NL = 'demo-nl'
const OURS =
  'Bakkerij Molenaar;Garage Vos;Drukkerij Inktvis;Kapsalon Lok;Fietsenmaker Ros;Slagerij Os;Hotel Duin;Tandarts Kies;Bloemen Iris;Café Anker;Apotheek Gaper;Notaris Zegel'
const THEIRS =
  'Schipper Lammers;Stukadoor Wit;Loodgieter Buis;Timmerman Spaan;Makelaar Huis;Architect Boog;Schilder Kwast;Dierenarts Poot;Opticien Bril;Rijschool Gas;Juwelier Goud;Uitgever Blad'

const names = (text: string): string[] => text.split(';')
const relations = (text: string, more: (at: number) => string = () => ''): string =>
  exactFile(
    'Accounts',
    names(text).map((name, at) => relation(String(5001 + at), name, more(at))),
  )
const accounts = (text: string): string =>
  exactFile(
    'GLAccounts',
    names(text).map((name, at) => account(String(6001 + at), name, '120')),
  )

describe('a list of another administration, dropped in the wrong inbox', function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const table = (name: string): string => readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')
  const drop = (name: string, text: string): Promise<Delivery> => home.drop(NL, name, text)

  it('R82: is refused when most relations with equal codes have quite another name', async () => {
    expect((await drop('Accounts_1.xml', relations(OURS))).batch.status).to.equal('exported')
    const before = table('relations')
    const { batch, codes, report } = await drop('Accounts_1.xml', relations(THEIRS))
    expect(batch.status).to.equal('rejected')
    expect(codes).to.include('refresh-other-administration')
    const told = report.allFindings.find(({ code }) => code === 'refresh-other-administration')
    expect(told?.params).to.include({ shared: 12, count: 12, file: `mappings/${NL}/relations.csv` })
    expect(table('relations')).to.equal(before)
  })

  it('R82: is refused for ledger accounts as well, in CSV too', async () => {
    expect((await drop('GLAccounts_1.xml', accounts(OURS))).batch.status).to.equal('exported')
    const before = table('ledger-accounts')
    expect((await drop('GLAccounts_1.xml', accounts(THEIRS))).codes).to.include(
      'refresh-other-administration',
    )
    const csv = names(THEIRS).map((name, at) => `${6001 + at};${name}`)
    const list = `Grootboekrekening;Omschrijving\n${csv.join('\n')}\n`
    expect((await drop('rekeningen.csv', list)).codes).to.include('refresh-other-administration')
    expect(table('ledger-accounts')).to.equal(before)
  })

  it('R82: is taken when a person says under checks that it is right', async () => {
    home.set(NL, { checks: { 'refresh-other-administration': 'warning' } })
    await drop('Accounts_1.xml', relations(OURS))
    const { batch, codes } = await drop('Accounts_1.xml', relations(THEIRS))
    expect(batch.status).to.equal('exported')
    expect(codes).to.include('refresh-other-administration')
    expect(table('relations')).to.contain('Schipper Lammers').and.not.to.contain('Bakkerij Molenaar')
  })

  it('R82: is no relation that has another name and the same VAT number or bank account', async () => {
    const more = (at: number): string =>
      at % 2 === 0
        ? `<VATNumber>NL00000${1000 + at}B01</VATNumber>`
        : `<BankAccount code="NL91ABNA041716${4300 + at}"><IBAN>NL91ABNA041716${4300 + at}</IBAN></BankAccount>`
    await drop('Accounts_1.xml', relations(OURS, more))
    const { batch, codes } = await drop('Accounts_1.xml', relations(THEIRS, more))
    expect(codes).not.to.include('refresh-other-administration')
    expect(batch.status).to.equal('exported')
  })

  it('R82: is not seen in few codes, in names that were written otherwise, or in a table that was never refreshed', async () => {
    const few = names(OURS).slice(0, 9).join(';')
    await drop('Accounts_1.xml', relations(few))
    expect(
      (await drop('Accounts_1.xml', relations(names(THEIRS).slice(0, 9).join(';')))).batch.status,
    ).to.equal('exported')
    const longer = names(THEIRS).map((name) => `${name.split(' ').toReversed().join(' ')} B.V.`)
    const again = await TestHome.make()
    home = again
    await drop('Accounts_1.xml', relations(THEIRS))
    expect((await drop('Accounts_1.xml', relations(longer.join(';')))).batch.status).to.equal('exported')
    const first = names(table('ledger-accounts').replace(/\r\n/g, ';')).length
    expect(first).to.be.greaterThan(10)
    const codes = [...table('ledger-accounts').matchAll(/^(\d{4});/gm)].map(([, code]) => code!)
    const renamed = exactFile(
      'GLAccounts',
      codes.map((code, at) => account(code, names(THEIRS)[at % 12]!, '')),
    )
    expect((await drop('GLAccounts_1.xml', renamed)).codes).not.to.include('refresh-other-administration')
  })

  it('calls names alike that a person would', () => {
    const alike: [string, string, boolean][] = [
      ['Jansen B.V.', 'Janssen BV', true],
      ['Jansen Bouw', 'Bouwbedrijf Jansen', true],
      ['Omzet', 'Omzet hoog tarief', true],
      ['Café Anker', 'CAFE ANKER VOF', true],
      ['Garage Vos', 'Stukadoor Wit', false],
      ['Debiteuren', 'Kas', false],
    ]
    for (const [one, other, expected] of alike) {
      expect(areAlike(one, other), `${one} / ${other}`).to.equal(expected)
      expect(areAlike(other, one), `${other} / ${one}`).to.equal(expected)
    }
  })
})
