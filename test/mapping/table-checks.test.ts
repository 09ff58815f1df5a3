import { expect } from 'chai'
import { load, problems } from './tables-support.ts'

describe('mapping/load-tables: checks', () => {
  describe('the tables together', () => {
    it('may not have a code twice; the error names both rows', () => {
      const { problems: found } = load({
        'journals.csv': 'code;name;type;account\n70;a;sales;1300\n80;b;sales;1300\n70 ;c;sales;1300\n',
      })
      expect(found).to.deep.equal([
        {
          file: 'mappings/acme/journals.csv',
          line: 4,
          level: 'error',
          code: 'table-code-twice',
          params: { code: '70', first: 2 },
        },
      ])
    })

    it('warn of an alias that two records claim, or that is a code itself', () => {
      const head = 'code;name;type;account;aliases\n'
      expect(
        problems({ 'journals.csv': `${head}70;a;sales;1300;VK|x\n80;b;sales;1300;vk|70\n` }),
      ).to.have.members([
        'warning journals.csv:3 table-alias-twice',
        'warning journals.csv:3 table-alias-hidden',
      ])
      expect(problems({ 'journals.csv': `${head}70;a;sales;1300;"VK;verkoop"\n` })).to.deep.equal([
        'warning journals.csv:2 table-alias-quoted',
      ])
      expect(problems({ 'relations.csv': 'code;name;source codes\n1;A;K1\n2;B;k1|K2\n' })).to.deep.equal([
        'warning relations.csv:3 table-alias-twice',
      ])
    })

    it('let two VAT codes share an alias that direction, kind, country or date tell apart', () => {
      const head =
        'code;description;direction;rate;kind;country;from;until;pay account;aliases\n1;a;sales;21;domestic;;2020-01-01;2020-12-31;1500;21%\n'
      for (const other of [
        'purchase;21;domestic;;;',
        'sales;21;oss;;;',
        'sales;21;domestic;DE;;',
        'sales;21;domestic;;2021-01-01;',
        'sales;21;domestic;;;2019-12-31',
      ]) {
        expect(problems({ 'vat-codes.csv': `${head}2;b;${other};1500;21%\n` }), other).to.deep.equal([])
      }
      expect(
        problems({ 'vat-codes.csv': `${head}2;b;both;21;domestic;;2020-12-31;;1500;21%\n` }),
      ).to.deep.equal(['warning vat-codes.csv:3 table-alias-twice'])
    })

    it('R30: need the accounts of journals and VAT codes, and suggest which was meant', () => {
      const { problems: found } = load({
        'journals.csv': 'code;name;type;account\n70;a;sales;1303\n90;m;general;\n60;i;purchase;\n',
      })
      expect(found.map((p) => [p.level, p.line, p.code])).to.deep.equal([
        ['error', 2, 'table-account-unknown'],
        ['error', 4, 'table-value-missing'],
      ])
      expect(found[0]!.params['hint']).to.equal(': 1300 Debiteuren?')
      const vat =
        'code;description;direction;rate;kind;pay account;claim account\n2;a;both;21;domestic;1511;1600\n'
      expect(problems({ 'vat-codes.csv': vat })).to.deep.equal([
        'error vat-codes.csv:2 table-account-unknown',
      ])
    })

    it('warn once of a code that relations or articles refer to and that is not there', () => {
      const relations = 'code;name;ledger account;payment condition\n1;a;8000;30\n2;b;9999;14\n3;c;9999;14\n'
      expect(problems({ 'relations.csv': relations })).to.have.members([
        'warning relations.csv:3 table-account-unknown',
        'warning relations.csv:3 table-reference-unknown',
      ])
      const articles = 'code;name;sales account;purchase account;vat code\nA;a;8000;;2\nB;b;8001;9;99\n'
      expect(problems({ 'articles.csv': articles })).to.have.members([
        'warning articles.csv:3 table-account-unknown',
        'warning articles.csv:3 table-account-unknown',
        'warning articles.csv:3 table-reference-unknown',
      ])
    })
  })

  describe('the period table', () => {
    const periods = (rows: string) => {
      const { tables, problems: found } = load({ 'periods.csv': `year;period;start;end;closed\n${rows}` })
      return { all: tables.periods, problems: found.map((p) => `${p.level} ${p.line} ${p.code}`) }
    }
    const month = (year: number, i: number) => {
      const date = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10)
      return `${date(year, i, 1)};${date(year, i + 1, 0)}`
    }

    it('R77: may have 4, 12, 13 or, in a long first year, 21 periods', () => {
      const long = Array.from({ length: 21 }, (_, i) => `2026;${i + 1};${month(2025, 3 + i)};nee\n`).join('')
      expect(periods(long)).to.have.deep.property('problems', [])
      expect(periods(long).all).to.have.length(21)
      const year = Array.from({ length: 12 }, (_, i) => `2026;${i + 1};${month(2026, i)};nee\n`).join('')
      expect(periods(`${year}2026;13;2026-12-31;2026-12-31;nee\n`)).to.have.deep.property('problems', [])
    })

    it('is put in order of its dates, in either notation', () => {
      const { all, problems: none } = periods(
        '2026;2;01-02-2026;28-02-2026;\n2026;1;2026-01-01;2026-01-31;ja\n',
      )
      expect(none).to.deep.equal([])
      expect(all).to.deep.equal([
        { year: 2026, period: 1, start: '2026-01-01', end: '2026-01-31', closed: true },
        { year: 2026, period: 2, start: '2026-02-01', end: '2026-02-28', closed: false },
      ])
    })

    it('may not overlap, run backwards or name a period twice; a gap is a warning', () => {
      const first = '2026;1;2026-01-01;2026-01-31;\n'
      expect(periods(`${first}2026;2;2026-01-31;2026-02-28;\n`).problems).to.deep.equal([
        'error 3 period-overlap',
      ])
      expect(periods(`${first}2026;2;2026-02-28;2026-02-01;\n`).problems).to.deep.equal([
        'error 3 table-dates-reversed',
      ])
      expect(periods(`${first}2026;1;2026-02-01;2026-02-28;\n`).problems).to.deep.equal([
        'error 3 period-twice',
      ])
      expect(periods(`${first}2026;2;2026-02-02;2026-02-28;\n`).problems).to.deep.equal([
        'warning 3 period-gap',
      ])
      expect(periods('26;0;;x;\n').problems).to.have.length(4)
    })
  })
})
