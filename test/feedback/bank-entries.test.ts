import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import { BankEntries } from '../../src/feedback/payments/bank-entries.ts'
import { ExactValues } from '../../src/feedback/payments/exact-values.ts'
import { RecordBuilder, readExactXml } from '../../src/read/exact-xml/reader.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { demoTables, journal } from '../book/demo-tables.ts'

const journals = makeTable('journals.csv', [journal('20', { name: 'Bank', type: 'bank', account: '1100' })])

type Line = { account: string; type?: string; value: string; more?: string }

async function paymentsOf(head: string, ...lines: Line[]) {
  const text =
    `<eExact><GLTransactions><GLTransaction entry="7">${head}<Date>2026-02-02</Date><FinYear number="2026"/>` +
    lines
      .map(
        ({ account, type, value, more = '' }) =>
          `<GLTransactionLine><Date>2026-02-03</Date><GLAccount code="${account}"${type ? ` type="${type}"` : ''}/>` +
          `<Amount><Currency code="EUR"/>${value}</Amount>${more}</GLTransactionLine>`,
      )
      .join('') +
    '</GLTransaction></GLTransactions></eExact>'
  const found: Finding[] = []
  const report = (finding: Finding): number => found.push(finding)
  const values = new ExactValues(report)
  const entries = new BankEntries(demoTables({ journals }), report, values)
  const limits = { xmlDepth: 50, xmlText: 1_000_000 }
  const items = []
  async function* source(): AsyncGenerator<Buffer> {
    yield Buffer.from(text)
  }
  for await (const records of readExactXml(source(), limits, new RecordBuilder()))
    for (const { element } of records) items.push(...entries.paymentsOf(element))
  return { items, found: found.map(({ code }) => code) }
}

const bank = '<TransactionType number="40"/><Journal code="20" type="12"/>'
const invoice = '<References><InvoiceNumber>20260001</InvoiceNumber></References>'

describe('payments in entries of Exact', () => {
  it('R45: what debtors pay is the credit of their account', async () => {
    const { items } = await paymentsOf(
      bank,
      { account: '1300', type: '20', value: '<Value>-121</Value>', more: invoice },
      { account: '1100', type: '12', value: '<Value>121</Value>' },
    )
    expect(items).to.have.length(1)
    expect(items[0]).to.deep.include({
      direction: 'sales',
      numbers: ['20260001'],
      entry: 20_260_001,
      date: '2026-02-03',
      identity: '20/2026/7',
      amounts: [{ currency: 'EUR', amount: 12_100, writtenOff: 0 }],
    })
  })

  it('knows debtors and bank journals by the tables too, and debit and credit for a value', async () => {
    const { items } = await paymentsOf(
      '<Journal code="20"/>',
      { account: '1300', value: '<Credit>121</Credit>', more: invoice },
      { account: '1100', value: '<Debit>121</Debit>' },
    )
    expect(items.map(({ amounts }) => amounts[0]!.amount)).to.deep.equal([12_100])
  })

  it('what is paid to creditors is the debit of their account, and goes by the supplier’s number', async () => {
    const references =
      '<References><InvoiceNumber>60260001</InvoiceNumber><YourRef>INK-77</YourRef></References>'
    const { items } = await paymentsOf(
      bank,
      { account: '1600', type: '22', value: '<Value>121</Value>', more: references },
      { account: '1100', type: '12', value: '<Value>-121</Value>' },
    )
    expect(items[0]).to.deep.include({ direction: 'purchase', numbers: ['INK-77'], entry: 60_260_001 })
    expect(items[0]!.amounts).to.deep.equal([{ currency: 'EUR', amount: 12_100, writtenOff: 0 }])
  })

  it('payment and exchange rate differences are written off', async () => {
    for (const type of ['82', '83']) {
      const { items } = await paymentsOf(
        `<TransactionType number="${type}"/><Journal code="90" type="90"/>`,
        { account: '1300', type: '20', value: '<Value>-0.50</Value>', more: invoice },
        { account: '4900', value: '<Value>0.50</Value>' },
      )
      expect(items[0]!.amounts).to.deep.equal([{ currency: 'EUR', amount: 0, writtenOff: 50 }])
    }
  })

  it('invoices and memorials are no payments, nor is an entry that does not balance', async () => {
    const lines = [
      { account: '1300', type: '20', value: '<Value>121</Value>', more: invoice },
      { account: '8000', value: '<Value>-121</Value>' },
    ]
    expect(
      (await paymentsOf('<TransactionType number="20"/><Journal code="70" type="20"/>', ...lines)).items,
    ).to.deep.equal([])
    expect(
      (await paymentsOf('<TransactionType number="90"/><Journal code="90" type="90"/>', ...lines)).items,
    ).to.deep.equal([])
    expect(await paymentsOf(bank, lines[0]!)).to.deep.equal({
      items: [],
      found: ['payment-entry-unbalanced'],
    })
  })
})
