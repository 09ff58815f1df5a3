import { expect } from 'chai'
import fc from 'fast-check'
import { specs } from '../../../src/feedback/refresh/spec.ts'
import { Incoming } from '../../../src/feedback/table/incoming.ts'
import { mergeTable, type MergeOptions } from '../../../src/feedback/table/merge.ts'
import { BytesSink, bytesSource } from '../../../src/feedback/table/content.ts'
import { Unmergeable } from '../../../src/feedback/table/places.ts'
import { NoTable } from '../../../src/feedback/table/raw-table.ts'
import type { Change } from '../../../src/model/changes.ts'
import { loadTables } from '../../../src/mapping/load-tables.ts'

const spec = specs['ledger-accounts.csv']
const options: MergeOptions = {
  wanted: () => true,
  change: () => {},
  complete: false,
  block: false,
  language: 'nl',
}

type Rows = readonly (readonly [key: string, cells: Record<string, string>])[]

function incoming(rows: Rows): Incoming {
  const made = new Incoming(Object.keys(spec.columns))
  rows.forEach(([key, cells], at) => made.add({ key, name: cells['name'] ?? '', line: at + 2, cells }))
  return made
}

async function merge(text: string | Buffer | null, rows: Rows, more: Partial<MergeOptions> = {}) {
  const before = text === null ? null : Buffer.from(text)
  const changes: Change[] = []
  const change = (one: Change): void => void changes.push(one)
  const sink = new BytesSink()
  const all = { ...options, change, ...more }
  const merged = await mergeTable(spec, before && bytesSource(before), incoming(rows), sink, all)
  const bytes = merged.changed === 0 ? null : sink.bytes()
  return { ...merged, changes, bytes, text: Buffer.from(bytes ?? before ?? []).toString('utf8') }
}

async function rejected(
  attempt: () => Promise<unknown>,
  type: new (...args: never[]) => Error,
): Promise<void> {
  const error: unknown = await attempt().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(type)
}

describe('merging a list with a table', () => {
  const table =
    '\ufeffcode;mijn kolom;name;type;blocked;aliases\r\n8000;"a;b";Omzet;omzet;nee;hoog|H\r\n\r\n0070;;Oud;90;ja;\r\n'

  it('R82: changes the cells that differ and keeps all others as they lie there', async () => {
    const { text, changes } = await merge(table, [
      ['8000', { name: 'Omzet hoog', type: '110', blocked: '0' }],
    ])
    expect(text).to.equal(table.replace('Omzet;', 'Omzet hoog;'))
    expect(changes).to.deep.equal([
      {
        action: 'changed',
        code: '8000',
        name: 'Omzet',
        fields: [{ field: 'name', from: 'Omzet', to: 'Omzet hoog' }],
      },
    ])
  })

  it('adds new rows at the end, in the way the table writes things', async () => {
    const { text, changes } = await merge(table, [['8010', { name: 'Laag; 9%', type: '110', blocked: '1' }]])
    expect(text).to.equal(`${table}8010;;"Laag; 9%";110;ja;\r\n`)
    expect(changes.map(({ action, code }) => [action, code])).to.deep.equal([['added', '8010']])
  })

  it('keeps separator, encoding, line ends and a line sep= as Excel left them', async () => {
    const latin = Buffer.from('sep=,\ncode,name,type,blocked,aliases\n1,Priv\u00e9,90,nee,', 'latin1')
    const { bytes } = await merge(latin, [['2', { name: 'Caf\u00e9' }]])
    expect(bytes).to.deep.equal(Buffer.concat([latin, Buffer.from('\n2,Caf\u00e9,,,\n', 'latin1')]))
    const wide = Buffer.from('\ufeffcode\tname\r\n1\tEen\r\n', 'utf16le')
    const merged = await merge(wide, [['2', { name: 'Twee €' }]])
    expect(merged.bytes).to.deep.equal(Buffer.concat([wide, Buffer.from('2\tTwee €\r\n', 'utf16le')]))
  })

  it('turns windows-1252 into UTF-8 when a name needs it', async () => {
    const latin = Buffer.from('code;name\n1;Priv\u00e9\n', 'latin1')
    const { bytes } = await merge(latin, [['2', { name: 'Łódź' }]])
    expect(bytes?.toString('utf8')).to.equal('\ufeffcode;name\n1;Privé\n2;Łódź\n')
  })

  it('makes a table that is not there, with every column that it can have', async () => {
    const { text } = await merge(null, [['8000', { name: 'Omzet', type: '110', blocked: '0' }]])
    expect(text).to.match(/^\ufeffcode;name;type;blocked;.*aliases.*\r\n8000;Omzet;110;nee;/)
  })

  it('adds a column that it needs, and leaves one out that would only say no', async () => {
    const small = 'code;name\n1;Een\n2;Twee\n'
    expect((await merge(small, [['1', { name: 'Een', blocked: '0' }]])).text).to.equal(small)
    expect((await merge(small, [['1', { name: 'Een', type: '110', blocked: '1' }]])).text).to.equal(
      'code;name;type;blocked\n1;Een;110;ja\n2;Twee;;\n',
    )
  })

  it('takes a code that Excel took the zeros off for the same, when there is one on either side', async () => {
    const bare = 'code;name\n70;Oud\n'
    expect((await merge(bare, [['0070', { name: 'Nieuw' }]])).text).to.equal('code;name\n70;Nieuw\n')
    const both = await merge(bare, [
      ['0070', { name: 'A' }],
      ['070', { name: 'B' }],
    ])
    expect(both.changes.map(({ action }) => action)).to.deep.equal(['added', 'added'])
  })

  it('never lifts a block that a person made, and tells it', async () => {
    const { text, stillBlocked } = await merge(table, [['0070', { name: 'Oud', blocked: '0' }]])
    expect([text, stillBlocked]).to.deep.equal([table, ['0070']])
  })

  it('tells what a complete list no longer has, and blocks it only when asked', async () => {
    const rows: Rows = [['0070', { name: 'Oud' }]]
    expect((await merge(table, rows)).gone).to.deep.equal([])
    const told = await merge(table, rows, { complete: true })
    expect([told.gone, told.text]).to.deep.equal([[{ code: '8000', name: 'Omzet' }], table])
    const blocked = await merge(table, rows, { complete: true, block: true })
    expect(blocked.text).to.equal(table.replace('omzet;nee', 'omzet;ja'))
    expect((await merge(blocked.text, rows, { complete: true, block: true })).changes).to.deep.equal([])
  })

  it('writes no name that a spreadsheet would run', async () => {
    const { text } = await merge('code;name\n', [['1', { name: '=1+1' }]])
    expect(text).to.equal("code;name\n1;'=1+1\n")
    expect((await merge(text, [['1', { name: '=1+1' }]])).changes).to.deep.equal([])
  })

  it('puts records of one code together: what is there goes before what is missing', async () => {
    const rows: Rows = [
      ['1', { name: '', type: '110' }],
      ['1', { name: 'Naam', blocked: '1' }],
      ['1', { type: '90', blocked: '0' }],
    ]
    expect((await merge('code;name;type;blocked\n', rows)).text).to.equal(
      'code;name;type;blocked\n1;Naam;110;ja\n',
    )
  })

  it('is refused when the columns of the table cannot be recognised: a person has to look first', async () => {
    const attempt = (text: string) => (): Promise<unknown> => merge(text, [['1', { name: 'Een' }]])
    await rejected(attempt('iets;anders\n1;2\n'), Unmergeable)
    await rejected(attempt('code;code;name\n1;2;3\n'), Unmergeable)
    await rejected(attempt('PK\u0003\u0004'), NoTable)
    await rejected(attempt('\n\n'), NoTable)
  })

  const word = fc.stringMatching(/^[A-Za-zé€";,'= ]{0,12}$/)
  const code = fc.constantFrom('1', '01', '70', '0070', '8000', '8010', 'A1', 'a1', ' 5 ')
  const cells = fc.record({
    name: word,
    type: fc.constantFrom('', '110', '90'),
    blocked: fc.constantFrom('0', '1'),
  })
  const rows = fc.array(fc.tuple(code, cells), { maxLength: 8 })
  const person = fc.array(fc.tuple(fc.constantFrom('1', '70', '8000', '9', 'x'), word, word, word), {
    maxLength: 6,
  })
  const layout = fc.record({
    delimiter: fc.constantFrom(';', ',', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    last: fc.boolean(),
  })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const tables = fc.tuple(person, layout).map(([people, { delimiter, newline, mark, last }]) => {
    const unique = people.filter(([one], at) => people.findIndex(([other]) => other === one) === at)
    const head = ['code', 'eigen', 'name', 'aliases'].join(delimiter)
    const lines = unique.map(([one, own, name, alias]) =>
      [one, quoted(own), quoted(name), quoted(alias)].join(delimiter),
    )
    return (mark ? '\ufeff' : '') + [head, ...lines].join(newline) + (last ? newline : '')
  })

  it('twice changes nothing the second time, whatever is merged with whatever', async () => {
    await fc.assert(
      fc.asyncProperty(tables, rows, fc.boolean(), fc.boolean(), async (text, list, complete, block) => {
        const once = await merge(text, list, { complete, block })
        const twice = await merge(once.text, list, { complete, block })
        expect(twice.changes).to.deep.equal([])
        expect(twice.text).to.equal(once.text)
      }),
      { numRuns: 500 },
    )
  })

  it('loses nothing that a person typed: rows, their order, columns and aliases stay', async () => {
    const typed = (text: string): string[][] => {
      const found: string[][] = []
      const separator = /[;,\t]/.exec(text)?.[0] ?? ';'
      for (const line of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .slice(1)) {
        const cut =
          line.match(new RegExp(`(?:"(?:[^"]|"")*"|[^${separator}"])*(?:${separator}|$)`, 'g')) ?? []
        const own = cut.map((cell) => cell.replace(new RegExp(`${separator}$`), ''))
        if (line !== '') found.push([own[0]!, own[1]!, own[3]!])
      }
      return found
    }
    await fc.assert(
      fc.asyncProperty(tables, rows, async (text, list) => {
        const before = typed(text)
        const after = typed((await merge(text, list, { complete: true, block: true })).text)
        expect(after.slice(0, before.length)).to.deep.equal(before)
      }),
      { numRuns: 500 },
    )
  })

  it('gives a table that is read without a problem', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const usable = list.filter(([, { name }]) => name.trim() !== '')
        const { bytes } = await merge(null, usable)
        if (!bytes) return
        const { problems } = loadTables(new Map([['ledger-accounts.csv', bytes]]), 'mappings/x', 'NL')
        expect(problems.filter(({ level }) => level === 'error')).to.deep.equal([])
      }),
    )
  })
})
