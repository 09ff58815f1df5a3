import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { RegisterConflict } from '../../src/register/register.ts'
import type { NewDocument, NewRelation, Register, RelationIdentity } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'
import { thrown } from './thrown.ts'

describe('relations in the register', () => {
  let folder: string
  let register: Register
  const publish = (id: string, documents: NewDocument[], relations: NewRelation[] = []): Promise<void> =>
    register.publish(batchRow(id, { documents: documents.length }), documents, relations)
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
    register = await openRegister(join(folder, 'register.db'), 'r1')
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  const code = (value: string): RelationIdentity => ({ kind: 'code', source: 'robaws', value })
  const name = (value: string): RelationIdentity => ({ kind: 'name', source: '', value })
  const relation = (
    id: number,
    identities: RelationIdentity[],
    print = '',
    targetCode = '',
  ): NewRelation => ({
    id,
    identities,
    fingerprint: print,
    targetCode,
  })

  it('R89: are found by each of their identities, also those they gained later', async () => {
    await publish(
      'b1',
      [],
      [relation(-1, [name('jansen')], 'print 1', '100'), relation(-2, [name('pieters')])],
    )
    const [found] = await register.findRelations('acme', [name('jansen'), code('7')])
    expect(found).to.deep.equal({
      ...name('jansen'),
      id: found!.id,
      fingerprint: 'print 1',
      targetCode: '100',
      memory: { name: '', iban: '', roles: '', linked: false, decision: '', batch: '' },
      unsent: false,
    })
    await publish('b2', [], [relation(found!.id, [name('jansen'), code('7')])])
    expect(await register.findRelations('acme', [code('7')])).to.deep.equal([{ ...found, ...code('7') }])
    await publish('b3', [], [relation(found!.id, [], 'print 2', '101')])
    expect(await register.relations([found!.id, 99])).to.deep.equal([
      relation(found!.id, [code('7'), name('jansen')], 'print 2', '101'),
    ])
    expect(await register.findRelations('bakker', [code('7')])).to.deep.equal([])
  })

  it('may share a name: both are found', async () => {
    await publish(
      'b1',
      [],
      [relation(-1, [name('jansen'), code('1')]), relation(-2, [name('jansen'), code('2')])],
    )
    expect(
      (await register.findRelations('acme', [name('jansen')])).map((found) => found.targetCode).length,
    ).to.equal(2)
  })

  it('that became known after they were looked up are a conflict: their purchases may be known too', async () => {
    const purchase = salesInvoice('1', { kind: 'purchase-invoice', relation: -1 })
    await publish('b1', [purchase], [relation(-1, [name('jansen'), code('1')])])
    const again = publish('b2', [purchase], [relation(-1, [name('jansen'), code('1')])])
    expect(await thrown(again)).to.be.instanceOf(RegisterConflict)
    await publish('b3', [purchase], [relation(-1, [name('jansen'), code('2')])])
  })

  it('that the register does not have cannot be changed', async () => {
    expect(await thrown(publish('b1', [], [relation(5, [name('x')])]))).to.be.instanceOf(Error)
    expect(await register.batch('b1')).to.equal(null)
  })

  it('R56 R91: keep what was decided, linked and trusted of them; what a batch does not name stays', async () => {
    const memory = { name: 'Jansen', iban: 'NL91', linked: true, decision: 'update' as const }
    await publish('b1', [], [{ ...relation(-1, [name('jansen')], '', '100'), memory }])
    const [found] = await register.findRelations('acme', [name('jansen')])
    expect(found!.memory).to.deep.equal({ ...memory, roles: '', batch: '' })
    const sent = { decision: '' as const, batch: 'b2', roles: 'supplier' }
    await publish('b2', [], [{ ...relation(found!.id, [], 'print'), memory: sent }])
    const [after] = await register.allRelations('acme')
    expect(after!.memory).to.deep.equal({
      name: 'Jansen',
      iban: 'NL91',
      linked: true,
      roles: 'supplier',
      batch: 'b2',
    })
    expect(await register.allRelations('bakker')).to.deep.equal([])
  })

  it('R87: of a batch that was not imported are told as never sent', async () => {
    const memory = { batch: 'b1' }
    await publish('b1', [], [{ ...relation(-1, [name('jansen')], 'print', '100'), memory }])
    const unsent = async () => (await register.findRelations('acme', [name('jansen')]))[0]!.unsent
    expect(await unsent()).to.equal(false)
    await register.setStatus('b1', 'failed')
    expect(await unsent()).to.equal(true)
    await register.setStatus('b1', 'exported')
    expect(await unsent()).to.equal(false)
  })

  it('R53: a number from a range that somebody has is a conflict, and nothing of the batch remains', async () => {
    const target = (value: string): RelationIdentity => ({ kind: 'code', source: 'target', value })
    const publishAll = (id: string, who: string, number: string) =>
      register.publishAll([
        {
          row: batchRow(id, { documents: 0 }),
          documents: [],
          relations: [relation(-1, [name(who), target(number)], 'print', number)],
          changes: { numbers: [number] },
        },
      ])
    await publishAll('b1', 'jansen', '5000')
    expect(await register.targetCodes('acme')).to.deep.equal(['5000'])
    expect(await thrown(publishAll('b2', 'pieters', '5000'))).to.be.instanceOf(RegisterConflict)
    expect(await register.batch('b2')).to.equal(null)
    await publishAll('b3', 'pieters', '5001')
    expect(await register.targetCodes('acme')).to.deep.equal(['5000', '5001'])
    expect(await register.targetCodes('bakker')).to.deep.equal([])
  })

  it('R88: that are not linked are kept as they were met last, until they are', async () => {
    const unlinked = {
      source: 'generic',
      role: 'customer' as const,
      key: 'K-1',
      data: '{"name":"A"}',
      cause: 'x',
      batch: '',
    }
    const meet = (id: string, data: string) =>
      register.publishAll([
        {
          row: batchRow(id, { documents: 0, outcome: 'rejected' }),
          documents: [],
          relations: [],
          changes: { unlinked: [{ ...unlinked, data }] },
        },
      ])
    await meet('b1', '{"name":"A"}')
    await meet('b2', '{"name":"B"}')
    expect(await register.unlinkedRelations('acme')).to.deep.equal([
      { ...unlinked, data: '{"name":"B"}', batch: 'b2' },
    ])
    await register.forgetUnlinked('acme', [unlinked])
    expect(await register.unlinkedRelations('acme')).to.deep.equal([])
  })

  it('R56: what people decided is logged with the id that the relation got, newest first', async () => {
    const decision = { time: '2026-01-02T03:04:05.000Z', file: 'l.csv', sha256: 'ab', row: 2, relation: -1 }
    const about = { name: 'Jansen', action: 'skip', code: '100', iban: '' }
    await register.publishAll([
      {
        row: batchRow('b1', { documents: 0, outcome: 'applied' }),
        documents: [],
        relations: [relation(-1, [name('jansen')], '', '100')],
        changes: { decisions: [{ ...decision, ...about }] },
      },
    ])
    const [found] = await register.findRelations('acme', [name('jansen')])
    expect(await register.relationDecisions('acme')).to.deep.equal([
      { ...decision, ...about, relation: found!.id, batch: 'b1' },
    ])
  })
})
