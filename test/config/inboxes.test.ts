import { mkdirSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { openRegisterOf } from '../../src/cli/open-home.ts'
import { ConfigError } from '../../src/config/home.ts'
import { inboxPlaces, isInboxFolder, placesOnDisk } from '../../src/config/inbox-places.ts'
import { checkInboxes, referenceInbox, sourcesFor } from '../../src/config/inboxes.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { findUnfinished } from '../../src/daemon/unfinished.ts'
import type { Files } from '../../src/edge/files.ts'
import { makeNodeFiles, nodeFiles } from '../../src/edge/node-files.ts'
import { addressOf } from '../../src/edge/places.ts'
import { names, removeTemporary, TestHome } from '../e2e/home.ts'
import { testWorld } from '../publish/small-home.ts'
import { thrown } from '../register/thrown.ts'

const box = (name: string, ...sources: string[]) => ({ name, sources })
const told = (inboxes: ReturnType<typeof box>[], referenceFrom = '', sources: string[] = []): string[] =>
  checkInboxes({ inboxes, sources, referenceFrom }, ['generic', 'robaws']).map(
    ({ pointer, key }) => `${pointer} ${key}`,
  )

describe('inboxes in the settings', () => {
  after(removeTemporary)

  it('R100: have a name that a folder can have on every system, each its own', () => {
    expect(told([box('robaws'), box('robaws-gent'), box('2')])).to.deep.equal([])
    const wrong = [
      'Robaws',
      'a b',
      'a/b',
      '..',
      '.work',
      'rejected',
      'con',
      'lpt1',
      'é',
      '-a',
      'a'.repeat(41),
    ]
    expect(told(wrong.map((name) => box(name)))).to.deep.equal(
      wrong.map((_, i) => `/inboxes/${i}/name inbox-name`),
    )
    expect(told([box('robaws'), box('gripp'), box('ROBAWS'), box('robaws')])).to.deep.equal([
      '/inboxes/2/name inbox-twice',
      '/inboxes/3/name inbox-twice',
    ])
  })

  it('R100: name sources of the administration, and referenceFrom one of the inboxes', () => {
    expect(told([box('a', 'generic', 'robaws')])).to.deep.equal([])
    expect(told([box('a', 'generic', 'robaw')])).to.deep.equal(['/inboxes/0/sources/1 inbox-source'])
    expect(told([box('a', 'robaws')], '', ['generic'])).to.deep.equal(['/inboxes/0/sources/0 inbox-source'])
    expect(told([box('a')], 'a')).to.deep.equal([])
    expect(told([box('a')], '.')).to.deep.equal([])
    expect(told([box('a')], 'b')).to.deep.equal(['/referenceFrom reference-from-unknown'])
    expect(['', '.', 'a'].map((referenceFrom) => referenceInbox({ referenceFrom }))).to.deep.equal([
      null,
      '',
      'a',
    ])
  })

  it('R100: limit the sources that are tried for their files; others are tried with all', () => {
    const settings = { sources: ['generic', 'robaws'], inboxes: [box('a', 'robaws'), box('b')] }
    expect(sourcesFor(settings, 'a')).to.deep.equal(['robaws'])
    for (const inbox of ['', 'b', 'gone']) expect(sourcesFor(settings, inbox)).to.deep.equal(settings.sources)
  })

  it('R100: are refused when they are read, at their own line and in plain words', async () => {
    const home = await TestHome.make({ inboxes: [{ name: 'robaws' }, { name: 'Gripp' }], referenceFrom: 'x' })
    const loaded = await loadHome(nodeFiles, home.root)
    const error = await thrown(loadAdministration(nodeFiles, loaded, 'demo-nl'))
    expect(error).to.be.instanceOf(ConfigError)
    const { problems } = error as ConfigError
    expect(problems.map(({ message }) => message)).to.have.length(2)
    expect(problems[0]!.message).to.contain('`Gripp` kan geen naam van een inbox zijn')
    expect(problems[1]!.message).to.contain('kies uit ., robaws, Gripp')
    expect(problems[0]!.line).to.be.lessThan(problems[1]!.line)
    home.set('demo-nl', { inboxes: [{ name: 'robaws', sources: ['generic'] }], referenceFrom: '.' })
    const { settings } = await loadAdministration(nodeFiles, loaded, 'demo-nl')
    expect([settings.inboxes, settings.referenceFrom]).to.deep.equal([[box('robaws', 'generic')], '.'])
  })
})

describe('the inboxes of an administration', () => {
  after(removeTemporary)

  async function open(settings: Record<string, unknown>) {
    const test = await TestHome.make(settings)
    const home = await loadHome(nodeFiles, test.root)
    // What one process has read is of no use to another.
    const files = makeNodeFiles()
    const addresses = async (of = inboxPlaces): Promise<string[]> =>
      (await of(files, home, 'demo-nl')).map((place) => addressOf(place))
    const breakSettings = (): void =>
      writeFileSync(test.path('mappings', 'demo-nl', 'administration.yaml'), 'name: [\n')
    return { test, addresses, breakSettings }
  }

  it('R100: are its own and those of its settings, and keep being so while these cannot be read', async () => {
    const { addresses, breakSettings } = await open({ inboxes: [{ name: 'robaws' }, { name: 'WRONG' }] })
    expect(await addresses()).to.deep.equal(['demo-nl', 'demo-nl/robaws'])
    breakSettings()
    expect(await addresses()).to.deep.equal(['demo-nl', 'demo-nl/robaws'])
  })

  it('R100: are the folders that have been one when the settings never could be read', async () => {
    const { test, addresses, breakSettings } = await open({})
    for (const folder of ['robaws/.work', 'gripp/rejected', 'facturen', 'Kopie/.work', 'rejected/.work'])
      mkdirSync(test.path('inbox', 'demo-nl', folder), { recursive: true })
    breakSettings()
    expect(await addresses()).to.deep.equal(['demo-nl', 'demo-nl/gripp', 'demo-nl/robaws'])
  })

  it('R100: claims are looked for in every folder whose name an inbox can have, whatever the settings say', async () => {
    const { test, addresses } = await open({})
    for (const folder of ['robaws', 'Kopie van robaws', 'rejected', '.work'])
      mkdirSync(test.path('inbox', 'demo-nl', folder), { recursive: true })
    test.put('demo-nl', 'gripp', 'a file')
    expect(await addresses(placesOnDisk)).to.deep.equal(['demo-nl', 'demo-nl/robaws'])
  })

  it('R100: may have been made with capitals where these are not told apart', async () => {
    const { test } = await open({ inboxes: [{ name: 'robaws' }] })
    for (const folder of ['Robaws/.work', 'GRIPP'])
      mkdirSync(test.path('inbox', 'demo-nl', folder), { recursive: true })
    const capitals = (path: string): string => path.replace(/([\\/])robaws(?=$|[\\/])/, '$1Robaws')
    const files = makeNodeFiles()
    const careless = {
      ...files,
      facts: (path: string) => files.facts(capitals(path)),
      list: (path: string) => files.list(capitals(path)),
    }
    const home = await loadHome(nodeFiles, test.root)
    const names = new Set(['robaws', 'gripp'])
    const isInbox = (of: Files, name: string): Promise<boolean> =>
      isInboxFolder(of, test.path('inbox', 'demo-nl', name), names)
    expect(
      await Promise.all(['Robaws', 'robaws', 'GRIPP'].map((name) => isInbox(careless, name))),
    ).to.deep.equal([true, true, false])
    expect(await isInbox(files, 'Robaws')).to.equal(false)
    const found = await placesOnDisk(careless, home, 'demo-nl')
    expect(found.map((place) => addressOf(place))).to.include('demo-nl/robaws')
    const register = await openRegisterOf(testWorld(), home)
    const claim = '20261123-100000-abcdef'
    mkdirSync(test.path('inbox', 'demo-nl', 'Robaws', '.work', claim))
    const unfinished = await findUnfinished(testWorld({ files: careless }), home, register)
    await register.close()
    expect(unfinished.flat().map(({ batch, place }) => [batch, place?.inbox])).to.deep.equal([
      [claim, 'robaws'],
    ])
  })

  it('R100: get their folders at `init`', async () => {
    const { test } = await open({ inboxes: [{ name: 'robaws' }] })
    expect(names(test.root, 'inbox', 'demo-nl')).to.deep.equal([])
    await test.command('init', '--country', 'NL')
    expect(names(test.root, 'inbox', 'demo-nl')).to.deep.equal(['robaws'])
  })
})
