import { expect } from 'chai'
import fc from 'fast-check'
import { applyRate } from '../../src/model/money.ts'
import type { BookingsRule, SourceProfile, TableRule } from '../../src/profile/types.ts'
import { readShared } from './shared.ts'

const columns = {
  key: ['Code'],
  journal: ['Dagboek'],
  number: ['Factuur'],
  date: ['Datum'],
  relationCode: ['Relatie'],
  lineDescription: ['Tekst'],
  ledgerAccount: ['Rekening'],
  debit: ['Debet'],
  credit: ['Credit'],
  vatRate: ['Tarief'],
}
const table = (name: string, makes: 'sales' | 'purchase', bookings: BookingsRule): TableRule => ({
  name,
  makes,
  layout: 'booking-rows',
  shares: true,
  where: [{ headings: ['Dagboek'], leaveOut: ['bank*'] }],
  columns,
  bookings,
})
const profile: SourceProfile = {
  source: 'test',
  name: 'Test',
  tables: [
    table('sales', 'sales', {
      relationAccounts: ['13*'],
      vatAccounts: { '1500': 21, '1501': 9 },
      vatOfAccounts: { '8030': { kind: 'eu-services' }, '8010': 9 },
    }),
    table('purchases', 'purchase', {
      relationAccounts: ['1600'],
      vatAccounts: { '1520': [21, 9], '1502': { rate: 21, kind: 'reverse-charge' } },
    }),
  ],
}
const file = (...rows: string[]): string =>
  ['Dagboek;Code;Datum;Tekst;Rekening;Relatie;Factuur;Debet;Credit;Tarief', ...rows].join('\n')
/** A row without what only the first row of a booking says. */
const row = (account: string, debit: string, credit: string, rate = ''): string =>
  `VK;1;02-03-2026;x;${account};;;${debit};${credit};${rate}`
const main = (debit: string, credit: string, account = '1300'): string =>
  `VK;1;02-03-2026;x;${account};K1;F1;${debit};${credit};`

describe('layout booking-rows', () => {
  it('B1 B2: makes a sale of the rows of a booking: relation and total, lines, and VAT per rate', async () => {
    const { documents, told, balances } = await readShared(
      profile,
      file(
        main('351,00', ''),
        row('8000', '', '200,00'),
        row('8010', '', '100,00'),
        row('1500', '', '42,00'),
        row('1501', '', '9,00'),
      ),
    )
    expect(told).to.deep.equal([])
    expect(balances).to.equal(true)
    const [d] = documents
    expect([d!.direction, d!.type, d!.number, d!.relation.code, d!.totalIncluding]).to.deep.equal([
      'sales',
      'invoice',
      'F1',
      'K1',
      35100,
    ])
    expect(d!.lines.map((l) => [l.ledgerAccount, l.excluding, l.vatRate])).to.deep.equal([
      ['8000', 20000, 21000],
      ['8010', 10000, 9000],
    ])
    expect(d!.vatTotals).to.deep.equal([
      { rate: 21000, code: '', vat: 4200 },
      { rate: 9000, code: '', vat: 900 },
    ])
  })

  it('B3 B9 B10: turns the sides round for credit notes and purchases', async () => {
    const credit = await readShared(
      profile,
      file(main('', '121,00'), row('8000', '100,00', ''), row('1500', '21,00', '')),
    )
    expect(credit.documents.map((d) => [d.type, d.totalIncluding, d.lines[0]!.excluding])).to.deep.equal([
      ['credit-note', -12100, -10000],
    ])
    const purchase = await readShared(
      profile,
      file(main('', '121,00', '1600'), row('4500', '100,00', ''), row('1520', '21,00', '')),
    )
    expect(
      purchase.documents.map((d) => [d.direction, d.totalIncluding, d.lines[0]!.excluding, d.totalVat]),
    ).to.deep.equal([['purchase', 12100, 10000, 2100]])
    const back = await readShared(
      profile,
      file(main('121,00', '', '1600'), row('4500', '', '100,00'), row('1520', '', '21,00')),
    )
    expect(back.documents.map((d) => [d.type, d.totalIncluding])).to.deep.equal([['credit-note', -12100]])
  })

  it('B14: knows reverse charge by VAT that is booked on both sides', async () => {
    const { documents, told } = await readShared(
      profile,
      file(
        main('', '100,00', '1600'),
        row('4500', '100,00', ''),
        row('1520', '21,00', ''),
        row('1502', '', '21,00'),
      ),
    )
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => l.vatKind)).to.deep.equal(['reverse-charge'])
    expect(documents[0]!.vatTotals).to.deep.equal([])
  })

  it('divides the VAT of one account over lines of two rates, when there is one way', async () => {
    const rows = [
      main('', '174,50', '1600'),
      row('4500', '100,00', ''),
      row('4510', '50,00', ''),
      row('1520', '24,50', ''),
    ]
    expect((await readShared(profile, file(...rows))).told).to.deep.equal(['vat-of-lines-unclear 2'])
    const sound = rows.map((one) => one.replace('174,50', '175,50').replace('24,50', '25,50'))
    const { documents, told } = await readShared(profile, file(...sound))
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => l.vatRate)).to.deep.equal([21000, 9000])
  })

  it('B11: takes the reason for no VAT from the account, and the rate of a row from its own column', async () => {
    const eu = await readShared(profile, file(main('100,00', ''), row('8030', '', '100,00')))
    expect(eu.documents[0]!.lines[0]!.vatKind).to.equal('eu-services')
    const own = await readShared(
      profile,
      file(
        main('230,00', ''),
        row('8000', '', '100,00', '21%'),
        row('8000', '', '100,00', '9%'),
        row('1500', '', '21,00'),
        row('1501', '', '9,00'),
      ),
    )
    expect(own.told).to.deep.equal([])
    expect(own.documents[0]!.lines.map((l) => l.vatRate)).to.deep.equal([21000, 9000])
  })

  it('never divides VAT that can be divided in two ways', async () => {
    const { told } = await readShared(
      profile,
      file(
        main('230,00', ''),
        row('8000', '', '100,00'),
        row('8001', '', '100,00'),
        row('1500', '', '21,00'),
        row('1501', '', '9,00'),
      ),
    )
    expect(told).to.deep.equal(['vat-of-lines-unclear 2'])
  })

  it('Q32: refuses a booking that does not balance and a row with both sides; a negative debit is a credit', async () => {
    const odd = await readShared(profile, file(main('121,00', ''), row('8000', '', '100,00')))
    expect(odd.told).to.include('booking-unbalanced 2/1')
    const both = await readShared(
      profile,
      file(main('121,00', ''), row('8000', '10,00', '110,00'), row('1500', '', '21,00')),
    )
    expect(both.told).to.deep.equal(['booking-both-sides 3/7'])
    const turned = await readShared(
      profile,
      file(main('-121,00', ''), row('8000', '', '-100,00'), row('1500', '', '-21,00')),
    )
    expect(turned.told).to.deep.equal([])
    expect(turned.documents.map((d) => [d.type, d.totalIncluding])).to.deep.equal([['credit-note', -12100]])
  })

  it('refuses a booking that is no invoice, and leaves out the journals that the profile names', async () => {
    const { told, counts, documents, balances } = await readShared(
      profile,
      file(
        'MEM;3;02-03-2026;x;4500;;;5,00;;',
        'MEM;3;02-03-2026;x;4510;;;;5,00;',
        'Bank 1;4;02-03-2026;x;1100;;;5,00;;',
        'Bank 1;4;02-03-2026;x;1300;K1;F1;;5,00;',
      ),
    )
    expect(told).to.deep.equal(['booking-not-an-invoice 2/1'])
    expect(documents).to.deep.equal([])
    expect(counts.reported).to.equal(2)
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'row-kind': 2 })
    expect(balances).to.equal(true)
  })

  it('refuses a booking on both accounts, and one with two invoices', async () => {
    const settled = await readShared(profile, file(main('5,00', ''), row('1600', '', '5,00')))
    expect(settled.told).to.deep.equal(['booking-not-an-invoice 2/1'])
    const two = await readShared(
      profile,
      file(
        main('121,00', ''),
        main('121,00', '').replace('K1;F1', 'K1;F2'),
        row('8000', '', '200,00'),
        row('1500', '', '42,00'),
      ),
    )
    expect(two.told).to.deep.equal(['booking-several-invoices 3/6'])
  })

  it('keeps bookings of one code in two journals apart, also when their rows are mixed', async () => {
    const other = (text: string): string => text.replace('VK;1', 'VK2;1').replace('K1;F1', 'K2;F2')
    const { documents, balances } = await readShared(
      profile,
      file(
        main('121,00', ''),
        other(main('121,00', '')),
        row('8000', '', '100,00'),
        other(row('8000', '', '100,00')),
        row('1500', '', '21,00'),
        other(row('1500', '', '21,00')),
      ),
    )
    expect(documents.map((d) => [d.number, d.lines.length, d.totalIncluding])).to.deep.equal([
      ['F1', 1, 12100],
      ['F2', 1, 12100],
    ])
    expect(balances).to.equal(true)
  })

  it('gives back every invoice that is booked on one rate, to the cent', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 6 })
    const text = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
    await fc.assert(
      fc.asyncProperty(amounts, async (lines) => {
        const net = lines.reduce((sum, cents) => sum + cents, 0)
        const vat = applyRate(net, 21000)
        const vatRows = vat === 0 ? [] : [row('1500', '', text(vat))]
        const { documents, told } = await readShared(
          profile,
          file(main(text(net + vat), ''), ...lines.map((cents) => row('8000', '', text(cents))), ...vatRows),
        )
        expect(told).to.deep.equal([])
        expect(documents[0]!.totalIncluding).to.equal(net + vat)
        expect(documents[0]!.lines.map((l) => l.excluding)).to.deep.equal(lines)
        if (vat !== 0)
          expect(new Set(documents[0]!.lines.map((l) => l.vatRate))).to.deep.equal(new Set([21000]))
      }),
      { numRuns: 50 },
    )
  })
})
