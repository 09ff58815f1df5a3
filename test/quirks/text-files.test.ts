import { expect } from 'chai'
import { findLayout } from '../../src/read/csv/layout.ts'
import {
  booked,
  bookedTotals,
  bookingsOf,
  count,
  csv,
  drop,
  found,
  head,
  lines,
  profile,
  rejected,
  removeTemporary,
  sale,
  told,
} from './support.ts'

const text = 'Café Zürich – 10 € “één”'
const two = lines(head, sale('1', { text }), sale('2'))
const both = [
  ['1', '15-01-2026', 12100],
  ['2', '15-01-2026', 12100],
]

/** windows-1252 of the signs used here. */
function cp1252(value: string): Buffer {
  const special: Record<string, number> = { '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94 }
  return Buffer.from([...value].map((sign) => special[sign] ?? sign.codePointAt(0)!))
}

const firstText = (delivery: Awaited<ReturnType<typeof drop>>): string =>
  bookingsOf(delivery.artifact('GLTransactions'))[0]!.lines[1]!.description

describe('quirks of text files', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('Q1: UTF-8 without a byte order mark is read as UTF-8', async () => {
    const delivery = await booked(Buffer.from(two))
    expect(bookedTotals(delivery)).to.deep.equal(both)
    expect(firstText(delivery)).to.equal(text)
  })

  it('Q2: UTF-8 with a byte order mark, semicolons, CRLF and decimal commas: the mark is no part of the first heading', async () => {
    const delivery = await booked(Buffer.from('\ufeff' + two))
    expect(bookedTotals(delivery)).to.deep.equal(both)
    expect(told(delivery)).to.deep.equal([])
  })

  it('Q3: what is no UTF-8 is windows-1252, with the euro sign at 0x80', async () => {
    const euros = sale('2', { net: '€ 1.000,00', vat: '€ 210,00', gross: '€ 1.210,00' })
    const delivery = await booked(cp1252(lines(head, sale('1', { text }), euros)))
    expect(bookedTotals(delivery)).to.deep.equal([both[0], ['2', '15-01-2026', 121000]])
    expect(firstText(delivery)).to.equal(text)
  })

  it('Q3: cp850 and macintosh are read when the profile says so, and the copy comes back in them', async () => {
    const encodings = {
      cp850: Buffer.from('Caf\x82 R\x89ves \xd5', 'latin1'),
      macintosh: Buffer.from('Caf\x8e R\x90ves \xdb', 'latin1'),
    }
    const read = { cp850: 'Café Rëves ı', macintosh: 'Café Rêves €' }
    for (const [encoding, name] of Object.entries(encodings)) {
      const source = profile({ lineDescription: '[Tekst]' }, '', `csv: { encoding: ${encoding} }`)
      const file = (rate: string): Buffer =>
        Buffer.concat([
          Buffer.from('Nummer;Datum;Klant;Bedrag;Btw;Tekst\r\n1;15-01-2026;1001;100,00;' + rate + ';'),
          name,
          Buffer.from('\r\n'),
        ])
      const delivery = await booked(file('21'), { source })
      expect(firstText(delivery)).to.equal(read[encoding as keyof typeof read])
      const refused = await rejected(file('17'), { source })
      expect(refused.copy.includes(name), encoding).to.equal(true)
    }
  })

  it('Q3: letters that look like those of cp850 or macintosh, or of UTF-8 read twice, are told', async () => {
    for (const name of [Buffer.from('Caf\x82 Noir', 'latin1'), Buffer.from('Cr\x8fmerie', 'latin1')]) {
      const [before, after] = lines(head, sale('1', { text: '@' }), sale('2')).split('@')
      const delivery = await booked(Buffer.concat([Buffer.from(before!), name, Buffer.from(after!)]))
      expect(told(delivery)).to.deep.equal(['2 letters-garbled'])
    }
    const twice = await booked(lines(head, sale('1', { text: 'CafÃ© Noir' }), sale('2', { text })))
    expect(told(twice)).to.deep.equal(['2 letters-garbled'])
  })

  it('Q4: UTF-16 with a byte order mark is read, whatever the order of its bytes', async () => {
    const little = Buffer.from('\ufeff' + two, 'utf16le')
    expect(bookedTotals(await booked(little))).to.deep.equal(both)
    expect(bookedTotals(await booked(Buffer.from(little).swap16()))).to.deep.equal(both)
  })

  it('Q5: a letter that was lost in the file is a warning; a relation that is known keeps its own name', async () => {
    const delivery = await booked(
      lines(
        head,
        sale('1', { text: 'Caf\ufffd' }),
        sale('2', { name: 'Bakkerij De K\ufffdrenaar' }),
        sale('3'),
      ),
    )
    expect(told(delivery)).to.deep.equal(['2 letters-lost', '3 letters-lost'])
    expect(found(delivery, 'letters-lost')[0]).to.deep.include({ value: 'Caf\ufffd' })
    expect(delivery.artifact('GLTransactions')).not.to.include('\ufffd'.repeat(2))
    expect(delivery.artifact('Accounts')).to.equal('')
  })

  it('Q5: no relation is made from a name with lost letters', async () => {
    const address = 'Adres;Postcode;Plaats'
    const file = lines(
      `${head};${address}`,
      `${sale('1', { customer: '7777', name: 'Caf\ufffd Nieuw' })};Kade 1;1011 AB;Amsterdam`,
    )
    const delivery = await rejected(file)
    expect(told(delivery)).to.deep.equal(['2 letters-lost', '2 relation-name-damaged'])
    const whole = await booked(file.replace('Caf\ufffd', 'Café'))
    expect(whole.artifact('Accounts')).to.include('Café Nieuw')
  })

  it('Q6: the delimiter is found whatever the decimal mark, and each amount says its own', async () => {
    const comma = sale('1', { net: '"1.234,56"', vat: '"259,26"', gross: '"1.493,82"' })
    const point = sale('1', { net: '1234.56', vat: '259.26', gross: '1493.82' })
    const dutch = sale('1', { net: '1.234,56', vat: '259,26', gross: '1.493,82' })
    for (const row of [comma, point])
      expect(bookedTotals(await booked(lines(head, row).replaceAll(';', ',')))).to.deep.equal([
        ['1', '15-01-2026', 149382],
      ])
    for (const row of [dutch, point])
      for (const mark of [';', '\t', '|'])
        expect(bookedTotals(await booked(lines(head, row).replaceAll(';', mark)))).to.deep.equal([
          ['1', '15-01-2026', 149382],
        ])
    const each = lines(
      head,
      sale('1', { net: '100.00', vat: '21,00', gross: '121.00' }),
      dutch.replace('1', '2'),
    )
    expect(bookedTotals(await booked(each))).to.deep.equal([both[0], ['2', '15-01-2026', 149382]])
  })

  it('Q7: a comma that stands inside amounts only makes no columns', async () => {
    expect(findLayout('Bedrag\r\n-7,50\r\n12,50\r\n1.234,00\r\n', true).delimiter).to.equal(';')
    const source =
      'source: namen\nname: Namen\ntables:\n  - name: klanten\n    makes: customers\n' +
      '    layout: row-per-document\n    columns: { relationName: { headings: [Klantnaam], required: true } }\n'
    const delivery = await drop(lines('Klantnaam', 'Jansen, Piet', 'Bakkerij De Korenaar'), { source })
    expect(count(delivery).read).to.equal(3)
    expect(found(delivery, 'row-ragged')).to.deep.equal([])
  })

  it('Q8: a first line sep= gives the delimiter and is no row', async () => {
    const delivery = await booked('sep=;\r\n' + two)
    expect(bookedTotals(delivery)).to.deep.equal(both)
    const refused = await rejected(
      'sep=,\r\n' +
        lines(head, sale('1', { rate: '17' }))
          .replace(/,/g, '.')
          .replaceAll(';', ','),
    )
    expect(told(refused)[0]).to.match(/^2 vat-/)
  })

  it('Q16: a delimiter at the end of every line is no column', async () => {
    const delivery = await booked(two.replaceAll('\r\n', ';\r\n'))
    expect(bookedTotals(delivery)).to.deep.equal(both)
    expect(told(delivery)).to.deep.equal([])
  })

  it('Q18: a row with too few or too many fields is an error with both counts, and the others are read on', async () => {
    const delivery = await rejected(
      lines(head, sale('1') + ';te veel', sale('2'), '3;15-01-2026;1001', sale('4', { rate: '17%' })),
    )
    expect(told(delivery).filter((one) => !one.includes('vat-amount'))).to.deep.equal([
      '2 row-ragged',
      '4 row-ragged',
      '5 vat-rate-unknown',
    ])
    expect(found(delivery, 'row-ragged').map((one) => one.params)).to.deep.equal([
      { cells: 10, columns: 9 },
      { cells: 3, columns: 9 },
    ])
    expect(count(delivery)).to.deep.equal({ read: 5, booked: 0, reported: 4, leftOut: 1 })
  })

  it('Q19: a quote within a text is a sign like any other', async () => {
    const delivery = await booked(
      lines(head, sale('1', { text: 'buis 3" lang' }), sale('2', { text: 'een "groot" huis' })),
    )
    expect(firstText(delivery)).to.equal('buis 3" lang')
  })

  it('Q19: quotes that do not match are an error of their row, which says how many lines they swallowed', async () => {
    const file = (text: string): string =>
      lines(head, sale('1'), sale('2', { text }), sale('3'), sale('4', { rate: '17%' }))
    for (const wrong of ['"buis', '"buis" 3 lang']) {
      const delivery = await rejected(file(wrong))
      expect(told(delivery), wrong).to.deep.equal(['3 quote-never-closed'])
      expect(found(delivery, 'quote-never-closed')[0]!.params, wrong).to.deep.equal({ rows: 3 })
      expect(count(delivery), wrong).to.deep.equal({ read: 3, booked: 0, reported: 2, leftOut: 1 })
      expect(delivery.copy.toString(), wrong).to.include('Fout: ')
    }
    const within = await rejected(file('"a"b"'))
    expect(told(within).filter((one) => !one.includes('vat-amount'))).to.deep.equal([
      '3 row-quotes',
      '5 vat-rate-unknown',
    ])
  })

  it('Q19: a quote that is never closed in a large file is told as such, and the memory does not fill', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => sale(String(i + 2)))
    const delivery = await rejected(lines(head, sale('1', { text: '"buis' }), ...rows))
    expect(told(delivery)).to.deep.equal(['2 quote-never-closed'])
  })

  it('Q20: a line end within quotes belongs to the cell; rows are numbered as Excel numbers them', async () => {
    const long = sale('1', { text: '"twee\r\nregels; en ""zo"""' })
    expect(firstText(await booked(lines(head, long))).replace('&#13;&#10;', '|')).to.equal(
      'twee|regels; en "zo"',
    )
    const delivery = await rejected(lines(head, long, sale('2', { rate: '17%' })))
    expect(told(delivery)[0]).to.equal('3 vat-rate-unknown')
  })

  it('Q21: single quotes around texts are taken off when the profile says so', async () => {
    const file = csv([{ number: '1', name: "'t Hoekje" }])
    expect(count(await drop(file)).read).to.equal(2)
    const source = profile({ lineDescription: '[Tekst]' }, '', 'csv: { quote: "\'" }')
    const delivery = await booked(
      lines("'Nummer';'Datum';'Klant';'Bedrag';'Btw';'Tekst'", "'1';'15-01-2026';'1001';'100,00';'21';'a;b'"),
      { source },
    )
    expect(bookedTotals(delivery)).to.deep.equal([['1', '15-01-2026', 12100]])
    expect(firstText(delivery)).to.equal('a;b')
  })

  it('Q22: blanks around cells of fixed width are no part of them', async () => {
    const padded = sale('     1')
      .split(';')
      .map((cell) => ` ${cell}      `)
      .join(';')
    const delivery = await booked(lines(head.replaceAll(';', '   ;  '), padded))
    expect(bookedTotals(delivery)).to.deep.equal([['1', '15-01-2026', 12100]])
  })
})
