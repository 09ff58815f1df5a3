import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { removeTemporary, shared, TestHome } from './home.ts'
import { json } from './snelstart.ts'

const DEMO = 'demo-snelstart'

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
