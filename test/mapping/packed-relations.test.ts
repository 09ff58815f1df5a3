import { expect } from 'chai'
import fc from 'fast-check'
import { emptyRelation } from '../../src/model/document.ts'
import type { CodeTable, RelationRecord, RelationTable } from '../../src/model/tables.ts'
import { find, makeTable, tableKey } from '../../src/mapping/lookup.ts'
import { packedRelations } from '../../src/mapping/packed-relations.ts'
import { chamberKey, nameKey, relationIndex, vatKey } from '../../src/mapping/relation-keys.ts'
import { relationOf } from '../../src/mapping/relation-row.ts'
import { candidatesFor } from '../../src/mapping/relation-suggest.ts'
import { nearest } from '../../src/mapping/suggest.ts'
import { checkTables, type Lines } from '../../src/mapping/table-checks.ts'
import type { TableProblem } from '../../src/mapping/table-problem.ts'
import { TableReader } from '../../src/mapping/table-reader.ts'
import { demoTables } from '../book/demo.ts'
import { load } from './tables-support.ts'

const FILE = 'mappings/acme/relations.csv'
const HEADINGS =
  'code;name;source codes;vat number;country;customer;blocked;payment condition;ledger account;postcode;street;aliases;chamber of commerce;iban;id'

type Read = { table: RelationTable; problems: TableProblem[] }

/** What the checks of all tables say of this one. */
function told(relations: CodeTable<RelationRecord>, problems: TableProblem[], lines: Lines): TableProblem[] {
  const all = [...problems]
  checkTables({ ...demoTables(), relations }, lines, (problem) => {
    if (problem.file === FILE) all.push(problem)
  })
  return all
}

/** The table as objects, and as its bytes; null when it is not kept as bytes. */
function both(text: string): { plain: Read; packed: Read } | null {
  const bytes = Buffer.from(text)
  const lines: Lines = new Map()
  const problems: TableProblem[] = []
  const packed = packedRelations(bytes, FILE, 'NL', problems, lines)
  if (packed === null) return null
  const others: TableProblem[] = []
  const rows: Lines = new Map()
  const plain = makeTable(FILE, new TableReader('relations.csv', FILE, others).all(bytes, relationOf, rows))
  return {
    plain: { table: plain, problems: told(plain, others, rows) },
    packed: { table: packed.table, problems: told(packed.doubtful, problems, lines) },
  }
}

const pick = (...texts: string[]) => fc.constantFrom('', ...texts)
const row = fc
  .tuple(
    pick('1', '2', '01', '0002', 'A', 'a', 'à', ' 3 ', '="007"', '1,5E+11', '10', '11', '12'),
    pick('Jansen B.V.', 'jansen bv', 'Café De Linde', 'cafe de linde', '"De ""Zon"""', 'De Boom', '12'),
    pick('S1', 's1', 'S1|S2', '007', '7', '1'),
    pick('NL002455799B11', 'NL 0024.55.799 B11', '0403019261', 'BE403019261'),
    pick('NL', 'be', 'EL', 'Holland'),
    pick('ja', 'nee', 'misschien'),
    pick('ja', 'nee'),
    pick('30', '31', '99'),
    pick('8000', '7999'),
    pick('3511 AB', '3511ab', '1000'),
    pick('Kaai 3', '"Kaai 3\n4"'),
    pick('A', 'a|b', '1', '02', 'jansen', '"x;y"', '0|00', '|'),
    pick('12345678', '0403019261'),
    pick('NL91ABNA0417164300|BE68539007547034'),
    pick('9ca28504'),
  )
  .map((cells) => cells.join(';'))
const table = fc
  .tuple(
    fc.array(fc.oneof({ weight: 20, arbitrary: row }, { weight: 1, arbitrary: pick(';;', 'x;y;z') }), {
      maxLength: 25,
    }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(
    ([rows, end, mark, ended]) => (mark ? '\ufeff' : '') + [HEADINGS, ...rows].join(end) + (ended ? end : ''),
  )

describe('relations that are kept as the bytes of their table', () => {
  it('are the same records, and the same is told of them, as where each is an object', () => {
    let compared = 0
    fc.assert(
      fc.property(table, (text) => {
        const read = both(text)
        if (read === null) return
        compared++
        const { plain, packed } = read
        expect([...packed.table.all]).to.deep.equal([...plain.table.all])
        expect(packed.table.all.at(0)).to.deep.equal(plain.table.all.at(0))
        expect(packed.table.all.at(packed.table.all.length)).to.equal(undefined)
        expect(packed.problems).to.deep.equal(plain.problems)
      }),
      { numRuns: 400 },
    )
    expect(compared).to.be.greaterThan(200)
  })

  it('are found alike in every way there is', () => {
    const asked = pick('1', '01', '2', '7', '007', 'A', 'à', 'S1', 's2', 'jansen', 'x;y', '00', '0', 'Kaai 3')
    const names = pick('Jansen BV', 'Cafe de Linde', 'De Bom', 'NL 0024.55.799 B11', '403019261')
    fc.assert(
      fc.property(table, asked, names, (text, code, name) => {
        const read = both(text)
        if (read === null) return
        const { plain, packed } = read
        const source = { ...emptyRelation('customer', { sheet: '', row: 1 }), code, name, postcode: '3511AB' }
        const ways: ((one: RelationTable) => unknown)[] = [
          (one) => one.byCode.get(tableKey(code)),
          (one) => one.byCode.has(tableKey(code)),
          (one) => one.byAlias.get(tableKey(code)),
          (one) => find(one, code),
          (one) => nearest(one, name),
          (one) => candidatesFor(one, source, 'NL'),
        ]
        for (const way of ways) expect(way(packed.table)).to.deep.equal(way(plain.table))
      }),
      { numRuns: 400 },
    )
  })

  it('R89: are found by number, VAT number, company number and name where a look at each of them finds them', () => {
    const records = (one: RelationTable) => [...one.all]
    fc.assert(
      fc.property(table, pick('S1', 's2', '7', '007'), (text, number) => {
        const read = both(text)
        if (read === null) return
        const { table: packed } = read.packed
        const index = relationIndex(packed, 'NL')
        const all = records(read.plain.table)
        const vat = (one: RelationRecord) => vatKey(one.vatNumber, one.country || 'NL')
        const zeros = (key: string) => key.replace(/^0+(?=\d+$)/, '')
        const having = (of: (one: RelationRecord) => string[], key: string) =>
          all.filter((one) => key !== '' && of(one).includes(key))
        const exact = having((one) => one.sourceCodes.map(tableKey), tableKey(number))
        const bare = having((one) => one.sourceCodes.map((n) => zeros(tableKey(n))), zeros(number))
        expect(index.byNumber(number)).to.deep.equal(exact.length > 0 ? exact : bare)
        for (const one of all) {
          expect(index.byVat(vat(one))).to.deep.equal(having((other) => [vat(other)], vat(one)))
          const key = nameKey(one.name)
          const named = having((other) => [other.name, ...other.aliases].map(nameKey), key)
          expect(index.byName(key)).to.deep.equal(named)
          const chamber = chamberKey(one.chamberOfCommerce)
          const chambers = (other: RelationRecord) => [
            chamberKey(other.chamberOfCommerce),
            vat(other).startsWith('BE') ? chamberKey(vat(other)) : '',
          ]
          expect(index.byChamber(chamber)).to.deep.equal(having(chambers, chamber))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('tells of a large table what it tells of a small one, at the right rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i + 10_000};Relatie nummer ${i};;;;;;;;;;;;;`)
    rows[15_000] = '10007;Dubbel;;;;hmm;;99;;;;;;;'
    rows[19_000] = 'X;Alias;;;;;;;;;;10008;;;'
    const { tables, problems } = load({ 'relations.csv': [HEADINGS, ...rows, ''].join('\r\n') })
    expect(tables.relations.all.glance, 'kept as bytes').to.be.a('function')
    expect(problems.map(({ line, code }) => `${line} ${code}`)).to.deep.equal([
      '15002 table-value-wrong',
      '15002 table-code-twice',
      '19002 table-alias-hidden',
      '15002 table-reference-unknown',
    ])
    expect(tables.relations.byCode.get('10007')!.name).to.equal('Relatie nummer 7')
  })

  it('is read the other way when the table is not plain: a quote where none belongs, a line end of old', () => {
    for (const text of ['code;name\n1;"a"b\n', 'code;name\r1;a\r2;b\n', 'code;name\n1;"a\n', 'code;name\n1'])
      expect(both(text), JSON.stringify(text)).to.equal(null)
  })
})
