import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { openRegister } from '../../src/register/sqlite.ts'
import { salesInvoice } from '../publish/small-home.ts'

const program = fileURLToPath(new URL('child-publish.ts', import.meta.url))
const count = 200

describe('two processes', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-two-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('R18: publish the same documents at once, and each document is won by exactly one, whole', async () => {
    const file = join(folder, 'register.db')
    const children = ['one', 'two'].map((name): ChildProcessByStdio<Writable, Readable, null> =>
      spawn(process.execPath, [program, file, name, String(count)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    const outputs = children.map((child) => text(child.stdout))
    for (const child of children) child.stdin.write('go\n')
    const [one, two] = (await Promise.all(outputs)).map((output) => JSON.parse(output) as number[])
    const winners = [...one!, ...two!]
    expect(winners.toSorted((a, b) => a - b)).to.deep.equal(Array.from({ length: count }, (_, i) => i))

    const register = await openRegister(file, 'r1')
    for (const [name, won] of [['one', one!] as const, ['two', two!] as const]) {
      const keys = Array.from({ length: count }, (_, i) => salesInvoice(`${name} ${i}`))
      const known = await register.knownDocuments('acme', 'x', keys)
      expect(known.map((document) => document.number)).to.deep.equal(won.map((number) => `${name} ${number}`))
      const shared = won.map((number) => salesInvoice(`shared ${number}`))
      const batches = (await register.knownDocuments('acme', 'x', shared)).map((document) => document.batch)
      expect(batches).to.deep.equal(won.map((number) => `${name}-${number}`))
    }
    expect((await register.batches({})).length).to.equal(count)
    await register.close()
  })
})
