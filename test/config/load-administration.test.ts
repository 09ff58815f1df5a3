import { DEFAULT_LINKS } from '../../src/relations/links.ts'
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { isAdministrationCode } from '../../src/config/administration-code.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { noMail } from '../mail/wishes.ts'
import { demoFile, homeWith, problemsOf, removeFolders, settingsWith } from './support.ts'

async function load(files: Record<string, string | Uint8Array | null> = {}) {
  return loadAdministration(nodeFiles, await loadHome(nodeFiles, homeWith(files)), 'acme')
}
const wrong = async (files: Record<string, string | Uint8Array | null>) =>
  (await problemsOf(load(files))).map((p) => `${p.file.split('/').at(-1)}:${p.line} ${p.message}`)
const wrongSettings = (lines: string, tables: Record<string, string | null> = {}) =>
  wrong({ 'administration.yaml': settingsWith(lines), ...tables })

describe('config/load-administration', () => {
  afterEach(removeFolders)

  it('fills in the default of every setting', async () => {
    const { settings, problems } = await load()
    expect(problems).to.deep.equal([])
    expect(settings).to.deep.equal({
      code: 'acme',
      name: 'Acme',
      target: 'exact',
      country: 'NL',
      currency: 'EUR',
      language: 'nl',
      sources: [],
      inboxes: [],
      referenceFrom: '',
      locations: {},
      errors: 'reject',
      journals: { default: { 'sales-invoice': '70', 'sales-credit-note': '70' }, rules: [] },
      ledgerAccounts: {
        order: ['line', 'article', 'relation'],
        default: { sales: '', purchase: '' },
        rounding: '',
      },
      vat: {
        order: ['line', 'article'],
        rounding: 'total',
        tolerance: 1,
        purchaseDifference: 'error',
        includingCodes: 'convert',
        reverseChargeLines: '',
        nonDeductible: false,
        byJournal: {},
        zeroKind: '',
      },
      negativeInvoice: 'credit-note',
      zeroTotal: { receivableLine: 'written' },
      entryNumber: { sales: 'sameAsInvoice', purchase: 'assign' },
      fiscalYear: { periods: 'month', offset: 0, name: 'first', closedPeriod: 'error', openFrom: '' },
      payment: { condition: '30', purchaseCondition: '30' },
      payments: { purchase: false, partial: '', lists: 'partial' },
      writeBack: { sent: false, statusAfterSend: '' },
      numbering: { series: 'never' },
      relations: {
        create: true,
        update: false,
        bankAccounts: false,
        order: [...DEFAULT_LINKS],
        massInsert: 25,
        ranges: {},
        sourceRanges: {},
      },
      costs: { createCostCentres: false, createCostUnits: false },
      pdf: { pattern: '{number}.pdf', use: true, missing: 'warning', wait: 600_000 },
      exact: {
        receivableLines: 'written',
        vatLines: 'written',
        maxEntries: 500,
        maxBytes: 5 * 1024 ** 2,
        validateBytes: 20 * 1024 ** 2,
        documentTypes: {
          'sales-invoice': 55,
          'sales-credit-note': 55,
          'purchase-invoice': 55,
          'purchase-credit-note': 55,
        },
      },
      snelstart: {
        form: 'api',
        currency: 'refuse',
        paymentReference: false,
        reverseChargePurchases: 'refuse',
        desktop: { separator: ';', decimal: ',', bom: false },
      },
      schedule: '',
      timeZone: 'Europe/Amsterdam',
      checks: {},
      tables: { maxAge: 90 },
      refresh: { ledgerAccounts: 'all', extraAccounts: [], gone: 'report' },
      mail: noMail,
      release: 'automatic',
      firstRun: { documents: 0, confirm: false },
      dates: { pastDays: 730, futureDays: 31 },
    })
  })

  it('takes what is set, with amounts, times and sizes in their own notation', async () => {
    const { settings } = await load({
      'administration.yaml': settingsWith(
        [
          'language: fr',
          'sources: [generic]',
          'vat: { tolerance: 0.05, reverseChargeLines: byExact, zeroKind: exempt }',
          'entryNumber: { sales: assign }',
          'tables: { maxAge: 0 }',
          'firstRun: { documents: 5 }',
          'fiscalYear: { start: 2025-07, name: 2026, periods: quarter }',
          'pdf: { wait: 30s, missing: error }',
          'exact: { maxBytes: 1 MB, documentTypes: { sales-invoice: 10 } }',
          'schedule: 30 2 * * 1-5',
          'dates: { pastDays: 90 }',
        ].join('\n'),
      ),
    })
    expect(settings.language).to.equal('fr')
    expect(settings.vat).to.include({ tolerance: 5, reverseChargeLines: 'byExact', zeroKind: 'exempt' })
    expect(settings.entryNumber).to.deep.equal({ sales: 'assign', purchase: 'assign' })
    expect(settings.fiscalYear).to.include({ offset: -6, name: 'last', periods: 'quarter' })
    expect(settings.pdf).to.include({ wait: 30_000, missing: 'error' })
    expect(settings.exact).to.include({ maxBytes: 1024 ** 2 })
    expect(settings.exact.documentTypes).to.include({ 'sales-invoice': 10, 'sales-credit-note': 55 })
    expect(settings.dates).to.deep.equal({ pastDays: 90, futureDays: 31 })
    expect([settings.tables.maxAge, settings.firstRun.documents]).to.deep.equal([0, 5])
    expect(
      (await load({ 'administration.yaml': settingsWith('vat:\n  tolerance: 0,1') })).settings.vat.tolerance,
    ).to.equal(10)
  })

  it('gives the SHA-256 of every file that it read', async () => {
    const home = await loadHome(nodeFiles, homeWith({ 'articles.csv': null }))
    const { hashes } = await loadAdministration(nodeFiles, home, 'acme')
    expect(Object.keys(hashes)).to.have.members([
      'administration.yaml',
      'ledger-accounts.csv',
      'vat-codes.csv',
      'journals.csv',
      'relations.csv',
      'payment-conditions.csv',
      'cost-centres.csv',
      'cost-units.csv',
    ])
    const bytes = readFileSync(join(home.root, 'mappings/acme/vat-codes.csv'))
    expect(hashes['vat-codes.csv']).to.equal(createHash('sha256').update(bytes).digest('hex'))
  })

  it('R28: refuses to work without the tables that every booking needs, and lists them', async () => {
    const lines = await wrong({
      'ledger-accounts.csv': null,
      'vat-codes.csv': null,
      'journals.csv': null,
      'payment-conditions.csv': null,
    })
    expect(lines.map((line) => line.split(' ')[0])).to.have.members([
      'ledger-accounts.csv:1',
      'vat-codes.csv:1',
      'journals.csv:1',
      'payment-conditions.csv:1',
    ])
    expect((await wrong({ 'vat-codes.csv': 'code;description;direction;rate;kind\n' }))[0]).to.match(
      /^vat-codes.csv:1 .*geen regels/,
    )
  })

  it('R28: tells settings and tables that are wrong in one go', async () => {
    const lines = await wrongSettings('errors: x', {
      'journals.csv': 'code;name;type;account\n70;Verkoop;wat;1300\n',
    })
    expect(lines).to.have.length(2)
    expect(lines[1]).to.match(/^journals.csv:2 `wat` past niet/)
  })

  it('R69: there is no administration by default; one that does not exist is told with those that do', async () => {
    const home = await loadHome(nodeFiles, homeWith())
    const [unknown] = await problemsOf(loadAdministration(nodeFiles, home, 'acmee'))
    expect(unknown!.message).to.equal(
      'er is geen administratie `acmee` in mappings; kies er een met --administration: acme',
    )
    for (const code of [
      '',
      'rejected',
      '.work',
      'sources',
      '../acme',
      'Acme',
      'con',
      'com1',
      '-a',
      'a b',
      'a'.repeat(41),
    ]) {
      expect(isAdministrationCode(code), code).to.equal(false)
      const [problem] = await problemsOf(loadAdministration(nodeFiles, home, code))
      expect(problem!.message, code).to.include('kan geen code van een administratie zijn')
    }
    for (const code of ['a', '7', 'jansen-2026', 'a'.repeat(40)])
      expect(isAdministrationCode(code), code).to.equal(true)
  })

  it('R72: the country has no default and decides the time zone', async () => {
    const text = settingsWith('')
    expect((await wrong({ 'administration.yaml': text.replace('country: NL\n', '') }))[0]).to.include(
      '`country` ontbreekt',
    )
    expect((await wrong({ 'administration.yaml': text.replace('NL', 'DE') }))[0]).to.include(
      'kies uit: NL, BE',
    )
    const belgian = await load({ 'administration.yaml': text.replace('NL', 'BE') })
    expect(belgian.settings.timeZone).to.equal('Europe/Brussels')
  })

  it('R5: a kind of document without a journal stays off; no journal at all is refused', async () => {
    const { settings } = await load()
    expect(settings.journals.default).to.not.have.any.keys('purchase-invoice', 'purchase-credit-note')
    const journals = (text: string) =>
      wrong({ 'administration.yaml': settingsWith('').replace('sales-invoice: 70', text) })
    expect((await journals('sales-credit-note: 70'))[0]).to.match(
      /^administration.yaml:5 .*noemt geen enkel dagboek/,
    )
    expect((await journals('sales-invoice: 70\n    purchase-credit-note: 60'))[0]).to.match(
      /^administration.yaml:7 .*`purchase-invoice`/,
    )
  })

  it('R5: settings that contradict each other are refused, each at its own line', async () => {
    expect((await wrongSettings('entryNumber: { purchase: sameAsInvoice }'))[0]).to.match(
      /^administration.yaml:9 .*kies `assign`/,
    )
    expect((await wrongSettings('pdf:\n  use: false\n  missing: error'))[0]).to.match(
      /^administration.yaml:11 .*geen zin/,
    )
    expect((await wrongSettings('pdf: { pattern: factuur.pdf }'))[0]).to.include('mist `{number}`')
    expect((await wrongSettings('fiscalYear: { start: 2020-06, offset: 6 }'))[0]).to.include(
      'spreken elkaar tegen',
    )
    expect((await wrongSettings('fiscalYear: { closedPeriod: first-open }'))[0]).to.include(
      'kan niet zonder periods.csv',
    )
    expect(
      (await wrongSettings('exact: { vatLines: omitted }\nvat: { reverseChargeLines: written }'))[0],
    ).to.match(/^administration.yaml:10 .*kies `byExact`/)
  })

  it('R30 and R35: codes that the settings name must be in their table, of the right type and not blocked', async () => {
    const journals = (code: string) => wrong({ 'administration.yaml': settingsWith('').replace('70', code) })
    expect(await journals('77')).to.deep.equal([
      'administration.yaml:6 `77` bij `journals.default.sales-invoice` staat niet in journals.csv; voeg de code daar toe of verbeter haar: 70 Verkoopboek?',
    ])
    expect((await journals('60'))[0]).to.include('hier hoort een dagboek van de soort `sales`')
    expect((await journals("'070'"))[0]).to.include('staat niet in journals.csv')
    expect((await wrongSettings('ledgerAccounts: { default: { sales: 8888 } }'))[0]).to.include(
      '`ledgerAccounts.default.sales`',
    )
    expect((await wrongSettings('ledgerAccounts: { rounding: 8999 }'))[0]).to.include('is geblokkeerd')
    expect((await wrong({ 'administration.yaml': settingsWith('').replace('30', '31') }))[0]).to.include(
      'payment-conditions.csv',
    )
  })

  it('refuses a schedule, time zone, profile or check that does not exist', async () => {
    expect((await wrongSettings('schedule: elke nacht'))[0]).to.match(
      /^administration.yaml:9 .*geen tijdschema/,
    )
    expect((await wrongSettings('schedule: 99 2 * * *'))[0]).to.include('geen tijdschema')
    expect((await wrongSettings('schedule: 2026-12-31'))[0]).to.include('geen tijdschema')
    expect((await wrongSettings('timeZone: Europe/Amsterdm'))[0]).to.include('tijdzone')
    expect((await wrongSettings('sources:\n  - generik'))[0]).to.match(
      /^administration.yaml:10 .*: generic\?$/,
    )
    expect((await wrongSettings('checks:\n  file-emty: off'))[0]).to.match(
      /^administration.yaml:10 .*: file-empty\?$/,
    )
  })

  it('asks for the account of VAT that would be booked without one', async () => {
    const bare = demoFile('demo-nl', 'vat-codes.csv').replace(';1500;;21%', ';;;21%')
    expect((await wrong({ 'vat-codes.csv': bare }))[0]).to.match(
      /^vat-codes.csv:2 btw-code `2` .*`pay account \/ rekening af te dragen`/,
    )
    const omitted = {
      'administration.yaml': settingsWith('exact: { vatLines: omitted }'),
      'vat-codes.csv': bare,
    }
    expect((await load(omitted)).problems).to.deep.equal([])
    const shifted = demoFile('demo-nl', 'vat-codes.csv').replace(/;1502;1520;/g, ';;1520;')
    expect((await load({ 'vat-codes.csv': shifted })).problems).to.deep.equal([])
    expect(
      await wrongSettings('vat: { reverseChargeLines: written }', { 'vat-codes.csv': shifted }),
    ).to.have.length(3)
  })
})
