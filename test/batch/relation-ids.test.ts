import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { RelationIds } from '../../src/batch/relation-ids.ts'
import { emptyRelation, type SourceRelation } from '../../src/model/document.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import type { Register } from '../../src/register/register.ts'
import { batchRow } from '../publish/small-home.ts'

const relation = (
  changes: Partial<SourceRelation>,
  role: SourceRelation['role'] = 'supplier',
): SourceRelation => ({
  ...emptyRelation(role, { sheet: '', row: 2 }),
  ...changes,
})

describe('batch/relation-ids', () => {
  let folder: string
  let register: Register
  let batches = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-relations-'))
    register = await openRegister(join(folder, 'register.db'), 'r')
  })
  afterEach(async () => {
    await register.close()
    rmSync(folder, { recursive: true })
  })

  /** The ids of these relations in one batch, which is then published. */
  async function idsOf(relations: SourceRelation[], source = 'generic'): Promise<number[]> {
    const ids = new RelationIds(register, 'acme', source)
    await ids.fetch(relations)
    const found = relations.map((one) => ids.identify(one))
    await register.publish(batchRow(`b${++batches}`), [], ids.news())
    return found
  }

  it('R18: knows a supplier again by code, by VAT number or by name, in a later batch too', async () => {
    const acme = relation({ code: 'A', name: 'Acme B.V.', vatNumber: 'NL 0012.34.B01' })
    const [id] = await idsOf([acme])
    expect(id).to.be.lessThan(0)
    const [known] = await idsOf([acme])
    expect(known).to.be.greaterThan(0)
    const others = [
      relation({ code: 'A' }),
      relation({ vatNumber: 'nl001234b01' }),
      relation({ name: 'ACME b.v.' }),
      relation({ name: ' Ácme  bv. ' }),
    ]
    expect(await idsOf(others)).to.deep.equal([known, known, known, known])
  })

  it('R18: a code that is given later changes nothing', async () => {
    await idsOf([relation({ name: 'Café Zénon' })])
    const [known] = await idsOf([relation({ name: 'Cafe Zenon' })])
    expect(known).to.be.greaterThan(0)
    expect(await idsOf([relation({ code: 'Z', name: 'Café Zénon' })])).to.deep.equal([known])
    expect(await idsOf([relation({ code: 'Z', name: 'Zenon nieuw' })])).to.deep.equal([known])
  })

  it('R89: a name never joins two relations that have codes of their own', async () => {
    const [one, other] = await idsOf([
      relation({ code: '1', name: 'Jansen' }),
      relation({ code: '2', name: 'Jansen' }),
    ])
    expect(one).to.not.equal(other)
  })

  it('keeps the codes of two sources and of customers and suppliers apart', async () => {
    const all = async () => [
      ...(await idsOf([relation({ code: '1' }), relation({ code: '1' }, 'customer')])),
      ...(await idsOf([relation({ code: '1' })], 'robaws')),
    ]
    await all()
    const ids = await all()
    expect(ids.every((id) => id > 0)).to.equal(true)
    expect(new Set(ids).size).to.equal(3)
  })

  it('gives relations in one batch one id, before the register has ever seen them', async () => {
    expect(
      await idsOf([relation({ code: 'A', name: 'Acme' }), relation({ code: 'B' }), relation({ code: 'A' })]),
    ).to.deep.equal([-1, -2, -1])
  })

  it('tells names in any script apart, and has no id for a relation that nothing names', async () => {
    const [greek, chinese, nobody] = await idsOf([
      relation({ name: 'Ελλάδα ΑΕ' }),
      relation({ name: '华为' }),
      relation({ street: 'Dam 1' }),
    ])
    expect([greek, chinese, nobody]).to.deep.equal([-1, -2, 0])
  })

  it('R55: remembers what was written of a relation, and whether it has changed since', async () => {
    const acme = relation({ code: 'A', name: 'Acme', city: 'Gent' })
    const ids = new RelationIds(register, 'acme', 'generic')
    await ids.fetch([acme])
    expect(ids.remembered(acme)).to.equal(null)
    ids.identify(acme)
    ids.written(acme, '1001')
    expect(ids.remembered(acme)).to.include({ code: '1001', changed: false, supplier: true, customer: false })
    expect(ids.hasCode('1001')).to.equal(true)
    await register.publish(batchRow(`b${++batches}`), [], ids.news())

    const later = new RelationIds(register, 'acme', 'generic')
    const moved = { ...acme, city: 'Brugge' }
    const newcomer = relation({ code: '1001', name: 'Bol' })
    await later.fetch([acme, moved, newcomer])
    expect(later.remembered(acme)).to.include({ code: '1001', changed: false, by: 'code', unsent: false })
    expect(later.remembered(moved)).to.include({ code: '1001', changed: true })
    expect([later.remembered(newcomer), later.hasCode('1001'), later.hasCode('9')]).to.deep.equal([
      null,
      true,
      false,
    ])
    expect(later.news()).to.deep.equal([])
  })

  it('asks the register for each identity once', async () => {
    let asked = 0
    const counting = { findRelations: async () => (asked++, []) } as unknown as Register
    const ids = new RelationIds(counting, 'acme', 'generic')
    await ids.fetch([relation({ code: 'A', name: 'Acme' })])
    await ids.fetch([relation({ code: 'A', name: 'Acme' })])
    await ids.fetch([])
    expect(asked).to.equal(1)
  })
})
