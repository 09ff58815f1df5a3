import { expect } from 'chai'
import { names, removeTemporary, TestHome } from './home.ts'
import { bankEntry, eExact, fileOf, openItems, toldOf } from './payment-files.ts'
import { csv } from './sales.ts'

const invoices = csv([{ number: '20260001' }, { number: '20260002' }, { number: '20260003' }])
const line = (number: string, paid: string, open: string, status: string, date = ''): string =>
  `${number};15-01-2026;Bakkerij De Korenaar;EUR;121,00;${paid};0,00;${open};${status};${date}`

describe('what was paid, told to the source', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  async function exported(settings: Record<string, unknown> = {}): Promise<TestHome> {
    const home = await TestHome.make(settings)
    const sold = await home.drop('demo-nl', 'facturen.csv', invoices)
    expect(sold.batch.status, sold.outcome.err).to.equal('exported')
    return home
  }

  it('R4, R45: open items of Exact become open, partly paid and paid, in a file for the source', async () => {
    const home = await exported()
    const list = openItems([
      { number: 20260001, total: '121', open: '121' },
      { number: 20260002, total: '121.00', open: '100.00' },
      { number: 20260003, total: '121', open: '0' },
    ])
    const told = await home.drop('demo-nl', 'ARs_1 2026-03-31.xml', list)
    expect(told.batch.status, told.outcome.err).to.equal('exported')
    expect(told.batch.kind).to.equal('payments')
    expect(fileOf(told, 'payments')[0]).to.equal(
      'Factuurnummer;Factuurdatum;Relatie;Valuta;Bedrag;Betaald;Afgeboekt;Openstaand;Betaalstatus;Laatste betaling',
    )
    expect(toldOf(told)).to.deep.equal([
      line('20260002', '21,00', '100,00', 'Deels betaald'),
      line('20260003', '121,00', '0,00', 'Betaald'),
    ])
    expect(names(told.outbox)).to.deep.equal(['betalingen-generic.csv'])
    expect(told.batch.payments).to.deep.equal({
      currency: 'EUR',
      paid: { documents: 1, paid: 12_100, open: 0 },
      partly: { documents: 1, paid: 2_100, open: 10_000 },
      open: { documents: 1, paid: 0, open: 12_100 },
      changed: 2,
      told: 2,
      unknown: 0,
    })
  })

  it('R19: only what changed since last time is told; the same list again tells nothing', async () => {
    const home = await exported()
    const first = openItems([{ number: 20260001, total: '121', open: '100' }], false)
    expect(toldOf(await home.drop('demo-nl', 'ARs 2026-03-01.xml', first))).to.have.length(1)
    const again = await home.drop('demo-nl', 'ARs 2026-03-02.xml', first)
    expect(again.batch.status).to.equal('duplicate')
    expect(again.batch.artifacts).to.deep.equal([])
    const later = openItems([{ number: 20260001, total: '121', open: '0' }], false)
    expect(toldOf(await home.drop('demo-nl', 'ARs 2026-03-31.xml', later))).to.deep.equal([
      line('20260001', '121,00', '0,00', 'Betaald'),
    ])
  })

  it('R80: what is no longer in a complete list is paid; of an incomplete list absence means nothing', async () => {
    const home = await exported()
    const all = [20260001, 20260002, 20260003].map((number) => ({ number, total: '121', open: '121' }))
    const known = await home.drop('demo-nl', 'ARs 2026-03-01.xml', openItems(all))
    expect(known.batch.status).to.equal('duplicate')
    const part = await home.drop('demo-nl', 'ARs 2026-03-15.xml', openItems(all.slice(1), false))
    expect(part.batch.status).to.equal('duplicate')
    const whole = await home.drop('demo-nl', 'ARs 2026-03-31.xml', openItems(all.slice(1)))
    expect(toldOf(whole)).to.deep.equal([line('20260001', '121,00', '0,00', 'Betaald')])
  })

  it('R80: a document that was never seen in the books is not paid because a list lacks it', async () => {
    const home = await exported()
    const list = await home.drop(
      'demo-nl',
      'ARs 2026-03-31.xml',
      openItems([{ number: 1, total: '5', open: '5' }]),
    )
    expect(list.batch.status).to.equal('duplicate')
    expect(list.codes).to.deep.equal(['payment-item-unknown', 'payment-not-listed'])
  })

  it('R45: an older list does not open again what is paid, and says so', async () => {
    const home = await exported()
    const one = (open: string): string => openItems([{ number: 20260001, total: '121', open }], false)
    await home.drop('demo-nl', 'ARs 2026-03-31.xml', one('0'))
    const older = await home.drop('demo-nl', 'ARs 2026-02-28.xml', one('121'))
    expect(older.batch.status).to.equal('duplicate')
    expect(older.codes).to.deep.equal(['payment-list-older'])
    const undated = await home.drop('demo-nl', 'ARs.xml', one('121'))
    expect(undated.batch.status).to.equal('duplicate')
    expect(undated.codes).to.deep.equal(['payment-list-undated', 'payment-not-reopened'])
    const newer = await home.drop('demo-nl', 'ARs 2026-04-30.xml', one('121'))
    expect(newer.codes).to.deep.equal(['payment-reopened'])
    expect(toldOf(newer)).to.deep.equal([line('20260001', '0,00', '121,00', 'Open')])
  })

  it('R45: lines of bank entries tell the date of the last payment', async () => {
    const home = await exported()
    const entries = [
      bankEntry(26200001, '2026-02-02', [['20260001', '21.00']]),
      bankEntry(26200002, '2026-02-09', [
        ['20260001', '100.00'],
        ['20260002', '121.00'],
        ['20269999', '5.00'],
      ]),
    ]
    const bank = await home.drop(
      'demo-nl',
      'bank.xml',
      eExact(`<GLTransactions>${entries.join('')}</GLTransactions>`),
    )
    expect(toldOf(bank), bank.outcome.err).to.deep.equal([
      line('20260001', '121,00', '0,00', 'Betaald', '09-02-2026'),
      line('20260002', '121,00', '0,00', 'Betaald', '09-02-2026'),
    ])
  })

  it('R80: what was matched in Exact is paid, with what was written off', async () => {
    const home = await exported()
    const match = (entry: number, journal: string, amount: string): string =>
      `<MatchLine finyear="2026" finperiod="1" journal="${journal}" entry="${entry}" amountdc="${amount}"/>`
    const sets =
      `<MatchSet><GLAccount code="1300"/><Account code="1001"/><MatchLines>${match(20260001, '70', '121')}` +
      `${match(26200001, '20', '-121')}</MatchLines></MatchSet>` +
      `<MatchSet><GLAccount code="1300"/><Account code="1001"/><MatchLines>${match(20260002, '70', '121')}` +
      `${match(26200002, '20', '-120')}</MatchLines><WriteOff type="3"/></MatchSet>`
    const told = await home.drop('demo-nl', 'MatchSets_1.xml', eExact(`<MatchSets>${sets}</MatchSets>`))
    expect(toldOf(told), told.outcome.err).to.deep.equal([
      line('20260001', '121,00', '0,00', 'Betaald'),
      '20260002;15-01-2026;Bakkerij De Korenaar;EUR;121,00;120,00;1,00;0,00;Betaald;',
    ])
  })

  it('R4: a list of payments in CSV, and open items in the columns of e-Boekhouden', async () => {
    const home = await exported()
    const paid = await home.drop(
      'demo-nl',
      'betalingen maart.csv',
      'Factuurnummer;Datum;Bedrag\r\n20260001;02-03-2026;121,00\r\n20260002;03-03-2026;21,00\r\n',
    )
    expect(toldOf(paid), paid.outcome.err).to.deep.equal([
      line('20260001', '121,00', '0,00', 'Betaald', '02-03-2026'),
      line('20260002', '21,00', '100,00', 'Deels betaald', '03-03-2026'),
    ])
    const open = await home.drop(
      'demo-nl',
      'openstaand 2026-03-31.csv',
      'Relatiecode;Relatie;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Soort\r\n' +
        '1001;Bakkerij De Korenaar;20260003;15-01-2026;14-02-2026;121,00;60,50;Debiteur\r\n',
    )
    expect(toldOf(open), open.outcome.err).to.deep.equal([
      line('20260003', '60,50', '60,50', 'Deels betaald'),
    ])
  })

  it('D5, R95: partial payments are ignored when the setting says so', async () => {
    const home = await exported({ 'payments.partial': 'ignore' })
    const one = (open: string): string => openItems([{ number: 20260001, total: '121', open }], false)
    const partly = await home.drop('demo-nl', 'ARs 2026-03-01.xml', one('100'))
    expect(partly.batch.artifacts).to.deep.equal([])
    expect(partly.batch.payments!.partly.documents).to.equal(1)
    const full = await home.drop('demo-nl', 'ARs 2026-03-31.xml', one('0'))
    expect(toldOf(full)).to.deep.equal([line('20260001', '121,00', '0,00', 'Betaald')])
  })
})
