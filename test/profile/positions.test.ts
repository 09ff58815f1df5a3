import { expect } from 'chai'
import { columnIndex, columnLetters } from '../../src/profile/column-letters.ts'
import { recognise } from '../../src/profile/recognise.ts'
import type { ColumnRule, SourceProfile } from '../../src/profile/types.ts'
import { headsOf, profileOf, readDocuments, readText, table } from './support.ts'

const at = (column: string, more: Partial<ColumnRule> = {}): ColumnRule => ({ headings: [], column, ...more })

describe('profile/column-letters', () => {
  it('turns letters into columns and back', () => {
    expect(['A', 'C', 'Z', 'AA', 'az', 'ZZ'].map(columnIndex)).to.deep.equal([0, 2, 25, 26, 51, 701])
    for (let column = 0; column < 1000; column++) expect(columnIndex(columnLetters(column))).to.equal(column)
    expect(['', '1', 'A1', 'AAAA'].map(columnIndex)).to.deep.equal([-1, -1, -1, -1])
  })
})

describe('profile: columns by their letter', () => {
  it('Q17: reads a column without a heading by its letter, and shows the letter', async () => {
    const profile = profileOf({ columns: { excluding: at('D') } })
    const { documents, told, findings } = await readText(
      profile,
      `Nr;Datum;Klant;
       1;01-02-2026;K;10,00
       2;01-02-2026;K;tien`,
    )
    expect(documents[0]!.lines[0]!.excluding).to.equal(1000)
    expect(told).to.deep.equal(['amount-unreadable 3/3'])
    expect(findings[0]!.place.heading).to.equal('D')
  })

  it('Q17: reads one that only the rows below the headings reach', async () => {
    const { documents, told } = await readText(
      profileOf({ columns: { excluding: at('D', { required: true }) } }),
      `Nr;Datum;Klant
       1;01-02-2026;K;10,00`,
    )
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines[0]!.excluding).to.equal(1000)
  })

  it('misses a required letter that no row reaches', () => {
    const profile = profileOf({ columns: { excluding: at('F', { required: true }) } })
    const sheets = [{ rows: table('Nr;Datum;Klant\n1;01-02-2026;K') }]
    const { found, nearest } = recognise([profile], 'x.csv', headsOf(sheets))
    expect(found).to.equal(null)
    expect(nearest!.missing).to.deep.equal(['F'])
  })

  it('Q17: warns once for a column without a heading that holds data', async () => {
    const { findings, told } = await readText(
      profileOf(),
      `Nr;Datum;;Klant;Excl;
       1;01-02-2026;17;K;10,00;
       2;01-02-2026;18;K;10,00;
       3;01-02-2026;;K;10,00;`,
    )
    expect(told).to.deep.equal(['column-without-heading 1/2'])
    expect(findings[0]).to.deep.include({ severity: 'warning' })
    expect(findings[0]!.params).to.deep.include({ letter: 'C', rows: 2 })
  })

  it('Q16: says nothing of the empty column that a trailing delimiter leaves', async () => {
    const { told } = await readText(profileOf(), 'Nr;Datum;Klant;Excl;\n1;01-02-2026;K;10,00;')
    expect(told).to.deep.equal([])
  })

  it('Q17: warns for cells of a workbook beyond its headings', async () => {
    const rows = [
      ['Nr', 'Datum', 'Klant', 'Excl'],
      ['1', '01-02-2026', 'K', '10,00', '', '99,00'],
    ]
    const { told } = await readDocuments(profileOf(), [{ rows }], { format: 'xlsx' })
    expect(told).to.deep.equal(['column-without-heading 1/5'])
  })
})

describe('profile: files without headings', () => {
  const profile: SourceProfile = {
    ...profileOf({
      noHeader: true,
      columns: {
        number: at('A', { required: true }),
        date: at('B', { required: true }),
        relationCode: at('C', { required: true }),
        excluding: at('E', { required: true }),
      },
    }),
    recognise: { files: ['lijst-*.csv'] },
  }
  const text = `1;01-02-2026;K1;x;10,00
    1;01-02-2026;K1;y;20,00
    2;02-02-2026;K2;z;30,00`
  const told = (rows: string, name = 'lijst-1.csv') => {
    const { found, nearest } = recognise([profile], name, headsOf([{ rows: table(rows) }]))
    return found ? 'taken' : (nearest?.missing ?? null)
  }

  it('Q11: reads every row by the letters of the profile, the first one too', async () => {
    const read = await readDocuments(profile, [{ rows: table(text) }], { name: 'lijst-1.csv' })
    expect(read.documents.map((d) => [d.number, d.date, d.lines.length])).to.deep.equal([
      ['1', '2026-02-01', 2],
      ['2', '2026-02-02', 1],
    ])
    expect(read.told).to.deep.equal([])
    expect(read.counts.read).to.equal(3)
  })

  it('Q11: takes a file only by its name', () => {
    expect(told(text)).to.equal('taken')
    expect(told(text, 'anders.csv')).to.equal(null)
  })

  it('Q11: takes a file only when what is required fits: never one with headings, or other columns', () => {
    expect(told(`Nr;Datum;Klant;Tekst;Excl\n${text}`)).to.deep.equal(['B', 'E'])
    expect(told('1;K1;01-02-2026;x;10,00')).to.deep.equal(['B'])
    expect(told('1;01-02-2026;K1;x;')).to.deep.equal(['E'])
    expect(told('1;01-02-2026;K1;x;10,00\nx;y;z;a;b\nx;y;z;a;b\nx;y;z;a;b')).to.deep.equal(['B', 'E'])
  })

  it('Q18: refuses a row with another number of cells', async () => {
    const rows = table(`${text}\n3;02-02-2026;K2;30,00`)
    const read = await readDocuments(profile, [{ rows }], { name: 'lijst-1.csv' })
    expect(read.told).to.deep.equal(['row-ragged 4'])
  })

  it('reads its annotated copy again: the two columns have their headings on the first row', async () => {
    const rows = table(`1;01-02-2026;K1;x;10,00;Melding;Wat te doen
      2;02-02-2026;K2;z;30,00;Dit is fout;Verbeter het`)
    const read = await readDocuments(profile, [{ rows }], { name: 'lijst-1.csv' })
    expect(read.documents).to.have.length(2)
    expect(read.told).to.deep.equal([])
  })
})
