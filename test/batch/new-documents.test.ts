import { expect } from 'chai'
import { NewDocuments } from '../../src/batch/new-documents.ts'
import type { NewDocument, Register } from '../../src/register/register.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'

/** A register that writes down what is asked of it. */
function recording() {
  const calls: [string, number][] = []
  const register = {
    prepare: async (_row: unknown, documents: NewDocument[]) =>
      void calls.push(['prepare', documents.length]),
    forget: async () => void calls.push(['forget', 0]),
  } as unknown as Register
  return { calls, register }
}
async function fill(documents: NewDocuments, count: number): Promise<void> {
  for (let i = 0; i < count; i++) documents.add(salesInvoice(String(i)))
  await documents.flush()
}

describe('batch/new-documents', () => {
  it('keeps the documents of an ordinary batch for the one transaction', async () => {
    const { calls, register } = recording()
    const documents = new NewDocuments(register, batchRow('b1'), true)
    await fill(documents, 4999)
    expect([calls, documents.rest.length, documents.prepared]).to.deep.equal([[], 4999, false])
    await documents.forget()
    expect([calls, documents.rest]).to.deep.equal([[], []])
  })

  it('prepares those of a large batch in chunks, and forgets them again when nothing is exported', async () => {
    const { calls, register } = recording()
    const documents = new NewDocuments(register, batchRow('b1'), true)
    await fill(documents, 6000)
    await fill(documents, 10)
    expect([calls, documents.rest.length, documents.prepared]).to.deep.equal([[['prepare', 6000]], 10, true])
    await documents.forget()
    expect(calls.at(-1)).to.deep.equal(['forget', 0])
    expect([documents.rest, documents.prepared]).to.deep.equal([[], false])
  })

  it('R68: remembers nothing of a trial', async () => {
    const { calls, register } = recording()
    const documents = new NewDocuments(register, batchRow('b1'), false)
    await fill(documents, 6000)
    await documents.forget()
    expect([calls, documents.rest]).to.deep.equal([[], []])
  })
})
