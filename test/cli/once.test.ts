import { expect } from 'chai'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerdrop, newHome, removeTemporary, samples } from './cli.ts'

const sample = join(samples, 'generic', 'verkoopfacturen.csv')

async function quickHome(): Promise<string> {
  const home = await newHome()
  await writeFile(join(home, 'ledgerdrop.yaml'), 'language: nl\nwatch:\n  settle: 100ms\n')
  return home
}

describe('once', () => {
  afterEach(removeTemporary)

  it('drains the inbox, files that have just been dropped included, and ends with 1 when a file stays behind', async () => {
    const home = await quickHome()
    const empty = await ledgerdrop(['once', '--home', home, '--json'])
    expect([empty.code, empty.err]).to.deep.equal([0, 'Er was niets te verwerken.\n'])
    expect(empty.json.at(-1)).to.deep.equal({
      type: 'once',
      exported: 0,
      rejected: 0,
      nothingNew: 0,
      applied: 0,
      toConfirm: 0,
      waiting: [],
    })
    await copyFile(sample, join(home, 'inbox', 'demo', 'a.csv'))
    await copyFile(sample, join(home, 'inbox', 'demo', 'b.csv'))
    await writeFile(join(home, 'inbox', 'demo', 'leeg.csv'), '')
    const { code, json, err } = await ledgerdrop(['once', '--home', home, '--json'])
    expect(code, err).to.equal(1)
    expect(json.filter((line) => line['type'] === 'batch').map((line) => line['status'])).to.deep.equal([
      'exported',
      'duplicate',
    ])
    expect(json.at(-1)).to.deep.equal({
      type: 'once',
      exported: 1,
      rejected: 0,
      nothingNew: 1,
      applied: 0,
      toConfirm: 0,
      waiting: [{ administration: 'demo', name: 'leeg.csv', reason: 'empty' }],
    })
    expect(err).to.include('leeg.csv is leeg')
    expect(await readdir(join(home, 'outbox', 'demo'))).to.have.length(1)
    expect(await readFile(join(home, 'logs', 'ledgerdrop.log'), 'utf8')).to.match(
      / info {2}a\.csv staat klaar .*batch=/,
    )
  })

  it('ends with 1 when something was rejected', async () => {
    const home = await quickHome()
    const wrong = (await readFile(sample, 'utf8')).replace('1.512,50', '1.512,51')
    await writeFile(join(home, 'inbox', 'demo', 'fout.csv'), wrong)
    expect((await ledgerdrop(['once', '--home', home])).code).to.equal(1)
  })

  it('ends with 2 when the configuration keeps files waiting, and leaves them in the inbox', async () => {
    const home = await quickHome()
    await copyFile(sample, join(home, 'inbox', 'demo', 'a.csv'))
    await rm(join(home, 'mappings', 'demo', 'vat-codes.csv'))
    const { code, err } = await ledgerdrop(['once', '--home', home])
    expect(code).to.equal(2)
    expect(err).to.include('a.csv')
    expect(await readdir(join(home, 'inbox', 'demo'))).to.include('a.csv')
  })

  it('ends with 3 when a root is out of sight, and takes nothing', async () => {
    const home = await quickHome()
    await copyFile(sample, join(home, 'inbox', 'demo', 'a.csv'))
    await rm(join(home, 'outbox'), { recursive: true })
    await mkdir(join(home, 'outbox'))
    expect((await ledgerdrop(['once', '--home', home])).code).to.equal(3)
    expect(await readdir(join(home, 'inbox', 'demo'))).to.deep.equal(['a.csv'])
  })

  it('ends with 130 when it is interrupted', async () => {
    const home = await quickHome()
    expect((await ledgerdrop(['once', '--home', home], { signal: AbortSignal.abort() })).code).to.equal(130)
  })
})
