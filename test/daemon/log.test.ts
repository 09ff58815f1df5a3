import { expect } from 'chai'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { makeLog } from '../../src/daemon/log.ts'

describe('the operational log', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ledgerdrop-log-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const settings = { format: 'text', level: 'info', maxBytes: 1e6, files: 3 } as const
  const read = (name = 'ledgerdrop.log'): Promise<string> => readFile(join(folder, name), 'utf8')

  function collector(): { stream: Writable; text: () => string } {
    let text = ''
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        text += chunk.toString()
        done()
      },
    })
    return { stream, text: () => text }
  }

  it('has every line on disk when it is closed', async () => {
    const log = makeLog({ ...settings, folder }, null)
    for (let i = 0; i < 5000; i++) log.info(`line ${i}`)
    await log.close()
    const lines = (await read()).trimEnd().split('\n')
    expect(lines).to.have.length(5000)
    expect(lines.at(-1)).to.match(/^\d{4}-\d\d-\d\dT\S+ info {2}line 4999$/)
  })

  it('writes facts after the text, in the file and to the stream', async () => {
    const { stream, text } = collector()
    const log = makeLog({ ...settings, folder }, stream)
    log.warn('verkopen.csv afgekeurd', { batch: 'b1', rows: 12, file: 'a b.csv', errors: 0 })
    await log.close()
    expect(await read()).to.match(
      / warn {2}verkopen\.csv afgekeurd \(batch=b1 rows=12 file="a b\.csv" errors=0\)\n$/,
    )
    expect(text()).to.equal(await read())
  })

  it('keeps a line a line, whatever a file is called', async () => {
    const log = makeLog({ ...settings, folder }, null)
    log.info('a\n2026-01-01T00:00:00.000Z info  forged\u2028.csv', { file: 'b\nc' })
    await log.close()
    expect((await read()).trimEnd().split(/[\n\u2028]/)).to.have.length(1)
  })

  it('writes JSON when asked, with stable names', async () => {
    const log = makeLog({ ...settings, format: 'json', folder }, null)
    log.error('mis', { event: 'failed', ms: 3 })
    await log.close()
    const line = JSON.parse(await read()) as Record<string, unknown>
    expect(line).to.include({ level: 'error', message: 'mis', event: 'failed', ms: 3 })
    expect(line['timestamp']).to.be.a('string')
  })

  it('leaves out what is below its level', async () => {
    const log = makeLog({ ...settings, level: 'warn', folder }, null)
    log.info('quiet')
    log.warn('loud')
    await log.close()
    expect(await read())
      .to.include('loud')
      .and.not.include('quiet')
  })

  it('rotates: so many files of so many bytes, and no line is lost between them', async () => {
    const log = makeLog({ ...settings, maxBytes: 2000, files: 4, folder }, null)
    for (let i = 0; i < 100; i++) {
      log.info(`line ${i} ${'x'.repeat(80)}`)
      if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await log.close()
    const names = ['ledgerdrop.3.log', 'ledgerdrop.2.log', 'ledgerdrop.1.log', 'ledgerdrop.log']
    expect((await readdir(folder)).toSorted()).to.deep.equal(names.toSorted())
    const texts = await Promise.all(names.map((name) => read(name)))
    const numbers = texts.join('').matchAll(/line (\d+) /g)
    const kept = [...numbers].map((match) => Number(match[1]))
    expect(kept.at(-1)).to.equal(99)
    expect(kept).to.deep.equal(Array.from({ length: kept.length }, (_, i) => 100 - kept.length + i))
    const next = makeLog({ ...settings, maxBytes: 2000, files: 4, folder }, null)
    next.info('after a restart')
    await next.close()
    expect(await read()).to.include('after a restart')
  })

  it('shows the text of an error among its facts, never its stack', async () => {
    const log = makeLog({ ...settings, folder }, null)
    log.error('mis', { error: new Error('disk full'), message: 'x' })
    await log.close()
    expect(await read()).to.match(/error mis \(error="disk full" message_=x\)\n$/)
  })

  it('does not stop anything when it cannot be written', async () => {
    const log = makeLog({ ...settings, folder: '/dev/null/logs' }, null)
    log.info('lost')
    await log.close()
  })
})
