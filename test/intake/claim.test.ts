import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import { claim, openClaim, type ClaimedDrop } from '../../src/intake/claim.ts'
import { faultyFiles } from '../edge/faulty-files.ts'
import { names } from '../publish/end-state.ts'
import { drop, makeHome, removeHome, testWorld } from '../publish/small-home.ts'

const batch = '20261123-100000-abcdef'

describe('a claim', () => {
  let home: Home
  let inbox: string
  let folder: string
  const take = (name: string, pdfs: string[] = [], world = testWorld()): Promise<ClaimedDrop | null> =>
    claim(world, home, ownInbox('acme'), name, pdfs, batch)
  beforeEach(() => {
    home = makeHome()
    inbox = join(home.settings.folders.inbox, 'acme')
    folder = join(inbox, '.work', batch)
  })
  afterEach(() => removeHome(home))

  it('moves the table and its PDFs to where nobody else touches them', async () => {
    drop(home, 'x.csv', 'table')
    drop(home, 'b.PDF', 'b')
    drop(home, 'a.pdf', 'a')
    drop(home, 'other.csv', 'other')
    expect(await take('x.csv', ['b.PDF', 'a.pdf', 'missing.pdf', 'a.pdf'])).to.deep.equal({
      administration: 'acme',
      inbox: '',
      batch,
      name: 'x.csv',
      path: join(folder, 'x.csv'),
      folder,
      pdfs: [
        { name: 'a.pdf', path: join(folder, 'a.pdf') },
        { name: 'b.PDF', path: join(folder, 'b.PDF') },
      ],
    })
    expect(names(inbox)).to.deep.equal(['.work', 'other.csv'])
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).to.equal('table')
  })

  it('takes the PDFs first and the table last', async () => {
    drop(home, 'x.csv', 'table')
    drop(home, 'a.pdf', 'a')
    const moved: string[] = []
    const rename = (from: string, to: string): Promise<void> => {
      moved.push(to)
      return nodeFiles.rename(from, to)
    }
    await take('x.csv', ['a.pdf'], testWorld({ files: { ...nodeFiles, rename } }))
    expect(moved).to.deep.equal([join(folder, 'a.pdf'), join(folder, 'x.csv')])
  })

  it('takes nothing when the table is gone, a link or a folder', async () => {
    drop(home, 'a.pdf', 'a')
    mkdirSync(join(inbox, 'folder.csv'))
    symlinkSync('/etc/passwd', join(inbox, 'link.csv'))
    for (const name of ['none.csv', 'folder.csv', 'link.csv', '..', '', '../acme/x.csv'])
      expect(await take(name, ['a.pdf'])).to.equal(null)
    expect(names(inbox)).to.deep.equal(['a.pdf', 'folder.csv', 'link.csv'])
  })

  it('never follows a PDF name that a table gives to another folder, nor a link', async () => {
    drop(home, 'x.csv', 'table')
    writeFileSync(join(home.root, 'secret.pdf'), 'secret')
    symlinkSync(join(home.root, 'secret.pdf'), join(inbox, 'link.pdf'))
    const claimed = await take('x.csv', [
      '../../secret.pdf',
      join(home.root, 'secret.pdf'),
      'link.pdf',
      '..\\x.pdf',
    ])
    expect(claimed?.pdfs).to.deep.equal([])
    expect(readFileSync(join(home.root, 'secret.pdf'), 'utf8')).to.equal('secret')
  })

  it('gives the PDFs back when the table is taken away at that moment', async () => {
    drop(home, 'x.csv', 'table')
    drop(home, 'a.pdf', 'a')
    const rename = async (from: string, to: string): Promise<void> => {
      if (from.endsWith('x.csv')) await nodeFiles.removeFile(from)
      await nodeFiles.rename(from, to)
    }
    expect(await take('x.csv', ['a.pdf'], testWorld({ files: { ...nodeFiles, rename } }))).to.equal(null)
    expect(readFileSync(join(inbox, 'a.pdf'), 'utf8')).to.equal('a')
    expect(names(inbox, '.work')).to.deep.equal([])
  })

  it('takes nothing when the table is replaced by a link at that moment', async () => {
    drop(home, 'x.csv', 'table')
    const rename = async (from: string, to: string): Promise<void> => {
      await nodeFiles.removeFile(from)
      symlinkSync('/etc/passwd', from)
      await nodeFiles.rename(from, to)
    }
    expect(await take('x.csv', [], testWorld({ files: { ...nodeFiles, rename } }))).to.equal(null)
    expect(names(inbox, '.work')).to.deep.equal([])
  })

  it('tells an error of the file system, and leaves the table in its place', async () => {
    drop(home, 'x.csv', 'table')
    const files = faultyFiles(nodeFiles, {
      failAt: 1,
      error: 'EACCES',
      match: (operation) => operation === 'rename',
    })
    const error: unknown = await take('x.csv', [], testWorld({ files })).catch((thrown: unknown) => thrown)
    expect(error).to.include({ code: 'EACCES' })
    expect(readFileSync(join(inbox, 'x.csv'), 'utf8')).to.equal('table')
  })

  describe('read again after a crash', () => {
    const open = (): Promise<ClaimedDrop | null> => openClaim(testWorld(), home, ownInbox('acme'), batch)
    beforeEach(() => mkdirSync(folder, { recursive: true }))

    it('is the same as it was', async () => {
      writeFileSync(join(folder, 'x.csv'), 'table')
      writeFileSync(join(folder, 'a.pdf'), 'a')
      const claimed = await open()
      expect(claimed?.name).to.equal('x.csv')
      expect(claimed?.pdfs.map((pdf) => pdf.name)).to.deep.equal(['a.pdf'])
      expect(names(folder)).to.deep.equal(['a.pdf', 'x.csv'])
    })

    it('is none when nothing was claimed yet, and its folder goes', async () => {
      expect(await open()).to.equal(null)
      expect(existsSync(folder)).to.equal(false)
      expect(await open()).to.equal(null)
    })

    it('is none without its table: a PDF goes back, or to rejected when a newer one has its name', async () => {
      writeFileSync(join(folder, 'a.pdf'), 'old a')
      writeFileSync(join(folder, 'b.pdf'), 'b')
      drop(home, 'a.pdf', 'new a')
      expect(await open()).to.equal(null)
      expect(readFileSync(join(inbox, 'a.pdf'), 'utf8')).to.equal('new a')
      expect(readFileSync(join(inbox, 'b.pdf'), 'utf8')).to.equal('b')
      expect(readFileSync(join(inbox, 'rejected', 'a.abcdef.pdf'), 'utf8')).to.equal('old a')
      expect(existsSync(folder)).to.equal(false)
    })

    it('is none while its files were being copied from elsewhere, and the copies go', async () => {
      writeFileSync(join(folder, 'a.pdf'), 'a')
      mkdirSync(join(folder, 'copying'))
      writeFileSync(join(folder, 'copying', 'x.csv'), 'table')
      expect(await open()).to.equal(null)
      expect(names(inbox)).to.deep.equal(['.work'])
      expect(existsSync(folder)).to.equal(false)
    })
  })
})
