import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'chai'
import { migrate } from '../../src/register/migrate.ts'
import { migrations } from '../../src/register/migrations/all.ts'
import type { AlikeKey, Register } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'

describe('alike documents in the register', () => {
  let folder: string
  let file: string
  let register: Register

  const invoice = salesInvoice('1', { date: '2026-03-01', total: 12100, relationName: 'Bakker' })
  const key: AlikeKey = {
    direction: 'sales',
    date: '2026-03-01',
    currency: invoice.currency,
    relationName: 'Bakker',
    total: 12100,
    number: '2',
  }
  const find = async (wanted: AlikeKey): Promise<unknown> =>
    (await register.alike('acme', 'other', [wanted]))[0]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
    file = join(folder, 'register.db')
    register = await openRegister(file, 'r1')
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  it('Q55: are found by date, total and relation once they are published', async () => {
    await register.prepare(batchRow('b1'), [invoice])
    expect(await find(key)).to.equal(null)
    expect(await register.exportedDates()).to.equal(null)
    await register.publish(batchRow('b1', { documents: 2 }), [salesInvoice('3', { date: '2026-04-30' })], [])
    expect(await find(key)).to.deep.equal({ number: '1', batch: 'b1' })
    expect(await register.exportedDates()).to.deep.equal({ first: '2026-03-01', last: '2026-04-30' })
  })

  it('Q55: are not those of another number series, relation, amount, currency or administration', async () => {
    await register.publish(batchRow('b1', { documents: 1 }), [invoice], [])
    const others: Partial<AlikeKey>[] = [
      { number: '1' },
      { relationName: 'Jansen' },
      { total: 12101 },
      { currency: 'USD' },
      { date: '2026-03-02' },
      { direction: 'purchase' },
    ]
    for (const other of others) expect(await find({ ...key, ...other })).to.equal(null)
    expect(await register.alike('bakker', 'other', [key])).to.deep.equal([null])
    expect(await register.alike('acme', 'b1', [key])).to.deep.equal([null])
  })

  it('are left out while they are free, and found when they are held again', async () => {
    await register.publish(batchRow('b1', { documents: 1 }), [invoice], [])
    await register.setStatus('b1', 'exported')
    await register.setStatus('b1', 'failed')
    expect(await find(key)).to.equal(null)
    await register.setStatus('b1', 'imported')
    expect(await find(key)).to.deep.equal({ number: '1', batch: 'b1' })
  })

  it('of a register of an older version are found, but for those of a batch that was only prepared', async () => {
    const path = join(folder, 'old.db')
    const old = new Database(path)
    migrate(
      old,
      'r1',
      migrations.filter(({ number }) => number < 7),
    )
    for (const [seq, status] of [
      [1, 'exported'],
      [2, 'preparing'],
    ])
      old
        .prepare(
          `insert into batches (seq, id, administration, status, file, sha256, source, created, outcome, documents, summary)
           values (?, ?, 'acme', ?, '', '', '', '', 'exported', 1, '')`,
        )
        .run(seq, `b${seq}`, status)
    old.exec(`insert into series (administration, kind, series) values ('acme', 'sales-invoice', '')`)
    old.exec(`insert into books (administration, journal, year) values ('acme', '70', 2026)`)
    for (const seq of [1, 2])
      old
        .prepare(
          `insert into documents (batch, series, relation, number, free, fingerprint, fingerprint_version, date, total,
             currency, relation_name, book)
           values (?, 1, 0, ?, 0, '', 1, '2026-03-01', 12100, ?, 'Bakker', 1)`,
        )
        .run(seq, `n${seq}`, invoice.currency)
    old.close()
    const upgraded = await openRegister(path, 'r1')
    try {
      expect(await upgraded.alike('acme', 'b1', [key])).to.deep.equal([null])
      expect(await upgraded.alike('acme', 'other', [key])).to.deep.equal([{ number: 'n1', batch: 'b1' }])
    } finally {
      await upgraded.close()
    }
  })
})
