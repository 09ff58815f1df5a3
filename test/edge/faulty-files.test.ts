import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { errorCode } from '../../src/edge/passing.ts'
import { Syncs } from '../../src/edge/syncs.ts'
import { Crash, faultyFiles } from './faulty-files.ts'

describe('faulty files', () => {
  let folder: string
  const at = (name: string): string => join(folder, name)
  const outcome = (action: Promise<unknown>): Promise<unknown> =>
    action.then(
      () => 'done',
      (error) => error,
    )
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-faulty-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('fail one call with a system error and go on', async () => {
    const files = faultyFiles(nodeFiles, { failAt: 2, error: 'ENOSPC' })
    await files.writeNew(at('a'), 'aa')
    expect(errorCode(await outcome(files.facts(at('a'))))).to.equal('ENOSPC')
    expect(await outcome(files.rename(at('a'), at('b')))).to.equal('done')
    expect(files.calls).to.equal(3)
    expect(readdirSync(folder)).to.deep.equal(['b'])
  })

  it('die at one call, leave it half done, and answer nothing after it', async () => {
    const files = faultyFiles(nodeFiles, { crashAt: 2 })
    const writer = await files.create(at('a'))
    writer.write('12345678')
    expect(await outcome(writer.finish())).to.be.instanceOf(Crash)
    expect(readFileSync(at('a'), 'utf8')).to.equal('1234')
    expect(await outcome(files.facts(at('a')))).to.be.instanceOf(Crash)
    expect(await outcome(writer.abandon())).to.be.instanceOf(Crash)
  })

  it('count a sync that is waited for later as a call of its own', async () => {
    const files = faultyFiles(nodeFiles, { failAt: 3, error: 'EIO' })
    const writer = await files.create(at('a'))
    const later = new Syncs()
    writer.write('12345678')
    expect(await outcome(writer.finish(later).then(() => {}))).to.equal('done')
    expect(errorCode(await outcome(later.all()))).to.equal('EIO')
    const copying = new Syncs()
    await files.copy(at('a'), at('b'), copying)
    expect(await outcome(copying.all())).to.equal('done')
    expect(files.calls).to.equal(5)
  })

  it('count only the calls that match, and can fail after the work is done', async () => {
    const files = faultyFiles(nodeFiles, {
      failAt: 1,
      after: true,
      match: (operation, path) => operation === 'rename' && path.endsWith('b'),
    })
    await files.writeNew(at('a'), '')
    await files.rename(at('a'), at('b'))
    expect(errorCode(await outcome(files.rename(at('b'), at('c'))))).to.equal('EIO')
    expect(readdirSync(folder)).to.deep.equal(['c'])
  })
})
