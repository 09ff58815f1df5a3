import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { seededRandom } from '../publish/seeded-random.ts'
import { Daemons, pause } from './daemons.ts'
import { names, TestHome } from './home.ts'
import { entryNumbers } from './sales.ts'
import { csv, shops, type Sale } from './shops.ts'

const rounds = 10
const codes = ['demo-nl', 'demo-be', 'filiaal']
const shopOf: Record<string, string> = { 'demo-nl': 'Breda', 'demo-be': 'Gent', filiaal: 'Tilburg' }

describe('kill -9 while files for several administrations are converted', function () {
  this.timeout(120_000)
  const daemons = new Daemons()

  async function until(so: () => boolean, told: () => string): Promise<void> {
    for (let patience = 0; !so(); patience++) {
      if (patience > 4000) throw new Error(`waited in vain: ${told()}`)
      await pause(5)
    }
  }

  it('R18, R48: each invoice is exported once, by its own administration; a file goes for all of them or for none', async () => {
    const home = await TestHome.make({ locations: { Breda: 'demo-nl', Gent: 'demo-be', Tilburg: 'filiaal' } })
    cpSync(home.path('mappings', 'demo-nl'), home.path('mappings', 'filiaal'), { recursive: true })
    home.source('demo-nl', 'shops', shops)
    home.set('filiaal', { locations: {} })
    const watches = codes.map((code) => daemons.watch(home.path('outbox', code)))
    const random = seededRandom(Number(process.env['LEDGERDROP_SEED'] ?? 20260101))
    const expected: Record<string, string[]> = { 'demo-nl': [], 'demo-be': [], filiaal: [] }
    let next = 26_000_001
    let files = 0

    /** A whole file appears at once: so many invoices, by turns for two or three administrations. */
    const put = (count: number): void => {
      const concerned = codes.slice(0, 2 + (files % 2))
      const sales = Array.from({ length: count }, (_, i): Sale => {
        const code = concerned[i % concerned.length]!
        expected[code]!.push(String(next))
        return { number: next++, shop: shopOf[code]!, net: `${i + 1},00` }
      })
      writeFileSync(home.path('beside'), csv(sales))
      renameSync(home.path('beside'), home.path('inbox', 'demo-nl', `${files++}.csv`))
    }
    const working = (): string[] => codes.flatMap((code) => names(home.root, 'inbox', code, '.work'))

    let midway = 0
    for (let round = 0; round < rounds; round++) {
      put(6)
      put(60 + Math.floor(random() * 400))
      const daemon = daemons.run(home)
      if (round % 4 !== 3) await until(() => daemon.output().includes('"started"'), daemon.output)
      if (round % 2 === 0) await until(() => working().length > 0, daemon.output)
      await pause(random() * [40, 500, 60, 1500][round % 4]!)
      daemon.child.kill('SIGKILL')
      expect(await daemon.ended).to.deep.equal({ code: null, signal: 'SIGKILL' })
      midway += working().length
    }
    expect(midway, 'batches that were cut short').to.be.greaterThan(3)

    const last = daemons.run(home)
    const left = (): string[] => names(home.root, 'inbox', 'demo-nl').filter((name) => name.endsWith('.csv'))
    await until(() => left().length + working().length === 0, last.output)
    last.child.kill('SIGTERM')
    expect(await last.ended, last.output()).to.deep.equal({ code: 0, signal: null })

    for (const watch of watches) {
      watch.stop()
      expect(watch.problems).to.deep.equal([])
    }
    for (const code of codes) {
      const exported = home.outbox(code).flatMap((batch) => {
        const folder = home.path('outbox', code, batch)
        return names(folder).flatMap((name) => entryNumbers(readFileSync(join(folder, name), 'utf8')))
      })
      expect(exported.toSorted(), code).to.deep.equal(expected[code])
      expect(home.rejected(code)).to.deep.equal([])
    }
    for (const folder of ['outbox', 'archive'])
      expect(names(home.root, folder, '.staging'), folder).to.deep.equal([])
    const history = await home.command('history', '--json', '--limit', '1000')
    const families = Map.groupBy(history.json, (row) => String(row['family']))
    expect(families.size).to.equal(files)
    for (const family of families.values()) {
      expect(family.length).to.be.oneOf([2, 3])
      expect(family.every((row) => row['status'] === 'exported')).to.equal(true)
    }
  })
})
