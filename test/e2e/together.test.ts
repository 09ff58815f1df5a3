import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLedgerdrop } from '../cli/cli.ts'
import { names, removeTemporary, temporary, TestHome } from './home.ts'
import { csv, entryNumbers } from './sales.ts'

const source = { LEDGERDROP_SOURCE: '1' }
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(26_000_000 + from + i))
const file = (from: number, to: number): string => csv(numbers(from, to).map((number) => ({ number })))

describe('the command line beside the running daemon', function () {
  this.timeout(60_000)
  const children: ReturnType<typeof startLedgerdrop>[] = []
  afterEach(async () => {
    for (const { child, ended } of children.splice(0)) {
      child.kill('SIGKILL')
      await ended
    }
    removeTemporary()
  })

  function start(...argv: string[]): ReturnType<typeof startLedgerdrop> {
    const started = startLedgerdrop(argv, source)
    children.push(started)
    return started
  }

  it('R18: converts at the same time, and every invoice that several files hold is exported once', async () => {
    const home = await TestHome.make()
    const daemon = start('run', '--home', home.root, '--json')
    while (!daemon.output().includes('"started"') && daemon.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10))
    const beside = temporary()
    const outside = [
      [40, 160],
      [90, 210],
    ].map(([from, to], i) => {
      const path = join(beside, `${i}.csv`)
      writeFileSync(path, file(from!, to!))
      return start('convert', path, '--home', home.root, '--administration', 'demo-nl', '--json')
    })
    for (const from of [1, 31, 61, 91]) home.put('demo-nl', `${from}.csv`, file(from, from + 59))
    for (const converting of outside) expect((await converting.ended).code, converting.output()).to.equal(0)
    const waiting = (): string[] =>
      names(home.root, 'inbox', 'demo-nl')
        .filter((name) => name.endsWith('.csv'))
        .concat(names(home.root, 'inbox', 'demo-nl', '.work'))
    for (let patience = 0; waiting().length > 0 && patience < 2000; patience++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    daemon.child.kill('SIGTERM')
    expect((await daemon.ended).code, daemon.output()).to.equal(0)

    expect(home.rejected('demo-nl')).to.deep.equal([])
    const exported = home.outbox('demo-nl').flatMap((batch) => {
      const folder = home.path('outbox', 'demo-nl', batch)
      return names(folder).flatMap((name) => entryNumbers(readFileSync(join(folder, name), 'utf8')))
    })
    expect(exported.toSorted()).to.deep.equal(numbers(1, 210))
    const history = await home.command('history', '--json')
    expect(history.json).to.have.length(6)
  })
})
