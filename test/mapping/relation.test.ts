import { expect } from 'chai'
import { emptyRelation, type SourceRelation } from '../../src/model/document.ts'
import type { RelationRecord } from '../../src/model/tables.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import type { ResolverOptions } from '../../src/mapping/resolver.ts'
import { demoTables, line, purchase, relationRecord, run, sale } from '../book/demo.ts'
import { ADDRESS, settingsWith } from './relation-batch.ts'

const PLACE = { sheet: '', row: 2 }

function customer(change: Partial<SourceRelation>): SourceRelation {
  return { ...emptyRelation('customer', PLACE), ...change }
}

function resolve(
  relation: SourceRelation,
  records: RelationRecord[],
  settings = settingsWith({ create: false }),
  options: Partial<ResolverOptions> = {},
) {
  const tables = demoTables({ relations: makeTable('relations.csv', records) })
  const make = relation.role === 'customer' ? sale : purchase
  return run(make([line(10_000, 'hoog')], { relation }), settings, tables, options)
}

describe('finding a relation in the accounting package', () => {
  it('R86: takes the code that the source knows of the accounting package, and skips all matching', () => {
    const records = [
      relationRecord('1001', 'Acme'),
      relationRecord('5', 'Ander', { vatNumber: 'NL002455799B11' }),
    ]
    const { resolved, codes } = resolve(
      customer({ targetCode: '1001', code: '5', name: 'Heel anders' }),
      records,
    )
    expect(resolved!.relation).to.include({ code: '1001', action: 'known' })
    expect(codes).to.deep.equal(['relation-data-differ'])
  })

  it('R86: takes an unlisted code as given and says so, unless the table is empty', () => {
    const relation = customer({ targetCode: '77', name: 'Nieuw' })
    const told = resolve(relation, [relationRecord('1001', 'Acme')])
    expect(told.resolved!.relation.code).to.equal('77')
    expect(told.findings[0]).to.include({ code: 'relation-code-not-in-table', severity: 'warning' })
    expect(resolve(relation, []).codes).to.deep.equal([])
  })

  it('R31: equal numbers link by themselves', () => {
    expect(
      resolve(customer({ code: '1001', name: 'ACME' }), [relationRecord('1001', 'Acme')]).entry!.relation,
    ).to.equal('1001')
  })

  it('R90: a source number that a person put at a relation goes before an equal code', () => {
    const records = [
      relationRecord('1001', 'Acme'),
      relationRecord('2002', 'Bakker', { sourceCodes: ['1001', 'K-7'] }),
    ]
    expect(resolve(customer({ code: '1001', name: 'Bakker' }), records).entry!.relation).to.equal('2002')
    expect(resolve(customer({ code: 'k-7', name: 'Bakker' }), records).entry!.relation).to.equal('2002')
  })

  it('Q41: finds source numbers that lost their leading zeros, when only one fits', () => {
    const records = [relationRecord('2002', 'Bakker', { sourceCodes: ['000009'] })]
    expect(resolve(customer({ code: '9', name: 'Bakker' }), records).entry!.relation).to.equal('2002')
  })

  it('R89: finds the same VAT number, however it is written', () => {
    const records = [relationRecord('1001', 'Acme', { vatNumber: 'NL002455799B11' })]
    for (const vatNumber of ['NL 0024.55.799.B11', 'nl002455799b11', '002455799B11']) {
      expect(resolve(customer({ vatNumber, name: 'Acme Holding' }), records).entry!.relation).to.equal('1001')
    }
    const belgian = [relationRecord('1001', 'Acme', { vatNumber: '0456432411', country: 'BE' })]
    expect(resolve(customer({ vatNumber: 'BE 456.432.411', name: 'x' }), belgian).entry!.relation).to.equal(
      '1001',
    )
  })

  it('R89: finds exactly the same name, apart from case, accents and punctuation', () => {
    const records = [relationRecord('1001', 'Bäckerei Müller B.V.', { aliases: ['Muller Brood'] })]
    for (const name of ['backerei muller bv', 'BÄCKEREI  MÜLLER B.V.', 'Müller Brood']) {
      expect(resolve(customer({ name }), records).entry!.relation).to.equal('1001')
    }
    expect(resolve(customer({ name: 'Backerei Muller' }), records).codes).to.deep.equal(['relation-unknown'])
  })

  it('R89: several hits are an error that names them, unless only one has the right role', () => {
    const two = [relationRecord('1', 'Jansen'), relationRecord('2', 'jansen')]
    const { codes, findings } = resolve(customer({ name: 'Jansen' }), two)
    expect(codes).to.deep.equal(['relation-ambiguous'])
    expect(findings[0]!.params.candidates).to.equal('1 Jansen, 2 jansen')
    const apart = [relationRecord('1', 'Jansen', { customer: false }), relationRecord('2', 'jansen')]
    expect(resolve(customer({ name: 'Jansen' }), apart).entry!.relation).to.equal('2')
    const byVat = two.map((r) => ({ ...r, vatNumber: 'NL002455799B11' }))
    expect(resolve(customer({ name: 'x', vatNumber: 'NL002455799B11' }), byVat).codes).to.deep.equal([
      'relation-ambiguous',
    ])
    const byCode = two.map((r) => ({ ...r, sourceCodes: ['K1'] }))
    expect(resolve(customer({ name: 'x', code: 'K1' }), byCode).codes).to.deep.equal(['relation-ambiguous'])
  })

  it('R89: the same name with another VAT number is another relation, and worth a look', () => {
    const records = [relationRecord('1001', 'Acme', { vatNumber: 'NL002455799B11' })]
    const relation = customer({ code: '7', name: 'Acme', vatNumber: 'BE0456432411', ...ADDRESS })
    const { codes, entry } = resolve(relation, records, settingsWith({ create: true }))
    expect(entry!.relation).to.equal('7')
    expect(codes).to.deep.equal(['relation-name-known'])
  })

  it('R41 R89: an equal number alone is no link: another name or VAT number is an error', () => {
    const record = relationRecord('1001', 'Acme', { vatNumber: 'NL002455799B11', postcode: '9999 ZZ' })
    const other = { code: '1001', name: 'Bakker', ...ADDRESS }
    const codesOf = (change: Partial<SourceRelation>, own = record) =>
      resolve(customer({ ...other, ...change }), [own]).codes
    expect(codesOf({ vatNumber: 'BE0456432411' })).to.deep.equal(['relation-vat-number-of-other'])
    expect(codesOf({})).to.deep.equal(['relation-code-of-other'])
    expect(codesOf({ postcode: '9999zz' })).to.deep.equal(['relation-code-of-other'])
    expect(codesOf({ street: '', houseNumber: '', postcode: '', city: '' })).to.deep.equal([
      'relation-code-of-other',
    ])
    expect(codesOf({ code: '01001' })).to.deep.equal(['relation-code-of-other'])
  })

  it('R41: under an equal number the VAT number, the address or no name at all proves who it is', () => {
    const record = relationRecord('1001', 'Acme', {
      vatNumber: 'NL002455799B11',
      street: 'Dorpsstraat 1',
      postcode: '1234AB',
    })
    const same = [{ vatNumber: 'NL0024.55.799.B11' }, { ...ADDRESS }]
    for (const change of same) {
      const renamed = resolve(customer({ code: '1001', name: 'Bakker', ...change }), [record])
      expect(renamed.findings[0]).to.include({ code: 'relation-data-differ', severity: 'warning' })
      expect(renamed.entry!.relation).to.equal('1001')
    }
    expect(resolve(customer({ code: '1001' }), [record]).codes).to.deep.equal([])
  })

  it('R41: an alias is the same name; another legal form or the beginning of the name is worth a look', () => {
    const record = relationRecord('1001', 'Jansen Bouw B.V.', { aliases: ['JB Groep'] })
    const codesOf = (name: string) => resolve(customer({ code: '1001', name }), [record]).codes
    expect(codesOf('jb groep')).to.deep.equal([])
    for (const name of [
      'Jansen Bouw',
      'Jansen Bouw N.V.',
      'Jansen',
      'Jansen Bouw Utrecht VOF',
      'JB Groep BV',
    ])
      expect(codesOf(name), name).to.deep.equal(['relation-data-differ'])
    for (const name of ['Jan', 'Jansens Bouw', 'Bouw', 'J'])
      expect(codesOf(name), name).to.deep.equal(['relation-code-of-other'])
  })

  it('R90: a number that a person put at a relation may have another name, but not another VAT number', () => {
    const record = relationRecord('1001', 'Acme', { sourceCodes: ['K-1'], vatNumber: 'NL002455799B11' })
    const own = { code: 'K-1', name: 'Bakker', ...ADDRESS }
    const renamed = resolve(customer(own), [record])
    expect(renamed.codes).to.deep.equal(['relation-data-differ'])
    expect(renamed.entry!.relation).to.equal('1001')
    const stranger = resolve(customer({ ...own, vatNumber: 'BE0456432411' }), [record])
    expect(stranger.codes).to.deep.equal(['relation-vat-number-of-other'])
    expect(stranger.resolved!.relation.code).to.equal('')
  })

  it('the register remembers a code that the tables do not have yet; the tables go before it', () => {
    const known = { knownRelations: () => ({ code: '4711' }) }
    const relation = customer({ code: 'K9', name: 'Nieuw', vatNumber: 'NL002455799B11' })
    expect(resolve(relation, [relationRecord('1', 'Iets')], undefined, known).entry!.relation).to.equal(
      '4711',
    )
    const records = [relationRecord('1', 'Nieuw', { vatNumber: 'NL002455799B11' })]
    expect(resolve(relation, records, undefined, known).entry!.relation).to.equal('1')
    const both = [
      relationRecord('4711', 'Nieuw', { vatNumber: 'NL002455799B11' }),
      { ...records[0]!, code: '2' },
    ]
    expect(resolve(relation, both, undefined, known).entry!.relation).to.equal('4711')
  })

  it('a blocked relation is an error, as is one without the role while updates are off', () => {
    expect(
      resolve(customer({ code: '1', name: 'A' }), [relationRecord('1', 'A', { blocked: true })]).codes,
    ).to.deep.equal(['relation-blocked'])
    const record = relationRecord('1', 'A', { customer: false, supplier: false })
    expect(resolve(customer({ code: '1', name: 'A' }), [record]).codes).to.deep.equal([
      'relation-not-customer',
    ])
    const supplier = { ...customer({ code: '1', name: 'A' }), role: 'supplier' as const }
    expect(resolve(supplier, [record]).codes).to.deep.equal(['relation-not-supplier'])
  })

  it('a document without a relation is an error for customers and for suppliers', () => {
    expect(resolve(customer({}), []).codes).to.deep.equal(['customer-missing'])
    expect(resolve({ ...customer({}), role: 'supplier' }, []).codes).to.deep.equal(['supplier-missing'])
  })

  it('R39: says who was probably meant when nobody fits', () => {
    const { findings } = resolve(customer({ name: 'Jansne' }), [relationRecord('12', 'Jansen')])
    expect(findings[0]!.params).to.deep.include({ relation: 'Jansne', suggestions: '12 Jansen' })
  })

  it('R76: the ledger account of a relation is used where the line has none', () => {
    const records = [relationRecord('1', 'A', { ledgerAccount: '8020' })]
    const { entry } = resolve(customer({ code: '1', name: 'A' }), records)
    expect(entry!.lines[1]!.account).to.equal('8020')
  })
})
