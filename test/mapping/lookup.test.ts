import { expect } from 'chai'
import fc from 'fast-check'
import { find, makeTable, tableKey } from '../../src/mapping/lookup.ts'

const record = (code: string, ...aliases: string[]) => ({ code, aliases })
const codes = (table: ReturnType<typeof makeTable<{ code: string; aliases: string[] }>>, text: string) =>
  find(table, text).map((r) => r.code)

describe('mapping/lookup', () => {
  it('compares without case, accents and superfluous blanks', () => {
    expect(tableKey('  Omzet \t HOOG ')).to.equal('omzet hoog')
    expect(tableKey('Één café')).to.equal('een cafe')
    expect(tableKey('a\u00a0b')).to.equal('a b')
    expect(tableKey('0070')).to.equal('0070')
    expect(tableKey('')).to.equal('')
    expect(tableKey('   ')).to.equal('')
  })

  it('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => tableKey(tableKey(text)) === tableKey(text)),
    )
  })

  it('R31: the same number is the same account, without any alias', () => {
    const table = makeTable('ledger-accounts.csv', [record('8000', '70'), record('70')])
    expect(codes(table, '8000')).to.deep.equal(['8000'])
    expect(codes(table, ' 70 ')).to.deep.equal(['70'])
  })

  it('finds by alias what no code says', () => {
    const table = makeTable('vat-codes.csv', [record('2', '21%', 'hoog'), record('1', '9%', 'Laag')])
    expect(codes(table, 'HOOG')).to.deep.equal(['2'])
    expect(codes(table, 'laag')).to.deep.equal(['1'])
    expect(codes(table, 'middel')).to.deep.equal([])
    expect(codes(table, '')).to.deep.equal([])
    expect(codes(table, '  ')).to.deep.equal([])
  })

  it('gives every record that claims an alias: choosing is not for a look-up', () => {
    const table = makeTable('vat-codes.csv', [record('2', 'hoog', 'hoog'), record('42', 'Hoog')])
    expect(codes(table, 'hoog')).to.deep.equal(['2', '42'])
    expect(table.byAlias.get('hoog')).to.have.length(2)
  })

  it('Q41: takes a number with other leading zeros when that is one record only', () => {
    const table = makeTable('relations.csv', [
      record('000009', '0012'),
      record('17'),
      record('017'),
      record('A7', '5'),
    ])
    expect(codes(table, '9')).to.deep.equal(['000009'])
    expect(codes(table, '00009')).to.deep.equal(['000009'])
    expect(codes(table, '12')).to.deep.equal(['000009'])
    expect(codes(table, '0017')).to.deep.equal([])
    expect(codes(table, '017')).to.deep.equal(['017'])
    expect(codes(table, '0A7')).to.deep.equal([])
    expect(codes(table, '05')).to.deep.equal(['A7'])
  })

  it('Q41: an alias written out goes before a code with other zeros', () => {
    const table = makeTable('journals.csv', [record('70'), record('80', '070')])
    expect(codes(table, '070')).to.deep.equal(['80'])
  })

  it('Q41: zero is a number too', () => {
    const table = makeTable('vat-codes.csv', [record('0'), record('1')])
    expect(codes(table, '000')).to.deep.equal(['0'])
  })

  it('finds the first of two records with one code', () => {
    const table = makeTable('x.csv', [record('a', 'first'), record('A', 'second')])
    expect(find(table, 'a')[0]!.aliases).to.deep.equal(['first'])
    expect(table.all).to.have.length(2)
    expect(table.file).to.equal('x.csv')
  })

  it('does not take names of Object for records', () => {
    const table = makeTable('x.csv', [record('a')])
    for (const text of ['__proto__', 'constructor', 'toString']) expect(codes(table, text)).to.deep.equal([])
  })
})
