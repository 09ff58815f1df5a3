import { expect } from 'chai'
import type { SourceProfile } from '../../src/profile/types.ts'
import { shipped } from '../profile/support.ts'
import { readFile, temporaryFolder, workbook, type CellValue, type Tabs } from './support.ts'

const invoice = ['NR', 'DATE', 'EXPIREDATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS', 'CLIENTREF']
const line = [
  'NR',
  'AMOUNT',
  'UNITTYPE',
  'PRICE',
  'COSTPRICE',
  'BTWTYPE',
  'DESCRIPTION',
  'ARTICLENR',
  'PROJECTNR',
  'ACTIVITY',
]
const incoming = ['NR', 'DATE', 'EXPIREDATE', 'SUPPLIERNR', 'SUPPLIERNAME', 'STATUS', 'TYPE', 'INVOICENR']
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const sale = (nr: CellValue, status: CellValue = 'Verstuurd'): CellValue[] => [
  nr,
  day('2026-01-05'),
  day('2026-02-04'),
  'K1',
  'Jansen',
  status,
  'PO 7',
]
const part = (nr: CellValue, amount: CellValue, price: CellValue, vat: CellValue = '21'): CellValue[] => [
  nr,
  amount,
  'st',
  price,
  null,
  vat,
  'uren',
  'A1',
  'P1',
  'B',
]

describe('batch: a Robaws workbook', () => {
  const folder = temporaryFolder()
  let robaws: SourceProfile
  before(async () => {
    robaws = await shipped('robaws')
  })
  const read = async (tabs: Tabs) =>
    readFile(folder.put('robaws.xlsx', await workbook(tabs)), 'robaws.xlsx', [robaws])

  it('joins invoices with their lines: quantity times price, VAT as a text, project and activity', async () => {
    const { documents, told } = await read({
      invoices: { rows: [invoice, sale('F20260001'), sale('F20260002')] },
      invoicelines: {
        rows: [
          line,
          part('F20260002', 1, 100, 'verlegd'),
          part('F20260001', 3, 12.5),
          part('F20260001', -1, 10, '6'),
        ],
      },
    })
    expect(told).to.deep.equal([])
    expect(
      documents.map((d) => [d.number, d.type, d.date, d.dueDate, d.relation.code, d.yourReference]),
    ).to.deep.equal([
      ['F20260001', 'invoice', '2026-01-05', '2026-02-04', 'K1', 'PO 7'],
      ['F20260002', 'invoice', '2026-01-05', '2026-02-04', 'K1', 'PO 7'],
    ])
    expect(
      documents[0]!.lines.map((l) => [
        l.excluding,
        l.vatCode,
        l.article,
        l.costCentre,
        l.costUnit,
        l.place.sheet,
      ]),
    ).to.deep.equal([
      [3750, '21', 'A1', 'P1', 'B', 'invoicelines'],
      [-1000, '6', 'A1', 'P1', 'B', 'invoicelines'],
    ])
    expect(documents[1]!.lines[0]!.vatCode).to.equal('verlegd')
  })

  it('Q57: makes documents of the tab credits credit notes with one sign, whichever way their lines are written', async () => {
    for (const sign of [1, -1]) {
      const { documents } = await read({
        credits: { rows: [invoice, sale('C1')] },
        creditlines: { rows: [line, part('C1', sign * 2, 50), part('C1', sign, 1)] },
      })
      expect(documents.map((d) => [d.type, ...d.lines.map((l) => l.excluding)])).to.deep.equal([
        ['credit-note', -10000, -100],
      ])
    }
  })

  it('joins incoming invoices by NR while their number is INVOICENR, and knows TYPE = CREDIT', async () => {
    const { documents, told } = await read({
      incominginvoices: {
        rows: [
          incoming,
          [1, day('2026-01-05'), null, 'L1', 'Acme', 'Goedgekeurd', null, '2026/77'],
          [2, day('2026-01-06'), null, 'L2', 'Bol', 'Goedgekeurd', 'credit', '2026/77'],
        ],
      },
      incominginvoiceslines: { rows: [line, part(2, 1, 30), part(1, 1, 40)] },
    })
    expect(told).to.deep.equal([])
    expect(
      documents.map((d) => [
        d.direction,
        d.type,
        d.number,
        d.relation.role,
        d.relation.code,
        d.lines[0]!.excluding,
      ]),
    ).to.deep.equal([
      ['purchase', null, '2026/77', 'supplier', 'L1', 4000],
      ['purchase', 'credit-note', '2026/77', 'supplier', 'L2', -3000],
    ])
  })

  it('refuses a TYPE that it does not know', async () => {
    const { told } = await read({
      incominginvoices: { rows: [incoming, [1, day('2026-01-05'), null, 'L1', 'Acme', '', 'PROFORMA', 'X']] },
      incominginvoiceslines: { rows: [line, part(1, 1, 40)] },
    })
    expect(told).to.deep.equal(['incominginvoices: value-unknown 2/6'])
  })

  it('Q25: reports orphan lines, headers without lines and a number that stands twice', async () => {
    const { documents, told, findings, counts } = await read({
      invoices: { rows: [invoice, sale('1'), sale('2'), sale('3'), sale('3')] },
      invoicelines: { rows: [line, part('1', 1, 1), part('3', 1, 1), part('9', 1, 1)] },
    })
    expect(documents.map((d) => d.number)).to.deep.equal(['1'])
    expect(told).to.deep.equal([
      'invoices: header-without-lines 3',
      'invoices: header-twice 5',
      'invoicelines: lines-without-header 4',
    ])
    expect(findings.map((f) => f.value)).to.deep.equal(['2', '3', '9'])
    expect(counts.reported).to.equal(5)
  })

  it('Q43: joins a number that one tab has typed as a number and the other as text', async () => {
    const { documents, told } = await read({
      invoices: { rows: [invoice, sale(20260001)], formats: { A2: '#,##0' } },
      invoicelines: { rows: [line, part('20260001', 1, 1), part(20260001, 2, 1)] },
    })
    expect(told).to.deep.equal([])
    expect(documents.map((d) => [d.number, d.lines.length])).to.deep.equal([['20260001', 2]])
  })

  it('R22: leaves out drafts, also those without lines', async () => {
    const { documents, told, counts } = await read({
      invoices: { rows: [invoice, sale('1', 'Concept'), sale('2', 'Ontwerp'), sale('3', 'Betaald')] },
      invoicelines: { rows: [line, part('1', 1, 1), part('3', 1, 1)] },
    })
    expect([documents.map((d) => d.number), told, counts.reported]).to.deep.equal([['3'], [], 0])
  })

  it('Q9: finds the field names below the yellow bar of the import template', async () => {
    const { documents, told } = await read({
      invoices: { rows: [['Kies een veld', 'Kies een veld'], invoice, sale('1')] },
      invoicelines: { rows: [['Kies een veld'], line, part('1', 1, 1)] },
    })
    expect([documents.length, told]).to.deep.equal([1, []])
  })

  it('never books half of a workbook: a named tab that cannot be read is an error', async () => {
    const good: Tabs = {
      invoices: { rows: [invoice, sale('1')] },
      invoicelines: { rows: [line, part('1', 1, 1)] },
    }
    const lost = await read({ ...good, credits: { rows: [invoice, sale('C1')] } })
    expect(
      lost.findings.map((f) => [f.code, f.severity, f.params['sheet'], f.params['missing']]),
    ).to.deep.equal([['sheet-incomplete', 'error', 'credits', 'creditlines']])
    const orphans = await read({ ...good, creditlines: { rows: [line, part('C1', 1, 1)] } })
    expect(orphans.findings.map((f) => [f.code, f.params['missing']])).to.deep.equal([
      ['sheet-incomplete', 'credits'],
    ])
    const renamed = await read({
      ...good,
      clients: {
        rows: [
          ['Nummer', 'NAME'],
          ['K1', 'Jansen'],
        ],
      },
    })
    expect(renamed.findings.map((f) => [f.code, f.params['missing']])).to.deep.equal([
      ['sheet-incomplete', 'NR'],
    ])
    expect(
      (
        await read({
          ...good,
          articles: { rows: [['NR'], ['A1']] },
          credits: { rows: [] },
          creditlines: { rows: [line] },
        })
      ).told,
    ).to.deep.equal(['articles: sheet-not-used 0', 'creditlines: sheet-not-used 0'])
  })

  it('Q45: tells an error cell in a line and in a header', async () => {
    const { told } = await read({
      invoices: {
        rows: [invoice, ['1', day('2026-01-05'), { error: '#REF!' } as CellValue, 'K1', 'Jansen', '', '']],
      },
      invoicelines: { rows: [line, part('1', 1, { formula: 'B9' } as CellValue)] },
    })
    expect(told).to.deep.equal(['invoices: cell-error 2/2', 'invoicelines: cell-without-result 2/3'])
  })
})
