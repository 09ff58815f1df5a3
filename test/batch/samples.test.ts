import { expect } from 'chai'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDrop } from '../../src/batch/open-drop.ts'
import type { Home } from '../../src/config/home.ts'
import { loadProfiles } from '../../src/config/load-profiles.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { repository } from '../profile/support.ts'
import { limits } from './support.ts'

/** Folders of samples/ that belong to no source package of their own. */
const others = new Set(['findings', 'quirks', 'real', 'snelstart'])
const files = readdirSync(join(repository, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.has(entry.name))
  .flatMap(({ name: source }) =>
    readdirSync(join(repository, 'samples', source))
      .filter((name) => /\.(?:csv|xlsx|xls|xlsb|ods|txt)$/i.test(name))
      .map((name) => ({ source, name })),
  )

describe('the samples of the source packages', () => {
  let profiles: SourceProfile[]
  before(async () => {
    const home = { root: repository, settings: { language: 'en' } } as Home
    profiles = (await loadProfiles(nodeFiles, home, [])).profiles
  })

  async function sourceOf(source: string, name: string, own: readonly SourceProfile[]): Promise<string> {
    const path = join(repository, 'samples', source, name)
    const open = await openDrop(nodeFiles, path, name, limits, own, () => undefined)
    await open?.file.close()
    return open?.recognised.profile.source ?? ''
  }

  it('has a sample of every source that comes with the program', () => {
    const sampled = new Set(files.map(({ source }) => source))
    expect(profiles.map(({ source }) => source).filter((source) => !sampled.has(source))).to.deep.equal([])
  })

  for (const { source, name } of files) {
    it(`recognises ${source}/${name} as its own among all profiles`, async () => {
      expect(await sourceOf(source, name, profiles)).to.equal(source)
    })

    it(`recognises ${source}/${name} as its own in whatever order the profiles are tried`, async () => {
      expect(await sourceOf(source, name, profiles.toReversed())).to.equal(source)
    })
  }

  it('has a page in docs/sources for every source', () => {
    const pages = readdirSync(join(repository, 'docs', 'sources')).map((name) => name.replace(/\.md$/, ''))
    expect(profiles.map(({ source }) => source).filter((source) => !pages.includes(source))).to.deep.equal([])
  })

  it('names every page of docs/sources in docs/sources.md', () => {
    const text = readFileSync(join(repository, 'docs', 'sources.md'), 'utf8')
    const pages = readdirSync(join(repository, 'docs', 'sources'))
    expect(pages.filter((name) => !text.includes(`(sources/${name})`))).to.deep.equal([])
  })
})
