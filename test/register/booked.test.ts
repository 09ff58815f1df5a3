import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'chai'
import { removeTemporary, TestHome, type Delivery } from '../e2e/home.ts'
import { bankEntry, eExact, openItems, toldOf } from '../e2e/payment-files.ts'
import { migrate } from '../../src/register/migrate.ts'
import { migrations } from '../../src/register/migrations/all.ts'
import { openRegister } from '../../src/register/sqlite.ts'

const nl = 'demo-nl'
const heading = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %'
const row = (number: number): string => `${number};15-01-2026;1001;Bakkerij De Korenaar;Advies;100,00;21%`
const amounts = (delivery: Delivery): string[] =>
  toldOf(delivery).map((line) => line.split(';').slice(4, 9).join(' '))
const bank = (entry: string): string => eExact(`<GLTransactions>${entry}</GLTransactions>`)

/** A home whose documents were registered before the register kept what is owed. */
async function older(...numbers: number[]): Promise<TestHome> {
  const home = await TestHome.make()
  await home.drop(nl, 'f.csv', [heading, ...numbers.map(row), ''].join('\r\n'))
  const db = new Database(home.path('.state', 'register.db'))
  db.exec(`update documents set booked = null, booked_currency = ''; delete from alike where total <> 10000`)
  db.close()
  return home
}

describe('documents of which an older version kept no booked total', function () {
  this.timeout(120_000)
  afterEach(removeTemporary)

  it('come along when the register is brought to the newest form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-register-'))
    const path = join(folder, 'register.db')
    const old = new Database(path)
    migrate(
      old,
      'r1',
      migrations.filter(({ number }) => number < 11),
    )
    old.exec(
      `insert into batches (seq, id, administration, status, file, sha256, source, created, outcome, documents, summary)
        values (1, 'b', 'acme', 'exported', 'f', 'h', 'generic', '2026-02-01', 'exported', 1, '{}')`,
    )
    old.exec(
      `insert into series values (1, 'acme', 'sales-invoice', ''); insert into books values (1, 'acme', '70', 2026)`,
    )
    old.exec(
      `insert into documents (batch, series, relation, number, free, fingerprint, fingerprint_version, date, total,
        currency, relation_name, book) values (1, 1, 0, '1', 0, 'print', 1, '2026-01-15', 10000, 'EUR', 'Jansen', 1)`,
    )
    old.close()
    const register = await openRegister(path, 'r1')
    try {
      const key = { direction: 'sales', numbers: ['1'], entry: null, book: null } as const
      const [[found] = []] = await register.payments.documents('acme', [key])
      expect(found).to.include({ total: 10_000, stated: 10_000, unsure: false, currency: 'EUR' })
      for await (const [one] of register.documents('b'))
        expect(one).to.include({ booked: null, bookedCurrency: '', total: 10_000 })
    } finally {
      await register.close()
      rmSync(folder, { recursive: true })
    }
  })

  it('R4: learn it from a list that has it, without a false finding, and keep it', async () => {
    const home = await older(20260001, 20260002)
    const list = openItems(
      [
        { number: 20260001, total: '121', open: '21' },
        { number: 20260002, total: '100', open: '0' },
      ],
      false,
    )
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(told.codes, told.outcome.err).to.deep.equal([])
    expect(amounts(told)).to.deep.equal([
      '121,00 100,00 0,00 21,00 Deels betaald',
      '100,00 100,00 0,00 0,00 Betaald',
    ])
    const paid = await home.drop(
      nl,
      'bank 2026-04-02.xml',
      bank(bankEntry(1, '2026-04-02', [['20260001', '21.00']])),
    )
    expect(amounts(paid)).to.deep.equal(['121,00 121,00 0,00 0,00 Betaald'])
    expect((await home.drop(nl, 'ARs 2026-03-31.xml', list)).batch.status).to.equal('duplicate')
  })

  it('R4: another total than any VAT can make is still told', async () => {
    const home = await older(20260001)
    const list = openItems([{ number: 20260001, total: '150', open: '0' }], false)
    expect((await home.drop(nl, 'ARs 2026-03-31.xml', list)).codes).to.deep.equal(['payment-total-differs'])
  })

  it('R4: are not told of by payments alone, and are once a list has their total', async () => {
    const home = await older(20260001)
    const paid = await home.drop(
      nl,
      'bank 2026-03-02.xml',
      bank(bankEntry(1, '2026-03-02', [['20260001', '121.00']])),
    )
    expect(paid.codes).to.deep.equal(['payment-total-unsure'])
    expect(paid.batch.artifacts).to.deep.equal([])
    const list = openItems([{ number: 20260001, total: '121', open: '0' }], false)
    const told = await home.drop(nl, 'ARs 2026-03-31.xml', list)
    expect(amounts(told)).to.deep.equal(['121,00 121,00 0,00 0,00 Betaald'])
  })

  it('R80: are paid when a complete list does not have them any more', async () => {
    const home = await older(20260001)
    const csvList = (rows: string): string => `Factuurnummer;Factuurdatum;Openstaand\r\n${rows}`
    const seen = await home.drop(
      nl,
      'openstaand 2026-02-28 volledig.csv',
      csvList('20260001;15-01-2026;121,00\r\n'),
    )
    expect(seen.codes).to.deep.equal(['payment-total-unsure'])
    const told = await home.drop(nl, 'openstaand 2026-03-31 volledig.csv', csvList('7;15-01-2026;1,00\r\n'))
    expect(amounts(told)).to.deep.equal(['100,00 100,00 0,00 0,00 Betaald'])
  })
})
