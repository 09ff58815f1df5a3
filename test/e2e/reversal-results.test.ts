import { expect } from 'chai'
import { removeTemporary, TestHome, type Delivery } from './home.ts'
import { created, messages, refused, sales } from './results.ts'

const nl = 'demo-nl'

describe('a reversal and what is known of its batch', function () {
  this.timeout(60_000)
  let home: TestHome
  let first: Delivery
  beforeEach(async () => {
    home = await TestHome.make()
    first = await home.drop(nl, 'a.csv', sales(26700001, 3))
  })
  afterEach(removeTemporary)

  const reverse = async (batch = first.batch.id): Promise<Delivery> =>
    home.deliveryOf(await home.command('reverse', batch, '--reason', 'dubbel', '--json'), nl)
  async function statusOf(batch: string): Promise<unknown> {
    return (await home.command('show', batch, '--json')).json.at(-1)!['status']
  }

  it('R67: takes back what Exact has of a batch imported in part, and waits until that is known', async () => {
    await home.drop(nl, 'v.xml', messages(created(26700001), refused(26700002, 'Nee')))
    const early = await reverse()
    expect(early.codes).to.deep.equal(['reversal-entries-open'])
    expect(await statusOf(first.batch.id)).to.equal('partly-imported')
    await home.drop(nl, 'v2.xml', messages(created(26700003)))
    const made = await reverse()
    expect(made.batch.counts.documentsExported, made.outcome.err).to.equal(2)
    expect(made.batch.totals.output).to.equal(-2 * 1210)
    expect(made.artifact('GLTransactions')).not.to.include('26700002')
  })

  it('R67: a result that comes after it changes nothing of it, and is told', async () => {
    await home.drop(nl, 'v.xml', messages(...[26700001, 26700002].map(created), refused(26700003, 'Nee')))
    await reverse()
    const late = await home.drop(nl, 'v2.xml', messages(...[26700001, 26700002, 26700003].map(created)))
    expect(late.codes).to.deep.equal(['result-after-reversal'])
    expect(late.report.allFindings[0]!.params).to.include({ numbers: '26700003' })
    expect(await statusOf(first.batch.id)).to.equal('reversed')
  })

  it('R67: the batch is imported again only when its reversal was not', async () => {
    await home.command('mark', first.batch.id, 'imported')
    const made = await reverse()
    const refusedMark = await home.command('mark', first.batch.id, 'imported')
    expect([refusedMark.code, refusedMark.err.includes(made.batch.id)]).to.deep.equal([2, true])
    await home.command('mark', made.batch.id, 'failed')
    expect((await home.command('mark', first.batch.id, 'imported')).code).to.equal(0)
    expect((await reverse()).batch.status).to.equal('exported')
  })

  it('R67: a reversal that is imported after all has its first batch reversed again', async () => {
    await home.command('mark', first.batch.id, 'imported')
    const made = await reverse()
    await home.command('mark', made.batch.id, 'failed')
    await home.command('mark', first.batch.id, 'imported')
    const after = await home.command('mark', made.batch.id, 'imported')
    expect(after.code, after.err).to.equal(0)
    expect(after.err).to.contain(first.batch.id)
    expect(await statusOf(first.batch.id)).to.equal('reversed')
    // it stands: what it took back is not imported, nor reversed twice
    const again = await home.command('mark', first.batch.id, 'imported')
    expect([again.code, again.err.includes(made.batch.id)]).to.deep.equal([2, true])
    expect((await home.command('reverse', first.batch.id, '--reason', 'x')).code).to.equal(2)
  })

  it('R67: there is none of a batch of which nothing is left in the books', async () => {
    await home.command('mark', first.batch.id, 'imported')
    const numbers = ['26700001', '26700002', '26700003']
    await home.command('requeue', ...numbers, '--reason', 'verwijderd')
    expect((await reverse()).codes).to.deep.equal(['reversal-not-possible'])
    expect(await statusOf(first.batch.id)).to.equal('imported')
  })

  it('R67: a request that was cut short before it was taken is given again', async () => {
    await home.command('mark', first.batch.id, 'imported')
    home.put(nl, `tegenboeking-${first.batch.id}.txt`, 'half')
    expect((await reverse()).batch.status).to.equal('exported')
  })
})
