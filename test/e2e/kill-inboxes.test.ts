import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { seededRandom } from '../publish/seeded-random.ts'
import { Daemons, pause } from './daemons.ts'
import { names, TestHome } from './home.ts'
import { csv, entryNumbers } from './sales.ts'

const rounds = 6
const NL = 'demo-nl'
const boxes = ['', 'robaws', 'webshop']

describe('kill -9 of the running daemon, with several inboxes for one administration', function () {
  this.timeout(120_000)
  const daemons = new Daemons()

  it('R100: each invoice is exported exactly once, whichever of them it was dropped in and how often; each refused file comes back to its own', async () => {
    const home = await TestHome.make({ inboxes: [{ name: 'robaws' }, { name: 'webshop' }] })
    const folder = (inbox: string, ...parts: string[]): string => home.path('inbox', NL, inbox, ...parts)
    for (const inbox of boxes) mkdirSync(folder(inbox), { recursive: true })
    const put = (inbox: string, name: string, content: string): void => {
      writeFileSync(home.path('beside'), content)
      renameSync(home.path('beside'), folder(inbox, name))
    }
    const working = (): string[] => boxes.flatMap((inbox) => names(folder(inbox, '.work')))
    const left = (): string[] =>
      boxes.flatMap((inbox) =>
        names(folder(inbox)).filter((name) => ![...boxes, '.work', 'rejected'].includes(name)),
      )
    const watch = daemons.watch(home.path('outbox', NL))
    const random = seededRandom(Number(process.env['LEDGERDROP_SEED'] ?? 20260102))
    const numbers: string[] = []
    let midway = 0
    for (let round = 0; round < rounds; round++) {
      const rows = Array.from({ length: 20 + Math.floor(random() * 200) }, (_, i) => ({
        number: String(26_000_000 + round * 1000 + i),
      }))
      numbers.push(...rows.map(({ number }) => number))
      // The same invoices in two of the inboxes, and a file that is wrong in the third.
      put(boxes[round % 3]!, `${round}-a.csv`, csv(rows))
      put(boxes[(round + 1) % 3]!, `${round}-b.csv`, csv(rows.slice(5)))
      put(boxes[(round + 2) % 3]!, `${round}-fout.csv`, csv([{ number: `9${round}`, vat: '99,00' }]))
      const daemon = daemons.run(home)
      for (let patience = 0; patience < 4000 && working().length === 0 && left().length > 0; patience++)
        await pause(5)
      await pause(random() * [40, 400][round % 2]!)
      daemon.child.kill('SIGKILL')
      await daemon.ended
      midway += working().length
    }
    expect(midway, 'drops that were cut short').to.be.greaterThan(1)

    const last = daemons.run(home)
    for (let patience = 0; patience < 4000 && left().length + working().length > 0; patience++)
      await pause(10)
    last.child.kill('SIGTERM')
    expect(await last.ended, last.output()).to.deep.equal({ code: 0, signal: null })
    watch.stop()
    expect([left(), working()]).to.deep.equal([[], []])
    expect(watch.problems).to.deep.equal([])
    const exported = home
      .outbox(NL)
      .flatMap((batch) =>
        names(home.root, 'outbox', NL, batch).flatMap((name) =>
          entryNumbers(readFileSync(home.path('outbox', NL, batch, name), 'utf8')),
        ),
      )
    expect(exported.toSorted()).to.deep.equal(numbers.toSorted())
    for (const [at, inbox] of boxes.entries()) {
      const own = Array.from({ length: rounds }, (_, round) => round).filter(
        (round) => (round + 2) % 3 === at,
      )
      const back = names(folder(inbox, 'rejected')).map((name) => name.replace(/\.\w{6}\.csv$/, ''))
      expect(back, `rejected of ${inbox}`).to.deep.equal(own.map((round) => `${round}-fout`))
    }
    for (const root of ['outbox', 'archive']) expect(names(home.root, root, '.staging')).to.deep.equal([])
    expect((await home.command('history', '--json')).json.length).to.equal(rounds * 3)
  })
})
