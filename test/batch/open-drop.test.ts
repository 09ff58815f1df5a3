import { expect } from 'chai'
import { openDrop } from '../../src/batch/open-drop.ts'
import type { Files, RandomFile } from '../../src/edge/files.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { biffBook, container } from '../read/legacy/biff-book.ts'
import { profileOf } from '../profile/support.ts'
import { limits, readFile, temporaryFolder, workbook } from './support.ts'

const heading = 'Nr;Datum;Klant;Excl'
const rows = [
  ['Nr', 'Datum', 'Klant', 'Excl'],
  ['1', '01-01-2026', 'A', 1],
]

describe('batch/open-drop', () => {
  const folder = temporaryFolder()
  const openings = { open: 0 }
  const counting: Files = {
    ...nodeFiles,
    async open(path): Promise<RandomFile> {
      const file = await nodeFiles.open(path)
      openings.open++
      const counted = Object.create(file) as RandomFile
      counted.close = async () => {
        openings.open--
        await file.close()
      }
      return counted
    },
  }
  beforeEach(() => (openings.open = 0))

  async function open(
    name: string,
    bytes: Uint8Array | string,
    profiles: SourceProfile[] = [profileOf()],
    own = limits,
  ) {
    const findings: Finding[] = []
    const drop = await openDrop(counting, folder.put(name, bytes), name, own, profiles, (f) =>
      findings.push(f),
    )
    const facts = drop?.file.facts
    await drop?.file.close()
    expect(openings.open, 'files left open').to.equal(0)
    return { drop, facts, findings, codes: findings.map((f) => f.code) }
  }

  it('opens a file that a profile knows, and says nothing', async () => {
    const { drop, codes } = await open('x.csv', `${heading}\n1;01-01-2026;A;1,00\n`)
    expect([drop?.recognised.profile.source, codes]).to.deep.equal(['test', []])
  })

  it('Q26: says what an unknown file is most like and what it lacks', async () => {
    const { drop, findings } = await open('x.csv', 'Datum;Klant;Excl\n01-01-2026;A;1\n')
    expect(drop).to.equal(null)
    expect(findings).to.have.length(1)
    expect(findings[0]).to.deep.include({
      code: 'source-unknown',
      params: { source: 'test (test)', missing: 'Nr' },
    })
    expect((await open('x.csv', 'a;b\n1;2\n')).codes).to.deep.equal(['source-unlike-any'])
  })

  it('tells an empty file, also one with headings and nothing below them', async () => {
    for (const text of ['', '\n\n', `${heading}\n`, `Titel;;;\n${heading}\n;;;\n`])
      expect((await open('x.csv', text)).codes, text).to.deep.equal(['file-empty'])
    expect((await open('x.xlsx', await workbook({ Blad1: { rows: [rows[0]!] } }))).codes).to.deep.equal([
      'file-empty',
    ])
    const low = `${'Titel;;;\n'.repeat(29)}${heading}\n1;01-01-2026;A;1\n`
    expect((await open('x.csv', low)).codes).to.deep.equal([])
  })

  it('Q48 Q49: says of a file that cannot be read what to do about it', async () => {
    const kinds: [string, Uint8Array | string][] = [
      ['file-encrypted', container({ EncryptedPackage: Buffer.alloc(5000) })],
      ['file-encrypted', biffBook({ password: true, sheets: [{ name: 'A', cells: [] }] })],
      ['file-not-a-table', container({ WordDocument: Buffer.alloc(5000) })],
      ['file-unreadable', Buffer.from('d0cf11e0a1b11ae1 no container', 'hex')],
      ['file-of-other-kind', '%PDF-1.7'],
      ['file-of-other-kind', '<html><table>'],
      ['file-unreadable', Buffer.from('PK\u0003\u0004 cut off')],
    ]
    for (const [code, bytes] of kinds) {
      const { drop, findings } = await open('x.xlsx', bytes)
      expect([drop, ...findings.map((f) => f.code)]).to.deep.equal([null, code])
      for (const language of ['nl', 'en', 'fr'] as const)
        expect(renderFinding(findings[0]!, language).remedy).to.not.equal('')
    }
  })

  it('tells the first limit that is crossed', async () => {
    const text = `${heading}\n${'1;01-01-2026;A;1\n'.repeat(20)}`
    expect((await open('x.csv', text, undefined, { ...limits, bytes: 50 })).findings[0]).to.deep.include({
      code: 'limit-crossed',
      params: { limit: 'bytes', found: 360, allowed: 50 },
    })
    expect((await open('x.csv', text, undefined, { ...limits, rows: 10 })).codes).to.deep.equal([
      'limit-crossed',
    ])
  })

  it('throws what is not the fault of the file', async () => {
    const broken: Files = {
      ...nodeFiles,
      open: () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' })),
    }
    const error: unknown = await openDrop(broken, 'x', 'x', limits, [], () => undefined).catch(
      (e: unknown) => e,
    )
    expect(error).to.include({ code: 'EIO' })
  })

  it('Q46 Q47: tells tabs that are hidden, and tabs that nobody takes', async () => {
    const bytes = await workbook({
      Facturen: { rows, hidden: true },
      Grafiek: { rows: [['x', 'y']] },
      Leeg: { rows: [] },
    })
    const { findings } = await open('x.xlsx', bytes)
    expect(findings.map((f) => [f.code, f.severity, f.params['sheet']])).to.deep.equal([
      ['sheet-not-used', 'information', 'Grafiek'],
      ['sheet-hidden', 'warning', 'Facturen'],
    ])
  })

  it('warns for a heading that stands twice, but only when it is read', async () => {
    const { findings } = await open(
      'x.csv',
      'Nr;Datum;Klant;Excl;Datum;Notitie;Notitie\n1;01-01-2026;A;1;;;\n',
    )
    expect(findings).to.have.length(1)
    expect(findings[0]).to.deep.include({ code: 'heading-twice', severity: 'warning' })
    expect(findings[0]!.place).to.deep.equal({ sheet: '', row: 1, column: 1, heading: 'Datum' })
  })

  describe('profiles that fix delimiter or encoding', () => {
    const fixed = (csv: SourceProfile['csv'], source: string): SourceProfile => ({
      ...profileOf(),
      source,
      csv: csv!,
    })

    it('are tried when the signs of the file lead nowhere', async () => {
      const text = 'Nr|Datum|Klant;Extra|Excl\n1|01-01-2026|A;B;C|1\n2|01-01-2026|A;B;C|1\n'
      const mislead = `a;b;c\n${'x;y;z\n'.repeat(5)}${text}`
      const profile = { ...fixed({ delimiter: '|' }, 'pipes') }
      profile.tables = [
        { ...profile.tables[0]!, columns: { ...profile.tables[0]!.columns, relationCode: ['Klant;Extra'] } },
      ]
      expect((await open('x.csv', mislead, [profileOf()])).codes).to.deep.equal(['source-unlike-any'])
      const { drop, facts } = await open('x.csv', mislead, [profile])
      expect([drop?.recognised.profile.source, facts?.['delimiter']]).to.deep.equal(['pipes', '|'])
    })

    it('go before the signs of a file that is theirs', async () => {
      const profile = fixed({ encoding: 'windows-1252' }, 'old')
      const { facts } = await open('x.csv', `${heading}\n1;01-01-2026;Caf\u00e9;1\n`, [profile])
      expect(facts?.['encoding']).to.equal('windows-1252')
      expect((await open('x.csv', `${heading}\n1;01-01-2026;Caf\u00e9;1\n`)).facts?.['encoding']).to.equal(
        'utf-8',
      )
    })

    it('give way to the signs where what they say leads nowhere', async () => {
      const profile = fixed({ delimiter: ',' }, 'commas')
      expect(
        (await open('x.csv', `${heading}\n1;01-01-2026;A;1\n`, [profile])).facts?.['delimiter'],
      ).to.equal(';')
    })
  })

  describe('workbooks through the real reader', () => {
    it('Q43 Q45 Q40: keep codes, tell error cells and dates that are none', async () => {
      const bytes = await workbook({
        Blad1: {
          rows: [
            rows[0]!,
            [20260001, new Date('2026-01-05T00:00:00Z'), 70, 12.5],
            [20260002, 46027, 'A', { error: '#N/A' } as never],
            [20260003, '05-01-2026', { formula: 'A1' } as never, 1],
            [new Date('2026-01-01T00:00:00Z'), '05-01-2026', 'A', 1],
            [{ error: '#REF!' } as never, '05-01-2026', 'A', 1],
          ],
          formats: { A2: '0.00E+00', C2: '0000', B2: 'dd-mm-yyyy', A5: 'd-m-yyyy' },
        },
      })
      const { documents, told, findings } = await readFile(folder.put('x.xlsx', bytes), 'x.xlsx', [
        profileOf(),
      ])
      expect(told).to.deep.equal([
        'Blad1: cell-error 6/0',
        'Blad1: date-is-day-number 3/1',
        'Blad1: cell-error 3/3',
        'Blad1: cell-without-result 4/2',
        'Blad1: code-is-date 5/0',
      ])
      expect(findings.map((f) => f.value)).to.deep.equal(['#REF!', '46027', '#N/A', '#NOCACHE', '01-01-2026'])
      expect(documents.map((d) => [d.number, d.date, d.relation.code, d.lines[0]!.excluding])).to.deep.equal([
        ['20260001', '2026-01-05', '0070', 1250],
        ['20260002', '', 'A', null],
        ['20260003', '2026-01-05', '', 100],
        ['', '2026-01-05', 'A', 100],
      ])
    })
  })
})
