import { expect } from 'chai'
import { profileOf, readDocuments, readText, table } from './support.ts'

describe('profile: fill down', () => {
  const profile = profileOf({
    columns: {
      number: { headings: ['Nr'], fill: 'down' },
      date: { headings: ['Datum'], fill: 'down' },
      relationCode: { headings: ['Klant'], fill: 'down' },
      lineDescription: ['Tekst'],
    },
  })

  it('Q24: an empty key takes that of the row above; total and blank rows neither give nor take', async () => {
    const { documents, told, counts } = await readText(
      profile,
      `Nr;Datum;Klant;Tekst;Excl
       1;01-02-2026;K1;a;10,00
       ;;;b;20,00
       ;;;;
       ;;;c;5,00
       ;;;Totaal;35,00
       2;02-02-2026;K2;a;10,00`,
    )
    expect(documents.map((d) => [d.number, d.relation.code, d.lines.length])).to.deep.equal([
      ['1', 'K1', 3],
      ['2', 'K2', 1],
    ])
    expect(told).to.deep.equal(['total-row-left-out 6'])
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'empty-row': 1, 'total-row': 1 })
  })

  it('Q24: has nothing to give to the first row', async () => {
    const { told } = await readText(profile, 'Nr;Datum;Klant;Tekst;Excl\n;01-02-2026;K1;a;10,00')
    expect(told).to.deep.equal(['number-missing 2/0'])
  })
})

describe('profile: fill up', () => {
  const profile = profileOf({
    columns: {
      relationCode: { headings: ['Rekening'], fill: 'up', clean: [{ find: '^Konto ', replace: '' }] },
      lineDescription: ['Tekst'],
    },
  })
  const text = `Rekening;Nr;Datum;Tekst;Excl
    ;1;01-02-2026;a;10,00
    ;1;01-02-2026;b;20,00
    ;2;02-02-2026;c;30,00
    Konto 300;;;;60,00
    ;3;02-02-2026;d;5,00
    Konto 301;;;;5,00`

  it('Q14: a value that stands on the sub-total goes to the rows before it; the sub-total is left out', async () => {
    const { documents, told, counts } = await readText(profile, text)
    expect(documents.map((d) => [d.number, d.relation.code, d.lines.length])).to.deep.equal([
      ['1', '300', 2],
      ['2', '300', 1],
      ['3', '301', 1],
    ])
    expect(told).to.deep.equal(['total-row-left-out 5', 'total-row-left-out 7'])
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'total-row': 2 })
    expect(counts.read).to.equal(7)
  })

  it('Q13 Q14: a sub-total that is not the sum of its rows is an error', async () => {
    const { findings, told } = await readText(profile, text.replace('300;;;;60,00', '300;;;;61,00'))
    expect(told).to.include('total-row-differs 5/4')
    expect(findings[0]!.params).to.deep.include({ total: { cents: 6100 }, sum: { cents: 6000 } })
  })

  it('Q14: the total of the whole file names no group', async () => {
    const { documents, told } = await readText(profile, `${text}\n    Totaal;;;;65,00`)
    expect(documents).to.have.length(3)
    expect(told).to.deep.equal(['total-row-left-out 5', 'total-row-left-out 7', 'total-row-left-out 8'])
  })

  it('Q14: a row that closes its group and is one of its rows stays', async () => {
    const { documents, told } = await readText(
      profileOf({ columns: { number: { headings: ['Nr'], fill: 'up' }, lineDescription: ['Tekst'] } }),
      `Nr;Datum;Klant;Tekst;Excl
       ;01-02-2026;K;a;10,00
       1;01-02-2026;K;b;20,00
       2;01-02-2026;K;c;30,00`,
    )
    expect(documents.map((d) => [d.number, d.lines.length])).to.deep.equal([
      ['1', 2],
      ['2', 1],
    ])
    expect(told).to.deep.equal([])
  })

  it('Q14: rows without a value below them are an error', async () => {
    const { findings, told } = await readText(profile, text.split('\n').slice(0, -1).join('\n'))
    expect(told).to.include('fill-without-value 6/0')
    expect(findings.find((f) => f.code === 'fill-without-value')!.params).to.deep.include({ rows: 1 })
  })

  it('Q14: holds back no more rows than fit in memory, whatever the file says', async () => {
    const rows = table(`Rekening;Nr;Datum;Tekst;Excl`)
    for (let i = 1; i <= 25_000; i++) rows.push(['', String(i), '01-02-2026', 'a', '1,00'])
    rows.push(['Konto 300', '', '', '', '25000,00'])
    const { findings, documents } = await readDocuments(profile, [{ rows }])
    const told = findings.filter((f) => f.code === 'fill-without-value')
    expect(told.map((f) => [f.place.row, f.params['rows']])).to.deep.equal([[2, 20_001]])
    expect(documents).to.have.length(25_000)
    expect(documents.filter((d) => d.relation.code === '300')).to.have.length(4_999)
  })
})
