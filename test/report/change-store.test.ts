import { mkdtempSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Change } from '../../src/model/changes.ts'
import { ChangeStore } from '../../src/report/change-store.ts'

describe('the store of what a batch changed', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-changes-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const change = (at: number): Change => ({
    action: 'changed',
    code: String(at),
    name: `Café ${at}`,
    fields: [{ field: 'city', from: 'Gent', to: 'Brugge' }],
  })

  for (const [many, spills] of [
    [12, false],
    [13_457, true],
  ] as const)
    it(`gives ${many} changes back by subject, in the order in which they came`, () => {
      const file = join(folder, 'changes.db')
      const store = new ChangeStore(file)
      for (let at = 0; at < many; at++) store.add(at % 3 === 0 ? 'relations.csv' : 'journals.csv', change(at))
      expect(store.subjects).to.deep.equal(['relations.csv', 'journals.csv'])
      expect(store.size).to.equal(many)
      expect(existsSync(file)).to.equal(spills)
      const all = Array.from({ length: many }, (_, at) => at)
      for (const [subject, own] of [
        ['relations.csv', all.filter((at) => at % 3 === 0)],
        ['journals.csv', all.filter((at) => at % 3 !== 0)],
      ] as const)
        expect([...store.read(subject)]).to.deep.equal(own.map(change))
      store.close()
    })
})
