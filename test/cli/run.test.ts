import { expect } from 'chai'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { until } from '../daemon/fakes.ts'
import { ledgerdrop, newHome, removeTemporary, samples, startLedgerdrop } from './cli.ts'

const sample = join(samples, 'generic', 'verkoopfacturen.csv')

describe('run', () => {
  const started: ReturnType<typeof startLedgerdrop>[] = []
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGKILL')
      await ended
    }
    await removeTemporary()
  })

  async function start(
    home: string,
    env: NodeJS.ProcessEnv = {},
  ): Promise<ReturnType<typeof startLedgerdrop>> {
    const daemon = startLedgerdrop(['run', '--home', home, '--json'], env)
    started.push(daemon)
    await until(() => daemon.output().includes('"started"'))
    return daemon
  }

  async function quickHome(): Promise<string> {
    const home = await newHome()
    await writeFile(join(home, 'ledgerdrop.yaml'), 'language: nl\nwatch:\n  settle: 100ms\n  sweep: 1s\n')
    return home
  }

  it('converts what is dropped, refuses a second daemon, and stops cleanly on SIGTERM with 0', async () => {
    const home = await quickHome()
    const daemon = await start(home)
    await copyFile(sample, join(home, 'inbox', 'demo', 'a.csv'))
    await until(() => daemon.output().includes('"type":"batch"'))
    expect(await readdir(join(home, 'outbox', 'demo'))).to.have.length(1)
    const second = await ledgerdrop(['run', '--home', home])
    expect(second.code).to.equal(3)
    expect(second.err).to.include(`proces ${daemon.child.pid} op ${hostname()}`)
    expect(second.err).to.match(/, sinds \d\d-\d\d-\d{4} \d\d:\d\d\./)
    const history = await ledgerdrop(['history', '--home', home, '--json'])
    expect(history.json[0]).to.include({ status: 'exported', file: 'a.csv' })
    daemon.child.kill('SIGTERM')
    expect(await daemon.ended).to.deep.equal({ code: 0, signal: null })
    expect(await readFile(join(home, 'logs', 'ledgerdrop.log'), 'utf8')).to.match(
      /ledgerdrop is gestopt.*\n$/,
    )
  })

  it('starts at once after it was killed, and takes up what was left', async () => {
    const home = await quickHome()
    const first = await start(home)
    await copyFile(sample, join(home, 'inbox', 'demo', 'a.csv'))
    await until(async () => (await readdir(join(home, 'inbox', 'demo'))).includes('.work'))
    first.child.kill('SIGKILL')
    await first.ended
    const second = await start(home)
    await until(async () => (await readdir(join(home, 'outbox'))).includes('demo'))
    await until(
      async () =>
        (await ledgerdrop(['history', '--home', home, '--json'])).json[0]?.['status'] === 'exported',
    )
    second.child.kill('SIGINT')
    expect(await second.ended).to.deep.equal({ code: 130, signal: null })
    expect(await readdir(join(home, 'outbox', 'demo'))).to.have.length(1)
  })

  it('stops by itself when npm, which started it, is gone', async function () {
    if (process.platform === 'win32') this.skip()
    const home = await quickHome()
    const { spawn } = await import('node:child_process')
    const { bin } = await import('./cli.ts')
    const npm = spawn('sh', ['-c', `"${process.execPath}" "${bin}" run --home "${home}"; true`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    })
    const log = (): Promise<string> => readFile(join(home, 'logs', 'ledgerdrop.log'), 'utf8').catch(() => '')
    await until(async () => (await log()).includes('event=started'))
    npm.kill('SIGKILL')
    await until(async () => (await log()).includes('event=stopped'))
    expect(await log()).to.include('event=parent-gone')
  })
})
