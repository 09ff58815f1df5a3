import { expect } from 'chai'
import { errorSentence } from '../../src/config/error-text.ts'
import { OutOfReach } from '../../src/config/home.ts'

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: words of the system`), { code, ...(path !== undefined && { path }) })

describe('config/error-text', () => {
  it("says what the system refuses in the reader's language, with the path and what to do", () => {
    expect(errorSentence(system('ENOSPC', '/out/1.xml'), 'nl')).to.match(
      /^de schijf is vol bij \/out\/1\.xml \(ENOSPC\)\. Maak ruimte vrij/,
    )
    expect(errorSentence(system('EROFS', '/out'), 'en'))
      .to.include('/out cannot be written to')
      .and.to.include('read-only')
    expect(errorSentence(system('EACCES', '/in'), 'fr')).to.include("n'a pas accès à /in")
    for (const code of ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOENT', 'EBUSY', 'ESTALE'])
      for (const language of ['nl', 'en', 'fr'] as const) {
        const text = errorSentence(system(code), language)
        expect(text, code).to.include(code).and.not.to.include('words of the system')
      }
  })

  it('says that something is out of reach in the language of the reader, not of who threw it', () => {
    const error = OutOfReach.of('register-missing', { path: '/r.db' })
    expect(error.message).to.match(/^the register \/r\.db is not there/)
    expect(errorSentence(error, 'nl')).to.match(/^het register \/r\.db is er niet/)
    expect(errorSentence(new OutOfReach('al gezegd'), 'fr')).to.equal('al gezegd')
  })

  it('leaves the rest to others', () => {
    expect(errorSentence(new Error('boom'), 'nl')).to.equal(null)
    expect(errorSentence(system('ERR_ODD'), 'nl')).to.equal(null)
  })
})
