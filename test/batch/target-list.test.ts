import { expect } from 'chai'
import { compareTargetList } from '../../src/batch/target-list.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { emptyRelation, type SourceRelation } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { RelationRecord } from '../../src/model/tables.ts'
import { relationRecord } from '../book/demo.ts'

const listed = (code: string, name: string, change: Partial<SourceRelation> = {}): SourceRelation => ({
  ...emptyRelation('customer', { sheet: '', row: 2 }),
  code,
  targetCode: code,
  name,
  ...change,
})

describe('a list of the relations that the accounting package has', () => {
  function told(list: SourceRelation[], ...records: RelationRecord[]): string[] {
    const findings: Finding[] = []
    const relations = makeTable('relations.csv', records)
    compareTargetList(list, { relations }, 'NL', (found) => findings.push(found))
    return findings.map(({ code, params }) => `${code} ${params.code as string}`)
  }

  it('R47: tells relations that relations.csv lacks, each once', () => {
    const both = [listed('1300', 'Groenrijk'), listed('1300', 'Groenrijk', { role: 'supplier' })]
    expect(told(both)).to.deep.equal(['relation-missing-in-table 1300'])
  })

  it('R41: tells other data and another role, and nothing where they agree', () => {
    const record = relationRecord('1001', 'Acme', { street: 'Dam 1', customer: true, supplier: false })
    expect(told([listed('1001', 'Acme', { street: 'Dam', houseNumber: '1' })], record)).to.deep.equal([])
    expect(told([listed('1001', 'Acme', { street: 'Markt 9' })], record)).to.deep.equal([
      'relation-differs-in-table 1001',
    ])
    expect(told([listed('1001', 'Acme', { role: 'supplier' })], record)).to.deep.equal([
      'relation-differs-in-table 1001',
    ])
  })
})
