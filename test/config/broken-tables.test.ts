import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { tableTexts } from '../../src/mapping/table-problem.ts'
import { demoFile, homeWith, problemsOf, removeFolders } from './support.ts'

async function load(files: Record<string, string | Uint8Array | null> = {}) {
  return loadAdministration(nodeFiles, await loadHome(nodeFiles, homeWith(files)), 'acme')
}
const wrong = async (files: Record<string, string | Uint8Array | null>) =>
  (await problemsOf(load(files))).map((p) => `${p.file.split('/').at(-1)}:${p.line} ${p.message}`)

describe('config/load-administration: tables that are not what they should be', () => {
  afterEach(removeFolders)

  it('tells once that the column of an account is missing, with the heading it may have', async () => {
    const bare = demoFile('demo-nl', 'vat-codes.csv').replace(/;pay account/, ';mijn kolom')
    const found = (await wrong({ 'vat-codes.csv': bare })).filter((text) => text.includes('pay account'))
    expect(found).to.have.length(1)
    expect(found[0]).to.match(/^vat-codes.csv:1 de kolom `pay account \/ rekening af te dragen` ontbreekt/)
  })

  it('warns when a journal is set and the table of VAT codes has lost that direction', async () => {
    const rows = demoFile('demo-nl', 'vat-codes.csv').split(/(?<=\n)/)
    const cut = rows.filter((row) => !/;(sales|both);/.test(row)).join('')
    const { problems } = await load({ 'vat-codes.csv': cut })
    expect(problems.at(-1)!.level).to.equal('warning')
    expect(problems.at(-1)!.message).to.match(/^er is een dagboek voor verkoop ingesteld/)
  })

  it('says that a table is a workbook, a folder or a link, at the table itself', async () => {
    const workbook = Buffer.from('504b030414000600', 'hex')
    expect(await wrong({ 'relations.csv': workbook.toString('latin1') })).to.deep.equal([
      `relations.csv:1 ${tableTexts['table-workbook'].nl}`,
    ])
    const root = homeWith()
    await rm(join(root, 'mappings', 'acme', 'journals.csv'))
    await mkdir(join(root, 'mappings', 'acme', 'journals.csv'))
    const home = await loadHome(nodeFiles, root)
    const asked = (): Promise<string[]> =>
      problemsOf(loadAdministration(nodeFiles, home, 'acme')).then((all) =>
        all.map((p) => `${p.file}: ${p.message}`),
      )
    expect((await asked())[0]).to.match(/^mappings\/acme\/journals.csv: hier staat een map/)
    await rm(join(root, 'mappings', 'acme', 'journals.csv'), { recursive: true })
    await symlink('vat-codes.csv', join(root, 'mappings', 'acme', 'journals.csv'))
    expect((await asked())[0]).to.match(/^mappings\/acme\/journals.csv: dit is een koppeling/)
  })

  it('says of a folder that went away while the program runs that files wait, and of no option', async () => {
    const root = homeWith()
    const home = await loadHome(nodeFiles, root)
    await rm(join(root, 'mappings', 'acme'), { recursive: true })
    const [problem] = await problemsOf(loadAdministration(nodeFiles, home, 'acme'))
    expect(problem!.message).to.match(/^de map mappings\/acme is weg .* wachten$/)
  })
})
