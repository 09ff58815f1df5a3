import { expect } from 'chai'
import { HalfSaved } from '../../src/mapping/table-text.ts'
import { accounts, load, problems } from './tables-support.ts'

describe('mapping/load-tables', () => {
  it('reads every table; one that is not there is empty', () => {
    const { tables, problems: none } = load()
    expect(none).to.deep.equal([])
    expect(tables.journals.byCode.get('70')).to.deep.equal({
      code: '70',
      name: 'Verkoop',
      type: 'sales',
      account: '1300',
      currency: '',
      blocked: false,
      aliases: [],
      vat: true,
    })
    expect(tables.journals.file).to.equal('mappings/acme/journals.csv')
    expect([tables.relations.all, tables.articles.all, tables.periods]).to.deep.equal([[], [], []])
  })

  describe('the file', () => {
    const rows = '1300;Café €\n1500;b\n1600;c\n'
    const expected = ['1300 Café €', '1500 b', '1600 c']

    it('may be UTF-8 with and without mark, windows-1252 or UTF-16, with any line end', () => {
      expect(accounts(`code;name\n${rows}`)).to.deep.equal(expected)
      expect(accounts(`\ufeffcode;name\r\n${rows.replaceAll('\n', '\r\n')}`)).to.deep.equal(expected)
      expect(accounts(`code;name\r${rows.replaceAll('\n', '\r')}`)).to.deep.equal(expected)
      const windows = Buffer.from(`code;name\n${rows}`.replace('€', '\x80'), 'latin1')
      expect(accounts(windows)).to.deep.equal(expected)
      const sixteen = Buffer.from(`\ufeffcode\tname\n${rows.replaceAll(';', '\t')}`, 'utf16le')
      expect(accounts(sixteen)).to.deep.equal(expected)
      expect(accounts(Buffer.from(sixteen).swap16())).to.deep.equal(expected)
    })

    it('has all 27 characters that windows-1252 puts where Latin-1 has none', () => {
      const bytes = Buffer.from([
        ...Buffer.from('code;name\n1300;'),
        ...Array.from({ length: 32 }, (_, i) => 0x80 + i),
        10,
      ])
      const [account] = load({ 'ledger-accounts.csv': bytes }).tables.ledgerAccounts.all
      expect(account!.name).to.equal('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ')
    })

    it('may be separated by semicolons, commas or tabs, with quotes and a sep= line', () => {
      expect(accounts(`code,name\n1300,"Café €"\n1500,b\n1600,"c"\n`)).to.deep.equal(expected)
      expect(accounts(`code\tname\n${rows.replaceAll(';', '\t')}`)).to.deep.equal(expected)
      expect(accounts(`sep=|\ncode|name\n${rows.replaceAll(';', '|')}`)).to.deep.equal(expected)
      expect(accounts('"code";"name"\n1300;"a;""b""\nc"\n1500;b\n1600;c\n')[0]).to.equal('1300 a;"b"\nc')
    })

    it('may have empty lines and short rows, which count but say nothing', () => {
      expect(accounts('\n;\ncode;name;blocked\n\n1300;a\n;;\n1500;b;nee\n1600;c\n')).to.deep.equal([
        '1300 a',
        '1500 b',
        '1600 c',
      ])
      expect(problems({ 'journals.csv': '\ncode;name;type;account\n\n70;V;wat;1300\n' })).to.deep.equal([
        'error journals.csv:4 table-value-wrong',
      ])
    })

    it('is looked at twice when its last row has no line end and columns are not there', () => {
      const short = 'code;name\n1300;Debiteuren\n1500;Btw\n1600;Crediteuren\n8000;Omzet'
      expect(problems({ 'ledger-accounts.csv': short })).to.deep.equal([
        'warning ledger-accounts.csv:5 table-cut-off',
      ])
      expect(problems({ 'ledger-accounts.csv': `${short}\n` })).to.deep.equal([])
    })

    it('is an error when it is a workbook or another kind of file', () => {
      for (const [start, code] of [
        ['504b0304140006000800', 'table-workbook'],
        ['d0cf11e0a1b11ae1', 'table-workbook'],
        ['255044462d312e37', 'table-binary'],
        ['89504e470d0a1a0a01', 'table-binary'],
      ] as const)
        expect(problems({ 'articles.csv': Buffer.from(start, 'hex') })).to.deep.equal([
          `error articles.csv:1 ${code}`,
        ])
    })

    it('is half saved when it breaks off', () => {
      for (const text of [
        '',
        'code;na',
        'code;name\n13',
        'code;name\n1300;"Deb\n1500;b\n',
        'code;name\n1300;a\0\0',
      ]) {
        const half = text === 'code;na' ? 'code;name\n1300;a\n15' : text
        let error: unknown
        try {
          load({ 'ledger-accounts.csv': half })
        } catch (thrown) {
          error = thrown
        }
        expect(error, JSON.stringify(half)).to.be.instanceOf(HalfSaved)
        expect((error as HalfSaved).file).to.equal('mappings/acme/ledger-accounts.csv')
      }
      expect(accounts('code;name\n1300;a\n1500;b\n1600;c')).to.have.length(3)
    })
  })

  describe('the headings', () => {
    it('may be Dutch or French, in any order, with columns of the user in between', () => {
      const { tables, problems: none } = load({
        'vat-codes.csv':
          'Tarief;Btw-code;Mijn notitie;Omschrijving;Soort;Richting;Rekening af te dragen\n21;2;x;Hoog;binnenland;verkoop;1500\n',
        'journals.csv': 'Compte;Dagboek;Nom;Type\n1300;70;Ventes;ventes\n',
      })
      expect(none).to.deep.equal([])
      expect(tables.vatCodes.all[0]).to.include({
        code: '2',
        rate: 21_000,
        kind: 'domestic',
        direction: 'sales',
        payAccount: '1500',
      })
      expect(tables.journals.all[0]).to.include({
        code: '70',
        name: 'Ventes',
        type: 'sales',
        account: '1300',
      })
    })

    it('must have the columns that a table cannot do without', () => {
      const { problems: found } = load({ 'journals.csv': 'code;name\n70;x\n' })
      expect(found.map((p) => [p.code, p.line, p.params['column']])).to.deep.equal([
        ['table-column-missing', 1, 'type'],
        ['table-column-missing', 1, 'account'],
      ])
      expect(problems({ 'journals.csv': '\n\n' })).to.deep.equal(['error journals.csv:1 table-empty'])
    })

    it('may not name one column twice, but the canonical name goes before one that means the same', () => {
      const twice = 'code;naam;nom;type;account\n70;a;b;sales;1300\n'
      expect(problems({ 'journals.csv': twice })).to.deep.equal(['error journals.csv:1 table-column-twice'])
      const both = 'nummer;code;name;omschrijving;type;account\n1;70;a;b;sales;1300\n'
      expect(problems({ 'journals.csv': both })).to.deep.equal([])
      expect(load({ 'journals.csv': both }).tables.journals.all[0]).to.include({ code: '70', name: 'a' })
    })

    it('are warned about when one is nearly the name of a column that is not there', () => {
      const { problems: found } = load({
        'journals.csv': 'code;name;type;account;aliasses;kleur\n70;a;sales;1300;x;rood\n',
      })
      expect(found).to.deep.equal([
        {
          file: 'mappings/acme/journals.csv',
          line: 1,
          level: 'warning',
          code: 'table-column-near',
          params: { heading: 'aliasses', column: 'aliases' },
        },
      ])
    })
  })

  it('reads 200,000 relations in seconds, not minutes', function () {
    this.timeout(30_000)
    const rows = ['code;name;source codes;vat number;country;customer;supplier;payment condition;street;city']
    for (let i = 0; i < 200_000; i++)
      rows.push(`${100_000 + i};Klant ${i} Café;S${i};;NL;ja;nee;30;Straat ${i};Gröningen`)
    const { tables, problems: none } = load({ 'relations.csv': rows.join('\r\n') + '\r\n' })
    expect(none).to.deep.equal([])
    expect(tables.relations.byCode.get('299999')!.name).to.equal('Klant 199999 Café')
  })
})
