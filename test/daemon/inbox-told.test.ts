import { expect } from 'chai'
import { writeFile } from 'node:fs/promises'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { openInbox, reasons, removeInboxes, SETTLE } from './open-inbox.ts'

describe('what an inbox tells of', () => {
  afterEach(removeInboxes)

  it('tells a name that is listed and cannot be found, and nothing of a file that goes in between', async function () {
    if (process.platform !== 'linux') this.skip()
    const { folder, pass } = await openInbox()
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff]), Buffer.from('.csv')]),
      'a;b\n',
    )
    expect(reasons(await pass(0))).to.deep.equal({ 'bad\ufffd.csv': 'name' })
    const gone = await openInbox({
      files: { ...nodeFiles, list: async () => [{ name: 'weg.csv', kind: 'file' }] },
    })
    const first = await gone.pass(0)
    expect([reasons(first), first.again]).to.deep.equal([{}, 1000])
    expect(reasons(await gone.pass(1000))).to.deep.equal({ 'weg.csv': 'name' })
  })

  it('R3: tells both tables that name one PDF: the one that takes it and the one that comes after', async () => {
    const { inbox, pass, drop } = await openInbox({
      namedPdfs: async (path) => (path.endsWith('c.csv') ? [] : ['F1.PDF']),
    })
    for (const name of ['a.csv', 'b.csv', 'c.csv', 'f1.pdf']) await drop(name)
    await pass(0)
    const { ready } = await pass(SETTLE)
    const [a, b, c] = ['a.csv', 'b.csv', 'c.csv'].map((name) => ready.find((one) => one.name === name)!)
    expect(await inbox.sharedPdfs(a!)).to.deep.equal([{ pdf: 'f1.pdf', table: 'b.csv' }])
    expect(await inbox.sharedPdfs(b!)).to.deep.equal([{ pdf: 'f1.pdf', table: 'a.csv' }])
    expect(await inbox.sharedPdfs(c!)).to.deep.equal([])
  })

  it('says of a file that could not be taken that it is tried again', async () => {
    const { inbox, pass, drop } = await openInbox()
    await drop('a.csv')
    await pass(0)
    await pass(SETTLE)
    inbox.take('a.csv')
    inbox.giveBack('a.csv', 3000)
    expect(reasons(await pass(1000))).to.deep.equal({ 'a.csv': 'again' })
  })

  it('counts what appears and changes as progress, but no file for longer than a minute', async () => {
    const { inbox, pass, drop } = await openInbox()
    expect(inbox.lastProgress()).to.equal(-Infinity)
    await drop('a.csv')
    await pass(5000)
    expect(inbox.lastProgress()).to.equal(5000)
    await drop('a.csv', 'more\n')
    await pass(5000)
    expect(inbox.lastProgress()).to.equal(10_000)
    await drop('a.csv', 'more and more\n')
    await pass(90_000)
    expect(inbox.lastProgress()).to.equal(65_000)
  })
})
