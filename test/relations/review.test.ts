import { expect } from 'chai'
import fc from 'fast-check'
import { emptyRelation } from '../../src/model/document.ts'
import { markOf, readMark } from '../../src/relations/review-mark.ts'
import { reviewProfile } from '../../src/relations/review-profile.ts'
import { actionOf, isAgreed, REVIEW_COLUMNS, reviewWords } from '../../src/relations/review.ts'
import { baselineOf } from '../../src/relations/baseline.ts'
import { relationList } from '../../src/report/relation-list.ts'
import { recognise } from '../../src/profile/recognise.ts'

const place = { sheet: '', row: 3 }
const languages = ['nl', 'en', 'fr'] as const

describe('relations/review', () => {
  it('R56: takes the words for an action in three languages, whatever their case and accents', () => {
    for (const word of ['Insert', 'INSERT', 'aanmaken', 'Créer', 'creer', 'new'])
      expect(actionOf(word), word).to.equal('insert')
    for (const word of ['Update', 'bijwerken', 'Mettre à  jour'])
      expect(actionOf(word), word).to.equal('update')
    for (const word of ['Overslaan', 'skip', 'ignorer ']) expect(actionOf(word), word).to.equal('skip')
    expect([actionOf(''), actionOf('  '), actionOf('wissen')]).to.deep.equal(['', '', null])
    for (const language of languages)
      for (const [action, word] of Object.entries(reviewWords(language).actions))
        expect(actionOf(word)).to.equal(action)
  })

  it('R91: only a plain yes agrees to a bank account', () => {
    expect(['ja', 'Oui', 'YES', 'x', 'akkoord'].every(isAgreed)).to.equal(true)
    expect(['', 'nee', 'ja?', 'misschien', 'non', 'no', '0', 'NL91ABNA0417164300'].some(isAgreed)).to.equal(
      false,
    )
  })

  it('Q41: the mark tells the relation whatever Excel makes of the other cells', () => {
    const text = fc.string({ unit: 'binary' })
    const role = fc.constantFrom('customer' as const, 'supplier' as const)
    const fields = fc.record({ role, code: text, name: text, vatNumber: text, country: text, iban: text })
    fc.assert(
      fc.property(fields, text, text, (given, source, fingerprint) => {
        const mark = markOf(source, { ...emptyRelation(given.role, place), ...given }, fingerprint)
        expect(mark).to.match(/^r1\.[\w-]+$/)
        const read = readMark(` ${mark} `, place)
        expect(read).to.deep.include({ source, fingerprint })
        expect(read!.relation).to.deep.include({ ...given, place })
      }),
    )
  })

  it('a mark that was cut off or made up is none', () => {
    const mark = markOf('generic', emptyRelation('customer', place), 'print')
    expect(
      [mark.slice(0, -6), 'r1.', '', 'x', 'r1.W10', 'r2.' + mark].map((one) => readMark(one, place)),
    ).to.deep.equal([null, null, null, null, null, null])
    fc.assert(fc.property(fc.string(), (text) => void readMark(text, place)))
  })

  it('a list is recognised by its headings in any language, also between other profiles', () => {
    for (const language of languages) {
      const relation = { ...emptyRelation('supplier', place), code: '7', name: '=cmd' }
      const item = {
        ...{ action: 'insert' as const, code: '7', relation, source: 'generic', fingerprint: '' },
        ...{ knownIban: '', reason: 'new' as const, candidates: [{ code: '1', name: 'A' }] },
      }
      const [head, row] = [...relationList([item], language)].map((line) =>
        line.replace('\ufeff', '').trim().split(';'),
      )
      expect(head).to.have.length(REVIEW_COLUMNS.length)
      expect(row![2], 'Q58').to.equal("'=cmd")
      const sheet = { index: 0, name: '', hidden: false, rows: [{ number: 1, cells: head! }] }
      expect(recognise([reviewProfile], 'x.csv', [sheet]).found?.profile).to.equal(reviewProfile)
    }
  })

  it('R58: baseline leaves what was not recognised, or takes its own number when that is asked', () => {
    const item = (code: string, own: string, action: '' | 'insert' = '') => ({
      ...{ action, code, relation: { ...emptyRelation('customer', place), code: own }, source: 'generic' },
      ...{ fingerprint: 'f', knownIban: '', reason: 'known' as const, candidates: [] },
    })
    const items = [item('1001', 'K1'), item('55', '55', 'insert'), item('', 'K2'), item('', '66')]
    const made = (allKnown: boolean) => {
      const { items: found, open } = baselineOf(items, allKnown)
      return [found.map((one) => [one.action, one.code]), open]
    }
    expect(made(false)).to.deep.equal([[['skip', '1001']], 3])
    expect(made(true)).to.deep.equal([
      [
        ['skip', '1001'],
        ['skip', '55'],
        ['skip', '66'],
      ],
      1,
    ])
  })
})
