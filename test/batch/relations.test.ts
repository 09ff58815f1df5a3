import { expect } from 'chai'
import { readRelations } from '../../src/batch/relations.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { Batch } from '../../src/batch/start.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import {
  error,
  memoryFile,
  number,
  recognised,
  shipped,
  short,
  table,
  type Sheet,
} from '../profile/support.ts'

describe('batch/relations', () => {
  let generic: SourceProfile
  before(async () => {
    generic = await shipped('generic')
  })
  async function read(...sheets: Sheet[]) {
    const findings: Finding[] = []
    const rows = new RowCounts()
    const batch = { fileReport: (f: Finding) => findings.push(f), rows } as unknown as Batch
    const { plans } = recognised(generic, sheets)
    const relations = await readRelations(
      memoryFile(sheets, sheets.length > 1 ? 'xlsx' : 'csv'),
      plans,
      batch,
    )
    const told = findings.map(short)
    return { all: [...relations.values()], relations, told, rows }
  }
  const heading = 'Klantnummer;Klantnaam;Adres;Postcode;Plaats;Telefoon;Btw-nummer'

  it('reads a list of customers, text as it stands', async () => {
    const { all, told, rows } = await read({
      rows: table(
        `${heading}\n0070;Jansen;Dam 1;1012 AB;Amsterdam;'+31 6 12;NL001234567B01\n;;;;;;\n71;'s Anders;;;;;`,
      ),
    })
    expect(told).to.deep.equal([])
    expect(all.map((r) => [r.role, r.code, r.name, r.phone, r.place.row])).to.deep.equal([
      ['customer', '0070', 'Jansen', '+31 6 12', 2],
      ['customer', '71', "'s Anders", '', 4],
    ])
    expect([rows.read, rows.booked, rows.leftOut]).to.deep.equal([4, 2, { heading: 1, 'empty-row': 1 }])
  })

  it('R41: tells a relation that stands twice, by its number or, without one, by its name', async () => {
    const { all, told, rows } = await read({
      rows: table(`${heading}\n1;A;;;;;\n1;B;;;;;\n;C;;;;;\n;C;;;;;\n2;C;;;;;`),
    })
    expect(told).to.deep.equal(['relation-twice 3', 'relation-twice 5'])
    expect(all.map((r) => r.code + r.name)).to.deep.equal(['1A', 'C', '2C'])
    expect([rows.booked, rows.reported]).to.deep.equal([3, 2])
  })

  it('a relation named like the number of another is not that other one', async () => {
    const { relations } = await read({ rows: table(`${heading}\n;1001;;;;;\n1001;Jansen;;;;;`) })
    expect(relations.get('customer\u00001001')!.name).to.equal('Jansen')
    expect(relations.size).to.equal(2)
  })

  it('reports a row that has neither number nor name', async () => {
    const { all, told, rows } = await read({ rows: table(`${heading}\n;;Dam 1;1012 AB;Amsterdam;;`) })
    expect([all, told, rows.reported]).to.deep.equal([[], ['relation-nameless 2'], 1])
  })

  it('Q45 Q43: tells error cells and keeps codes of a workbook', async () => {
    const { all, told } = await read(
      {
        name: 'Klanten',
        rows: [
          ...table(heading),
          [number('70', '0070'), 'A', '', number('9000'), error(), number('32475123456', '3.2475E+10'), ''],
        ],
      },
      { name: 'Leveranciers', rows: table('Leveranciersnummer;Leverancier;Adres\nL1;Acme;Dam 1') },
    )
    expect(told).to.deep.equal(['cell-error 2/4'])
    expect(all.map((r) => [r.role, r.code, r.postcode, r.city, r.phone])).to.deep.equal([
      ['customer', '0070', '9000', '', '32475123456'],
      ['supplier', 'L1', '', '', ''],
    ])
  })
})
