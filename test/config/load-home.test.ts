import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { loadHome, stateFolder } from '../../src/config/load-home.ts'
import { OutOfReach } from '../../src/config/home.ts'
import { isOnShare, isUncPath } from '../../src/config/share.ts'
import { errorOf, filesBut, folderWith, problemsOf, put, removeFolders } from './support.ts'

const ids = '{ "id": "home-1234", "register": "register-1234" }'

/** As if every folder were on a volume of this type. */
const onVolume = (type: number) => filesBut({ volume: async () => ({ freeBytes: 1e12, type }) })
const SMB2 = 0xfe534d42

describe('config/load-home', () => {
  afterEach(removeFolders)

  it('fills in every default when there are no settings', async () => {
    const root = folderWith()
    const home = await loadHome(nodeFiles, root)
    expect(home).to.deep.equal({
      root,
      id: '',
      registerId: '',
      administrations: [],
      settings: {
        language: 'nl',
        folders: { inbox: join(root, 'inbox'), outbox: join(root, 'outbox'), archive: join(root, 'archive') },
        register: join(root, '.state', 'register.db'),
        watch: { settle: 2_000, sweep: 30_000, polling: 'auto', pollInterval: 2_000 },
        concurrency: 2,
        log: {
          format: 'text',
          level: 'info',
          folder: join(root, 'logs'),
          maxBytes: 10 * 1024 ** 2,
          files: 10,
        },
        limits: {
          bytes: 500 * 1024 ** 2,
          rows: 2_000_000,
          columns: 500,
          cellLength: 32_767,
          sheets: 100,
          unzippedBytes: 4 * 1024 ** 3,
          ratio: 200,
          entries: 10_000,
          stringBytes: 256 * 1024 ** 2,
          conversionBytes: 50 * 1024 ** 2,
          conversionMemory: 1024 ** 3,
          conversionTime: 60_000,
          xmlDepth: 50,
          xmlText: 10 * 1024 ** 2,
        },
        mail: null,
      },
    })
  })

  it('reads times and sizes with their unit, and folders relative to the home or absolute', async () => {
    const elsewhere = folderWith()
    const root = folderWith({
      'ledgerdrop.yaml': [
        'language: en',
        `folders: { inbox: in, outbox: ${elsewhere} }`,
        'register: state/r.db',
        'watch: { settle: 500, sweep: 1m, pollInterval: 3 s }',
        'log: { maxBytes: 1.5 kB }',
        'limits: { bytes: 1 MB, ratio: 50.5 }',
      ].join('\n'),
    })
    const { settings } = await loadHome(nodeFiles, root)
    expect(settings.folders).to.deep.include({ inbox: join(root, 'in'), outbox: elsewhere })
    expect(settings.register).to.equal(join(root, 'state', 'r.db'))
    expect(settings.watch).to.include({ settle: 500, sweep: 60_000, pollInterval: 3_000 })
    expect(settings.log.maxBytes).to.equal(1536)
    expect(settings.limits).to.include({ bytes: 1024 ** 2, ratio: 50.5 })
    expect(settings.language).to.equal('en')
  })

  it('tells mistakes in the language that the file itself names', async () => {
    const root = folderWith({ 'ledgerdrop.yaml': 'language: en\nwatch:\n  setle: 1s\n' })
    expect(await problemsOf(loadHome(nodeFiles, root))).to.deep.equal([
      {
        file: 'ledgerdrop.yaml',
        line: 3,
        level: 'error',
        message: 'unknown key `setle` under `watch`; do you mean `settle`?',
      },
    ])
  })

  it('reads the ids of home.json, and refuses a damaged one rather than take it for a new home', async () => {
    expect(await loadHome(nodeFiles, folderWith({ 'home.json': ids }))).to.include({
      id: 'home-1234',
      registerId: 'register-1234',
    })
    for (const broken of [
      '{',
      '[]',
      '{}',
      '{ "id": 1, "register": "register-1234" }',
      '{ "id": "", "register": "" }',
    ]) {
      const [problem] = await problemsOf(loadHome(nodeFiles, folderWith({ 'home.json': broken })))
      expect(problem).to.include({ file: 'home.json', line: 1 })
    }
  })

  it('lists administrations, leaving out the profiles and folders whose name cannot be a code', async () => {
    const root = folderWith()
    for (const name of ['beta', 'alpha-2', 'sources', 'Copy of beta', 'rejected', 'con']) {
      put(root, `mappings/${name}/administration.yaml`, '')
    }
    mkdirSync(join(root, 'mappings', 'empty'))
    put(root, 'mappings/readme.txt', '')
    expect((await loadHome(nodeFiles, root)).administrations).to.deep.equal(['alpha-2', 'beta'])
  })

  it('refuses folders that lie within each other: what goes out would come in again', async () => {
    for (const folders of ['{ inbox: a, outbox: a }', '{ outbox: inbox/out }', '{ archive: . }']) {
      const root = folderWith({ 'ledgerdrop.yaml': `language: nl\nfolders: ${folders}\n` })
      const [problem] = await problemsOf(loadHome(nodeFiles, root))
      expect(problem!.message).to.include('liggen in elkaar')
      expect(problem!.line).to.equal(2)
    }
    const root = folderWith({ 'ledgerdrop.yaml': 'folders: { outbox: inbox-out }\n' })
    expect((await loadHome(nodeFiles, root)).settings.folders.outbox).to.equal(join(root, 'inbox-out'))
  })

  it('puts the register in a local state folder when the home is on a network share', async function () {
    if (process.platform === 'win32') return this.skip()
    const root = folderWith({ 'home.json': ids })
    for (const type of [0x6969, 0x517b, 0xff534d42, SMB2, SMB2 | 0]) {
      const home = await loadHome(onVolume(type), root, { HOME: '/home/jan' })
      expect(home.settings.register).to.equal('/home/jan/.local/state/ledgerdrop/home-1234/register.db')
    }
    const local = await loadHome(onVolume(0xef53), root, { HOME: '/home/jan' })
    expect(local.settings.register).to.equal(join(root, '.state', 'register.db'))
  })

  it('keeps two homes on a share apart that have no id yet', async function () {
    if (process.platform === 'win32') return this.skip()
    const registers = await Promise.all(
      [folderWith(), folderWith()].map(
        async (root) => (await loadHome(onVolume(SMB2), root, { HOME: '/h' })).settings.register,
      ),
    )
    expect(new Set(registers)).to.have.property('size', 2)
  })

  it('refuses a register on a share, and a share without a known local folder', async function () {
    if (process.platform === 'win32') return this.skip()
    const root = folderWith({ 'ledgerdrop.yaml': 'language: nl\nregister: register.db\n' })
    const [problem] = await problemsOf(loadHome(onVolume(SMB2), root, {}))
    expect(problem).to.include({ file: 'ledgerdrop.yaml', line: 2 })
    const [other] = await problemsOf(loadHome(onVolume(SMB2), folderWith(), {}))
    expect(other!.message).to.include('geen lokale map voor het register')
  })

  it('knows where each system keeps local state', () => {
    expect(stateFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32')).to.equal('C:\\L')
    expect(stateFolder({ USERPROFILE: 'C:\\U' }, 'win32')).to.equal('C:\\U\\AppData\\Local')
    expect(stateFolder({ HOME: '/u' }, 'darwin')).to.equal('/u/Library/Application Support')
    expect(stateFolder({ HOME: '/u', XDG_STATE_HOME: '/s' }, 'linux')).to.equal('/s')
    for (const platform of ['win32', 'darwin', 'linux']) expect(stateFolder({}, platform)).to.equal(null)
  })

  it('tells a share on Windows by its path', async () => {
    expect([
      isUncPath('\\\\nas\\data'),
      isUncPath('//nas/data'),
      isUncPath('C:\\data'),
      isUncPath('\\\\?\\C:\\x'),
    ]).to.deep.equal([true, true, false, false])
    expect(await isOnShare(onVolume(SMB2), 'Z:\\data', 'win32')).to.equal(false)
    expect(await isOnShare(nodeFiles, '\\\\nas\\data', 'win32')).to.equal(true)
  })

  it('says that a home that is not there is out of reach', async () => {
    expect(await errorOf(loadHome(nodeFiles, join(folderWith(), 'gone')))).to.be.instanceOf(OutOfReach)
  })
})
