import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { OutOfReach, TableBusy } from '../../src/config/home.ts'
import { errorOf, filesBut, homeWith, put, removeFolders, systemError } from './support.ts'

describe('config/load-administration: reading', () => {
  afterEach(removeFolders)

  it('waits when a table is open elsewhere or half saved', async () => {
    const home = await loadHome(nodeFiles, homeWith())
    const path = join(home.root, 'mappings/acme/journals.csv')
    const held = filesBut({
      read: (name) => (name === path ? Promise.reject(systemError('EBUSY')) : nodeFiles.read(name)),
    })
    expect((await errorOf(loadAdministration(held, home, 'acme'))).message).to.match(
      /^mappings\/acme\/journals.csv is nu niet/,
    )
    const halves = [
      '',
      'code;name;type;account\r\n70;Verk',
      'code;name;type;account\r\n70;"Verk\r\n60;x;y;z\r\n',
      'code;na\0me',
    ]
    for (const half of halves) {
      put(home.root, 'mappings/acme/journals.csv', half)
      const error = await errorOf(loadAdministration(nodeFiles, home, 'acme'))
      expect(error, half).to.be.instanceOf(TableBusy)
      expect(error.message).to.match(/^mappings\/acme\/journals.csv lijkt half opgeslagen/)
    }
  })

  it('says that the home is out of reach rather than that the administration is not there', async () => {
    const home = await loadHome(nodeFiles, homeWith())
    const gone = filesBut({ facts: async () => null })
    expect(await errorOf(loadAdministration(gone, home, 'acme'))).to.be.instanceOf(OutOfReach)
  })

  it('reads nothing again while nothing changed, and everything when a file did', async () => {
    const home = await loadHome(nodeFiles, homeWith())
    let reads = 0
    const files = filesBut({ read: (name) => (reads++, nodeFiles.read(name)) })
    const first = await loadAdministration(files, home, 'acme')
    const before = reads
    expect(await loadAdministration(files, home, 'acme')).to.equal(first)
    expect(reads).to.equal(before)
    const path = join(home.root, 'mappings/acme/journals.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Verkoopboek', 'Verkopen!!!'))
    utimesSync(path, new Date(), new Date(Date.now() + 1000))
    const second = await loadAdministration(files, home, 'acme')
    expect(second.tables.journals.byCode.get('70')!.name).to.equal('Verkopen!!!')
    expect(first.tables.journals.byCode.get('70')!.name).to.equal('Verkoopboek')
  })

  it('keeps relations however many there are, but no other table that is large', async () => {
    const home = await loadHome(nodeFiles, homeWith())
    const fill = (table: string, row: (i: number) => string): void => {
      const path = join(home.root, 'mappings/acme', table)
      const [headings] = readFileSync(path, 'utf8').split('\n')
      writeFileSync(
        path,
        [headings, ...Array.from({ length: 50_000 }, (_, i) => row(i + 100_000)), ''].join('\n'),
      )
    }
    writeFileSync(join(home.root, 'mappings/acme/relations.csv'), 'code;name\n')
    fill('relations.csv', (i) => `${i};Relatie ${i} met een lange naam, zodat de tabel groot is`)
    const first = await loadAdministration(nodeFiles, home, 'acme')
    expect(first.tables.relations.all.length).to.equal(50_000)
    expect(await loadAdministration(nodeFiles, home, 'acme')).to.equal(first)
    writeFileSync(join(home.root, 'mappings/acme/articles.csv'), 'code;name\n')
    fill('articles.csv', (i) => `${i};Artikel ${i} met een lange naam, zodat de tabel groot is`)
    const second = await loadAdministration(nodeFiles, home, 'acme')
    expect(await loadAdministration(nodeFiles, home, 'acme')).not.to.equal(second)
  })
})
