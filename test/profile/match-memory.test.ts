import { expect } from 'chai'
import { recognise } from '../../src/profile/recognise.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { headsOf, shipped, table } from './support.ts'

const LAYOUTS = [
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %',
  'Factuurnummer;Datum;Klant;Omzet 21%;Btw 21%;Omzet 9%;Btw 9%',
  'Factuurnr.;Datum;Leverancier;Bedrag excl. btw;Btw %',
  'Klantnummer;Klantnaam;Straat;Postcode;Plaats;Land',
  'Invoice no;Invoice date;Customer;Amount excl VAT;VAT %',
  'Naam;Iets anders',
]

describe('profile/match-memory', () => {
  /** A profile of its own has been tried on nothing yet. */
  const fresh = async (): Promise<SourceProfile> => structuredClone(await shipped('generic'))
  const sheet = (headings: string, name: string, above: number) => ({
    name,
    rows: table(`${'titel;;\n'.repeat(above)}${headings}\n1;01-01-2026;5;6;7;8;9`),
  })
  /** All but the profile itself, which is another one each time. */
  const answer = (profile: SourceProfile, headings: string, name: string, above: number): unknown => {
    const { found, nearest } = recognise([profile], 'x.csv', headsOf([sheet(headings, name, above)]))
    const plans = found?.plans.map(({ header, lines, table: { name: kind } }) => ({ header, lines, kind }))
    return structuredClone({ plans, nearest })
  }

  it('answers for headings met before as for new ones, whatever sheet and row they stand on', async () => {
    const used = await fresh()
    for (let round = 0; round < 3; round++)
      for (const [at, headings] of LAYOUTS.entries()) {
        const [name, above] = [`blad ${round}`, (round + at) % 3]
        const again = answer(used, headings, name, above)
        expect(again, headings).to.deep.equal(answer(await fresh(), headings, name, above))
      }
  })

  it('keeps nothing that one file changes of its answer from the next', async () => {
    const used = await fresh()
    const missed = (): string[] =>
      recognise([used], 'x.csv', headsOf([sheet('Factuurnummer;Klantnaam', 'blad', 0)])).nearest!.missing
    const before = [...missed()]
    expect(before).to.not.deep.equal([])
    missed().push('something')
    expect(missed()).to.deep.equal(before)
  })

  it('knows a row of amounts and dates for no heading, and a heading of digits for one', async () => {
    const used = await fresh()
    const sales = recognise([used], 'x.csv', headsOf([sheet(LAYOUTS[0]!, 'blad', 0)])).found!.plans[0]!.table
    used.tables.push({ ...sales, name: 'digits', columns: { ...sales.columns, number: ['2026'] } })
    const { found } = recognise(
      [used],
      'x.csv',
      headsOf([sheet('2026;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %', 'blad', 0)]),
    )
    expect(found?.plans.map((plan) => plan.table.name)).to.deep.equal(['digits'])
  })
})
