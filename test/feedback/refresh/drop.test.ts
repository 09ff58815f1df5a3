import { expect } from 'chai'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, shared, TestHome, type Delivery } from '../../e2e/home.ts'
import { account, address, costCentre, exactFile, journal, relation, vat } from '../exact-files.ts'

const NL = 'demo-nl'

describe('an export of Exact, dropped back', function () {
  this.timeout(60_000)
  let home: TestHome
  beforeEach(async () => {
    home = await TestHome.make()
  })
  after(removeTemporary)

  const table = (name: string): string => readFileSync(home.path('mappings', NL, `${name}.csv`), 'utf8')
  const row = (name: string, code: string): string | undefined =>
    table(name)
      .split(/\r?\n/)
      .find((line) => line.startsWith(`${code};`))
  const drop = (name: string, text: string): Promise<Delivery> => home.drop(NL, name, text)
  const counts = ({ batch }: Delivery): unknown =>
    Object.fromEntries((batch.changes ?? []).map(({ subject, counts }) => [subject, counts]))

  it('R82: adds what is new, brings up to date what is known, and keeps everything else byte for byte', async () => {
    const before = table('ledger-accounts')
    const delivery = await drop(
      'GLAccounts_1.xml',
      exactFile('GLAccounts', [
        account('8000', 'Omzet', '110'),
        account('8900', 'Omzet &amp; overige; "diversen"', '110'),
      ]),
    )
    expect(delivery.batch).to.include({ status: 'exported', kind: 'refresh', source: 'exact' })
    expect(delivery.batch.artifacts).to.deep.equal([])
    expect(home.outbox(NL)).to.deep.equal([])
    const [old] = before.split('\r\n').filter((line) => line.startsWith('8000;'))
    const changed = before.replace(old!, old!.replace(/^8000;[^;]*/, '8000;Omzet'))
    expect(table('ledger-accounts')).to.equal(`${changed}8900;"Omzet & overige; ""diversen""";110;;\r\n`)
    expect(delivery.receipt).to.deep.include({ balanced: true })
    expect(delivery.receipt.rows).to.deep.equal({ read: 2, booked: 2, reported: 0, leftOut: 0 })
    const html = readFileSync(join(delivery.archive, 'report.html'), 'utf8')
    expect(html).to.contain('Bijgewerkt').and.to.contain('8900').and.to.contain('ledger-accounts.csv')
  })

  it('R82: the log says that it was taken in, and not that something is in the outbox', async () => {
    home.put(NL, 'GLAccounts_1.xml', exactFile('GLAccounts', [account('8900', 'Nieuw', '110')]))
    await home.command('once')
    const log = readFileSync(home.path('logs', 'ledgerdrop.log'), 'utf8')
    expect(log).to.include('GLAccounts_1.xml is verwerkt').and.not.to.include('staat klaar')
  })

  it('R82: the same file again brings nothing new', async () => {
    const text = exactFile('GLAccounts', [account('8900', 'Nieuw', '110')])
    await drop('GLAccounts_1.xml', text)
    const again = await drop('GLAccounts_1.xml', text)
    expect(again.batch.status).to.equal('duplicate')
    expect(again.receipt.rows).to.deep.equal({ read: 1, booked: 0, reported: 0, leftOut: 1 })
  })

  it('R34: journals come without doubles, in the words of the table', async () => {
    const journals = ['71', ' 71 ', '71'].map((code) =>
      journal(code, 'Webwinkel', '20', '1300', ' allowVAT="1" variableCurrency="1"'),
    )
    const delivery = await drop(
      'Journals_1.xml',
      exactFile('Journals', [journal('70', 'Verkoopboek', '20', '1300'), ...journals]),
    )
    expect(counts(delivery)).to.deep.equal({ 'journals.csv': { added: 1, same: 1, twice: 2, gone: 4 } })
    expect(row('journals', '71')).to.equal('71;Webwinkel;sales;1300;*;nee;;ja')
  })

  it('R35: a sales journal without an account is told and left out', async () => {
    const delivery = await drop(
      'Journals_1.xml',
      exactFile('Journals', [journal('71', 'Webwinkel', '20', '')]),
    )
    expect(delivery.codes).to.include('refresh-journal-incomplete')
    // no setting is to blame
    expect(counts(delivery)).to.deep.equal({ 'journals.csv': { incomplete: 1, gone: 5 } })
    expect(row('journals', '71')).to.equal(undefined)
  })

  it('R29: lists in the wrong order are refused, and leave the administration as it works', async () => {
    const before = table('journals')
    const delivery = await drop(
      'Journals_1.xml',
      exactFile('Journals', [journal('71', 'Webwinkel', '20', '1310')]),
    )
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.codes).to.include('refresh-would-break')
    expect(table('journals')).to.equal(before)
    await drop('GLAccounts_1.xml', exactFile('GLAccounts', [account('1310', 'Debiteuren web', '20')]))
    expect(
      (await drop('Journals_1.xml', exactFile('Journals', [journal('71', 'Webwinkel', '20', '1310')]))).batch
        .status,
    ).to.equal('exported')
  })

  it('R84: VAT codes of which a person must say more come blocked, and are asked about until then', async () => {
    const text = exactFile('VATs', [
      vat('2', 'Hoog', { rates: [['0.21']], pay: '1500' }),
      vat('4', 'Hoog, inclusief', { type: 'I', rates: [['0.21']], pay: '1500' }),
      vat('12', 'Oud tarief', { rates: [['0.12']], pay: '1500' }),
      vat('0E', 'Uitvoer', { type: 'B', rates: [['0']] }),
    ])
    const delivery = await drop('VATs_1.xml', text)
    expect(delivery.batch.status).to.equal('exported')
    expect(row('vat-codes', '2')).to.equal(
      '2;Hoog;sales;21%;domestic;;01-10-2012;;excluding;nee;1500;;21%|21|hoog|H',
    )
    expect(row('vat-codes', '4')).to.equal('4;Hoog, inclusief;sales;21%;domestic;;;;including;ja;1500;;')
    expect(row('vat-codes', '0E')).to.equal('0E;Uitvoer;sales;0%;;;;;zero;ja;;;')
    expect(delivery.codes).to.include.members(['refresh-vat-unclear', 'refresh-vat-rival'])
    const again = await drop('VATs_1.xml', text)
    expect([again.batch.status, again.codes.includes('refresh-vat-unclear')]).to.deep.equal([
      'duplicate',
      true,
    ])
    const invoices = await home.drop(
      NL,
      'v.csv',
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n26000001;15-01-2026;1001;Bakkerij De Korenaar;Werk;10,00;21%\n',
    )
    expect(invoices.batch.status, invoices.outcome.err).to.equal('exported')
  })

  it('R47: relations come with what decides about their invoices; several records of one are one', async () => {
    const more = (extra: string): string =>
      `<Email>a@b.example</Email><IsSupplier>0</IsSupplier>${address('Laan 1', '1000 AA', 'Ede')}<VATNumber>NL 0012.34567B01</VATNumber>${extra}`
    const text = exactFile('Accounts', [
      relation('1001', 'Bakkerij De Korenaar', more('')),
      relation('5001', 'Nieuw BV', more('<SalesPaymentCondition code="30" />')),
      relation(
        '5001',
        'Nieuw BV',
        '<IsSupplier>1</IsSupplier><BankAccount code="NL91ABNA0417164300"><IBAN>NL91 ABNA 0417 1643 00</IBAN></BankAccount>',
      ),
      relation('5002', 'Misschien BV', '', 'P'),
      relation('5003', 'Gestopt BV', '<EndDate>2020-01-01</EndDate>'),
    ])
    const delivery = await drop('Accounts_1.xml', text)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(row('relations', '5001')).to.equal(
      '5001;Nieuw BV;;NL001234567B01;NL;ja;ja;;30;;Laan 1;1000 AA;Ede;a@b.example;;NL91ABNA0417164300',
    )
    expect(row('relations', '5002')).to.contain('5002;Misschien BV;;;;nee;')
    expect(row('relations', '5003')).to.match(/^5003;Gestopt BV;;;;ja;;ja;/)
    expect(row('relations', '1001')).to.contain(';De Korenaar')
    expect(table('relations').split('\r\n')[0]).to.match(/;aliases;iban$/)
  })

  it('R99: periods, payment conditions and cost codes of one file with several topics', async () => {
    const text =
      '<eExact><FinYears><FinYear number="2027"><FinPeriod number="01"><DateStart>2027-01-01</DateStart><DateEnd>2027-01-31</DateEnd></FinPeriod></FinYear></FinYears>' +
      '<PaymentConditions><PaymentCondition code="45"><Description>45 dagen</Description><PaymentEndOfMonths>0</PaymentEndOfMonths><PaymentDays>45</PaymentDays></PaymentCondition></PaymentConditions>' +
      `<Costcenters>${costCentre('700', 'Winkel')}</Costcenters><Costunits><Costunit code="Z"><Description>Overig</Description></Costunit></Costunits>` +
      '<Items><Item code="1" /></Items><Messages /></eExact>'
    const delivery = await drop('alles.xml', text)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(row('periods', '2027')).to.equal('2027;1;01-01-2027;31-01-2027;')
    expect(row('payment-conditions', '45')).to.equal('45;45 dagen;45;nee;')
    expect(row('cost-centres', '700')).to.equal('700;Winkel;;')
    expect(row('cost-units', 'Z')).to.equal('Z;Overig;;')
    expect(delivery.codes).to.include.members(['exact-xml-topic-unused', 'refresh-is-page'])
    expect(delivery.receipt.rows).to.deep.include({ read: 5, booked: 4, leftOut: 1 })
  })

  it('R82: pages complete each other, and no page is taken for the whole list', async () => {
    const pages = (number: number, codes: string[]): Promise<Delivery> =>
      drop(
        `GLAccounts_${number}.xml`,
        exactFile(
          'GLAccounts',
          codes.map((code) => account(code, `Rekening ${code}`, '110')),
          '<Topics><Topic code="GLAccounts" count="2" pagesize="2"/></Topics>',
        ),
      )
    const first = await pages(1, ['8901', '8902'])
    const second = await pages(2, ['8903', '8904'])
    for (const { codes } of [first, second]) expect(codes).to.deep.equal(['refresh-is-page'])
    for (const code of ['8901', '8902', '8903', '8904'])
      expect(row('ledger-accounts', code)).to.be.a('string')
  })

  it('R32, R33: only accounts of revenue are added when that is wanted, with a list of others; what is there is kept', async () => {
    home.set(NL, { refresh: { ledgerAccounts: 'revenue', extraAccounts: ['4950', '46*'] } })
    const accounts = [
      account('8900', 'Omzet', '110'),
      account('4560', 'Kosten', '121'),
      account('4950', 'Kosten', '121'),
      account('4610', 'Kosten', '121'),
      account('1310', 'Debiteuren', '20'),
      account('8950', 'Vreemd', '305'),
    ]
    const delivery = await drop('GLAccounts_1.xml', exactFile('GLAccounts', accounts))
    expect(counts(delivery)).to.deep.include({
      'ledger-accounts.csv': { added: 4, 'left-out': 2, gone: 24 },
    })
    expect(row('ledger-accounts', '4560')).to.equal(undefined)
    const unknown = delivery.report.allFindings.find(({ code }) => code === 'refresh-value-unknown')
    expect(unknown?.params).to.deep.equal({ topic: 'GLAccounts', value: 'type 305', count: 1 })
    home.set(NL, { refresh: { ledgerAccounts: 'revenue-and-costs' } })
    await drop('GLAccounts_1.xml', exactFile('GLAccounts', accounts))
    expect(row('ledger-accounts', '4560')).to.equal('4560;Kosten;121;;')
  })

  it('R82: what a complete list no longer has is told, or blocked by setting; nothing is ever removed', async () => {
    const text = exactFile('Costcenters', [costCentre('100', 'Advies')])
    const told = await drop('Costcenters_1.xml', text)
    expect([told.batch.status, told.codes]).to.deep.equal(['duplicate', ['refresh-gone']])
    home.set(NL, { refresh: { gone: 'block' } })
    const blocked = await drop('Costcenters_1.xml', text)
    expect([blocked.batch.status, blocked.codes]).to.deep.equal(['exported', ['refresh-gone-blocked']])
    expect(row('cost-centres', '300')).to.equal('300;Webwinkel;ja;P-300')
    expect((await drop('Costcenters_1.xml', text)).batch.status).to.equal('duplicate')
    const back = await drop('Costcenters_1.xml', exactFile('Costcenters', [costCentre('300', 'Webwinkel')]))
    expect(back.codes).to.not.include('refresh-still-blocked')
  })

  it('is refused by name when it is of Globe, broken, hostile or of no use; the file comes back', async () => {
    const cases: [string, string][] = [
      ['<eExact><GLEntries/></eExact>', 'exact-xml-globe'],
      ['<eExact><GLAccounts><GLAccount', 'exact-xml-broken'],
      ['<!DOCTYPE eExact [<!ENTITY a "b">]><eExact><GLAccounts/></eExact>', 'exact-xml-doctype'],
      ['<eExact><Items><Item code="1"/></Items></eExact>', 'exact-xml-not-used'],
      ['<eExact><Messages/></eExact>', 'exact-xml-not-used'],
    ]
    for (const [text, code] of cases) {
      const delivery = await drop('x.xml', text)
      expect([delivery.batch.status, delivery.codes], text).to.deep.equal(['rejected', [code]])
      expect(delivery.copy.toString()).to.equal(text)
    }
  })

  it('R49: is for the administration in whose inbox it lies', async () => {
    const before = table('ledger-accounts')
    const delivery = await home.drop(
      'demo-be',
      'GLAccounts_1.xml',
      exactFile('GLAccounts', [account('705000', 'Verkoop', '110')]),
    )
    expect(delivery.batch.status).to.equal('exported')
    expect(table('ledger-accounts')).to.equal(before)
    expect(readFileSync(home.path('mappings', 'demo-be', 'ledger-accounts.csv'), 'utf8')).to.contain(
      '705000;Verkoop;110',
    )
  })

  it('`mappings refresh` does the same, and --trial shows what would change and leaves no trace', async () => {
    const path = home.path('GLAccounts_1.xml')
    writeFileSync(path, exactFile('GLAccounts', [account('8900', 'Nieuw', '110')]))
    const before = table('ledger-accounts')
    const trial = await home.command('mappings', 'refresh', path, '--administration', NL, '--trial')
    expect([trial.code, table('ledger-accounts')]).to.deep.equal([0, before])
    expect(trial.err)
      .to.contain('grootboekrekeningen (ledger-accounts.csv): 1 nieuw')
      .and.to.contain('nieuw 8900 Nieuw')
    const real = await home.command('mappings', 'refresh', path, '--administration', NL)
    expect(real.code).to.equal(0)
    expect(row('ledger-accounts', '8900')).to.be.a('string')
    const history = await home.command('history')
    expect(history.out + history.err).to.contain('bijgewerkt (koppeltabellen)')
    writeFileSync(home.path('x.csv'), 'Factuurnummer;Factuurdatum\n1;1-1-2026\n')
    expect(
      (await home.command('mappings', 'refresh', home.path('x.csv'), '--administration', NL)).code,
    ).to.equal(2)
  })

  it('R29: a refresh starts the age of a table again', async () => {
    const old = new Date(Date.now() - 200 * 86_400_000)
    utimesSync(home.path('mappings', NL, 'ledger-accounts.csv'), old, old)
    const invoice = (number: number): string =>
      `Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %\n${number};15-01-2026;1001;Bakkerij De Korenaar;Werk;10,00;21%\n`
    expect((await home.drop(NL, 'a.csv', invoice(1))).codes).to.include('table-old')
    const same = table('ledger-accounts')
      .split('\r\n')
      .find((line) => line.startsWith('8000;'))!
      .split(';')
    const text = exactFile('GLAccounts', [account(same[0]!, same[1]!, same[2]!)])
    expect((await drop('GLAccounts_1.xml', text)).batch.status).to.equal('duplicate')
    expect((await home.drop(NL, 'b.csv', invoice(2))).codes).to.not.include('table-old')
  })

  for (const name of [
    '01-admingen-paypal-bank-output-2018-02.xml',
    '06-directdebits-bank-entry-declfixed.xml',
    '10-omniboost-matchsets-export.xml',
  ])
    it(`the sample ${name} is read (needs the folder with samples of Exact)`, async function () {
      const path = join(shared, 'exact', 'samples', name)
      if (!existsSync(path)) this.skip()
      const delivery = await home.drop(NL, name, readFileSync(path))
      expect(
        delivery.codes.filter((code) => code.startsWith('exact-xml-') && code !== 'exact-xml-not-used'),
      ).to.deep.equal([])
    })
})
