import { expect } from 'chai'
import {
  booked,
  bookedTotals,
  count,
  drop,
  found,
  head,
  lines,
  money,
  profile,
  rejected,
  removeTemporary,
  sale,
  told,
  workbook,
} from './support.ts'

const total = (text: string, net: string, vat: string, gross: string): string =>
  `${text};;;;;${net};;${vat};${gross}`
const left = (delivery: Awaited<ReturnType<typeof drop>>) => delivery.receipt.rowsLeftOut

describe('quirks of rows', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('Q9: titles above the headings are left out and counted, however many', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => (i % 2 ? '' : `Regel ${i} van de kop;;;;;;;;`))
    const delivery = await booked(lines(...titles, head, sale('1')))
    expect(left(delivery)).to.deep.equal({ title: 20, heading: 1 })
    expect(count(delivery)).to.deep.equal({ read: 22, booked: 1, reported: 0, leftOut: 21 })
    expect(told(delivery)).to.deep.equal([])
  })

  it('Q10: lines that begin as a comment are left out when the profile says how, and errors elsewhere', async () => {
    const file = lines(
      '# export',
      'Nummer;Datum;Klant;Bedrag;Btw',
      '# eerste',
      '1;15-01-2026;1001;100,00;21',
      '#',
    )
    const source = profile({}, '', "csv: { comment: '#' }")
    const delivery = await booked(file, { source })
    expect(left(delivery)).to.deep.equal({ comment: 3, heading: 1 })
    expect(told(await rejected(file, { source: profile() }))).to.deep.equal(['3 row-ragged', '5 row-ragged'])
  })

  it('Q11: a file without headings is read by position only when a profile says so, for files of that name', async () => {
    const file = lines('1;15-01-2026;1001;100,00;21', '2;15-01-2026;1001;50,00;21')
    expect(told(await rejected(file))).to.deep.equal(['0 source-unlike-any'])
    const source = profile(
      {
        number: '{ column: A, required: true }',
        date: '{ column: B, required: true }',
        relationCode: '{ column: C }',
        excluding: '{ column: D, required: true }',
        vatRate: '{ column: E }',
      },
      'noHeader: true',
      "recognise: { files: ['export-*.csv'] }",
    )
    const delivery = await booked(file, { source, name: 'export-1.csv' })
    expect(count(delivery)).to.deep.equal({ read: 2, booked: 2, reported: 0, leftOut: 0 })
    expect(told(await rejected(file, { source }))).to.deep.equal(['0 source-unlike-any'])
  })

  it('Q12: rows below the headings that only explain them, and blank rows, are left out and counted', async () => {
    const explains = 'tekst;datum;tekst;tekst;tekst;bedrag;procent;bedrag;bedrag'
    const delivery = await booked(
      lines(head, explains, '---;---;;;;;;;', ';;;;;;;;', sale('1'), ';;;;;;;;', sale('2')),
    )
    expect(left(delivery)).to.deep.equal({ heading: 1, 'control-row': 2, 'empty-row': 2 })
    expect(found(delivery, 'control-row-left-out').map((one) => one.place.row)).to.deep.equal([2, 3])
    const below = await rejected(lines(head, sale('1'), explains))
    expect(told(below)).to.include('3 date-unreadable')
    const without = await rejected(lines(head, sale('1'), ';;1001;;Zonder nummer;100,00;21%;21,00;121,00'))
    expect(told(without)).to.deep.equal(['3 number-missing'])
  })

  describe('Q13: rows of totals', () => {
    const months = (february: string, march: string): string =>
      lines(
        head,
        sale('1'),
        sale('2'),
        total('Subtotaal Bakkerij', '200,00', '42,00', '242,00'),
        sale('3', { customer: '1002', name: 'Garage Van Dijk' }),
        total('Subtotaal Garage', '100,00', '21,00', '121,00'),
        total('Totaal januari', '300,00', '63,00', '363,00'),
        sale('4'),
        total('Subtotaal Bakkerij', february, '21,00', '121,00'),
        total('Totaal februari', '100,00', '21,00', '121,00'),
        total('Eindtotaal', march, '84,00', '484,00'),
      )

    it('Q13: every amount stands there four times and is booked once: details, subtotals, totals, grand total', async () => {
      const delivery = await booked(months('100,00', '400,00'))
      expect(delivery.batch.totals.output).to.equal(4 * 12100)
      expect(left(delivery)).to.deep.equal({ heading: 1, 'total-row': 6 })
      expect(count(delivery)).to.deep.equal({ read: 11, booked: 4, reported: 0, leftOut: 7 })
    })

    it('Q13: a subtotal that is not the sum of its rows, or a grand total that is not that of all, is an error', async () => {
      const sub = await rejected(months('110,00', '400,00'))
      expect(told(sub)).to.deep.equal(['9 subtotal-row-differs'])
      expect(found(sub, 'subtotal-row-differs')[0]!.params).to.deep.include({
        total: { cents: 11000 },
        sum: { cents: 10000 },
      })
      const grand = await rejected(months('100,00', '410,00'))
      expect(told(grand)).to.deep.equal(['11 total-row-differs'])
      expect(found(grand, 'total-row-differs')[0]!.params).to.deep.include({ sum: { cents: 40000 } })
    })

    it('Q13: a row that is missing is seen, in whichever group it stood', async () => {
      for (const number of ['1', '2', '3', '4']) {
        const file = months('100,00', '400,00').replace(new RegExp(`\\r\\n${number};[^\\r]*`), '')
        const delivery = await rejected(file)
        expect(delivery.codes, number).to.include('total-row-differs')
      }
    })

    it('Q13: totals above their group, running totals and a block of totals at the end are right as they stand', async () => {
      const ones = [sale('1'), sale('2')]
      const files = [
        [
          total('Totaal Bakkerij', '200,00', '42,00', '242,00'),
          ...ones,
          total('Totaal Garage', '100,00', '21,00', '121,00'),
          sale('3'),
        ],
        [sale('1'), total('Subtotaal', '100,00', '', ''), sale('2'), total('Subtotaal', '200,00', '', '')],
        [
          ...ones,
          sale('3', { customer: '1002', name: 'Garage Van Dijk' }),
          total('Totaal Bakkerij', '200,00', '', ''),
          total('Totaal Garage', '100,00', '', ''),
          total('Totaal', '300,00', '', ''),
        ],
        [
          ...ones,
          total('Totaal excl. btw', '200,00', '', ''),
          total('Totaal btw', '42,00', '', ''),
          total('Totaal incl. btw', '242,00', '', ''),
        ],
      ]
      for (const file of files) await booked(lines(head, ...file))
    })

    it('Q13: a list with credit notes adds up as its source writes them', async () => {
      const typed = 'Factuurnummer;Factuurdatum;Soort;Klantnummer;Klantnaam;Bedrag excl. btw;Btw %'
      const row = (number: string, kind: string, net: string): string =>
        `${number};15-01-2026;${kind};1001;Bakkerij De Korenaar;${net};21%`
      const file = (net: string, sum: string): string =>
        lines(typed, row('1', 'Factuur', '100,00'), row('2', 'Creditnota', net), `Totaal;;;;;${sum};`)
      await booked(file('-40,00', '60,00'))
      await booked(file('40,00', '60,00'))
      expect(told(await rejected(file('-40,00', '70,00')))).to.deep.equal(['4 total-row-differs'])
    })

    it('Q13: the same in a workbook', async () => {
      const rows = (sum: number) => [
        ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw'],
        ['1', '15-01-2026', '1001', 100, '21'],
        ['2', '15-01-2026', '1001', 50.5, '21'],
        ['Totaal', null, null, sum, null],
      ]
      const source = profile()
      await booked(await workbook({ Blad1: rows(150.5) }), { name: 'a.xlsx', source })
      const delivery = await rejected(await workbook({ Blad1: rows(150) }), { name: 'a.xlsx', source })
      expect(told(delivery)).to.deep.equal(['4 total-row-differs'])
    })
  })

  it('Q14: a group that is named on the row below its details is filled upwards when the profile says so', async () => {
    const source = profile({ relationCode: '{ headings: [Klant], fill: up }' })
    const file = (sum: string): string =>
      lines(
        'Nummer;Datum;Klant;Bedrag;Btw',
        '1;15-01-2026;;100,00;21',
        '2;15-01-2026;;50,00;21',
        `;;1001;${sum};`,
        '3;15-01-2026;;10,00;21',
        ';;1002;10,00;',
      )
    const delivery = await booked(file('150,00'), { source })
    expect(bookedTotals(delivery).map(([, , cents]) => cents)).to.deep.equal([12100, 6050, 1210])
    expect(count(delivery)).to.deep.equal({ read: 6, booked: 3, reported: 0, leftOut: 3 })
    expect(told(await rejected(file('140,00'), { source }))).to.include('4 total-row-differs')
  })

  it('Q15: headings that come back on every page are left out and counted', async () => {
    const delivery = await booked(lines(head, sale('1'), head, sale('2'), '', head.toUpperCase(), sale('3')))
    expect(left(delivery)).to.deep.equal({ heading: 3, 'empty-row': 1 })
    expect(count(delivery)).to.include({ booked: 3 })
  })

  it('Q17: a column without a heading that holds data is told, and read by its letter when the profile says so', async () => {
    const file = lines('Nummer;Datum;Klant;Munt;;Btw', '1;15-01-2026;1001;EUR;100,00;21')
    const without = profile({ excluding: '', price: '{ headings: [Prijs] }', quantity: '[Stuks]' })
    expect(found(await drop(file, { source: without }), 'column-without-heading')[0]).to.deep.include({
      severity: 'warning',
    })
    const delivery = await booked(file, {
      source: profile({ excluding: '{ column: E }', currency: '[Munt]' }),
    })
    expect(bookedTotals(delivery)).to.deep.equal([['1', '15-01-2026', 12100]])
    expect(told(delivery)).to.deep.equal([])
  })

  it('Q23: values packed in one cell are taken apart when the profile says which, and never guessed', async () => {
    const source = profile({
      journal: '{ headings: [Nummer], part: { separator: /, number: 1 }, values: { VK1: 70 } }',
      number: '{ headings: [Nummer], part: { separator: /, number: 3 }, required: true }',
      lineDescription: "{ headings: [Regel], part: { separator: '|', number: 1 } }",
      excluding: "{ headings: [Regel], part: { separator: '|', number: 2 } }",
    })
    const file = lines('Nummer;Datum;Klant;Regel;Btw', 'VK1/2026/0012;15-01-2026;1001;pizza| 33,00;21')
    expect(bookedTotals(await booked(file, { source }))).to.deep.equal([['0012', '15-01-2026', 3993]])
    const packed = await rejected(lines('Nummer;Datum;Klant;Bedrag;Btw', '1;15-01-2026;1001;2| 33;21'), {
      source: profile(),
    })
    expect(told(packed)[0]).to.equal('2 amount-unreadable')
  })

  it('Q24: what stands on the first row of an invoice only, counts for its other rows', async () => {
    const delivery = await booked(
      lines(head, sale('1'), '1;;;;Tweede regel;50,00;21%;10,50;60,50', sale('2')),
    )
    expect(bookedTotals(delivery)).to.deep.equal([
      ['1', '15-01-2026', 18150],
      ['2', '15-01-2026', 12100],
    ])
    const differs = await rejected(lines(head, sale('1'), sale('1', { date: '16-01-2026' })))
    expect(told(differs)).to.include('3 header-differs')
  })

  it('Q25: headers and lines on two tabs are joined; a line without header and a header without lines are errors', async () => {
    const source = `source: tabs
name: Tabs
tables:
  - name: facturen
    makes: sales
    layout: header-and-lines
    sheets: [facturen]
    columns:
      number: { headings: [NR], required: true }
      date: [DATUM]
      relationCode: [KLANT]
    lines:
      sheets: [regels]
      columns:
        number: { headings: [NR], required: true }
        excluding: [BEDRAG]
        vatRate: [BTW]
`
    const file = (headers: string[], rows: string[]) =>
      workbook({
        facturen: [['NR', 'DATUM', 'KLANT'], ...headers.map((nr) => [nr, '15-01-2026', '1001'])],
        regels: [['NR', 'BEDRAG', 'BTW'], ...rows.map((nr) => [nr, 100, '21'])],
      })
    const delivery = await booked(await file(['1', '2'], ['2', '1', '2']), { name: 'a.xlsx', source })
    expect(bookedTotals(delivery).map(([number, , cents]) => [number, cents])).to.deep.equal([
      ['1', 12100],
      ['2', 24200],
    ])
    const wrong = await rejected(await file(['1', '2', '3'], ['1', '2', '9']), { name: 'a.xlsx', source })
    expect(told(wrong)).to.include.members(['4 header-without-lines', '4 lines-without-header'])
    expect(count(wrong)).to.deep.equal({ read: 8, booked: 0, reported: 6, leftOut: 2 })
  })

  it('Q26: columns are found by their headings, in any order', async () => {
    const turned = lines(head, sale('1'))
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').reverse().join(';'))
    expect(bookedTotals(await booked(lines(...turned)))).to.deep.equal([['1', '15-01-2026', 12100]])
  })

  it('Q27: case, accents, blanks, dots and dashes of a heading do not count, and a heading has more names', async () => {
    for (const headings of [
      'FACTUUR NR.;factuur_datum;Klant-nummer;KLANTNAAM;Omschrijving;Bedrag Excl BTW;btw%;BTW bedrag;bedrag incl btw',
      'Factuur;Datum;Klantnr;Naam klant;Omschrijving;Netto;Btw-percentage;Btw;Bruto',
      'Numéro de facture;Date;Code client;Nom du client;Libellé;Montant HT;Taux TVA;Montant TVA;Montant TTC',
    ])
      expect(bookedTotals(await booked(lines(headings, sale('1')))), headings).to.have.length(1)
    const twice = await rejected(
      lines(`${head};Netto`, sale('1', money('100,00', '21,00', '121,00')) + ';90,00'),
    )
    expect(told(twice)).to.deep.equal(['2 columns-contradict'])
  })
})
