import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { loadProfiles, readProfile } from '../../src/config/load-profiles.ts'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Files } from '../../src/edge/files.ts'
import { repository } from '../profile/support.ts'
import { errorOf, folderWith, problemsOf, put, removeFolders } from './support.ts'

const home = (root: string): Home => ({ root, settings: { language: 'en' } }) as Home
const columns = 'columns: { number: [Nr], date: [Datum], relationCode: [Klant], excluding: [Excl] }'
const table = (more = '') => `{ name: t, makes: sales, layout: row-per-line, ${columns}${more} }`
const profile = (tables: string, name = 'p', more = '') =>
  `source: ${name}\nname: P\n${more}tables:\n  - ${tables}\n`

/** The problems of one profile, as `line: message`. */
async function problems(text: string): Promise<string[]> {
  const root = folderWith({ 'mappings/sources/p.yaml': text })
  const found = await problemsOf(loadProfiles(nodeFiles, home(root), ['p']))
  expect(found.every((p) => p.file === 'mappings/sources/p.yaml' && p.level === 'error')).to.equal(true)
  return found.map((p) => `${p.line}: ${p.message}`)
}

describe('config/load-profiles', () => {
  after(removeFolders)

  it('reads the profiles that an administration names, in its order, with a hash of each', async () => {
    const a = profile(table(), 'a')
    const root = folderWith({
      'mappings/sources/a.yaml': a,
      'mappings/sources/b.yaml': profile(table(), 'b'),
    })
    const { profiles, hashes } = await loadProfiles(nodeFiles, home(root), ['b', 'a'])
    expect(profiles.map((p) => p.source)).to.deep.equal(['b', 'a'])
    expect(Object.keys(hashes)).to.deep.equal(['sources/b.yaml', 'sources/a.yaml'])
    expect(hashes['sources/a.yaml']).to.equal(createHash('sha256').update(a).digest('hex'))
  })

  it('reads all of them by name where none is named, and no other file', async () => {
    const root = folderWith({
      'mappings/sources/b.yaml': profile(table(), 'b'),
      'mappings/sources/a.yaml': profile(table(), 'a'),
      'mappings/sources/notes.txt': 'x',
      'mappings/sources/c.yaml/inside.txt': 'x',
    })
    expect((await loadProfiles(nodeFiles, home(root), [])).profiles.map((p) => p.source)).to.deep.equal([
      'a',
      'b',
    ])
  })

  it('works shared columns into each table: its own rule goes first, what it omits goes', async () => {
    const text = `source: p\nname: P\ncolumns: { number: [Nr], date: [Datum], city: [Plaats] }\ntables:\n  - { name: one, makes: sales, layout: row-per-line, columns: { number: [Nummer] } }\n  - { name: two, makes: sales, layout: row-per-line, omit: [city], columns: { excluding: [Excl] } }\n  - { name: three, makes: sales, layout: row-per-line }\n`
    const root = folderWith({ 'mappings/sources/p.yaml': text })
    const { profiles } = await loadProfiles(nodeFiles, home(root), ['p'])
    expect(profiles[0]!.tables.map((t) => t.columns)).to.deep.equal([
      { number: ['Nummer'], date: ['Datum'], city: ['Plaats'] },
      { number: ['Nr'], date: ['Datum'], excluding: ['Excl'] },
      { number: ['Nr'], date: ['Datum'], city: ['Plaats'] },
    ])
  })

  it('reads every profile of its own, and that of the real samples', async () => {
    const files = readdirSync(join(repository, 'mappings', 'sources')).map((name) =>
      name.replace('.yaml', ''),
    )
    const { profiles } = await loadProfiles(nodeFiles, home(repository), [])
    expect(profiles.map((p) => p.source)).to.deep.equal(files.toSorted())
    expect(files).to.include('generic').and.to.include('robaws').and.to.include('shopify')
    const real = join(repository, 'samples', 'real')
    expect((await loadProfiles(nodeFiles, home(real), [])).profiles.length).to.be.greaterThan(0)
  })

  it('does not read a file again that has not changed, and does when it has', async () => {
    let reads = 0
    const counting: Files = {
      ...nodeFiles,
      read: (path) => (reads++, nodeFiles.read(path)),
      open: (path) => (reads++, nodeFiles.open(path)),
    }
    const root = folderWith({ 'mappings/sources/p.yaml': profile(table()) })
    const load = () => loadProfiles(counting, home(root), ['p'])
    const first = await load()
    const after = reads
    expect((await load()).profiles[0]).to.equal(first.profiles[0])
    expect(reads).to.equal(after)
    const { mtimeMs } = statSync(join(root, 'mappings/sources/p.yaml'))
    put(root, 'mappings/sources/p.yaml', profile(table(), 'p', 'description: new\n'))
    utimesSync(join(root, 'mappings/sources/p.yaml'), new Date(mtimeMs), new Date(mtimeMs + 5000))
    expect((await load()).profiles[0]!.description).to.equal('new')
  })

  it('R28: throws for a profile that is not there or is no YAML, naming file and line', async () => {
    const root = folderWith({ 'mappings/sources/q.yaml': 'source: q\n\tname: x\n' })
    const missing = await problemsOf(loadProfiles(nodeFiles, home(root), ['p', 'q']))
    expect(missing.map((p) => p.file)).to.deep.equal(['mappings/sources/p.yaml', 'mappings/sources/q.yaml'])
    expect(missing[0]!.message).to.contain('missing')
    expect(missing[1]!.line).to.equal(2)
    expect((await errorOf(loadProfiles(nodeFiles, home(root), ['p']))).message).to.contain(
      'mappings/sources/p.yaml:1',
    )
  })

  it('suggests the key that was meant', async () => {
    expect(await problems(profile(table(', colums: {}')))).to.deep.equal([
      '4: unknown key `colums` under `tables[1]`; do you mean `columns`?',
    ])
    expect(
      (
        await problems(
          `source: p\nname: P\ntables:\n  - name: t\n    makes: sales\n    layout: row-per-line\n    columns:\n      number: [Nr]\n      dates: [Datum]\n`,
        )
      )[0],
    ).to.match(/^9: unknown key `dates`.*`date`/)
  })

  it('refuses words of ours that are none, where a column or a constant makes them', async () => {
    const bad = [
      profile(table().replace('excluding: [Excl]', 'type: { headings: [Soort], values: { C: creditnote } }')),
      profile(table().replace('excluding: [Excl]', 'vatKind: { headings: [Soort], values: { V: verlegd } }')),
      profile(table(', constants: { type: faktuur }')),
      profile(table(', constants: { vatKind: { value: verlegd, warn: true } }')),
      profile(table(', constants: { vatRate: hoog }')),
      profile(table(', constants: { date: 01-01-2026 }')),
      profile(table(', constants: { excluding: "1" }')),
      profile(table(), 'p', 'csv: { delimiter: "::" }\n'),
    ]
    for (const text of bad) expect(await problems(text), text).to.have.length(1)
  })

  it('refuses what means nothing for a column', async () => {
    expect(
      (
        await problems(
          profile(table().replace('excluding: [Excl]', 'excluding: { headings: [Excl], values: { a: b } }')),
        )
      )[0],
    ).to.contain('values')
    expect(
      (
        await problems(
          profile(table().replace('date: [Datum]', 'date: { headings: [Datum], decimal: comma }')),
        )
      )[0],
    ).to.contain('decimal')
    expect((await problems(profile(table().replace('date: [Datum]', 'date: []'))))[0]).to.contain('date')
  })

  it('keeps a code as it is written: 0070 without quotes is 0070', async () => {
    const root = folderWith({
      'mappings/sources/p.yaml': profile(
        table(', constants: { journal: 0070, vatRate: 21, ledgerAccount: { value: 0400 } }'),
      ),
    })
    const { profiles } = await loadProfiles(nodeFiles, home(root), ['p'])
    expect(profiles[0]!.tables[0]!.constants).to.deep.equal({
      journal: '0070',
      vatRate: '21',
      ledgerAccount: { value: '0400' },
    })
  })

  it('refuses a name that is not that of the file', async () => {
    expect(await problems(profile(table(), 'other'))).to.deep.equal([
      '1: the name `other` is not that of the file; write `source: p` or rename the file',
    ])
  })

  it('refuses parts that need or exclude each other, at their line', async () => {
    const lines = ', lines: { sheets: [R], columns: { excluding: [Excl] } }'
    const cases: [string, string][] = [
      [table().replace('row-per-line', 'header-and-lines'), 'needs a tab with lines'],
      [table(lines), 'works only with the layout header-and-lines'],
      [table(lines).replace('row-per-line', 'header-and-lines'), 'lacks a column for key / number'],
      [table().replace('number: [Nr], ', ''), 'lacks a column for number'],
      [table().replace('date: [Datum], ', ''), 'lacks a column for date'],
      [table(', status: { leaveOut: [concept] }'), 'lacks a column for status'],
      [
        '{ name: t, makes: customers, layout: row-per-document, columns: { city: [Plaats] } }',
        'lacks a column for relationCode / relationName',
      ],
      [
        '{ name: t, makes: suppliers, layout: row-per-line, columns: { relationCode: [Nr] } }',
        'write `layout: row-per-document`',
      ],
      [table(', vatColumns: [{ rate: 21, vat: [Btw] }]'), 'vatColumns'],
    ]
    for (const [text, message] of cases) {
      const found = await problems(profile(text))
      expect(found, text).to.have.length(1)
      expect(found[0]).to.match(/^4: /).and.to.contain(message)
    }
  })

  it('takes a date that is derived for one that is there', async () => {
    const derived = table(', derive: { date: { from: dueDate, days: -30 } }').replace(
      'date: [Datum]',
      'dueDate: [Vervalt]',
    )
    const root = folderWith({ 'mappings/sources/p.yaml': profile(derived) })
    expect((await readProfile(nodeFiles, home(root), 'p')).problems).to.deep.equal([])
  })
})
