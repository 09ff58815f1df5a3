import { expect } from 'chai'
import { checkWriteBack } from '../../src/config/check-write-back.ts'
import type { WriteBackRule } from '../../src/model/write-back.ts'

function problems(writeBack: WriteBackRule): unknown[] {
  const found: unknown[] = []
  const profile = { source: 'x', name: 'X', tables: [], writeBack }
  checkWriteBack(profile, ({ pointer, params }) => found.push([pointer, params['fields']]))
  return found
}

describe('how a profile writes back', () => {
  it('R96: a file for the source without number, or without what it is to tell, is refused', () => {
    expect(problems({ payments: { columns: { Status: 'status' } } })).to.deep.equal([
      ['/writeBack/payments/columns', 'number'],
    ])
    expect(problems({ payments: { columns: { Nr: 'number', Datum: 'lastPaid' } } })).to.deep.equal([
      ['/writeBack/payments/columns', 'status / paid / open'],
    ])
    expect(problems({ sent: { columns: { Nr: 'number' } } })).to.have.length(1)
  })

  it('is taken when it has both', () => {
    expect(problems({ payments: { columns: { Nr: 'number', Open: 'open' } } })).to.deep.equal([])
    expect(problems({ sent: { columns: { Nr: 'number', Verzonden: 'sent' } } })).to.deep.equal([])
    expect(problems({})).to.deep.equal([])
  })
})
