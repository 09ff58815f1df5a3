import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { names, removeTemporary, TestHome, type Delivery } from './home.ts'
import { cells, csv, edited, entryNumbers, headings, sheetTexts, workbook, type SalesRow } from './sales.ts'

const good = { number: '20260001' }
const wrongVat = { number: '20260002', rate: '17%', vat: '17,00', gross: '117,00' }
const wrongDate = { number: '20260003', date: '31-02-2026' }
const alsoGood = { number: '20260004', customer: '1002', name: 'Garage Van Dijk' }
const total = 'Totaal;;;;;400,00;;80,00;480,00'
const corrected = (text: string): string =>
  text
    .replace('17%;17,00;117,00', '21%;21,00;121,00')
    .replace('31-02-2026', '28-02-2026')
    .replace('80,00;480,00', '84,00;484,00')

const entries = (delivery: Delivery): string[] => entryNumbers(delivery.artifact('GLTransactions'))

describe('all or nothing', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R63: one wrong row and nothing of the file is in the outbox; the report has every finding', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop('demo-nl', 'a.csv', csv([good, wrongVat, wrongDate, alsoGood], total))
    expect(delivery.outcome.code).to.equal(1)
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.batch.artifacts).to.deep.equal([])
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect(names(home.root, 'outbox', '.staging')).to.deep.equal([])
    const errors = delivery.report.allFindings.filter((f) => f.severity === 'error')
    expect(errors.map((f) => [f.place.row, f.code, f.place.heading, f.document])).to.deep.equal([
      [3, 'vat-rate-unknown', 'Btw %', '20260002'],
      [4, 'date-unreadable', 'Factuurdatum', '20260003'],
    ])
    expect(delivery.receipt.amounts).to.deep.equal({ input: 0, differences: [], output: 0 })
    expect(delivery.receipt.rows).to.deep.equal({ read: 6, booked: 0, reported: 4, leftOut: 2 })
    expect(readFileSync(join(delivery.archive, 'dropped', 'a.csv'), 'utf8')).to.equal(
      csv([good, wrongVat, wrongDate, alsoGood], total),
    )
  })

  it('R14: the annotated CSV copy, corrected and dropped again, is converted; its two columns are ignored', async () => {
    const home = await TestHome.make()
    const text = csv([good, wrongVat, wrongDate, alsoGood], total)
    const rejected = await home.drop('demo-nl', 'a.csv', text)
    const copy = rejected.copy.toString('utf8')
    const lines = copy.split('\r\n')
    expect(lines[0]).to.equal(`${headings.join(';')};Melding;Wat te doen`)
    expect(lines[1]).to.equal(`${cells(good).join(';')};;`)
    expect(lines[2]).to.match(new RegExp(`^${cells(wrongVat).join(';')};.+;.+$`))
    expect(lines[3]).to.match(/^20260003;31-02-2026;.*Factuurdatum/)
    expect(rejected.copyName).to.match(/^a\.[2-9a-z]{6}\.csv$/)

    const delivery = await home.drop('demo-nl', rejected.copyName, corrected(copy))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(entries(delivery)).to.deep.equal(['20260001', '20260002', '20260003', '20260004'])
    expect(delivery.receipt.balanced).to.equal(true)
    expect(delivery.batch.totals.output).to.equal(48_400)
  })

  it('R14: the annotated workbook, corrected in Excel and dropped again, is converted', async () => {
    const home = await TestHome.make()
    const rows = [good, wrongVat, wrongDate, alsoGood].map(cells)
    const rejected = await home.drop('demo-nl', 'a.xlsx', await workbook({ Verkoop: [headings, ...rows] }))
    expect(rejected.batch.status).to.equal('rejected')
    const texts = await sheetTexts(rejected.copy)
    expect(texts[0]!.slice(-2)).to.deep.equal(['Melding', 'Wat te doen'])
    expect(texts[2]!.slice(0, 9)).to.deep.equal(cells(wrongVat))
    expect(texts[2]!.at(-2)).to.include('17%')

    const again = await edited(rejected.copy, (book) => {
      const sheet = book.getWorksheet('Verkoop')!
      ;['21%', '21,00', '121,00'].forEach((value, i) => (sheet.getCell(3, 7 + i).value = value))
      sheet.getCell(4, 2).value = '28-02-2026'
    })
    const delivery = await home.drop('demo-nl', rejected.copyName, again)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(entries(delivery)).to.deep.equal(['20260001', '20260002', '20260003', '20260004'])
  })

  it('R13: a row with several mistakes has all of them told in one go, each at its cell', async () => {
    const home = await TestHome.make()
    const heading = [...headings, 'Grootboekrekening', 'Kostenplaats'].join(';')
    const row = '20260001;32-01-2026;1001;Bakkerij De Korenaar;x;1O0,00;22%;;;8888;'
    const delivery = await home.drop('demo-nl', 'a.csv', [heading, row, ''].join('\n'))
    expect(delivery.report.allFindings.map((f) => [f.code, f.place.heading])).to.have.deep.members([
      ['date-unreadable', 'Factuurdatum'],
      ['amount-unreadable', 'Bedrag excl. btw'],
      ['vat-rate-unknown', 'Btw %'],
      ['ledger-account-unknown', 'Grootboekrekening'],
    ])
  })

  it('R13: an amount with too many decimals is told as it is stored, not as Excel shows it', async () => {
    const home = await TestHome.make()
    const line = ['20260001', '15-01-2026', '1001', 'Bakkerij De Korenaar', 'x', 49.9995, '21%', null, null]
    const file = await edited(await workbook({ Blad1: [headings, line] }), (book) => {
      book.worksheets[0]!.getCell('F2').numFmt = '0.00'
    })
    const delivery = await home.drop('demo-nl', 'a.xlsx', file)
    const [told] = delivery.report.allFindings.filter((f) => f.severity === 'error')
    expect(told).to.include({ code: 'amount-too-precise', value: '49.9995' })
  })

  it('a copy that is dropped again uncorrected is rejected again, and gets no third and fourth column', async () => {
    const home = await TestHome.make()
    const first = await home.drop('demo-nl', 'a.csv', csv([good, wrongVat]))
    const second = await home.drop('demo-nl', first.copyName, first.copy)
    expect(second.batch.status).to.equal('rejected')
    expect(second.copy.toString('utf8').split('\r\n')[0]).to.equal(
      `${headings.join(';')};Melding;Wat te doen`,
    )
    expect(home.rejected('demo-nl')).to.have.length(2)
  })
})

describe('leaving out documents', function () {
  this.timeout(30_000)
  const settings = { errors: 'leave-out-document' }
  afterEach(removeTemporary)

  it('D1, R11: the good invoices are exported, the wrong ones come back in a rest file without total rows', async () => {
    const home = await TestHome.make(settings)
    const secondLine: SalesRow = {
      ...wrongVat,
      text: 'Tweede regel',
      rate: '21%',
      vat: '21,00',
      gross: '121,00',
    }
    const text = csv([good, wrongVat, secondLine, wrongDate, alsoGood], 'Totaal;;;;;500,00;;101,00;601,00')
    const delivery = await home.drop('demo-nl', 'a.csv', text)
    expect(delivery.batch.status).to.equal('exported')
    expect(delivery.outcome.code, 'partly exported').to.equal(1)
    expect(entries(delivery)).to.deep.equal(['20260001', '20260004'])
    expect(delivery.batch.counts).to.include({ documentsExported: 2, documentsRejected: 2 })
    expect(delivery.receipt).to.deep.include({ balanced: true })
    expect(delivery.receipt.rows).to.deep.equal({ read: 7, booked: 2, reported: 3, leftOut: 2 })

    // A whole invoice comes back, its good lines too; the headings with it.
    const rest = delivery.copy.toString('utf8').trimEnd().split('\r\n')
    expect(rest.map((line) => line.split(';')[0])).to.deep.equal([
      'Factuurnummer',
      '20260002',
      '20260002',
      '20260003',
    ])
    const again = await home.drop('demo-nl', delivery.copyName, corrected(rest.join('\r\n')))
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(again.outcome.code).to.equal(0)
    expect(entries(again)).to.deep.equal(['20260002', '20260003'])
    expect(again.batch.totals.output).to.equal(36_300)
  })

  it('D1: the rest file of a workbook has every tab of its documents, and is converted when corrected', async () => {
    const home = await TestHome.make(settings, 'demo-be')
    const invoices = [
      ['NR', 'DATE', 'EXPIREDATE', 'CLIENTNR', 'CLIENTNAME', 'STATUS', 'CLIENTREF'],
      ['F1', '02-03-2026', '01-04-2026', '2001', 'Slagerij Janssens', 'verzonden', null],
      ['F2', '31-02-2026', '01-04-2026', '2001', 'Slagerij Janssens', 'verzonden', null],
    ]
    const lines = [
      ['NR', 'AMOUNT', 'UNITTYPE', 'PRICE', 'BTWTYPE', 'DESCRIPTION'],
      ['F2', 1, 'st', 10, '21', 'Van F2'],
      ['F1', 1, 'st', 20, '21', 'Van F1'],
      ['F2', 1, 'st', 30, '6', 'Ook van F2'],
    ]
    const delivery = await home.drop('demo-be', 'r.xlsx', await workbook({ invoices, invoicelines: lines }))
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(entries(delivery)).to.deep.equal(['1'])
    const rest = delivery.copy
    // Rows keep their numbers: those of F1 are empty now.
    const filled = (row: string[]): boolean => row.some((text) => text !== undefined && text !== '')
    const invoicesLeft = (await sheetTexts(rest, 'invoices')).filter(filled)
    const linesLeft = (await sheetTexts(rest, 'invoicelines')).filter(filled)
    expect(invoicesLeft.map((row) => row[0])).to.deep.equal(['NR', 'F2'])
    expect(linesLeft.map((row) => row[5])).to.deep.equal(['DESCRIPTION', 'Van F2', 'Ook van F2'])

    const fixed = await edited(rest, (book) => {
      book.getWorksheet('invoices')!.getCell(3, 2).value = '28-02-2026'
    })
    const again = await home.drop('demo-be', delivery.copyName, fixed)
    expect(again.batch.status, again.outcome.err).to.equal('exported')
    expect(entries(again)).to.deep.equal(['2'])
    expect(again.batch.totals.output).to.equal(1210 + 3180)
  })

  it('R63: an error that belongs to no one document still rejects the whole file', async () => {
    const home = await TestHome.make(settings)
    const ragged = '20260005;15-01-2026;1001'
    const delivery = await home.drop('demo-nl', 'a.csv', csv([good], ragged))
    expect(delivery.batch.status).to.equal('rejected')
    expect(delivery.told).to.include('3 row-ragged')
    expect(home.outbox('demo-nl')).to.deep.equal([])
    const numberless = await home.drop('demo-nl', 'b.csv', csv([good, { number: '' }]))
    expect(numberless.batch.status).to.equal('rejected')
    expect(numberless.told).to.include('3 number-missing')
  })

  it('a file of which every document is wrong is rejected as a whole', async () => {
    const home = await TestHome.make(settings)
    const delivery = await home.drop('demo-nl', 'a.csv', csv([wrongVat, wrongDate]))
    expect(delivery.batch.status).to.equal('rejected')
    expect(home.outbox('demo-nl')).to.deep.equal([])
    expect(delivery.outcome.code).to.equal(1)
  })
})
