import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { openDrop } from '../../src/batch/open-drop.ts'
import { loadProfiles } from '../../src/config/load-profiles.ts'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { limits } from '../batch/support.ts'
import { repository } from './home.ts'

const folder = join(repository, 'samples')
const sources = readdirSync(join(repository, 'mappings', 'sources')).map((name) => name.replace('.yaml', ''))
const samples = sources.flatMap((source) => {
  const files = readdirSync(join(folder, source), { withFileTypes: true })
  return files
    .filter((file) => file.isFile() && /\.(csv|xlsx)$/.test(file.name))
    .map(({ name }) => ({ source, name }))
})

describe('with all profiles that come with the program', () => {
  it('every source has a sample', () => {
    expect(new Set(samples.map(({ source }) => source))).to.deep.equal(new Set(sources))
  })

  for (const { source, name } of samples)
    it(`samples/${source}/${name} is recognised as ${source}, under any name`, async () => {
      const home = { root: repository, settings: { language: 'en' } } as Home
      const { profiles } = await loadProfiles(nodeFiles, home, [])
      const path = join(folder, source, name)
      for (const orders of [profiles, profiles.toReversed()]) {
        const other = `bestand.${name.split('.').at(-1)}`
        const open = await openDrop(nodeFiles, path, other, limits, orders, () => undefined)
        expect(open?.recognised.profile.source).to.equal(source)
        await open?.file.close()
      }
    })
})
