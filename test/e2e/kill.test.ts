import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { seededRandom } from '../publish/seeded-random.ts'
import { Daemons, pause } from './daemons.ts'
import { names, TestHome } from './home.ts'

const rounds = 12
const administration = 'demo-nl'
const heading =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag'

/** A file of so many invoices, numbered on from `first`; `vat` as it stands in the last row. */
function invoices(first: number, count: number, vat = '2,10'): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const amount = i === count - 1 ? vat : '2,10'
    return `${first + i};15-01-2026;1001;Bakkerij De Korenaar;Werk ${i};10,00;21%;${amount}`
  })
  return [heading, ...rows].join('\n') + '\n'
}

const entries = (xml: string): string[] =>
  [...xml.matchAll(/<GLTransaction entry="(\d+)"/g)].map(([, n]) => n!)

/** What was dropped in the course of the test. */
class Drops {
  readonly home: TestHome
  readonly good = new Map<string, string>()
  readonly wrong = new Map<string, string>()
  readonly pdfs = new Map<string, string>()
  readonly numbers: string[] = []
  #next = 26_000_001

  constructor(home: TestHome) {
    this.home = home
  }

  /** A whole file appears at once, as a rename from beside the inbox. */
  #put(name: string, content: string): void {
    writeFileSync(this.home.path('beside'), content)
    renameSync(this.home.path('beside'), this.home.path('inbox', administration, name))
  }

  /** A small file with a PDF, a larger one, and one that is wrong in its last row. */
  round(number: number, size: number): void {
    const pdf = `${this.#next}.pdf`
    this.pdfs.set(pdf, `%PDF-1.4 of round ${number}\n%%EOF\n`)
    this.#put(pdf, this.pdfs.get(pdf)!)
    for (const count of [2, size]) {
      const name = `${number}-${count}.csv`
      this.good.set(name, invoices(this.#next, count))
      for (let i = 0; i < count; i++) this.numbers.push(String(this.#next + i))
      this.#next += count
      this.#put(name, this.good.get(name)!)
    }
    const name = `${number}-fout.csv`
    this.wrong.set(name, invoices(this.#next, 3, '9,99'))
    this.#next += 3
    this.#put(name, this.wrong.get(name)!)
  }
}

type Manifest = {
  batch: { id: string; file: string; outcome: string }
  files: { place: string; name: string }[]
}

/** The manifests of every archive folder, and the files that were dropped with each. */
function archived(home: TestHome): { manifest: Manifest; dropped: Map<string, string> }[] {
  const root = home.path('archive', administration)
  return names(root).flatMap((year) =>
    names(root, year).flatMap((month) =>
      names(root, year, month).map((batch) => {
        const folder = join(root, year, month, batch)
        const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
        const dropped = names(folder, 'dropped').map(
          (name) => [name, readFileSync(join(folder, 'dropped', name), 'utf8')] as const,
        )
        return { manifest, dropped: new Map(dropped) }
      }),
    ),
  )
}

describe('kill -9 of the running daemon', function () {
  this.timeout(120_000)
  const daemons = new Daemons()

  /** Waits for at most so long as a loaded machine needs; then fails with what was said. */
  async function until(so: () => boolean, told: () => string): Promise<void> {
    for (let patience = 0; !so(); patience++) {
      if (patience > 4000) throw new Error(`waited in vain: ${told()}`)
      await pause(5)
    }
  }

  it('at any moment: each invoice is exported exactly once, no partial batch is ever visible, nothing is lost (R18)', async () => {
    const home = await TestHome.make({ 'pdf.wait': '1s' })
    const drops = new Drops(home)
    const watch = daemons.watch(home.path('outbox', administration))
    const random = seededRandom(Number(process.env['LEDGERDROP_SEED'] ?? 20260101))
    const working = (): string[] => names(home.root, 'inbox', administration, '.work')
    let midway = 0
    for (let round = 0; round < rounds; round++) {
      drops.round(round, 20 + Math.floor(random() * 400))
      const daemon = daemons.run(home)
      // By turns: while it starts and recovers, at any time after that, and once it has claimed something.
      if (round % 4 !== 3) await until(() => daemon.output().includes('"started"'), daemon.output)
      if (round % 2 === 0) await until(() => working().length > 0, daemon.output)
      await pause(random() * [40, 400, 40, 1500][round % 4]!)
      daemon.child.kill('SIGKILL')
      expect(await daemon.ended).to.deep.equal({ code: null, signal: 'SIGKILL' })
      midway += working().length
    }
    expect(midway, 'drops that were cut short').to.be.greaterThan(3)

    const last = daemons.run(home)
    const left = (): string[] =>
      names(home.root, 'inbox', administration).filter((n) => n !== '.work' && n !== 'rejected')
    for (let patience = 0; patience < 3000 && left().length + working().length > 0; patience++)
      await pause(10)
    last.child.kill('SIGTERM')
    expect(await last.ended, last.output()).to.deep.equal({ code: 0, signal: null })
    watch.stop()

    expect(left()).to.deep.equal([])
    expect(watch.problems).to.deep.equal([])
    expect(watch.looks, 'looks at the outbox').to.be.greaterThan(200)
    const exported = home
      .outbox(administration)
      .flatMap((batch) =>
        names(home.root, 'outbox', administration, batch).flatMap((name) =>
          entries(readFileSync(home.path('outbox', administration, batch, name), 'utf8')),
        ),
      )
    expect(exported.toSorted()).to.deep.equal(drops.numbers.toSorted())
    expect(watch.seen.toSorted()).to.deep.equal(home.outbox(administration).toSorted())
    expectNothingLost(home, drops)
  })

  /** Every file once in the archive with its bytes, PDFs with their table; a copy of each wrong one in rejected/. */
  function expectNothingLost(home: TestHome, drops: Drops): void {
    const batches = archived(home)
    const dropped = batches.flatMap(({ dropped }) => [...dropped])
    const expected = [...drops.good, ...drops.wrong, ...drops.pdfs]
    expect(dropped.toSorted()).to.deep.equal(expected.toSorted())
    for (const { manifest, dropped } of batches) {
      const { id, file, outcome } = manifest.batch
      expect(outcome, file).to.equal(drops.good.has(file) ? 'exported' : 'rejected')
      const place = drops.good.has(file) ? 'outbox' : 'rejected'
      const listed = manifest.files.filter((f) => f.place === place).map((f) => f.name)
      const folder =
        place === 'outbox' ? ['outbox', administration, id] : ['inbox', administration, 'rejected']
      expect(names(home.root, ...folder), file).to.include.members(listed)
      expect(listed.length, file).to.equal(place === 'outbox' ? 2 : 1)
      expect([...dropped.keys()].filter((name) => name.endsWith('.pdf')).length, file).to.equal(
        /-2\.csv$/.test(file) ? 1 : 0,
      )
    }
    expect(home.rejected(administration)).to.have.length(drops.wrong.size)
    expect(names(home.root, 'outbox', '.staging')).to.deep.equal([])
    expect(names(home.root, 'archive', '.staging')).to.deep.equal([])
  }
})
