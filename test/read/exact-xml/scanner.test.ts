import { expect } from 'chai'
import fc from 'fast-check'
import { LimitCrossed } from '../../../src/read/errors.ts'
import { RecordBuilder } from '../../../src/read/exact-xml/records.ts'
import { XmlRefused } from '../../../src/read/exact-xml/refused.ts'
import { XmlScanner } from '../../../src/read/exact-xml/scanner.ts'
import { StrictParser } from '../../../src/read/exact-xml/strict.ts'
import { limits } from './support.ts'

type Parser = { write(text: string): void; close(): void }

/** What a parser makes of a text that comes in pieces: records with their lines, or why it refuses it. */
function outcome(make: (reading: RecordBuilder) => Parser, text: string, size: number): string {
  const reading = new RecordBuilder()
  try {
    const parser = make(reading)
    for (let at = 0; at < text.length; at += size) parser.write(text.slice(at, at + size))
    parser.close()
    return JSON.stringify([reading.records, [...reading.topics], reading.pages])
  } catch (error) {
    if (error instanceof XmlRefused) return `${error.reason} ${error.detail}`
    if (error instanceof LimitCrossed) return `limit ${error.limit}`
    throw error
  }
}

const quick = (text: string, size: number): string =>
  outcome((reading) => new XmlScanner(reading, limits), text, size)
const strict = (text: string, size: number): string =>
  outcome((reading) => new StrictParser(reading, limits, [], '', 1), text, size)

describe("the quick reader of Exact's XML", () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    'é€',
    '&amp;',
    '&lt;',
    '&#233;',
    '&#xE9;',
    '&#0;',
    '&x;',
    '&',
    ']]>',
    '<b/>',
    '<b>c</b>',
    '<b x="1"/>',
    "<b x='1'/>",
    '<b x="1" y="&quot;>"/>',
    '<b x="1" x="2"/>',
    '<b x=1/>',
    '<b x="a\nb"  y = "c"/>',
    '<b >d</b >',
    '<é/>',
    '<_b/>',
    '<b:c/>',
    '<![CDATA[<&]]>',
    '<!-- e -->',
    '<!-- e -- f -->',
    '<?p i?>',
    '</b>',
    '<b>',
    '<',
    '>',
    '\u0002',
  )
  const body = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const heads = fc.constantFrom(
    '',
    '<?xml version="1.0"?>\n',
    '<?xml version="1.0" encoding="utf-8"?>\r\n',
    "<?xml version='1.0'?>",
    '<?xml version="1.1"?>',
    '<!-- a -->',
    ' ',
    'x',
  )
  const tails = fc.constantFrom('', '\n', '<!-- z -->', '<a/>', 'x', '<?p i?>')
  const file = fc
    .tuple(heads, body, body, tails)
    .map(
      ([head, one, two, tail]) =>
        `${head}<eExact><Accounts>\n<Account code=" 1">${one}</Account><Account>${two}</Account></Accounts></eExact>${tail}`,
    )

  it('R82: takes and refuses exactly what a parser that knows all of XML does, however it is cut', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 90 }), (text, size) => {
        expect(quick(text, size)).to.equal(strict(text, 100_000))
      }),
      { numRuns: 3000 },
    )
  })

  it('counts lines as the parser does, also where that takes over', () => {
    const text = '<eExact>\r\n<Accounts>\n<Account\ncode="1"/>\n<Account code=\'2\'/>\n<Account code="3"/>'
    const all = `${text}</Accounts></eExact>`
    const lines = (from: string): number[] =>
      (JSON.parse(from) as [{ element: { line: number } }[]])[0].map(({ element }) => element.line)
    expect(lines(quick(all, 7))).to.deep.equal([4, 5, 6])
    expect(lines(strict(all, 7))).to.deep.equal([4, 5, 6])
  })
})
