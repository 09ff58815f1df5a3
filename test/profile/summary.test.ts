import { expect } from 'chai'
import fc from 'fast-check'
import { fingerprint } from '../../src/profile/fingerprint.ts'
import type { SourceProfile, SummaryRule, TableRule } from '../../src/profile/types.ts'
import { readShared } from './shared.ts'

function profile(summary: SummaryRule, changes: Partial<TableRule> = {}): SourceProfile {
  const columns = {
    key: ['Nr'],
    date: ['Datum'],
    country: ['Land'],
    excluding: ['Excl'],
    vat: ['Btw'],
    including: ['Incl'],
    vatRate: ['Tarief'],
    ledgerAccount: ['Rekening'],
  }
  const rule: TableRule = { name: 'summary', makes: 'sales', layout: 'summary', columns, summary, ...changes }
  const constants = { relationName: 'Winkel', ...changes.constants }
  return { source: 'test', name: 'Test', tables: [{ ...rule, constants }] }
}

const file = (...rows: string[]): string =>
  ['Nr;Datum;Land;Excl;Btw;Incl;Tarief;Rekening', ...rows].join('\n')
const byKey: SummaryRule = { by: ['key'], numberFrom: 'P{key}' }

describe('layout summary', () => {
  it('adds up the rows of a key: one line for each rate and account, the highest rate first', async () => {
    const { documents, told } = await readShared(
      profile(byKey),
      file(
        '7;02-03-2026;NL;100,00;9,00;109,00;9%;8010',
        '7;03-03-2026;NL;10,00;2,10;12,10;21%;8000',
        '7;05-03-2026;NL;20,00;4,20;24,20;21%;8000',
        '7;04-03-2026;NL;-10,00;-2,10;-12,10;21%;8000',
        '7;04-03-2026;NL;5,00;1,05;6,05;21%;8001',
      ),
    )
    expect(told).to.deep.equal([])
    const [document] = documents
    expect(document!.number).to.equal('P7')
    expect(document!.date).to.equal('2026-03-05')
    expect(document!.rows).to.equal(5)
    expect(
      document!.lines.map((l) => [l.vatRate, l.ledgerAccount, l.excluding, l.vat, l.including, l.supplies]),
    ).to.deep.equal([
      [21000, '8000', 2000, 420, 2420, 3],
      [21000, '8001', 500, 105, 605, 1],
      [9000, '8010', 10000, 900, 10900, 1],
    ])
  })

  it('is a credit note when more went back than was sold', async () => {
    const { documents } = await readShared(profile(byKey), file('7;02-03-2026;NL;-10,00;-2,10;-12,10;21%;'))
    expect(documents[0]!.type).to.equal('credit-note')
    expect(documents[0]!.lines[0]!.including).to.equal(-1210)
  })

  it('goes by month: dated at the end of it, whichever of its days are in the file', async () => {
    const { documents } = await readShared(
      profile({ by: ['month'], numberFrom: 'W{month}' }),
      file('1;27-02-2026;NL;;;12,10;21%;', '2;01-03-2026;NL;;;24,20;21%;', '3;09-03-2026;NL;;;1,21;21%;'),
    )
    expect(documents.map((d) => [d.number, d.date, d.lines[0]!.including])).to.deep.equal([
      ['W2026-02', '2026-02-28', 1210],
      ['W2026-03', '2026-03-31', 2541],
    ])
  })

  it('goes by day, and by settlement and month where a settlement crosses the end of a month', async () => {
    const rows = file('T1;31-03-2026;NL;;;12,10;21%;', 'T1;01-04-2026;NL;;;24,20;21%;')
    const days = await readShared(profile({ by: ['day'], numberFrom: '{day}' }), rows)
    expect(days.documents.map((d) => [d.number, d.date])).to.deep.equal([
      ['2026-03-31', '2026-03-31'],
      ['2026-04-01', '2026-04-01'],
    ])
    const both = await readShared(profile({ by: ['key', 'month'], numberFrom: '{key}/{month}' }), rows)
    expect(both.documents.map((d) => [d.number, d.date])).to.deep.equal([
      ['T1/2026-03', '2026-03-31'],
      ['T1/2026-04', '2026-04-01'],
    ])
  })

  it('keeps countries apart when the rule says so, and tells of two in one document when it does not', async () => {
    const rows = file('7;02-03-2026;NL;;;12,10;21%;', '7;02-03-2026;BE;;;24,20;21%;')
    const apart = await readShared(profile({ by: ['key', 'country'], numberFrom: '{key}-{country}' }), rows)
    expect(apart.documents.map((d) => [d.number, d.relation.country])).to.deep.equal([
      ['7-NL', 'NL'],
      ['7-BE', 'BE'],
    ])
    expect((await readShared(profile(byKey), rows)).told).to.deep.equal(['header-differs 3/2'])
  })

  it('R40: says which amount has no VAT that anybody knows, and takes what the profile fixes', async () => {
    const rows = file('7;02-03-2026;NL;;;12,10;;')
    expect((await readShared(profile(byKey), rows)).told).to.deep.equal(['summary-vat-unknown 2'])
    const fixed = await readShared(profile(byKey, { constants: { vatRate: '9' } }), rows)
    expect(fixed.told).to.deep.equal([])
    expect(fixed.documents[0]!.lines[0]!.vatRate).to.equal(9000)
  })

  it('wants the date of a refund in a column of its own', async () => {
    const columns = { key: ['Nr'], date: ['Terugbetaald op'], including: ['Incl'], vatRate: ['Tarief'] }
    const { findings } = await readShared(profile(byKey, { columns }), file('7;02-03-2026;NL;;;12,10;21%;'))
    expect(findings.map((f) => [f.code, f.params['column']])).to.deep.equal([
      ['summary-date-missing', 'Terugbetaald op'],
      // the file's other columns with amounts are none of this table's
    ])
  })

  it('tells a row without a part of its key', async () => {
    const { told, balances } = await readShared(profile(byKey), file(';02-03-2026;NL;;;12,10;21%;'))
    expect(told).to.deep.equal(['summary-key-missing 2/0'])
    expect(balances).to.equal(true)
  })

  it('R18: the same rows in any order are the same document', async () => {
    const rows = fc.array(
      fc.record({ cents: fc.integer({ min: -9999, max: 9999 }), rate: fc.constantFrom('21%', '9%') }),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (list, seed) => {
        const lines = list.map(({ cents, rate }) => `7;02-03-2026;NL;;;${(cents / 100).toFixed(2)};${rate};`)
        const turned = lines.toSorted((a, b) => (a + seed < b + seed ? 1 : -1))
        const one = (await readShared(profile(byKey), file(...lines))).documents[0]!
        const other = (await readShared(profile(byKey), file(...turned))).documents[0]!
        expect(fingerprint(other)).to.equal(fingerprint(one))
        const sum = one.lines.reduce((all, line) => all + line.including!, 0)
        expect(sum).to.equal(list.reduce((all, { cents }) => all + cents, 0))
      }),
      { numRuns: 30 },
    )
  })
})
