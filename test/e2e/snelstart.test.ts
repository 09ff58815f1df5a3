import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'chai'
import { Ajv } from 'ajv'
import { names, removeTemporary, repository, sample, shared, TestHome, type Delivery } from './home.ts'
import { bookingsText, handMade, json, type Body, type Requests } from './snelstart.ts'
import { originalModels, problems } from '../target/snelstart/support.ts'
import type { BodyKind } from '../../src/target/snelstart/validate.ts'

const DEMO = 'demo-snelstart'
const files = ['verkoopboekingen.csv', 'inkoopboekingen.csv']
const folderOf = (file: string): string =>
  join(repository, 'samples', 'snelstart', 'golden', file.replace('.csv', ''))
const golden = (file: string): string[] => names(folderOf(file)).filter((name) => name !== 'boekingen.txt')

async function converted(file: string): Promise<Delivery> {
  const home = await TestHome.make({}, DEMO)
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

describe('valid bookings of others, typed over as a file', function () {
  this.timeout(60_000)
  after(removeTemporary)
  const folder = join(shared, 'snelstart', 'samples')
  const cases: Record<string, { direction: 'sales' | 'purchase'; rows: (body: Theirs) => string[][] }> = {}
  type Line = { omschrijving: string; grootboek: { id: string }; bedrag: number | string; btwSoort: string }
  type Theirs = {
    factuurnummer: string
    factuurdatum: string
    omschrijving: string
    factuurbedrag: number | string
    betalingstermijn?: number
    klant?: { id: string }
    leverancier?: { id: string }
    boekingsregels: Line[]
    btw: { btwSoort: string; btwBedrag: number | string }[]
  }
  const euro = (value: number | string): string => Number(value).toFixed(2).replace('.', ',')
  const PERCENT: Record<string, string> = { Hoog: '21%', Laag: '9%', Geen: '' }

  /** Their lines as rows; one of the one-stop shop has its VAT as lines of its own, by its rate. */
  function rowsOf(body: Theirs): string[][] {
    const oss = body.boekingsregels.filter(({ omschrijving }) => omschrijving.startsWith('De OSS'))
    const verlegd = body.btw.some(({ btwSoort }) => btwSoort.endsWith('Verlegd'))
    const lines = oss.length > 0 ? oss : body.boekingsregels
    return lines.map(({ omschrijving, grootboek, bedrag, btwSoort }, i) => {
      const rate = oss.length > 0 ? ['7%', '19%'][i]! : PERCENT[btwSoort]!
      const kind = oss.length > 0 ? 'oss' : verlegd ? 'verlegd' : rate === '' ? 'vrijgesteld' : ''
      return [omschrijving, grootboek.id, euro(bedrag), rate, kind]
    })
  }
  for (const name of [
    '01-oss-de-verkoopboeking',
    '04-schakl-verkoopboeking-21',
    '07-bossbase-tf002-mixed',
    '08-bossbase-tf003-verlegd',
    '10-bossbase-tc001-credit',
    '11-bossbase-inkoopboeking',
  ])
    cases[name] = { direction: name.includes('inkoop') ? 'purchase' : 'sales', rows: rowsOf }

  for (const [name, { direction, rows }] of Object.entries(cases)) {
    it(`${name} comes out equal (needs the folder shared)`, async function () {
      const path = join(folder, `${name}.json`)
      if (!existsSync(path)) this.skip()
      const body = json<Theirs>(path)
      const home = await TestHome.make({}, DEMO)
      const party = (body.klant ?? body.leverancier)!.id
      const oss = name.startsWith('01')
      const vatNumber = name.startsWith('08') ? 'NL111222333B01' : ''
      home.table(DEMO, 'relations', [
        'code;name;customer;supplier;country;vat number;payment condition;id',
        `9001;Klant van elders;ja;ja;${oss ? 'DE' : 'NL'};${vatNumber};14;${party}`,
      ])
      const kinds: Record<string, string> = {
        Hoog: direction === 'sales' ? 'VerkopenOmzetHoog' : 'InkopenKostenHoog',
        Laag: 'VerkopenOmzetLaag',
        Geen: oss ? 'InstallatieTeleverkoopBinnenEUgeen' : 'VerkopenOmzetOnbelastVerlegd',
      }
      const accounts = new Map(body.boekingsregels.map((line) => [line.grootboek.id, line]))
      const codes = new Map([...accounts.keys()].map((id, i) => [id, String(9100 + i)]))
      const table = readFileSync(home.path('mappings', DEMO, 'ledger-accounts.csv'), 'utf8').trimEnd()
      const own = [...accounts].map(([id, line]) => {
        const isVat = line.omschrijving.startsWith('De btw rekening')
        return `${codes.get(id)};${line.btwSoort};110;nee;;${isVat ? 'Diversen' : kinds[line.btwSoort]};${line.btwSoort};${id};`
      })
      writeFileSync(home.path('mappings', DEMO, 'ledger-accounts.csv'), [table, ...own, ''].join('\r\n'))
      if (oss) {
        const vat = readFileSync(home.path('mappings', DEMO, 'vat-codes.csv'), 'utf8')
        const account = codes.get(body.boekingsregels[2]!.grootboek.id)!
        writeFileSync(home.path('mappings', DEMO, 'vat-codes.csv'), vat.replaceAll(';1530;', `;${account};`))
      }
      const date = body.factuurdatum.slice(0, 10)
      const due = new Date(Date.parse(date) + (body.betalingstermijn ?? 0) * 86_400_000)
        .toISOString()
        .slice(0, 10)
      const sales = direction === 'sales'
      const head = [
        'Factuurnummer',
        'Factuurdatum',
        'Vervaldatum',
        sales ? 'Klantnummer' : 'Leveranciersnummer',
        sales ? 'Klantnaam' : 'Leverancier',
        'Betreft',
        'Omschrijving',
        'Grootboekrekening',
        'Bedrag excl. btw',
        'Btw %',
        'Btw-soort',
      ]
      const lines = rows(body).map(([description, account, ...rest]) =>
        [
          body.factuurnummer,
          date,
          sales ? due : '',
          '9001',
          'Klant van elders',
          body.omschrijving,
          description!,
          codes.get(account!)!,
          ...rest,
        ].join(';'),
      )
      home.set(DEMO, { 'dates.pastDays': 5000, 'checks.snelstart-date-too-old': 'off' })
      const made = await home.drop(DEMO, 'over.csv', [head.join(';'), ...lines, ''].join('\n'))
      expect(made.batch.status, made.told.join(', ')).to.equal('exported')
      const list = sales ? '1-verkoopboekingen.json' : '1-inkoopboekingen.json'
      expect(plain(json<Theirs[]>(made.outbox, list)[0]!)).to.deep.equal(plain(body))
    })
  }

  /** Money as numbers; what SnelStart adds itself, empty fields and the names of VAT accounts are of no matter. */
  function plain(body: Theirs): object {
    const party = body.klant ?? body.leverancier
    return {
      factuurnummer: body.factuurnummer,
      factuurdatum: body.factuurdatum,
      omschrijving: body.omschrijving,
      factuurbedrag: Number(body.factuurbedrag),
      betalingstermijn: body.betalingstermijn ?? null,
      party: party!.id,
      lines: body.boekingsregels.map(({ omschrijving, grootboek, bedrag, btwSoort }) => ({
        omschrijving: /btw rekening|Éénloketsysteem/.test(omschrijving) ? '' : omschrijving,
        grootboek: grootboek.id,
        bedrag: Number(bedrag),
        btwSoort,
      })),
      btw: body.btw.map(({ btwSoort, btwBedrag }) => ({ btwSoort, btwBedrag: Number(btwBedrag) })),
    }
  }
})
