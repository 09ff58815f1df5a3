import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'chai'
import { migrate } from '../../src/register/migrate.ts'
import { start } from '../../src/register/migrations/001-start.ts'
import { openRegister } from '../../src/register/sqlite.ts'

describe('a register of an older version', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('keeps its relations when it is brought to the newest form', async () => {
    const path = join(folder, 'register.db')
    const old = new Database(path)
    migrate(old, 'r1', [start])
    old.exec(
      `insert into relations (administration, fingerprint, target_code) values ('acme', 'print', '100')`,
    )
    old.exec(`insert into identities values (1, 'acme', 'name', '', 'jansen')`)
    old.close()
    const register = await openRegister(path, 'r1')
    try {
      const [found] = await register.findRelations('acme', [{ kind: 'name', source: '', value: 'jansen' }])
      expect(found).to.include({ targetCode: '100', fingerprint: 'print', unsent: false })
      expect(found!.memory).to.deep.equal({
        name: '',
        iban: '',
        roles: '',
        linked: false,
        decision: '',
        batch: '',
      })
    } finally {
      await register.close()
    }
  })
})
