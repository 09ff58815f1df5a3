import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Limits } from '../../../src/config/home.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Row } from '../../../src/model/row.ts'
import { openCsv, type CsvHints } from '../../../src/read/csv/open.ts'
import { recordParser } from '../../../src/read/csv/records.ts'
import { RecordSplitter } from '../../../src/report/annotate/records.ts'

const limits = { bytes: 1e9, rows: 1e6, columns: 100, cellLength: 32767, sheets: 1 } as Limits

describe('CSV files with comments and other quotes', () => {
  let folder: string
  before(() => (folder = mkdtempSync(join(tmpdir(), 'csv-'))))
  after(() => rmSync(folder, { recursive: true }))

  async function read(text: string, hints: CsvHints) {
    const path = join(folder, 'x.csv')
    writeFileSync(path, text)
    const file = await openCsv(nodeFiles, path, limits, hints)
    const rows: Row[] = []
    for await (const chunk of file.rows(0)) rows.push(...chunk)
    await file.close()
    return {
      facts: file.facts,
      rows,
      shown: rows.map((row) => [row.number, row.problem ?? '', ...row.cells]),
    }
  }

  it('Q10: comment lines keep their row numbers and are no records', async () => {
    const { shown, facts } = await read('# lijst; "van\r\na;b\r\n# halverwege\r\n1;2\r\n# einde', {
      comment: '#',
    })
    expect(shown).to.deep.equal([
      [1, 'comment', '# lijst; "van'],
      [2, '', 'a', 'b'],
      [3, 'comment', '# halverwege'],
      [4, '', '1', '2'],
      [5, 'comment', '# einde'],
    ])
    expect(facts).to.include({ comment: '#' })
  })

  it('Q10: a quoted text is no comment, nor is a line within one', async () => {
    const { shown } = await read('a;b\n"#1";"x\n# y"\n', { comment: '#' })
    expect(shown).to.deep.equal([
      [1, '', 'a', 'b'],
      [2, '', '#1', 'x\n# y'],
    ])
  })

  it('Q10: without the profile saying so, such a line is data', async () => {
    const { shown } = await read('a;b\n#1;2\n', {})
    expect(shown).to.deep.equal([
      [1, '', 'a', 'b'],
      [2, '', '#1', '2'],
    ])
  })

  it('Q21: takes another mark around texts where the profile names it', async () => {
    const { shown, facts } = await read("a;b\n'x;y';'it''s'\n", { quote: "'" })
    expect(shown).to.deep.equal([
      [1, '', 'a', 'b'],
      [2, '', 'x;y', "it's"],
    ])
    expect(facts).to.include({ quote: "'" })
  })

  it('Q10: cuts a file in pieces as it does whole, wherever they end', () => {
    const layout = { delimiter: ';', newline: '\n', sepLine: false, quote: '"', comment: '#' } as const
    const line = fc.constantFrom('a;b', '# c;"d', '"x\n# y";z', '#', '1;"2""3"')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(40), (lines, cut) => {
        const parse = recordParser(layout)
        const text = lines.map((one) => `${one}\n`).join('')
        const whole = parse(text, true)
        const first = parse(text.slice(0, cut), false)
        const second = parse(text.slice(first.cursor), true)
        const offset = first.data.length
        // The closing line ending gives an empty record, where text is left to give it.
        const trimmed = (data: string[][]) => (data.at(-1)?.join('') === '' ? data.slice(0, -1) : data)
        expect(trimmed([...first.data, ...second.data])).to.deep.equal(trimmed(whole.data))
        expect([...first.comments!, ...[...second.comments!].map((at) => at + offset)]).to.deep.equal([
          ...whole.comments!,
        ])
      }),
    )
  })

  it('Q10 Q21 R13: the annotated copy finds the same records and cells', () => {
    const line = fc.constantFrom("a;'b;c'", "# c;'d", "'x\n# y';z", '#', "1;'2''3'", '"4;5"')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
        const marks = { delimiter: ';', newline: '\n', quote: "'", comment: '#' } as const
        const text = lines.map((one) => `${one}\n`).join('')
        const { data, comments } = recordParser({ ...marks, sepLine: false })(text, true)
        const records = new RecordSplitter({ ...marks, blank: (units) => units.trim() === '' })
        records.push(text)
        records.finish()
        const widths: number[] = []
        while (records.next()) widths.push(records.cells)
        // The closing line ending gives the reader an empty record.
        const read = data.map((cells) => cells.length)
        if (!comments!.has(data.length - 1) && data.at(-1)!.join('') === '') read.pop()
        expect(widths).to.deep.equal(read)
      }),
    )
  })
})
