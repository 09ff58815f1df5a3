import { expect } from 'chai'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerdrop, newHome, removeTemporary, samples, temporaryFolder } from './cli.ts'

const sample = join(samples, 'generic', 'verkoopfacturen.csv')

describe('history and show', () => {
  let home: string
  let ids: string[]

  before(async () => {
    home = await newHome()
    ids = []
    const wrong = join(await temporaryFolder(), 'fout.csv')
    await writeFile(wrong, (await readFile(sample, 'utf8')).replace('1.512,50', '1.512,51'))
    for (const file of [wrong, sample]) {
      const argv = ['convert', file, '--home', home, '--administration', 'demo', '--json']
      ids.push((await ledgerdrop(argv)).json.at(-1)!['id'] as string)
    }
  })
  after(removeTemporary)

  it('lists the batches, newest first', async () => {
    const { code, err, out } = await ledgerdrop(['history', '--home', home])
    expect([code, out]).to.deep.equal([0, ''])
    const [head, first, second] = err.split('\n')
    expect(head).to.match(/^tijd +status +administratie +bestand +documenten +totaal +batch$/)
    expect(first).to.include('geëxporteerd').and.to.include('verkoopfacturen.csv').and.to.include(ids[1])
    expect(first).to.match(/[\d.]+,\d\d EUR/)
    expect(second).to.include('teruggestuurd').and.to.include(ids[0])
  })

  it('filters and limits, and gives JSON', async () => {
    const rejected = await ledgerdrop(['history', '--home', home, '--status', 'rejected', '--json'])
    expect(rejected.json).to.have.length(1)
    expect(rejected.json[0]).to.include({
      type: 'history',
      id: ids[0],
      status: 'rejected',
      administration: 'demo',
    })
    expect((await ledgerdrop(['history', '--home', home, '--limit', '1', '--json'])).json).to.have.length(1)
    expect((await ledgerdrop(['history', '--home', home, '--administration', 'x'])).err).to.include(
      'nog geen batches',
    )
  })

  it('shows one batch, by its id or the end of it', async () => {
    for (const id of [ids[0]!, ids[0]!.slice(-6)]) {
      const { code, err, json } = await ledgerdrop(['show', id, '--home', home, '--json'])
      expect(code).to.equal(0)
      expect(err).to.include('fout.csv: teruggestuurd').and.to.include('Wat te doen')
      expect(json.at(-1)).to.include({ type: 'batch', id: ids[0], status: 'rejected' })
    }
    const unknown = await ledgerdrop(['show', '20200101-000000-aaaaaa', '--home', home])
    expect([unknown.code, unknown.err]).to.deep.equal([2, 'Batch 20200101-000000-aaaaaa is niet bekend.\n'])
  })
})
