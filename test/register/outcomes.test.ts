import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { RegisterConflict, type Register } from '../../src/register/register.ts'
import type { DocumentChange, StoredDocument } from '../../src/register/outcomes.ts'
import { batchRow, makeHome, openHomeRegister, removeHome, salesInvoice } from '../publish/small-home.ts'
import { thrown } from './thrown.ts'

async function stored(register: Register, batch: string): Promise<StoredDocument[]> {
  const all: StoredDocument[] = []
  for await (const documents of register.storedDocuments(batch)) all.push(...documents)
  return all
}

describe('what became of exported documents', () => {
  let home: Home
  let register: Register
  const invoices = [salesInvoice('1', { entryNumber: 1 }), salesInvoice('2', { entryNumber: 2 })]
  const held = async (): Promise<string[]> =>
    (await register.knownDocuments('acme', 'b9', invoices)).map(({ number }) => number)
  const mark = (
    from: 'exported' | 'failed' | 'imported',
    status: 'failed' | 'imported',
    documents: DocumentChange[] = [],
  ) =>
    register.recordOutcomes({
      time: '2026-11-23T10:00:00.000Z',
      by: 'jan@kantoor',
      batches: [{ batch: 'b1', from, status, action: status, text: 'x' }],
      documents,
    })

  beforeEach(async () => {
    home = makeHome()
    register = await openHomeRegister(home)
    await register.publish(batchRow('b1', { documents: 2 }), invoices, [])
    await register.setStatus('b1', 'exported')
  })
  afterEach(async () => {
    await register.close()
    removeHome(home)
  })

  it('R67: a refused document is free and an accepted one is not, whatever is said of the batch', async () => {
    const [first, second] = await stored(register, 'b1')
    await mark('exported', 'imported', [
      { id: first!.id, from: '', state: 'accepted', free: false, assigned: 801, text: '' },
      { id: second!.id, from: '', state: 'refused', free: true, text: 'nee' },
    ])
    expect(await held()).to.deep.equal(['1'])
    await mark('imported', 'failed')
    expect(await held(), 'accepted').to.deep.equal(['1'])
    await mark('failed', 'imported')
    expect(await held(), 'refused stays free').to.deep.equal(['1'])
    const events = await register.events('b1')
    expect(events.map(({ action, number }) => `${action} ${number}`.trim())).to.deep.equal([
      'accepted 1',
      'refused 2',
      'imported',
      'failed',
      'imported',
    ])
    expect(events[0]).to.include({ by: 'jan@kantoor', time: '2026-11-23T10:00:00.000Z' })
    const found = await register.documentsWithEntry('acme', [801, 2])
    expect(found.map(({ number, assigned, free }) => [number, assigned, free])).to.deep.equal([
      ['1', 801, false],
      ['2', null, true],
    ])
  })

  it('changes nothing at all when a status or a document is otherwise by now', async () => {
    const [first] = await stored(register, 'b1')
    const change: DocumentChange = { id: first!.id, from: '', state: 'refused', free: true, text: '' }
    expect(await thrown(mark('imported', 'failed', [change]))).to.be.instanceOf(RegisterConflict)
    expect(await thrown(mark('exported', 'failed', [{ ...change, from: 'accepted' }]))).to.be.instanceOf(
      RegisterConflict,
    )
    expect(await held()).to.deep.equal(['1', '2'])
    expect(await register.events('b1')).to.deep.equal([])
    expect((await register.batch('b1'))!.status).to.equal('exported')
  })

  it('R18: a freed document that another batch holds by now cannot be held again', async () => {
    await mark('exported', 'failed')
    await register.publish(batchRow('b2'), [invoices[0]!], [])
    expect(await thrown(mark('failed', 'imported'))).to.be.instanceOf(RegisterConflict)
    expect((await register.batch('b1'))!.status).to.equal('failed')
  })

  it('is part of the transaction that registers the batch of the file that says so: all of it or nothing', async () => {
    const [first] = await stored(register, 'b1')
    const outcomes = {
      time: '2026-11-23T10:00:00.000Z',
      by: 'b2',
      batches: [{ batch: 'b1', from: 'imported', status: 'failed', action: 'failed', text: '' }],
      documents: [{ id: first!.id, from: '', state: 'refused', free: true, text: '' }],
    } as const
    const publication = { row: batchRow('b2', { documents: 0 }), documents: [], relations: [], outcomes }
    expect(await thrown(register.publishAll([publication]))).to.be.instanceOf(RegisterConflict)
    expect(await register.batch('b2')).to.equal(null)
    expect(await held()).to.deep.equal(['1', '2'])
  })
})
