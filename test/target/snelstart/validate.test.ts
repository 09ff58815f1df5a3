import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from './support.ts'
import { problems, shared } from './support.ts'

const id = (n: number) => ({ id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` })
const booking = (change: object = {}): Body => ({
  klant: id(1),
  factuurnummer: 'A-1',
  factuurdatum: '2026-01-15T00:00:00',
  omschrijving: 'Advies',
  factuurbedrag: 121,
  boekingsregels: [{ omschrijving: 'Advies', grootboek: id(2), bedrag: 100, btwSoort: 'Hoog' }],
  btw: [{ btwSoort: 'VerkopenHoog', btwBedrag: 21 }],
  betalingstermijn: 14,
  ...change,
})
const lineOf = (bedrag: number, btwSoort: string) => ({
  omschrijving: '',
  grootboek: id(2),
  bedrag,
  btwSoort,
})
const wrong = (change: object) => problems('verkoopboeking', booking(change))

describe('the rules of a booking for SnelStart', () => {
  it('find nothing in a booking that is right', async () => {
    expect(await wrong({})).to.deep.equal([])
  })

  it('want a balance to the cent (BOE-0039)', async () => {
    expect(await wrong({ factuurbedrag: 121.01 })).to.deep.equal(['BOE-0039 /factuurbedrag'])
    expect(await wrong({ factuurbedrag: 121.001 })).to.deep.equal(['BOE-0039'])
    expect(await wrong({ factuurbedrag: '121.00' })).to.include('BOE-0039')
  })

  it('take no line of 0.00 and no booking without lines (BOE-0028, BOE-0023)', async () => {
    const lines = [lineOf(100, 'Hoog'), lineOf(0, 'Geen')]
    expect(await wrong({ boekingsregels: lines })).to.deep.equal(['BOE-0028 /boekingsregels/1/bedrag'])
    const none = await wrong({ boekingsregels: [], btw: [], factuurbedrag: 0 })
    expect(none).to.deep.equal(['BOE-0023 /boekingsregels'])
  })

  it('want one VAT row a kind, of the right side and vocabulary (BOE-0082, BOE-0053)', async () => {
    const twice = [
      { btwSoort: 'VerkopenHoog', btwBedrag: 20 },
      { btwSoort: 'VerkopenHoog', btwBedrag: 1 },
    ]
    expect(await wrong({ btw: twice })).to.include('BOE-0082 /btw/1')
    expect(await wrong({ btw: [{ btwSoort: 'Hoog', btwBedrag: 21 }] })).to.include('BOE-0082 /btw/0/btwSoort')
    expect(await wrong({ btw: [{ btwSoort: 'InkopenHoog', btwBedrag: 21 }] })).to.include('BOE-0053 /btw/0')
    expect(await wrong({ btw: [{ btwSoort: 'VerkopenLaag', btwBedrag: 21 }] })).to.include('BOE-0082 /btw/0')
    expect(await wrong({ btw: [], factuurbedrag: 100 })).to.deep.equal([
      'BOE-0082 /boekingsregels/0/btwSoort',
    ])
    expect(await wrong({ boekingsregels: [lineOf(100, 'VerkopenHoog')] })).to.include(
      'BOE-0082 /boekingsregels/0/btwSoort',
    )
  })

  it('want reverse charge alone, and of 0.00 (BOE-0062, BOE-0069)', async () => {
    const verlegd = { btwSoort: 'VerkopenVerlegd', btwBedrag: 0 }
    const alone = { boekingsregels: [lineOf(100, 'Geen')], btw: [verlegd], factuurbedrag: 100 }
    expect(await wrong(alone)).to.deep.equal([])
    const mixed = {
      boekingsregels: [lineOf(100, 'Geen'), lineOf(100, 'Hoog')],
      btw: [verlegd, { btwSoort: 'VerkopenHoog', btwBedrag: 21 }],
      factuurbedrag: 221,
    }
    expect(await wrong(mixed)).to.deep.equal(['BOE-0062 /btw'])
    const charged = { ...alone, btw: [{ ...verlegd, btwBedrag: 21 }], factuurbedrag: 121 }
    expect(await wrong(charged)).to.deep.equal(['BOE-0069 /btw/0'])
  })

  it('want the VAT that its rate comes to on the day, apart from rounding (BOE-0069)', async () => {
    const of = (btwBedrag: number) =>
      wrong({
        btw: [{ btwSoort: 'VerkopenHoog', btwBedrag }],
        factuurbedrag: Math.round((100 + btwBedrag) * 100) / 100,
      })
    expect(await of(21.01)).to.deep.equal([])
    expect(await of(21.02)).to.deep.equal(['BOE-0069 /btw/0'])
    const before2019 = {
      factuurdatum: '2018-12-31T00:00:00',
      boekingsregels: [lineOf(100, 'Laag')],
      btw: [{ btwSoort: 'VerkopenLaag', btwBedrag: 6 }],
      factuurbedrag: 106,
    }
    expect(await wrong(before2019)).to.deep.equal([])
    expect(await wrong({ ...before2019, factuurdatum: '2019-01-01T00:00:00' })).to.deep.equal([
      'BOE-0069 /btw/0',
    ])
  })

  it('want dates that exist and have no zone, numbers of 25 characters, known fields only', async () => {
    expect(await wrong({ factuurdatum: '2026-02-30T00:00:00' })).to.deep.equal(['BOE-0070 /factuurdatum'])
    expect(await wrong({ factuurdatum: '2026-01-15T00:00:00Z' })).to.include('BOE-0070 /factuurdatum')
    expect(await wrong({ factuurnummer: 'x'.repeat(26) })).to.deep.equal(['BOE-0058 /factuurnummer'])
    expect(await wrong({ factuurnummer: ' ' })).to.deep.equal(['BOE-0058 /factuurnummer'])
    expect(await wrong({ vervalDatum: '2026-01-15' })).to.deep.equal(['schema'])
    expect(await wrong({ klant: {} })).to.deep.equal(['schema /klant'])
    expect(await wrong({ betalingstermijn: 1000 })).to.deep.equal(['schema /betalingstermijn'])
  })

  it('do not fall over what is no booking at all', async () => {
    expect(await problems('inkoopboeking', { boekingsregels: 'x', btw: [null] })).to.not.deep.equal([])
    for (const body of [null, 7, 'x', []])
      expect(await problems('verkoopboeking', body)).to.not.deep.equal([])
    expect(await problems('relatie', { naam: 1 })).to.not.deep.equal([])
  })

  it("refuse another program's wrong booking with the reasons (needs the folder shared)", async function () {
    const path = join(shared, 'snelstart', 'samples', '18-autotask-verkoopboeking-INVALID.json')
    if (!existsSync(path)) this.skip()
    const body = JSON.parse(readFileSync(path, 'utf8')) as unknown
    expect(await problems('verkoopboeking', body)).to.have.members([
      'BOE-0037 /boekingsregels/0',
      'BOE-0070 /factuurdatum',
      'BOE-0082 /btw/0/btwSoort',
      'BOE-0069 /btw/0',
    ])
  })
})
