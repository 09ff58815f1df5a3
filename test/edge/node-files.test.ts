import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { makeNodeFiles, nodeFiles } from '../../src/edge/node-files.ts'
import { trustLocal } from '../../src/edge/local.ts'
import { errorCode, patiently } from '../../src/edge/passing.ts'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The code of the error that an action ends in; '' when it succeeds. */
async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return ''
  } catch (error) {
    return errorCode(error)
  }
}

for (const local of [true, false])
  describe(local ? 'node files' : 'node files on a share', () => {
    before(() => trustLocal(local))
    after(() => trustLocal(true))
    let folder: string
    const at = (name: string): string => join(folder, name)
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-files-'))
    })
    afterEach(() => rmSync(folder, { recursive: true }))

    it('tells files, folders, links and absence apart without following links', async () => {
      writeFileSync(at('a.csv'), 'abc')
      mkdirSync(at('sub'))
      symlinkSync(at('a.csv'), at('link'))
      linkSync(at('a.csv'), at('hard'))
      const facts = await nodeFiles.facts(at('a.csv'))
      expect(facts).to.include({ kind: 'file', bytes: 3, links: 2 })
      expect(facts?.inode).to.equal(lstatSync(at('hard')).ino)
      expect((await nodeFiles.facts(at('sub')))?.kind).to.equal('folder')
      expect((await nodeFiles.facts(at('link')))?.kind).to.equal('link')
      expect(await nodeFiles.facts(at('none'))).to.equal(null)
      expect(await nodeFiles.facts(at('a.csv/none'))).to.equal(null)
      expect((await nodeFiles.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1))).to.deep.equal([
        { name: 'a.csv', kind: 'file' },
        { name: 'hard', kind: 'file' },
        { name: 'link', kind: 'link' },
        { name: 'sub', kind: 'folder' },
      ])
    })

    it('opens regular files only: no link, no folder, no pipe', async function () {
      writeFileSync(at('a'), 'abc')
      symlinkSync(at('a'), at('link'))
      mkdirSync(at('sub'))
      expect(await codeOf(nodeFiles.open(at('link')))).to.equal('ELOOP')
      expect(await codeOf(nodeFiles.read(at('link')))).to.equal('ELOOP')
      expect(await codeOf(nodeFiles.hash(at('link')))).to.equal('ELOOP')
      expect(await codeOf(buffer(nodeFiles.stream(at('link'))))).to.equal('ELOOP')
      expect(await codeOf(nodeFiles.copy(at('link'), at('copy')))).to.equal('ELOOP')
      expect(await nodeFiles.facts(at('copy'))).to.equal(null)
      expect(await codeOf(nodeFiles.open(at('sub')))).to.equal('EISDIR')
      expect(await codeOf(nodeFiles.open(at('none')))).to.equal('ENOENT')
      if (process.platform === 'win32') return
      execFileSync('mkfifo', [at('pipe')])
      expect(await codeOf(nodeFiles.open(at('pipe')))).to.equal('EINVAL')
    })

    it('reads a file whole, also one that is longer than it seemed when it was opened', async function () {
      const bytes = Buffer.alloc(600_001, 'abc')
      writeFileSync(at('large'), bytes)
      expect((await nodeFiles.read(at('large'))).equals(bytes)).to.equal(true)
      writeFileSync(at('empty'), '')
      expect((await nodeFiles.read(at('empty'))).length).to.equal(0)
      // what the system makes while it is read has no size
      const path = '/proc/self/limits'
      if (process.platform === 'linux')
        expect((await nodeFiles.read(path)).toString()).to.equal(readFileSync(path, 'utf8'))
    })

    it('reads at any place and streams a range whose end is not included', async () => {
      const data = Buffer.from(Array.from({ length: 700_000 }, (_, i) => i % 251))
      writeFileSync(at('data'), data)
      const file = await nodeFiles.open(at('data'))
      expect(file.bytes).to.equal(700_000)
      expect(await file.read(10, 5)).to.deep.equal(data.subarray(10, 15))
      expect(await file.read(699_998, 10)).to.deep.equal(data.subarray(699_998))
      expect((await buffer(file.stream(100, 600_000))).equals(data.subarray(100, 600_000))).to.equal(true)
      expect((await buffer(file.stream(5, 5))).length).to.equal(0)
      await file.close()
      expect((await buffer(nodeFiles.stream(at('data')))).equals(data)).to.equal(true)
      expect((await nodeFiles.read(at('data'))).equals(data)).to.equal(true)
      expect(await nodeFiles.hash(at('data'))).to.deep.equal({ bytes: 700_000, sha256: sha256(data) })
      expect(await nodeFiles.copy(at('data'), at('copy'))).to.deep.equal({
        bytes: 700_000,
        sha256: sha256(data),
      })
      expect(readFileSync(at('copy')).equals(data)).to.equal(true)
    })

    it('writes a stream of texts and bytes of every size in order, counted and hashed', async () => {
      const writer = await nodeFiles.create(at('out'))
      const parts: Buffer[] = []
      let pressed = 0
      for (const size of [0, 1, 20, 5000, 16_384, 90_000, 300_000, 3, 262_144, 1_000_000, 7]) {
        const text = 'é€'.repeat(size / 2) + 'x'.repeat(size % 2)
        const bytes = Buffer.alloc(size, size % 256)
        writer.write(text)
        writer.write(bytes)
        parts.push(Buffer.from(text), Buffer.from(bytes))
        bytes.fill(0)
        expect(writer.bytes).to.equal(parts.reduce((sum, part) => sum + part.length, 0))
        if (writer.pressure) {
          pressed += 1
          await writer.drained()
          expect(writer.pressure).to.equal(false)
        }
      }
      const all = Buffer.concat(parts)
      expect(await writer.finish()).to.deep.equal({ bytes: all.length, sha256: sha256(all) })
      expect(readFileSync(at('out')).equals(all)).to.equal(true)
      expect(pressed).to.be.greaterThan(0)
      expect(() => writer.write('more')).to.throw('closed')
    })

    it('leaves nothing of an abandoned file', async () => {
      const writer = await nodeFiles.create(at('out'))
      for (let i = 0; i < 10; i += 1) writer.write('x'.repeat(200_000))
      await writer.abandon()
      expect(readdirSync(folder)).to.deep.equal([])
    })

    it('tells a failed write at the next call and at the end', async function () {
      if (process.platform !== 'linux') this.skip()
      const { createWriter } = await import('../../src/edge/node-writer.ts')
      expect(await codeOf(createWriter('/dev/full'))).to.equal('EEXIST')
      // A file-size limit is the one way to make a real write fail without a second volume.
      const program = `
      import { createWriter } from ${JSON.stringify(new URL('../../src/edge/node-writer.ts', import.meta.url).href)}
      process.on('SIGXFSZ', () => {})
      const writer = await createWriter(${JSON.stringify(at('big'))})
      for (let i = 0; i < 20; i += 1) writer.write('x'.repeat(200_000))
      const codes = []
      await writer.drained().catch((error) => codes.push(error.code))
      try { writer.write('x') } catch (error) { codes.push(error.code) }
      await writer.finish().catch((error) => codes.push(error.code))
      await writer.abandon()
      console.log(codes.join())`
      const out = execFileSync('sh', [
        '-c',
        'ulimit -f 512; exec "$0" --input-type=module -e "$1"',
        process.execPath,
        program,
      ])
      expect(out.toString().trim()).to.equal('EFBIG,EFBIG,EFBIG')
      expect(readdirSync(folder)).to.deep.equal([])
    })

    it('creates exclusively: a file, a copy and a new text never replace anything', async () => {
      writeFileSync(at('a'), 'old')
      symlinkSync(at('nowhere'), at('dangling'))
      for (const name of ['a', 'dangling']) {
        expect(await codeOf(nodeFiles.create(at(name)))).to.equal('EEXIST')
        expect(await codeOf(nodeFiles.writeNew(at(name), 'new'))).to.equal('EEXIST')
        expect(await codeOf(nodeFiles.copy(at('a'), at(name)))).to.equal('EEXIST')
      }
      expect(readFileSync(at('a'), 'utf8')).to.equal('old')
      await nodeFiles.replace(at('a'), 'new')
      expect(readFileSync(at('a'), 'utf8')).to.equal('new')
      expect(readdirSync(folder).toSorted()).to.deep.equal(['a', 'dangling'])
    })

    it('renames files and folders, and refuses a target that exists', async () => {
      writeFileSync(at('a'), 'a')
      writeFileSync(at('b'), 'b')
      await nodeFiles.makeFolder(at('x/y'))
      await nodeFiles.makeFolder(at('empty'))
      expect(await codeOf(nodeFiles.rename(at('a'), at('b')))).to.equal('EEXIST')
      expect(await codeOf(nodeFiles.rename(at('x'), at('empty')))).to.equal('EEXIST')
      expect(await codeOf(nodeFiles.rename(at('none'), at('c')))).to.equal('ENOENT')
      await nodeFiles.rename(at('a'), at('x/y/c'))
      await nodeFiles.rename(at('x'), at('z'))
      expect(readFileSync(at('z/y/c'), 'utf8')).to.equal('a')
      expect(readFileSync(at('b'), 'utf8')).to.equal('b')
    })

    it('removes trees, absent ones too, and syncs folders', async () => {
      await nodeFiles.makeFolder(at('x/y'))
      await nodeFiles.writeNew(at('x/y/z'), '1')
      await nodeFiles.syncFolder(at('x'))
      await nodeFiles.removeTree(at('x'))
      await nodeFiles.removeTree(at('x'))
      expect(await codeOf(nodeFiles.removeFile(at('x')))).to.equal('ENOENT')
      expect(await codeOf(nodeFiles.syncFolder(at('x')))).to.equal('ENOENT')
      expect((await nodeFiles.volume(folder)).freeBytes).to.be.greaterThan(0)
    })
  })

describe('passing refusals', () => {
  const refusal = (code: string): Error => Object.assign(new Error(code), { code })
  const waits: number[] = []
  const patience = (platform: NodeJS.Platform, limit = 1000) => ({
    platform,
    limit,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  })
  beforeEach(() => void (waits.length = 0))

  it('are tried again on Windows for a bounded time', async () => {
    let calls = 0
    const result = await patiently(patience('win32'), async () => {
      calls += 1
      if (calls < 4) throw refusal(['EPERM', 'EACCES', 'EBUSY'][calls - 1]!)
      return 'done'
    })
    expect(result).to.equal('done')
    expect(waits).to.deep.equal([10, 20, 40])
    expect(await codeOf(patiently(patience('win32'), () => Promise.reject(refusal('EBUSY'))))).to.equal(
      'EBUSY',
    )
    expect(waits.reduce((sum, pause) => sum + pause, 0)).to.be.within(1000, 1600)
  })

  it('are final elsewhere, and other errors are final everywhere', async () => {
    expect(await codeOf(patiently(patience('linux'), () => Promise.reject(refusal('EBUSY'))))).to.equal(
      'EBUSY',
    )
    expect(await codeOf(patiently(patience('win32'), () => Promise.reject(refusal('ENOSPC'))))).to.equal(
      'ENOSPC',
    )
    expect(waits).to.deep.equal([])
  })

  it('do not make folders fail to sync on Windows, where it is not possible', async () => {
    expect(await codeOf(makeNodeFiles(patience('win32')).syncFolder('/not/there'))).to.equal('')
  })
})
