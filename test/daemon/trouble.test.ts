import { expect } from 'chai'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../../src/config/home.ts'
import { inboxFolder, rejectedFolder, ownInbox } from '../../src/edge/places.ts'
import { LeaseHeld } from '../../src/register/register.ts'
import { until } from './fakes.ts'
import { events, start, stopAll } from './start.ts'

describe('the daemon in trouble', () => {
  afterEach(stopAll)

  it('tells a root that is gone from an empty folder: warns once, does nothing, and goes on when it is back', async () => {
    const { parts, drop, lines } = await start(['nl'])
    parts.outOfSight = ['/share/inbox']
    await until(() => events(lines, 'out-of-sight').length > 0)
    await drop('nl/1.csv')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(parts.converted).to.deep.equal([])
    expect(events(lines, 'out-of-sight').map((line) => line.message)).to.deep.equal([
      '/share/inbox is onbereikbaar; er gebeurt niets tot de map terug is',
    ])
    parts.outOfSight = []
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'in-sight')).to.have.length(1)
  })

  it('keeps the files of one administration waiting while its configuration is wrong, and tells it once', async () => {
    const { parts, drop, lines } = await start(['nl'])
    parts.trouble = new ConfigError([
      { file: 'administration.yaml', line: 3, message: 'fout', level: 'error' },
    ])
    await drop('nl/1.csv')
    await until(() => events(lines, 'configuration').length > 0)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(events(lines, 'configuration').map((line) => line.facts['reason'])).to.deep.equal([
      'administration.yaml:3 fout',
    ])
    parts.trouble = null
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'configuration').at(-1)?.message).to.equal('de instellingen van nl kloppen weer')
  })

  it('takes up a claim that was left behind, and tries again what fails, telling it once', async () => {
    const { parts, lines, home } = await start(['nl'])
    const folder = join(inboxFolder(home, ownInbox('nl')), '.work', '20261231-080000-abcdef')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'oud.csv'), 'a\n')
    let failures = 3
    parts.work = async () => {
      if (failures-- > 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
    }
    parts.recover = async (convertClaim, busy) => {
      const batch = '20261231-080000-abcdef'
      const drop = {
        administration: 'nl',
        inbox: '',
        batch,
        name: 'oud.csv',
        path: join(folder, 'oud.csv'),
        folder,
        pdfs: [],
      }
      if (!busy.has(batch) && parts.converted.length === 0) await convertClaim(drop)
    }
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'failed')).to.have.length(1)
    expect(events(lines, 'failed')[0]?.message)
      .to.include('oud.csv is niet verwerkt')
      .and.to.include('ENOSPC')
  })

  it('lets a file wait while another process converts for the administration', async () => {
    const { parts, drop, lines } = await start(['nl'])
    const hold = parts.hold
    parts.hold = async () => {
      throw new LeaseHeld('administration:nl')
    }
    await drop('nl/1.csv')
    await until(() => events(lines, 'in-use').length === 1)
    parts.hold = hold
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'in-use')).to.have.length(1)
  })

  it('goes on when recovery fails', async () => {
    const { parts, drop, lines } = await start(['nl'], (_, fake) => {
      fake.recover = async () => {
        throw new Error('EIO')
      }
    })
    await drop('nl/1.csv')
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'recovery')).to.have.length(1)
  })

  it('tells once about files it cannot take, with a note where people look', async () => {
    const { drop, lines, home } = await start(['nl'])
    await drop('nl/scan.docx')
    await drop('nl/leeg.csv', '')
    await drop('los.csv')
    const rejected = rejectedFolder(home, ownInbox('nl'))
    await until(async () => (await readdir(rejected).catch(() => [])).length === 2)
    expect(await readdir(rejected)).to.have.members(['LEESMIJ scan.docx.txt', 'LEESMIJ leeg.csv.txt'])
    await until(() => events(lines, 'no-administration').length === 1)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(events(lines, 'waits').map((line) => line.facts['reason'])).to.have.members([
      'unsupported',
      'empty',
    ])
    await drop('nl/leeg.csv', 'nu niet meer\n')
    await until(async () => (await readdir(rejected)).length === 1)
  })

  it('moves a PDF that no table asks for to rejected/, with a line in the log', async () => {
    const { drop, lines, home } = await start(['nl'])
    await drop('nl/F1.pdf')
    await until(() => events(lines, 'stray').length === 1)
    const [name] = await readdir(rejectedFolder(home, ownInbox('nl')))
    expect(name).to.match(/^F1\.[a-z0-9]{6}\.pdf$/)
  })

  it('watches an inbox again that was taken away and made anew', async () => {
    const { drop, parts, home } = await start(['nl'])
    await rename(inboxFolder(home, ownInbox('nl')), join(home.root, 'old'))
    await until(() =>
      readdir(inboxFolder(home, ownInbox('nl'))).then(
        () => true,
        () => false,
      ),
    )
    await drop('nl/1.csv')
    await until(() => parts.converted.length === 1)
    await rm(inboxFolder(home, ownInbox('nl')), { recursive: true })
    await mkdir(inboxFolder(home, ownInbox('nl')))
    await drop('nl/2.csv')
    await until(() => parts.converted.length === 2)
  })

  it('tells a root that is found to be gone only when a file is to be taken, and that it is back', async () => {
    const { parts, drop, lines } = await start(['nl'])
    let asked = 0
    parts.hold = async () => {
      if (asked++ === 0) parts.outOfSight = ['/share/inbox']
      const release = async (): Promise<void> => void setTimeout(() => (parts.outOfSight = []), 20)
      return { administrations: ['nl'], release }
    }
    await drop('nl/1.csv')
    await until(() => parts.converted.length === 1)
    expect(events(lines, 'out-of-sight')).to.have.length(1)
    expect(events(lines, 'in-sight')).to.have.length(1)
  })

  it('says on both batches that two tables name one PDF', async () => {
    const shared: unknown[] = []
    const { parts, drop, lines } = await start(['nl'], (_, fake) => {
      fake.pdf = { use: true, wait: 50 }
      fake.namedPdfs = async () => ['F1.pdf']
      fake.work = async (claimed) => void shared.push([claimed.name, claimed.sharedPdfs])
    })
    await drop('nl/F1.pdf')
    await drop('nl/a.csv')
    await drop('nl/b.csv')
    await until(() => parts.converted.length === 2)
    expect(shared).to.have.deep.members([
      ['a.csv', [{ pdf: 'F1.pdf', table: 'b.csv' }]],
      ['b.csv', [{ pdf: 'F1.pdf', table: 'a.csv' }]],
    ])
    expect(events(lines, 'pdf-wanted-twice')).to.have.length(2)
  })
})
