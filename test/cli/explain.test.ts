import { expect } from 'chai'
import type { Explanation } from '../../src/explain/explanation.ts'
import { csv, workbook } from '../e2e/sales.ts'
import { removeTemporary, sample, TestHome } from '../e2e/home.ts'

type Told = Explanation & { type: string }

async function explained(home: TestHome, name: string, content: string | Uint8Array, ...more: string[]) {
  const path = home.put('demo-nl', name, content)
  const outcome = await home.command('explain', path, ...more, '--json')
  return { ...outcome, told: outcome.json.at(-1) as unknown as Told }
}

describe('explain', function () {
  this.timeout(20_000)
  afterEach(removeTemporary)

  it('shows the way of a row: cells, what they are read as, codes, checks, entry lines and XML elements', async () => {
    const home = await TestHome.make()
    const file = csv([
      { number: '20260001' },
      { number: '20260001', text: 'Reistijd', net: '50,00', vat: '10,50', gross: '60,50' },
    ])
    const { told, code, err } = await explained(home, 'a.csv', file, '3')
    expect(code, err).to.equal(0)
    expect(told.type).to.equal('explanation')
    expect(told).to.include({ role: 'line', source: 'generic', administration: 'demo-nl', row: 3 })
    const net = told.cells.find((cell) => cell.heading === 'Bedrag excl. btw')!
    expect(net).to.deep.include({ column: 'F', text: '50,00', fields: ['excluding'] })
    const [document] = told.documents
    expect(document).to.deep.include({
      number: '20260001',
      rows: [2, 3],
      fate: 'booked',
      entryNumber: 20260001,
    })
    expect(document!.links).to.deep.include({
      field: 'relation',
      source: '1001 Bakkerij De Korenaar',
      found: '1001 Bakkerij De Korenaar',
    })
    expect(document!.links.filter((link) => link.field === 'vatCode')).to.deep.equal([
      { field: 'vatCode', source: '21%', found: '2 Btw hoog, exclusief' },
    ])
    expect(document!.checks.find((check) => check.check === 'totals')).to.deep.equal({
      check: 'totals',
      codes: [],
    })
    expect(document!.lines.map((line) => [line.account, line.amount, line.ofThisRow])).to.deep.equal([
      ['1300', 18150, false],
      ['8000', -10000, false],
      ['8000', -5000, true],
      ['1500', -3150, false],
    ])
    expect(document!.xml)
      .to.include('<GLTransaction entry="20260001">')
      .and.to.include('<Value>-50.00</Value>')
  })

  it('says it in words, in the language of the home', async () => {
    const home = await TestHome.make()
    const path = home.put('demo-nl', 'a.csv', csv([{ number: '20260001' }]))
    const { err } = await home.command('explain', path, '2')
    for (const text of [
      'Regel 2 van a.csv: een factuurregel',
      'grootboekrekening',
      '8000 Omzet hoog',
      'debiteur',
      '(uit deze regel)',
    ])
      expect(err).to.include(text)
  })

  it('names what is wrong with the row and the check that said so, and that nothing was booked', async () => {
    const home = await TestHome.make()
    const rows = [
      { number: '20260001', vat: '23,00', gross: '123,00' },
      { number: '20260002', rate: '17%' },
    ]
    const wrong = await explained(home, 'a.csv', csv(rows), '2')
    const [document] = wrong.told.documents
    expect(document!.fate).to.equal('reported')
    expect(document!.checks).to.deep.include({ check: 'vat-amount', codes: ['vat-amount-wrong'] })
    expect(document!.findings.map((finding) => finding.code)).to.deep.equal(['vat-amount-wrong'])
    expect(document!.lines).to.deep.equal([])
    const other = await explained(home, 'a.csv', csv(rows), '3')
    expect(other.told.documents[0]!.links.find((link) => link.field === 'vatCode')!.found).to.equal('')
  })

  it('says what other rows are, and when a row is not there', async () => {
    const home = await TestHome.make()
    const file = `Export van vandaag\r\n${csv([{ number: '20260001' }], ';;;;;;;;', 'Totaal;;;;;100,00;;21,00;121,00')}`
    const roles: string[] = []
    for (const row of ['1', '2', '3', '4', '5', '99'])
      roles.push((await explained(home, 'a.csv', file, row)).told.role)
    expect(roles).to.deep.equal(['title', 'heading', 'line', 'empty-row', 'total-row', 'absent'])
  })

  it('says that an invoice was exported before', async () => {
    const home = await TestHome.make()
    const file = csv([{ number: '20260001' }])
    await home.drop('demo-nl', 'eerst.csv', file)
    const { told } = await explained(home, 'a.csv', file, '2')
    expect(told.documents[0]!.fate).to.deep.equal({ rule: 'already-exported' })
  })

  it('asks which sheet is meant when more than one is read', async () => {
    const home = await TestHome.make()
    const robaws = sample('robaws/robaws.xlsx')
    const without = await explained(home, 'r.xlsx', robaws, '2')
    expect(without.code).to.equal(2)
    expect(without.err).to.include('invoicelines')
    const { told } = await explained(home, 'r.xlsx', robaws, '2', '--sheet', 'invoicelines')
    expect(told).to.include({ role: 'line', sheet: 'invoicelines' })
    expect(told.documents).to.have.length(1)
  })

  it('tells of a file that cannot be read what the report would tell', async () => {
    const home = await TestHome.make()
    const book = await workbook({
      Blad1: [
        ['Merk', 'Kleur'],
        ['Volvo', 'blauw'],
      ],
    })
    const { told, code } = await explained(home, 'x.xlsx', book, '2')
    expect(code).to.equal(0)
    expect(told.role).to.equal('unread')
    expect(told.findings.map((finding) => finding.code)).to.deep.equal(['source-unlike-any'])
  })

  it('leaves no traces, and refuses what is no row number', async () => {
    const home = await TestHome.make()
    const { told } = await explained(home, 'a.csv', csv([{ number: '20260001' }]), '2')
    expect(told.documents).to.have.length(1)
    expect((await home.command('history', '--json')).json).to.deep.equal([])
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect((await explained(home, 'a.csv', csv([{ number: '20260001' }]), 'B2')).code).to.equal(2)
  })
})
