import { expect } from 'chai'
import { readRelations } from '../../src/batch/relations.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { Batch } from '../../src/batch/start.ts'
import type { SourceRelation } from '../../src/model/document.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { memoryFile, readDocuments, recognised, shipped, table, type Sheet } from './support.ts'

const lists = async (profile: SourceProfile, ...sheets: Sheet[]): Promise<Map<string, SourceRelation>> => {
  const batch = { fileReport: () => undefined, rows: new RowCounts() } as unknown as Batch
  const { plans } = recognised(profile, sheets)
  const relations = plans.filter(({ table: { makes } }) => makes !== 'sales' && makes !== 'purchase')
  return readRelations(memoryFile(sheets, 'xlsx'), relations, batch)
}

describe('the profile of gripp', () => {
  let gripp: SourceProfile
  before(async () => {
    gripp = await shipped('gripp')
  })
  const purchase =
    'Boekingsnummer;Factuurnummer;Fase;Factuurdatum;Identiteit;Relatienummer;Bedrijf;Omschrijving;Aantal;Prijs;Btw'

  it('R21: of the purchases of Gripp only Akkoord and Verwerkt go along; a phase that nobody knows is an error', async () => {
    const rows = ['Akkoord', 'VERWERKT', 'Agreed', 'PROCESSED', 'Concept', 'CHECK', 'On hold', 'Betwist'].map(
      (phase, i) => `${i};F-${i};${phase};01-02-2026;A;2001;Pen;Papier;1;10,00;21%`,
    )
    const { documents, leftOut, told } = await readDocuments(gripp, [
      { rows: table([purchase, ...rows].join('\n')) },
    ])
    expect(documents.map(({ number }) => number)).to.deep.equal(['F-0', 'F-1', 'F-2', 'F-3', 'F-7'])
    expect(leftOut).to.deep.equal(['status', 'status', 'status'])
    expect(told).to.deep.equal(['status-unknown 9/2'])
  })

  it('keeps the rows of a purchase together by the booking number: two suppliers use one number', async () => {
    const { documents } = await readDocuments(gripp, [
      {
        rows: table(
          `${purchase}
          1;2026-1;Akkoord;01-02-2026;A;2001;Pen;Papier;1;10,00;21%
          1;2026-1;Akkoord;01-02-2026;A;2001;Pen;Inkt;2;5,00;21%
          2;2026-1;Akkoord;01-02-2026;A;2003;Kwast;Verf;1;7,00;21%`,
        ),
      },
    ])
    expect(
      documents.map(({ number, relation, lines }) => [number, relation.code, lines.length]),
    ).to.deep.equal([
      ['2026-1', '2001', 2],
      ['2026-1', '2003', 1],
    ])
  })

  it('takes quantity x price less a discount in percent, on the cent', async () => {
    const { documents } = await readDocuments(gripp, [
      {
        rows: table(
          `number;status;date;identity;company;rowtype;description;amount;sellingprice;discount;vat
          1;SENT;2026-02-01;A;Acme;NORMAL;Uren;7;9,99;15;21%`,
        ),
      },
    ])
    expect(documents[0]!.lines[0]!.excluding).to.equal(5944)
    expect(documents[0]!.location).to.equal('A')
  })

  it('completes an invoice with name, chosen address and shifted VAT of the company', async () => {
    const sheets: Sheet[] = [
      {
        name: 'companies',
        rows: table(
          `customernumber;companyroles;companyname;initials;infix;lastname;vatshifted;invoicesendto;visitingaddress_street;postaddress_street;postaddress_streetnumber;invoiceaddress_street
          7;CUSTOMER;;J.;de;Vries;true;POSTADDRESS;Dam;Markt;4;Kade
          8;LEAD;Misschien;;;;;;;;;`,
        ),
      },
      {
        name: 'invoices',
        rows: table('number;status;date;customernumber\n1;SENT;2026-02-01;7'),
      },
      {
        name: 'invoicelines',
        rows: table('invoice;amount;sellingprice;vat\n1;1;10,00;0%'),
      },
    ]
    const relations = await lists(gripp, ...sheets)
    expect([...relations.keys()]).to.have.length(1)
    const { documents } = await readDocuments(gripp, sheets, { format: 'xlsx', relations })
    const { name, street, houseNumber, vatKind } = documents[0]!.relation
    expect([name, street, houseNumber, vatKind]).to.deep.equal([
      'J. de Vries',
      'Markt',
      '4',
      'reverse-charge',
    ])
  })
})

describe('the profile of planmanager', () => {
  const heading =
    'Vestiging;Afdeling;Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Rekening;Omschrijving;Bedrag excl. btw;Btw-code'
  const read = async (...rows: string[]) =>
    readDocuments(await shipped('planmanager'), [{ rows: table([heading, ...rows].join('\n')) }])

  it('R37, R39: an invoice of a workshop without a number, and a line without an account, are errors', async () => {
    const { documents, told } = await read(
      'Gent;Onderdelen;;01/02/2026;1;A;705000;Lijst;10,00;21',
      'Gent;Onderdelen;26001;01/02/2026;1;A;;Lijst;10,00;21',
    )
    expect(told).to.deep.equal(['number-missing 2/2'])
    // whether there is a default for it the administration says
    expect(documents[0]!.lines[0]!.ledgerAccount).to.equal('')
  })

  it('R31: takes accounts of six digits and nothing else', async () => {
    const { told } = await read(
      'Gent;Onderdelen;26001;01/02/2026;1;A;705000;Lijst;10,00;21',
      'Gent;Onderdelen;26002;01/02/2026;1;A;7050;Lijst;10,00;21',
    )
    expect(told).to.deep.equal(['value-not-as-expected 3/6'])
  })

  it('R50: gives location and department as they stand', async () => {
    const { documents } = await read('Gent;Intern;26001;01/02/2026;1;A;705000;Lijst;10,00;21')
    expect([documents[0]!.location, documents[0]!.department]).to.deep.equal(['Gent', 'Intern'])
  })
})

describe('the profile of easyparty', () => {
  const heading =
    'Factuurnummer;Factuurdatum;Status;Evenement;Debiteurnummer;Debiteurnaam;Omschrijving;Bedrag excl.;Btw %'
  const read = async (...rows: string[]) =>
    readDocuments(await shipped('easyparty'), [{ rows: table([heading, ...rows].join('\n')) }])

  it('takes numbers of digits and nothing else: zeros before them stay', async () => {
    const { documents, told } = await read(
      '00002024;01-02-2026;Definitief;Feest;1;A;Buffet;10,00;9%',
      '00002024-1;01-02-2026;Definitief;Feest;1;A;Buffet;10,00;9%',
    )
    expect(documents[0]!.number).to.equal('00002024')
    expect(told).to.deep.equal(['value-not-as-expected 3/0'])
  })

  it('R22, R52: leaves out what is not definitive', async () => {
    const { documents, leftOut, told } = await read(
      '1;01-02-2026;Concept;Feest;1;A;Buffet;10,00;9%',
      '2;01-02-2026;Offerte;Feest;1;A;Buffet;10,00;9%',
      '3;01-02-2026;Definitief;Feest;1;A;Buffet;10,00;9%',
    )
    expect(documents.map(({ number }) => number)).to.deep.equal(['3'])
    expect([leftOut, told]).to.deep.equal([['status', 'status'], []])
  })
})
