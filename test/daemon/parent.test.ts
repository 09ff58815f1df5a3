import { expect } from 'chai'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startedByNpm, watchParent } from '../../src/daemon/parent.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'

const child = fileURLToPath(new URL('orphan.ts', import.meta.url))

/** Starts a process that starts another through a shell, as npm does; kills one of them and waits for the last's word. */
async function orphan(killShell: boolean): Promise<string> {
  const script = `require('node:child_process').spawn('sh', ['-c', '"${process.execPath}" "${child}"; true'],
    { stdio: 'inherit' }).on('spawn', function () { console.log('shell ' + this.pid) }); setInterval(() => {}, 1000)`
  const npm = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  let killed = false
  npm.stdout.setEncoding('utf8').on('data', (data: string) => {
    text += data
    const shell = /shell (\d+)/.exec(text)?.[1]
    if (text.includes('gone')) npm.kill('SIGKILL')
    if (!text.includes('watching') || !shell || killed) return
    killed = true
    process.kill(killShell ? Number(shell) : npm.pid!, 'SIGKILL')
  })
  await once(npm.stdout, 'end')
  return text
}

describe('a process whose parent goes', () => {
  it('is told when npm, or the shell that npm started, is gone', async function () {
    if (process.platform !== 'linux') this.skip()
    for (const killShell of [false, true]) expect(await orphan(killShell)).to.include('gone')
  })

  it('is not told anything while its parent lives', async () => {
    const stop = await watchParent(nodeFiles, () => expect.fail('it lives'), 10)
    await new Promise((resolve) => setTimeout(resolve, 60))
    stop()
  })

  it('knows whether npm started it', () => {
    expect(startedByNpm({ npm_lifecycle_event: 'start' })).to.equal(true)
    expect(startedByNpm({})).to.equal(false)
  })
})
