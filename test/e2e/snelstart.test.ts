import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'chai'
import { Ajv } from 'ajv'
import { names, removeTemporary, repository, sample, TestHome, type Delivery } from './home.ts'
import { bookingsText, handMade, json, type Body, type Requests } from './snelstart.ts'
import { originalModels, problems } from '../target/snelstart/support.ts'
import type { BodyKind } from '../../src/target/snelstart/validate.ts'

const DEMO = 'demo-snelstart'
const special: Record<string, Record<string, unknown>> = {
  'verkoop-bijzonder.csv': { 'snelstart.currency': 'convert', 'snelstart.paymentReference': true },
  'inkoop-verlegd.csv': { 'snelstart.reverseChargePurchases': 'allow' },
}
const files = ['verkoopboekingen.csv', 'inkoopboekingen.csv', ...Object.keys(special)]
const folderOf = (file: string): string =>
  join(repository, 'samples', 'snelstart', 'golden', file.replace('.csv', ''))
const golden = (file: string): string[] => names(folderOf(file)).filter((name) => name !== 'boekingen.txt')

async function converted(file: string): Promise<Delivery> {
  const home = await TestHome.make(special[file] ?? {}, DEMO)
  return home.drop(DEMO, basename(file), sample(`snelstart/${file}`))
}

describe('the samples for SnelStart', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  for (const file of files) {
    describe(file, () => {
      it('gives the same bytes in two fresh homes, those of its golden payloads', async () => {
        const first = await converted(file)
        expect(first.batch.status, first.outcome.err).to.equal('exported')
        const made = Object.fromEntries(
          names(first.outbox).map((name) => [name, readFileSync(join(first.outbox, name), 'utf8')]),
        )
        // To renew them after a change that is wanted: the diff is what to look at then.
        if (process.env['LEDGERDROP_WRITE_GOLDEN'] === '1') {
          mkdirSync(folderOf(file), { recursive: true })
          for (const [name, text] of Object.entries(made)) writeFileSync(join(folderOf(file), name), text)
        }
        expect(Object.keys(made)).to.deep.equal(golden(file))
        for (const name of golden(file))
          expect(made[name], name).to.equal(readFileSync(join(folderOf(file), name), 'utf8'))
        const second = await converted(file)
        for (const name of names(second.outbox))
          expect(readFileSync(join(second.outbox, name), 'utf8'), name).to.equal(made[name])
      })

      it('is booked as a bookkeeper would, by hand: lines, VAT rows, terms, totals', async () => {
        const { home } = await converted(file)
        const folder = folderOf(file)
        const list = golden(file).find((name) => /(verkoop|inkoop)boekingen\.json$/.test(name))!
        const requests = json<Requests>(folder, 'requests.json')
        const text = bookingsText(home, DEMO, json<Body[]>(folder, list), requests)
        expect(text).to.deep.equal(handMade(join(folder, 'boekingen.txt')))
        expect(text.length).to.be.greaterThan(2)
      })

      it('follows schemas/payload.schema.json, every file of it', () => {
        const schema = json<object>(repository, 'schemas', 'payload.schema.json')
        const valid = new Ajv({ strict: false, allErrors: true }).compile(schema)
        for (const name of golden(file).filter((one) => one.endsWith('.json')))
          expect(valid(json(folderOf(file), name)), `${name} ${JSON.stringify(valid.errors)}`).to.equal(true)
      })

      it("passes SnelStart's own description made strict, and the rules of bookings (needs the folder shared)", async function () {
        const models = originalModels()
        if (models === null) this.skip()
        const { requests } = json<Requests>(folderOf(file), 'requests.json')
        for (const { request, body } of requests) {
          const kind = kindOf(request)
          const payload = json<object[]>(folderOf(file), body.file)[body.index]
          expect(models[kind](payload), JSON.stringify(models[kind].errors)).to.equal(true)
          expect(await problems(kind, payload)).to.deep.equal([])
        }
      })
    })
  }
})

const kindOf = (request: string): BodyKind => {
  const group = request.split('/')[0]!
  const kinds: Record<string, BodyKind> = {
    relaties: 'relatie',
    kostenplaatsen: 'kostenplaats',
    verkoopboekingen: 'verkoopboeking',
    inkoopboekingen: 'inkoopboeking',
    documenten: 'document',
  }
  return kinds[group]!
}

describe('SnelStart beside Exact', function () {
  this.timeout(60_000)
  afterEach(removeTemporary)

  for (const file of ['verkoopfacturen.csv', 'inkoopfacturen.xlsx']) {
    it(`R6: ${file} has the same control totals in an administration of either`, async () => {
      const home = await TestHome.make({}, DEMO)
      const ours = await home.drop(DEMO, file, sample(`generic/${file}`))
      const theirs = await home.drop('demo-nl', file, sample(`generic/${file}`))
      expect(ours.batch.status, ours.outcome.err).to.equal('exported')
      const of = ({ receipt }: Delivery) => ({
        journals: receipt.journals.map(({ journal, documents, total }) => [journal, documents, total]),
        accounts: receipt.accounts.map(({ account, amount }) => [account, amount]).toSorted(),
        vat: receipt.vatCodes.map(({ base, vat }) => [base, vat]).toSorted(),
      })
      expect(of(ours)).to.deep.equal(of(theirs))
      expect(ours.receipt.balanced).to.equal(true)
      const { counts, totals } = ours.batch
      expect([counts.documentsExported, totals.input, totals.output]).to.deep.equal([
        theirs.batch.counts.documentsExported,
        theirs.batch.totals.input,
        theirs.batch.totals.output,
      ])
      // what is written comes to what is told
      const list = names(ours.outbox).find((name) => /boekingen\.json$/.test(name))!
      const sum = json<Body[]>(ours.outbox, list).reduce((all, { factuurbedrag }) => all + factuurbedrag!, 0)
      expect(Math.round(sum * 100)).to.equal(totals.output)
    })
  }

  it('R6: a file without ledger accounts goes to either: for SnelStart each VAT code has its own', async () => {
    const home = await TestHome.make({}, DEMO)
    const file = sample('boekhouder-csv/voor-de-boekhouder.csv')
    const ours = await home.drop(DEMO, 'omzet.csv', file)
    const theirs = await home.drop('demo-nl', 'omzet.csv', file)
    expect(ours.batch.status, ours.told.join()).to.equal('exported')
    const of = ({ receipt, batch }: Delivery) => ({
      vat: receipt.vatCodes.map(({ base, vat }) => [base, vat]).toSorted(),
      totals: [batch.totals.input, batch.totals.output],
    })
    expect(of(ours)).to.deep.equal(of(theirs))
    expect(ours.receipt.accounts.map(({ account }) => account)).to.include.members(['8000', '8010'])
  })

  it('the import files of SnelStart 12 read back as the same bookings', async () => {
    const home = await TestHome.make({ 'snelstart.form': 'desktop' }, DEMO)
    const first = await home.drop(DEMO, 'verkoopfacturen.csv', sample('generic/verkoopfacturen.csv'))
    expect(names(first.outbox)).to.deep.equal(['1-Boekingen.csv', 'IMPORT.html'])
    const back = readFileSync(join(first.outbox, '1-Boekingen.csv'))
    home.set('demo-nl', { sources: ['snelstart-boekingen'] })
    const second = await home.drop('demo-nl', 'terug.csv', back)
    expect(second.batch.status, second.outcome.err + second.told.join()).to.equal('exported')
    expect(second.batch.totals.output).to.equal(first.batch.totals.output)
    expect(second.receipt.accounts.map(({ account, amount }) => [account, amount]).toSorted()).to.deep.equal(
      first.receipt.accounts.map(({ account, amount }) => [account, amount]).toSorted(),
    )
  })

  it('an invoice and a credit note cannot share a number (BOE-0021), in a file or over two drops', async () => {
    const head =
      'Factuurnummer;Factuurdatum;Soort;Klantnummer;Klantnaam;Totaal excl;Totaal btw;Totaal incl;Btw %\n'
    const invoice = 'A-1;02-03-2026;Factuur;1001;Bakkerij De Korenaar;100,00;21,00;121,00;21%\n'
    const credit = 'A-1;02-03-2026;Creditnota;1001;Bakkerij De Korenaar;-100,00;-21,00;-121,00;21%\n'
    const home = await TestHome.make({}, DEMO)
    const both = await home.drop(DEMO, 'both.csv', head + invoice + credit)
    expect([both.batch.status, both.codes]).to.deep.equal(['rejected', ['snelstart-number-twice']])
    expect((await home.drop(DEMO, 'one.csv', head + invoice)).batch.status).to.equal('exported')
    const later = await home.drop(DEMO, 'two.csv', head + credit)
    expect([later.batch.status, later.codes]).to.deep.equal(['rejected', ['snelstart-number-known']])
    expect((await home.drop('demo-nl', 'both.csv', head + invoice + credit)).codes).to.not.include(
      'snelstart-number-twice',
    )
  })

  it('what is only worth a warning goes; with errors: leave-out-document the good go and the wrong come back', async () => {
    const head =
      'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Grootboekrekening;Bedrag excl. btw;Btw %;Kostendrager\n'
    const rows =
      'A-1;02-03-2026;1001;Bakkerij De Korenaar;Advies;8000;100,00;21%;uren\nA-2;02-03-2026;1001;Bakkerij De Korenaar;Advies;8000;100,00;9%;\n'
    const settings = { errors: 'leave-out-document', 'checks.snelstart-cost-unit': 'error' }
    const home = await TestHome.make({ errors: 'leave-out-document' }, DEMO)
    const { batch, outbox } = await home.drop(DEMO, 'a.csv', head + rows)
    expect([batch.status, batch.counts.documentsExported]).to.deep.equal(['exported', 1])
    expect(json<Body[]>(outbox, '1-verkoopboekingen.json')).to.have.length(1)
    const strict = await TestHome.make(settings, DEMO)
    const none = await strict.drop(DEMO, 'a.csv', head + rows)
    expect([none.batch.status, none.batch.counts.documentsExported]).to.deep.equal(['rejected', 0])
  })
})
