import { expect } from 'chai'
import fc from 'fast-check'
import { originOf } from '../../src/mapping/entry-number-books.ts'
import { readEntryNumbers } from '../../src/mapping/entry-number-table.ts'
import type { TableProblem } from '../../src/mapping/table-problem.ts'
import { HalfSaved } from '../../src/mapping/table-text.ts'

function read(text: string | Uint8Array) {
  const problems: TableProblem[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const table = readEntryNumbers(bytes, 'mappings/acme/entry-numbers.csv', problems)
  return { table, problems, told: problems.map((p) => `${p.line} ${p.code}`) }
}

const HEADINGS = 'journal;year;number;origin\r\n'

describe('mapping/entry-number-table', () => {
  it('R16: finds each number of a journal and year with its origin, and no other', () => {
    const { table, told } = read(
      `\ufeff${HEADINGS}70;2026;26700002;b.xml\r\n70;2026;26700001;a.xml\r\n\r\n60;2026;1;\r\n70;2025;5;a.xml\r\n`,
    )
    expect(told).to.deep.equal([])
    expect(originOf(table, '70', 2026, 26_700_001)).to.equal('a.xml')
    expect(originOf(table, '70', 2026, 26_700_002)).to.equal('b.xml')
    expect(originOf(table, '60', 2026, 1)).to.equal('')
    for (const [journal, year, number] of [
      ['70', 2026, 5],
      ['70', 2025, 26_700_001],
      ['80', 2026, 1],
      ['070', 2025, 5],
    ] as const)
      expect(originOf(table, journal, year, number), `${journal} ${year} ${number}`).to.equal(null)
  })

  it('takes other headings, orders, delimiters, quotes and encodings, as the other tables do', () => {
    const comma = read('Nummer,Jaar,Dagboek\n1,2026,"70"\n"2",2026,70\n="3",2026,70\n')
    expect([1, 2, 3].map((n) => originOf(comma.table, '70', 2026, n))).to.deep.equal(['', '', ''])
    const wide = read(Buffer.from(`\ufeff${HEADINGS}70;2026;7;Müller\r\n`, 'utf16le'))
    expect(originOf(wide.table, '70', 2026, 7)).to.equal('Müller')
    const windows = read(Buffer.from(`${HEADINGS}70;2026;7;M\u00fcller\r\n`, 'latin1'))
    expect(originOf(windows.table, '70', 2026, 7)).to.equal('Müller')
    const quoted = read(`${HEADINGS}70;2026;8;"a;b ""c"""\r\n`)
    expect(originOf(quoted.table, '70', 2026, 8)).to.equal('a;b "c"')
  })

  it('tells rows that are wrong, twenty at most, and tables that are none', () => {
    const rows = ['70;2026;', '70;26;1', '70;2026;F-1', '70;2026;9999999999', '70;2026']
    expect(read(`${HEADINGS}${rows.join('\r\n')}\r\n`).told).to.deep.equal([
      '2 table-value-wrong',
      '3 table-value-wrong',
      '4 table-value-wrong',
      '5 table-value-wrong',
      '6 table-value-missing',
    ])
    expect(read(HEADINGS + 'x;y;z\r\n'.repeat(1000)).told).to.have.length(20)
    expect(read('journal;year\r\n70;2026\r\n').told).to.deep.equal(['1 table-column-missing'])
    expect(read(Buffer.from('PK\u0003\u0004')).told).to.deep.equal(['1 table-workbook'])
    expect(read(HEADINGS).table.books.size).to.equal(0)
  })

  it('waits for a table that is being saved', () => {
    for (const text of ['', `${HEADINGS}70;2026;1;a\r\n70;20`, `${HEADINGS}70;2026;1\0\0`])
      expect(() => read(text), JSON.stringify(text)).to.throw(HalfSaved)
    expect(originOf(read(`${HEADINGS}70;2026;1;a`).table, '70', 2026, 1)).to.equal('a')
  })

  it('R16: has what a plain map would have, whatever the order', () => {
    const row = fc.tuple(
      fc.constantFrom('70', '60', '0070'),
      fc.constantFrom(2025, 2026),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('', 'a', 'b c'),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const { table } = read(HEADINGS + rows.map((one) => `${one.join(';')}\r\n`).join(''))
        const known = new Map<string, string[]>()
        for (const [journal, year, number, origin] of rows) {
          const key = `${journal}|${year}|${number}`
          known.set(key, [...(known.get(key) ?? []), origin])
        }
        for (const journal of ['70', '60', '0070'])
          for (const year of [2025, 2026])
            for (let number = 1; number <= 60; number++) {
              const found = originOf(table, journal, year, number)
              const wanted = known.get(`${journal}|${year}|${number}`)
              if (wanted) expect(wanted).to.include(found)
              else expect(found).to.equal(null)
            }
      }),
      { numRuns: 50 },
    )
  })
})
