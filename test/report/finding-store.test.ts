import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import { FindingStore } from '../../src/report/finding-store.ts'
import { findingAt } from './support.ts'

describe('report/finding-store', () => {
  let folder: string
  const stores: FindingStore[] = []

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'findings-'))
  })
  after(() => {
    for (const store of stores) store.close()
    rmSync(folder, { recursive: true })
  })

  function newStore(): FindingStore {
    const store = new FindingStore(join(folder, `scratch-${stores.length}`))
    stores.push(store)
    return store
  }

  /** Findings of two sheets in a scattered order, with everything that a finding can carry. */
  function scattered(count: number): Finding[] {
    return Array.from({ length: count }, (_, i): Finding => {
      const row = ((i * 7919) % count) + 1
      return {
        code: i % 3 === 0 ? 'file-empty' : 'other',
        severity: i % 5 === 0 ? 'warning' : 'error',
        place: {
          sheet: i % 2 === 0 ? 'lines' : 'invoices',
          row,
          ...(i % 4 === 0 ? { column: 0, heading: 'NR' } : {}),
        },
        ...(i % 6 === 0 ? { document: `F${i}` } : {}),
        ...(i % 7 === 0 ? { value: `=${i}"'\u0000é` } : {}),
        params: { at: { cents: i }, on: { date: '2026-01-01' }, rate: { rate: 21_000 }, count: i, text: 'x' },
      }
    })
  }

  for (const [count, where] of [
    [999, 'memory'],
    [12_345, 'the scratch file'],
  ] as const) {
    it(`gives ${count} findings back from ${where} by sheet and row, as they were`, () => {
      const store = newStore()
      const findings = scattered(count)
      for (const finding of findings) store.add(finding)
      expect(store.spilled).to.equal(count > 5000)
      expect(store.sheets()).to.deep.equal(['lines', 'invoices'])
      const byRow = (sheet: string) =>
        findings.filter((one) => one.place.sheet === sheet).sort((a, b) => a.place.row - b.place.row)
      expect([...store.byRow('lines')]).to.deep.equal(byRow('lines'))
      expect([...store.all()]).to.deep.equal([...byRow('lines'), ...byRow('invoices')])
      expect([...store.byRow('absent')]).to.deep.equal([])

      expect(store.errors + store.warnings).to.equal(count)
      expect(store.warnings).to.equal(Math.ceil(count / 5))
      const rows = new Set(
        findings
          .filter((one) => one.severity === 'error')
          .map((one) => `${one.place.sheet} ${one.place.row}`),
      )
      expect(store.rowsWithErrors).to.equal(rows.size)
      const groups = store.groups()
      expect(groups.reduce((sum, group) => sum + group.total, 0)).to.equal(count)
      for (const group of groups) {
        expect(group.examples).to.have.length(Math.min(50, group.total))
        for (const example of group.examples) expect(example.code).to.equal(group.code)
      }
    })
  }

  it('takes findings after they have been read, and findings of one row in their order', () => {
    const store = newStore()
    for (let i = 0; i < 6000; i++) store.add(findingAt(7, { document: String(i) }))
    expect([...store.all()].map((one) => one.document)).to.deep.equal(
      Array.from({ length: 6000 }, (_, i) => String(i)),
    )
    const reading = store.byRow('')[Symbol.iterator]()
    reading.next()
    store.add(findingAt(3, { document: 'late' }))
    expect([...store.byRow('')].map((one) => one.document).slice(0, 2)).to.deep.equal(['late', '0'])
    expect(store.groups(200)[0]!.examples).to.have.length(200)
    expect(() => store.groups(201)).to.throw(RangeError)
  })

  for (const count of [3, 6000])
    it(`shows a crossed limit before everything else, among ${count} findings`, () => {
      const store = newStore()
      for (let i = 0; i < count; i++) store.add({ ...findingAt(0), code: 'file-empty', severity: 'error' })
      store.add({ ...findingAt(0), code: 'limit-crossed', severity: 'error', params: { limit: 'rows' } })
      for (const found of scattered(50)) store.add(found)
      store.add({ ...findingAt(0), code: 'limit-crossed', severity: 'error', params: { limit: 'columns' } })
      const all = [...store.all()]
      expect(all).to.have.length(count + 52)
      expect(all[0]).to.deep.include({ code: 'limit-crossed', params: { limit: 'rows' } })
      expect([...store.byRow('')][0]!.params).to.deep.equal({ limit: 'rows' })
      const [first] = store.groups()
      expect([first!.code, first!.total]).to.deep.equal(['limit-crossed', 2])
      expect(first!.examples.map((f) => f.params['limit'])).to.deep.equal(['rows', 'columns'])
    })

  it('tells findings about the whole file from findings about rows', () => {
    const store = newStore()
    store.add(findingAt(0))
    store.add(findingAt(4, { sheet: 'invoices' }))
    store.add(findingAt(4, { sheet: 'invoices' }))
    store.add(findingAt(5, { sheet: 'invoices', severity: 'information' }))
    expect(store.sheets()).to.deep.equal(['', 'invoices'])
    expect(store.rowsWithErrors).to.equal(1)
    expect(store.rowHasError('invoices', 4)).to.equal(true)
    expect(store.rowHasError('invoices', 5)).to.equal(false)
    expect(store.rowHasError('absent', 4)).to.equal(false)
    expect(store.information).to.equal(1)
    expect(store.spilled).to.equal(false)
  })

  it('keeps memory bounded when a quarter of a million rows are wrong', () => {
    const module = new URL('../../src/report/finding-store.ts', import.meta.url).href
    const script = `
      import { FindingStore } from ${JSON.stringify(module)}
      const store = new FindingStore(${JSON.stringify(join(folder, 'large'))})
      for (let row = 1; row <= 250000; row++) {
        store.add({ code: 'x', severity: 'error', place: { sheet: '', row, column: 3, heading: 'Bedrag' },
          document: 'F2026-' + row, value: 'value ' + row, params: { value: 'v'.repeat(100), row } })
      }
      let read = 0
      for (const finding of store.all()) read += finding.place.row
      store.close()
      console.log(read)`
    // All of it at once would be well over 100 MB: with 24 MB the process could not end well.
    const out = execFileSync(process.execPath, [
      '--max-old-space-size=24',
      '--input-type=module',
      '-e',
      script,
    ])
    expect(Number(out.toString())).to.equal((250_000 * 250_001) / 2)
  })
})
