import { expect } from 'chai'
import { cliTexts } from '../../src/cli/texts.ts'
import { allReasons, daemonTexts } from '../../src/daemon/texts.ts'
import type { BatchStatus } from '../../src/model/batch.ts'
import type { Language } from '../../src/model/settings.ts'
import { words } from '../../src/text/words/words.ts'

const languages: Language[] = ['nl', 'en', 'fr']

/** Every text below an object, by its path; a function is called with words that it has to use. */
function collect(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value === 'function') {
    const words = Array.from({ length: value.length }, (_, i) => `<${i}>`)
    return new Map([[path, String((value as (...args: string[]) => string)(...words))]])
  }
  const entries = Object.entries(value as object)
  return new Map(entries.flatMap(([key, part]) => [...collect(part, `${path}/${key}`)]))
}

describe('what the command line and the daemon say', () => {
  it('is there in every language, and uses what it is given', () => {
    for (const texts of [cliTexts, daemonTexts]) {
      const dutch = collect(texts('nl'))
      for (const language of languages) {
        const own = collect(texts(language))
        for (const [path, text] of dutch) {
          if (path.startsWith('/titles')) continue
          expect(own.get(path), `${language} ${path}`).to.be.a('string').and.not.equal('')
          const given = text.match(/<\d>/g) ?? []
          expect(own.get(path)!.match(/<\d>/g) ?? [], `${language} ${path}`).to.have.members(given)
        }
        const extra = [...own.keys()].filter((path) => !dutch.has(path) && !path.startsWith('/titles'))
        expect(extra, language).to.deep.equal([])
      }
    }
  })

  it('calls every state of a batch as the report does', () => {
    for (const language of languages)
      for (const [status, word] of Object.entries(cliTexts(language).status)) {
        const title = words(language).verdict[status as BatchStatus]
        expect(word.toLowerCase(), `${language} ${status}`).to.equal(title.toLowerCase())
      }
  })

  it('has a reason and advice for every kind of waiting', () => {
    for (const language of languages) {
      const { waits, note, noteName } = daemonTexts(language)
      const texts = allReasons.map((reason) => waits('a.csv', reason, ''))
      expect(new Set(texts).size).to.equal(allReasons.length)
      expect(texts.every((text) => text.startsWith('a.csv '))).to.equal(true)
      expect(waits('a.csv', 'pdf-missing', 'F1.pdf')).to.match(/ ?: F1\.pdf$/)
      expect(note('unsupported')).to.include('.xlsx').and.not.equal(note('empty'))
      expect(noteName('a.csv')).to.match(/^\w+ a\.csv\.txt$/)
    }
  })
})
