import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'chai'
import { parse, parseDocument } from 'yaml'
import { bookingsOf, readBookings, type Booking } from './bookings.ts'
import { names, removeTemporary, repository, sample, shared, TestHome, type Delivery } from './home.ts'
import { hasXmllint, lint } from './xmllint.ts'

const samples = [
  { file: 'generic/verkoopfacturen.csv', administration: 'demo-nl' },
  { file: 'generic/verkoopfacturen-be.csv', administration: 'demo-be' },
  { file: 'generic/inkoopfacturen.xlsx', administration: 'demo-nl' },
  { file: 'robaws/robaws.xlsx', administration: 'demo-be' },
  { file: 'gripp/gripp.xlsx', administration: 'demo-nl' },
  { file: 'gripp/verkoopfacturen.csv', administration: 'demo-nl' },
  { file: 'gripp/inkoopfacturen.csv', administration: 'demo-nl' },
  { file: 'planmanager/facturen.csv', administration: 'demo-be' },
  { file: 'planmanager/aankoopfacturen.csv', administration: 'demo-be' },
  { file: 'easyparty/facturen.csv', administration: 'demo-nl' },
  { file: 'events-lines/invoices.csv', administration: 'demo-nl' },
  { file: 'snelstart-boekingen/boekingen.csv', administration: 'demo-nl' },
  { file: 'boekhouder-csv/voor-de-boekhouder.csv', administration: 'demo-nl' },
  { file: 'shopify/orders_export.csv', administration: 'demo-nl' },
  { file: 'woocommerce/orders.csv', administration: 'demo-nl' },
  { file: 'mollie/settlement.csv', administration: 'demo-nl' },
  { file: 'stripe/payout.csv', administration: 'demo-nl' },
  { file: 'bol/specificatie.xlsx', administration: 'demo-nl' },
]

/** samples/<source>/golden/<name> */
function goldenFolder(file: string): string {
  const [source, name] = file.split('/') as [string, string]
  return join(repository, 'samples', source, 'golden', name.replace(/\.\w+$/, ''))
}

/**
 * A fresh home; what a sample needs of the administration stands in settings.yaml and tables/ beside it, what it needs
 * of its source's profile in profile.yaml, both by path.
 */
async function convertAlone(file: string, administration: string): Promise<Delivery> {
  const folder = join(repository, 'samples', file.split('/')[0]!)
  const settings = join(folder, 'settings.yaml')
  const needed = existsSync(settings)
    ? (parse(readFileSync(settings, 'utf8')) as Record<string, unknown>)
    : {}
  const home = await TestHome.make(needed, administration)
  for (const table of names(folder, 'tables'))
    writeFileSync(home.path('mappings', administration, table), readFileSync(join(folder, 'tables', table)))
  completeProfile(home, file.split('/')[0]!)
  return home.drop(administration, basename(file), sample(file))
}

function completeProfile(home: TestHome, source: string): void {
  const completion = join(repository, 'samples', source, 'profile.yaml')
  if (!existsSync(completion)) return
  const path = home.path('mappings', 'sources', `${source}.yaml`)
  const yaml = parseDocument(readFileSync(path, 'utf8'))
  for (const [key, value] of Object.entries(
    parse(readFileSync(completion, 'utf8')) as Record<string, unknown>,
  ))
    yaml.setIn(
      key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      value,
    )
  writeFileSync(path, yaml.toString())
}

/** IMPORT.html says the same for every source: two of them show it. */
const hasGoldenPage = (file: string): boolean => /^(generic|robaws)\//.test(file)

function published(delivery: Delivery): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of names(delivery.outbox)) found[name] = readFileSync(join(delivery.outbox, name), 'utf8')
  return found
}

/** The texts a bookkeeper gives receivable, payable and VAT lines are of no matter. */
function figures(booking: Booking): Booking {
  const base = new Set(['V', 'X', 'I', 'W'])
  const lines = booking.lines.map((l) => ({ ...l, description: base.has(l.vatType) ? l.description : '' }))
  return { ...booking, lines }
}

const goldenXml = (file: string): string[] =>
  names(goldenFolder(file))
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(goldenFolder(file), name))

describe('the samples', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  for (const { file, administration } of samples) {
    describe(file, () => {
      it('gives the same bytes in two fresh homes, those of its golden files', async () => {
        const first = await convertAlone(file, administration)
        const made = published(first)
        expect(published(await convertAlone(file, administration))).to.deep.equal(made)
        const folder = goldenFolder(file)
        // To renew them after a change that is wanted: the diff is what to look at then.
        if (process.env['LEDGERDROP_WRITE_GOLDEN'] === '1') {
          mkdirSync(folder, { recursive: true })
          for (const [name, text] of Object.entries(made))
            if (hasGoldenPage(file) || name !== 'IMPORT.html') writeFileSync(join(folder, name), text)
        }
        const golden = names(folder).filter((name) => name !== 'boekingen.txt')
        const kept = Object.keys(made).filter((name) => hasGoldenPage(file) || name !== 'IMPORT.html')
        expect(kept).to.deep.equal(golden)
        for (const name of golden) expect(made[name], name).to.equal(readFileSync(join(folder, name), 'utf8'))
        expect(first.batch.artifacts.map((a) => a.name).toSorted()).to.deep.equal(Object.keys(made))
      })

      it('is booked as a bookkeeper would, by hand: accounts, debit and credit, VAT, dates, periods', () => {
        const folder = goldenFolder(file)
        const byHand = readBookings(readFileSync(join(folder, 'boekingen.txt'), 'utf8'))
        const [xml] = goldenXml(file).filter((path) => path.endsWith('GLTransactions.xml'))
        expect(byHand.bookings.length).to.be.greaterThan(0)
        expect(bookingsOf(readFileSync(xml!, 'utf8')).map(figures)).to.deep.equal(
          byHand.bookings.map(figures),
        )
      })

      it('has the control totals that a bookkeeper adds up by hand, and a receipt that balances (R6, R44)', async () => {
        const byHand = readBookings(readFileSync(join(goldenFolder(file), 'boekingen.txt'), 'utf8'))
        const { receipt } = await convertAlone(file, administration)
        expect(receipt.vatCodes.map(({ code, base, vat }) => ({ code, figures: [base, vat] }))).to.deep.equal(
          byHand.vatCodes,
        )
        expect(
          receipt.journals.map(({ journal, documents, total }) => ({
            code: journal,
            figures: [documents, total],
          })),
        ).to.deep.equal(byHand.journals)
        expect(receipt.balanced).to.equal(true)
      })

      it('gives XML that is valid under the schema of its own (needs xmllint)', function () {
        if (!hasXmllint()) this.skip()
        const schemas = join(repository, 'schemas', 'exact')
        for (const name of names(schemas).filter((n) => n.endsWith('.xsd')))
          expect(lint(join(schemas, name), goldenXml(file))).to.equal('')
      })

      it("gives XML that is valid under Exact's two schemas (needs xmllint and the folder shared)", function () {
        const schemas = ['2014', '2017'].map((year) => join(shared, 'exact', `eExact-XML-${year}.xsd`))
        if (!hasXmllint() || !schemas.every((path) => existsSync(path))) this.skip()
        for (const schema of schemas) expect(lint(schema, goldenXml(file))).to.equal('')
      })
    })
  }
})
