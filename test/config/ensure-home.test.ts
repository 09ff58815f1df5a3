import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ensureHome } from '../../src/config/ensure-home.ts'
import { makeHomeId } from '../../src/config/home-id.ts'
import { ConfigError, OutOfReach } from '../../src/config/home.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { ROOT_MARKER, rootsInSight, rootsOf } from '../../src/config/markers.ts'
import {
  errorOf,
  filesBut,
  folderWith,
  homeWith,
  problemsOf,
  put,
  removeFolders,
  systemError,
  world,
} from './support.ts'

describe('config/ensure-home', () => {
  afterEach(removeFolders)

  it('makes a fresh checkout a home: ids, roots with markers, an inbox for each administration', async () => {
    const root = homeWith()
    expect(await ensureHome(world, root)).to.equal(true)
    const home = await loadHome(nodeFiles, root)
    expect(home.id).to.match(/^[0-9a-f-]{36}$/)
    expect(home.registerId)
      .to.match(/^[0-9a-f-]{36}$/)
      .and.not.equal(home.id)
    expect(await rootsInSight(nodeFiles, home)).to.deep.equal([])
    for (const folder of rootsOf(home))
      expect(readFileSync(join(folder, ROOT_MARKER), 'utf8')).to.equal(`${home.id}\n`)
    expect(existsSync(join(root, 'inbox', 'acme'))).to.equal(true)
  })

  it('keeps .gitkeep files in the archive for nothing', async () => {
    const root = homeWith()
    put(root, 'archive/.gitkeep', '')
    expect(await ensureHome(world, root)).to.equal(true)
  })

  it('touches nothing in a home that is one: a missing marker stays missing', async () => {
    const root = homeWith()
    await ensureHome(world, root)
    const before = readFileSync(join(root, 'home.json'), 'utf8')
    rmSync(join(root, 'outbox'), { recursive: true })
    rmSync(join(root, 'inbox', ROOT_MARKER))
    expect(await ensureHome(world, root)).to.equal(false)
    expect(readFileSync(join(root, 'home.json'), 'utf8')).to.equal(before)
    const home = await loadHome(nodeFiles, root)
    expect(await rootsInSight(nodeFiles, home)).to.deep.equal([
      home.settings.folders.inbox,
      home.settings.folders.outbox,
    ])
  })

  it('never makes a new home.json beside an archive or a register', async () => {
    for (const trace of ['archive/acme/2026/01/b/report.json', '.state/register.db']) {
      const root = homeWith()
      put(root, trace, 'x')
      const [problem] = await problemsOf(ensureHome(world, root))
      expect(problem!.message).to.include('home.json ontbreekt')
      expect(existsSync(join(root, 'home.json'))).to.equal(false)
      expect(existsSync(join(root, 'inbox'))).to.equal(false)
    }
  })

  it('does not take any folder for a home', async () => {
    const root = folderWith({ 'letter.txt': '' })
    const [problem] = await problemsOf(ensureHome(world, root))
    expect(problem!.message).to.include('is geen map van ledgerdrop')
    expect(existsSync(join(root, 'inbox'))).to.equal(false)
  })

  it('does not take the roots of another home', async () => {
    const root = homeWith()
    put(root, `outbox/${ROOT_MARKER}`, 'another-home\n')
    expect(await errorOf(ensureHome(world, root))).to.be.instanceOf(ConfigError)
    expect(existsSync(join(root, 'home.json'))).to.equal(false)
  })

  it('makes no home while a root is out of reach', async () => {
    const root = homeWith()
    const files = filesBut({
      makeFolder: (path) =>
        path.endsWith('archive') ? Promise.reject(systemError('EIO')) : nodeFiles.makeFolder(path),
    })
    expect(await errorOf(ensureHome({ files }, root))).to.be.instanceOf(OutOfReach)
    expect(existsSync(join(root, 'home.json'))).to.equal(false)
    const closed = filesBut({
      writeNew: (path, data) =>
        path.endsWith(ROOT_MARKER) ? Promise.reject(systemError('EACCES')) : nodeFiles.writeNew(path, data),
    })
    expect(await errorOf(ensureHome({ files: closed }, root))).to.be.instanceOf(OutOfReach)
  })

  it('gives two processes that start at once the same ids', async () => {
    const root = homeWith()
    const ids = await Promise.all(
      ['first-home-id', 'other-home-id'].map((id) =>
        makeHomeId(nodeFiles, root, { id, registerId: `${id}-r` }, 'nl').catch(() => null),
      ),
    )
    const home = await loadHome(nodeFiles, root)
    const winners = ids.filter((found) => found?.id === home.id)
    expect(winners.length).to.be.greaterThan(0)
    expect(
      await makeHomeId(nodeFiles, root, { id: 'third-home-id', registerId: 'r-r-r-r-r' }, 'nl'),
    ).to.deep.equal({
      id: home.id,
      registerId: home.registerId,
    })
  })

  it("takes a root for out of sight when its marker is another home's or cannot be read", async () => {
    const root = homeWith()
    await ensureHome(world, root)
    const home = await loadHome(nodeFiles, root)
    writeFileSync(join(root, 'archive', ROOT_MARKER), 'another-home\n')
    expect(await rootsInSight(nodeFiles, home)).to.deep.equal([home.settings.folders.archive])
    const dead = filesBut({ read: () => Promise.reject(systemError('ESTALE')) })
    expect(await rootsInSight(dead, home)).to.deep.equal(rootsOf(home))
    expect(await rootsInSight(nodeFiles, { ...home, id: '' })).to.deep.equal(rootsOf(home))
  })
})
