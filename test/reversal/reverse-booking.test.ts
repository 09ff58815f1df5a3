import { expect } from 'chai'
import fc from 'fast-check'
import { reversedBooking, reversedNumber } from '../../src/reversal/reverse-booking.ts'
import type { SalesBooking } from '../../src/target/snelstart/bodies.ts'

const id = '00000000-0000-8000-8000-000000000001'
const booking: SalesBooking = {
  klant: { id },
  factuurnummer: '2026-1',
  factuurdatum: '2026-01-15T00:00:00',
  omschrijving: 'Advies',
  factuurbedrag: 121,
  betalingstermijn: 30,
  boekingsregels: [{ omschrijving: 'Uren', grootboek: { id }, bedrag: 100, btwSoort: 'Hoog' }],
  btw: [
    { btwSoort: 'VerkopenHoog', btwBedrag: 21 },
    { btwSoort: 'VerkopenVerlegd', btwBedrag: 0 },
  ],
}

describe('the reversal of a booking of SnelStart', () => {
  it('R67: has opposite amounts on the same accounts, a number of its own, and no amount of -0', () => {
    const made = reversedBooking(booking, {
      number: 'TB-2026-1',
      date: '2026-02-01',
      prefix: 'Tegenboeking ',
    })
    expect(made).to.deep.equal({
      ...booking,
      factuurnummer: 'TB-2026-1',
      factuurdatum: '2026-02-01T00:00:00',
      omschrijving: 'Tegenboeking Advies',
      factuurbedrag: -121,
      boekingsregels: [
        { omschrijving: 'Tegenboeking Uren', grootboek: { id }, bedrag: -100, btwSoort: 'Hoog' },
      ],
      btw: [
        { btwSoort: 'VerkopenHoog', btwBedrag: -21 },
        { btwSoort: 'VerkopenVerlegd', btwBedrag: 0 },
      ],
    })
    expect(JSON.stringify(made)).not.to.include('-0,').and.not.to.include('-0}')
    expect(reversedBooking(booking, { number: 'x', date: '', prefix: '' }).factuurdatum).to.equal(
      booking.factuurdatum,
    )
  })

  it('R67: numbers fit and never meet, whatever the numbers of the bookings', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 40 }), (numbers) => {
        const used = new Set<string>()
        const made = numbers.map((number) => reversedNumber(number, used))
        expect(new Set(made).size).to.equal(numbers.length)
        for (const number of made) expect(number.length).to.be.at.most(25)
      }),
    )
  })
})
