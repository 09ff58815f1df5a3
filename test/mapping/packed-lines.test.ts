import { expect } from 'chai'
import fc from 'fast-check'
import { PackedLines } from '../../src/mapping/packed-lines.ts'
import { eachRecord, tableText } from '../../src/mapping/table-text.ts'

type Cut = [cells: string[], number: number][]

/** The records as they lie in the bytes, each read once more from where it begins; null: not plain. */
function packed(bytes: Uint8Array): Cut | null {
  const lines = PackedLines.of(bytes)
  const cut: Cut = []
  const begins: number[] = []
  const plain = lines?.each((cells, number, begin) => {
    cut.push([cells, number])
    begins.push(begin)
  })
  if (!lines || plain !== true) return null
  expect(begins.map((begin) => lines.at(begin))).to.deep.equal(cut.map(([cells]) => cells))
  expect(lines.count()).to.be.at.least(cut.length)
  return cut
}

function whole(bytes: Uint8Array): Cut {
  const cut: Cut = []
  eachRecord(tableText(bytes), (cells, number) => cut.push([cells, number]))
  return cut
}

describe('records of a table as they lie in its bytes', () => {
  it('are those that the whole text is cut into, whatever the text', () => {
    const piece = fc.constantFrom('a', ' ', ';', ';', '"', '"', '\n', '\r\n', '\r', ',', 'é', '€', '\t')
    let compared = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, mark) => {
        const bytes = Buffer.from((mark ? '\ufeff' : '') + 'a;b\n' + pieces.join(''))
        const cut = packed(bytes)
        if (cut === null) return
        compared++
        expect(cut).to.deep.equal(whole(bytes))
      }),
      { numRuns: 3000 },
    )
    expect(compared).to.be.greaterThan(300)
  })

  it('are those of cells of any text between quotes', () => {
    const cell = fc.array(fc.constantFrom('a', '"', ';', '\n', ' ', 'ü'), { maxLength: 6 })
    const quoted = cell.map((text) => `"${text.join('').replaceAll('"', '""')}"`)
    fc.assert(
      fc.property(fc.array(fc.tuple(quoted, quoted, quoted)), (rows) => {
        const bytes = Buffer.from(['x;y;z', ...rows.map((cells) => cells.join(';')), ''].join('\r\n'))
        expect(packed(bytes)).to.deep.equal(whole(bytes))
      }),
    )
  })

  it('are read in UTF-8, UTF-16 and windows-1252, with the separator that the table names', () => {
    const text = 'sep=;\r\ncode;name\r\n1;Café €\r\n\r\n2;"a;b"\r\n'
    const windows = Buffer.from(text.replace('€', '\u0080'), 'latin1')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [Buffer.from(text), windows, utf16]) {
      expect(packed(bytes)).to.deep.equal([
        [['code', 'name'], 1],
        [['1', 'Café €'], 2],
        [['2', 'a;b'], 4],
      ])
      expect(packed(bytes)).to.deep.equal(whole(bytes))
    }
  })

  it('are none of a workbook, of zeros, or of nothing', () => {
    for (const text of ['PK\u0003\u0004', 'a;b\n\0', '', '\ufeff'])
      expect(packed(Buffer.from(text))).to.equal(null)
  })
})
