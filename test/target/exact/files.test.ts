import { createHash } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Entry } from '../../../src/model/entry.ts'
import { base, entry, line, open, relation, totals, vat, type Changes } from './support.ts'

const numbered = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => entry({ number: String(index + 1), entryNumber: index + 1 }))

async function batch(entries: Entry[], changes: Changes = {}, relations = 0) {
  const { writer, sink } = await open(changes)
  for (let i = 0; i < relations; i++) writer.relation(relation({ code: String(i + 1) }))
  for (const one of entries) expect(writer.entry(one, null)).to.deep.equal([])
  return { artifacts: await writer.finish(totals()), sink }
}
const entryNumbers = (xml: string) => [...xml.matchAll(/<GLTransaction entry="(\d+)"/g)].map(([, one]) => one)

describe('the files of a batch', () => {
  it('are numbered in import order by what there is (R66)', async () => {
    expect((await batch(numbered(1), {}, 1)).artifacts.map(({ name }) => name)).to.deep.equal([
      '1-Accounts.xml',
      '2-GLTransactions.xml',
      'IMPORT.html',
    ])
    expect((await batch(numbered(1))).artifacts.map(({ name }) => name)).to.deep.equal([
      '1-GLTransactions.xml',
      'IMPORT.html',
    ])
    expect((await batch([], {}, 2)).artifacts.map(({ name }) => name)).to.deep.equal([
      '1-Accounts.xml',
      'IMPORT.html',
    ])
    expect((await batch([])).artifacts).to.deep.equal([])
  })

  it('keep that order when relations and cost codes come after entries', async () => {
    const { writer } = await open()
    writer.entry(entry(), null)
    writer.relation(relation())
    writer.costUnit({ code: 'P1', name: '' })
    writer.costCentre({ code: 'VK', name: '' })
    const names = (await writer.finish(totals())).map(({ name }) => name)
    expect(names).to.deep.equal([
      '1-Costcenters.xml',
      '2-Costunits.xml',
      '3-Accounts.xml',
      '4-GLTransactions.xml',
      'IMPORT.html',
    ])
  })

  it('tell bytes, hash, topic and count of what was written', async () => {
    const { artifacts, sink } = await batch(numbered(3), {}, 2)
    expect(artifacts.map(({ topic, count }) => [topic, count])).to.deep.equal([
      ['Accounts', 2],
      ['GLTransactions', 3],
      ['page', 0],
    ])
    for (const { name, bytes, sha256 } of artifacts) {
      const text = sink.files.get(name)!
      expect(bytes).to.equal(Buffer.byteLength(text))
      expect(sha256).to.equal(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('split entries by number, with zero-padded parts, every entry once and in order', async () => {
    const { artifacts, sink } = await batch(numbered(5), { exact: { maxEntries: 2 } }, 1)
    expect(artifacts.map(({ name, count }) => [name, count])).to.deep.equal([
      ['1-Accounts.xml', 1],
      ['2-GLTransactions-01.xml', 2],
      ['2-GLTransactions-02.xml', 2],
      ['2-GLTransactions-03.xml', 1],
      ['IMPORT.html', 0],
    ])
    const all = [...sink.files].flatMap(([, text]) => entryNumbers(text))
    expect(all).to.deep.equal(['1', '2', '3', '4', '5'])
  })

  it('pads to the width that is needed', async () => {
    const { artifacts } = await batch(numbered(100), { exact: { maxEntries: 1 } })
    expect(artifacts[0]!.name).to.equal('1-GLTransactions-001.xml')
    expect(artifacts[99]!.name).to.equal('1-GLTransactions-100.xml')
  })

  it('split by bytes, never above the limit and never within an entry', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '😀'), maxLength: 120 }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 3000, max: 8000 }),
        async (texts, maxBytes) => {
          const entries = texts.map((text, index) =>
            entry({ number: String(index + 1), entryNumber: index + 1, description: `x${text}` }),
          )
          const { sink, artifacts } = await batch(entries, { exact: { maxBytes } })
          const files = [...sink.files].filter(([name]) => name.endsWith('.xml')).map(([, text]) => text)
          for (const text of files) expect(Buffer.byteLength(text)).to.be.at.most(maxBytes)
          expect(files.flatMap(entryNumbers)).to.deep.equal(texts.map((_, index) => String(index + 1)))
          expect(artifacts.reduce((sum, { count }) => sum + count, 0)).to.equal(texts.length)
          // as full as they can be: what begins a file did not fit in the one before
          for (let i = 1; i < files.length; i++) {
            const first = /\n<GLTransaction [\s\S]*?<\/GLTransaction>/.exec(files[i]!)![0]
            expect(Buffer.byteLength(files[i - 1]!) + Buffer.byteLength(first)).to.be.above(maxBytes)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('give an entry that is larger than the limit a file of its own', async () => {
    const { artifacts } = await batch(numbered(2), { exact: { maxBytes: 100 } })
    expect(artifacts.map(({ count }) => count)).to.deep.equal([1, 1, 0])
  })

  it('are the same bytes for the same input', async () => {
    const once = async () => [...(await batch(numbered(7), { exact: { maxEntries: 3 } }, 2)).sink.files]
    expect(await once()).to.deep.equal(await once())
  })
})

describe('an entry that is refused', () => {
  it('leaves no trace in the file, and others go on', async () => {
    const { writer, sink } = await open()
    const bad = entry({ number: '2', entryNumber: 2, journal: '\u0000' })
    const [first, second, third] = [entry({ entryNumber: 1 }), bad, entry({ entryNumber: 3 })].map((one) =>
      writer.entry(one, null),
    )
    expect([first, third]).to.deep.equal([[], []])
    expect(second!.map(({ code }) => code)).to.deep.equal(['character-not-allowed'])
    const [artifact] = await writer.finish(totals())
    expect(artifact!.count).to.equal(2)
    expect(entryNumbers(sink.files.get('1-GLTransactions.xml')!)).to.deep.equal(['1', '3'])
  })
})

describe('stopping and abandoning', () => {
  it('keeps nothing after a stop but goes on checking', async () => {
    const { writer, sink } = await open()
    expect(writer.entry(entry(), null)).to.deep.equal([])
    writer.relation(relation())
    writer.stop()
    expect(writer.entry(entry(), null)).to.deep.equal([])
    expect(writer.relation(relation({ code: 'x' })).map(({ code }) => code)).to.deep.equal([
      'relation-code-not-digits',
    ])
    expect(await writer.finish(totals())).to.deep.equal([])
    expect(sink.files.size).to.equal(0)
    expect(sink.discarded).to.equal(sink.created.length).and.equal(2)
  })

  it('discards every file when abandoned', async () => {
    const { writer, sink } = await open({ exact: { maxEntries: 1 } })
    for (const one of numbered(3)) writer.entry(one, null)
    await writer.abandon()
    expect([sink.created.length, sink.discarded, sink.files.size]).to.deep.equal([3, 3, 0])
  })
})

describe('validation before publishing', () => {
  it('covers every entry and relation up to a size', async () => {
    const { writer } = await open()
    writer.relation(relation())
    for (const one of numbered(20)) writer.entry(one, null)
    expect(writer.validated).to.deep.equal({ entries: 21, of: 21 })
  })

  it('covers every distinct shape and a sample beyond it', async () => {
    const { writer } = await open({ exact: { validateBytes: 0 } })
    for (const one of numbered(600)) writer.entry(one, null)
    // the first of its shape, and the 500th
    expect(writer.validated).to.deep.equal({ entries: 2, of: 600 })
    writer.entry(entry({ yourReference: 'PO 1' }), null)
    writer.entry(entry({ yourReference: 'PO 2' }), null)
    writer.entry(entry({ lines: [...entry().lines, base('8000', 0, 0, { costCentre: 'VK' })] }), null)
    expect(writer.validated).to.deep.equal({ entries: 4, of: 603 })
    writer.relation(relation())
    writer.relation(relation({ code: '2' }))
    writer.relation(relation({ city: 'Utrecht' }))
    expect(writer.validated).to.deep.equal({ entries: 6, of: 606 })
  })

  it('does not take a refused entry for one of its shape', async () => {
    const { writer } = await open({ exact: { validateBytes: 0 } })
    writer.entry(entry(), null)
    const broken = entry({ period: 0, yourReference: 'PO 1' })
    expect(writer.entry(entry({ yourReference: '\u0001' }), null)).to.have.lengthOf(1)
    expect(writer.entry(broken, null).map(({ code }) => code)).to.deep.equal(['xml-not-valid'])
    expect(writer.entry(broken, null).map(({ code }) => code)).to.deep.equal(['xml-not-valid'])
    expect(writer.validated).to.deep.equal({ entries: 1, of: 1 })
  })

  it('never lets an entry without lines pass for a known shape', async () => {
    const { writer } = await open({ exact: { validateBytes: 0, receivableLines: 'omitted' } })
    expect(writer.entry(entry(), null)).to.deep.equal([])
    const bare = entry({ lines: entry().lines.slice(0, 1) })
    expect(writer.entry(bare, null).map(({ code }) => code)).to.deep.equal(['xml-not-valid'])
  })

  it('tells a violation as a defect of ours, with the document, and writes nothing of it', async () => {
    const { writer, sink } = await open()
    const lines = [line('receivable', '', 100), vat('1500', -100, 0)]
    const [found] = writer.entry(entry({ lines }), null)
    expect(found).to.include({ code: 'xml-not-valid', severity: 'error', document: '2026-0001' })
    expect(String(found!.params['detail'])).to.contain('code')
    await writer.finish(totals())
    expect(sink.files.size).to.equal(0)
  })
})
