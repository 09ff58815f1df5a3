import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, TestHome } from './home.ts'
import { created, messages, sales } from './results.ts'

const nl = 'demo-nl'
const wrongVat = (text: string): string => text.replace(/2,10(\r\n)$/, '9,99$1')

describe('working with batches that were made', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R67: a person marks a batch as failed, and its documents go again; who and when is kept', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    const { id } = first.batch
    const marked = await home.command('mark', id.slice(-6), 'failed', '--json')
    expect(marked.code, marked.err).to.equal(0)
    expect(marked.json).to.deep.equal([{ type: 'mark', batch: id, from: 'exported', status: 'failed' }])
    const again = await home.drop(nl, 'a.csv', sales(26700001, 2))
    expect(again.batch.counts.documentsExported, again.outcome.err).to.equal(2)
    expect(again.batch.attempt).to.deep.equal({ first: id, number: 2 })
    // the first cannot be called imported any more: the documents are in the second
    const back = await home.command('mark', id, 'imported')
    expect([back.code, back.err]).to.deep.equal([2, back.err])
    expect(back.err).to.include('opnieuw geëxporteerd')
    const shown = await home.command('show', id, '--json')
    const event = shown.json.find((line) => line['type'] === 'event')!
    expect(event).to.include({ action: 'failed', batch: id, number: '' })
    expect(String(event['by'])).to.include('@')
    expect(shown.json.at(-1)!['status']).to.equal('failed')
  })

  it('R67: what Exact accepted is never free by marking its batch as failed', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    await home.drop(nl, 'v.xml', messages(created(26700001)))
    const marked = await home.command('mark', first.batch.id, 'failed')
    expect(marked.code).to.equal(2)
    expect((await home.drop(nl, 'a.csv', sales(26700001, 2))).batch.status).to.equal('duplicate')
  })

  it('R43: requeue makes a document free with a reason that history tells', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    const without = await home.command('requeue', '26700001')
    expect(without.code).to.equal(2)
    const freed = await home.command('requeue', '26700001', '--reason', 'verwijderd in Exact', '--json')
    expect(freed.code, freed.err).to.equal(0)
    const again = await home.drop(nl, 'a.csv', sales(26700001, 2))
    expect(again.batch.counts.documentsExported, again.outcome.err).to.equal(1)
    const shown = await home.command('show', first.batch.id)
    expect(shown.err).to.include('verwijderd in Exact').and.to.include('26700001')
    const history = await home.command('history', '--document', '26700001', '--json')
    expect(history.json.map((line) => line['id'])).to.have.members([first.batch.id, again.batch.id])
    const twice = await home.command('requeue', '26700009', '26700002', '--reason', 'x')
    expect(twice.code, 'all or none').to.equal(2)
    expect((await home.drop(nl, 'a.csv', sales(26700001, 2))).batch.status).to.equal('duplicate')
  })

  it('R64: retry leaves out the documents with errors, gives them back, and is the second attempt', async () => {
    const home = await TestHome.make()
    const wrong = wrongVat(sales(26700001, 3))
    const first = await home.drop(nl, 'a.csv', wrong)
    expect(first.batch.status).to.equal('rejected')
    const outcome = await home.command('retry', first.batch.id.slice(-6), '--exclude-errors', '--json')
    expect(outcome.code, outcome.err).to.equal(1)
    const second = home.deliveryOf(outcome, nl)
    expect(second.batch.status).to.equal('exported')
    expect(second.batch.counts.documentsExported).to.equal(2)
    expect(second.batch.attempt).to.deep.equal({ first: first.batch.id, number: 2 })
    const rest = second.copy.toString()
    expect(rest).to.include('26700003').and.not.to.include('26700001')
    // and the corrected rest file is the third
    const third = await home.drop(nl, second.copyName, rest.replace('9,99', '2,10'))
    expect(third.batch.status, third.outcome.err).to.equal('exported')
    expect(third.batch.attempt).to.deep.equal({ first: first.batch.id, number: 3 })
    const history = await home.command('history')
    expect(history.err).to.include(`poging 3 van …${first.batch.id.slice(-6)}`)
  })

  it('R64: a corrected file under another name is the next attempt by its documents', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', wrongVat(sales(26700001, 3)))
    const second = await home.drop(nl, 'goed.csv', sales(26700001, 3))
    expect(second.batch.attempt).to.deep.equal({ first: first.batch.id, number: 2 })
    expect((await home.drop(nl, 'nieuw.csv', sales(26700011, 1))).batch.attempt).to.equal(undefined)
  })

  it('history finds batches by relation, file and day', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'januari.csv', sales(26700001, 1))
    await home.drop(
      nl,
      'februari.csv',
      sales(26700002, 1).replace('Bakkerij De Korenaar', 'Bakkerij De Korenaar'),
    )
    const found = async (...argv: string[]): Promise<unknown[]> =>
      (await home.command('history', ...argv, '--json')).json.map((line) => line['id'])
    expect(await found('--file', 'JANU')).to.deep.equal([first.batch.id])
    expect(await found('--relation', 'korenaar')).to.have.length(2)
    expect(await found('--relation', 'niemand')).to.deep.equal([])
    expect(await found('--from', '01-01-2020')).to.have.length(2)
    expect(await found('--until', '01-01-2020')).to.deep.equal([])
    expect((await home.command('history', '--from', 'gisteren')).code).to.equal(2)
  })

  it('R9: a batch to be confirmed is not in the outbox until it is released', async () => {
    const home = await TestHome.make({ release: 'confirm' })
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    expect(first.batch.status, first.outcome.err).to.equal('waiting')
    expect(home.outbox(nl)).to.deep.equal([])
    const list = readFileSync(join(first.archive, 'documenten.html'), 'utf8')
    expect(list).to.include('26700001').and.to.include('Bakkerij De Korenaar').and.to.include('24,20')
    expect(list).to.match(/>8000 [A-Z][^<]+<\/td>/)
    const told = await home.command('show', first.batch.id)
    expect(told.err).to.include('documenten.html').and.to.include('release')
    const again = await home.drop(nl, 'a.csv', sales(26700001, 2))
    expect(again.batch.status).to.equal('duplicate')
    expect(again.codes).to.deep.equal(['document-waiting'])
    const released = await home.command('release', first.batch.id.slice(-6))
    expect(released.code, released.err).to.equal(0)
    expect(home.outbox(nl)).to.deep.equal([first.batch.id])
    expect(names(first.outbox)).to.deep.equal(first.batch.artifacts.map(({ name }) => name).toSorted())
    expect((await home.command('release', first.batch.id)).code).to.equal(2)
    expect(names(home.root, 'outbox', '.waiting')).to.deep.equal([])
  })

  it('R9: a batch that is thrown away never was in the outbox, and its documents are free', async () => {
    const home = await TestHome.make({ release: 'confirm' })
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    const gone = await home.command('discard', first.batch.id, '--reason', 'te vroeg')
    expect(gone.code, gone.err).to.equal(0)
    expect(names(home.root, 'outbox', '.waiting')).to.deep.equal([])
    home.set(nl, { release: 'automatic' })
    const again = await home.drop(nl, 'a.csv', sales(26700001, 2))
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect((await home.command('show', first.batch.id)).err).to.include('te vroeg')
  })

  it('R27: the first batch may have to be confirmed, the second not', async () => {
    const home = await TestHome.make({ 'firstRun.confirm': true })
    const first = await home.drop(nl, 'a.csv', sales(26700001, 1))
    expect((await home.drop(nl, 'b.csv', sales(26700002, 1))).batch.status).to.equal('waiting')
    await home.command('release', first.batch.id)
    expect((await home.drop(nl, 'c.csv', sales(26700003, 1))).batch.status).to.equal('exported')
  })

  it('R9: a restart of the daemon keeps what waits', async () => {
    const home = await TestHome.make({ release: 'confirm' })
    const first = await home.drop(nl, 'a.csv', sales(26700001, 1))
    expect((await home.command('once')).code).to.equal(0)
    expect(existsSync(home.path('outbox', '.waiting', first.batch.id))).to.equal(true)
    expect((await home.command('release', first.batch.id)).code).to.equal(0)
    expect(home.outbox(nl)).to.deep.equal([first.batch.id])
  })
})

describe('the reversal of an imported batch', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  it('R67: has the same documents with opposite signs and types, in a batch of its own, once', async () => {
    const home = await TestHome.make()
    const first = await home.drop(nl, 'a.csv', sales(26700001, 2))
    const { id } = first.batch
    expect((await home.command('reverse', id, '--reason', 'dubbel')).code, 'not imported yet').to.equal(2)
    await home.command('mark', id, 'imported')
    const outcome = await home.command(
      'reverse',
      id.slice(-6),
      '--reason',
      'dubbel',
      '--date',
      '01-02-2026',
      '--json',
    )
    expect(outcome.code, outcome.err).to.equal(0)
    const reversed = home.deliveryOf(outcome, nl)
    expect(reversed.batch.status, outcome.err).to.equal('exported')
    expect(reversed.batch.kind).to.equal('reversal')
    expect(reversed.batch.counts.documentsExported).to.equal(2)
    expect(reversed.batch.totals.output).to.equal(-first.batch.totals.output)
    const xml = reversed.artifact('GLTransactions')
    const original = first.artifact('GLTransactions')
    expect(xml.match(/<TransactionType number="21"\/>/g)).to.have.length(2)
    expect(xml).not.to.match(/entry=/)
    expect(xml)
      .to.include('Tegenboeking')
      .and.to.include('<Date>2026-02-01</Date>')
      .and.to.include('<FinPeriod number="2"/>')
    const values = (text: string): number[] =>
      [...text.matchAll(/<(?:Value|VATBaseAmount|VATAmount)>([^<]+)</g)].map(([, value]) => Number(value))
    expect(values(xml)).to.deep.equal(values(original).map((value) => -value || 0))
    expect([...xml.matchAll(/<VATType>(.)</g)].map(([, letter]) => letter)).to.have.members([
      'S',
      'X',
      'Z',
      'S',
      'X',
      'Z',
    ])
    const shown = await home.command('show', id)
    expect(shown.err).to.include('teruggeboekt').and.to.include('dubbel')
    expect((await home.command('reverse', id, '--reason', 'x')).code, 'once').to.equal(2)
    // the documents stay known: to send them again takes a word of its own
    expect((await home.drop(nl, 'a.csv', sales(26700001, 2))).batch.status).to.equal('duplicate')
  })
})
