import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import { emptyRelation, type Document } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { Article, Journal, Tables } from '../../src/model/tables.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { makeResolver } from '../../src/mapping/resolver.ts'
import {
  account,
  demoSettings,
  demoTables,
  journal,
  line,
  purchase,
  relationRecord,
  run,
  sale,
  TODAY,
} from '../book/demo.ts'

const one = () => [line(10_000, 'hoog')]

function codesOf(document: Document, settings?: AdministrationSettings, tables?: Tables): string[] {
  return run(document, settings, tables).codes
}

describe('the journal of a document', () => {
  const journals = (...more: Journal[]): Tables =>
    demoTables({
      journals: makeTable('journals.csv', [journal('70'), journal('60', { type: 'purchase' }), ...more]),
    })
  const journalOf = (document: Document, tables: Tables, settings = demoSettings()): string => {
    const { entry, codes } = run(document, settings, tables)
    return entry?.journal ?? codes.join(' ')
  }

  it('R73, R74: is the default of its kind', () => {
    expect(journalOf(sale(one()), journals())).to.equal('70')
    expect(journalOf(purchase(one()), journals())).to.equal('60')
    const settings = demoSettings()
    settings.journals.default = {}
    expect(journalOf(sale(one()), journals(), settings)).to.equal('journal-missing')
  })

  it('R73, R50: is the one of the source, by code or alias', () => {
    const tables = journals(journal('71', { aliases: ['Onderdelen'] }))
    expect(journalOf(sale(one(), { journal: '71' }), tables)).to.equal('71')
    expect(journalOf(sale(one(), { journal: 'onderdelen' }), tables)).to.equal('71')
    expect(journalOf(sale(one(), { journal: '7O' }), tables)).to.equal('journal-unknown')
  })

  it('R50: an alias of several journals is told apart by direction and kind, else an error', () => {
    const intern = { aliases: ['Intern'] }
    const both = journals(journal('71', intern), journal('61', { type: 'purchase', ...intern }))
    expect(journalOf(sale(one(), { journal: 'Intern' }), both)).to.equal('71')
    expect(journalOf(purchase(one(), { journal: 'Intern' }), both)).to.equal('61')
    const two = journals(journal('71', intern), journal('79', intern))
    expect(journalOf(sale(one(), { journal: 'Intern' }), two)).to.equal('journal-ambiguous')
    const settings = demoSettings()
    settings.journals.default['sales-credit-note'] = '79'
    const credit = sale([line(-10_000, 'hoog')], { journal: 'Intern', type: 'credit-note' })
    expect(journalOf(credit, two, settings)).to.equal('79')
  })

  it('R35: a journal of the wrong type, blocked or without an account is an error', () => {
    const tables = journals(journal('71', { blocked: true }), journal('72', { account: '' }))
    expect(journalOf(sale(one(), { journal: '60' }), tables)).to.equal('journal-not-sales')
    expect(journalOf(purchase(one(), { journal: '70' }), tables)).to.equal('journal-not-purchase')
    expect(journalOf(sale(one(), { journal: '71' }), tables)).to.equal('journal-blocked')
    expect(journalOf(sale(one(), { journal: '72' }), tables)).to.equal('journal-account-missing')
    const settings = demoSettings()
    settings.exact.receivableLines = 'omitted'
    expect(journalOf(sale(one(), { journal: '72' }), tables, settings)).to.equal('72')
  })

  it('B15: must allow the currency', () => {
    const tables = journals(journal('71', { currency: 'USD' }), journal('72', { currency: '*' }))
    const dollars = { currency: 'USD', exchangeRate: '0.92' }
    expect(journalOf(sale(one(), { ...dollars, journal: '70' }), tables)).to.equal('journal-currency')
    expect(journalOf(sale(one(), { ...dollars, journal: '71' }), tables)).to.equal('71')
    expect(journalOf(sale(one(), { ...dollars, journal: '72' }), tables)).to.equal('72')
    expect(journalOf(sale(one(), { journal: '71' }), tables)).to.equal('71')
  })
})

describe('the ledger account of a line', () => {
  const article = (change: Partial<Article>): Article => ({
    code: 'A1',
    name: 'Artikel',
    salesAccount: '8010',
    purchaseAccount: '4990',
    vatCode: '',
    aliases: [],
    ...change,
  })
  const tables = (...articles: Article[]): Tables =>
    demoTables({
      articles: makeTable('articles.csv', articles),
      relations: makeTable('relations.csv', [relationRecord('1001', 'Acme B.V.', { ledgerAccount: '8020' })]),
    })
  const accountOf = (document: Document, given = tables(article({})), settings = demoSettings()): string => {
    const { entry, codes } = run(document, settings, given)
    return entry?.lines[1]!.account ?? codes.join(' ')
  }

  it('R75, R76: is that of the line, the article or the relation, in the configured order', () => {
    const full = sale([line(10_000, 'hoog', { ledgerAccount: '8030', article: 'A1' })])
    expect(accountOf(full)).to.equal('8030')
    const settings = demoSettings()
    settings.ledgerAccounts.order = ['relation', 'article', 'line']
    expect(accountOf(full, undefined, settings)).to.equal('8020')
    settings.ledgerAccounts.order = ['article', 'line']
    expect(accountOf(full, undefined, settings)).to.equal('8010')
    expect(accountOf(purchase([line(10_000, 'hoog', { article: 'a1' })]), undefined, settings)).to.equal(
      '4990',
    )
  })

  it('R76: what the source says of the relation goes before the tables', () => {
    const relation = { ...emptyRelation('customer', { sheet: '', row: 2 }), code: '1001', name: 'Acme B.V.' }
    expect(accountOf(sale(one(), { relation: { ...relation, ledgerAccount: '8040' } }))).to.equal('8040')
    expect(accountOf(sale(one(), { relation }))).to.equal('8020')
  })

  it('R24, R75: is that of the VAT code where line, article and relation name none, before the default', () => {
    const { vatCodes } = demoTables()
    const accounts = { salesAccount: '8010', purchaseAccount: '4990' }
    const given = demoTables({
      articles: makeTable('articles.csv', [article({ salesAccount: '8030' })]),
      vatCodes: makeTable(
        vatCodes.file,
        vatCodes.all.map((code) => ({ ...code, ...accounts })),
      ),
    })
    expect(accountOf(sale(one()), given)).to.equal('8010')
    expect(accountOf(purchase(one()), given)).to.equal('4990')
    expect(accountOf(sale([line(10_000, 'hoog', { article: 'A1' })]), given)).to.equal('8030')
    expect(accountOf(sale([line(10_000, 'hoog', { ledgerAccount: '8020' })]), given)).to.equal('8020')
  })

  it('R39, D7: is the default, or an error when there is none', () => {
    const settings = demoSettings()
    expect(accountOf(sale(one()), demoTables(), settings)).to.equal('8000')
    settings.ledgerAccounts.default = { sales: '', purchase: '' }
    expect(accountOf(sale(one()), demoTables(), settings)).to.equal('ledger-account-missing')
  })

  it('R30: must exist and be open, and be no receivable, payable or VAT account', () => {
    const given = demoTables({
      ledgerAccounts: makeTable('ledger-accounts.csv', [
        account('8000', 'Omzet hoog', '110'),
        { ...account('8001', 'Oud'), blocked: true },
        { ...account('8002', 'Een'), aliases: ['dubbel'] },
        { ...account('8003', 'Twee'), aliases: ['dubbel'] },
        account('1300', 'Debiteuren', '20'),
      ]),
    })
    const on = (ledgerAccount: string) => accountOf(sale([line(10_000, 'hoog', { ledgerAccount })]), given)
    expect(on('8001')).to.equal('ledger-account-blocked')
    expect(on('dubbel')).to.equal('ledger-account-ambiguous')
    expect(on('1300')).to.equal('ledger-account-wrong-type')
    expect(on('800O')).to.equal('ledger-account-unknown')
    const { findings } = run(sale([line(10_000, 'hoog', { ledgerAccount: '800O' })]), demoSettings(), given)
    expect(findings[0]!.params.suggestions).to.contain('8000 Omzet hoog')
    expect(findings[0]!.params.file).to.equal('ledger-accounts.csv')
  })

  it('an article that several records claim is an error, for account and VAT', () => {
    const given = tables(article({ aliases: ['x'] }), article({ code: 'A2', aliases: ['x'] }))
    expect(accountOf(sale([line(10_000, 'hoog', { article: 'x' })]), given)).to.equal('article-ambiguous')
    expect(accountOf(sale([line(10_000, '', { article: 'x', ledgerAccount: '8000' })]), given)).to.equal(
      'article-ambiguous',
    )
  })
})

describe('cost centres and cost units', () => {
  it('R79: must exist and be open', () => {
    const codes = ['P1', 'P2'].map((code) => ({ code, name: '', blocked: false, aliases: ['dubbel'] }))
    const blocked = { code: 'OUD', name: '', blocked: true, aliases: [] }
    const tables = demoTables({
      costCentres: makeTable('cost-centres.csv', [...codes, blocked]),
      costUnits: makeTable('cost-units.csv', [...codes, blocked]),
    })
    const given = (text: string) =>
      codesOf(sale([line(10_000, 'hoog', { costCentre: text, costUnit: text })]), demoSettings(), tables)
    expect(given('P1')).to.deep.equal([])
    expect(given('P9')).to.deep.equal(['cost-centre-unknown', 'cost-unit-unknown'])
    expect(given('dubbel')).to.deep.equal(['cost-centre-ambiguous', 'cost-unit-ambiguous'])
    expect(given('OUD')).to.deep.equal(['cost-centre-blocked', 'cost-unit-blocked'])
  })

  it('R79: are made when that is switched on, for exported documents only', () => {
    const settings = demoSettings({ costs: { createCostCentres: true, createCostUnits: true } })
    const resolver = makeResolver(settings, demoTables(), { today: TODAY, knownRelations: () => null })
    const findings: Finding[] = []
    const document = sale([
      line(10_000, 'hoog', { costCentre: 'P9', costUnit: 'U9' }),
      line(1, 'hoog', { costCentre: 'P8' }),
    ])
    const first = resolver.resolve(document, (f) => findings.push(f))!
    expect(first.lines[0]).to.include({ costCentre: 'P9', costUnit: 'U9' })
    expect(resolver.newCostCentres.map((c) => c.code)).to.deep.equal(['P9', 'P8'])
    expect(resolver.newCostUnits).to.deep.equal([{ code: 'U9', name: 'U9' }])
    resolver.forget(first)
    expect(resolver.newCostCentres).to.deep.equal([])
    expect(resolver.newCostUnits).to.deep.equal([])
    expect(findings).to.deep.equal([])
  })
})

describe('a document with several troubles', () => {
  it('R13: has all of them told in one go, and no entry', () => {
    const document = sale([line(10_000, 'x', { ledgerAccount: 'y', costCentre: 'z' }), line(5_000, 'q')], {
      journal: 'j',
      paymentCondition: 'p',
      date: '',
      number: '',
    })
    const { codes, entry } = run(document)
    expect(entry).to.equal(null)
    expect(codes).to.have.members([
      'journal-unknown',
      'payment-condition-unknown',
      'ledger-account-unknown',
      'vat-code-unknown',
      'cost-centre-unknown',
      'vat-code-unknown',
      'number-missing',
      'date-missing',
    ])
  })

  it('a document without lines is an error', () => {
    const { resolved, codes } = run(sale([]))
    expect(resolved).to.equal(null)
    expect(codes).to.deep.equal(['document-without-lines'])
    expect(codesOf(sale([], { totalIncluding: 100 }))).to.deep.equal(['document-without-lines'])
  })
})
