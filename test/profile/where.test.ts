import { expect } from 'chai'
import type { SourceProfile, TableRule } from '../../src/profile/types.ts'
import { readShared } from './shared.ts'

const summary: TableRule = {
  name: 'sales',
  makes: 'sales',
  layout: 'summary',
  shares: true,
  where: [{ headings: ['Soort'], use: ['verkoop*', 'retour'], leaveOut: ['uitbetaling', ''] }],
  columns: { key: ['Nr'], date: ['Datum'], including: ['Bedrag'] },
  constants: { relationName: 'Winkel', vatRate: '21' },
  summary: { by: ['key'], numberFrom: 'A-{key}' },
}
const fees: TableRule = {
  name: 'fees',
  makes: 'purchase',
  layout: 'summary',
  shares: true,
  where: [{ headings: ['Soort'], use: ['verkoop*', 'kosten'] }],
  columns: { key: ['Factuur'], date: ['Datum'] },
  constants: { relationName: 'Bank', vatRate: '21' },
  summary: { by: ['key'], numberFrom: '{key}' },
  amountColumns: [{ headings: ['Kosten'] }],
}
const profile: SourceProfile = { source: 'test', name: 'Test', tables: [summary, fees] }
const file = (...rows: string[]): string => ['Nr;Datum;Soort;Bedrag;Factuur;Kosten', ...rows].join('\n')

describe('rows of one sheet that several tables take', () => {
  it('counts a row once that a sale and a purchase are made of, and the receipt balances', async () => {
    const { documents, counts, told, balances } = await readShared(
      profile,
      file('1;01-03-2026;verkoop NL;12,10;F-9;0,50', '1;02-03-2026;verkoop BE;24,20;F-9;0,25'),
    )
    expect(told).to.deep.equal([])
    expect(documents.map(({ number, direction }) => `${direction} ${number}`)).to.deep.equal([
      'sales A-1',
      'purchase F-9',
    ])
    expect(documents[0]!.lines.map(({ including }) => including)).to.deep.equal([3630])
    expect(documents[1]!.lines.map(({ excluding }) => excluding)).to.deep.equal([75])
    expect({ read: counts.read, booked: counts.booked }).to.deep.equal({ read: 3, booked: 2 })
    expect(balances).to.equal(true)
  })

  it('leaves rows out by the rule of one table unless another takes them', async () => {
    const { counts, told, balances } = await readShared(
      profile,
      file('1;01-03-2026;verkoop;12,10;;', '1;03-03-2026;uitbetaling;-12,10;;', ';03-03-2026;;1,00;;'),
    )
    expect(told).to.deep.equal([])
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'row-kind': 2 })
    expect(counts.booked).to.equal(1)
    expect(balances).to.equal(true)
  })

  it('tells a row that no table takes and no rule leaves out, at the column that does not name it', async () => {
    const { findings, counts, balances } = await readShared(
      profile,
      file('1;01-03-2026;verkoop;12,10;;', '1;02-03-2026;lening;-50,00;;'),
    )
    expect(findings.map(({ code, place, value }) => [code, place.row, place.heading, value])).to.deep.equal([
      ['row-kind-unknown', 3, 'Soort', 'lening'],
    ])
    expect(counts.reported).to.equal(1)
    expect(balances).to.equal(true)
  })

  it('R37: wants the number of the invoice for costs, and asks nothing of rows without costs', async () => {
    const { told, counts, balances } = await readShared(
      profile,
      file('1;01-03-2026;verkoop;12,10;;0,50', '1;02-03-2026;retour;-2,00;;0,00'),
    )
    expect(told).to.deep.equal(['fee-invoice-number-missing 2/4'])
    expect([counts.booked, counts.reported]).to.deep.equal([1, 1])
    expect(balances).to.equal(true)
  })

  it('knows when a row is in a document that is booked and in one that is refused', async () => {
    const rows = file('1;01-03-2026;verkoop;12,10;F-9;0,50', '1;02-03-2026;verkoop;24,20;;')
    expect((await readShared(profile, rows)).isTorn).to.equal(false)
    const torn = await readShared(profile, rows, ['fees'])
    expect(torn.isTorn).to.equal(true)
    expect([torn.counts.booked, torn.counts.reported]).to.deep.equal([1, 1])
    expect(torn.balances).to.equal(true)
  })

  it('takes rows of one key wherever they stand', async () => {
    const { documents, balances } = await readShared(
      profile,
      file('1;01-03-2026;verkoop;10,00;;', '2;01-03-2026;verkoop;20,00;;', '1;02-03-2026;retour;-4,00;;'),
    )
    expect(documents.map((d) => [d.number, d.lines[0]!.including])).to.deep.equal([
      ['A-1', 600],
      ['A-2', 2000],
    ])
    expect(balances).to.equal(true)
  })

  it('tells of amounts in a column that none of the tables reads, and of none that is known not to be booked', async () => {
    const rows = (heading: string): string =>
      file('1;01-03-2026;verkoop;12,10;F-9;0,50;3,33').replace('Kosten', `Kosten;${heading}`)
    expect((await readShared(profile, rows('Netto'))).told).to.deep.equal(['column-with-amounts-unused 1/6'])
    const known = { ...profile, tables: [{ ...summary, ignore: ['Netto'] }, fees] }
    expect((await readShared(known, rows('Netto'))).told).to.deep.equal([])
  })
})
