import { expect } from 'chai'
import fc from 'fast-check'
import { parse } from 'yaml'
import { profileTexts } from '../../src/cli/texts/profile.ts'
import type { Cell } from '../../src/model/row.ts'
import { lookAt } from '../../src/profile/propose/looks.ts'
import type { Proposal, SampleSheet } from '../../src/profile/propose/model.ts'
import { globOf, propose, sourceOf } from '../../src/profile/propose/propose.ts'
import { scalar, writeProfile } from '../../src/profile/propose/write-yaml.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { date, number, percent, shipped, table } from './support.ts'

const sheetOf = (rows: Cell[][], name = ''): SampleSheet => ({
  name,
  hidden: false,
  rows: rows.map((cells, i) => ({ number: i + 1, cells })),
})

describe('profile/propose', () => {
  let generic: SourceProfile
  before(async () => {
    generic = await shipped('generic')
  })

  const proposal = (text: string, name = 'lijst-2026.csv'): Proposal =>
    propose({ name, sheets: [sheetOf(table(text))] }, [generic], 'lijst')
  const fields = ({ tables }: Proposal) =>
    Object.fromEntries(
      tables.flatMap(({ sheet }) =>
        sheet.columns
          .filter((guess) => guess.field !== null && guess.confidence >= 50)
          .map((guess) => [guess.heading || guess.letter, guess.field]),
      ),
    )
  const asked = ({ questions }: Proposal) =>
    questions.map(({ code, about }) => `${code}${about && `: ${about}`}`)
  const written = (made: Proposal) =>
    parse(writeProfile(made, 'x.csv', profileTexts('nl').proposal)) as SourceProfile

  it('knows fields by the headings of known profiles, and the kind of file by its words', () => {
    const made = proposal(`Factuurnummer;Factuurdatum;Klantnaam;Soort;Bedrag excl. btw;Btw %
      1;31-01-2026;Jansen;F;10,00;21%
      1;31-01-2026;Jansen;F;20,00;9%
      2;01-02-2026;De Vries;C;-5,00;21%`)
    expect(fields(made)).to.deep.equal({
      Factuurnummer: 'number',
      Factuurdatum: 'date',
      Klantnaam: 'relationName',
      Soort: 'type',
      'Bedrag excl. btw': 'excluding',
      'Btw %': 'vatRate',
    })
    const [first] = made.tables
    expect([first!.makes, first!.layout, first!.types]).to.deep.equal([
      'sales',
      'row-per-line',
      { F: 'invoice', C: 'credit-note' },
    ])
    expect(asked(made)).to.deep.equal([])
  })

  it('asks what only a person can say: direction, VAT in amounts, rate, credit notes', () => {
    const made = proposal(`Nummer;Datum;Naam;Bedrag
      1;31-01-2026;Jansen;10,00
      2;01-02-2026;De Vries;20,00`)
    expect(asked(made)).to.deep.equal(['direction: sales', 'including: Bedrag', 'rate', 'credit-notes'])
    expect(written(made).tables[0]!.columns).to.have.keys('number', 'date', 'relationName')
  })

  it('Q39: asks for the order of dates that do not show it, and takes one that they do', () => {
    const rows = (...dates: string[]) =>
      proposal(`Factuurnummer;Datum;Klant;Bedrag excl\n${dates.map((d, i) => `${i};${d};K;1,00`).join('\n')}`)
    expect(asked(rows('01/02/2026', '03/04/2026'))).to.include('date-order: Datum')
    expect(rows('01/02/2026', '25/04/2026').date).to.equal(null)
    expect(rows('01/02/2026', '04/25/2026').date).to.equal('m-d-y')
    expect(asked(rows('25/02/2026', '04/25/2026'))).to.include('dates-mixed: Datum')
    expect(asked(rows('01-02-2026', '04/25/2026'))).to.include('dates-mixed: Datum')
  })

  it('Q30: asks for the decimal mark of amounts that may have either, unless others show it', () => {
    const rows = (...amounts: string[]) =>
      proposal(
        `Factuurnummer;Datum;Klant;Bedrag excl\n${amounts.map((a, i) => `${i};31-01-2026;K;${a}`).join('\n')}`,
      )
    expect(asked(rows('14.720', '1.250'))).to.include('decimal: Bedrag excl')
    expect(rows('14.720', '12,50').decimal).to.equal('comma')
    expect(rows('14,720', '12.50').decimal).to.equal('point')
    expect(rows('12,50', '10,00').decimal).to.equal(null)
  })

  it('finds columns per VAT rate, each pattern once', () => {
    const made = proposal(`Factuurnummer;Datum;Klant;Omzet 21%;Btw 21%;Omzet 9%;Btw 9%
      1;31-01-2026;K;100,00;21,00;;
      2;31-01-2026;K;;;100,00;9,00`)
    expect(made.tables[0]!.layout).to.equal('row-per-document')
    expect(written(made).tables[0]!.vatColumns).to.deep.equal([
      { excluding: ['Omzet {rate}%'], vat: ['Btw {rate}%'] },
    ])
  })

  it('does not believe a heading whose values say something else', () => {
    const made = proposal(`Factuurnummer;Datum;Klant;Bedrag excl
      1;31-01-2026;K;diversen
      2;31-01-2026;K;overig`)
    expect(asked(made)).to.include('denied: Bedrag excl')
    expect(fields(made)).to.not.have.property('Bedrag excl')
  })

  it('writes what is not sure enough as a comment', () => {
    const made = proposal(`Factuurnummer;Datum;Klant;Bedrag excl;Iets
      1;31-01-2026;K;10,00;21
      2;31-01-2026;K;10,00;9`)
    const text = writeProfile(made, 'x.csv', profileTexts('nl').proposal)
    expect(text).to.match(/^ {6}# vatRate: \[Iets\] # 30%: de waarden.*niet zeker genoeg$/m)
    expect(written(made).tables[0]!.columns).to.not.have.property('vatRate')
  })

  it('Q11: proposes letters for a file without headings, and asks for one with them', () => {
    const made = proposal(`1;31-01-2026;K;10,00\n2;31-01-2026;K;10,00`)
    expect(asked(made)).to.include('no-heading')
    const [one] = written(made).tables
    expect(one!.noHeader).to.equal(true)
    expect(written(made).recognise).to.deep.equal({ files: ['lijst-*.csv'] })
  })

  it('joins two tabs of which one has the lines of the other', () => {
    const made = propose(
      {
        name: 'x.xlsx',
        sheets: [
          sheetOf(table('Id;Factuurnummer;Datum;Klant\na1;F1;31-01-2026;K\na2;F2;31-01-2026;K'), 'facturen'),
          sheetOf(table('Id;Omschrijving;Bedrag excl\na1;x;1,00\na1;y;2,00\na2;z;3,00'), 'regels'),
        ],
      },
      [generic],
      'x',
    )
    const [one, ...others] = written(made).tables
    expect(others).to.deep.equal([])
    expect(one!.layout).to.equal('header-and-lines')
    expect(one!.columns.key).to.deep.equal({ headings: ['Id'], required: true })
    expect(one!.lines).to.deep.equal({
      sheets: ['regels'],
      columns: {
        key: { headings: ['Id'], required: true },
        lineDescription: ['Omschrijving'],
        excluding: ['Bedrag excl'],
      },
    })
  })

  it('takes a list of customers for what it is, and a sheet without a table for none', () => {
    const made = propose(
      {
        name: 'x.xlsx',
        sheets: [
          sheetOf(table('Klantnummer;Klantnaam;Adres;Plaats\n1;Jansen;Straat 1;Gent'), 'klanten'),
          sheetOf([['Toelichting']], 'uitleg'),
        ],
      },
      [generic],
      'x',
    )
    expect(made.tables.map(({ makes }) => makes)).to.deep.equal(['customers'])
    expect(asked(made)).to.deep.equal(['no-table: uitleg'])
  })

  it('divides the texts of the status by what known profiles do with them', () => {
    const made = proposal(`Factuurnummer;Datum;Klant;Bedrag excl;Btw %;Status
      1;31-01-2026;K;10,00;21%;Verzonden
      2;31-01-2026;K;10,00;21%;Concept
      3;31-01-2026;K;10,00;21%;Vervallen`)
    expect(made.tables[0]!.status).to.deep.equal({
      use: ['Verzonden'],
      leaveOut: ['Concept'],
      unknown: ['Vervallen'],
    })
    expect(asked(made)).to.include('status: Vervallen')
  })

  it('gives the same profile for the same file, and yaml for any heading', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (headings) => {
          const rows = [headings, headings.map((_, i) => `${i}1,50`), headings.map(() => '31-01-2026')]
          const make = () => propose({ name: 'x.csv', sheets: [sheetOf(rows)] }, [generic], 'x')
          const text = writeProfile(make(), 'x.csv', profileTexts('fr').proposal)
          expect(writeProfile(make(), 'x.csv', profileTexts('fr').proposal)).to.equal(text)
          expect((parse(text) as SourceProfile).source).to.equal('x')
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(parse(scalar(text))).to.equal(text)),
    )
  })

  it('names profile and pattern after the file', () => {
    expect(sourceOf('Export 2026-01.csv')).to.equal('export')
    expect(sourceOf('Übersicht_Q1.xlsx')).to.equal('ubersicht-q1')
    expect(sourceOf('2026.csv')).to.equal('source')
    expect(globOf('export-2026-01-31.csv')).to.equal('export-*.csv')
  })
})

describe('profile/propose/looks', () => {
  const kind = (...cells: Cell[]) => lookAt(cells).kind

  it('tells dates, amounts, rates, numbers and texts apart', () => {
    expect(kind('31-01-2026', '', '2026-02-01')).to.equal('date')
    expect(kind(date('2026-01-31'))).to.equal('date')
    expect(kind('1.234,50', '€ 12', '-3,00')).to.equal('amount')
    expect(kind(number('12.5', '13'))).to.equal('amount')
    expect(kind('21%', '9%')).to.equal('rate')
    expect(kind(percent('0.21', '21%'))).to.equal('rate')
    expect(kind('20260001', '20260002')).to.equal('whole')
    expect(kind('Jansen', '12')).to.equal('text')
    expect(kind('', '')).to.equal('empty')
  })

  it('tells bank accounts, VAT numbers, addresses of e-mail, postcodes and currencies', () => {
    expect(kind('NL91 ABNA 0417 1643 00')).to.equal('iban')
    expect(kind('NL004495445B01', 'BE 0403.019.261')).to.equal('vat-number')
    expect(kind('a@b.example')).to.equal('email')
    expect(kind('3511 AB', '1031CD')).to.equal('postcode')
    expect(kind('EUR', 'USD')).to.equal('currency')
  })
})
