import { expect } from 'chai'
import { readRelations } from '../../src/batch/relations.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { Batch } from '../../src/batch/start.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { SourceProfile, TableRule } from '../../src/profile/types.ts'
import { error, memoryFile, profileOf, recognised, short, table } from './support.ts'
import type { Cell } from '../../src/model/row.ts'

const address = (word: string) => ({
  street: [`${word} street`],
  houseNumber: [`${word} no`],
  postcode: [`${word} zip`],
  city: [`${word} city`],
})
const list: Partial<TableRule> = {
  makes: 'relations',
  layout: 'row-per-document',
  columns: {
    relationCode: ['No'],
    relationName: ['Company'],
    relationRole: {
      headings: ['Roles'],
      values: { C: 'customer', S: 'supplier', CS: 'both', Lead: 'none' },
    },
    relationVatKind: { headings: ['Shifted'], values: { yes: 'reverse-charge', no: '' } },
  },
  nameParts: [['Title'], ['Initials'], ['Infix'], ['Last name']],
  addressBlocks: {
    chosenBy: ['Send to'],
    blocks: [
      { when: ['VISIT'], columns: address('Visit') },
      { when: ['POST'], columns: address('Post') },
    ],
  },
}

async function read(rows: Cell[][], changes: Partial<TableRule> = {}) {
  const profile: SourceProfile = profileOf({ ...list, ...changes })
  const rule = profile.tables[0]!
  rule.columns = { ...list.columns }
  const findings: Finding[] = []
  const counts = new RowCounts()
  const batch = { fileReport: (f: Finding) => findings.push(f), rows: counts } as unknown as Batch
  const { plans } = recognised(profile, [{ rows }])
  const relations = await readRelations(memoryFile([{ rows }]), plans, batch)
  return { all: [...relations.values()], told: findings.map(short), findings, counts }
}

describe('the parts of a relation', () => {
  it('makes the name of a private person of its parts, where there is no company', async () => {
    const { all, told } = await read(
      table(
        'No;Company;Title;Initials;Infix;Last name\n1;;Dhr.;J.;van der;Berg\n2;;;A.;;Maes\n3;Acme;Mw.;;;Smit',
      ),
    )
    expect(told).to.deep.equal([])
    const names = all.filter(({ role }) => role === 'customer').map(({ name }) => name)
    expect(names).to.deep.equal(['Dhr. J. van der Berg', 'A. Maes', 'Acme'])
  })

  const heading =
    'No;Company;Roles;Send to;Visit street;Visit no;Visit zip;Visit city;Post street;Post no;Post zip;Post city'
  it('takes the address that a column chooses, the first where it says nothing, and no other', async () => {
    const { all, told } = await read(
      table(`${heading}
        1;A;C;POST;Dam;1;1012 AB;Amsterdam;Markt;002;3511 AB;Utrecht
        2;B;C;;Dam;1;1012 AB;Amsterdam;Markt;2;3511 AB;Utrecht
        3;C;C;post;Dam;1;1012 AB;Amsterdam;;;;`),
    )
    expect(told).to.deep.equal([])
    expect(all.map((r) => [r.street, r.houseNumber, r.postcode, r.city].join(' '))).to.deep.equal([
      'Markt 002 3511 AB Utrecht',
      'Dam 1 1012 AB Amsterdam',
      '   ',
    ])
  })

  it('tells a choice that no address has, and an error cell in a part', async () => {
    const { findings, told } = await read([
      ...table(`${heading}\n1;A;C;HOME;Dam;1;1012 AB;Amsterdam;;;;`),
      ['2', 'B', 'C', 'VISIT', error(), '1', '1012 AB', 'Amsterdam', '', '', '', ''],
    ])
    expect(told).to.deep.equal(['value-unknown 2/3', 'cell-error 3/4'])
    expect(findings[0]!.params.known).to.equal('VISIT, POST')
    expect(findings[0]!.value).to.equal('HOME')
  })

  it('reads a list of customers and suppliers by role; who is neither is left out and counted', async () => {
    const { all, told, counts } = await read(
      table('No;Company;Roles\n1;A;C\n2;B;S\n3;C;CS\n4;D;Lead\n5;E;\n6;F;Friend'),
    )
    expect(all.map(({ role, code }) => `${role} ${code}`)).to.deep.equal([
      'customer 1',
      'supplier 2',
      'customer 3',
      'supplier 3',
      'customer 5',
      'supplier 5',
      'customer 6',
      'supplier 6',
    ])
    expect(told).to.deep.equal(['value-unknown 7/2'])
    expect([counts.read, counts.booked, counts.leftOut]).to.deep.equal([7, 5, { heading: 1, 'row-kind': 1 }])
  })

  it('keeps the VAT that is agreed with a relation', async () => {
    const { all } = await read(table('No;Company;Roles;Shifted\n1;A;C;yes\n2;B;C;no\n3;C;C;'))
    expect(all.map(({ vatKind }) => vatKind)).to.deep.equal(['reverse-charge', '', ''])
  })

  it('R47: takes the codes of a list of the accounting package for its own, and books nothing of it', async () => {
    const { all, counts } = await read(table('No;Company;Roles\n1001;A;C'), { inTarget: true })
    expect(all[0]).to.include({ code: '1001', targetCode: '1001' })
    expect(counts.leftOut).to.deep.equal({ heading: 1, 'in-target': 1 })
  })
})
