import { expect } from 'chai'
import fc from 'fast-check'
import type { Row } from '../../../src/model/row.ts'
import { LimitCrossed } from '../../../src/read/errors.ts'
import { readSharedStrings } from '../../../src/read/xlsx/shared-strings.ts'
import { SheetRows } from '../../../src/read/xlsx/sheet-rows.ts'
import { CellFormats } from '../../../src/read/xlsx/styles.ts'
import { StringTable } from '../../../src/read/xlsx/string-table.ts'
import { columnLetters, referenceColumn } from '../../../src/read/xlsx/xml-bytes.ts'
import { CDATA, CLOSE, MORE, OPEN, TEXT, XmlScanner } from '../../../src/read/xlsx/xml-scanner.ts'
import { sharedStrings, sheetData, wideLimits } from './workbooks.ts'

const kinds: Record<number, string> = { [OPEN]: 'open', [CLOSE]: 'close', [TEXT]: 'text', [CDATA]: 'cdata' }

/** Every token as text, the document cut into pieces of these sizes. */
function tokens(document: string, sizes: number[]): string[] {
  const xml = new XmlScanner('x')
  const found: string[] = []
  for (const piece of cut(Buffer.from(document), sizes)) {
    xml.feed(piece)
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      const text = token === TEXT || token === CDATA
      const said = text ? xml.bytes.toString('utf8', xml.textStart, xml.textEnd) : xml.prefix() + xml.name()
      const attributes = Array.from({ length: token === OPEN ? xml.attributes.count : 0 }, (_, i) => {
        return `${xml.attributes.nameAt(i)}=${xml.attributes.valueAt(i)}`
      })
      found.push([kinds[token], said, ...attributes, ...(token === OPEN && xml.empty ? ['/'] : [])].join(' '))
    }
  }
  xml.end()
  return found
}

function* cut(bytes: Buffer, sizes: number[]): Generator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const odd =
  '<?xml version="1.0"?><!-- <no> --><a:root xmlns:a="u" xmlns="v" x=\'1>"2\' ><a:b é="ü" /><![CDATA[<c>]]>t&amp;é<!-- - -- ->--><d\n/><?pi <e> ?></a:root >\n'

describe('The tokenizer of workbook parts', () => {
  it('finds the same tokens wherever the document is cut', () => {
    const whole = tokens(odd, [odd.length * 2])
    expect(whole).to.deep.equal([
      'open a:root xmlns:a=u xmlns=v x=1>"2',
      `open a:b ${Buffer.from('é').toString('latin1')}=ü /`,
      'cdata <c>',
      'text t&amp;é',
      'open d /',
      'close a:root',
    ])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        expect(tokens(odd, sizes)).to.deep.equal(whole)
      }),
    )
  })

  it('finds the same rows wherever the sheet is cut, characters of several bytes included', async () => {
    const strings = new StringTable()
    for (const text of ['nul', 'één', '東京']) strings.add(text)
    const context = { strings, formats: new CellFormats([]), dateSystem: '1900' as const, cellLength: 1000 }
    const sheet = Buffer.from(
      sheetData(
        `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>12.50</v></c><c r="C1"><v>007</v></c></row><row r="3"><c r="C3" t="inlineStr"><is><t>😀 é_x000D_€</t></is></c><c r="AA3" s="2"><v>1</v></c></row>`,
      ),
    )
    const read = (sizes: number[]): Row[] => {
      const reader = new SheetRows('x', context, wideLimits)
      for (const piece of cut(sheet, sizes)) if (!reader.finished) reader.feed(piece)
      reader.end()
      return reader.rows
    }
    const whole = read([10_000])
    expect(whole[0]!.cells[0]).to.equal('één')
    expect(whole[1]!.cells[2]).to.equal('😀 é\r€')
    expect(whole[1]!.cells.length).to.equal(27)
    for (let size = 1; size < 80; size++) expect(read([size]), `pieces of ${size}`).to.deep.equal(whole)
    const document = Buffer.from(sharedStrings('<t>é€😀</t>', '<r><t>a</t></r><r><t>&#8364;</t></r>'))
    for (let size = 1; size < 20; size++) {
      const table = await readSharedStrings(pieces(document, size), 'x', 100)
      expect([table.get(0), table.get(1), table.get(2)]).to.deep.equal(['é€😀', 'a€', undefined])
    }
  })

  it('gives up a token that never ends', () => {
    const xml = new XmlScanner('x', 1000)
    expect(() => {
      for (let i = 0; i < 100; i++) {
        xml.feed(Buffer.from(i === 0 ? '<a><!-- ' : 'x'.repeat(100)))
        xml.next()
        xml.next()
      }
    }).to.throw(LimitCrossed)
  })

  it('reads tags with any number of attributes', () => {
    const many = Array.from({ length: 300 }, (_, i) => `a${i}="${i}"`).join(' ')
    const xml = new XmlScanner('x')
    xml.feed(Buffer.from(`<r ${many}/>`))
    expect(xml.next()).to.equal(OPEN)
    expect(xml.attributes.count).to.equal(300)
    expect(xml.attributes.get('a299')).to.equal('299')
    expect(xml.attributes.get('a300')).to.equal(undefined)
  })

  it('reads any string from the shared table again, long ones too', () => {
    const strings = new StringTable()
    const texts = Array.from({ length: 40_000 }, (_, i) => {
      if (i % 9999 < 2) return i % 9999 === 0 ? 'lang€'.repeat(300_000 + i) : ''
      return `tekst ${i} é`
    })
    for (const text of texts) strings.add(text)
    const same = (i: number): boolean => strings.get(i) === texts[i]
    expect(texts.every((_, i) => same(i))).to.equal(true)
    expect(texts.every((_, i) => same(texts.length - 1 - i))).to.equal(true)
    expect(strings.get(texts.length)).to.equal(undefined)
    expect(strings.get(-1)).to.equal(undefined)
  })

  it('knows columns by their letters', () => {
    for (const [letters, column] of [
      ['A', 0],
      ['Z', 25],
      ['AA', 26],
      ['XFD', 16_383],
    ] as const) {
      expect(columnLetters(column)).to.equal(letters)
      const reference = Buffer.from(`${letters}17`)
      expect(referenceColumn(reference, 0, reference.length)).to.equal(column)
    }
    for (const wrong of ['17', 'ABCD1', '']) {
      expect(referenceColumn(Buffer.from(wrong), 0, wrong.length)).to.equal(-1)
    }
  })
})

async function* pieces(document: Buffer, size: number): AsyncGenerator<Buffer> {
  yield* cut(document, [size])
}
