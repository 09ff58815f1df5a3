import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { bookingsOf } from './bookings.ts'
import { removeTemporary, repository, shared, TestHome } from './home.ts'
import { hasXmllint, lint } from './xmllint.ts'

const input = join(shared, 'input-samples', '01_be_supplier-invoices_voetbal.csv')
const administration = 'voetbalclub'
const name = 'leveranciers.csv'

/** A home with the profile and the administration of samples/real. */
async function clubHome(): Promise<TestHome> {
  const home = await TestHome.make()
  cpSync(join(repository, 'samples', 'real', 'mappings'), home.path('mappings'), { recursive: true })
  return home
}

describe("a club's own list of supplier invoices (needs the folder shared)", function () {
  this.timeout(30_000)
  before(function () {
    if (!existsSync(input)) this.skip()
  })
  afterEach(removeTemporary)

  it('is rejected for the one row whose gross contradicts its net, and nothing of it is in the outbox', async () => {
    const home = await clubHome()
    const delivery = await home.drop(administration, name, readFileSync(input))
    expect(delivery.outcome.code).to.equal(1)
    expect(delivery.batch.status).to.equal('rejected')
    const errors = delivery.report.allFindings.filter((f) => f.severity === 'error')
    expect(new Set(errors.map((f) => f.document))).to.deep.equal(new Set(['19-2025-26093']))
    expect(new Set(errors.map((f) => f.place.row))).to.deep.equal(new Set([9]))
    expect(home.outbox(administration)).to.deep.equal([])
    const annotated = delivery.copy.toString('utf8').split(/\r?\n/)
    expect(annotated[0]).to.match(/^Factuurnummer,Vervaldag,.*,pdf_naam,Melding,Wat te doen$/)
    const wrong = annotated.filter((line) => line.includes('Fout: '))
    expect(wrong).to.have.length(1)
    expect(wrong[0]).to.match(/^19-2025-26093,2025-09-17,1024\.01,239\.05,/)
  })

  it('is rejected with one row told, corrected in its own copy, dropped again, and becomes 22 purchase entries', async () => {
    const home = await clubHome()
    const rejected = await home.drop(administration, name, readFileSync(input))
    const corrected = rejected.copy.toString('utf8').replace('1024.01,239.05', '1024.01,1239.05')
    expect(corrected).not.to.equal(rejected.copy.toString('utf8'))

    const delivery = await home.drop(administration, rejected.copyName, corrected)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(delivery.batch.counts).to.include({ documents: 23, documentsExported: 22, errors: 0 })
    const bookings = bookingsOf(delivery.artifact('GLTransactions'))
    expect(bookings).to.have.length(22)
    for (const { kind, journal, entry, relation } of bookings)
      expect({ kind, journal, entry, relation }).to.deep.equal({
        kind: 'inkoopfactuur',
        journal: '600',
        entry: '-',
        relation: '3101',
      })
    const [first] = bookings
    expect(first).to.include({ number: '19-2025-17941', date: '22-07-2025', due: '21-08-2025' })
    expect(first!.lines.map((l) => [l.account, l.debit, l.credit])).to.deep.equal([
      ['440000', 0, 14161],
      ['604100', 1494, 0],
      ['604200', 10209, 0],
      ['411000', 2458, 0],
    ])
    const fixed = bookings.find((b) => b.number === '19-2025-26093')!
    expect(fixed.lines[0]!.credit).to.equal(123905)
  })

  it('leaves 19-2025-35896, of which everything is zero, out by rule and counts it (B18)', async () => {
    const home = await clubHome()
    const corrected = readFileSync(input, 'utf8').replace('1024.01,239.05', '1024.01,1239.05')
    const { receipt, batch, report, artifact } = await home
      .drop(administration, name, corrected)
      .then((d) => ({
        ...d,
        batch: d.batch,
        receipt: d.receipt,
        report: d.report,
        artifact: d.artifact('GLTransactions'),
      }))
    expect(receipt.documents).to.deep.include({ read: 23, exported: 22, leftOut: { 'zero-document': 1 } })
    expect(receipt.rows).to.deep.equal({ read: 24, booked: 22, reported: 0, leftOut: 2 })
    expect(receipt.balanced).to.equal(true)
    expect(artifact).not.to.include('35896')
    // The sums of the list itself, in cents, as a spreadsheet adds them up.
    const rows = corrected
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
    const sum = (column: number): number =>
      rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0)
    expect(batch.totals.output).to.equal(sum(3))
    expect(batch.totals.vatCodes).to.deep.equal([
      { code: '31', description: 'Btw 21%, aankoop', base: sum(2), vat: sum(3) - sum(2) },
    ])
    expect(report.totals).to.deep.equal(batch.totals)
  })

  it('tells the supplier and the date that were filled in as warnings, and each PDF that is not there', async () => {
    const home = await clubHome()
    const corrected = readFileSync(input, 'utf8').replace('1024.01,239.05', '1024.01,1239.05')
    const delivery = await home.drop(administration, name, corrected)
    const warnings = delivery.report.allFindings.filter((f) => f.severity === 'warning')
    const counted = new Map<string, number>()
    for (const { code } of warnings) counted.set(code, (counted.get(code) ?? 0) + 1)
    expect(Object.fromEntries(counted)).to.include({
      'constant-used': 23,
      'date-derived': 23,
      'pdf-missing': 22,
    })
    const supplier = warnings.find((f) => f.code === 'constant-used')!
    expect(supplier.params).to.deep.equal({ field: 'relationCode', constant: '3101' })
    const date = warnings.find((f) => f.code === 'date-derived')!
    expect(date.params).to.deep.equal({
      field: 'date',
      from: 'dueDate',
      days: -30,
      date: { date: '2025-07-22' },
    })
    expect(delivery.batch.counts.warnings).to.equal(warnings.length)
  })

  it("gives XML that is valid under Exact's two schemas (needs xmllint)", async function () {
    if (!hasXmllint()) this.skip()
    const home = await clubHome()
    const corrected = readFileSync(input, 'utf8').replace('1024.01,239.05', '1024.01,1239.05')
    const delivery = await home.drop(administration, name, corrected)
    const files = delivery.batch.artifacts
      .filter((a) => a.name.endsWith('.xml'))
      .map((a) => join(delivery.outbox, a.name))
    expect(files).to.have.length(1)
    for (const year of ['2014', '2017']) {
      const schema = join(shared, 'exact', `eExact-XML-${year}.xsd`)
      expect(lint(schema, files)).to.equal('')
    }
  })
})
