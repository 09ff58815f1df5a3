import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { demoSettings, readable } from '../book/demo.ts'
import { ADDRESS, batch, customer, settingsWith } from './relation-batch.ts'

describe('relations to be made', () => {
  it('R87: a new relation gets the number of the source as its code, once for all its documents', () => {
    const { sell, resolver, findings } = batch()
    const first = sell(
      customer({ code: '501', name: 'Nieuw', paymentCondition: '30 dagen', iban: 'NL91ABNA0417164300' }),
    )
    sell(customer({ code: '502', name: 'Ander' }))
    sell(customer({ code: '501', name: 'Nieuw' }))
    expect(first.relation).to.include({ code: '501', action: 'insert', country: 'NL' })
    expect(findings).to.deep.equal([])
    const updates = resolver.relationUpdates()
    expect(updates.map((u) => u.code)).to.deep.equal(['501', '502'])
    expect(updates[0]).to.include({
      ...ADDRESS,
      action: 'insert',
      name: 'Nieuw',
      customer: true,
      supplier: false,
      hadCustomer: false,
      hadSupplier: false,
      salesPaymentCondition: '30',
      purchasePaymentCondition: '',
    })
  })

  it('R91: bank accounts are written only when that is switched on', () => {
    for (const bankAccounts of [false, true]) {
      const { sell, resolver } = batch(settingsWith({ bankAccounts }))
      sell(customer({ code: '501', name: 'Nieuw', iban: 'NL91ABNA0417164300' }))
      expect(resolver.relationUpdates()[0]!.iban).to.equal(bankAccounts ? 'NL91ABNA0417164300' : '')
    }
  })

  it('R38: a new relation needs a name, an address and a country', () => {
    const { sell, codes, findings, resolver } = batch()
    sell(customer({ code: '501', vatNumber: 'NL002455799B11', street: '', city: '', country: 'Holland' }))
    expect(codes()).to.deep.equal([
      'relation-name-missing',
      'relation-address-missing',
      'relation-country-unknown',
    ])
    expect(findings[1]!.params).to.deep.include({ fields: 'street, city' })
    expect(resolver.relationUpdates()).to.deep.equal([])
  })

  it('R88: what cannot be made may be there already: the nearest relation is named', () => {
    const { sell, findings } = batch()
    sell(customer({ code: '501', name: 'Acmee', street: '' }))
    expect(findings[0]!.code).to.equal('relation-address-missing')
    expect(String(findings[0]!.params['suggestions'])).to.include('Acme')
  })

  it('R89: a number that was read as a name is told as that alone, with the relation that has it', () => {
    const { sell, findings } = batch()
    sell(customer({ code: '', name: '1', street: '', city: '' }))
    expect(findings.map((f) => f.code)).to.deep.equal(['relation-name-is-number'])
    expect(findings[0]!.params).to.include({ name: '1', suggestions: '1 Acme' })
    sell(customer({ code: '', name: '9999', street: '', city: '' }))
    expect(findings[1]!.params).to.include({ name: '9999', suggestions: '–' })
  })

  it('R41: one new number with two names in a file is an error, unless VAT number or address show that it is one', () => {
    const { sell, codes } = batch()
    sell(customer({ code: '501', name: 'Timmerbedrijf Spaander' }))
    sell(customer({ code: '501', name: 'Spaander Timmerbedrijf', street: 'Elders', postcode: '9999 ZZ' }))
    expect(codes()).to.deep.equal(['relation-code-of-two'])
    sell(customer({ code: '501', name: 'Heel anders' }))
    sell(customer({ code: '501', name: 'Timmerbedrijf Spaander BV', street: 'Elders', postcode: '9999 ZZ' }))
    expect(codes().filter((code) => code === 'relation-code-of-two')).to.have.length(1)
  })

  it('R38: every document of a relation that cannot be made is told, each at its own place', () => {
    const { sell, findings } = batch()
    for (const row of [2, 7]) {
      sell({ ...customer({ code: '501', name: 'Nieuw', city: '' }), place: { sheet: '', row } })
    }
    expect(findings.map((f) => [f.code, f.place.row])).to.deep.equal([
      ['relation-address-missing', 2],
      ['relation-address-missing', 7],
    ])
  })

  it('Q54: an empty country is that of the administration', () => {
    const { sell, resolver } = batch()
    sell(customer({ code: '501', name: 'Nieuw', country: '' }))
    expect(resolver.relationUpdates()[0]!.country).to.equal('NL')
  })

  it('R87: a number that is not digits, is too long or is taken cannot become a code', () => {
    const { sell, buy, codes } = batch(demoSettings(), { codeTaken: (code) => code === '900' })
    for (const code of ['K-501', '1234567890123456789', '']) sell(customer({ code, name: 'Nieuw' }))
    expect(codes()).to.deep.equal([
      'relation-code-unusable',
      'relation-code-unusable',
      'relation-code-missing',
    ])
    sell(customer({ code: '900', name: 'Nieuw' }))
    sell(customer({ code: '501', name: 'Klant' }))
    buy(customer({ code: '501', name: 'Leverancier' }))
    expect(codes().slice(3)).to.deep.equal(['relation-code-taken', 'relation-code-taken'])
  })

  it('one relation that buys and sells gets both flags', () => {
    const { sell, buy, resolver, findings } = batch()
    sell(customer({ code: '501', name: 'Beide' }))
    buy(customer({ code: '501', name: 'Beide' }))
    expect(findings).to.deep.equal([])
    expect(resolver.relationUpdates()).to.have.length(1)
    expect(resolver.relationUpdates()[0]).to.include({ customer: true, supplier: true })
  })

  it('R41: other data for the same number in one file is told once', () => {
    const { sell, codes } = batch()
    sell(customer({ code: '501', name: 'Nieuw' }))
    sell(customer({ code: '501', name: 'Anders' }))
    sell(customer({ code: '501', name: 'Nieuw', city: 'Breda' }))
    expect(codes()).to.deep.equal(['relation-differs-in-file'])
  })

  it('R11: a relation of documents that are not exported is not made', () => {
    const { sell, resolver } = batch()
    const first = sell(customer({ code: '501', name: 'Nieuw' }))
    const second = sell(customer({ code: '501', name: 'Nieuw' }))
    resolver.forget(first)
    expect(resolver.relationUpdates()).to.have.length(1)
    resolver.forget(second)
    expect(resolver.relationUpdates()).to.deep.equal([])
    expect(resolver.relationsToWrite()).to.deep.equal([])
  })

  it('a relation list without documents makes relations as well', () => {
    const { resolver, findings } = batch()
    resolver.relation(customer({ code: '501', name: 'Nieuw' }), (f) => findings.push(readable(f)))
    expect(resolver.relationsToWrite().map((w) => [w.update.code, w.source.name])).to.deep.equal([
      ['501', 'Nieuw'],
    ])
  })
})

describe('relations that are known', () => {
  it('R86: are a bare reference, unless changed while updates are on', () => {
    const moved = customer({ code: '1', name: 'Acme', city: 'Breda' })
    const off = batch(settingsWith({ update: false }))
    expect(off.sell(moved).relation.action).to.equal('known')
    expect(off.codes()).to.deep.equal(['relation-data-differ'])
    const on = batch(settingsWith({ update: true }))
    expect(on.sell(moved).relation.action).to.equal('update')
    expect(on.codes()).to.deep.equal([])
    const [update] = on.resolver.relationUpdates()
    expect(update).to.include({ action: 'update', city: 'Breda', hadCustomer: true, hadSupplier: false })
    const same = batch(settingsWith({ update: true }))
    expect(same.sell(customer({ code: '1', name: 'ACME', postcode: '1234ab' })).relation.action).to.equal(
      'known',
    )
  })

  it('R55: are not sent again when the register knows that nothing changed since', () => {
    const moved = customer({ code: '1', name: 'Acme', city: 'Breda' })
    const known = (changed: boolean) =>
      batch(settingsWith({ update: true }), { knownRelations: () => ({ code: '1', changed }) })
    expect(known(false).sell(moved).relation.action).to.equal('known')
    expect(known(true).sell(moved).relation.action).to.equal('update')
  })

  it('R55: are updated when only the register knows them and they changed', () => {
    const options = { knownRelations: () => ({ code: '88', changed: true }) }
    const { sell, resolver } = batch(settingsWith({ update: true }), options)
    expect(sell(customer({ code: 'K3', name: 'Los' })).relation).to.include({ code: '88', action: 'update' })
    expect(resolver.relationUpdates()[0]).to.include({ action: 'update', code: '88', name: 'Los' })
  })

  it('R86: an update raises a flag and takes nothing away', () => {
    const { buy, resolver } = batch(settingsWith({ update: true }))
    const bare = { ...emptyRelation('supplier', { sheet: '', row: 2 }), code: '1', name: 'Acme' }
    expect(buy(bare).relation.action).to.equal('update')
    expect(resolver.relationUpdates()[0]).to.include({
      supplier: true,
      hadCustomer: true,
      hadSupplier: false,
      street: 'Dorpsstraat 1',
      houseNumber: '',
      city: 'Utrecht',
    })
  })
})
