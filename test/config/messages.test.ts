import { expect } from 'chai'
import { message, messages, type MessageKey } from '../../src/config/messages.ts'

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

describe('config/messages', () => {
  it('has every text in Dutch, English and French, with the same parameters', () => {
    for (const [key, texts] of Object.entries(messages)) {
      const unique = (text: string) => [...new Set(names(text))]
      expect(texts.nl, key).to.not.equal('')
      expect(unique(texts.en), key).to.deep.equal(unique(texts.nl))
      expect(unique(texts.fr), key).to.deep.equal(unique(texts.nl))
    }
  })

  it('tells what to do: every finding of doctor that is not well has its fix', () => {
    const fixes = Object.keys(messages).filter((key) => key.startsWith('doctor-') && key.endsWith('-fix'))
    expect(fixes.length).to.be.greaterThan(10)
    for (const key of fixes as MessageKey[]) expect(messages[key].nl, key).to.match(/\.$/)
  })

  it('fills in parameters and refuses a text that lacks one', () => {
    expect(message('en', 'key-unknown-near', { key: 'a', near: 'b', in: '' })).to.equal(
      'unknown key `a`; do you mean `b`?',
    )
    expect(() => message('en', 'key-unknown-near', { key: 'a', in: '' })).to.throw('has no parameter near')
  })
})
