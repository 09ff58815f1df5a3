import { expect } from 'chai'
import fc from 'fast-check'
import {
  attributeOf,
  childrenOf,
  codeOf,
  inside,
  textIn,
  truthIn,
} from '../../../src/read/exact-xml/element.ts'
import { account, address, exactFile, relation } from '../../feedback/exact-files.ts'
import { readAll, refusal } from './support.ts'

describe("Exact's XML", () => {
  it('is read a record at a time, with the topics and pages that the file tells of', async () => {
    const text = exactFile('GLAccounts', [
      account('8000', 'Omzet', '110'),
      account('8010', 'Omzet laag', '110'),
    ])
    const { records, topics, pages } = await readAll(text)
    expect(topics).to.deep.equal({ GLAccounts: 2, Messages: 0 })
    expect(pages).to.deep.equal([{ topic: 'GLAccounts', count: 2, pageSize: 1000 }])
    expect(
      records.map(({ topic, element }) => [
        topic,
        codeOf(element),
        textIn(element, 'Description'),
        element.line,
      ]),
    ).to.deep.equal([
      ['GLAccounts', '8000', 'Omzet', 4],
      ['GLAccounts', '8010', 'Omzet laag', 5],
    ])
  })

  it('takes codes without the blanks that Exact fills them up with, and texts with entities and CDATA', async () => {
    const more =
      '<Note><![CDATA[a < b & c]]></Note><IsSupplier>1</IsSupplier>' + address('Laan 1', '1000 AA', 'Ede')
    const { records } = await readAll(exactFile('Accounts', [relation('10', 'Jansen &amp; Zn &#233;', more)]))
    const { element } = records[0]!
    expect(codeOf(element)).to.equal('10')
    expect(textIn(element, 'Name')).to.equal('Jansen & Zn é')
    expect(textIn(element, 'Note')).to.equal('a < b & c')
    expect(truthIn(textIn(element, 'IsSupplier'))).to.equal(true)
    expect(attributeOf(inside(element, 'Address', 'Country'), 'code')).to.equal('NL')
    expect(childrenOf(element, 'Address')).to.have.length(1)
  })

  it('knows several topics in one file, the names of open items among them', async () => {
    const text =
      '<eExact><ARs><AR><Account code="1"/></AR></ARs><APs/><Topics><Topic code="A/R" count="1" pagesize="100"/>' +
      '<Topic code="A/P" count="0" pagesize="100"/></Topics><Messages/></eExact>'
    const { topics, pages } = await readAll(text)
    expect(topics).to.deep.equal({ ARs: 1, APs: 0, Messages: 0 })
    expect(pages.map(({ topic }) => topic)).to.deep.equal(['ARs', 'APs'])
  })

  const text = exactFile('GLAccounts', [account('8000', 'Privé €', '110')])
  const encodings: [string, Buffer][] = [
    ['a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text.replace('utf-8', 'utf-16')}`, 'utf16le')],
    [
      'the encoding it declares',
      Buffer.from(text.replace('utf-8', 'windows-1252').replace('€', '\u0080'), 'latin1'),
    ],
  ]
  for (const [name, bytes] of encodings)
    it(`is read with ${name}`, async () => {
      const { records } = await readAll(bytes)
      expect(textIn(records[0]!.element, 'Description')).to.equal('Privé €')
    })

  it('is the same however it is cut into pieces', async () => {
    const whole = await readAll(text)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await readAll(text, size)).to.deep.equal(whole)
      }),
      { numRuns: 30 },
    )
  })

  it('may hold signs that XML does not know: they are no reason to refuse an export', async () => {
    const { records } = await readAll(exactFile('GLAccounts', [account('1', 'a\u0002b&#x1F;c', '110')]))
    expect(records).to.have.length(1)
  })

  it('passes over files within a record', async () => {
    const more = `<Document><Attachments><Attachment><BinaryData>${'A'.repeat(100_000)}</BinaryData></Attachment></Attachments></Document>`
    const { records } = await readAll(exactFile('Accounts', [relation('1', 'X', more)]))
    expect(childrenOf(inside(records[0]!.element, 'Document'), 'Attachments')).to.deep.equal([])
  })

  it('that is broken is refused with its line', async () => {
    expect(await refusal(text.slice(0, -30))).to.match(/^broken \d+$/)
    expect(await refusal(text.replace('</Description>', ''))).to.equal('broken 4')
    expect(await refusal(text + text)).to.match(/^broken/)
    expect(await refusal('<other/>')).to.equal('broken 1')
    expect(await refusal(Buffer.from([...Buffer.from(text.slice(0, 300)), 0xff, 0xfe, 0x41]))).to.equal(
      'encoding 0',
    )
  })

  it('of Exact Globe is refused by name, whatever gives it away', async () => {
    expect(
      await refusal('<eExact xmlns:xsi="x" xsi:noNamespaceSchemaLocation="eExact-Schema.xsd"/>'),
    ).to.equal('globe 1')
    expect(await refusal('<eExact>\n<GLEntries/></eExact>')).to.equal('globe 2')
    expect(
      await refusal('<eExact><Accounts><Account code="1"><Debtor/></Account></Accounts></eExact>'),
    ).to.equal('globe 1')
  })
})
