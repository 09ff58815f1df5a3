import { expect } from 'chai'
import fc from 'fast-check'
import {
  batchCounts,
  emptyTotals,
  outcomeOf,
  summaryHead,
  type DocumentCounts,
} from '../../src/batch/outcome.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { FindingStore } from '../../src/report/finding-store.ts'

const settings = (changes: Partial<AdministrationSettings> = {}): AdministrationSettings =>
  ({
    code: 'acme',
    name: 'Acme',
    target: 'exact',
    country: 'NL',
    language: 'nl',
    errors: 'reject',
    ...changes,
  }) as AdministrationSettings
const counted = (changes: Partial<DocumentCounts> = {}): DocumentCounts => ({
  documents: 0,
  exported: 0,
  alreadyExported: 0,
  rejected: 0,
  leftOut: {},
  relationsWritten: 0,
  decisions: 0,
  changes: 0,
  ...changes,
})
const sum = (parts: Record<string, number>): number => Object.values(parts).reduce((a, b) => a + b, 0)

describe('batch/row-counts', () => {
  it('R6: counts every row once, whatever becomes of it', () => {
    const kind = fc.constantFrom('title', 'heading', 'empty-row', 'total-row', 'reported')
    const fate = fc.oneof(
      fc.constant('booked' as const),
      fc.constant('reported' as const),
      fc.record({ rule: fc.constantFrom('status', 'zero-document') }),
    )
    const step = fc.oneof(kind, fc.tuple(fc.integer({ min: 1, max: 9 }), fate))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const counts = new RowCounts()
        let rows = 0
        for (const one of steps) {
          if (typeof one === 'string') counts.row(one as 'title')
          else counts.document(...one)
          rows += typeof one === 'string' ? 1 : one[0]
        }
        if (counts.booked > 0) counts.without(1, 'zero-line')
        expect(counts.read).to.equal(rows)
        expect(counts.booked + counts.reported + sum(counts.leftOut)).to.equal(rows)
      }),
    )
  })

  it('names the rule that left rows out', () => {
    const counts = new RowCounts()
    counts.row('heading')
    counts.document(3, { rule: 'status' })
    counts.document(2, 'booked')
    counts.without(1, 'zero-line')
    expect(counts.leftOut).to.deep.equal({ heading: 1, status: 3, 'zero-line': 1 })
    expect([counts.read, counts.booked, counts.reported]).to.deep.equal([6, 1, 0])
  })
})

describe('batch/outcome', () => {
  const leaveOut = settings({ errors: 'leave-out-document' })

  it('R63: rejects a drop with one error', () => {
    expect(outcomeOf(settings(), counted({ exported: 5, rejected: 1 }), 1, 0)).to.equal('rejected')
    expect(outcomeOf(settings(), counted({ exported: 5 }), 0, 0)).to.equal('exported')
  })

  it('D1 R11: books the good documents where the setting says so, unless an error belongs to no document', () => {
    expect(outcomeOf(leaveOut, counted({ exported: 5, rejected: 1 }), 1, 0)).to.equal('exported')
    expect(outcomeOf(leaveOut, counted({ exported: 5, rejected: 1 }), 2, 1)).to.equal('rejected')
    expect(outcomeOf(leaveOut, counted({ rejected: 1 }), 1, 0)).to.equal('rejected')
  })

  it('R18: calls a drop in which nothing is new a duplicate; relations alone are something', () => {
    expect(outcomeOf(settings(), counted({ alreadyExported: 3 }), 0, 0)).to.equal('duplicate')
    expect(outcomeOf(settings(), counted(), 0, 0)).to.equal('duplicate')
    expect(outcomeOf(settings(), counted({ relationsWritten: 1 }), 0, 0)).to.equal('exported')
  })

  it('R6: counts of a rejected drop book nothing, and still add up', () => {
    const rows = new RowCounts()
    rows.row('heading')
    rows.document(4, 'booked')
    rows.document(2, 'reported')
    rows.document(1, { rule: 'already-exported' })
    const documents = counted({
      documents: 4,
      exported: 2,
      rejected: 1,
      alreadyExported: 1,
      relationsWritten: 1,
    })
    const store = new FindingStore('/nowhere')
    const exported = batchCounts('exported', rows, documents, store)
    const rejected = batchCounts('rejected', rows, documents, store)
    for (const counts of [exported, rejected])
      expect(counts.rowsBooked + counts.rowsReported + sum(counts.rowsLeftOut)).to.equal(counts.rows)
    expect(exported).to.include({
      rows: 8,
      rowsBooked: 4,
      rowsReported: 2,
      documentsExported: 2,
      documentsRejected: 1,
      relationsWritten: 1,
    })
    expect(rejected).to.include({
      rows: 8,
      rowsBooked: 0,
      rowsReported: 6,
      documentsExported: 0,
      documentsRejected: 3,
      relationsWritten: 0,
    })
    expect(
      exported.documentsExported + exported.documentsAlreadyExported + exported.documentsRejected,
    ).to.equal(exported.documents)
    store.close()
  })

  it('knows what is known of a batch before anything is read', () => {
    expect(summaryHead('b1', 'x.csv', settings(), new Date('2026-01-31T10:00:00Z'))).to.deep.equal({
      id: 'b1',
      administration: 'acme',
      administrationName: 'Acme',
      target: 'exact',
      country: 'NL',
      language: 'nl',
      file: 'x.csv',
      started: '2026-01-31T10:00:00.000Z',
    })
    expect(emptyTotals('EUR')).to.deep.equal({
      currency: 'EUR',
      input: 0,
      output: 0,
      differences: [],
      journals: [],
      vatCodes: [],
      accounts: [],
    })
  })
})
