import { expect } from 'chai'
import { line, purchase, sale } from '../../book/demo.ts'
import { batch, customer, supplier, type Changes } from './support.ts'

const newcomer = customer('5001', {
  name: 'Nieuwe; Klant "BV"',
  street: 'Weg',
  houseNumber: '1',
  postcode: '1000 AA',
  city: 'Stad',
  country: 'DE',
  paymentCondition: '14',
})
const baker = customer('1001', { name: 'Bakkerij De Korenaar' })
const stationer = supplier('2001', { name: 'Kantoorhandel Pen en Papier' })
const desktop: Changes = { snelstart: { form: 'desktop' } }

const rowsOf = (text: string): string[] => text.split('\r\n').slice(0, -1)

describe('import files of SnelStart 12', () => {
  it('come relations first, then bookings, with the names of the columns in the first row', async () => {
    const made = await batch([sale([line(10_000, '21%')], { relation: newcomer })], desktop)
    expect(made.findings).to.deep.equal([])
    expect(made.names).to.deep.equal(['1-Relaties-klanten.csv', '2-Boekingen.csv', 'IMPORT.html'])
    expect(rowsOf(made.files.get('1-Relaties-klanten.csv')!)).to.deep.equal([
      'FldRelatiecode;FldNaam;FldAdres;FldPostcode;FldPlaats;FldLandID;fldTelefoon;FldEmail;fldBtwNummer;FldKrediettermijn;FldIban',
      '5001;"Nieuwe; Klant ""BV""";Weg 1;1000 AA;Stad;DE;;;;14;',
    ])
  })

  it('a booking is its debit and credit rows, which share fldBoekingcode, that of the receivable first', async () => {
    const documents = [
      sale([line(10_000, '21%', { description: 'Advies', costCentre: '100' })], {
        relation: baker,
        number: 'A-1',
      }),
      sale([line(-10_000, '21%', { description: 'Retour' })], {
        relation: baker,
        number: 'A-2',
        type: 'credit-note',
      }),
      purchase([line(10_000, '21%', { description: 'Papier' })], { relation: stationer, number: 'K-1' }),
    ]
    const made = await batch(documents, desktop)
    expect(rowsOf(made.files.get('1-Boekingen.csv')!)).to.deep.equal([
      'fldDagboek;fldBoekingcode;fldDatum;fldGrootboeknummer;fldOmschrijving;fldDebet;fldCredit;fldRelatiecode;fldFactuurnummer;Kostenplaatsnummer;Betalingstermijn',
      '70;1;15-01-2026;1300;A-1 Bakkerij De Korenaar;121,00;;1001;A-1;;30',
      '70;1;15-01-2026;8000;Advies;;100,00;;;100;',
      '70;1;15-01-2026;1500;Btw hoog;;21,00;;;;',
      '70;2;15-01-2026;1300;A-2 Bakkerij De Korenaar;;121,00;1001;A-2;;30',
      '70;2;15-01-2026;8000;Retour;100,00;;;;;',
      '70;2;15-01-2026;1500;Btw hoog;21,00;;;;;',
      '60;3;15-01-2026;1600;K-1 Kantoorhandel Pen en Papier;;121,00;2001;K-1;;',
      '60;3;15-01-2026;4510;Papier;100,00;;;;;',
      '60;3;15-01-2026;1520;Btw hoog, inkoop;21,00;;;;;',
    ])
  })

  it('have separator, decimal sign and byte order mark as the settings say', async () => {
    const form = { separator: ',', decimal: '.', bom: true } as const
    const document = sale([line(10_000, '21%', { description: 'a, b' })], { relation: baker })
    const made = await batch([document], { snelstart: { form: 'desktop', desktop: form } })
    const text = made.files.get('1-Boekingen.csv')!
    expect(text.startsWith('\ufefffldDagboek,fldBoekingcode,')).to.equal(true)
    expect(rowsOf(text)[2]).to.equal('70,1,15-01-2026,8000,"a, b",,100.00,,,,')
    const tabs = {
      snelstart: { form: 'desktop', desktop: { ...form, separator: 'tab', bom: false } },
    } as const
    expect(rowsOf((await batch([document], tabs)).files.get('1-Boekingen.csv')!)[2]).to.equal(
      '70\t1\t15-01-2026\t8000\ta, b\t\t100.00\t\t\t\t',
    )
  })

  it('keep one row a line whatever is in a text', async () => {
    const description = 'regel een\r\nregel twee\tmet tab'
    const made = await batch([sale([line(10_000, '21%', { description })], { relation: baker })], desktop)
    expect(rowsOf(made.files.get('1-Boekingen.csv')!)[2]).to.include(';regel een regel twee met tab;')
  })

  it('lie beside the payloads when both are asked for, under names of their own and with a warning', async () => {
    const made = await batch([sale([line(10_000, '21%')], { relation: newcomer })], {
      snelstart: { form: 'both' },
    })
    expect(made.names).to.deep.equal([
      '1-relaties.json',
      '2-verkoopboekingen.json',
      'requests.json',
      'SnelStart12-1-Relaties-klanten.csv',
      'SnelStart12-2-Boekingen.csv',
      'IMPORT.html',
    ])
    expect(made.files.get('IMPORT.html')).to.include('boekt alles dubbel')
  })

  it('balance: debit equals credit in every booking', async () => {
    const lines = [line(3_333, '21%'), line(1_111, '9%', { ledgerAccount: '8010' }), line(-57, '21%')]
    const made = await batch([sale(lines, { relation: baker })], desktop)
    const sums = [0, 0]
    for (const row of rowsOf(made.files.get('1-Boekingen.csv')!).slice(1)) {
      const cells = row.split(';')
      sums[0]! += Number((cells[5] || '0').replace(',', ''))
      sums[1]! += Number((cells[6] || '0').replace(',', ''))
    }
    expect(sums[0]).to.equal(sums[1]).and.to.be.greaterThan(0)
  })
})
