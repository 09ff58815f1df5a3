import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'chai'
import { OutOfReach } from '../../src/config/home.ts'
import type { Register } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'
import { thrown } from './thrown.ts'

describe('opening the register', () => {
  let folder: string
  let file: string
  let register: Register
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
    file = join(folder, 'state', 'register.db')
    register = await openRegister(file, 'r1')
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  it('finds everything again, and may be done by several processes at once', async () => {
    await register.publish(batchRow('b1'), [salesInvoice('1')], [])
    const other = await openRegister(file, 'r1')
    expect(other.id).to.equal('r1')
    expect((await other.knownDocuments('acme', 'b2', [salesInvoice('1')])).length).to.equal(1)
    await other.publish(batchRow('b2'), [salesInvoice('2')], [])
    expect((await register.knownDocuments('acme', 'b3', [salesInvoice('2')])).length).to.equal(1)
    await other.close()
  })

  it('refuses another register than the one named in home.json', async () => {
    const error = await thrown(openRegister(file, 'r2'))
    expect(error).to.be.instanceOf(OutOfReach)
    expect(String(error)).to.contain('r1').and.to.contain('r2')
  })

  it('refuses to make a new one where there must be one', async () => {
    const elsewhere = join(folder, 'other', 'register.db')
    expect(await thrown(openRegister(elsewhere, 'r1', { mustExist: true }))).to.be.instanceOf(OutOfReach)
  })

  it('refuses what is no register, a foreign database, and one of a newer version', async () => {
    const garbage = join(folder, 'garbage.db')
    writeFileSync(garbage, 'this is no database, however long it is '.repeat(100))
    expect(await thrown(openRegister(garbage, 'r1'))).to.be.instanceOf(OutOfReach)

    const foreign = join(folder, 'foreign.db')
    new Database(foreign).exec('create table notes (text)').close()
    expect(String(await thrown(openRegister(foreign, 'r1')))).to.contain('something else')

    const newer = new Database(file)
    newer.pragma('user_version = 99')
    newer.close()
    expect(String(await thrown(openRegister(file, 'r1')))).to.contain('newer version')
  })

  it('says that a damaged register is out of reach, at the first call that meets the damage', async () => {
    await register.publish(
      batchRow('b1'),
      Array.from({ length: 500 }, (_, i) => salesInvoice(String(i))),
      [],
    )
    await register.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096)
    writeFileSync(file, bytes)
    const error = await thrown(openRegister(file, 'r1').then((damaged) => damaged.batches({})))
    expect(error).to.be.instanceOf(OutOfReach)
    expect(String(error)).to.contain(file)
    rmSync(file)
    register = await openRegister(file, 'r1')
  })
})
