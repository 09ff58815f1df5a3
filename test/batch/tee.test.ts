import { expect } from 'chai'
import { tee } from '../../src/batch/tee.ts'
import type { FileWriter } from '../../src/edge/files.ts'

function recorder(name: string, calls: string[], pressure = false): FileWriter {
  let bytes = 0
  return {
    write(data) {
      bytes += data.length
      calls.push(`${name} ${String(data)}`)
    },
    pressure,
    get bytes() {
      return bytes
    },
    drained: async () => void calls.push(`${name} drained`),
    finish: async () => (calls.push(`${name} finish`), { bytes, sha256: name }),
    abandon: async () => void calls.push(`${name} abandon`),
  }
}

describe('batch/tee', () => {
  it('writes one content to two files and waits for both', async () => {
    const calls: string[] = []
    const both = tee(recorder('a', calls), recorder('b', calls, true))
    both.write('x')
    expect([both.pressure, both.bytes]).to.deep.equal([true, 1])
    await both.drained()
    expect(await both.finish()).to.deep.equal({ bytes: 1, sha256: 'a' })
    await both.abandon()
    expect(calls).to.deep.equal([
      'a x',
      'b x',
      'a drained',
      'b drained',
      'a finish',
      'b finish',
      'a abandon',
      'b abandon',
    ])
  })

  it('has no pressure when neither file has', () => {
    expect(tee(recorder('a', []), recorder('b', [])).pressure).to.equal(false)
  })
})
