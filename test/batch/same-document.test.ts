import { expect } from 'chai'
import { isSame } from '../../src/batch/duplicates.ts'
import { FINGERPRINT_VERSION } from '../../src/profile/fingerprint.ts'
import type { KnownDocument } from '../../src/register/register.ts'
import { line, sale } from '../book/demo.ts'

const document = sale([line(10_000, 'hoog', { vat: 2_100 })], { date: '2026-01-15' })
const known = (change: Partial<KnownDocument>): KnownDocument =>
  ({
    fingerprint: 'f',
    fingerprintVersion: FINGERPRINT_VERSION,
    date: '2026-01-15',
    total: 12_100,
    ...change,
  }) as KnownDocument

describe('whether a document is the one that was exported', () => {
  it('R18: the fingerprint decides, whatever date and total', () => {
    expect(isSame(document, 'f', known({ date: '2026-01-16', total: 1 }))).to.equal(true)
    expect(isSame(document, 'other', known({}))).to.equal(false)
  })

  it('R18: of a fingerprint of another version nothing is concluded: date and total decide', () => {
    const older = { fingerprintVersion: FINGERPRINT_VERSION - 1, fingerprint: 'older' }
    expect(isSame(document, 'f', known(older))).to.equal(true)
    expect(isSame(document, 'older', known({ ...older, total: 12_101 }))).to.equal(false)
    expect(isSame(document, 'older', known({ ...older, date: '2026-01-16' }))).to.equal(false)
  })
})
