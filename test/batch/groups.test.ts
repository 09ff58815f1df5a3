import { expect } from 'chai'
import fc from 'fast-check'
import { groupsOf, NotAdjacent } from '../../src/batch/groups.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Cell } from '../../src/model/row.ts'
import type { TableRule } from '../../src/profile/types.ts'
import {
  error,
  memoryFile,
  number,
  profileOf,
  recognised,
  short,
  table,
  type Sheet,
} from '../profile/support.ts'

type Grouped = { groups: string[]; counts: RowCounts; told: string[]; chunks: number[] }

/** Groups in short: `key: row row …`, headers before a stroke. */
async function group(
  sheets: Sheet[],
  rule: Partial<TableRule>,
  sorted: boolean,
  chunk = 7,
): Promise<Grouped> {
  const { plans } = recognised(profileOf(rule), sheets)
  const counts = new RowCounts()
  const told: string[] = []
  const groups: string[] = []
  const chunks: number[] = []
  const report = (found: Finding): void => void told.push(short(found))
  const file = memoryFile(sheets, sheets.length > 1 ? 'xlsx' : 'csv', chunk)
  for await (const some of groupsOf(file, plans[0]!, sorted, counts, report)) {
    chunks.push(some.length)
    for (const { key, headers, lines } of some) {
      const rows = [...headers.map((row) => `${row.number}|`), ...lines.map((row) => row.number)]
      groups.push(`${key.replace('\u0000', '/')}: ${rows.join(' ')}`)
      counts.document(headers.length + lines.length, 'booked')
    }
  }
  return { groups, counts, told, chunks }
}
const csv = (text: string, rule: Partial<TableRule> = {}, sorted = false) =>
  group([{ rows: table(text) }], rule, sorted)
const heading = 'Nr;Datum;Klant;Excl'

const total = ({ read, booked, reported, leftOut }: RowCounts): number => {
  expect(booked + reported + Object.values(leftOut).reduce((a, b) => a + b, 0)).to.equal(read)
  return read
}

describe('batch/groups', () => {
  it('makes a group of the rows with one number that stand together', async () => {
    const { groups, counts } = await csv(`${heading}\n1;;A;1\n1;;A;2\n2;;A;3\n3;;A;4\n3;;A;5`)
    expect(groups).to.deep.equal(['1: 2 3', '2: 4', '3: 5 6'])
    expect(total(counts)).to.equal(6)
  })

  it('throws NotAdjacent when a number comes back, and groups such a file when it is sorted', async () => {
    const text = `${heading}\n1;;A;1\n2;;A;2\n1;;A;3`
    let thrown: unknown = null
    await csv(text).catch((error: unknown) => (thrown = error))
    expect(thrown).to.be.instanceOf(NotAdjacent)
    expect((await csv(text, {}, true)).groups).to.deep.equal(['1: 2 4', '2: 3'])
  })

  it('R18: never joins rows of a table with a row per document, sorted or not', async () => {
    const text = `${heading}\n1;;A;1\n1;;A;1\n2;;A;1\n1;;A;1`
    for (const sorted of [false, true])
      expect((await csv(text, { layout: 'row-per-document' }, sorted)).groups).to.deep.equal([
        '1: 2',
        '1: 3',
        '2: 4',
        '1: 5',
      ])
  })

  it('R37: reports a row without a number at its cell, and goes on', async () => {
    const { groups, told, counts } = await csv(`${heading}\n1;;A;1\n;;A;2\n1;;A;3`)
    expect(groups).to.deep.equal(['1: 2 4'])
    expect(told).to.deep.equal(['number-missing 3/0'])
    expect([counts.reported, total(counts)]).to.deep.equal([1, 4])
  })

  it('keeps purchases of two suppliers with one number apart', async () => {
    expect((await csv(`${heading}\n1;;A;1\n1;;B;2\n1;;B;3`, { makes: 'purchase' })).groups).to.deep.equal([
      'A/1: 2',
      'B/1: 3 4',
    ])
  })

  it('gives groups in chunks, so that memory does not grow with the file', async () => {
    const rows: Cell[][] = [
      ...table(heading),
      ...Array.from({ length: 1700 }, (_, i) => [String(i), '', 'A', '1']),
    ]
    for (const sorted of [false, true]) {
      const { chunks } = await group([{ rows }], {}, sorted, 100)
      expect(Math.max(...chunks)).to.be.lessThan(700)
      expect(chunks.reduce((a, b) => a + b)).to.equal(1700)
    }
  })

  it('makes the same groups of rows that stand together, sorted or not', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 9 }), async (lengths, chunk) => {
        const rows: Cell[][] = table(heading)
        lengths.forEach((length, key) => {
          for (let i = 0; i < length; i++) rows.push([`N${key}`, '', 'A', String(i)])
        })
        const [adjacent, sorted] = await Promise.all(
          [false, true].map((s) => group([{ rows }], {}, s, chunk)),
        )
        expect(sorted!.groups).to.deep.equal(adjacent!.groups)
        expect(total(adjacent!.counts)).to.equal(rows.length)
        expect(total(sorted!.counts)).to.equal(rows.length)
      }),
      { numRuns: 60 },
    )
  })

  it('groups shuffled rows in the order of each first row, every row once, rows of a group in the order of the file', async () => {
    const kinds = fc.constantFrom('1', '2', '3', '10', '', 'Totaal', 'blank')
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { maxLength: 30 }), async (keys) => {
        const rows: Cell[][] = [
          ...table(heading),
          ...keys.map((key) => (key === 'blank' ? ['', '', '', ''] : [key, '', 'A', '1'])),
        ]
        const { groups, counts } = await group([{ rows }], {}, true)
        const expected = new Map<string, number[]>()
        keys.forEach((key, i) => {
          if (/^\d+$/.test(key)) expected.set(key, [...(expected.get(key) ?? []), i + 2])
        })
        expect(groups).to.deep.equal([...expected].map(([key, numbers]) => `${key}: ${numbers.join(' ')}`))
        expect(total(counts)).to.equal(rows.length)
        const count = (kind: string) => keys.filter((key) => key === kind).length
        expect(counts.reported).to.equal(count(''))
        expect([counts.leftOut['total-row'] ?? 0, counts.leftOut['empty-row'] ?? 0]).to.deep.equal([
          count('Totaal'),
          count('blank'),
        ])
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every cell as it was when rows go through sorting', async () => {
    const odd: Cell[] = [
      '1',
      { kind: 'date', raw: '46000', text: '09-12-2025', iso: '2025-12-09' },
      'A\n"\u0000é',
      number('12.5', '12,50'),
    ]
    const sheets = [{ rows: [...table(heading), odd, ['2', '', '', ''], ['1', '', '', '']] }]
    const { plans } = recognised(profileOf(), sheets)
    const seen: Cell[][] = []
    for await (const groups of groupsOf(
      memoryFile(sheets),
      plans[0]!,
      true,
      new RowCounts(),
      () => undefined,
    ))
      for (const { lines } of groups) seen.push(...lines.map((row) => row.cells))
    expect(seen[0]).to.deep.equal(odd)
  })

  describe('two tabs', () => {
    const rule: Partial<TableRule> = {
      layout: 'header-and-lines',
      sheets: ['F'],
      columns: { excluding: ['x'], status: ['Status'] },
      status: { leaveOut: ['concept'], unknown: 'use' },
      lines: {
        sheets: ['R'],
        columns: {
          key: { headings: ['Nr'], required: true },
          excluding: { headings: ['Excl'], required: true },
        },
      },
    }
    const read = (headers: string, lines: string) =>
      group(
        [
          { name: 'F', rows: table(`Nr;Datum;Klant;Status\n${headers}`) },
          { name: 'R', rows: table(`Nr;Excl\n${lines}`) },
        ],
        rule,
        false,
      )

    it('Q25: are joined by number, wherever the lines stand', async () => {
      const { groups, counts, told } = await read('1;;A;\n2;;A;', '2;1\n1;2\n2;3')
      expect(groups).to.deep.equal(['1: 2| 3', '2: 3| 2 4'])
      expect(told).to.deep.equal([])
      expect(total(counts)).to.equal(7)
    })

    it('Q25: report each orphan line, a header without lines and a header that stands twice', async () => {
      const { groups, told, counts } = await read('1;;A;\n2;;A;\n2;;B;\n3;;A;\n2;;C;', '3;1\n9;2\n9;3\n2;4')
      expect(groups).to.deep.equal(['3: 5| 2'])
      expect(told).to.deep.equal([
        'header-without-lines 2',
        'header-twice 4',
        'header-twice 6',
        'lines-without-header 3',
        'lines-without-header 4',
      ])
      expect([counts.booked, counts.reported, total(counts)]).to.deep.equal([2, 7, 11])
    })

    it('R22: leave out a draft without lines or without a number, and its lines with it', async () => {
      const { groups, told, counts } = await read('1;;A;concept\n;;A;Concept\n2;;A;concept', '2;1')
      expect(told).to.deep.equal([])
      expect(groups).to.deep.equal(['1: 2|', '2: 4| 2'])
      expect(counts.leftOut['status']).to.equal(1)
    })

    it('Q13 Q12: leave out blank and total rows of either tab', async () => {
      const { told, counts } = await read('1;;A;\n;;;\nTotaal;;;', '1;1\n;\nTotaal;1')
      expect(told).to.deep.equal(['total-row-left-out 4', 'total-row-left-out 4'])
      expect(counts.leftOut).to.deep.equal({ heading: 2, 'empty-row': 2, 'total-row': 2 })
    })

    it('Q43 Q45: join numbers of any type and report an error cell in place of one', async () => {
      const sheets = [
        {
          name: 'F',
          rows: [...table('Nr;Datum;Klant;Status'), [number('20260001', '20,260,001'), '', 'A', '']],
        },
        { name: 'R', rows: [...table('Nr;Excl'), ['20260001', '1'], [error(), '2']] },
      ]
      const { groups, told } = await group(sheets, rule, false)
      expect(groups).to.deep.equal(['20260001: 2| 2'])
      expect(told).to.deep.equal(['cell-error 3/0'])
    })
  })
})
