import { expect } from 'chai'
import { Causes } from '../../src/report/causes.ts'
import { RowSet } from '../../src/report/row-set.ts'
import { findingAt } from './support.ts'

function causesOf(values: (string | undefined)[]): [number, number[]][] {
  const causes = new Causes()
  for (const [order, value] of values.entries()) {
    const row = values.length - order
    causes.add(findingAt(row, value === undefined ? {} : { value }), { sheet: 0, row, order })
  }
  return causes.list().map((cause) => [cause.total, cause.first.map((key) => key.row)])
}

describe('report/causes', () => {
  it('takes each value as a cause of its own when few values come back again and again', () => {
    expect(causesOf(['H', 'H', 'L', 'H', 'L'])).to.deep.equal([
      [3, [2, 4, 5]],
      [2, [1, 3]],
    ])
  })

  it('takes one code as one cause when every value differs', () => {
    expect(causesOf(['1,2x', '1,3x', '1,4x'])).to.deep.equal([[3, [1, 2, 3]]])
    expect(causesOf(Array.from({ length: 5000 }, (_, i) => String(i % 2500)))[0]![0]).to.equal(5000)
    expect(causesOf([undefined, undefined])).to.deep.equal([[2, [1, 2]]])
  })

  it('puts errors first, then what occurs most, and keeps severities of one code apart', () => {
    const causes = new Causes()
    let order = 0
    const add = (code: string, severity: 'error' | 'warning' | 'information', times: number) => {
      for (let i = 0; i < times; i++)
        causes.add(findingAt(1, { code, severity }), { sheet: 0, row: 1, order: order++ })
    }
    add('b', 'information', 9)
    add('b', 'warning', 2)
    add('c', 'warning', 5)
    add('d', 'error', 1)
    add('a', 'error', 1)
    const listed = causes.list().map(({ code, severity, total }) => `${severity} ${code} ${total}`)
    expect(listed).to.deep.equal(['error a 1', 'error d 1', 'warning c 5', 'warning b 2', 'information b 9'])
  })
})

describe('report/row-set', () => {
  it('counts each row once, up to the last row of a sheet', () => {
    const rows = new RowSet()
    for (const row of [1, 8, 9, 8, 1_048_576, 1_048_576]) rows.add(row)
    expect(rows.size).to.equal(4)
    expect([0, 1, 7, 8, 9, 1_048_576, 9_999_999].map((row) => rows.has(row))).to.deep.equal([
      false,
      true,
      false,
      true,
      true,
      true,
      false,
    ])
  })
})
