import { expect } from 'chai'
import { AlikeDocuments } from '../../src/batch/alike.ts'
import { FirstRows } from '../../src/batch/first-rows.ts'
import { emptyRelation, type Document } from '../../src/model/document.ts'
import type { AlikeDocument, AlikeKey, Register } from '../../src/register/register.ts'
import { sale, readable } from '../book/demo.ts'

const document = (number: string, row: number, change: Partial<Document> = {}): Document => {
  const place = { sheet: '', row }
  const relation = { ...emptyRelation('customer', place), name: 'Jansen' }
  return sale([], { number, date: '2026-01-31', totalIncluding: 12_100, place, relation, ...change })
}

function alike(
  dates: { first: string; last: string } | null,
  answer: (key: AlikeKey) => AlikeDocument | null,
) {
  const asked: AlikeKey[][] = []
  const register = {
    exportedDates: async () => dates,
    alike: async (_administration: string, _batch: string, wanted: readonly AlikeKey[]) => {
      asked.push([...wanted])
      return wanted.map(answer)
    },
  } as unknown as Register
  return { looker: new AlikeDocuments(register, 'acme', 'B1'), asked }
}

describe('batch/alike', () => {
  it('Q55: tells a document of one relation, date and amount with another number, by the row of the first', async () => {
    const { looker } = alike(null, () => null)
    const [first, second, third, fourth] = await looker.look([
      document('2026-0001', 2),
      document('20260001', 5),
      document('3', 6, { date: '2026-02-01' }),
      document('4', 7, { totalIncluding: -12_100, type: 'credit-note' }),
    ])
    expect([first, third, fourth]).to.deep.equal([null, null, null])
    expect(readable(second!).code).to.equal('document-alike-in-file')
    expect(second!.params).to.deep.equal({ number: '20260001', first: 2, total: { cents: 12_100 } })
    expect(await looker.look([document('9', 900)])).to.have.nested.property('[0].params.first', 2)
  })

  it('Q55: asks the register once a chunk, and not at all beyond the dates of what was exported', async () => {
    const { looker, asked } = alike({ first: '2026-01-01', last: '2026-01-31' }, (key) =>
      key.number === '7' ? { number: '6', batch: 'B0' } : null,
    )
    const later = { date: '2026-02-01' }
    const told = await looker.look([
      document('5', 2),
      document('8', 3, later),
      document('7', 4, { totalIncluding: 1 }),
    ])
    expect(asked.map((one) => one.map((key) => key.number))).to.deep.equal([['5', '7']])
    expect(told.map((one) => one?.code)).to.deep.equal([undefined, undefined, 'document-alike-exported'])
    expect(readable(told[2]!).params).to.deep.equal({
      number: '7',
      other: '6',
      batch: 'B0',
      total: { cents: 1 },
    })
    await looker.look([document('10', 10, later)])
    expect(asked).to.have.length(1)
  })

  it('says nothing of amounts of 0.00, nor without number, date or relation', async () => {
    const { looker } = alike(null, () => null)
    const nobody = { relation: emptyRelation('customer', { sheet: '', row: 1 }) }
    for (const change of [{ totalIncluding: 0 }, { number: '' }, { date: '' }, nobody])
      expect(await looker.look([document('1', 2, change), document('2', 3, change)])).to.deep.equal([
        null,
        null,
      ])
  })
})

describe('batch/first-rows', () => {
  it('keeps the first row of each of many keys', () => {
    const rows = new FirstRows()
    for (let i = 1; i <= 20_000; i++) expect(rows.add(`key ${i}`, i)).to.equal(0)
    for (let i = 1; i <= 20_000; i += 37) expect(rows.add(`key ${i}`, 99_999)).to.equal(i)
  })
})
