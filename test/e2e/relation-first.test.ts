import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, temporary, TestHome } from './home.ts'
import { cellsOf, codes, edited, invoice, list, many, purchase, row } from './relation-lists.ts'

describe('a first list of relations', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R58: more new relations than one batch may make unasked are refused, and the list to decide by comes back', async () => {
    const home = await TestHome.make({ 'relations.massInsert': 3 })
    const few = await home.drop('demo-nl', 'klanten.csv', many(5001, 3))
    expect(few.batch.status, few.outcome.err).to.equal('exported')
    const refused = await home.drop('demo-nl', 'meer.csv', many(6001, 4))
    expect(refused.batch.status).to.equal('rejected')
    expect(refused.codes).to.deep.equal(['relations-mass-insert'])
    expect(refused.report.allFindings[0]!.params).to.include({ count: 4, most: 3 })
    const [name] = home.rejected('demo-nl').filter((one) => one.startsWith('relaties-nakijken'))
    const text = readFileSync(home.path('inbox', 'demo-nl', 'rejected', name!), 'utf8')
    expect(cellsOf(text).map((cells) => [cells['actie'], cells['code'], cells['bron']])).to.deep.equal(
      ['6001', '6002', '6003', '6004'].map((code) => ['Insert', code, 'generic']),
    )
    expect(readFileSync(join(refused.archive, 'relaties-nakijken.csv'), 'utf8')).to.equal(text)

    const applied = await home.drop('demo-nl', name!, text)
    expect(applied.batch.status, applied.outcome.err).to.equal('applied')
    expect(applied.outcome.code).to.equal(0)
    expect(applied.receipt.balanced).to.equal(true)
    expect(home.outbox('demo-nl')).to.deep.equal([few.batch.id])
    expect(names(applied.archive)).to.include.members(['manifest.json', 'report.html', 'receipt.json'])
    const again = await home.drop('demo-nl', 'meer.csv', many(6001, 4))
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(codes(again)).to.deep.equal(['6001', '6002', '6003', '6004'])
  })

  it('R58: an administration without any relation still makes a few', async () => {
    const home = await TestHome.make()
    home.table('demo-nl', 'relations', ['code;name'])
    const delivery = await home.drop('demo-nl', 'klanten.csv', many(5001, 25))
    expect(delivery.batch.counts.relationsWritten, delivery.outcome.err).to.equal(25)
    const tooMany = await home.drop('demo-nl', 'meer.csv', many(6001, 26))
    expect(tooMany.codes).to.deep.equal(['relations-mass-insert'])
  })

  it('R58: baseline records those of the table, and with --all-known all of them, as being in the books', async () => {
    const home = await TestHome.make({ 'relations.massInsert': 1 })
    const known = '77;Bakkerij De Korenaar;Elders 1;1000 AA;Amsterdam;NL;;NL123443210B04'
    const path = join(temporary(), 'alle klanten.csv')
    writeFileSync(path, list(known, row('8001', 'Onbekend Een'), row('8002', 'Onbekend Twee')))
    const first = await home.command('relations', 'baseline', path, '--administration', 'demo-nl', '--json')
    expect(first.code, first.err).to.equal(0)
    expect(first.json.at(-1)).to.include({ type: 'batch', status: 'applied' })
    const listed = await home.command('relations', 'list', '--administration', 'demo-nl', '--json')
    expect(listed.json.map((one) => [one['code'], one['linked']])).to.deep.equal([['1001', true]])

    const all = await home.command(
      ...['relations', 'baseline', path, '--all-known', '--administration', 'demo-nl', '--json'],
    )
    expect(all.json.at(-1), all.err).to.include({ status: 'applied' })
    const dropped = await home.drop('demo-nl', 'alle klanten.csv', readFileSync(path))
    expect(dropped.batch.status, dropped.outcome.err).to.equal('duplicate')
    const sold = await home.drop('demo-nl', 'f.csv', invoice('20260001', '8001', 'Onbekend Een'))
    expect(sold.batch.artifacts.map((a) => a.topic)).to.deep.equal(['GLTransactions', 'page'])
    expect(sold.artifact('GLTransactions')).to.include('<Account code="8001"/>')
  })
})

describe('a supplier whose bank account changes', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R91: is told, and nothing is taken over until a person agrees', async () => {
    const home = await TestHome.make({ 'relations.bankAccounts': true, 'relations.update': true })
    const before = await home.drop('demo-nl', 'a.csv', purchase('I-1', 'NL91ABNA0417164300', '100,00'))
    expect(before.batch.status, before.outcome.err).to.equal('exported')
    expect(before.artifact('Accounts')).to.include('NL91ABNA0417164300')

    const changed = await home.drop('demo-nl', 'b.csv', purchase('I-2', 'NL20INGB0001234567', '200,00'))
    expect(changed.batch.status, changed.outcome.err).to.equal('exported')
    const [told] = changed.report.allFindings.filter((f) => f.code === 'supplier-iban-changed')
    expect(told).to.deep.include({
      severity: 'warning',
      params: {
        code: '7001',
        name: 'Houthandel Eik',
        iban: 'NL20INGB0001234567',
        known: 'NL91ABNA0417164300',
      },
    })
    expect(changed.artifact('Accounts')).to.not.include('<BankAccount')

    const text = readFileSync(join(changed.archive, 'relaties-nakijken.csv'), 'utf8')
    const agreed = edited(text, { 'Houthandel Eik': { 'iban akkoord': 'ja' } })
    const applied = await home.drop('demo-nl', 'akkoord.csv', agreed)
    expect(applied.batch.status, applied.outcome.err).to.equal('applied')
    const after = await home.drop('demo-nl', 'c.csv', purchase('I-3', 'NL20INGB0001234567', '300,00'))
    expect(after.codes).to.not.include('supplier-iban-changed')
    expect(after.artifact('Accounts')).to.include('NL20INGB0001234567')
    const back = await home.drop('demo-nl', 'd.csv', purchase('I-4', 'NL91ABNA0417164300', '400,00'))
    expect(back.codes).to.include('supplier-iban-changed')
  })

  it('R91: of two accounts in one file the first counts, and the other is told', async () => {
    const home = await TestHome.make()
    const two =
      purchase('I-1', 'NL91ABNA0417164300', '100,00').trim() +
      '\n' +
      purchase('I-2', 'NL20INGB0001234567', '200,00').split('\n')[1]! +
      '\n'
    const both = await home.drop('demo-nl', 'a.csv', two)
    expect(both.batch.status, both.outcome.err).to.equal('exported')
    expect(both.told.filter((one) => one.includes('iban'))).to.deep.equal(['3 supplier-iban-changed'])
    const again = await home.drop('demo-nl', 'b.csv', purchase('I-3', 'NL91ABNA0417164300', '300,00'))
    expect(again.codes).to.not.include('supplier-iban-changed')
  })
})
