import { expect } from 'chai'
import fc from 'fast-check'
import Papa from 'papaparse'
import { RecordSplitter } from '../../../src/report/annotate/records.ts'

type Cut = { cells: string[]; record: string; lineEnding: string }

function cut(text: string, delimiter: string, newline: '\n' | '\r', chunk: number): Cut[] {
  const records = new RecordSplitter({ delimiter, newline, blank: (units) => units.trim() === '' })
  const found: Cut[] = []
  const take = () => {
    while (records.next()) {
      const cells = Array.from({ length: records.cells }, (_, i) => records.cell(i))
      expect(cells.join(delimiter)).to.equal(records.record)
      found.push({ cells, record: records.record, lineEnding: records.lineEnding })
    }
  }
  for (let start = 0; start < text.length; start += chunk) {
    records.push(text.slice(start, start + chunk))
    take()
  }
  records.finish()
  take()
  return found
}

/** The value of a raw cell as papaparse reads it where it stands. */
function valueOf(raw: string, delimiter: string, newline: '\n' | '\r', atEnd = false): string {
  return papaparse(atEnd ? raw : raw + delimiter, delimiter, newline)[0]?.[0] ?? ''
}

/** As the reader reads: papaparse on the whole text, without the empty record after the closing line ending. */
function papaparse(text: string, delimiter: string, newline: '\n' | '\r'): string[][] {
  const parser = new Papa.Parser({ delimiter, newline } as Papa.ParseConfig)
  const { data } = parser.parse(text, 0, false) as { data: string[][] }
  if (text.endsWith(newline) && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop()
  return data
}

const pieces = (delimiter: string) =>
  fc
    .array(
      fc.constantFrom(
        '"',
        '"',
        '""',
        delimiter,
        delimiter,
        '\r\n',
        '\n',
        '\r',
        ' ',
        'a',
        'é',
        '\u00a0',
        "'",
        '=1',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''))

describe('report/annotate/records', () => {
  it('agrees with papaparse on records and cells, however the quotes stand and the chunks fall', () => {
    for (const delimiter of [';', '\t', ',']) {
      for (const newline of ['\n', '\r'] as const) {
        fc.assert(
          fc.property(pieces(delimiter), fc.integer({ min: 1, max: 12 }), (text, chunk) => {
            const ours = cut(text, delimiter, newline, chunk)
            expect(ours.map((one) => one.record + one.lineEnding).join('')).to.equal(text)
            const theirs = papaparse(text, delimiter, newline)
            expect(ours.map((one) => one.cells.length)).to.deep.equal(theirs.map((cells) => cells.length))
            const values = ours.map(({ cells, lineEnding }) =>
              cells.map((raw, i) => {
                const last = i === cells.length - 1
                const atEnd = last && !lineEnding.endsWith(newline)
                const carriageReturn = atEnd ? lineEnding : ''
                return valueOf(raw + carriageReturn, delimiter, newline, atEnd).replace(/\s+$/, '')
              }),
            )
            expect(values).to.deep.equal(theirs.map((cells) => cells.map((cell) => cell.replace(/\s+$/, ''))))
          }),
          { numRuns: 1500 },
        )
      }
    }
  })

  it('agrees with papaparse on well-formed tables of any content', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), (rows, chunk) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\n' })
        const ours = cut(text, ';', '\n', chunk).map((one) => one.cells.map((raw) => valueOf(raw, ';', '\n')))
        const trimmed = papaparse(text, ';', '\n').map((cells) =>
          cells.map((cell, i) => (i === cells.length - 1 ? cell.replace(/\r$/, '') : cell)),
        )
        expect(ours.length).to.equal(trimmed.length)
        expect(ours.map((cells) => cells.slice(0, -1))).to.deep.equal(
          trimmed.map((cells) => cells.slice(0, -1)),
        )
      }),
    )
  })

  it('counts blank lines as records and keeps each line ending', () => {
    const found = cut('a;b\r\n\r\n\n1;2\r\n3', ';', '\n', 3)
    expect(found.map((one) => one.record)).to.deep.equal(['a;b', '', '', '1;2', '3'])
    expect(found.map((one) => one.lineEnding)).to.deep.equal(['\r\n', '\r\n', '\n', '\r\n', ''])
  })

  it('tells a quote that is never closed', () => {
    const records = new RecordSplitter({
      delimiter: ';',
      newline: '\n',
      blank: (units) => units.trim() === '',
    })
    records.push('a;"b\n1;2\n')
    expect(records.next()).to.equal(false)
    records.finish()
    expect(records.next()).to.equal(true)
    expect(records.unclosed).to.equal(true)
    expect(records.cells).to.equal(2)
    expect(records.next()).to.equal(false)
  })
})
