import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Books } from './books.ts'
import { names, removeTemporary, TestHome, type BatchLine } from './home.ts'
import { fileOf, openItems, toldOf } from './payment-files.ts'
import { csv, type SalesRow } from './sales.ts'
import { json, type Body } from './snelstart.ts'

const nl = 'demo-nl'
const count = 24
const numberOf = (at: number): string => String(26700001 + at)
/** Amounts that no two have alike, with cents that have to be rounded. */
const netOf = (at: number): number => 10_013 + at * 777
const vatOf = (at: number): number => Math.round(netOf(at) * 0.21)
const totalOf = (at: number): number => netOf(at) + vatOf(at)
const money = (amount: number): string =>
  `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`

const row = (at: number, change: Partial<SalesRow> = {}): SalesRow => ({
  number: numberOf(at),
  net: money(netOf(at)),
  vat: money(vatOf(at)),
  gross: money(totalOf(at)),
  ...change,
})
const all = Array.from({ length: count }, (_, at) => at)
const original = csv(all.map((at) => row(at)))
const sum = (list: readonly number[]): number => list.reduce((total, at) => total + totalOf(at), 0)

describe('the circle', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  /** Drops a file and lets `once` take it; the one batch that it made. */
  async function drop(home: TestHome, code: string, name: string, content: string): Promise<BatchLine> {
    home.put(code, name, content)
    const { json: lines, err } = await home.command('once', '--json')
    const batches = lines.filter(({ type }) => type === 'batch') as unknown as BatchLine[]
    expect(batches.length, err).to.equal(1)
    return batches[0]!
  }
  const folderOf = (home: TestHome, { administration, id }: BatchLine): string =>
    home.path('outbox', administration, id)
  async function statuses(home: TestHome, ...batches: BatchLine[]): Promise<unknown[]> {
    const { json: rows } = await home.command('history', '--json', '--limit', '1000')
    return batches.map(({ id }) => rows.find((one) => one['id'] === id)!['status'])
  }

  it('R4, R18, R61, R67: with Exact, over every file, each invoice is booked once and its payment told once, to the cent', async () => {
    const home = await TestHome.make()
    const books = new Books()
    const first = await drop(home, nl, 'verkoop.csv', original)
    expect([first.status, first.totals.output]).to.deep.equal(['exported', sum(all)])

    // Two are refused: the first is corrected in the rest file, the second in the file as it was sent.
    const why = (invoice: string): string =>
      invoice === numberOf(6) ? 'Periode is afgesloten' : invoice === numberOf(10) ? 'Nee' : ''
    const answer = books.import(folderOf(home, first), why)
    const told = await drop(home, nl, 'verslag.xml', answer)
    expect(told.findings.map(({ code, total }) => [code, total])).to.deep.equal([['exact-refused', 2]])
    expect(await statuses(home, first, told)).to.deep.equal(['partly-imported', 'exported'])
    const copy = `verkoop.${first.id.slice(-6)}.csv`
    const rest = readFileSync(home.path('inbox', nl, 'rejected', copy), 'utf8')
    const lines = rest.split(/\r?\n/).filter((line) => line !== '')
    expect(lines.map((line) => line.split(';')[0])).to.have.members([
      lines[0]!.split(';')[0],
      numberOf(6),
      numberOf(10),
    ])
    expect(lines[1]).to.include('Periode is afgesloten')

    const corrected = [lines[0], lines[1]!.replace('15-01-2026', '16-02-2026'), ''].join('\r\n')
    const second = await drop(home, nl, copy, corrected)
    expect([second.status, second.totals.output]).to.deep.equal(['exported', totalOf(6)])
    expect(second.attempt).to.deep.equal({ first: first.id, number: 2 })
    const whole = original.replace(`${numberOf(10)};15-01-2026`, `${numberOf(10)};17-02-2026`)
    const third = await drop(
      home,
      nl,
      'verkoop.csv',
      whole.replace(`${numberOf(6)};15-01-2026`, `${numberOf(6)};16-02-2026`),
    )
    expect([third.status, third.totals.output]).to.deep.equal(['exported', totalOf(10)])
    expect(third.counts).to.include({ documents: count, documentsAlreadyExported: count - 1 })

    // The answer to both imports comes in one file; the first answer comes again.
    expect((await drop(home, nl, 'verslag.xml', answer)).status).to.equal('duplicate')
    const answers = [second, third].map((batch) => books.import(folderOf(home, batch)))
    const together = answers.map((text) => /<Messages>(.*)<\/Messages>/s.exec(text)![1]).join('')
    await drop(home, nl, 'verslag 2.xml', `<eExact><Messages>${together}</Messages></eExact>`)
    expect(await statuses(home, first, second, third)).to.deep.equal([
      'partly-imported',
      'imported',
      'imported',
    ])
    expect(
      (await drop(home, nl, 'weer.csv', whole.replace('6;15-01', '6;15-01'))).counts.documentsExported,
    ).to.equal(0)
    expect(home.outbox(nl)).to.deep.equal([first.id, second.id, third.id].toSorted())

    expect(books.entries.map(({ invoice }) => invoice).toSorted()).to.deep.equal(all.map(numberOf))
    for (const at of all) expect(books.balances().get(numberOf(at)), numberOf(at)).to.equal(totalOf(at))

    // Half is paid by the end of March, the rest by the end of April; each is told once.
    const item = (at: number, open: number) => ({
      number: Number(numberOf(at)),
      total: (totalOf(at) / 100).toFixed(2),
      open: (open / 100).toFixed(2),
    })
    const paid: string[] = []
    const half = all.filter((at) => at % 2 === 0)
    for (const [name, list] of [
      ['ARs 2026-03-31.xml', all.map((at) => item(at, half.includes(at) ? 0 : totalOf(at)))],
      ['ARs 2026-04-30.xml', all.map((at) => item(at, 0))],
      ['ARs 2026-05-31.xml', all.map((at) => item(at, 0))],
    ] as const) {
      home.put(nl, name, openItems(list))
      const delivery = home.deliveryOf(
        await home.command('convert', home.path('inbox', nl, name), '--json'),
        nl,
      )
      paid.push(...toldOf(delivery))
    }
    const cell = (line: string, at: number): string => line.split(';')[at]!
    expect(paid.map((line) => cell(line, 0)).toSorted()).to.deep.equal(all.map(numberOf))
    for (const line of paid) {
      const at = Number(cell(line, 0)) - 26700001
      const amount = money(totalOf(at)).replace(/\B(?=(\d{3})+,)/g, '.')
      expect([cell(line, 4), cell(line, 5), cell(line, 8)]).to.deep.equal(
        [money(totalOf(at)), money(totalOf(at)), 'Betaald'],
        amount,
      )
    }

    const shown = await home.command('show', first.id, '--json')
    const refusals = shown.json.filter(({ action }) => action === 'refused')
    expect(refusals.map(({ number, text }) => [number, text])).to.deep.equal([
      [numberOf(6), 'Periode is afgesloten'],
      [numberOf(10), 'Nee'],
    ])
    const explained = await home.command(
      'explain',
      join(
        home.path('archive', nl),
        first.id.slice(0, 4),
        first.id.slice(4, 6),
        first.id,
        'dropped',
        'verkoop.csv',
      ),
      '2',
      '--administration',
      nl,
    )
    expect(explained.err).to.include(first.id).and.to.include(numberOf(0))
    const history = await home.command('history', '--document', numberOf(6), '--json')
    expect(history.json.map(({ id }) => id)).to.have.members([first.id, second.id])
  })

  it('R4, R18, R43, R67: with SnelStart, where people tell what it refused', async () => {
    const code = 'demo-snelstart'
    const home = await TestHome.make({}, code)
    const first = await drop(home, code, 'verkoop.csv', original)
    expect([first.status, first.totals.output]).to.deep.equal(['exported', sum(all)])
    const bookings = (batch: BatchLine): Body[] =>
      names(folderOf(home, batch))
        .filter((name) => name.endsWith('-verkoopboekingen.json'))
        .flatMap((name) => json<Body[]>(folderOf(home, batch), name))
    const sent = new Map<string, number>()
    const send = (batch: BatchLine, refuses: readonly string[] = []): void => {
      for (const { factuurnummer, factuurbedrag } of bookings(batch)) {
        if (refuses.includes(factuurnummer!)) continue
        expect(sent.has(factuurnummer!), factuurnummer).to.equal(false)
        sent.set(factuurnummer!, Math.round(factuurbedrag! * 100))
      }
    }
    send(first, [numberOf(6), numberOf(10)])
    const refused = [numberOf(6), numberOf(10)]
    const freed = await home.command('requeue', ...refused, '--reason', 'geweigerd door SnelStart')
    expect(freed.code, freed.err).to.equal(0)
    expect((await home.command('mark', first.id, 'imported')).err).to.include('vrijgemaakte documenten: 2')

    const only = csv([row(6, { text: 'Verbeterd' })])
    const second = await drop(home, code, 'verbeterd.csv', only)
    expect(second.totals.output).to.equal(totalOf(6))
    send(second)
    await home.command('mark', second.id, 'imported')
    const whole = csv(all.map((at) => row(at, refused.includes(numberOf(at)) ? { text: 'Verbeterd' } : {})))
    const third = await drop(home, code, 'verkoop.csv', whole)
    expect(third.totals.output).to.equal(totalOf(10))
    send(third)
    await home.command('mark', third.id, 'imported')
    expect((await drop(home, code, 'weer.csv', whole)).status).to.equal('duplicate')
    expect(await statuses(home, first, second, third)).to.deep.equal(['imported', 'imported', 'imported'])
    expect([...sent].toSorted()).to.deep.equal(all.map((at) => [numberOf(at), totalOf(at)]))

    const invoice = (at: number, open: number) => ({
      factuurnummer: numberOf(at),
      factuurdatum: '2026-01-15T00:00:00',
      factuurbedrag: totalOf(at) / 100,
      openstaandSaldo: open / 100,
    })
    const paid: string[] = []
    for (const [name, open] of [
      ['facturen 2026-03-31.json', (at: number) => (at < 5 ? 0 : totalOf(at))],
      ['facturen 2026-04-30.json', () => 0],
      ['facturen 2026-05-31.json', () => 0],
    ] as const) {
      const path = home.put(code, name, JSON.stringify(all.map((at) => invoice(at, open(at)))))
      const delivery = home.deliveryOf(await home.command('convert', path, '--json'), code)
      paid.push(...fileOf(delivery, 'payments').slice(1))
    }
    expect(paid.map((line) => line.split(';')[0]).toSorted()).to.deep.equal(all.map(numberOf))
    expect(paid.every((line) => line.includes('Betaald'))).to.equal(true)
    const shown = await home.command('show', first.id)
    expect(shown.err).to.include('geweigerd door SnelStart').and.to.include(numberOf(10))
  })
})
