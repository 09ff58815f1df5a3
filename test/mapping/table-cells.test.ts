import { expect } from 'chai'
import { BASE, load, problems } from './tables-support.ts'

describe('mapping/load-tables: cells', () => {
  describe('the cells', () => {
    const vat = (cells: string) => {
      const head =
        'code;description;direction;rate;kind;country;from;until;type;blocked;pay account;claim account;aliases'
      const { tables, problems: found } = load({ 'vat-codes.csv': `${head}\n${cells}\n` })
      return found.length > 0
        ? found.map((p) => `${p.code} ${p.params['column'] ?? ''}`.trim())
        : tables.vatCodes.all[0]
    }

    it('keep every code as it stands, and give back the zeros that were protected from Excel', () => {
      const codes = (cell: string) =>
        load({
          'ledger-accounts.csv': `${BASE['ledger-accounts.csv']}${cell};x\n`,
        }).tables.ledgerAccounts.all.at(-1)!.code
      expect(codes('0070')).to.equal('0070')
      expect(codes('="0070"')).to.equal('0070')
      expect(codes("'0070")).to.equal('0070')
      expect(codes("'t Hooft")).to.equal("'t Hooft")
      expect(codes(' 7.50 ')).to.equal('7.50')
    })

    it('Q42: are refused when Excel rounded the code away', () => {
      for (const code of ['6,32513E+11', '6.3E+5']) {
        expect(
          problems({ 'ledger-accounts.csv': `${BASE['ledger-accounts.csv']}${code};x\n` }),
        ).to.deep.equal(['error ledger-accounts.csv:6 table-code-damaged'])
      }
    })

    it('give a VAT code with its rate, dates and words in any notation', () => {
      expect(
        vat('2;Hoog;verkoop;9,5%;EU-goederen;de;01-10-2012;2030-12-31;E;Ja;1500;1500;21%|hoog| H |'),
      ).to.deep.equal({
        code: '2',
        description: 'Hoog',
        direction: 'sales',
        rate: 9_500,
        kind: 'eu-goods',
        country: 'DE',
        from: '2012-10-01',
        until: '2030-12-31',
        type: 'excluding',
        blocked: true,
        payAccount: '1500',
        claimAccount: '1500',
        salesAccount: '',
        purchaseAccount: '',
        aliases: ['21%', 'hoog', 'H'],
      })
      for (const [text, rate] of [
        ['21', 21_000],
        ['21%', 21_000],
        ['21.0 %', 21_000],
        ['0', 0],
        ['', null],
        ['100', 100_000],
      ] as const) {
        expect(vat(`2;H;both;${text};domestic;;;;;;;;`), text).to.have.property('rate', rate)
      }
    })

    it('know every kind of VAT in Dutch, English and French', () => {
      const words: Record<string, string[]> = {
        domestic: ['domestic', 'Binnenland'],
        exempt: ['exempt', 'vrijgesteld', 'exonéré'],
        'reverse-charge': [
          'reverse-charge',
          'Reverse charge',
          'verlegd',
          'medecontractant',
          'autoliquidation',
        ],
        'eu-goods': ['eu-goods', 'eu-goederen', 'ICL'],
        'eu-services': ['eu-services', 'EU-diensten'],
        export: ['export', 'uitvoer', 'buiten de EU'],
        oss: ['oss', 'OSS'],
        margin: ['margin', 'marge'],
        none: ['none', 'geen', 'aucune'],
      }
      for (const [kind, texts] of Object.entries(words)) {
        for (const text of texts)
          expect(vat(`2;H;both;;${text};;;;;;;;`), text).to.have.property('kind', kind)
      }
    })

    it('have a default type: none for the kind none, excluding for the others', () => {
      expect(vat('2;H;both;;geen;;;;;;;;')).to.have.property('type', 'none')
      expect(vat('2;H;both;21;binnenland;;;;;;;;')).to.have.property('type', 'excluding')
      for (const [word, type] of [
        ['I', 'including'],
        ['inclusief', 'including'],
        ['N', 'none'],
        ['B', 'zero'],
      ]) {
        expect(vat(`2;H;both;21;binnenland;;;;${word};;;;`), word).to.have.property('type', type)
      }
    })

    it("need not name the administration's own country", () => {
      expect(vat('2;H;both;21;binnenland;NL;;;;;;;')).to.have.property('country', '')
    })

    it('are told one by one when they are wrong', () => {
      expect(vat('2;H;heen;0,21;raar;Duitsland;31-02-2026;morgen;X;misschien;;;')).to.deep.equal([
        'table-value-wrong rate',
        'table-value-wrong kind',
        'table-value-wrong country',
        'table-value-wrong from',
        'table-value-wrong until',
        'table-value-wrong direction',
        'table-value-wrong type',
        'table-value-wrong blocked',
      ])
      expect(vat(';H;;21;;;2026-02-01;2026-01-01;;;;;')).to.deep.equal([
        'table-code-missing',
        'table-dates-reversed',
        'table-value-missing direction',
        'table-value-missing kind',
      ])
    })

    it('may not be more than there are headings, unless they are empty', () => {
      expect(
        problems({ 'journals.csv': 'code;name;type;account\n70;a;sales;1300;;\n80;b;sales;1300;EUR\n' }),
      ).to.deep.equal(['error journals.csv:3 table-too-wide'])
    })

    it("give a journal its type by word or by Exact's number", () => {
      const type = (word: string) =>
        load({ 'journals.csv': `code;name;type;account;currency\n70;a;${word};1300;usd\n` }).tables.journals
          .all[0]!
      const words: Record<string, string[]> = {
        sales: ['sales', 'Verkoopboek', '20', '21'],
        purchase: ['purchase', 'inkoop', 'aankoop', 'achats', '22'],
        general: ['general', 'memoriaal', '90'],
        cash: ['kas', '10'],
        bank: ['bank', '12'],
        other: ['16', 'overig'],
      }
      for (const [expected, texts] of Object.entries(words)) {
        for (const text of texts) expect(type(text).type, text).to.equal(expected)
      }
      expect(type('sales').currency).to.equal('USD')
    })

    it('give an account its type by word or number, and keep a type that we do not know', () => {
      const text = 'code;name;type\n1300;a;Debiteuren\n1500;b;24\n1600;c;300\n8000;d;iets nieuws\n'
      const types = load({ 'ledger-accounts.csv': text }).tables.ledgerAccounts.all.map((a) => a.type)
      expect(types).to.deep.equal(['20', '24', '300', 'iets nieuws'])
    })

    it('give a relation its numbers in the source, and take no column for customer as nothing against it', () => {
      const relations = (text: string) => [...load({ 'relations.csv': text }).tables.relations.all]
      const [full] = relations(
        'code;name;source codes;country;customer;supplier;street;postcode;city;email;vat number\n1;A;K1|0002;el;ja;;s;p;c;e;v\n',
      )
      expect(full).to.deep.include({
        sourceCodes: ['K1', '0002'],
        country: 'GR',
        customer: true,
        supplier: false,
        city: 'c',
      })
      expect(relations('code;name\n1;A\n')[0]).to.include({ customer: true, supplier: true, blocked: false })
      expect(relations('code;name;country\n1;A;Nederland\n')[0]).to.include({ country: 'Nederland' })
    })

    it('give a payment condition whole days', () => {
      const conditions = (row: string) =>
        load({ 'payment-conditions.csv': `code;name;days;einde maand\n${row}\n` })
      expect(conditions('30E;x;30;ja').tables.paymentConditions.all[0]).to.include({
        days: 30,
        endOfMonth: true,
      })
      for (const days of ['', '-1', '1,5', 'dertig', '1000'])
        expect(conditions(`3;x;${days};`).problems, days).to.have.length(1)
    })
  })
})
