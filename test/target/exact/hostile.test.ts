import { expect } from 'chai'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import type { Entry } from '../../../src/model/entry.ts'
import { anyEntry, hostileText } from './arbitrary.ts'
import { entry, line, open, relation, settings, totals } from './support.ts'

/** Texts of all elements of some names, in order, as an XML reader sees them. Throws on what is not well-formed. */
function texts(xml: string, ...names: string[]): string[] {
  const parser = new SaxesParser()
  const found: string[] = []
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => (text = ''))
  parser.on('text', (part) => (text += part))
  parser.on('closetag', (tag) => {
    if (names.includes(tag.name)) found.push(text)
  })
  parser.write(xml).close()
  return found
}

/** Whether XML 1.0 can hold a text, told by its own definition of Char. */
function canHold(text: string): boolean {
  return /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text)
}
const texted = (one: Entry) => [one.description, one.yourReference, ...one.lines.map((l) => l.description)]

describe('hostile texts', () => {
  it('are either told or come back unchanged from the XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry(hostileText), async (one) => {
        const { writer, sink } = await open()
        const findings = writer.entry(one, null)
        const codes = new Set(findings.map(({ code }) => code))
        const sales = one.kind.startsWith('sales')
        const used = sales ? texted(one) : texted({ ...one, yourReference: '' })
        expect(codes.has('character-not-allowed')).to.equal(!used.every(canHold))
        await writer.finish(totals())
        if (findings.length > 0) {
          expect(
            [...codes].filter((c) => c !== 'character-not-allowed' && c !== 'text-too-long'),
          ).to.deep.equal([])
          expect([...sink.files.keys()]).to.deep.equal([])
          return
        }
        const xml = sink.files.get('1-GLTransactions.xml')!
        const lines = one.lines.map(({ description }) => description)
        const [head, ...written] = texts(xml, 'Description')
        expect(head!.endsWith(one.description)).to.equal(true)
        expect(written.filter((text) => text !== head)).to.deep.equal(
          lines.filter((text) => text !== '' && text !== head),
        )
        expect(texts(xml, 'YourRef')[0] ?? '').to.equal(sales ? one.yourReference : one.number)
      }),
      { numRuns: 300 },
    )
  })

  it('name the field and the character that XML cannot hold, and write nothing of the entry', async () => {
    const { writer, sink } = await open()
    const place = { sheet: 'blad', row: 7 }
    const bad = line('base', '8000', -100, { description: 'a\u0001b', place })
    const findings = writer.entry(entry({ lines: [line('receivable', '1300', 100), bad] }), null)
    expect(findings).to.have.lengthOf(1)
    expect(findings[0]).to.deep.equal({
      code: 'character-not-allowed',
      severity: 'error',
      place,
      document: '2026-0001',
      value: 'a\u0001b',
      params: { field: 'description', character: 'U+0001' },
    })
    expect(await writer.finish(totals())).to.deep.equal([])
    expect(sink.files.size).to.equal(0)
  })

  it('are told for halves of surrogate pairs, U+FFFE and U+FFFF, never for emoji, tabs and line ends', async () => {
    const { writer } = await open()
    const found = (description: string) =>
      writer.entry(entry({ description }), null).map(({ params }) => params['character'])
    expect(found('a\ud83d')).to.deep.equal(['U+D83D'])
    expect(found('\ude00b')).to.deep.equal(['U+DE00'])
    expect(found('\ufffe')).to.deep.equal(['U+FFFE'])
    expect(found('\uffff')).to.deep.equal(['U+FFFF'])
    expect(found('😀\t\r\n\u0085\ufffd')).to.deep.equal([])
  })

  it('survive in attributes too', async () => {
    const { writer, sink } = await open()
    expect(writer.entry(entry({ journal: '7\t0&"<\n' }), null)).to.deep.equal([])
    await writer.finish(totals())
    let code = ''
    const parser = new SaxesParser()
    parser.on('opentag', (tag) => {
      if (tag.name === 'Journal') code = tag.attributes['code'] as string
    })
    parser.write(sink.files.get('1-GLTransactions.xml')!).close()
    expect(code).to.equal('7\t0&"<\n')
  })
})

describe('values that do not fit', () => {
  const codes = (findings: { code: string; params: object }[]) =>
    findings.map(({ code, params }) => [code, params])

  it('are told for descriptions above 255 characters, counted as a reader counts', async () => {
    const { writer } = await open()
    const at = (description: string) =>
      codes(writer.entry(entry({ description, number: '1', entryNumber: 1 }), null))
    expect(at('😀'.repeat(255))).to.deep.equal([])
    expect(at('é'.repeat(256))).to.deep.equal([
      ['text-too-long', { field: 'description', length: 256, limit: 255 }],
    ])
  })

  it('are told for names of relations above 50 characters', async () => {
    const { writer } = await open()
    expect(writer.relation(relation({ name: 'n'.repeat(50) }))).to.deep.equal([])
    expect(codes(writer.relation(relation({ name: 'n'.repeat(51) })))).to.deep.equal([
      ['text-too-long', { field: 'name', length: 51, limit: 50 }],
    ])
  })

  it('are told for relation codes that are not 1 to 18 digits (R86)', async () => {
    const { writer } = await open()
    expect(codes(writer.relation(relation({ code: 'K1001' })))).to.deep.equal([
      ['relation-code-not-digits', { code: 'K1001' }],
    ])
    expect(codes(writer.entry(entry({ relation: '' }), null))).to.deep.equal([
      ['relation-code-not-digits', { code: '' }],
    ])
    expect(codes(writer.entry(entry({ relation: '1'.repeat(19) }), null))).to.deep.equal([
      ['text-too-long', { field: 'relation', length: 19, limit: 18 }],
    ])
  })

  it('are told for amounts beyond what sums can carry, in every field', async () => {
    const { writer } = await open()
    const one = (changes: object) =>
      codes(writer.entry(entry({ lines: [line('receivable', '1300', 0, changes)] }), null))
    const limit = { cents: 9_999_999_999_999 }
    expect(one({ amount: 9_999_999_999_999, foreign: -9_999_999_999_999 })).to.deep.equal([])
    expect(one({ amount: 10_000_000_000_000 })).to.deep.equal([
      ['amount-out-of-range', { field: 'amount', amount: { cents: 10_000_000_000_000 }, limit }],
    ])
    expect(one({ foreign: -10_000_000_000_000 })[0]![0]).to.equal('amount-out-of-range')
    expect(one({ amount: 0.5 })[0]![0]).to.equal('amount-out-of-range')
  })

  it('are told for countries and bank accounts that Exact would refuse (R38, R91)', async () => {
    const { writer } = await open({ relations: { ...settings().relations, bankAccounts: true } })
    expect(codes(writer.relation(relation({ country: 'Nederland' })))).to.deep.equal([
      ['country-not-iso', { country: 'Nederland' }],
    ])
    expect(codes(writer.relation(relation({ iban: '12.34.56.789' })))).to.deep.equal([
      ['bank-account-not-iban', { account: '12.34.56.789' }],
    ])
  })
})
