import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { account, exactFile } from '../feedback/exact-files.ts'
import { deadPort } from '../mail/smtp.ts'
import { seededRandom } from '../publish/seeded-random.ts'
import { names, removeTemporary, type BatchLine, type Delivery, type TestHome } from './home.ts'
import { mailHome, withRegister } from './mail-homes.ts'
import { openItems } from './payment-files.ts'
import { created, messages, refused, sales, transactions } from './results.ts'
import { entryNumbers } from './sales.ts'
import { WarmProcess } from './warm-process.ts'

const nl = 'demo-nl'
const rounds = 3
/** What is killed, and what has to be so once the recovery is done. */
type Way = { argv: string[]; proof: () => Promise<void> }

describe('kill -9 while something is done with what was exported', function () {
  this.timeout(600_000)
  let home: TestHome
  let next = 26_700_001
  let warm: WarmProcess | null = null
  afterEach(async () => {
    await warm?.end()
    removeTemporary()
  })

  async function exported(count: number): Promise<{ first: number; batch: BatchLine; text: string }> {
    const first = next
    next += count
    const text = sales(first, count)
    const { batch, outcome } = await home.drop(nl, `${first}.csv`, text)
    expect(batch.counts.documentsExported, outcome.err).to.equal(count)
    return { first, batch, text }
  }
  const statusOf = (id: string): Promise<string> =>
    withRegister(home, async (register) => (await register.batch(id))!.status)
  const eventsOf = (id: string): Promise<string[]> =>
    withRegister(home, async (register) => (await register.events(id)).map(({ action }) => action))
  const again = (first: number, text: string): Promise<Delivery> => home.drop(nl, `weer-${first}.csv`, text)
  const table = (name: string): string => readFileSync(home.path('mappings', nl, name), 'utf8')
  const retold = async (id: string, from: string, ...argv: string[]): Promise<void> => {
    if ((await statusOf(id)) !== from) return
    const { code, err } = await home.command(...argv)
    expect(code, err).to.equal(0)
  }

  const ways: Record<string, () => Promise<Way>> = {
    async 'an import result'() {
      const { first, batch, text } = await exported(3)
      const result = messages(created(first), refused(first + 1, 'Nee'), created(first + 2))
      home.put(nl, `verslag-${first}.xml`, result)
      const proof = async (): Promise<void> => {
        expect(await statusOf(batch.id)).to.equal('partly-imported')
        expect(await eventsOf(batch.id)).to.have.members([
          'accepted',
          'refused',
          'accepted',
          'partly-imported',
        ])
        const mark = batch.id.slice(-6)
        expect(home.rejected(nl).filter((name) => name.includes(mark))).to.have.length(1)
        expect((await again(first, text)).batch.counts.documentsExported).to.equal(1)
      }
      return { argv: ['once'], proof }
    },
    async mark() {
      const { first, batch, text } = await exported(2)
      const argv = ['mark', batch.id, 'failed']
      const proof = async (): Promise<void> => {
        await retold(batch.id, 'exported', ...argv)
        expect(await eventsOf(batch.id)).to.deep.equal(['failed'])
        expect((await again(first, text)).batch.counts.documentsExported).to.equal(2)
      }
      return { argv, proof }
    },
    async release() {
      const { id } = await waiting()
      const argv = ['release', id]
      const proof = async (): Promise<void> => {
        const status = await statusOf(id)
        expect(status).to.be.oneOf(['waiting', 'exported'])
        expect(home.outbox(nl).includes(id), 'in the outbox').to.equal(status === 'exported')
        await retold(id, 'waiting', ...argv)
        expect(names(home.root, 'outbox', nl, id)).to.have.length(2)
        expect(names(home.root, 'outbox', '.waiting')).to.deep.equal([])
        expect(await eventsOf(id)).to.deep.equal(['released'])
        expect((await mailsOf(id)).length, 'waits, and is let go').to.equal(2)
      }
      return { argv, proof }
    },
    async discard() {
      const { id, first, text } = await waiting()
      const argv = ['discard', id, '--reason', 'te vroeg']
      const proof = async (): Promise<void> => {
        await retold(id, 'waiting', ...argv)
        expect([await statusOf(id), names(home.root, 'outbox', '.waiting')]).to.deep.equal(['discarded', []])
        expect((await again(first, text)).batch.counts.documentsExported).to.equal(2)
      }
      return { argv, proof }
    },
    async requeue() {
      const { first, batch, text } = await exported(2)
      await home.drop(nl, `v-${first}.xml`, messages(created(first), created(first + 1)))
      await home.drop(nl, `gl-${first}.xml`, transactions(first, first + 1))
      const before = table('entry-numbers.csv')
      const after = before.replace(`70;2026;${first};ledgerdrop\r\n`, '')
      const argv = ['requeue', String(first), '--reason', 'verwijderd']
      const proof = async (): Promise<void> => {
        expect([before, after]).to.include(table('entry-numbers.csv'))
        const free = (await eventsOf(batch.id)).includes('requeued')
        if (!free) expect((await again(first, text)).batch.status, 'held').to.equal('duplicate')
        if (!free) expect((await home.command(...argv)).code).to.equal(0)
        expect(table('entry-numbers.csv')).to.equal(after)
        expect((await again(first, text)).batch.counts.documentsExported).to.equal(1)
      }
      return { argv, proof }
    },
    async retry() {
      const first = next
      next += 3
      const text = sales(first, 3).replace(/2,10(\r\n)$/, '9,99$1')
      const { batch } = await home.drop(nl, `${first}.csv`, text)
      expect(batch.status).to.equal('rejected')
      const argv = ['retry', batch.id, '--exclude-errors']
      const proof = async (): Promise<void> => {
        await home.command(...argv)
        expect(sent(first, 3)).to.deep.equal([first, first + 1].map(String))
        expect((await again(first, sales(first, 3))).batch.counts.documentsExported).to.equal(1)
      }
      return { argv, proof }
    },
    async reverse() {
      const { first, batch, text } = await exported(2)
      await home.command('mark', batch.id, 'imported')
      const argv = ['reverse', batch.id, '--reason', 'dubbel']
      const proof = async (): Promise<void> => {
        await retold(batch.id, 'imported', ...argv)
        expect(await statusOf(batch.id)).to.equal('reversed')
        const reversals = xmls().filter((xml) => xml.includes(`Tegenboeking Factuur ${first}<`))
        expect(reversals).to.have.length(1)
        expect((await again(first, text)).batch.status).to.equal('duplicate')
      }
      return { argv, proof }
    },
    async 'a table refresh'() {
      const before = table('ledger-accounts.csv')
      const code = String(next++).slice(-4)
      home.put(nl, `GLAccounts-${code}.xml`, exactFile('GLAccounts', [account(`8${code}`, 'Nieuw', '110')]))
      const proof = async (): Promise<void> => {
        expect(table('ledger-accounts.csv')).to.equal(`${before}8${code};Nieuw;110;;\r\n`)
      }
      return { argv: ['once'], proof }
    },
    async 'a list of payments'() {
      const { first } = await exported(3)
      const items = [0, 1, 2].map((at) => ({ number: first + at, total: '12.10', open: '0' }))
      home.put(nl, `ARs-${first} 2026-03-31.xml`, openItems(items, false))
      const proof = async (): Promise<void> => {
        const told = home
          .outbox(nl)
          .filter((id) => names(home.root, 'outbox', nl, id).includes('betalingen-generic.csv'))
          .flatMap((id) =>
            readFileSync(home.path('outbox', nl, id, 'betalingen-generic.csv'), 'utf8').split('\r\n'),
          )
        for (const { number } of items)
          expect(
            told.filter((line) => line.startsWith(`${number};`)),
            String(number),
          ).to.have.length(1)
      }
      return { argv: ['once'], proof }
    },
  }

  async function waiting(): Promise<{ id: string; first: number; text: string }> {
    home.set(nl, { release: 'confirm' })
    const first = next
    next += 2
    const text = sales(first, 2)
    const { batch } = await home.drop(nl, `${first}.csv`, text)
    home.set(nl, { release: 'automatic' })
    expect(batch.status).to.equal('waiting')
    return { id: batch.id, first, text }
  }

  const xmls = (): string[] =>
    home.outbox(nl).flatMap((id) =>
      names(home.root, 'outbox', nl, id)
        .filter((name) => name.endsWith('.xml'))
        .map((name) => readFileSync(join(home.path('outbox', nl, id), name), 'utf8')),
    )
  /** Which of so many numbers are in the outbox, each as often as it is. */
  const sent = (first: number, count: number): string[] =>
    xmls()
      .flatMap(entryNumbers)
      .filter((number) => Number(number) >= first && Number(number) < first + count)
      .toSorted()
  const queued = () => withRegister(home, ({ mails }) => mails.due('9999-12-31T00:00:00.000Z', 10_000))
  const mailsOf = async (id: string) => (await queued()).filter(({ batch }) => batch === id)

  it('R18, R43, R67: leaves each document exported once, tables whole, payments told once and mail queued once', async () => {
    home = await mailHome(await deadPort(), { 'mail.onExported': true })
    const random = seededRandom(Number(process.env['LEDGERDROP_SEED'] ?? 20261123))
    const limits = new Map<string, number>()
    warm = new WarmProcess()
    let midway = 0
    for (let round = 0; round < rounds; round++)
      for (const [what, prepare] of Object.entries(ways)) {
        const { argv, proof } = await prepare()
        const limit = limits.get(what) ?? 120
        const cut = await warm.killDuring([...argv, '--home', home.root], random() * limit)
        limits.set(what, limit * (cut ? 1.2 : 0.6))
        if (cut) midway++
        warm = new WarmProcess()
        try {
          const { err } = await home.command('once')
          expect(names(home.root, 'inbox', nl, '.work'), err).to.deep.equal([])
          await proof()
        } catch (error) {
          throw new Error(`${what}, round ${round}`, { cause: error })
        }
      }
    expect(midway, 'cut short').to.be.greaterThan(rounds * 3)
    for (const folder of ['outbox', 'archive'])
      expect(names(home.root, folder, '.staging'), folder).to.deep.equal([])
    const mails = await queued()
    expect(new Set(mails.map(({ messageId }) => messageId)).size).to.equal(mails.length)
    const batches = await home.command('history', '--json', '--limit', '10000')
    const told = new Set(mails.map(({ batch }) => batch))
    expect(batches.json.map(({ id }) => id).filter((id) => !told.has(String(id)))).to.deep.equal([])
  })
})
