import { expect } from 'chai'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, sample, TestHome, type Delivery } from './home.ts'
import { json, type Body, type Requests } from './snelstart.ts'

const DEMO = 'demo-snelstart'

describe('the reversal of a batch for SnelStart', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  const imported = async (home: TestHome, file: string): Promise<Delivery> => {
    const first = await home.drop(DEMO, file, sample(`snelstart/${file}`))
    expect(first.batch.status, first.outcome.err).to.equal('exported')
    await home.command('mark', first.batch.id, 'imported')
    return first
  }
  const reverse = async (home: TestHome, id: string, ...more: string[]): Promise<Delivery> => {
    const outcome = await home.command('reverse', id, '--reason', 'dubbel', ...more, '--json')
    return home.deliveryOf(outcome, DEMO)
  }

  for (const [file, list] of [
    ['verkoopboekingen.csv', 'verkoopboekingen'],
    ['inkoopboekingen.csv', 'inkoopboekingen'],
  ] as const)
    it(`R67: has the ${list} with opposite signs, under numbers of their own, and looks up what had no id`, async () => {
      const home = await TestHome.make({}, DEMO)
      const first = await imported(home, file)
      const reversed = await reverse(home, first.batch.id)
      expect(reversed.batch, reversed.outcome.err).to.include({ status: 'exported', kind: 'reversal' })
      expect(reversed.batch.totals.output).to.equal(-first.batch.totals.output)
      const was = JSON.parse(first.artifact(list)) as Body[]
      const now = JSON.parse(reversed.artifact(list)) as Body[]
      expect(now.map(({ factuurnummer }) => factuurnummer)).to.deep.equal(
        was.map(({ factuurnummer }) => `TB-${factuurnummer}`),
      )
      expect(now.map(({ factuurbedrag }) => factuurbedrag)).to.deep.equal(
        was.map(({ factuurbedrag }) => 0 - factuurbedrag!),
      )
      for (const [at, body] of now.entries()) {
        const sum = [
          ...body.boekingsregels!.map(({ bedrag }) => bedrag),
          ...body.btw!.map(({ btwBedrag }) => btwBedrag),
        ].reduce((total, amount) => total + Math.round(amount * 100), 0)
        expect(sum, body.factuurnummer).to.equal(Math.round(body.factuurbedrag! * 100))
        expect(body.klant ?? body.leverancier).to.deep.equal(was[at]!.klant ?? was[at]!.leverancier)
      }
      const { requests, placeholders } = json<Requests>(reversed.outbox, 'requests.json')
      expect(requests).to.have.length(now.length)
      expect(placeholders.every(({ lookUp, madeBy }) => lookUp !== null && madeBy === '')).to.equal(true)
      const text = JSON.stringify(now)
      for (const { id } of json<Requests>(first.outbox, 'requests.json').placeholders)
        if (text.includes(id)) expect(placeholders.map((one) => one.id)).to.include(id)
      expect(readFileSync(join(reversed.outbox, 'IMPORT.html'), 'utf8')).to.include(`${list}.json`)
      expect((await home.command('reverse', first.batch.id, '--reason', 'x')).code, 'once').to.equal(2)
    })

  it('R67: of SnelStart 12 swaps debit and credit, and both forms go together', async () => {
    const home = await TestHome.make({ 'snelstart.form': 'both' }, DEMO)
    const first = await imported(home, 'verkoopboekingen.csv')
    const reversed = await reverse(home, first.batch.id, '--date', '01-03-2026')
    expect(reversed.batch.status, reversed.outcome.err).to.equal('exported')
    const cells = (delivery: Delivery): string[][] =>
      delivery
        .artifact('Boekingen')
        .trim()
        .split('\r\n')
        .map((line) => line.split(';'))
    const [heading, ...was] = cells(first)
    const [again, ...now] = cells(reversed)
    expect(again).to.deep.equal(heading)
    const at = (name: string): number => heading!.indexOf(name)
    expect(now.map((row) => [row[at('fldDebet')], row[at('fldCredit')]])).to.deep.equal(
      was.map((row) => [row[at('fldCredit')], row[at('fldDebet')]]),
    )
    expect(new Set(now.map((row) => row[at('fldDatum')]))).to.deep.equal(new Set(['01-03-2026']))
    const numbers = (rows: string[][]): string[] =>
      rows.map((row) => row[at('fldFactuurnummer')]!).filter((number) => number !== '')
    expect(numbers(now)).to.deep.equal(numbers(was).map((number) => `TB-${number}`))
    const bodies = JSON.parse(reversed.artifact('verkoopboekingen')) as Body[]
    expect(bodies.map(({ factuurnummer }) => factuurnummer)).to.deep.equal(numbers(now))
  })

  it('R67: is not made when the files that were imported are gone', async () => {
    const home = await TestHome.make({ 'snelstart.form': 'desktop' }, DEMO)
    const first = await imported(home, 'verkoopboekingen.csv')
    rmSync(first.outbox, { recursive: true })
    rmSync(join(first.archive, 'artifacts'), { recursive: true, force: true })
    const reversed = await reverse(home, first.batch.id)
    expect(reversed.batch.status).to.equal('rejected')
    expect(reversed.codes).to.deep.equal(['reversal-files-gone'])
  })
})
