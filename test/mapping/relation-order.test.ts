import { expect } from 'chai'
import { emptyRelation, type SourceRelation } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { RelationRecord } from '../../src/model/tables.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import type { KnownRelation } from '../../src/mapping/relation-known.ts'
import { RelationMatcher } from '../../src/mapping/relation-match.ts'
import { candidatesFor } from '../../src/mapping/relation-suggest.ts'
import { demoSettings, demoTables, relationRecord } from '../book/demo.ts'

const customer = (change: Partial<SourceRelation>): SourceRelation => ({
  ...emptyRelation('customer', { sheet: '', row: 2 }),
  ...change,
})

function match(
  relation: SourceRelation,
  records: RelationRecord[],
  change: Partial<AdministrationSettings['relations']> = {},
  known: KnownRelation | null = null,
) {
  const settings = demoSettings()
  Object.assign(settings.relations, change)
  const tables = demoTables({ relations: makeTable('relations.csv', records) })
  const { by, code, misses } = new RelationMatcher(tables, settings).match(relation, known)
  return [by, code, ...misses.map((miss) => miss.code)]
}

const VAT = 'NL002455799B11'

describe('the order in which a relation is looked for', () => {
  const records = [
    relationRecord('1', 'Naam'),
    relationRecord('2', 'Iets', { vatNumber: VAT }),
    relationRecord('3', 'Gekoppeld', { sourceCodes: ['7'] }),
    relationRecord('7', 'Naam'),
    relationRecord('8', 'Kamer', { chamberOfCommerce: '1234 5678' }),
  ]
  const all = customer({ code: '7', name: 'Naam', chamberOfCommerce: '12345678', targetCode: '1' })

  it('D2: is that of the setting; what is not listed is not used', () => {
    expect(match(all, records)).to.deep.equal(['target-code', '1'])
    expect(match({ ...all, targetCode: '' }, records)).to.deep.equal(['link', '3'])
    expect(match(all, records, { order: ['source-number'] })).to.deep.equal(['source-number', '7'])
    expect(match(all, records, { order: ['chamber-of-commerce', 'name'] })).to.deep.equal([
      'chamber-of-commerce',
      '8',
    ])
    const named = customer({ name: 'Iets', vatNumber: '' })
    expect(match(named, records, { order: ['name'] })).to.deep.equal(['name', '2'])
    expect(match(named, records, { order: ['vat-number'] })).to.deep.equal(['', ''])
    expect(match(customer({ name: 'Iets' }), records, { order: ['register'] }, { code: '9' })).to.deep.equal([
      'register',
      '9',
    ])
    expect(match(customer({ name: 'x' }), records, { order: ['name'] }, { code: '9' })).to.deep.equal([
      '',
      '',
    ])
  })

  it('R89: once a way has several hits nothing weaker is tried', () => {
    const twins = [
      relationRecord('1', 'Een', { vatNumber: VAT }),
      relationRecord('2', 'Twee', { vatNumber: VAT }),
      relationRecord('3', 'Drie'),
    ]
    const relation = customer({ name: 'Drie', vatNumber: VAT })
    expect(match(relation, twins)).to.deep.equal(['', '', 'relation-ambiguous'])
    expect(match(relation, twins, { order: ['name', 'vat-number'] })).to.deep.equal(['name', '3'])
  })

  it('R90: a code that a person gave in a review file goes before equal numbers, VAT number and name', () => {
    const known = { code: '2', linked: true }
    expect(match(customer({ code: '1', name: 'Naam' }), records, {}, known)).to.deep.equal(['link', '2'])
    expect(match(customer({ code: '7' }), records, {}, known), 'the table goes first').to.deep.equal([
      'link',
      '3',
    ])
  })

  it('R86 Q41: EXACT_ONLINE_CODE that lost its leading zeros is found when only one fits', () => {
    const padded = [relationRecord('000009', 'A'), relationRecord('10', 'B')]
    expect(match(customer({ targetCode: '9' }), padded)).to.deep.equal(['target-code', '000009'])
    const two = [relationRecord('0009', 'A'), relationRecord('009', 'B')]
    expect(match(customer({ targetCode: '9' }), two)).to.deep.equal([
      'target-code',
      '9',
      'relation-code-not-in-table',
    ])
  })

  it('Q53: a Belgian company number is that of the VAT number', () => {
    const belgian = [relationRecord('1', 'A', { vatNumber: 'BE0456432411' })]
    const relation = customer({ name: 'x', chamberOfCommerce: '456.432.411' })
    expect(match(relation, belgian)).to.deep.equal(['chamber-of-commerce', '1'])
  })

  it('R53 D2: within the range of the source a number is the code; beyond it equal numbers mean nothing', () => {
    const ranged = { sourceRanges: { customer: { from: 1, to: 99 } } }
    const own = [relationRecord('50', 'Acme', { postcode: '1234 AB' }), relationRecord('500', 'Bol')]
    const renamed = customer({ code: '50', name: 'Anders' })
    expect(match(renamed, own, ranged)).to.deep.equal(['source-number', '50'])
    expect(match(renamed, own)).to.deep.equal(['source-number', '50', 'relation-code-of-other'])
    expect(match({ ...renamed, postcode: '9999 ZZ' }, own, ranged)).to.deep.equal([
      'source-number',
      '50',
      'relation-code-of-other',
    ])
    expect(match(customer({ code: '500', name: 'Cor' }), own, ranged)).to.deep.equal(['', ''])
  })

  it('R41: a number that was sent before is another relation when VAT number, or name and postcode, are others', () => {
    const own = [relationRecord('50', 'Acme', { postcode: '1234 AB', vatNumber: VAT })]
    const known = { code: '50', by: 'code' } as const
    const moved = customer({ code: 'K1', name: 'Acme', postcode: '9999 ZZ' })
    expect(match(moved, own, {}, known)).to.deep.equal(['register', '50'])
    expect(match({ ...moved, name: 'Bol' }, own, {}, known)).to.deep.equal([
      'register',
      '50',
      'relation-code-of-other',
    ])
    expect(match({ ...moved, vatNumber: 'BE0456432411' }, own, {}, known)).to.include(
      'relation-vat-number-of-other',
    )
    expect(match({ ...moved, name: 'Bol' }, own, { update: true }, known)).to.deep.equal(['register', '50'])
  })
})

describe('who a relation may be', () => {
  const table = makeTable('relations.csv', [
    relationRecord('1', 'Garage Van Dijk', { postcode: '1031 CD', street: 'Havenweg 8' }),
    relationRecord('2', 'Bouw Peeters', { vatNumber: 'BE0456432411' }),
    relationRecord('3', 'Anders', { postcode: '1031CD', street: 'Kade 1' }),
  ])
  const codes = (change: Partial<SourceRelation>): string[] =>
    candidatesFor(table, customer(change), 'NL').map((one) => one.code)

  it('R88: is told by nearly the same name, and by the same address', () => {
    expect(codes({ name: 'Garage Van Dyck' })).to.deep.equal(['1'])
    const at = { street: 'Havenweg', houseNumber: '8', postcode: '1031cd' }
    expect(codes({ name: 'Autobedrijf Jansen', ...at })).to.deep.equal(['1'])
    expect(codes({ name: 'Heel iets', street: 'Elders 2', postcode: '1031 CD' })).to.deep.equal([])
  })

  it('Q51: a company number within the name is a hint, never a match', () => {
    const relation = { name: 'Peeters (BE 0456.432.411)' }
    expect(codes(relation)).to.include('2')
    expect(match(customer(relation), table.all)).to.deep.equal(['', ''])
  })
})
