import { expect } from 'chai'
import fc from 'fast-check'
import type { FileFacts } from '../../src/edge/files.ts'
import { settle, type Settling, type Verdict } from '../../src/intake/settle.ts'

const SETTLE = 2000
const file: FileFacts = {
  kind: 'file',
  bytes: 100,
  modified: 1,
  changed: 1,
  device: 1,
  inode: 1,
  links: 1,
}

/** Looks at a file at several moments; gives the verdicts. */
function looks(...sights: [number, Partial<FileFacts>, boolean?][]): Verdict[] {
  let state: Settling | null = null
  return sights.map(([now, facts, open = false]) => {
    const next = settle(state, { facts: { ...file, ...facts }, open }, now, SETTLE)
    state = next.state
    return next.verdict
  })
}

describe('settling of a dropped file', () => {
  it('is quiet when nothing changed for the settle time since it was first seen', () => {
    const verdicts = looks([0, {}], [1999, {}], [2000, {}])
    expect(verdicts).to.deep.equal([
      { quiet: false, reason: 'changing', again: 2000 },
      { quiet: false, reason: 'changing', again: 1 },
      { quiet: true },
    ])
  })

  it('never counts the age that the file itself claims', () => {
    const [first] = looks([1_000_000_000, { modified: 5, changed: 5 }])
    expect(first).to.deep.equal({ quiet: false, reason: 'changing', again: SETTLE })
  })

  it('starts again when only the change time moves: a server had set size and date beforehand', () => {
    const verdicts = looks([0, {}], [1900, { changed: 2 }], [2100, { changed: 2 }], [3900, { changed: 2 }])
    expect(verdicts.map((verdict) => verdict.quiet)).to.deep.equal([false, false, false, true])
  })

  it('starts again when the clock went back', () => {
    const verdicts = looks([10_000, {}], [500, {}], [2400, {}], [2500, {}])
    expect(verdicts.map((verdict) => verdict.quiet)).to.deep.equal([false, false, false, true])
  })

  it('waits for a file without bytes, for one that is open in Excel, and for one with a second name', () => {
    const last = (facts: Partial<FileFacts>, open = false): Verdict =>
      looks([0, facts, open], [9000, facts, open])[1]!
    expect(last({ bytes: 0 })).to.deep.include({ quiet: false, reason: 'empty' })
    expect(last({}, true)).to.deep.include({ quiet: false, reason: 'open' })
    expect(last({ links: 2 })).to.deep.include({ quiet: false, reason: 'other-name' })
  })

  it('never takes a link, a folder or a device', () => {
    for (const kind of ['link', 'folder', 'other'] as const) {
      expect(looks([0, { kind }], [9000, { kind }])[1]).to.deep.include({
        quiet: false,
        reason: 'not-a-file',
      })
    }
  })

  it('is never quiet within the settle time of any change, however the looks fall', () => {
    const step = fc.record({
      pause: fc.integer({ min: 0, max: 3000 }),
      bytes: fc.integer({ min: 1, max: 3 }),
      modified: fc.integer({ min: 1, max: 2 }),
      changed: fc.integer({ min: 1, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let state: Settling | null = null
        let now = 0
        let lastChange = 0
        let before = ''
        for (const { pause, bytes, modified, changed } of steps) {
          now += pause
          const shape = `${bytes} ${modified} ${changed}`
          if (shape !== before) lastChange = now
          before = shape
          const sight = { facts: { ...file, bytes, modified, changed }, open: false }
          const { state: next, verdict } = settle(state, sight, now, SETTLE)
          state = next
          expect(verdict.quiet).to.equal(now - lastChange >= SETTLE)
          if (!verdict.quiet) expect(now + verdict.again).to.equal(lastChange + SETTLE)
        }
      }),
    )
  })
})
