import { expect } from 'chai'
import fc from 'fast-check'
import { CellWay, missingGroup, patternTrouble, wayOf } from '../../src/profile/cell-way.ts'
import type { ColumnRule } from '../../src/profile/types.ts'
import { number, profileOf, readDocuments, readText } from './support.ts'

const made = (text: string, rule: Partial<ColumnRule>): string[] => {
  const { text: result, trouble } = new CellWay({ headings: [], ...rule }).of(text)
  return trouble === '' ? [result] : [result, trouble]
}

describe('profile/cell-way', () => {
  it('cleans a text by patterns: all matches of each, in order; what does not match stays', () => {
    const clean = [
      { find: '[ .]', replace: '' },
      { find: '^NL(\\d+)$', replace: '$1' },
    ]
    expect(made('NL 12.34', { clean })).to.deep.equal(['1234'])
    expect(made('BE 12.34', { clean })).to.deep.equal(['BE1234'])
    expect(made('x', { clean: [{ find: 'y', replace: 'z' }] })).to.deep.equal(['x'])
  })

  it('Q23: takes one piece of a packed text, counted from 1; a piece that is not there is nothing', () => {
    const part = (number: number) => made('VK1/2024/ 0012', { part: { separator: '/', number } })
    expect(part(1)).to.deep.equal(['VK1'])
    expect(part(3)).to.deep.equal(['0012'])
    expect(part(4)).to.deep.equal([''])
  })

  it('wants the whole text to match, after cleaning', () => {
    const rule = { clean: [{ find: '^F', replace: '' }], match: '\\d+' }
    expect(made('F12', rule)).to.deep.equal(['12'])
    expect(made('F12a', rule)).to.deep.equal(['', 'not-as-expected'])
    expect(made('F', rule)).to.deep.equal(['', 'not-as-expected'])
  })

  it('applies the table of values last; a text that is not listed is unknown, or stays as it is', () => {
    const rule = { clean: [{ find: '^(.).*', replace: '$1' }], values: { H: '700010', d: '700020' } }
    expect(made('H123', rule)).to.deep.equal(['700010'])
    expect(made('D9', rule)).to.deep.equal(['700020'])
    expect(made('X9', rule)).to.deep.equal(['', 'unknown'])
    expect(made('X9', { ...rule, otherwise: 'keep' })).to.deep.equal(['X'])
  })

  it('is made once for a rule, and not at all for one that takes texts as they are', () => {
    const rule: ColumnRule = { headings: ['Nr'], match: '\\d+' }
    expect(wayOf(rule)).to.equal(wayOf(rule))
    expect(wayOf({ headings: ['Nr'], required: true })).to.equal(null)
  })

  it('gives the same for the same text, remembered or not', () => {
    const rule: ColumnRule = { headings: [], clean: [{ find: '[a-m]', replace: '-' }] }
    const way = new CellWay(rule)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const first = way.of(text)
        expect(way.of(text)).to.deep.equal(first)
        expect(new CellWay(rule).of(text)).to.deep.equal(first)
        expect(first.text).to.equal(text.replace(/[a-m]/g, '-').trim())
      }),
    )
  })

  it('cannot be made to hang by a pattern that would take others for ever', () => {
    const started = performance.now()
    expect(made(`${'a'.repeat(50_000)}!`, { match: '(a*)*b' })).to.deep.equal(['', 'not-as-expected'])
    expect(performance.now() - started).to.be.lessThan(5000)
  })

  it('says what is wrong with a pattern, and which group a replacement lacks', () => {
    expect(patternTrouble('\\d+')).to.equal('')
    expect(patternTrouble('(a')).to.include('missing closing )')
    expect(patternTrouble('(?=a)')).to.not.equal('')
    expect(patternTrouble('(a)\\1')).to.not.equal('')
    expect(missingGroup('(a)(?P<b>c)', '$1$2$<b>$&')).to.equal('')
    expect(missingGroup('(a)', '$2')).to.equal('$2')
    expect(missingGroup('(a)', '$0')).to.equal('$0')
    expect(missingGroup('(a)', '$<b>')).to.equal('$<b>')
    expect(missingGroup('(a)', '$$2')).to.equal('')
  })
})

describe('profile: columns with rules of their own', () => {
  const composite = (part: number) => ({ headings: ['Document'], part: { separator: '/', number: part } })

  it('Q23 Q56: several fields share one heading: number, journal and ledger account of composite codes', async () => {
    const { documents, told } = await readText(
      profileOf({
        columns: {
          number: {
            headings: ['Document'],
            required: true,
            clean: [{ find: '^\\w+/(\\d+)/(\\d+)$', replace: '$1$2' }],
          },
          journal: { ...composite(1), values: { VK1: '70', VK2: '71' } },
          relationCode: ['Klant'],
          ledgerAccount: {
            headings: ['Klant'],
            clean: [{ find: '^(.).*$', replace: '$1' }],
            values: { H: '700010', D: '700020' },
          },
        },
      }),
      `Document;Datum;Klant;Excl
       VK1/2026/0012;01-02-2026;H100;10,00
       VK2/2026/0013;01-02-2026;D200;20,00`,
    )
    expect(told).to.deep.equal([])
    expect(
      documents.map((d) => [d.number, d.journal, d.relation.code, d.lines[0]!.ledgerAccount]),
    ).to.deep.equal([
      ['20260012', '70', 'H100', '700010'],
      ['20260013', '71', 'D200', '700020'],
    ])
  })

  it('groups lines by the number as its rule makes it', async () => {
    const { documents } = await readText(
      profileOf({
        columns: { number: { headings: ['Nr'], clean: [{ find: '-\\d+$', replace: '' }] } },
      }),
      `Nr;Datum;Klant;Excl
       F1-1;01-02-2026;K;10,00
       F1-2;01-02-2026;K;20,00
       F2-1;01-02-2026;K;30,00`,
    )
    expect(documents.map((d) => [d.number, d.lines.length])).to.deep.equal([
      ['F1', 2],
      ['F2', 1],
    ])
  })

  it('tells a value that does not match at its cell, and no consequence of it', async () => {
    const { findings, told, counts } = await readText(
      profileOf({
        columns: {
          number: { headings: ['Nr'], match: 'F\\d+' },
          relationCode: { headings: ['Klant'], match: '\\d+' },
        },
      }),
      `Nr;Datum;Klant;Excl
       X1;01-02-2026;12;10,00
       F1;01-02-2026;a12;10,00`,
    )
    expect(told).to.deep.equal(['value-not-as-expected 2/0', 'value-not-as-expected 3/2'])
    expect(findings[0]).to.deep.include({ value: 'X1', severity: 'error' })
    expect(findings[0]!.params).to.deep.include({ pattern: 'F\\d+', heading: 'Nr' })
    expect(counts.reported).to.equal(1)
  })

  it('cleans amounts, dates, rates and quantities before they are read', async () => {
    const strip = (find: string) => [{ find, replace: '' }]
    const { documents, told } = await readText(
      profileOf({
        columns: {
          date: { headings: ['Datum'], clean: strip('^[a-z]+ ') },
          excluding: { headings: ['Excl'], clean: strip(' netto$') },
          vatRate: { headings: ['Tarief'], values: { H: '21', L: '9', verlegd: 'verlegd' } },
          quantity: { headings: ['Aantal'], clean: strip('[^0-9,]') },
        },
      }),
      `Nr;Datum;Klant;Excl;Tarief;Aantal
       1;ma 02-02-2026;K;10,00 netto;H;2 stuks
       2;di 03-02-2026;K;20,00;verlegd;`,
    )
    expect(told).to.deep.equal([])
    expect(documents.map((d) => d.date)).to.deep.equal(['2026-02-02', '2026-02-03'])
    expect(documents.map((d) => d.lines[0]!.excluding)).to.deep.equal([1000, 2000])
    expect(documents.map((d) => [d.lines[0]!.vatRate, d.lines[0]!.vatCode])).to.deep.equal([
      [21000, ''],
      [null, 'verlegd'],
    ])
  })

  it('leaves the number of a workbook as it is stored when cleaning changes nothing in it', async () => {
    const sheets = [
      {
        rows: [
          ['Nr', 'Datum', 'Klant', 'Excl'],
          ['1', '01-02-2026', 'K', number('12.5', '13')],
        ],
      },
    ]
    const profile = profileOf({
      columns: { excluding: { headings: ['Excl'], clean: [{ find: '€', replace: '' }] } },
    })
    const { documents } = await readDocuments(profile, sheets, { format: 'xlsx' })
    expect(documents[0]!.lines[0]!.excluding).to.equal(1250)
  })

  it('Q24: a header that is written otherwise on a later row, and means the same, does not contradict', async () => {
    const { told } = await readText(
      profileOf({
        columns: { relationCode: { headings: ['Klant'], clean: [{ find: '^0+', replace: '' }] } },
      }),
      `Nr;Datum;Klant;Excl
       1;01-02-2026;0012;10,00
       1;01-02-2026;12;10,00
       1;01-02-2026;13;10,00`,
    )
    expect(told).to.deep.equal(['header-differs 4/2'])
  })

  it('Q50: takes the texts that the profile names for nothing, in every column', async () => {
    const { documents, told, counts } = await readText(
      profileOf({ columns: { dueDate: ['Vervalt'], relationName: ['Naam'] } }, { empty: ['NULL', '-'] }),
      `Nr;Datum;Klant;Naam;Vervalt;Excl
       1;01-02-2026;K;null;-;10,00
       NULL;NULL;-;NULL;NULL;NULL`,
    )
    expect(told).to.deep.equal([])
    expect(documents.map((d) => [d.relation.name, d.dueDate])).to.deep.equal([['', '']])
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'empty-row': 1 })
  })

  it('counts a due date from the invoice date where the column is empty, or says nothing', async () => {
    const { documents } = await readText(
      profileOf(
        { columns: { dueDate: ['Vervalt'] }, derive: { dueDate: { from: 'date', days: 15 } } },
        { empty: ['n.v.t.'] },
      ),
      `Nr;Datum;Klant;Vervalt;Excl
       1;20-02-2026;K;;10,00
       2;20-02-2026;K;n.v.t.;10,00
       3;20-02-2026;K;01-03-2026;10,00`,
    )
    expect(documents.map((d) => d.dueDate)).to.deep.equal(['2026-03-07', '2026-03-07', '2026-03-01'])
  })
})
