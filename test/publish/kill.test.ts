import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import {
  expectArchived,
  expectExportedOnce,
  expectNothingLeft,
  expectWholeOutbox,
  names,
} from './end-state.ts'
import { seededRandom } from './seeded-random.ts'
import { makeHome, openHomeRegister, removeHome } from './small-home.ts'

const program = fileURLToPath(new URL('child-deliver.ts', import.meta.url))
const rounds = 20

/** A dropped file appears whole, as a rename from beside the inbox. */
function dropWhole(home: Home, name: string, content: string): void {
  const beside = join(home.root, 'beside')
  writeFileSync(beside, content)
  renameSync(beside, join(home.settings.folders.inbox, 'acme', name))
}

describe('kill -9', function () {
  this.timeout(60_000)
  let home: Home
  beforeEach(() => {
    home = makeHome()
  })
  afterEach(() => removeHome(home))

  it('at any moment leaves each invoice exported exactly once, whole, and every file in the archive', async () => {
    const random = seededRandom(20261123)
    const dropped: Record<string, string> = {}
    const numbers: string[] = []
    let midway = 0
    for (let round = 0; round < rounds; round += 1) {
      for (let file = 0; file < 4; file += 1) {
        const name = `${round}-${file}`
        const own = [`${name}-a`, `${name}-b`]
        dropped[`${name}.pdf`] = `%PDF ${name}`
        dropped[`${name}.csv`] = `${own.join('\n')}\n`
        numbers.push(...own)
        dropWhole(home, `${name}.pdf`, dropped[`${name}.pdf`]!)
        dropWhole(home, `${name}.csv`, dropped[`${name}.csv`]!)
      }
      const child = spawn(process.execPath, [program, home.root, 'forever'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      // Every third one already while it recovers, the others while they deliver.
      if (round % 3 !== 0) await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, random() * (round % 3 === 0 ? 400 : 60)))
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      expect(await exited).to.deep.equal([null, 'SIGKILL'])
      expectWholeOutbox(home)
      midway += names(home.settings.folders.inbox, 'acme', '.work').length
    }
    expect(midway, 'deliveries that were cut short').to.be.greaterThan(3)
    const last = spawn(process.execPath, [program, home.root, 'once'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    expect(await once(last, 'exit')).to.deep.equal([0, null])

    const register = await openHomeRegister(home)
    await expectNothingLeft(home, register)
    await expectExportedOnce(home, register, numbers)
    await expectArchived(home, register, dropped)
    await register.close()
    expect(names(home.settings.folders.inbox, 'acme')).to.deep.equal(['.work'])
  })
})
