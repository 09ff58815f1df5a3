import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { KNOWN, batch, customer, settingsWith } from './relation-batch.ts'

describe('what is sent of relations that are known', () => {
  it('R41: rows that contradict each other rename nobody, in whatever order they come; each is told', () => {
    const trade = customer({ code: '1', name: 'Acme Trading', vatNumber: 'NL002455799B11' })
    const own = { ...customer({ code: '1', name: 'Acme' }), place: { sheet: '', row: 7 } }
    for (const rows of [
      [trade, own],
      [own, trade],
      [own, own, trade, trade],
    ]) {
      const { sell, findings, resolver } = batch(settingsWith({ update: true }))
      for (const row of rows) sell(row)
      expect(findings.map((f) => f.code)).to.deep.equal(['relation-contradicts'])
      expect(findings[0]!.params).to.include({ code: '1', fields: 'name', row: rows[0]!.place.row })
      // the VAT number is not in dispute, and goes along
      expect(resolver.relationUpdates()).to.have.length(1)
      expect(resolver.relationUpdates()[0]).to.include({ name: 'Acme', vatNumber: 'NL002455799B11' })
      expect([...resolver.relationsToWrite()[0]!.withheld]).to.deep.equal(['name'])
    }
  })

  it('R41: of contradicting rows that say nothing else, nothing is sent; what the register alone knows neither', () => {
    const rows = [customer({ code: '1', city: 'Breda' }), customer({ code: '1', city: 'Tilburg' })]
    const { sell, codes, resolver } = batch(settingsWith({ update: true }))
    for (const row of rows) sell(row)
    expect(codes()).to.deep.equal(['relation-contradicts'])
    expect(resolver.relationUpdates()).to.deep.equal([])
    const other = batch(settingsWith({ update: true }), {
      knownRelations: () => ({ code: '88', changed: true }),
    })
    for (const name of ['Los', 'Vast']) other.sell(customer({ code: 'K3', name }))
    expect(other.codes()).to.include('relation-contradicts')
    expect(other.resolver.relationUpdates()).to.deep.equal([])
  })

  it('R41 R86: a flag that is lacking is raised also for a relation that its rows contradict', () => {
    const { buy, resolver } = batch(settingsWith({ update: true }))
    for (const name of ['Acme Trading', 'Acme']) buy(customer({ code: '1', name }))
    expect(resolver.relationUpdates()).to.have.length(1)
    expect(resolver.relationUpdates()[0]).to.include({
      name: 'Acme',
      supplier: true,
    })
  })

  it('R41: rows that only write the same differently contradict nothing', () => {
    const { sell, codes, resolver } = batch(settingsWith({ update: true }))
    sell(customer({ code: '1', name: 'Acme', city: 'Breda', postcode: '4811AA' }))
    sell(customer({ code: '1', name: 'ACME', city: 'BREDA', postcode: '4811 aa' }))
    sell({ ...emptyRelation('customer', { sheet: '', row: 4 }), code: '1' })
    expect(codes()).to.deep.equal([])
    expect(resolver.relationUpdates()[0]).to.include({ name: 'Acme', city: 'Breda' })
  })

  it('R41: an alias renames no relation when something else of it is sent', () => {
    const record = { ...KNOWN, aliases: ['De Acme'] }
    const { sell, resolver } = batch(settingsWith({ update: true }), {}, record)
    sell(customer({ code: '1', name: 'De Acme', city: 'Breda' }))
    expect(resolver.relationUpdates()[0]).to.include({ name: 'Acme', city: 'Breda' })
  })

  it('R41: a VAT number that only the source has is sent with the whole record; a text that is none is not', () => {
    const { sell, resolver } = batch(settingsWith({ update: true }))
    sell({ ...emptyRelation('customer', { sheet: '', row: 2 }), code: '1', vatNumber: 'NL002455799B11' })
    expect(resolver.relationUpdates()[0]).to.include({
      name: 'Acme',
      vatNumber: 'NL002455799B11',
      street: 'Dorpsstraat 1',
      postcode: '1234 AB',
      city: 'Utrecht',
      customer: true,
    })
    const none = batch(settingsWith({ update: true }))
    expect(none.sell(customer({ code: '1', vatNumber: 'onbekend' })).relation.action).to.equal('known')
  })

  it('R41: a city without a street takes no address away, and is told', () => {
    const { sell, codes, resolver } = batch(settingsWith({ update: true }))
    sell({ ...emptyRelation('customer', { sheet: '', row: 2 }), code: '1', city: 'Breda' })
    expect(codes()).to.deep.equal(['relation-data-differ'])
    expect(resolver.relationUpdates()).to.deep.equal([])
    const more = batch(settingsWith({ update: true }))
    more.sell({
      ...emptyRelation('customer', { sheet: '', row: 2 }),
      code: '1',
      name: 'Acme NV',
      city: 'Breda',
    })
    expect(more.resolver.relationUpdates()[0]).to.include({ street: 'Dorpsstraat 1', city: 'Utrecht' })
  })
})
