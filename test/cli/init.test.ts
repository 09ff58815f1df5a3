import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parse } from 'yaml'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { initHome } from '../../src/cli/init.ts'
import { validateConfig } from '../../src/cli/config.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { rootsInSight } from '../../src/config/markers.ts'
import { packageRoot } from '../../src/config/package-root.ts'
import { folderWith, problemsOf, put, removeFolders, world } from '../config/support.ts'

const samples = join(packageRoot, 'samples', 'generic')

describe('cli/init', () => {
  afterEach(removeFolders)

  for (const [country, code, sample] of [
    ['NL', 'demo-nl', 'verkoopfacturen.csv'],
    ['BE', 'demo-be', 'verkoopfacturen-be.csv'],
  ] as const) {
    it(`makes a complete home for ${country}: everything is right and every root is in sight`, async () => {
      const root = join(folderWith(), 'new')
      const made = await initHome(world, { root, target: 'exact', country })
      const home = await loadHome(nodeFiles, root)
      expect(home.administrations).to.deep.equal([code])
      expect(await rootsInSight(nodeFiles, home)).to.deep.equal([])
      expect((await validateConfig(nodeFiles, home)).problems).to.deep.equal([])
      expect((await loadAdministration(nodeFiles, home, code)).settings.country).to.equal(country)
      expect(existsSync(join(root, 'inbox', code))).to.equal(true)
      expect(readdirSync(join(root, 'inbox', code))).to.deep.equal([])
      expect(made).to.include.members([
        'home.json',
        'ledgerdrop.yaml',
        `mappings/${code}/vat-codes.csv`,
        'schemas/home.schema.json',
      ])
      for (const path of made) expect(existsSync(join(root, path)), path).to.equal(true)
    })

    it(`puts a sample beside, not in, the inbox for ${country} (needs samples/generic)`, async function () {
      if (!existsSync(join(samples, sample))) return this.skip()
      const root = folderWith()
      await initHome(world, { root, target: 'exact', country })
      const copy = readFileSync(join(root, 'voorbeelden', sample))
      expect(copy.equals(readFileSync(join(samples, sample)))).to.equal(true)
    })
  }

  it('makes an administration for SnelStart, which is Dutch', async () => {
    const root = folderWith()
    await initHome(world, { root, target: 'snelstart', country: 'NL' })
    const home = await loadHome(nodeFiles, root)
    expect(home.administrations).to.deep.equal(['demo-snelstart'])
    expect((await validateConfig(nodeFiles, home)).problems).to.deep.equal([])
    expect((await loadAdministration(nodeFiles, home, 'demo-snelstart')).settings.target).to.equal(
      'snelstart',
    )
    const belgian = initHome(world, { root: folderWith(), target: 'snelstart', country: 'BE' })
    expect((await problemsOf(belgian))[0]!.message).to.include('Nederlands pakket')
  })

  it('copies every table, schema and source profile of the package', async () => {
    const root = folderWith()
    await initHome(world, { root, target: 'exact', country: 'NL' })
    for (const folder of ['mappings/sources', 'mappings/demo-nl', 'schemas', 'schemas/exact']) {
      expect(readdirSync(join(root, folder)).sort(), folder).to.deep.equal(
        readdirSync(join(packageRoot, folder)).sort(),
      )
    }
  })

  it('gives the administration its own code and name, whatever characters are in it', async () => {
    const root = folderWith()
    const name = 'Jansen & Zn: "de beste" $1'
    await initHome(world, { root, target: 'exact', country: 'NL', administration: 'jansen', name })
    const home = await loadHome(nodeFiles, root)
    expect(home.administrations).to.deep.equal(['jansen'])
    const { settings } = await loadAdministration(nodeFiles, home, 'jansen')
    expect(settings).to.include({ code: 'jansen', name })
    const text = readFileSync(join(root, 'mappings/jansen/administration.yaml'), 'utf8')
    expect(text).to.include('# yaml-language-server: $schema=../../schemas/administration.schema.json')
    const bare = folderWith()
    await initHome(world, { root: bare, target: 'exact', country: 'NL', administration: 'pietersen' })
    expect(
      (await loadAdministration(nodeFiles, await loadHome(nodeFiles, bare), 'pietersen')).settings.name,
    ).to.equal('pietersen')
  })

  it('refuses a code that cannot name a folder everywhere, before anything is made', async () => {
    const root = join(folderWith(), 'new')
    for (const administration of ['rejected', 'Jansen', 'a/b', '']) {
      await problemsOf(initHome(world, { root, target: 'exact', country: 'NL', administration }))
      expect(existsSync(root)).to.equal(false)
    }
  })

  it('adds what is missing when run again, and never overwrites', async () => {
    const root = folderWith()
    await initHome(world, { root, target: 'exact', country: 'NL' })
    const ids = readFileSync(join(root, 'home.json'), 'utf8')
    put(root, 'ledgerdrop.yaml', 'language: fr\n')
    put(root, 'mappings/demo-nl/journals.csv', 'mine')
    rmSync(join(root, 'mappings/demo-nl/articles.csv'))
    rmSync(join(root, 'outbox'), { recursive: true })
    const made = await initHome(world, { root, target: 'exact', country: 'NL' })
    expect(made).to.have.members(['mappings/demo-nl/articles.csv', 'outbox', 'outbox/.ledgerdrop-root'])
    expect(readFileSync(join(root, 'home.json'), 'utf8')).to.equal(ids)
    expect(readFileSync(join(root, 'ledgerdrop.yaml'), 'utf8')).to.equal('language: fr\n')
    expect(readFileSync(join(root, 'mappings/demo-nl/journals.csv'), 'utf8')).to.equal('mine')
    expect(await initHome(world, { root, target: 'exact', country: 'NL' })).to.deep.equal([])
  })

  it('adds a second administration to a home', async () => {
    const root = folderWith()
    await initHome(world, { root, target: 'exact', country: 'NL' })
    const made = await initHome(world, { root, target: 'exact', country: 'BE', administration: 'peeters' })
    expect(made).to.include('inbox/peeters')
    expect((await loadHome(nodeFiles, root)).administrations).to.deep.equal(['demo-nl', 'peeters'])
  })

  it('never makes a new home.json beside an old archive', async () => {
    const root = folderWith({ 'archive/demo-nl/2026/01/b/manifest.json': '{}' })
    const [problem] = await problemsOf(initHome(world, { root, target: 'exact', country: 'NL' }))
    expect(problem!.file).to.equal('home.json')
    expect(existsSync(join(root, 'home.json'))).to.equal(false)
  })

  it('takes its ids from whoever asks, and makes different ones by itself', async () => {
    const root = folderWith()
    let n = 0
    await initHome(world, { root, target: 'exact', country: 'NL', newId: () => `id-number-${++n}` })
    expect(await loadHome(nodeFiles, root)).to.include({ id: 'id-number-1', registerId: 'id-number-2' })
    const homes = await Promise.all(
      [folderWith(), folderWith()].map(async (folder) => {
        await initHome(world, { root: folder, target: 'exact', country: 'NL' })
        return loadHome(nodeFiles, folder)
      }),
    )
    expect(new Set(homes.flatMap((home) => [home.id, home.registerId]))).to.have.property('size', 4)
  })

  for (const language of ['nl', 'en', 'fr'] as const) {
    it(`writes settings in ${language} that say the defaults and nothing else`, async () => {
      const root = folderWith()
      await initHome(world, { root, target: 'exact', country: 'BE', language })
      const text = readFileSync(join(root, 'ledgerdrop.yaml'), 'utf8')
      expect(parse(text)).to.deep.equal({ language })
      const before = (await loadHome(nodeFiles, root)).settings
      // With the settings switched on that are there as comments, but for the register's example path, nothing changes.
      const on = text.replace(/^# (?=[a-z]+:( |$)| )/gm, '').replace(/^(#.*\$schema.*|register:.*)\n/gm, '')
      put(root, 'ledgerdrop.yaml', on)
      expect(Object.keys(parse(on) as object)).to.include.members([
        'folders',
        'watch',
        'concurrency',
        'log',
        'limits',
      ])
      expect((await loadHome(nodeFiles, root)).settings).to.deep.equal(before)
    })
  }
})
