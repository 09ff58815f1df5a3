import { expect } from 'chai'
import { error, number, profileOf, readDocuments, readText, recognised, shipped, table } from './support.ts'
import type { DocumentLine } from '../../src/model/document.ts'
import type { SourceProfile, TableRule } from '../../src/profile/types.ts'

const perRate: Partial<TableRule> = {
  layout: 'row-per-document',
  vatColumns: [{ excluding: ['Omzet {rate}%'], vat: ['Btw {rate}%'] }],
}
const profile = profileOf(perRate)
const short = (l: DocumentLine) => [l.vatRate, l.excluding, l.vat]

describe('profile/rate-columns: columns per VAT rate', () => {
  it('makes a line of each rate that has an amount, the highest rate first', async () => {
    const { documents, findings } = await readText(
      profile,
      'Nr;Datum;Klant;Omzet 0%;Btw 0%;Omzet 9%;Btw 9%;Omzet 21%;Btw 21%\n1;01-01-2026;A;5,00;0,00;;;100,00;21,00',
    )
    expect(documents[0]!.lines.map(short)).to.deep.equal([
      [21000, 10000, 2100],
      [0, 500, 0],
    ])
    expect(findings).to.deep.equal([])
  })

  it('reads 9,5% and 9.5% as nine and a half, never as ninety-five', async () => {
    for (const rate of ['9,5%', '9.5%', '9,50 %']) {
      const { documents } = await readText(
        profile,
        `Nr;Datum;Klant;Omzet ${rate};Btw ${rate}\n1;01-01-2026;A;100,00;9,50`,
      )
      expect(documents[0]!.lines.map(short), rate).to.deep.equal([[9500, 10000, 950]])
    }
  })

  it('takes a rate that appears in the file for the first time', () => {
    const { plans } = recognised(profile, [
      { rows: table('Nr;Datum;Klant;Omzet 21%;Btw 21%;Omzet 6%;Btw 6%') },
    ])
    expect(plans[0]!.header.vatColumns.map((c) => c.rate)).to.deep.equal([21000, 6000])
  })

  it('keeps VAT of which the base has no column: the checks will find it, it is never lost', async () => {
    const { documents } = await readText(
      profile,
      'Nr;Datum;Klant;Omzet 21%;Btw 21%;Btw 9%\n1;01-01-2026;A;100,00;21,00;4,05',
    )
    expect(documents[0]!.lines.map(short)).to.deep.equal([
      [21000, 10000, 2100],
      [9000, null, 405],
    ])
  })

  it('is no table with columns per rate when there is only a column of VAT', () => {
    expect(() => recognised(profile, [{ rows: table('Nr;Datum;Klant;Btw 21%') }])).to.throw('Omzet {rate}%')
  })

  it('takes including amounts, a fixed rate, a kind and a code from the profile', async () => {
    const fixed = profileOf({
      layout: 'row-per-document',
      vatColumns: [
        { rate: 21, including: ['Hoog incl'] },
        { kind: 'reverse-charge', excluding: ['Verlegd'], rate: 0 },
        { code: 'VRIJ', excluding: ['Vrijgesteld'] },
      ],
    })
    const { documents } = await readText(
      fixed,
      'Nr;Datum;Klant;Hoog incl;Verlegd;Vrijgesteld\n1;01-01-2026;A;121,00;50,00;7,00',
    )
    expect(
      documents[0]!.lines.map((l) => [l.vatRate, l.vatKind, l.vatCode, l.excluding, l.including]),
    ).to.deep.equal([
      [21000, null, '', null, 12100],
      [0, 'reverse-charge', '', 5000, null],
      [null, null, 'VRIJ', 700, null],
    ])
  })

  it('tells an error cell and an unreadable amount in such a column (Q45)', async () => {
    const rows = [...table('Nr;Datum;Klant;Omzet 21%;Btw 21%'), ['1', '01-01-2026', 'A', error(), 'x']]
    const { told } = await readDocuments(profile, [{ rows }])
    expect(told).to.deep.equal(['cell-error 2/3', 'amount-unreadable 2/4'])
  })

  it('tells a wrong cell of the row once, however many lines the row gives', async () => {
    const withKind = profileOf({ ...perRate, columns: { vatKind: ['Soort'] } })
    const { told } = await readText(
      withKind,
      'Nr;Datum;Klant;Soort;Omzet 21%;Omzet 9%\n1;01-01-2026;A;raar;1,00;2,00',
    )
    expect(told).to.deep.equal(['value-unknown 2/3'])
  })

  it('leaves a document in which every amount is zero without lines, for the rule that leaves it out', async () => {
    const { documents } = await readText(
      profile,
      'Nr;Datum;Klant;Omzet 21%;Btw 21%\n1;01-01-2026;A;0,00;0,00',
    )
    expect(documents[0]!.lines).to.deep.equal([])
  })

  it('recognises the pairs of the generic profile, Q13 total row included', async () => {
    const generic = await shipped('generic')
    const text =
      'Factuurnummer;Datum;Klant;Omzet 21%;Btw 21%;Omzet 9%;Btw 9%;Totaal\n1;01-01-2026;A;100,00;21,00;;;121,00\n2;02-01-2026;B;;;100,00;9,00;109,00\nTotaal;;;2 facturen;21,00;100,00;9,00;230,00'
    const { documents, told } = await readDocuments(generic, [{ rows: table(text) }])
    expect(documents.map((d) => d.lines.map(short))).to.deep.equal([
      [[21000, 10000, 2100]],
      [[9000, 10000, 900]],
    ])
    // A bare Totaal may be with or without VAT.
    expect(told).to.deep.equal(['total-row-left-out 4', 'column-with-amounts-unused 1/7'])
  })
})

describe('profile/rate-columns: amount columns', () => {
  const split: SourceProfile = profileOf({
    layout: 'row-per-document',
    columns: { vatRate: ['Btw %'] },
    amountColumns: [
      { headings: ['Dranken'], ledgerAccount: '604100', description: 'Dranken' },
      { headings: ['Voeding'], ledgerAccount: '604200', vatRate: 6 },
    ],
  })

  it('makes a line of each column with an amount, on its own account', async () => {
    const { documents } = await readText(
      split,
      'Nr;Datum;Klant;Btw %;Dranken;Voeding\n1;01-01-2026;A;21;10,00;-2,50\n2;01-01-2026;A;21;0;1',
    )
    expect(
      documents.map((d) => d.lines.map((l) => [l.ledgerAccount, l.description, l.vatRate, l.excluding])),
    ).to.deep.equal([
      [
        ['604100', 'Dranken', 21000, 1000],
        ['604200', '', 6000, -250],
      ],
      [['604200', '', 6000, 100]],
    ])
  })

  it('Q30 Q42: refuses in them what it refuses in any amount', async () => {
    const { told, findings } = await readText(
      split,
      'Nr;Datum;Klant;Btw %;Dranken;Voeding\n1;01-01-2026;A;21;14.720;6,3E+11',
    )
    expect(told).to.deep.equal(['amount-ambiguous 2/4', 'number-scientific 2/5', 'thousands-unclear 1/4'])
    expect(findings[0]).to.deep.include({ value: '14.720', document: '1' })
    expect(findings[0]!.place.heading).to.equal('Dranken')
    const { documents } = await readText(
      { ...split, decimal: 'point' },
      'Nr;Datum;Klant;Btw %;Dranken;Voeding\n1;01-01-2026;A;21;14.720;1',
    )
    expect(documents[0]!.lines[0]!.excluding).to.equal(1472)
  })

  it('needs all of them to be there', () => {
    expect(() => recognised(split, [{ rows: table('Nr;Datum;Klant;Btw %;Dranken') }])).to.throw('Voeding')
  })

  it('Q31: reads the cells of a workbook by their stored value', async () => {
    const rows = [
      ...table('Nr;Datum;Klant;Btw %;Dranken;Voeding'),
      ['1', '01-01-2026', 'A', '21', number('103812.20999999999', '103,812'), '0'],
    ]
    const { documents } = await readDocuments(split, [{ rows }], { format: 'xlsx' })
    expect(documents[0]!.lines[0]!.excluding).to.equal(10381221)
  })
})
