import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { created, messages, refused, repeated, sales, transactions } from './results.ts'
import { batches, breda, csv, gent, ShopKit } from './shops.ts'

const nl = 'demo-nl'

describe('around an import result', function () {
  this.timeout(60_000)
  let home: TestHome
  afterEach(removeTemporary)

  async function exported(count: number, settings: Record<string, unknown> = {}): Promise<Delivery> {
    home = await TestHome.make(settings)
    const first = await home.drop(nl, 'a.csv', sales(26700001, count))
    expect(first.batch.counts.documentsExported, first.outcome.err).to.equal(count)
    return first
  }
  const take = (name: string, ...all: string[]): Promise<Delivery> => home.drop(nl, name, messages(...all))
  const again = (count: number): Promise<Delivery> => home.drop(nl, 'a.csv', sales(26700001, count))
  async function statusOf(batch: string): Promise<unknown> {
    return (await home.command('show', batch, '--json')).json.at(-1)!['status']
  }
  const table = (): string => readFileSync(home.path('mappings', nl, 'entry-numbers.csv'), 'utf8')
  const mark = (batch: string): string => batch.slice(-6)

  it('R16, R43: a document that was removed in Exact goes again after requeue, though an export had its entry', async () => {
    const first = await exported(2)
    await take('v.xml', created(26700001), created(26700002))
    await home.drop(nl, 'GL.xml', transactions(26700001, 26700002, 26709999))
    const before = table()
    const freed = await home.command('requeue', '26700001', '--reason', 'verwijderd in Exact', '--json')
    expect(freed.code, freed.err).to.equal(0)
    expect(freed.json[0]).to.include({ document: '26700001', forgotten: true })
    expect(freed.err).to.include('entry-numbers.csv')
    expect(table(), 'every other byte').to.equal(before.replace('70;2026;26700001;ledgerdrop\r\n', ''))
    const second = await again(2)
    expect(second.batch.counts.documentsExported, second.outcome.err).to.equal(1)
    expect(await statusOf(first.batch.id)).to.equal('imported')
  })

  it('R16, R43: while it is still in Exact it is refused, and so it is when a later export has it again', async () => {
    const first = await exported(1)
    await home.drop(nl, 'GL.xml', transactions(26700001))
    await home.command('mark', first.batch.id, 'failed')
    const told = await again(1)
    expect(told.codes).to.deep.equal(['entry-number-imported'])
    expect(told.report.allFindings[0]!.remedy).to.include('requeue')
    // free already, but for what the table says
    expect((await home.command('requeue', '26700001', '--reason', 'verwijderd')).code).to.equal(0)
    expect((await home.command('requeue', '26700001', '--reason', 'verwijderd')).code, 'no news').to.equal(2)
    await home.drop(nl, 'GL2.xml', transactions(26700001))
    expect((await again(1)).codes).to.deep.equal(['entry-number-imported'])
    await home.command('requeue', '26700001', '--reason', 'nu echt')
    expect((await again(1)).batch.status).to.equal('exported')
  })

  it('R16, R43: requeue leaves a row that was made by hand, and changes nothing while the table is open in Excel', async () => {
    await exported(2)
    home.table(nl, 'entry-numbers', [
      'journal;year;number;origin',
      '70;2026;26700001;Exact',
      '70;2026;26700002;ledgerdrop',
    ])
    const kept = await home.command('requeue', '26700001', '--reason', 'x')
    expect(kept.err).to.include('blijft in entry-numbers.csv')
    expect(table()).to.include('26700001;Exact')
    writeFileSync(home.path('mappings', nl, '~$entry-numbers.csv'), '')
    expect((await home.command('requeue', '26700002', '--reason', 'x')).code).to.equal(3)
    expect(table()).to.include('26700002;ledgerdrop')
    expect((await home.command('show', '26700002')).code).to.equal(2)
    expect((await again(2)).codes).to.include('document-already-exported')
  })

  it('R67: the same file again says nothing of a document that went again meanwhile', async () => {
    const first = await exported(1)
    const result = refused(26700001, 'Periode is afgesloten')
    await take('v.xml', result)
    const second = await again(1)
    expect(second.batch.status).to.equal('exported')
    const twice = await take('v.xml', result)
    expect(twice.batch.status).to.equal('duplicate')
    expect(twice.codes).to.deep.equal(['result-taken-before'])
    expect([await statusOf(first.batch.id), await statusOf(second.batch.id)]).to.deep.equal([
      'failed',
      'exported',
    ])
    // its name says that it is the answer to the second import
    const named = await take(`v ${mark(second.batch.id)}.xml`, result)
    expect(named.codes).to.deep.equal(['exact-refused'])
    expect(await statusOf(second.batch.id)).to.equal('failed')
  })

  it('R67: an old result does not undo that a person made a document free', async () => {
    await exported(1)
    await take('v.xml', created(26700001))
    await home.command('requeue', '26700001', '--reason', 'verwijderd')
    const late = await take('v2.xml', created(26700001), '<!-- opnieuw bewaard -->')
    expect(late.codes).to.deep.equal(['result-document-requeued'])
    expect((await again(1)).batch.status).to.equal('exported')
  })

  it('R67: a batch that failed and turns out to be imported twice is told, and stays accountable', async () => {
    const first = await exported(2)
    await home.command('mark', first.batch.id, 'failed')
    const second = await again(2)
    await take('v.xml', created(26700001), created(26700002))
    expect(await statusOf(second.batch.id)).to.equal('imported')
    const twice = await take(`v ${mark(first.batch.id)}.xml`, created(26700001))
    expect(twice.codes, twice.outcome.err).to.deep.equal(['result-document-twice', 'result-entries-open'])
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    expect((await again(2)).batch.status).to.equal('duplicate')
  })

  it('R67: one answer to two batches that were imported together settles both, with a rest file for each', async () => {
    const first = await exported(2)
    const second = await home.drop(nl, 'b.csv', sales(26700011, 3))
    const told = await take(
      'v.xml',
      ...[26700001, 26700011, 26700012, 26700099].map(created),
      refused(26700002, 'Nee'),
      refused(26700013, 'Nee'),
    )
    expect(told.codes, told.outcome.err).to.deep.equal(['exact-refused', 'result-entry-unknown'])
    expect([await statusOf(first.batch.id), await statusOf(second.batch.id)]).to.deep.equal([
      'partly-imported',
      'partly-imported',
    ])
    expect(home.rejected(nl)).to.have.members([
      `a.${mark(first.batch.id)}.csv`,
      `b.${mark(second.batch.id)}.csv`,
    ])
  })

  it('R67: of a result in parts each tells its own entries', async () => {
    const first = await exported(3)
    expect((await take('v1.xml', created(26700001))).codes).to.deep.equal(['result-entries-open'])
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    expect((await take('v2.xml', created(26700002), refused(26700003, 'Nee'))).codes).to.deep.equal([
      'exact-refused',
    ])
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    expect((await again(3)).batch.counts.documentsExported).to.equal(1)
  })

  it('R67, R81: entries that Exact numbered otherwise are found by the invoice, or in order when the name says which batch', async () => {
    const first = await exported(2)
    const unnamed = await take('v.xml', created(801), created(802))
    expect(unnamed.codes).to.deep.equal(['result-batch-unknown'])
    const told = await take('v2.xml', repeated(2, 801, 26700001), repeated(0, null, 26700002, 'Nee'))
    expect(told.codes, told.outcome.err).to.deep.equal(['exact-refused', 'result-number-other'])
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    const second = await again(2)
    const named = await take(`v ${mark(second.batch.id)}.xml`, created(803))
    expect(named.codes).to.deep.equal(['result-number-other'])
    expect(named.report.allFindings[0]!.params).to.deep.equal({ given: 803, asked: 26700002 })
    expect(await statusOf(second.batch.id)).to.equal('imported')
    expect((await take('v3.xml', created(803), '<!-- nog eens -->')).batch.status).to.equal('duplicate')
    // more or fewer than were sent: nobody knows which
    const third = await home.drop(nl, 'c.csv', sales(26700021, 2))
    const few = await take(`v ${mark(third.batch.id)}.xml`, created(804))
    expect(few.codes).to.deep.equal(['result-batch-unknown'])
  })

  it('R9, R67: a result before the batch was let go, or after it was thrown away, is that of no batch', async () => {
    const first = await exported(1, { release: 'confirm' })
    const name = `v ${mark(first.batch.id)}.xml`
    expect((await take(name, created(26700001))).codes).to.deep.equal(['result-batch-unknown'])
    await home.command('discard', first.batch.id, '--reason', 'te vroeg')
    expect((await take(name, created(26700001))).codes).to.deep.equal(['result-batch-unknown'])
    expect(await statusOf(first.batch.id)).to.equal('discarded')
  })

  it('R67, R69: a result in the inbox of another administration changes nothing there or here', async () => {
    const first = await exported(1)
    const told = await home.drop('demo-be', `v ${mark(first.batch.id)}.xml`, messages(created(26700001)))
    expect(told.codes).to.deep.equal(['result-batch-unknown'])
    expect(await statusOf(first.batch.id)).to.equal('exported')
  })

  it('R67: a result after mark says which documents were refused, and mark after it leaves those free', async () => {
    const first = await exported(4)
    await home.command('mark', first.batch.id, 'imported')
    await take('v.xml', created(26700001), refused(26700002, 'Nee'))
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    const marked = await home.command('mark', first.batch.id, 'imported', '--json')
    expect(marked.json[0]).to.include({ status: 'partly-imported' })
    expect(marked.err).to.include('geweigerde documenten: 1')
    const shown = await home.command('show', first.batch.id, '--json')
    const accepted = shown.json.filter(({ action }) => action === 'accepted').map(({ number }) => number)
    expect(accepted).to.deep.equal(['26700001', '26700003', '26700004'])
    expect((await again(4)).batch.counts.documentsExported).to.equal(1)
    expect((await home.command('mark', first.batch.id, 'failed')).code, 'accepted').to.equal(2)
  })

  it('R48, R67: results of a file for two administrations go each to its own batch; the rest file to its own inbox', async () => {
    const kit = new ShopKit()
    await kit.make()
    home = kit.home
    const whole = csv([breda(26001), gent(26002), breda(26003), gent(26004)])
    const [be, own] = batches(await kit.drop(whole))
    const told = await home.drop('demo-be', 'v.xml', messages(created(26002), refused(26004, 'Nee')))
    expect(told.told).to.deep.equal(['5 exact-refused'])
    expect([await statusOf(be!.id), await statusOf(own!.id)]).to.deep.equal(['partly-imported', 'exported'])
    const [rest] = home.rejected('demo-be')
    expect([rest, home.rejected(nl)]).to.deep.equal([`verkoop.${mark(be!.id)}.csv`, []])
    const text = readFileSync(home.path('inbox', 'demo-be', 'rejected', rest!), 'utf8')
    expect(text.match(/^2600\d/gm)).to.deep.equal(['26004'])
    // the whole file again, with that row corrected, in the inbox where it was dropped first
    const corrected = batches(await kit.drop(whole.replace('26004;15-01-2026', '26004;15-02-2026')))
    expect(corrected.map(({ status, counts }) => [status, counts.documentsExported])).to.deep.equal([
      ['exported', 1],
      ['duplicate', 0],
    ])
    const restDropped = await home.drop('demo-be', rest!, text.replace('26004;15-01', '26004;15-02'))
    expect(restDropped.batch.status).to.equal('duplicate')
  })

  it('R48, R64: retry of one batch of a file for several administrations reads the file as it was dropped', async () => {
    const kit = new ShopKit()
    await kit.make()
    home = kit.home
    const [be, own] = batches(await kit.drop(csv([breda(26001), gent(26002)])))
    await home.command('mark', be!.id, 'failed')
    const retried = batches(await home.command('retry', be!.id, '--json'))
    expect(retried.map((line) => [line.administration, line.status])).to.deep.equal([
      ['demo-be', 'exported'],
      [nl, 'duplicate'],
    ])
    expect(retried[1]!.attempt).to.deep.equal({ first: own!.id, number: 2 })
  })
})
