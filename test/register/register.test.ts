import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'chai'
import { documentStatements } from '../../src/register/documents.ts'
import { LeaseHeld, RegisterConflict } from '../../src/register/register.ts'
import type { NewDocument, NewRelation, Register } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'
import { thrown } from './thrown.ts'

async function all(register: Register, batch: string): Promise<NewDocument[]> {
  const documents: NewDocument[] = []
  for await (const chunk of register.documents(batch)) documents.push(...chunk)
  return documents
}

describe('the register', () => {
  let folder: string
  let file: string
  let now: number
  let register: Register
  const open = (): Promise<Register> => openRegister(file, 'r1', { now: () => now })
  const publish = (id: string, documents: NewDocument[], relations: NewRelation[] = []): Promise<void> =>
    register.publish(batchRow(id, { documents: documents.length }), documents, relations)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
    file = join(folder, 'state', 'register.db')
    now = 1_000_000
    register = await open()
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  it('knows a published document by administration, kind, series, relation and number', async () => {
    const invoice = salesInvoice('2026-1', { series: '2026', entryNumber: 20260001, total: -5 })
    await publish('b1', [invoice, salesInvoice('2026-2')])
    expect(await register.knownDocuments('acme', 'b2', [invoice])).to.deep.equal([
      { ...invoice, batch: 'b1', batchStatus: 'publishing' },
    ])
    const others = [
      { ...invoice, kind: 'sales-credit-note' as const },
      { ...invoice, series: '2027' },
      { ...invoice, relation: 3 },
      { ...invoice, relation: -1 },
      { ...invoice, number: '2026-01' },
    ]
    expect(await register.knownDocuments('acme', 'b2', others)).to.deep.equal([])
    expect(await register.knownDocuments('bakker', 'b2', [invoice])).to.deep.equal([])
    await register.setStatus('b1', 'exported')
    const [known] = await register.knownDocuments('acme', 'b2', [invoice])
    expect(known?.batchStatus).to.equal('exported')
  })

  it('R18: registers a document once: a second batch with one known document changes nothing', async () => {
    await publish('b1', [salesInvoice('1')])
    expect(await thrown(publish('b2', [salesInvoice('2'), salesInvoice('1')]))).to.be.instanceOf(
      RegisterConflict,
    )
    expect(await register.batch('b2')).to.equal(null)
    expect(await register.knownDocuments('acme', 'b3', [salesInvoice('2')])).to.deep.equal([])
    await publish('b3', [salesInvoice('2')])
    expect((await all(register, 'b3')).map((document) => document.number)).to.deep.equal(['2'])
  })

  it('forgets within the process what a transaction that failed had added', async () => {
    await publish('b1', [salesInvoice('1')])
    const fresh = salesInvoice('1', { kind: 'purchase-invoice', series: 'new', journal: '60', relation: 5 })
    await thrown(publish('b2', [fresh, salesInvoice('1')]))
    await publish('b3', [salesInvoice('9', { series: 'other', journal: '61' })])
    await publish('b4', [fresh])
    expect(await all(register, 'b4')).to.deep.equal([fresh])
    expect(await register.knownDocuments('acme', 'x', [{ ...fresh, number: '9' }])).to.deep.equal([])
  })

  it('calls the same document twice in one batch a mistake, not a conflict that comes again for ever', async () => {
    const error = await thrown(publish('b1', [salesInvoice('1'), salesInvoice('1')]))
    expect(error).to.be.instanceOf(Error)
    expect(error).not.to.be.instanceOf(RegisterConflict)
  })

  it('D6: gives an entry number out once per journal and year', async () => {
    const numbered = salesInvoice('1', { entryNumber: 7 })
    await publish('b1', [numbered, salesInvoice('2'), salesInvoice('3')])
    const wanted = { journal: '70', year: 2026, entryNumber: 7 }
    const places = [
      wanted,
      { ...wanted, journal: '71' },
      { ...wanted, year: 2027 },
      { ...wanted, entryNumber: 8 },
    ]
    expect(await register.entryNumbers('acme', 'b2', places)).to.deep.equal([
      { ...wanted, number: '1', batch: 'b1' },
    ])
    expect(await thrown(publish('b2', [salesInvoice('4', { entryNumber: 7 })]))).to.be.instanceOf(
      RegisterConflict,
    )
    await publish('b3', [salesInvoice('4', { entryNumber: 7, year: 2027 })])
  })

  it('refuses a batch id that is registered already', async () => {
    await publish('b1', [salesInvoice('1')])
    const error = await thrown(publish('b1', [salesInvoice('2')]))
    expect(error).to.be.instanceOf(Error)
    expect(error).not.to.be.instanceOf(RegisterConflict)
    expect((await all(register, 'b1')).length).to.equal(1)
  })

  describe('a large batch', () => {
    it('comes in chunks that others see and the batch itself does not', async () => {
      const row = batchRow('b1', { summary: 'first' })
      await register.prepare(row, [salesInvoice('1', { entryNumber: 1 })])
      await register.prepare(row, [salesInvoice('2')])
      expect((await register.batch('b1'))?.status).to.equal('preparing')
      expect(await register.knownDocuments('acme', 'b1', [salesInvoice('1')])).to.deep.equal([])
      expect((await register.knownDocuments('acme', 'b2', [salesInvoice('1')]))[0]?.batchStatus).to.equal(
        'preparing',
      )
      const wanted = { journal: '70', year: 2026, entryNumber: 1 }
      expect(await register.entryNumbers('acme', 'b1', [wanted])).to.deep.equal([])
      expect((await register.entryNumbers('acme', 'b2', [wanted])).length).to.equal(1)
      await register.publish(batchRow('b1', { summary: 'last', documents: 3 }), [salesInvoice('3')], [])
      expect(await register.batch('b1')).to.deep.equal(
        batchRow('b1', { summary: 'last', documents: 3, status: 'publishing' }),
      )
      expect((await all(register, 'b1')).map((document) => document.number)).to.deep.equal(['1', '2', '3'])
      expect((await register.knownDocuments('acme', 'b1', [salesInvoice('1')])).length).to.equal(1)
    })

    it('conflicts as soon as a chunk does, and can be forgotten', async () => {
      await publish('b1', [salesInvoice('2')])
      await register.prepare(batchRow('b2'), [salesInvoice('1')])
      expect(await thrown(register.prepare(batchRow('b2'), [salesInvoice('2')]))).to.be.instanceOf(
        RegisterConflict,
      )
      await register.forget('b2')
      await register.forget('b2')
      expect(await register.batch('b2')).to.equal(null)
      await publish('b3', [salesInvoice('1')])
      await register.forget('b3')
      expect((await all(register, 'b3')).length).to.equal(1)
    })

    it('names new relations below zero until it is published, and two such batches do not mix', async () => {
      const purchase = salesInvoice('1', { kind: 'purchase-invoice', relation: -1 })
      await register.prepare(batchRow('b1'), [purchase])
      await register.prepare(batchRow('b2'), [purchase])
      expect(await all(register, 'b2')).to.deep.equal([purchase])
      const relation = (value: string): NewRelation => ({
        id: -1,
        identities: [{ kind: 'code', source: 'robaws', value }],
        fingerprint: '',
        targetCode: '',
      })
      await register.publish(batchRow('b1'), [{ ...purchase, number: '2' }], [relation('100')])
      await register.publish(batchRow('b2'), [], [relation('200')])
      const ids = (await all(register, 'b1')).map((document) => document.relation)
      expect(ids[0]).to.be.greaterThan(0)
      expect(ids[1]).to.equal(ids[0])
      expect((await all(register, 'b2'))[0]?.relation).to.equal(ids[0]! + 1)
      expect(await thrown(register.publish(batchRow('b3'), [purchase], []))).to.be.instanceOf(Error)
      expect(await register.batch('b3')).to.equal(null)
    })

    it('is read back in the order it came in, over many pages', async () => {
      const documents = Array.from({ length: 2500 }, (_, i) => salesInvoice(String((i * 7919) % 2500)))
      await register.prepare(batchRow('b1'), documents.slice(0, 2000))
      await register.prepare(batchRow('b1'), documents.slice(2000))
      expect(await all(register, 'b1')).to.deep.equal(documents)
      expect(await all(register, 'none')).to.deep.equal([])
    })
  })

  describe('free documents', () => {
    for (const status of ['discarded', 'failed'] as const)
      it(`R67: documents of a batch that is ${status} may be exported again`, async () => {
        const document = salesInvoice('1', { entryNumber: 1 })
        await publish('b1', [document])
        await register.setStatus('b1', 'exported')
        await register.setStatus('b1', status)
        expect(await register.knownDocuments('acme', 'b2', [document])).to.deep.equal([])
        await publish('b2', [document])
        expect((await register.knownDocuments('acme', 'b3', [document]))[0]?.batch).to.equal('b2')
        expect(await thrown(register.setStatus('b1', 'imported'))).to.be.instanceOf(RegisterConflict)
        expect((await register.batch('b1'))?.status).to.equal(status)
      })

    it('are held again when the batch turns out to be imported after all', async () => {
      await publish('b1', [salesInvoice('1')])
      await register.setStatus('b1', 'failed')
      await register.setStatus('b1', 'imported')
      expect(await thrown(publish('b2', [salesInvoice('1')]))).to.be.instanceOf(RegisterConflict)
    })

    it('do not come from a batch nobody knows', async () => {
      expect(await thrown(register.setStatus('none', 'failed'))).to.be.instanceOf(Error)
    })
  })

  it('lists batches newest first, by administration and status, up to a limit', async () => {
    await register.publish(batchRow('20260101-000000-aaaaaa'), [], [])
    await register.publish(batchRow('20260301-000000-aaaaaa', { administration: 'bakker' }), [], [])
    await register.publish(batchRow('20260201-000000-aaaaaa'), [], [])
    await register.setStatus('20260201-000000-aaaaaa', 'exported')
    const ids = async (filter: Parameters<Register['batches']>[0]): Promise<string[]> =>
      (await register.batches(filter)).map((batch) => batch.id.slice(4, 6))
    expect(await ids({})).to.deep.equal(['03', '02', '01'])
    expect(await ids({ limit: 2 })).to.deep.equal(['03', '02'])
    expect(await ids({ administration: 'acme' })).to.deep.equal(['02', '01'])
    expect(await ids({ status: ['publishing', 'preparing'] })).to.deep.equal(['03', '01'])
    expect(await ids({ status: ['publishing', 'exported'], limit: 2 })).to.deep.equal(['03', '02'])
    expect(await ids({ administration: 'acme', status: ['exported', 'publishing'], limit: 1 })).to.deep.equal(
      ['02'],
    )
    // the same parts of a filter with other values, and other parts with the same values
    expect(await ids({ administration: 'bakker' })).to.deep.equal(['03'])
    expect(await ids({ file: 'acme' })).to.deep.equal([])
    const three = ['20260301-000000-aaaaaa', '20260101-000000-aaaaaa', 'none']
    expect(await ids({ ids: three.slice(0, 2), administration: 'acme' })).to.deep.equal(['01'])
    expect(await ids({ ids: three, administration: 'acme' })).to.deep.equal(['01'])
    expect(await ids({ ids: three, limit: 1 })).to.deep.equal(['03'])
    expect(await ids({ from: '2000', before: '2000' })).to.deep.equal([])
    expect(await ids({ from: '2000', limit: 1 })).to.deep.equal(['03'])
  })

  describe('leases', () => {
    it('are held by one holder, renewed by it, and expire', async () => {
      await register.takeLease('acme', 'one', 1000)
      expect(await thrown(register.takeLease('acme', 'two', 1000))).to.be.instanceOf(LeaseHeld)
      await register.takeLease('bakker', 'two', 1000)
      now += 900
      await register.takeLease('acme', 'one', 1000)
      now += 900
      expect(await thrown(register.takeLease('acme', 'two', 1000))).to.be.instanceOf(LeaseHeld)
      now += 101
      await register.takeLease('acme', 'two', 1000)
    })

    it('are released by their holder only', async () => {
      await register.takeLease('acme', 'one', 1000)
      await register.releaseLease('acme', 'two')
      expect(await thrown(register.takeLease('acme', 'two', 1000))).to.be.instanceOf(LeaseHeld)
      await register.releaseLease('acme', 'one')
      await register.takeLease('acme', 'two', 1000)
    })
  })

  it('keeps values', async () => {
    expect(await register.getValue('a')).to.equal(null)
    await register.setValue('a', '1')
    await register.setValue('a', '2')
    expect(await register.getValue('a')).to.equal('2')
  })

  it('looks documents up by their index, whatever their number', () => {
    const db = new Database(file)
    const explain = (query: string, ...bound: unknown[]): string | undefined =>
      db.prepare<unknown[], { detail: string }>(`explain query plan ${query}`).all(...bound)[0]?.detail
    const { byKey, byEntry, page } = documentStatements(db)
    expect(explain(byKey.source, 1, 0, '1')).to.contain(
      'documents_key (series=? AND relation=? AND number=?)',
    )
    expect(explain(byEntry.source, 1, 1)).to.contain('documents_entry (book=? AND entry_number=?)')
    expect(explain(page.source, 1, 0, 10)).to.contain('documents_batch (batch=? AND rowid>?)')
    db.close()
  })
})
