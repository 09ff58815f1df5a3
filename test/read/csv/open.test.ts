import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Row } from '../../../src/model/row.ts'
import { openCsv, type CsvHints } from '../../../src/read/csv/open.ts'
import { LimitCrossed } from '../../../src/read/errors.ts'

const limits = {
  bytes: 1e9,
  rows: 1e6,
  columns: 100,
  cellLength: 32767,
  sheets: 1,
  unzippedBytes: 1e9,
  ratio: 100,
  entries: 10_000,
  stringBytes: 1e9,
  conversionBytes: 50e6,
  conversionMemory: 1e9,
  conversionTime: 60_000,
  xmlDepth: 50,
  xmlText: 10_485_760,
}

describe('opening CSV files', () => {
  let folder: string
  before(() => (folder = mkdtempSync(join(tmpdir(), 'csv-'))))
  after(() => rmSync(folder, { recursive: true }))

  async function read(bytes: Uint8Array | string, hints: CsvHints = {}) {
    const path = join(folder, 'x.csv')
    writeFileSync(path, bytes)
    const file = await openCsv(nodeFiles, path, limits, hints)
    const rows: Row[] = []
    for await (const chunk of file.rows(0)) rows.push(...chunk)
    await file.close()
    return { facts: file.facts, rows, cells: rows.map((row) => row.cells) }
  }

  it('reads UTF-8 without a byte order mark (Q1)', async () => {
    const { cells, facts } = await read('a;b\né;€\n')
    expect(cells).to.deep.equal([
      ['a', 'b'],
      ['é', '€'],
    ])
    expect(facts).to.include({ encoding: 'utf-8', delimiter: ';', newline: '\n' })
  })
  it('reads what a Dutch Excel saves: byte order mark, semicolons, CRLF, decimal comma (Q2)', async () => {
    const { cells, facts } = await read('\ufeffa;b\r\n1,5;2\r\n')
    expect(cells).to.deep.equal([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(facts).to.include({ encoding: 'utf-8-bom', newline: '\r\n' })
  })
  it('reads all 256 bytes of windows-1252, the euro sign at 0x80 among them (Q3)', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i).filter(
      (b) => ![10, 13, 34, 59, 44, 9, 124].includes(b),
    )
    const { cells, facts } = await read(
      Buffer.concat([Buffer.from('a;b\n'), Buffer.from([0x61]), bytes, Buffer.from(';x\n')]),
    )
    const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
    const expected = [...bytes]
      .map((b) => (b >= 0x80 && b <= 0x9f ? high[b - 0x80] : String.fromCharCode(b)))
      .join('')
    expect(facts.encoding).to.equal('windows-1252')
    expect(cells[1]).to.deep.equal([`a${expected}`, 'x'])
  })
  it('finds one byte that is not UTF-8 at the very end of a large file', async () => {
    const body = Buffer.from('naam;bedrag\n' + 'é;1\n'.repeat(400_000))
    const { facts } = await read(Buffer.concat([body, Buffer.from([0xe9, 0x3b, 0x31, 0x0a])]))
    expect(facts.encoding).to.equal('windows-1252')
  })
  it('reads UTF-16 in both byte orders, also without a mark (Q4)', async () => {
    const text = 'a,b\n1,€\n'
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    const expected = [
      ['a', 'b'],
      ['1', '€'],
    ]
    expect((await read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).cells).to.deep.equal(expected)
    expect((await read(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).cells).to.deep.equal(expected)
    expect((await read(little)).cells).to.deep.equal(expected)
  })
  it('finds the delimiter by consistency, outside quotes (Q6)', async () => {
    expect((await read('nr;bedrag\n1;2,50\n2;3,75\n')).facts.delimiter).to.equal(';')
    expect((await read('nr,bedrag\n1,"2,50"\n2,"3;75"\n')).facts.delimiter).to.equal(',')
    expect((await read('nr\tbedrag\n1\t2,50\n')).facts.delimiter).to.equal('\t')
    expect((await read('Titel;;\nnr;naam;bedrag\n1;a, b;2,5\n')).facts.delimiter).to.equal(';')
  })
  it('goes by the heading row where most rows of a short file are broken (Q6 Q18 Q19)', async () => {
    const heading = 'nr;datum;naam;bedrag;btw'
    const ragged = `${heading}\n1;1-9-2026;A;100,00\n2;1-9-2026;A;100,00;21;extra\n3;1-9-2026;A; B;100,00;21\n`
    expect((await read(ragged)).facts.delimiter).to.equal(';')
    const quoted = `${heading}\n1;1-9-2026;"2" pijp;100,00;21\n2;1-9-2026;"open;100,00;21\n3;1-9-2026;x;100,00;21\n`
    expect((await read(quoted)).facts.delimiter).to.equal(';')
    const titled = 'Lijst, januari, 2026\nnr;naam;excl;btw\n1;A;1,00;0,21\n2;B;2,00;0,42\n'
    expect((await read(titled)).facts.delimiter).to.equal(';')
  })
  it('takes a file of one column whose amounts hold commas as one column (Q7)', async () => {
    expect((await read('bedrag\n2,50\n10\nonbekend\n7\n')).cells[1]).to.deep.equal(['2,50'])
  })
  it('skips a sep= line and numbers the rows as Excel does (Q8)', async () => {
    const { rows, facts } = await read('sep=,\r\na,b\r\n1,2\r\n')
    expect(rows.map((r) => [r.number, ...r.cells])).to.deep.equal([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
    expect(facts).to.include({ delimiter: ',', sepLine: 'yes' })
  })
  it('keeps line breaks inside quotes in one row (Q20)', async () => {
    expect((await read('a;b\r\n"één\r\ntwee";2\r\n3;4\r\n')).cells).to.deep.equal([
      ['a', 'b'],
      ['één\r\ntwee', '2'],
      ['3', '4'],
    ])
  })
  it('reads a mix of CRLF and LF, and a file without a last line ending', async () => {
    expect((await read('a;b\r\n1;2\n"3";"4"\r\n5;6')).cells).to.deep.equal([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })
  it('marks rows whose quotes do not match (Q19)', async () => {
    const { rows } = await read('a;b\n1;"x\n2;y\n')
    expect(rows.some((row) => row.problem === 'quote')).to.equal(true)
  })
  it('counts blank lines, so that row numbers stay those of Excel', async () => {
    expect((await read('a;b\n\n1;2\n')).rows.map((r) => r.number)).to.deep.equal([1, 2, 3])
  })
  it('stops at the limits on rows and columns', async () => {
    const path = join(folder, 'limit.csv')
    writeFileSync(path, 'a;b\n1;2\n3;4\n')
    const file = await openCsv(nodeFiles, path, { ...limits, rows: 2 })
    let error: unknown
    try {
      for await (const _ of file.rows(0));
    } catch (e) {
      error = e
    }
    await file.close()
    expect(error).to.be.instanceOf(LimitCrossed)
  })
  it('stops at a cell that is longer than allowed, but tells quotes that swallowed lines as that (Q19)', async () => {
    const error: unknown = await read(`a;b\n1;${'x'.repeat(32_768)}\n`).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(LimitCrossed).and.include({ limit: 'cellLength', value: 32_768 })
    expect((await read(`a;b\n1;${'x'.repeat(32_767)}\n`)).rows).to.have.length(2)
    const { rows } = await read(`a;b\n1;"x\n${'2;y\n'.repeat(10_000)}`)
    expect(rows.at(-1)!.problem).to.equal('quote')
  })
  it('tells a row of a million columns by its columns', async () => {
    const error: unknown = await read(`a;b\n${'1;'.repeat(1_000_000)}`).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(LimitCrossed).and.include({ limit: 'columns', allowed: 100 })
  })
  it('reads back any table that is written by the rules of CSV', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r\n', 'é', '€', ' ') })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = `sep=;\r\n${rows.map((r) => r.map(quoted).join(';')).join('\r\n')}\r\n`
        expect((await read(text)).cells).to.deep.equal(rows)
      }),
      { numRuns: 60 },
    )
  })
})
