import { expect } from 'chai'
import { located } from '../../src/batch/locate.ts'
import { finding } from '../../src/model/finding-make.ts'
import type { Group } from '../../src/profile/group.ts'
import type { Field, SheetPlan, TablePlan } from '../../src/profile/types.ts'

/** A sheet with these fields as its columns. */
function sheet(name: string, fields: Field[]): SheetPlan {
  const column = new Proxy({} as Record<Field, number>, { get: (_, field) => fields.indexOf(field as Field) })
  return { name, headings: fields.map((f) => f.toUpperCase()), column } as unknown as SheetPlan
}
const header = sheet('invoices', ['number', 'relationCode', 'relationName'])
const lines = sheet('invoicelines', ['key', 'ledgerAccount', 'vatCode', 'vatRate'])
const twoTabs = { header, lines } as TablePlan
const oneTab = { header: sheet('', ['number', 'vatCode', 'vatRate', 'costCentre']), lines: null } as TablePlan
const group: Group = {
  key: 'F1',
  headers: [{ number: 2, cells: ['F1', '', 'Jansen'] }],
  lines: [{ number: 7, cells: ['F1', '8999', '', '17%'] }],
}

describe('the cell that a finding is about', () => {
  const at = (code: Parameters<typeof finding>[0], name: string, row: number, plan = twoTabs, of = group) =>
    located(finding(code, { sheet: name, row }, {}), plan, of).place

  it('R13: is the first of the fields it may be about that is filled in, on the tab of its row', () => {
    expect(at('vat-rate-unknown', 'invoicelines', 7)).to.deep.include({ column: 3, heading: 'VATRATE' })
    expect(at('ledger-account-blocked', 'invoicelines', 7)).to.deep.include({ column: 1 })
    expect(at('relation-unknown', 'invoices', 2)).to.deep.include({ column: 2, heading: 'RELATIONNAME' })
  })

  it('R13: is where it should have stood when it is missing', () => {
    const one: Group = { key: 'F1', headers: [], lines: [{ number: 3, cells: ['F1', '', '', ''] }] }
    expect(at('vat-missing', '', 3, oneTab, one)).to.deep.equal({
      sheet: '',
      row: 3,
      column: 2,
      heading: 'VATRATE',
    })
    expect(at('journal-missing', '', 3, oneTab, one)).to.deep.equal({ sheet: '', row: 3 })
  })

  it('is left open where the value comes from elsewhere, and never changed where it is known', () => {
    const one: Group = { key: 'F1', headers: [], lines: [{ number: 3, cells: ['F1', '', '', ''] }] }
    // The default account of the settings is not in any cell.
    expect(at('cost-centre-unknown', '', 3, oneTab, one)).to.deep.equal({ sheet: '', row: 3 })
    expect(at('file-empty', '', 3, oneTab, one)).to.deep.equal({ sheet: '', row: 3 })
    const known = finding('vat-missing', { sheet: '', row: 3, column: 0, heading: 'X' }, {})
    expect(located(known, oneTab, one)).to.equal(known)
  })
})
