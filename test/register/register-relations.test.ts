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
})
