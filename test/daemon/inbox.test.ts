import { expect } from 'chai'
import { link, mkdir, rename, symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../../src/config/home.ts'
import { settingsWith } from './fakes.ts'
import { names, openInbox, PDF_WAIT, reasons, removeInboxes, SETTLE } from './open-inbox.ts'

describe('an inbox', () => {
  afterEach(removeInboxes)

  it('hands out a table once it has come to rest, and says when to look again', async () => {
    const { inbox, pass, drop } = await openInbox()
    await drop('verkopen.csv')
    const first = await pass(0)
    expect([names(first), reasons(first), first.again]).to.deep.equal([
      [],
      { 'verkopen.csv': 'changing' },
      SETTLE,
    ])
    const second = await pass(SETTLE)
    expect(names(second)).to.deep.equal(['verkopen.csv'])
    expect(await inbox.isStillQuiet(second.ready[0]!)).to.equal(true)
  })

  it('does not hand out what it handed out already until it is given back, and then not too soon', async () => {
    const { inbox, pass, drop } = await openInbox()
    await drop('a.csv')
    await pass(0)
    await pass(SETTLE)
    inbox.take('a.csv')
    expect(names(await pass(5000))).to.deep.equal([])
    inbox.giveBack('a.csv', 3000)
    expect(names(await pass(1000))).to.deep.equal([])
    expect(names(await pass(2000))).to.deep.equal(['a.csv'])
  })

  it('notices a change between the look and the claim', async () => {
    const { inbox, pass, drop, folder } = await openInbox()
    for (const name of ['a.csv', 'b.csv', 'c.csv', 'd.xlsx']) await drop(name)
    await pass(0)
    const { ready } = await pass(SETTLE)
    expect(ready).to.have.length(4)
    await drop('a.csv', 'more;than;before\n')
    await unlink(join(folder, 'b.csv'))
    await unlink(join(folder, 'c.csv'))
    await symlink('a.csv', join(folder, 'c.csv'))
    await drop('~$d.xlsx')
    for (const drop of ready) expect(await inbox.isStillQuiet(drop), drop.name).to.equal(false)
  })

  it('hands out the oldest first', async () => {
    const { pass, drop } = await openInbox()
    await drop('z.csv')
    await pass(0)
    await drop('a.csv')
    await pass(1)
    expect(names(await pass(SETTLE))).to.deep.equal(['z.csv', 'a.csv'])
  })

  it('waits for what is empty, cut off, open, linked, unsupported or a folder, and says so', async () => {
    const { pass, drop, folder } = await openInbox({ endsWell: async (path) => !path.endsWith('cut.xlsx') })
    await drop('empty.csv', '')
    await drop('cut.xlsx')
    await drop('open.xlsx')
    await drop('~$open.xlsx')
    await drop('calc.csv')
    await drop('.~lock.calc.csv#')
    await drop('photo.png')
    await drop('a (conflicted copy 2026-01-31 101112).csv')
    await mkdir(join(folder, 'map'))
    await mkdir(join(folder, '.work'))
    await mkdir(join(folder, 'rejected'))
    await symlink('/etc/hostname', join(folder, 'link.csv'))
    await drop('twice.csv')
    await link(join(folder, 'twice.csv'), join(folder, '.hidden.csv'))
    await pass(0)
    const look = await pass(SETTLE)
    expect(names(look)).to.deep.equal([])
    expect(reasons(look)).to.deep.equal({
      'empty.csv': 'empty',
      'cut.xlsx': 'unfinished',
      'open.xlsx': 'open',
      'calc.csv': 'open',
      'photo.png': 'unsupported',
      'a (conflicted copy 2026-01-31 101112).csv': 'conflict',
      map: 'folder',
      'link.csv': 'not-a-file',
      'twice.csv': 'other-name',
    })
    await unlink(join(folder, '~$open.xlsx'))
    await drop('empty.csv', 'a\n')
    expect(names(await pass(1))).to.deep.equal(['open.xlsx'])
    expect(names(await pass(SETTLE))).to.have.members(['open.xlsx', 'empty.csv'])
  })

  it('Q60: never takes a copy of OneDrive beside its original, also not when that has been taken', async () => {
    const { pass, drop, folder } = await openInbox()
    await drop('a.csv')
    await drop('a-LAPTOP-JAN.csv')
    await drop('b-LAPTOP-JAN.csv')
    await pass(0)
    const look = await pass(SETTLE)
    expect(names(look)).to.have.members(['a.csv', 'b-LAPTOP-JAN.csv'])
    expect(reasons(look)).to.deep.equal({ 'a-LAPTOP-JAN.csv': 'conflict' })
    await unlink(join(folder, 'a.csv'))
    expect(reasons(await pass(SETTLE))).to.deep.equal({ 'a-LAPTOP-JAN.csv': 'conflict' })
    await unlink(join(folder, 'a-LAPTOP-JAN.csv'))
    await pass(1)
    await drop('a-LAPTOP-JAN.csv')
    await pass(1)
    expect(names(await pass(SETTLE))).to.include('a-LAPTOP-JAN.csv')
  })

  it('asks for the end of a file once, and again when the file has changed', async () => {
    let asked = 0
    const { pass, drop } = await openInbox({ endsWell: async () => ++asked > 1 })
    await drop('a.csv')
    await pass(0)
    expect(reasons(await pass(SETTLE))).to.deep.equal({ 'a.csv': 'unfinished' })
    await pass(SETTLE)
    expect(asked).to.equal(1)
    await drop('a.csv', 'a;b\nc;d\n')
    await pass(1)
    expect(names(await pass(SETTLE))).to.deep.equal(['a.csv'])
  })

  it('takes PDFs along that the table names, whatever the case of their names (R3, R46)', async () => {
    const { pass, drop } = await openInbox({ namedPdfs: async () => ['F1.pdf', 'F2.PDF', 'f2.pdf'] })
    for (const name of ['a.csv', 'F1.pdf', 'f2.pdf', 'other.pdf']) await drop(name)
    await pass(0)
    expect((await pass(SETTLE)).ready[0]?.pdfs).to.deep.equal(['F1.pdf', 'f2.pdf'])
  })

  it('waits for named PDFs, but not for ever (R3)', async () => {
    const { pass, drop } = await openInbox({ namedPdfs: async () => ['F1.pdf', 'F2.pdf'] })
    await drop('a.csv')
    await drop('F1.pdf')
    await pass(0)
    const look = await pass(SETTLE)
    expect(look.waiting).to.deep.equal([
      { name: 'a.csv', reason: 'pdf-missing', age: SETTLE, pdfs: ['F2.pdf'] },
    ])
    expect(look.again).to.be.within(PDF_WAIT - SETTLE - 100, PDF_WAIT - SETTLE)
    const { ready } = await pass(PDF_WAIT)
    expect(ready[0]).to.deep.include({ name: 'a.csv', pdfs: ['F1.pdf'] })
  })

  it('waits for PDFs that only the pattern names when one of them is there, not when none is (R3)', async () => {
    const all = ['F1.pdf', 'F2.pdf']
    const { pass, drop } = await openInbox({ namedPdfs: async (_, which) => (which === 'all' ? all : []) })
    await drop('a.csv')
    await drop('unrelated.pdf')
    await pass(0)
    expect((await pass(SETTLE)).ready[0]).to.deep.include({ name: 'a.csv', pdfs: [] })
    await drop('F1.abc234.pdf')
    expect(reasons(await pass(0))).to.deep.include({ 'a.csv': 'pdf-changing' })
    expect(reasons(await pass(SETTLE))).to.deep.include({ 'a.csv': 'pdf-missing' })
    expect((await pass(PDF_WAIT)).ready[0]?.pdfs).to.deep.equal(['F1.abc234.pdf'])
  })

  it('never takes a table while one of its PDFs is still being copied, however long that takes', async () => {
    const { pass, drop } = await openInbox({ namedPdfs: async () => ['F1.pdf'] })
    await drop('a.csv')
    await drop('F1.pdf', '1')
    await pass(0)
    for (let i = 1; i < 30; i++) {
      await drop('F1.pdf', 'x'.repeat(i + 1))
      const look = await pass(999)
      if (i > 1) expect(reasons(look)).to.deep.include({ 'a.csv': 'pdf-changing' })
    }
    expect(names(await pass(SETTLE))).to.deep.equal(['a.csv'])
  })

  it('calls PDFs strays when no table asked for them in all that time', async () => {
    const { inbox, pass, drop, folder } = await openInbox()
    await drop('stray.pdf')
    await pass(0)
    expect((await pass(SETTLE)).strays).to.deep.equal([])
    await drop('a.csv', '')
    expect((await pass(PDF_WAIT)).strays, 'a table may still ask for it').to.deep.equal([])
    await rename(join(folder, 'a.csv'), join(folder, '.gone'))
    inbox.giveBack('a.csv')
    expect((await pass(PDF_WAIT - 1)).strays, 'a conversion ended just now').to.deep.equal([])
    expect((await pass(1)).strays).to.deep.equal(['stray.pdf'])
  })

  it('keeps files waiting while the configuration is wrong, and tells what is', async () => {
    const trouble = new ConfigError([
      { file: 'administration.yaml', line: 3, message: 'wrong', level: 'error' },
    ])
    let right = false
    const { pass, drop } = await openInbox({
      settings: async () => {
        if (right) return settingsWith({})
        throw trouble
      },
    })
    await drop('a.csv')
    await pass(0)
    const look = await pass(SETTLE)
    expect([names(look), reasons(look), look.trouble]).to.deep.equal([
      [],
      { 'a.csv': 'configuration' },
      trouble,
    ])
    right = true
    expect(names(await pass(1))).to.deep.equal(['a.csv'])
  })

  it('takes only what is wanted', async () => {
    const { inbox, pass, drop } = await openInbox()
    await drop('a.csv')
    await drop('b.csv')
    await pass(0)
    await pass(SETTLE)
    const look = await inbox.look((name) => name === 'b.csv')
    expect([names(look), reasons(look)]).to.deep.equal([['b.csv'], { 'a.csv': 'scheduled' }])
  })

  it('waits for a file that Windows does not let be opened, and tells one that cannot be read', async () => {
    const failure = (code: string): Error => Object.assign(new Error(code), { code })
    const { pass, drop } = await openInbox({
      endsWell: async (path) => {
        throw failure(path.endsWith('a.csv') ? 'EBUSY' : 'EIO')
      },
    })
    await drop('a.csv')
    await drop('b.csv')
    await pass(0)
    const look = await pass(SETTLE)
    expect(reasons(look)).to.deep.equal({ 'a.csv': 'open', 'b.csv': 'unreadable' })
    expect(look.trouble).to.include({ code: 'EIO' })
  })
})
