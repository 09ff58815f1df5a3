import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refreshTopics } from '../../src/feedback/refresh/exact/topics.ts'
import { Refresh } from '../../src/feedback/refresh/refresh.ts'
import { compileSchema } from '../../src/target/exact/validate.ts'
import { shared } from '../e2e/home.ts'
import { readAll } from '../read/exact-xml/support.ts'
import { account, address, costCentre, exactFile, journal, relation, vat } from './exact-files.ts'

/** One file with every topic that is read, each record with everything that is taken from it. */
const topics: [topic: string, record: string][] = [
  [
    'Accounts',
    relation(
      '10',
      'Jansen BV',
      `<Email>a@b.example</Email><IsSupplier>1</IsSupplier><IsBlocked>0</IsBlocked>${address('Laan 1', '1000 AA', 'Ede')}<BankAccount code="1"><IBAN>NL91ABNA0417164300</IBAN></BankAccount><VATNumber>NL001234567B01</VATNumber><ChamberOfCommerce>12345678</ChamberOfCommerce><GLPurchase code="4500"/><GLSales code="8000"/><SalesPaymentCondition code="30"/><PurchasePaymentCondition code="14"/><EndDate>2099-12-31</EndDate><IsInactive>0</IsInactive>`,
    ),
  ],
  ['GLAccounts', account('8000', 'Omzet', '110', ' blocked="0"')],
  [
    'VATs',
    vat('2', 'Hoog', {
      rates: [['0.21', '2012-10-01', '2099-12-31']],
      pay: '1500',
      claim: '1520',
      more: ' charged="0" vatmargin="0"',
    }),
  ],
  ['Journals', journal('70', 'Verkoop', '20', '1300', ' allowVAT="1" variableCurrency="1"')],
  ['Costcenters', costCentre('1', 'Winkel')],
  ['Costunits', '<Costunit code="A"><Description>Uren</Description></Costunit>'],
  [
    'PaymentConditions',
    '<PaymentCondition code="30"><Description>30 dagen</Description><PaymentEndOfMonths>0</PaymentEndOfMonths><PaymentDays>30</PaymentDays></PaymentCondition>',
  ],
  [
    'FinYears',
    '<FinYear number="2026"><FinPeriod number="1"><DateStart>2026-01-01</DateStart><DateEnd>2026-01-31</DateEnd></FinPeriod></FinYear>',
  ],
]

describe('what is read of an export of Exact', () => {
  for (const name of ['eExact-XML-2014.xsd', 'eExact-XML-2017.xsd'])
    it(`is built as ${name} says (needs the folder with the schemas of Exact)`, async function () {
      const path = join(shared, 'exact', name)
      if (!existsSync(path)) this.skip()
      const schema = await compileSchema(readFileSync(path, 'utf8'))
      for (const [topic, record] of topics)
        expect(schema.problem(exactFile(topic, [record]).replace('<Messages />', '')), topic).to.equal('')
    }).timeout(20_000)

  it('is a row for every record, with every column that Exact tells', async () => {
    const refresh = new Refresh()
    const readers = refreshTopics({ country: 'NL' }, '2026-06-30')
    for (const [topic, record] of topics) {
      const { records } = await readAll(exactFile(topic, [record]))
      for (const { element } of records) readers[topic]!.add(refresh, element)
    }
    const rows = refresh.tables.map(({ table, incoming }) => [
      table,
      Object.keys([...incoming][0]!.cells).length,
    ])
    expect(rows).to.deep.equal([
      ['ledger-accounts.csv', 3],
      ['vat-codes.csv', 9],
      ['journals.csv', 6],
      ['payment-conditions.csv', 3],
      ['periods.csv', 4],
      ['cost-centres.csv', 1],
      ['cost-units.csv', 1],
      ['relations.csv', 14],
    ])
  })
})
