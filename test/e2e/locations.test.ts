import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { names, removeTemporary, type Report } from './home.ts'
import { batches, breda, cells, csv, gent, head, ShopKit } from './shops.ts'

describe('a location column', function () {
  this.timeout(60_000)
  const kit = new ShopKit()
  const { make, drop, exported, archive, report } = kit
  afterEach(removeTemporary)

  it('R25, R48: one file becomes one batch for each administration, with its own settings and tables', async () => {
    await make()
    const outcome = await drop(csv([breda(26001), gent(26002), breda(26003), gent(26004)]))
    expect(outcome.code, outcome.err).to.equal(0)
    const [be, nl] = batches(outcome)
    expect([be!.administration, nl!.administration]).to.deep.equal(['demo-be', 'demo-nl'])
    expect([be!.status, nl!.status]).to.deep.equal(['exported', 'exported'])
    expect(exported('demo-nl')).to.deep.equal(['26001', '26003'])
    expect(exported('demo-be')).to.deep.equal(['26002', '26004'])
    for (const line of [be!, nl!]) {
      expect(names(archive(line))).to.include.members([
        'dropped',
        'manifest.json',
        'receipt.json',
        'report.html',
      ])
      expect(names(archive(line), 'dropped')).to.deep.equal(['verkoop.csv'])
    }
    expect(be!.mappingHashes['vat-codes.csv']).not.to.equal(nl!.mappingHashes['vat-codes.csv'])
    expect(kit.home.rejected('demo-nl')).to.deep.equal([])
    for (const code of ['demo-nl', 'demo-be'])
      expect(names(kit.home.root, 'inbox', code, '.work')).to.deep.equal([])
  })

  it('R48: each receipt tells which rows it took, and which batches have the others; every row is accounted for', async () => {
    await make()
    const [be, nl] = batches(await drop(csv([breda(26001), gent(26002), gent(26003), breda(26004)])))
    for (const [line, own, ranges] of [
      [be!, 'Gent', [[3, 4]]],
      [
        nl!,
        'Breda',
        [
          [2, 2],
          [5, 5],
        ],
      ],
    ] as const) {
      const receipt = JSON.parse(readFileSync(join(archive(line), 'receipt.json'), 'utf8')) as Report
      expect(receipt).to.deep.include({ balanced: true })
      expect(line.counts).to.deep.include({ rows: 5, rowsBooked: 2, rowsReported: 0 })
      expect(line.counts.rowsLeftOut).to.deep.equal({ heading: 1, 'other-administration': 2 })
      expect(receipt.family).to.deep.equal({
        head: nl!.id,
        shares: [
          {
            batch: be!.id,
            administration: 'demo-be',
            locations: ['Gent'],
            locationCount: 1,
            documents: 2,
            rows: 2,
          },
          {
            batch: nl!.id,
            administration: 'demo-nl',
            locations: ['Breda'],
            locationCount: 1,
            documents: 2,
            rows: 2,
          },
        ],
        ranges: ranges.map(([from, to]) => ({ sheet: '', from, to })),
        rangeCount: ranges.length,
      })
      expect(receipt.family!.shares.find((one) => one.batch === line.id)!.locations).to.deep.equal([own])
    }
  })

  it('R48: case, accents and blanks of a location are not counted, and * stands for all others', async () => {
    await make({ locations: { 'Sint-Étienne  Noord': 'demo-be', '*': 'demo-nl' } })
    const sales = [breda(26001), gent(26002, { shop: 'SINT-ETIENNE NOORD' }), gent(26003, { shop: '' })]
    expect((await drop(csv(sales))).code).to.equal(0)
    expect(exported('demo-be')).to.deep.equal(['26002'])
    expect(exported('demo-nl')).to.deep.equal(['26001', '26003'])
  })

  it('R48: an unknown or empty location is an error, and nothing is published for anybody', async () => {
    await make()
    const outcome = await drop(
      csv([breda(26001), gent(26002), gent(26003, { shop: 'Gnet' }), gent(26004, { shop: '' })]),
    )
    expect(outcome.code).to.equal(1)
    const lines = batches(outcome)
    expect(lines.map((line) => [line.administration, line.status])).to.deep.equal([['demo-nl', 'rejected']])
    const told = report(lines[0]!).allFindings
    expect(told.map((f) => [f.place.row, f.place.heading, f.code])).to.deep.equal([
      [4, 'Winkel', 'location-unknown'],
      [5, 'Winkel', 'location-missing'],
    ])
    expect(told[0]!.params).to.include({ location: 'Gnet', suggestions: 'Gent' })
    expect([exported('demo-nl'), exported('demo-be')]).to.deep.equal([[], []])
  })

  it('R48, R63: an error of one administration rejects the file for all, once, with the findings of all of them', async () => {
    await make()
    const outcome = await drop(csv([breda(26001, { rate: '8%' }), gent(26002, { rate: '19%' }), gent(26003)]))
    expect(outcome.code).to.equal(1)
    const [line, ...more] = batches(outcome)
    expect(more).to.deep.equal([])
    expect(line).to.include({ administration: 'demo-nl', status: 'rejected' })
    expect(line!.counts).to.deep.include({
      rows: 4,
      rowsBooked: 0,
      rowsReported: 3,
      documents: 3,
      documentsRejected: 3,
    })
    expect(line!.counts.rowsLeftOut).to.deep.equal({ heading: 1 })
    expect(report(line!).allFindings.map((f) => f.place.row)).to.include.members([2, 3])
    const [copy, ...others] = kit.home.rejected('demo-nl')
    expect(others).to.deep.equal([])
    const rows = readFileSync(kit.home.path('inbox', 'demo-nl', 'rejected', copy!), 'utf8').split('\r\n')
    expect(rows[1])
      .to.contain('8%;;')
      .and.to.match(/Fout: .*8/)
    expect(rows[2]).to.match(/Fout: .*19/)
    expect(rows[3]).to.match(/;;$/)
    expect(kit.home.rejected('demo-be')).to.deep.equal([])
    expect([exported('demo-nl'), exported('demo-be')]).to.deep.equal([[], []])
    expect(names(kit.home.root, 'archive', 'demo-be')).to.deep.equal([])
    const history = await kit.home.command('history', '--json')
    expect(history.json).to.have.length(1)
  })

  it('D1, R48: with leave-out-document the good documents of each go, and one rest file comes back', async () => {
    await make({ locations: { Breda: 'demo-nl', Gent: 'demo-be' }, errors: 'leave-out-document' })
    const sales = [breda(26001, { rate: '8%' }), breda(26002), gent(26003, { rate: '19%' }), gent(26004)]
    const outcome = await drop(csv(sales))
    expect(outcome.code).to.equal(1)
    const [be, nl] = batches(outcome)
    expect([be!.status, nl!.status]).to.deep.equal(['exported', 'exported'])
    expect([be!.counts.documentsRejected, nl!.counts.documentsRejected]).to.deep.equal([1, 1])
    expect([exported('demo-nl'), exported('demo-be')]).to.deep.equal([['26002'], ['26004']])
    const [rest, ...others] = kit.home.rejected('demo-nl')
    expect([others, kit.home.rejected('demo-be')]).to.deep.equal([[], []])
    const text = readFileSync(kit.home.path('inbox', 'demo-nl', 'rejected', rest!), 'utf8')
    expect(text.match(/^2600\d/gm)).to.deep.equal(['26001', '26003'])
    const corrected = text.replaceAll('8%', '21%').replaceAll('19%', '21%')
    expect(batches(await drop(corrected, rest!)).map((line) => line.status)).to.deep.equal([
      'exported',
      'exported',
    ])
    expect([exported('demo-nl'), exported('demo-be')]).to.deep.equal([
      ['26001', '26002'],
      ['26003', '26004'],
    ])
  })

  it('D1, R48: an administration of which nothing is left is rejected by itself, and the others are exported', async () => {
    await make({ locations: { Breda: 'demo-nl', Gent: 'demo-be' }, errors: 'leave-out-document' })
    const [be, nl] = batches(await drop(csv([breda(26001, { rate: '8%' }), gent(26002)])))
    expect([be!.status, nl!.status]).to.deep.equal(['exported', 'rejected'])
    expect(kit.home.rejected('demo-nl')).to.have.length(1)
    expect(exported('demo-be')).to.deep.equal(['26002'])
  })

  it('R18, R48: the same file again is a duplicate for each; of a file that is half known the rest goes', async () => {
    await make()
    const sales = [breda(26001), gent(26002)]
    await drop(csv(sales))
    expect(batches(await drop(csv(sales), 'weer.csv')).map((line) => line.status)).to.deep.equal([
      'duplicate',
      'duplicate',
    ])
    const half = batches(await drop(csv([...sales, gent(26003)]), 'meer.csv'))
    expect(half.map((line) => line.status)).to.deep.equal(['exported', 'duplicate'])
    expect([exported('demo-nl'), exported('demo-be')]).to.deep.equal([['26001'], ['26002', '26003']])
  })

  it('R48: a file with documents for others only leaves a batch with nothing new in its own administration', async () => {
    await make()
    const [be, nl] = batches(await drop(csv([gent(26001), gent(26002)])))
    expect([be!.status, nl!.status]).to.deep.equal(['exported', 'duplicate'])
    expect(nl!.counts.rowsLeftOut).to.deep.equal({ heading: 1, 'other-administration': 2 })
    expect(kit.home.outbox('demo-nl')).to.deep.equal([])
  })

  it('R48: without locations in the settings one location is as good as none, and several are an error', async () => {
    await make({})
    expect(batches(await drop(csv([gent(26001), gent(26002)]))).map((line) => line.status)).to.deep.equal([
      'exported',
    ])
    const [line] = batches(await drop(csv([gent(26003), breda(26004)]), 'twee.csv'))
    expect(report(line!).allFindings.map((f) => f.code)).to.deep.equal(['locations-not-mapped'])
    kit.home.set('demo-nl', { 'checks.locations-not-mapped': 'warning' })
    expect((await drop(csv([gent(26003), breda(26004)]), 'drie.csv')).code).to.equal(0)
    kit.home.set('demo-nl', { locations: { '*': 'demo-nl' } })
    expect(batches(await drop(csv([gent(26005), breda(26006)]), 'vier.csv'))).to.have.length(1)
    expect(exported('demo-nl')).to.have.length(6)
  })

  it('R48: a file without the column is its own administration’s, whatever the settings say of locations', async () => {
    await make()
    const rows = [head, cells(gent(26001))].map((row) => row.filter((_, at) => at !== 2).join(';'))
    expect(batches(await drop(rows.join('\r\n') + '\r\n')).map((line) => line.administration)).to.deep.equal([
      'demo-nl',
    ])
  })
})
