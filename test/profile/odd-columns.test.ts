import { expect } from 'chai'
import type { SourceProfile } from '../../src/profile/types.ts'
import { profileOf, readDocuments, readText, shipped, table } from './support.ts'

describe('profile: what is not guessed', () => {
  let generic: SourceProfile
  before(async () => {
    generic = await shipped('generic')
  })
  const read = (text: string, sorted = false) => readDocuments(generic, [{ rows: table(text) }], { sorted })

  describe('R21 R22: the status of the general list', () => {
    const sales = (...states: string[]) =>
      read(
        `Status;Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl\n` +
          states.map((state, i) => `${state};${i + 1};01-09-2026;A;1,00`).join('\n'),
      )
    const purchases = (...states: string[]) =>
      read(
        `Fase;Factuurnummer;Factuurdatum;Leverancier;Bedrag excl\n` +
          states.map((state, i) => `${state};${i + 1};01-09-2026;A;1,00`).join('\n'),
      )

    it('books sales that are sent or paid and leaves drafts out, with or without accents', async () => {
      const { documents, leftOut, told } = await sales(
        'Definitief',
        'envoyee',
        'Payé',
        'Concept',
        'Geannuleerd',
      )
      expect(documents.map((d) => d.number)).to.deep.equal(['1', '2', '3'])
      expect([leftOut, told]).to.deep.equal([['status', 'status'], []])
    })

    it('refuses a state that may mean two things, and none at all', async () => {
      const { told, findings } = await sales('Vervallen', '')
      expect(told).to.deep.equal(['status-unknown 2/0', 'status-missing 3/0'])
      expect(findings[0]!.params['known']).to.match(/^definitief, .* \(\+\d+\)$/)
    })

    it('books purchases once approved only', async () => {
      const { documents, leftOut } = await purchases('Akkoord', 'Nieuw', 'Afgekeurd', 'On-hold', 'Verwerkt')
      expect(documents.map((d) => d.number)).to.deep.equal(['1', '5'])
      expect(leftOut).to.have.length(3)
    })
  })

  describe('columns per VAT rate', () => {
    const head = 'Factuurnummer;Factuurdatum;Klantnaam;Omzet 21%;Btw 21%'

    it('take reverse-charged, exempt and exported amounts along', async () => {
      const { documents, told } = await read(
        `${head};Omzet verlegd;Omzet vrijgesteld;Omzet export\n1;01-09-2026;A;100,00;21,00;50,00;30,00;20,00`,
      )
      expect(told).to.deep.equal([])
      expect(documents[0]!.lines.map((l) => [l.excluding, l.vatKind])).to.deep.equal([
        [10000, null],
        [5000, 'reverse-charge'],
        [3000, 'exempt'],
        [2000, 'export'],
      ])
    })

    it('that say no rate are an error at each amount in them', async () => {
      const { told } = await read(
        `${head};Btw hoog;Omzet laag;Verlegd;Btw nummer klant\n` +
          `1;01-09-2026;A;100,00;21,00;;0,00;;123456789\n2;01-09-2026;A;100,00;21,00;21,00;10,00;5,00;`,
      )
      expect(told).to.deep.equal([
        'column-not-understood 3/5',
        'column-not-understood 3/6',
        'column-not-understood 3/7',
      ])
    })

    it('do not make a file of lines another kind of file', async () => {
      const { documents } = await read(
        'Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl;Btw %;Omzet verlegd\n1;01-09-2026;A;100,00;21;',
      )
      expect(documents[0]!.lines.map((l) => [l.excluding, l.vatRate])).to.deep.equal([[10000, 21000]])
    })
  })

  it('amounts in a column that nobody reads are told once, other texts are not', async () => {
    const { findings } = await read(
      'Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl;Verzendkosten;Orderdatum;Weging %;Opmerking\n' +
        '1;01-09-2026;A;1,00;6,95;01.08.26;1,50;x\n2;01-09-2026;A;1,00;0,00;;;\n3;01-09-2026;A;1,00;5;;;y',
    )
    expect(findings.map((f) => [f.code, f.place.row, f.params, f.document])).to.deep.equal([
      ['column-with-amounts-unused', 1, { heading: 'Verzendkosten', rows: 2 }, undefined],
    ])
  })

  describe('discounts', () => {
    const head = 'Factuurnummer;Factuurdatum;Klantnaam;Aantal;Prijs excl'

    it('without a % in the heading may be euros: an error where the amount depends on it', async () => {
      const text = `${head};Korting\n1;01-09-2026;A;2;50,00;5,00\n2;01-09-2026;A;2;50,00;0,00\n3;01-09-2026;A;2;50,00;`
      expect((await read(text)).told).to.deep.equal(['discount-unclear 2/5'])
      // What a profile calls a discount is a percentage.
      const columns = { quantity: ['Aantal'], price: ['Prijs'], discount: ['Korting'] }
      const own = 'Nr;Datum;Klant;Aantal;Prijs;Korting\n1;01-09-2026;A;2;50,00;5,00'
      const { documents, told } = await readText(profileOf({ columns }), own)
      expect([documents[0]!.lines[0]!.excluding, told]).to.deep.equal([9500, []])
      const given = `${head};Korting;Bedrag excl\n1;01-09-2026;A;2;50,00;5,00;95,00`
      expect((await read(given)).told).to.deep.equal([])
    })

    it('quantity and price that make another amount are an error, a cent a piece is not', async () => {
      const { told, findings } = await read(
        `${head};Korting %;Bedrag excl\n1;01-09-2026;A;3;10,00;10;27,00\n2;01-09-2026;A;3;10,00;10;27,03\n` +
          `3;01-09-2026;A;3;10,00;10;30,00\n4;01-09-2026;A;3;10,00;;99,00`,
      )
      expect(told).to.deep.equal(['line-amount-differs 4/6', 'line-amount-unlike 5/6'])
      expect(findings[0]!.params).to.deep.include({ amount: { cents: 3000 }, computed: { cents: 2700 } })
    })
  })

  it('quantity and price without any discount that make another amount are worth a look, whatever the sign', async () => {
    const { told, findings } = await read(
      'Factuurnummer;Factuurdatum;Klantnaam;Aantal;Prijs excl;Bedrag excl\n1;01-09-2026;A;3;10,00;30,00\n' +
        '2;01-09-2026;A;3;10,00;-30,00\n3;01-09-2026;A;3;10,00;100,00\n4;01-09-2026;A;;10,00;100,00',
    )
    expect(told).to.deep.equal(['line-amount-unlike 4/5'])
    expect(findings[0]).to.deep.include({ severity: 'warning' })
    expect(findings[0]!.params).to.deep.include({ amount: { cents: 10000 }, computed: { cents: 3000 } })
  })

  it('whole amounts are amounts too where the heading says so: none is lost in silence', async () => {
    const text = (heading: string, cell: string): string =>
      `Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl;${heading}\n1;01-09-2026;A;10,00;${cell}`
    for (const heading of ['Verzendkosten', 'Toeslag', 'Kortingsbedrag', 'Provisie'])
      expect((await read(text(heading, '10'))).told, heading).to.deep.equal([
        'column-with-amounts-unused 1/4',
      ])
    for (const heading of ['Aantal dagen', 'Kostenplaatscode', 'Provisienummer', 'Kamer', 'Provisie %'])
      expect((await read(text(heading, '10'))).told, heading).to.deep.equal([])
    expect((await read(text('Verzendkosten', '0'))).told).to.deep.equal([])
  })

  describe('Q39: the order of dates', () => {
    const dates = (head: string, ...list: string[]) =>
      read(`${head}\n${list.map((date, i) => `${i + 1};${date};A;1,00`).join('\n')}`)
    const english = 'Invoice number;Invoice date;Customer name;Amount excl VAT'

    it('is doubtful in the whole file when one date can only be month-day-year', async () => {
      const { findings } = await dates(english, '03/04/2026', '10/25/2026')
      const mixed = findings.filter((f) => f.code === 'dates-mixed')
      expect(mixed.map((f) => [f.place.row, f.value, f.params, f.document])).to.deep.equal([
        [1, '10/25/2026', { heading: 'Invoice date', at: 3 }, undefined],
      ])
    })

    it('is asked for when an English file has no date that shows it', async () => {
      expect((await dates(english, '03/03/2026', '03/04/2026')).told).to.deep.equal([
        'dates-could-be-american 1/1',
      ])
      expect((await dates(english, '03/04/2026', '25/04/2026')).told).to.deep.equal([])
      expect((await dates(english, '2026-04-03')).told).to.deep.equal([])
      const dutch = 'Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl'
      expect((await dates(dutch, '03/04/2026')).told).to.deep.equal([])
    })
  })

  describe('Q27: columns of one meaning', () => {
    it('are an error where they differ, and nothing where they do not', async () => {
      const head = 'Factuurnummer;Datum;Factuurdatum;Klantnaam;Netto;Bedrag excl'
      const { findings } = await read(
        `${head}\n1;1-9-2026;01-09-2026;A;1;1,00\n2;01-09-2026;05-09-2026;A;10,00;1,00`,
      )
      expect(findings.map((f) => [f.code, f.place.row, f.params['other'], f.document])).to.deep.equal([
        ['columns-contradict', 3, 'Datum', '2'],
        ['columns-contradict', 3, 'Netto', '2'],
      ])
    })

    it('with the very same heading must be equal, empty or not', async () => {
      const head = 'Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl;Bedrag excl'
      const { findings } = await read(
        `${head}\n1;01-09-2026;A;1,00;1,00\n2;01-09-2026;A;1,00;\n3;01-09-2026;A;1,00;2,00`,
      )
      expect(findings.map((f) => [f.place.row, f.params['heading'], f.params['other']])).to.deep.equal([
        [3, 'Bedrag excl (D)', 'Bedrag excl (E)'],
        [4, 'Bedrag excl (D)', 'Bedrag excl (E)'],
      ])
    })

    it('an entry number beside the invoice number is another thing', async () => {
      const head = 'Boekstuknummer;Factuurnummer;Factuurdatum;Boekdatum;Leverancier;Bedrag excl'
      const { documents, told } = await read(`${head}\n7001;F1;01-09-2026;03-09-2026;A;1,00`)
      expect([documents[0]!.number, documents[0]!.date, told]).to.deep.equal(['F1', '2026-09-01', []])
    })

    it('a bare Klant is the code beside the name, and the name when it stands alone', async () => {
      const relation = async (head: string, cells: string) => {
        const { documents } = await read(
          `Factuurnummer;Factuurdatum;Bedrag excl;${head}\n1;01-09-2026;1,00;${cells}`,
        )
        return [documents[0]!.relation.code, documents[0]!.relation.name]
      }
      expect(await relation('Klant;Klantnaam', 'K100;Jansen')).to.deep.equal(['K100', 'Jansen'])
      expect(await relation('Klant', 'Jansen')).to.deep.equal(['', 'Jansen'])
      expect(await relation('Klantnr;Klant', 'K100;Jansen')).to.deep.equal(['K100', 'Jansen'])
      expect(await relation('Supplier;Supplier name', 'S1;Shell')).to.deep.equal(['S1', 'Shell'])
      expect(await relation('Fournisseur;Nom fournisseur', 'S1;Shell')).to.deep.equal(['S1', 'Shell'])
    })
  })

  describe('Q13: a total row at the end', () => {
    const head = 'Factuurnummer;Factuurdatum;Klantnaam;Bedrag excl;Btw-bedrag'
    const rows = '1;01-09-2026;A;100,00;21,00\n2;01-09-2026;A;100,00;21,00\n1;01-09-2026;A;50,00;10,50'
    const totals = async (end: string) =>
      (await read(`${head}\n${rows}\n${end}`, true)).findings.filter((f) => f.code === 'total-row-differs')

    it('must be what the rows add up to, in every order of the rows', async () => {
      expect(await totals('Totaal;;;250,00;52,50')).to.deep.equal([])
      const found = await totals('Totaal;;;350,00;52,50')
      expect(found.map((f) => [f.place.row, f.place.column, f.params['sum'], f.document])).to.deep.equal([
        [5, 3, { cents: 25000 }, undefined],
      ])
    })

    it('is held against nothing where it is unclear what it adds up', async () => {
      expect(await totals('Subtotaal;;;1,00;')).to.deep.equal([])
      expect(await totals('Totaal incl. btw;;;302,50;')).to.deep.equal([])
      expect(await totals('Totaal;;;1,00;\n9;01-09-2026;A;1,00;')).to.deep.equal([])
      expect(await totals('Totaal;;;250,00;\nTotaal;;;1,00;')).to.deep.equal([])
      expect(await totals('9;01-09-2026;A;x;\nTotaal;;;1,00;52,50')).to.deep.equal([])
    })
  })
})
