import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { startLedgerdrop } from '../cli/cli.ts'
import { names, removeTemporary } from './home.ts'
import { sheetTexts, workbook } from './sales.ts'
import { batches, breda, cells, csv, gent, head, ShopKit, shops } from './shops.ts'

describe('a location column, with all else that a file has', function () {
  this.timeout(60_000)
  const kit = new ShopKit()
  const { make, drop, exported, report } = kit
  afterEach(removeTemporary)

  it('R48: lines that do not stand together and rows of one document with two locations', async () => {
    await make()
    const scattered = csv([
      breda(26001),
      gent(26002),
      breda(26001, { net: '50,00' }),
      gent(26002, { net: '7,00' }),
    ])
    expect(batches(await drop(scattered)).map((line) => line.counts.documentsExported)).to.deep.equal([1, 1])
    const torn = batches(await drop(csv([breda(26003), gent(26003)]), 'twee.csv'))
    expect(report(torn[0]!).allFindings.map((f) => f.code)).to.deep.equal(['header-differs'])
  })

  it('R48: what a relation list in the file says is written for each administration that needs it', async () => {
    await make()
    const customers = [
      ['Klant', 'Naam', 'Straat', 'Postcode', 'Plaats', 'Land'],
      ['9001', 'Nieuwe Zaak', 'Markt 1', '4811 AB', 'Breda', 'NL'],
    ]
    const sale = (number: number, shop: string): string[] =>
      cells({ number, shop }).with(3, '9001').with(4, 'Nieuwe Zaak')
    const book = await workbook({
      Verkoop: [head, sale(26001, 'Gent'), sale(26002, 'Breda')],
      Klanten: customers,
    })
    const [be, nl] = batches(await drop(book, 'verkoop.xlsx'))
    for (const line of [be!, nl!]) {
      expect(line.counts.relationsWritten, line.administration).to.equal(1)
      const accounts = line.artifacts.find((one) => one.topic === 'Accounts')!
      const xml = readFileSync(kit.home.path('outbox', line.administration, line.id, accounts.name), 'utf8')
      expect(xml).to.contain('Nieuwe Zaak').and.to.contain('Markt')
    }
  })

  it('R48: the annotated workbook has the findings of all administrations', async () => {
    await make()
    const rows = [head, cells(breda(26001, { rate: '8%' })), cells(gent(26002, { rate: '19%' }))]
    await drop(await workbook({ Verkoop: rows }), 'verkoop.xlsx')
    const [copy] = kit.home.rejected('demo-nl')
    const texts = await sheetTexts(readFileSync(kit.home.path('inbox', 'demo-nl', 'rejected', copy!)))
    expect(texts[0]!.at(-2)).to.equal('Melding')
    for (const row of [1, 2]) expect(texts[row]!.at(-2)).to.match(/^Fout: /)
  })

  it('R3, R48: a PDF goes with the administration that has its document; one that nobody takes comes back once', async () => {
    await make()
    await drop(csv([gent(26003)]), 'eerst.csv')
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) kit.home.put('demo-nl', name, '%PDF-1.4\n%%EOF\n')
    const sales = [
      breda(26001, { pdf: 'a.pdf' }),
      gent(26002, { pdf: 'b.pdf' }),
      gent(26003, { pdf: 'c.pdf' }),
    ]
    const [be, nl] = batches(await drop(csv(sales)))
    expect([be!.status, nl!.status]).to.deep.equal(['exported', 'exported'])
    for (const line of [be!, nl!]) {
      const file = line.artifacts.find((one) => one.topic === 'GLTransactions')!
      const xml = readFileSync(kit.home.path('outbox', line.administration, line.id, file.name), 'utf8')
      expect(xml.match(/[ab]\.pdf/g)?.every((name) => name === (line === be ? 'b.pdf' : 'a.pdf'))).to.equal(
        true,
      )
    }
    expect(kit.home.rejected('demo-be')).to.deep.equal([])
    const mark = nl!.id.slice(-6)
    expect(kit.home.rejected('demo-nl')).to.deep.equal([`c.${mark}.pdf`])
    expect(report(nl!).allFindings.map((f) => f.code)).to.deep.equal(['pdf-unused'])
    expect(report(be!).allFindings.map((f) => f.code)).to.deep.equal(['document-already-exported'])
  })

  it('R48: the total row below is held against the rows of all administrations together', async () => {
    await make()
    const good = batches(await drop(csv([breda(26001), gent(26002)], 'Totaal;;;;;;3,00;;')))
    expect(good.map((line) => line.status)).to.deep.equal(['exported', 'exported'])
    const bad = batches(await drop(csv([breda(26003), gent(26004)], 'Totaal;;;;;;300,00;;'), 'fout.csv'))
    expect(report(bad[0]!).allFindings.map((f) => f.code)).to.include('total-row-differs')
  })

  it('R68: check tells what conversion would do for each administration, and leaves nothing behind', async () => {
    await make()
    const path = kit.home.put('demo-nl', 'verkoop.csv', csv([breda(26001), gent(26002)]))
    const outcome = await kit.home.command('check', path, '--json')
    expect(outcome.code, outcome.err).to.equal(0)
    expect(batches(outcome).map((line) => line.administration)).to.deep.equal(['demo-be', 'demo-nl'])
    for (const code of ['demo-nl', 'demo-be']) {
      expect(names(kit.home.root, 'inbox', code, '.work')).to.deep.equal([])
      expect(kit.home.outbox(code)).to.deep.equal([])
    }
    expect(names(kit.home.root, '.state', 'scratch')).to.deep.equal([])
  })

  it('R48: once converts such a file from the inbox, and tells each batch on stderr and in JSON', async () => {
    await make()
    kit.home.put('demo-nl', 'verkoop.csv', csv([breda(26001), gent(26002)]))
    const outcome = await kit.home.command('once', '--json')
    expect(outcome.code, outcome.err).to.equal(0)
    expect(batches(outcome).map((line) => line.administration)).to.deep.equal(['demo-be', 'demo-nl'])
    expect(outcome.json.at(-1)).to.include({ type: 'once', exported: 2 })
    const shown = await kit.home.command('show', batches(outcome)[0]!.id)
    expect(shown.err).to.contain('demo-nl')
  })

  it('R18, R48: of files that several commands convert at once for the same administrations every invoice goes once', async () => {
    await make()
    kit.home.source('demo-be', 'shops', shops)
    kit.home.set('demo-be', { locations: { Breda: 'demo-nl', Gent: 'demo-be' } })
    const sales = Array.from({ length: 40 }, (_, i) => (i % 2 ? gent : breda)(26001 + i))
    const paths = [0, 10, 5, 0].map((skip, i) =>
      kit.home.put(i % 2 ? 'demo-be' : 'demo-nl', `${i}.csv`, csv(sales.slice(skip, skip + 25))),
    )
    const runs = paths.map((path) =>
      startLedgerdrop(['convert', path, '--home', kit.home.root, '--json'], { LEDGERDROP_SOURCE: '1' }),
    )
    for (const { ended, output } of runs) expect((await ended).code, output()).to.equal(0)
    const numbers = (from: number): string[] =>
      Array.from({ length: 40 }, (_, i) => 26001 + i)
        .filter((number) => number < 26036 && number % 2 === from)
        .map(String)
    expect(exported('demo-nl')).to.deep.equal(numbers(1))
    expect(exported('demo-be')).to.deep.equal(numbers(0))
  })

  it('R48: explain shows the booking in the administration of the row', async () => {
    await make()
    const path = kit.home.put('demo-nl', 'verkoop.csv', csv([breda(26001), gent(26002)]))
    const { json, err } = await kit.home.command('explain', path, '3', '--json')
    const { documents } = json.at(-1) as { documents: { number: string; fate: unknown }[] }
    expect(documents, err).to.have.length(1)
    expect(documents[0]).to.include({ number: '26002', fate: 'booked' })
  })
})
