import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ConfigError } from '../../src/config/home.ts'
import { namedPdfs } from '../../src/intake/named-pdfs.ts'
import { limits, workbook } from '../batch/support.ts'
import { scratchRoot, ownInbox } from '../../src/edge/places.ts'
import { repository } from '../profile/support.ts'
import { homeAt, testWorld } from '../publish/small-home.ts'
import { makeZip } from '../read/xlsx/workbooks.ts'
import type { Home } from '../../src/config/home.ts'

const heading = 'Factuurnummer;Datum;Klant;Bedrag excl;Btw %;Status;PDF'

describe('intake/named-pdfs', () => {
  let root: string
  let home: Home
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'ledgerdrop-pdfs-'))
    cpSync(join(repository, 'mappings', 'demo-nl'), join(root, 'mappings', 'acme'), { recursive: true })
    cpSync(join(repository, 'mappings', 'sources'), join(root, 'mappings', 'sources'), { recursive: true })
    const made = homeAt(root)
    home = { ...made, settings: { ...made.settings, limits } }
  })
  after(() => rmSync(root, { recursive: true, force: true }))

  /** The names that a file asks for under these settings of PDFs. */
  async function names(
    file: string,
    bytes: Uint8Array | string,
    pdf: string,
    which: 'all' | 'column' = 'all',
  ): Promise<string[]> {
    const yaml = `name: Acme\ntarget: exact\ncountry: NL\njournals: { default: { sales-invoice: 70, purchase-invoice: 60 } }\npayment: { condition: 30 }\npdf: ${pdf}\n`
    mkdirSync(join(root, 'mappings', 'acme'), { recursive: true })
    writeFileSync(join(root, 'mappings', 'acme', 'administration.yaml'), yaml)
    const path = join(root, file)
    writeFileSync(path, bytes)
    return namedPdfs(testWorld(), home, ownInbox('acme'), path, which)
  }
  const text = `${heading}\n1;01-01-2026;A;1,00;21;;\n2;01-01-2026;A;1,00;21;;scan.pdf\n1;01-01-2026;A;2,00;21;;\nTotaal;;;4,00;;;\n;01-01-2026;A;1;21;;\n`

  it('R3: makes a name of each number by the pattern, or takes the one in the column; lines need not stand together', async () => {
    expect(await names('a.csv', text, '{ use: true, pattern: "F{number}.pdf" }')).to.deep.equal([
      'F1.pdf',
      'scan.pdf',
    ])
  })

  it('R3: asks for the column alone where told so, or where there is no pattern', async () => {
    expect(await names('b.csv', text, '{ use: true, pattern: "{number}.pdf" }', 'column')).to.deep.equal([
      'scan.pdf',
    ])
  })

  it('R3: asks of a zip only for those that are not in it, and leaves nothing behind', async () => {
    const zip = makeZip({ 'a.csv': text, 'pdf/f1.PDF': '%PDF-1.4\n%%EOF\n' })
    expect(await names('a.zip', zip, '{ use: true, pattern: "F{number}.pdf" }')).to.deep.equal(['scan.pdf'])
    const none = makeZip({ 'niets.csv': 'x' })
    expect(await names('b.zip', none, '{ use: true, pattern: "F{number}.pdf" }')).to.deep.equal([])
    const scratch = scratchRoot(home)
    expect(existsSync(scratch) ? readdirSync(scratch) : []).to.deep.equal([])
  })

  it('asks for none where PDFs are not used', async () => {
    expect(await names('c.csv', text, '{ use: false }')).to.deep.equal([])
  })

  it('R22: waits for no PDF of a draft', async () => {
    const bytes = await workbook({
      invoices: {
        rows: [
          ['NR', 'DATE', 'CLIENTNR', 'STATUS'],
          ['1', '01-01-2026', 'A', 'Concept'],
          ['2', '01-01-2026', 'A', 'Verstuurd'],
        ],
      },
      invoicelines: {
        rows: [
          ['NR', 'AMOUNT', 'PRICE', 'BTWTYPE'],
          ['2', 1, 1, '21'],
        ],
      },
      clients: {
        rows: [
          ['NR', 'NAME'],
          ['A', 'Jansen'],
        ],
      },
    })
    expect(await names('d.xlsx', bytes, '{ use: true, pattern: "{number}.pdf" }')).to.deep.equal(['2.pdf'])
  })

  it('is recognised by the name of the file and not by its whole path, as converting does', async () => {
    const profile = (source: string, pdf: string) =>
      `source: ${source}\nname: x\nrecognise: { files: ['lijst*.csv'] }\ntables:\n  - { name: t, makes: sales, layout: row-per-document, columns: { number: { headings: [Nummer], required: true }, date: [Dag], pdf: [${pdf}] } }\n`
    const sources = join(root, 'mappings', 'sources')
    writeFileSync(join(sources, 'aaa.yaml'), profile('aaa', 'Een').replace(/recognise.*\n/, ''))
    writeFileSync(join(sources, 'bbb.yaml'), profile('bbb', 'Twee'))
    expect(
      await names('lijst 1.csv', 'Nummer;Dag;Een;Twee\n1;01-01-2026;een.pdf;twee.pdf\n', '{ use: true }'),
    ).to.deep.equal(['twee.pdf'])
    for (const name of ['aaa', 'bbb']) rmSync(join(sources, `${name}.yaml`))
  })

  it('asks for none of a file that cannot be read, and for those found so far of one that is broken further down', async () => {
    expect(await names('e.csv', 'x;y\n1;2\n', '{ use: true }')).to.deep.equal([])
    expect(await names('f.xlsx', 'PK\u0003\u0004', '{ use: true }')).to.deep.equal([])
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i};01-01-2026;A;1,00;21;;p${i}.pdf\n`).join('')
    const wide = `${'x;'.repeat(500)}\n`
    const found = await names('g.csv', `${heading}\n${rows}${wide}`, '{ use: true }')
    expect(found.length).to.be.greaterThan(0)
    expect(found[0]).to.equal('p0.pdf')
  })

  it('throws for broken settings: the drop waits', async () => {
    const error: unknown = await names('h.csv', text, '{ use: misschien }').catch((e: unknown) => e)
    expect(error).to.be.instanceOf(ConfigError)
  })
})
