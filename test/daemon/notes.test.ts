import { expect } from 'chai'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Notes } from '../../src/daemon/notes.ts'
import { daemonTexts } from '../../src/daemon/texts.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'

describe('notes for the people who drop files', () => {
  let folder: string
  beforeEach(async () => (folder = join(await mkdtemp(join(tmpdir(), 'ledgerdrop-notes-')), 'rejected')))
  afterEach(() => rm(join(folder, '..'), { recursive: true }))

  const notes = (): Notes => new Notes(nodeFiles, folder, daemonTexts('nl'))

  it('stand in rejected/ as long as the file waits, and go when it does not', async () => {
    const own = notes()
    await own.update(new Map([['scan.docx', 'unsupported']]), new Set(['scan.docx']))
    expect(await readdir(folder)).to.deep.equal(['LEESMIJ scan.docx.txt'])
    const text = await readFile(join(folder, 'LEESMIJ scan.docx.txt'), 'utf8')
    expect(text).to.match(/^\ufeffscan\.docx is geen soort bestand dat kan worden verwerkt\.\r\n.*\.xlsx/)
    await own.update(new Map([['scan.docx', 'unsupported']]), new Set(['scan.docx']))
    await own.update(new Map(), new Set())
    expect(await readdir(folder)).to.deep.equal([])
  })

  it('are not made when there is nothing to say', async () => {
    await notes().update(new Map(), new Set())
    expect(await nodeFiles.facts(folder)).to.equal(null)
  })

  it('follow the reason', async () => {
    const own = notes()
    await own.update(new Map([['a.csv', 'empty']]), new Set(['a.csv']))
    await own.update(new Map([['a.csv', 'open']]), new Set(['a.csv']))
    expect(await readFile(join(folder, 'LEESMIJ a.csv.txt'), 'utf8')).to.include('geopend in Excel')
  })

  it('of an earlier run go when their file is gone, and stay when it is not', async () => {
    const waiting = new Map([
      ['a.csv', 'empty'],
      ['b.csv', 'empty'],
    ] as const)
    await notes().update(waiting, new Set(waiting.keys()))
    await notes().update(new Map([['b.csv', 'empty']]), new Set(['b.csv']))
    expect(await readdir(folder)).to.deep.equal(['LEESMIJ b.csv.txt'])
  })

  it('never take a file of somebody else away that is called like one', async () => {
    await notes().update(new Map([['x.csv', 'empty']]), new Set(['x.csv']))
    await writeFile(join(folder, 'LEESMIJ klant.csv.txt'), 'kolom;kolom\n')
    await writeFile(join(folder, 'LEESMIJ x.csv.txt'), 'by hand')
    const own = notes()
    await own.update(new Map([['klant.csv', 'empty']]), new Set(['klant.csv']))
    await own.update(new Map(), new Set())
    expect(await readdir(folder)).to.deep.equal(['LEESMIJ klant.csv.txt', 'LEESMIJ x.csv.txt'])
  })

  it('of an earlier run stay while their file is there, and go with it or when there is something newer to say', async () => {
    await notes().update(new Map([['a.csv', 'empty']]), new Set(['a.csv']))
    const own = notes()
    await own.update(new Map(), new Set(['a.csv']))
    expect(await readdir(folder)).to.deep.equal(['LEESMIJ a.csv.txt'])
    await own.update(new Map([['a.csv', 'unfinished']]), new Set(['a.csv']))
    expect(await readFile(join(folder, 'LEESMIJ a.csv.txt'), 'utf8')).to.include('niet compleet')
    await notes().update(new Map(), new Set(['a.csv']))
    await own.update(new Map(), new Set())
    expect(await readdir(folder)).to.deep.equal([])
  })
})
