import { expect } from 'chai'
import { verdictOf, words, type Verdict } from '../../src/text/words/words.ts'
import { summaryOf } from '../report/support.ts'

const facts = {
  file: 'f.csv',
  administration: 'demo',
  exported: 1,
  rejected: 1,
  already: 1,
  errors: 1,
  returned: '',
  batch: 'b1',
  readable: true,
}

describe('text/words', () => {
  it('has the same rules, reasons and facts in three languages', () => {
    const { rules, differences, facts: names } = words('nl')
    for (const language of ['en', 'fr'] as const) {
      expect(Object.keys(words(language).rules)).to.deep.equal(Object.keys(rules))
      expect(Object.keys(words(language).differences)).to.deep.equal(Object.keys(differences))
      expect(Object.keys(words(language).facts)).to.deep.equal(Object.keys(names))
    }
  })

  it('speaks of one document and of many', () => {
    const many = { ...facts, exported: 12_345, rejected: 2, already: 2, errors: 1234 }
    expect(words('nl').told('exported', facts)).to.equal(
      '1 document uit f.csv staat klaar om te importeren. 1 document was al eerder geëxporteerd.',
    )
    expect(words('nl').told('exported', many)).to.contain('12.345 documenten uit f.csv staan klaar')
    expect(words('en').told('rejected', facts)).to.contain('f.csv has 1 error.')
    expect(words('en').told('rejected', many)).to.contain('1,234 errors')
    expect(words('fr').told('partly', many)).to.contain('12.345 documents de f.csv sont prêts')
  })

  it('has something to say about every way a batch can end', () => {
    const verdicts = Object.keys(words('nl').verdict) as Verdict[]
    for (const language of ['nl', 'en', 'fr'] as const) {
      for (const verdict of verdicts) {
        expect(words(language).told(verdict, facts)).to.match(/f\.csv.*\.$/s)
        expect(words(language).steps(verdict, facts).join()).not.to.contain('undefined')
      }
    }
  })

  it('does not send the reader to columns that an unreadable file does not have', () => {
    for (const language of ['nl', 'en', 'fr'] as const) {
      const [message] = words(language).noteHeadings
      const steps = (readable: boolean) =>
        words(language)
          .steps('rejected', { ...facts, readable })
          .join(' ')
      expect(steps(true)).to.contain(`${message} `)
      expect(steps(false)).not.to.match(new RegExp(`${message} (en|and|et) `))
    }
  })

  it('D1: calls an export with documents sent back partly exported', () => {
    expect(verdictOf(summaryOf())).to.equal('exported')
    const { counts } = summaryOf()
    expect(verdictOf(summaryOf({ counts: { ...counts, documentsRejected: 1 } }))).to.equal('partly')
    expect(
      verdictOf(summaryOf({ status: 'rejected', counts: { ...counts, documentsRejected: 1 } })),
    ).to.equal('rejected')
  })
})
