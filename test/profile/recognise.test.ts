import { expect } from 'chai'
import { recognise } from '../../src/profile/recognise.ts'
import type { SourceProfile, TableRule } from '../../src/profile/types.ts'
import { headsOf, profileOf, readDocuments, recognised, shipped, table, type Sheet } from './support.ts'

const csv = (text: string): Sheet[] => [{ rows: table(text) }]

describe('profile/recognise', () => {
  let generic: SourceProfile
  before(async () => {
    generic = await shipped('generic')
  })
  const answer = (...sheets: Sheet[]) => recognised(generic, sheets)
  const kinds = (...sheets: Sheet[]) =>
    answer(...sheets).plans.map(({ table, header }) => `${header.name}:${table.makes}/${table.layout}`)

  it('tells sales, purchase, customers and suppliers apart in three languages', () => {
    const lists: [string, string][] = [
      ['Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %', 'sales/row-per-line'],
      ['Invoice no;Invoice date;Customer;Amount excl VAT;VAT %', 'sales/row-per-line'],
      ['N° facture;Date facture;Client;Montant HT;Taux TVA', 'sales/row-per-line'],
      ['Factuurnr.;Datum;Leverancier;Bedrag excl. btw;Btw %', 'purchase/row-per-line'],
      ['Invoice number;Date;Supplier;Net amount;VAT rate', 'purchase/row-per-line'],
      ['Facture;Date;Fournisseur;Montant HTVA;TVA %', 'purchase/row-per-line'],
      ['Factuurnummer;Datum;Klant;Totaal excl;Totaal btw;Totaal incl', 'sales/row-per-document'],
      ['Factuurnummer;Datum;Crediteur;Totaal incl. btw', 'purchase/row-per-document'],
      ['Factuurnummer;Datum;Klant;Omzet 21%;Btw 21%;Omzet 9%;Btw 9%', 'sales/row-per-document'],
      ['Klantnummer;Klantnaam;Straat;Postcode;Plaats;Land', 'customers/row-per-document'],
      ['Customer number;Name;Street;Zip;City', 'customers/row-per-document'],
      ['N° client;Nom;Rue;Code postal;Localité', 'customers/row-per-document'],
      ['Leveranciersnummer;Naam;Adres;Btw-nummer', 'suppliers/row-per-document'],
      ['Code fournisseur;Nom fournisseur;Adresse;Ville', 'suppliers/row-per-document'],
      ['Supplier no;Supplier;Address;City', 'suppliers/row-per-document'],
    ]
    for (const [headings, kind] of lists)
      expect(kinds(...csv(headings)), headings).to.deep.equal([`:${kind}`])
  })

  it('Q26: recognises the same table with its columns in any order', () => {
    const headings = 'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %'
    const turned = headings.split(';').reverse().join(';')
    const plans = [headings, turned].map((text) => answer(...csv(text)).plans[0]!)
    expect(plans[1]!.table).to.equal(plans[0]!.table)
    expect(plans[0]!.header.column.number).to.equal(0)
    expect(plans[1]!.header.column.number).to.equal(5)
  })

  it('Q9: finds the headings below titles and control rows', () => {
    const rows = table(
      'Orders export: 2026;;;;\n;;;;\nAfdeling Gent;;;;\nFactuurnummer;Datum;Klant;Bedrag excl;Btw %\n1;01-01-2026;A;1,00;21',
    )
    expect(answer({ rows }).plans[0]!.header.headerRow).to.equal(4)
  })

  it('Q15: takes the first of repeated heading rows', () => {
    const rows = table(
      'Factuurnummer;Datum;Klant;Bedrag excl;Btw %\n1;01-01-2026;A;1,00;21\nFactuurnummer;Datum;Klant;Bedrag excl;Btw %',
    )
    expect(answer({ rows }).plans[0]!.header.headerRow).to.equal(1)
  })

  it('Q16: has no use for columns without a heading', () => {
    const { header } = answer(...csv('Factuurnummer;Datum;Klant;Bedrag excl;;')).plans[0]!
    expect(header.keys.slice(-2)).to.deep.equal(['', ''])
  })

  it('never takes an amount of which the heading does not say whether VAT is in it', () => {
    const { found, nearest } = recognise([generic], 'x.csv', headsOf(csv('Factuurnummer;Datum;Klant;Bedrag')))
    expect(found).to.equal(null)
    expect(nearest?.source).to.equal('generic')
  })

  it('says of the nearest table what it misses', () => {
    const { nearest } = recognise(
      [generic],
      'x.csv',
      headsOf(csv('Factuurnummer;Klant;Klantnummer;Totaal excl;Totaal incl')),
    )
    expect(nearest).to.deep.equal({
      source: 'generic',
      table: 'verkoop, een regel per factuur',
      missing: ['Factuurdatum'],
    })
    const { nearest: none } = recognise([generic], 'x.csv', headsOf(csv('a;b;c\n1;2;3')))
    expect(none).to.equal(null)
  })

  it('does not see the columns of an annotated copy, but keeps a Message of the source', () => {
    const profile = profileOf({ columns: { description: ['Message'] } })
    expect(
      recognised(profile, csv('Nr;Datum;Klant;Excl;Message;What to do')).plans[0]!.header.column.description,
    ).to.equal(-1)
    expect(
      recognised(profile, csv('Nr;Datum;Klant;Excl;Message')).plans[0]!.header.column.description,
    ).to.equal(4)
  })

  it('prefers the profile that knows most columns, then the one whose file name fits, then the earlier one', () => {
    const more = { ...profileOf({ columns: { dueDate: ['Vervalt'] } }), source: 'more' }
    const plain = { ...profileOf(), source: 'plain' }
    const named = { ...profileOf(), source: 'named', recognise: { files: ['klanten*.csv'] } }
    const wins = (profiles: SourceProfile[], name: string) =>
      recognised(profiles, csv('Nr;Datum;Klant;Excl;Vervalt'), name).profile.source
    expect(wins([plain, more], 'x.csv')).to.equal('more')
    expect(wins([plain, named], 'x.csv')).to.equal('plain')
    expect(wins([plain, named], 'Klanten 1.csv')).to.equal('named')
    expect(wins([more, named], 'klanten 1.csv')).to.equal('named')
  })

  it('of two headings for one field takes the one that the profile names first, wherever it stands', () => {
    const profile = profileOf({ columns: { relationCode: ['Klant', 'Debiteur'] } })
    expect(
      recognised(profile, csv('Debiteur;Nr;Datum;Excl;Klant')).plans[0]!.header.column.relationCode,
    ).to.equal(4)
  })

  it('counts a constant as a column that is there', () => {
    const rule: Partial<TableRule> = { requireOne: [['relationName', 'relationVatNumber']] }
    const miss = recognise([profileOf(rule)], 'x.csv', headsOf(csv('Nr;Datum;Excl')))
    expect(miss.nearest!.missing).to.deep.equal(['relationName / relationVatNumber'])
    expect(
      recognised(profileOf({ ...rule, constants: { relationName: 'Kas' } }), csv('Nr;Datum;Excl')).plans,
    ).to.have.length(1)
  })

  describe('with several tabs', () => {
    const sales = table('Factuurnummer;Datum;Klant;Bedrag excl;Btw %\n1;01-01-2026;A;1,00;21')
    const customers = table('Klantnummer;Klantnaam;Straat;Postcode;Plaats\n1;A;B;C;D')

    it('gives each tab its own table and names the ones that nobody takes', () => {
      const { plans, unused, broken } = answer(
        { name: 'Facturen', rows: sales },
        { name: 'Klanten', rows: customers },
        { name: 'Grafiek', rows: table('x;y\n1;2') },
        { name: 'Leeg', rows: [] },
      )
      expect(plans.map((p) => p.table.makes)).to.deep.equal(['sales', 'customers'])
      expect(unused).to.deep.equal(['Grafiek'])
      expect(broken).to.deep.equal([])
    })

    it('Q46: reads a hidden tab like any other', () => {
      expect(answer({ name: 'Facturen', hidden: true, rows: sales }).plans).to.have.length(1)
    })

    it('Q47: reads two tabs of one layout, so that what stands on both is seen to be there twice', async () => {
      const { documents } = await readDocuments(
        generic,
        [
          { name: 'jan', rows: sales },
          { name: 'kopie', rows: sales },
        ],
        { format: 'xlsx' },
      )
      expect(documents.map((d) => [d.place.sheet, d.number])).to.deep.equal([
        ['jan', '1'],
        ['kopie', '1'],
      ])
    })

    const joined = profileOf({
      layout: 'header-and-lines',
      sheets: ['Facturen'],
      lines: {
        sheets: ['Regels'],
        columns: {
          key: { headings: ['Nr'], required: true },
          excluding: { headings: ['Excl'], required: true },
        },
      },
    })
    const header = table('Nr;Datum;Klant\n1;01-01-2026;A')
    const lines = table('Nr;Excl\n1;1,00')

    it('Q25: takes a tab with headers together with its tab of lines, whichever comes first', () => {
      for (const sheets of [
        [
          { name: 'Facturen', rows: header },
          { name: 'Regels', rows: lines },
        ],
        [
          { name: 'regels', rows: lines },
          { name: 'FACTUREN', rows: header },
        ],
      ]) {
        const { plans, unused, broken } = recognised(joined, sheets)
        expect([plans.length, unused, broken]).to.deep.equal([1, [], []])
        expect(plans[0]!.header.name.toLowerCase()).to.equal('facturen')
        expect(plans[0]!.lines!.name.toLowerCase()).to.equal('regels')
      }
    })

    it('Q25: never takes the tab of lines for one of headers, even when its columns would do', () => {
      const open = {
        ...joined,
        tables: [{ ...joined.tables[0]!, sheets: undefined as never }, profileOf().tables[0]!],
      }
      const both = table('Nr;Datum;Klant;Excl\n1;01-01-2026;A;1,00')
      const { plans } = recognised(open, [
        { name: 'Regels', rows: both },
        { name: 'Blad1', rows: header },
      ])
      expect(plans.map((p) => [p.header.name, p.lines?.name])).to.deep.equal([['Blad1', 'Regels']])
    })

    it('Q25: reports a named tab that lacks a column or its other tab, in a file that is recognised otherwise', () => {
      const two = {
        ...joined,
        tables: [
          ...joined.tables,
          {
            ...profileOf().tables[0]!,
            name: 'klanten',
            makes: 'customers' as const,
            sheets: ['Klanten'],
            columns: { relationCode: ['Nr'] },
          },
        ],
      }
      const list = { name: 'Klanten', rows: table('Nr\nA') }
      expect(recognised(two, [list, { name: 'Facturen', rows: header }]).broken).to.deep.equal([
        { sheet: 'Facturen', table: 'test', missing: ['Regels'] },
      ])
      expect(recognised(two, [list, { name: 'Regels', rows: lines }]).broken).to.deep.equal([
        { sheet: 'Regels', table: 'test', missing: ['Facturen'] },
      ])
      const bad = table('Nr;Bedrag\n1;1,00')
      expect(
        recognised(two, [list, { name: 'Facturen', rows: header }, { name: 'Regels', rows: bad }]).broken,
      ).to.deep.equal([
        { sheet: 'Facturen', table: 'test', missing: ['Excl'] },
        { sheet: 'Regels', table: 'test', missing: ['Facturen'] },
      ])
    })

    it('does not mind a named tab without data', () => {
      const two = { ...joined, tables: [...joined.tables, { ...profileOf().tables[0]!, sheets: ['Kas'] }] }
      const { broken, unused, plans } = recognised(two, [
        { name: 'Facturen', rows: table('Nummer') },
        { name: 'Regels', rows: [] },
        { name: 'Kas', rows: table('Nr;Datum;Klant;Excl') },
      ])
      expect([plans.length, broken, unused]).to.deep.equal([1, [], ['Facturen']])
    })
  })
})
