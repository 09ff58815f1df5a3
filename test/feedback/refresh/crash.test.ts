import { expect } from 'chai'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { convert } from '../../../src/convert.ts'
import { TableBusy } from '../../../src/config/home.ts'
import { loadHome } from '../../../src/config/load-home.ts'
import { recover } from '../../../src/daemon/recover.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Files } from '../../../src/edge/files.ts'
import { ownInbox } from '../../../src/edge/places.ts'
import { claim } from '../../../src/intake/claim.ts'
import { refreshedTables } from '../../../src/publish/refreshed.ts'
import { openRegister } from '../../../src/register/sqlite.ts'
import type { Register } from '../../../src/register/register.ts'
import { faultyFiles, type FaultPlan } from '../../edge/faulty-files.ts'
import { names, removeTemporary, TestHome } from '../../e2e/home.ts'
import { testWorld } from '../../publish/small-home.ts'
import { account, costCentre, exactFile } from '../exact-files.ts'

const NL = 'demo-nl'
const FILE = 'GLAccounts_1.xml'
const batch = '20261123-100000-abcdef'

/** Two tables at once. */
const text = exactFile('GLAccounts', [account('8900', 'Nieuw', '110')]).replace(
  '</GLAccounts>',
  `</GLAccounts><Costcenters>${costCentre('910', 'Nieuw')}</Costcenters>`,
)

describe('tables that are brought up to date', function () {
  this.timeout(120_000)
  let home: TestHome
  let register: Register
  let pristine: Record<string, string>

  const path = (name: string): string => home.path('mappings', NL, `${name}.csv`)
  const table = (name: string): string => readFileSync(path(name), 'utf8')
  const both = (): string[] =>
    ['ledger-accounts', 'cost-centres'].map((name) =>
      table(name) === pristine[name]
        ? 'old'
        : table(name) === `${pristine[name]}${ADDED[name]}`
          ? 'new'
          : 'other',
    )
  const ADDED: Record<string, string> = {
    'ledger-accounts': '8900;Nieuw;110;;\r\n',
    'cost-centres': '910;Nieuw;;\r\n',
  }

  before(async () => {
    home = await TestHome.make()
    pristine = { 'ledger-accounts': table('ledger-accounts'), 'cost-centres': table('cost-centres') }
  })
  beforeEach(async () => {
    for (const [name, before] of Object.entries(pristine)) writeFileSync(path(name), before)
    for (const folder of ['inbox', 'archive', 'outbox'])
      for (const name of names(home.root, folder))
        if (name === NL || name === '.staging') rmSync(home.path(folder, name), { recursive: true })
    rmSync(home.path('.state'), { recursive: true, force: true })
    register = await openRegister((await loadHome(nodeFiles, home.root)).settings.register, 'x')
  })
  afterEach(() => register.close())
  after(removeTemporary)

  async function take(files: Files) {
    const settings = await loadHome(nodeFiles, home.root)
    home.put(NL, FILE, text)
    const world = testWorld({ files: nodeFiles })
    const drop = await claim(world, settings, ownInbox(NL), FILE, [], batch)
    return convert(drop!, { world: testWorld({ files }), home: settings, register })
  }

  async function recovered() {
    const settings = await loadHome(nodeFiles, home.root)
    const world = testWorld({ files: nodeFiles })
    const convertClaim = async (drop: NonNullable<Awaited<ReturnType<typeof claim>>>): Promise<void> =>
      void (await convert(drop, { world, home: settings, register }))
    await recover(world, settings, register, convertClaim, {
      busy: new Set(),
      rootsInSight: async () => true,
    })
  }

  const died = async (plan: FaultPlan): Promise<boolean> => {
    const files = faultyFiles(nodeFiles, plan)
    try {
      await take(files)
      return false
    } catch {
      return files.calls > 0 && plan.crashAt !== undefined && files.calls >= plan.crashAt
    }
  }

  it('end whole, whatever call of the file system is the last one', async () => {
    for (let at = 1, more = true; more; at += 5) {
      for (const [name, before] of Object.entries(pristine)) writeFileSync(path(name), before)
      more = await died({ crashAt: at })
      expect(both(), `call ${at}`).to.not.include('other')
      await recovered()
      expect(both(), `call ${at}, recovered`).to.deep.equal(['new', 'new'])
      expect((await register.batch(batch))?.status, `call ${at}`).to.equal('exported')
      expect(names(home.root, 'archive', '.staging')).to.deep.equal([])
      await register.close()
      rmSync(home.path('.state'), { recursive: true, force: true })
      for (const folder of ['inbox', 'archive', 'outbox'])
        rmSync(home.path(folder, NL), { recursive: true, force: true })
      register = await openRegister((await loadHome(nodeFiles, home.root)).settings.register, 'x')
    }
  })

  for (const error of ['EBUSY', 'EPERM', 'EACCES'])
    it(`wait for one that is open in Excel (${error}): nothing of the batch shows until it is free`, async () => {
      const plan: FaultPlan = {
        failAt: 2,
        error,
        match: (name, at) => name === 'replace' && at.includes('mappings'),
      }
      const failure = await take(faultyFiles(nodeFiles, plan)).catch((e: unknown) => e)
      expect(failure).to.be.instanceOf(TableBusy)
      expect((failure as TableBusy).file).to.equal('mappings/demo-nl/cost-centres.csv')
      expect(both()).to.deep.equal(['new', 'old'])
      expect(names(home.root, 'archive', NL)).to.deep.equal([])
      await recovered()
      expect(both()).to.deep.equal(['new', 'new'])
      expect((await register.batch(batch))?.status).to.equal('exported')
    })

  it('wait before anything is registered when the lock of Excel lies beside one', async () => {
    const lock = home.path('mappings', NL, '~$cost-centres.csv')
    writeFileSync(lock, '')
    const failure = await take(nodeFiles).catch((e: unknown) => e)
    expect(failure).to.be.instanceOf(TableBusy)
    expect([both(), await register.batch(batch)]).to.deep.equal([['old', 'old'], null])
    rmSync(lock)
    await recovered()
    expect(both()).to.deep.equal(['new', 'new'])
  })

  it('are never put over what a person changed in between: the file is taken again', async () => {
    const plan: FaultPlan = { crashAt: 1, match: (name, at) => name === 'replace' && at.includes('mappings') }
    await died(plan)
    const edited = `${pristine['ledger-accounts']}9999;Van mij;90;nee;\r\n`
    writeFileSync(path('ledger-accounts'), edited)
    await recovered()
    expect(table('ledger-accounts')).to.equal(edited)
    expect(both()[1]).to.equal('new')
    expect(names(home.root, 'inbox', NL)).to.include('GLAccounts_1.abcdef.xml')
  })

  it('are merged with what a person saved while the drop was read', async () => {
    const edited = `${pristine['ledger-accounts']}9999;Van mij;90;nee;\r\n`
    let saved = false
    const files: Files = {
      ...nodeFiles,
      async facts(at) {
        if (!saved && at.includes('~$ledger-accounts')) {
          saved = true
          writeFileSync(path('ledger-accounts'), edited)
        }
        return nodeFiles.facts(at)
      },
    }
    const [summary] = await take(files)
    expect(summary?.status).to.equal('exported')
    expect(table('ledger-accounts')).to.equal(`${edited}8900;Nieuw;110;;\r\n`)
  })

  it('R29: are remembered with the moment they were refreshed, changed or not', async () => {
    const [first] = await take(nodeFiles)
    const before = await refreshedTables(register, NL)
    expect(before).to.deep.equal({
      'ledger-accounts.csv': first!.started,
      'cost-centres.csv': first!.started,
    })
  })

  it('are kept in the archive as they were and as they are', async () => {
    await take(nodeFiles)
    const archive = home.path('archive', NL, '2026', '11', batch)
    expect(readFileSync(`${archive}/ledger-accounts.before.csv`, 'utf8')).to.equal(
      pristine['ledger-accounts'],
    )
    expect(readFileSync(`${archive}/ledger-accounts.csv`, 'utf8')).to.equal(table('ledger-accounts'))
    expect(existsSync(`${archive}/changes.csv`)).to.equal(true)
  })
})
