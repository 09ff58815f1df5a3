import { expect } from 'chai'
import { loadProfiles } from '../../src/config/load-profiles.ts'
import type { ConfigError, Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { folderWith, removeFolders } from './support.ts'

const home = (root: string): Home => ({ root, settings: { language: 'en' } }) as Home
const head = 'source: p\nname: P\n'

const profile = (columns: string, more = '', top = ''): string =>
  `${head}${top}tables:
  - name: t
    makes: sales
    layout: row-per-line
${more}    columns:
      date: [Datum]
${columns}`

const load = (text: string) =>
  loadProfiles(nodeFiles, home(folderWith({ 'mappings/sources/p.yaml': text })), ['p'])

/** The problems of a profile, as `line: message`. */
async function problems(text: string): Promise<string[]> {
  try {
    await load(text)
    return []
  } catch (error) {
    return (error as ConfigError).problems.map((p) => `${p.line}: ${p.message}`)
  }
}

describe('config/check-columns', () => {
  after(removeFolders)

  it('names file and line of a pattern that is none', async () => {
    const found = await problems(profile("      number: { headings: [Nr], match: '(\\d+' }\n"))
    expect(found).to.deep.equal([
      '9: the pattern `(\\d+` of `number` cannot be read (missing closing ): `(\\d+`)',
    ])
  })

  it('says that patterns are RE2 where one looks ahead, behind or back', async () => {
    for (const pattern of ['(?=a)', '(?!a)b', '(?<=a)b', '(a)\\1']) {
      const clean = `[{ find: '${pattern}', replace: '' }]`
      const [found, ...more] = await problems(profile(`      number: { headings: [Nr], clean: ${clean} }\n`))
      expect(more).to.deep.equal([])
      expect(found).to.match(/^9: .*patterns are RE2/)
    }
  })

  it('tells a replacement with a group that the pattern does not have', async () => {
    const [found] = await problems(
      profile(
        "      number:\n        headings: [Nr]\n        clean:\n          - find: 'F(\\d+)'\n            replace: $2\n",
      ),
    )
    expect(found).to.match(/^13: `replace` of `number` names `\$2`/)
  })

  it('looks at the lines of header-and-lines and at shared columns, each once', async () => {
    const text = `${head}columns:
  number: { headings: [Nr], match: '(' }
tables:
  - { name: a, makes: sales, layout: row-per-line, columns: { date: [Datum] } }
  - name: b
    makes: sales
    layout: header-and-lines
    columns: { date: [Datum] }
    lines: { sheets: [l], columns: { key: { headings: [Nr], match: ')' } } }
`
    expect((await problems(text)).map((p) => p.split(':')[0])).to.deep.equal(['4', '11'])
  })

  it('tells once what tables have in common by an anchor', async () => {
    const text = `${head}tables:
  - name: a
    makes: sales
    layout: row-per-line
    columns: &c { date: [Datum], number: { headings: [Nr], match: '(' } }
  - { name: b, makes: sales, layout: row-per-line, columns: *c }
`
    expect(await problems(text)).to.have.length(1)
  })

  it('wants headings or a letter, and not both', async () => {
    expect(await problems(profile('      number: { required: true }\n'))).to.deep.equal([
      '9: `number` has neither `headings` nor `column`; name its headings, or the letter of the column (`column: C`)',
    ])
    expect(await problems(profile('      number: { headings: [Nr], column: C }\n'))).to.deep.equal([
      '9: `number` has both `headings` and `column`; leave one of them',
    ])
    expect(await problems(profile('      number: { column: C3 }\n'))).to.have.length(1)
    expect(await problems(profile('      number: { column: C }\n'))).to.deep.equal([])
  })

  it('wants values with otherwise', async () => {
    expect(await problems(profile('      number: { headings: [Nr], otherwise: keep }\n'))).to.deep.equal([
      '9: `otherwise` works only together with `values`; add `values` to `number` or remove `otherwise`',
    ])
  })

  it('Q11: a table without headings needs the name of the file and the letter of every column', async () => {
    const letters = '      number: { column: A }\n'
    const found = await problems(profile(letters, '    noHeader: true\n'))
    expect(found.map((p) => p.split(':')[0])).to.deep.equal(['7', '9'])
    expect(found[0]).to.include('a file without a heading row is known only by its name')
    expect(found[1]).to.include('without a heading row `date` needs the letter of its column')
    const named = "recognise: { files: ['a*.csv'] }\n"
    const whole = profile(letters, '    noHeader: true\n', named).replace(
      'date: [Datum]',
      'date: { column: B }',
    )
    expect(await problems(whole)).to.deep.equal([])
  })

  it('Q57: amounts that are sizes need something that tells credit notes', async () => {
    const number = '      number: [Nr]\n'
    expect(await problems(profile(number, '    creditNotes: absolute\n'))).to.have.length(1)
    expect(
      await problems(profile(`${number}      type: [Soort]\n`, '    creditNotes: absolute\n')),
    ).to.deep.equal([])
    expect(
      await problems(profile(number, '    creditNotes: absolute\n    type: credit-note\n')),
    ).to.deep.equal([])
  })

  it('Q50: takes NULL without quotes for the text it is', async () => {
    const { profiles } = await load(profile('      number: [Nr]\n', '', "empty: [NULL, '-', ~, null]\n"))
    expect(profiles[0]!.empty).to.deep.equal(['NULL', '-', '~', 'null'])
  })
})
