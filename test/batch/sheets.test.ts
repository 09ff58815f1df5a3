import { expect } from 'chai'
import { openDrop } from '../../src/batch/open-drop.ts'
import { tellExtents } from '../../src/batch/sheet-notices.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { profileOf } from '../profile/support.ts'
import { biffBook } from '../read/legacy/biff-book.ts'
import { bookParts, makeZip, sheetData, worksheet } from '../read/xlsx/workbooks.ts'
import { limits, readFile, temporaryFolder, workbook } from './support.ts'

const heading = ['Nr', 'Datum', 'Klant', 'Excl']
const first = ['1', '01-01-2026', 'A', 1]
const second = ['2', '02-01-2026', 'B', 2]

describe('the sheets of a workbook', function () {
  this.timeout(20_000)
  const folder = temporaryFolder()
  let count = 0

  async function open(
    bytes: Uint8Array | string,
    profiles: SourceProfile[] = [profileOf()],
    name = 'x.xlsx',
  ) {
    const findings: Finding[] = []
    const path = folder.put(`${++count}-${name}`, bytes)
    const drop = await openDrop(nodeFiles, path, name, limits, profiles, (f) => findings.push(f))
    if (drop) {
      for (const plan of drop.recognised.plans) for await (const _ of drop.file.rows(plan.header.sheet));
      tellExtents(drop.file, drop.recognised, drop.prepared.maxRows, (f) => findings.push(f))
    }
    await drop?.file.close()
    const sheets = drop?.recognised.plans.map((plan) => plan.header.name)
    return { drop, findings, sheets, codes: findings.map((f) => f.code) }
  }
  const named = (...sheets: string[]): SourceProfile => {
    const profile = profileOf()
    return { ...profile, tables: [{ ...profile.tables[0]!, sheets }] }
  }

  describe('several that follow one table (Q47)', () => {
    const rows = [heading, first]

    it('are never all booked just like that: an error names them', async () => {
      const { drop, findings } = await open(
        await workbook({ Januari: { rows }, Februari: { rows: [heading, second] } }),
      )
      expect(drop).to.equal(null)
      expect(findings[0]).to.deep.include({
        code: 'sheets-alike',
        params: { table: 'test', sheets: 'Januari, Februari' },
      })
    })

    it('are read when the profile names them, one of them or all', async () => {
      const bytes = await workbook({ Januari: { rows }, Februari: { rows: [heading, second] } })
      expect((await open(bytes, [named('Februari')])).sheets).to.deep.equal(['Februari'])
      expect((await open(bytes, [named('Januari', 'Februari')])).sheets).to.deep.equal([
        'Januari',
        'Februari',
      ])
      const all = await open(bytes, [named('*')])
      expect([all.sheets, all.codes]).to.deep.equal([['Januari', 'Februari'], []])
    })

    it('count once when the second repeats the first, in whatever order its columns stand', async () => {
      const turned = [[...heading].reverse(), [...first].reverse()]
      const { sheets, findings } = await open(
        await workbook({ Facturen: { rows }, Draaitabel: { rows: turned }, Leeg: { rows: [heading] } }),
      )
      expect(sheets).to.deep.equal(['Facturen'])
      expect(findings.map((f) => [f.code, f.severity, f.params['sheet'], f.params['first']])).to.deep.equal([
        ['sheet-repeats', 'information', 'Draaitabel', 'Facturen'],
      ])
    })

    it('repeat nothing when one row more or less stands in the other', async () => {
      const more = [heading, first, second]
      expect((await open(await workbook({ A: { rows }, B: { rows: more } }))).codes).to.deep.equal([
        'sheets-alike',
      ])
      expect((await open(await workbook({ A: { rows: more }, B: { rows } }))).codes).to.deep.equal([
        'sheets-alike',
      ])
    })

    it('prefer the one that can be seen to the one that is hidden', async () => {
      const { sheets, codes } = await open(await workbook({ Oud: { rows, hidden: true }, Nieuw: { rows } }))
      expect([sheets, codes]).to.deep.equal([['Nieuw'], ['sheet-repeats']])
    })
  })

  describe('hidden parts (Q46)', () => {
    const cellsOf = (values: readonly string[], row: number): string =>
      values
        .map((text, at) => `<c r="${'ABCD'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
        .join('')
    const sheetOf = (hidden: readonly number[], columns = ''): Buffer => {
      const rows = [heading, ...Array.from({ length: 12 }, (_, i) => [`${i}`, '01-01-2026', 'A', '1,00'])]
      const lines = rows.map((values, at) => {
        const state = hidden.includes(at + 1) ? ' hidden="1"' : ''
        return `<row r="${at + 1}"${state}>${cellsOf(values, at + 1)}</row>`
      })
      return makeZip(bookParts({ sheet: worksheet(`${columns}<sheetData>${lines.join('')}</sheetData>`) }))
    }

    it('rows that are filtered out or hidden are read, and told with how many and where', async () => {
      const { findings } = await open(sheetOf([1, 3, 4, 5, 9]))
      expect(findings).to.have.length(1)
      expect(findings[0]).to.deep.include({
        code: 'rows-hidden',
        severity: 'warning',
        params: { sheet: 'Blad1', count: 4, rows: '3-5, 9' },
      })
    })

    it('columns are told when they are read, and only then', async () => {
      const columns = '<cols><col min="3" max="4" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>'
      const { findings } = await open(sheetOf([], columns))
      expect(findings.map((f) => [f.code, f.params['count'], f.params['columns']])).to.deep.equal([
        ['columns-hidden', 2, 'C (Klant), D (Excl)'],
      ])
    })

    it('are told of an .xls as well, which comes back as .xlsx', async () => {
      const text = (row: number, values: readonly unknown[]) =>
        values.map((value, column) => ({ row, column, text: String(value) }))
      const { findings, drop } = await open(
        biffBook({
          sheets: [
            {
              name: 'A',
              hiddenRows: [1],
              cells: [...text(0, heading), ...text(1, first), ...text(2, second)],
            },
          ],
        }),
        undefined,
        'x.xls',
      )
      expect(findings.map((f) => [f.code, f.params['rows'] ?? f.params['copy']])).to.deep.equal([
        ['file-converted', 'x.xlsx'],
        ['rows-hidden', '2'],
      ])
      expect(drop!.prepared.copyName).to.equal('x.xlsx')
    })
  })

  it('a sheet that is full to its last row may have lost the rest: an error', async () => {
    const cells = [
      ...heading.map((value, column) => ({ row: 0, column, text: value })),
      ...first.map((value, column) => ({ row: 16_383, column, text: String(value) })),
    ]
    const { codes, findings } = await open(
      biffBook({ version: 5, sheets: [{ name: 'A', cells }] }),
      undefined,
      'x.xls',
    )
    expect(codes).to.deep.equal(['file-converted', 'sheet-full'])
    expect(findings[1]!.params).to.deep.equal({ sheet: 'A', rows: 16_384 })
    expect(
      (await open(biffBook({ version: 8, sheets: [{ name: 'A', cells }] }), undefined, 'x.xls')).codes,
    ).to.deep.equal(['file-converted'])
  })

  it('thousands of styled rows without a value are passed over (Q47)', async () => {
    const ghost = Array.from(
      { length: 50_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/><c r="B${i + 3}" s="1"/></row>`,
    )
    const cells = (row: number, values: readonly unknown[]): string =>
      `<row r="${row}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
    const bytes = makeZip(
      bookParts({ sheet: sheetData(cells(1, heading) + cells(2, first) + ghost.join('')) }),
    )
    const path = folder.put('ghost.xlsx', bytes)
    const { documents, counts } = await readFile(path, 'ghost.xlsx', [profileOf()])
    expect([documents.length, counts.read]).to.deep.equal([1, 1])
  })

  describe('forms (Q44)', () => {
    it('are refused as what they are, by headings below each other with their values beside them', async () => {
      const rows = [
        ['FACTUUR'],
        ['Nr:', '2026-1'],
        ['Datum:', '01-01-2026'],
        ['Klant:', 'Bakkerij De Korenaar'],
        [],
        ['Omschrijving', 'Aantal', 'Prijs'],
        ['Brood', 2, 3],
        ['Koek', 1, 4],
        ['Taart', 1, 9],
      ]
      expect((await open(await workbook({ Factuur: { rows } }))).codes).to.deep.equal(['sheet-is-form'])
      const text = rows.map((row) => row.join(';')).join('\n')
      expect((await open(text, undefined, 'x.csv')).codes).to.deep.equal(['sheet-is-form'])
    })

    it('are told by nothing going on from row to row', async () => {
      const rows = [
        ['Declaratie'],
        ['Naam', '', 'Jansen'],
        ['', 'Kilometers', 12],
        ['Handtekening'],
        ['x', 'y'],
      ]
      expect((await open(await workbook({ A: { rows } }))).codes).to.deep.equal(['sheet-is-form'])
    })

    it('are no tables that nobody knows', async () => {
      const rows = [
        ['Artikel', 'Voorraad'],
        ['Brood', 1],
        ['Koek', 2],
        ['Taart', 3],
      ]
      expect((await open(await workbook({ A: { rows } }))).codes).to.deep.equal(['source-unlike-any'])
    })
  })

  describe('headings that take up two rows (Q44)', () => {
    const profile = (): SourceProfile => {
      const own = profileOf()
      const { excluding: _, ...columns } = own.tables[0]!.columns
      const vatColumns = [{ excluding: ['Omzet {rate}%'], vat: ['Btw {rate}%'] }]
      return { ...own, tables: [{ ...own.tables[0]!, layout: 'row-per-document', columns, vatColumns }] }
    }
    const rows = [
      ['', '', '', '21%', '', '9%', ''],
      ['Nr', 'Datum', 'Klant', 'Omzet', 'Btw', 'Omzet', 'Btw'],
      ['1', '01-01-2026', 'A', 100, 21, 10, 0.9],
    ]

    it('are joined, a group with each of its columns', async () => {
      const { documents, told } = await readFile(
        folder.put('two.xlsx', await workbook({ A: { rows } })),
        'two.xlsx',
        [profile()],
      )
      expect(told).to.deep.equal([])
      expect(documents[0]!.lines.map((line) => [line.excluding, line.vat])).to.deep.equal([
        [10_000, 2100],
        [1000, 90],
      ])
    })

    it('may have the single columns in the upper row, merged downwards or not', async () => {
      const upper = [
        ['Nr', 'Datum', 'Klant', '21%', '', '9%', ''],
        ['', '', '', 'Omzet', 'Btw', 'Omzet', 'Btw'],
        rows[2]!,
      ]
      const text = upper.map((row) => row.join(';')).join('\n')
      const { documents } = await readFile(folder.put('upper.csv', text), 'upper.csv', [profile()])
      expect(documents[0]).to.include({ number: '1', date: '2026-01-01' })
      expect(documents[0]!.lines).to.have.length(2)
    })

    it('may be a group before those that stand once and behind those that come back', async () => {
      const both = [
        ['Factuur', '', 'Klant', '21%', '', '9%', ''],
        ['Nummer', 'Datum', 'Naam', 'Omzet', 'Btw', 'Omzet', 'Btw'],
        rows[2]!,
      ]
      const own = profile()
      const [table] = own.tables
      const columns = {
        ...table!.columns,
        number: ['Factuur Nummer'],
        date: ['Factuur Datum'],
        relationCode: ['Klant Naam'],
      }
      const { documents, told } = await readFile(
        folder.put('both.xlsx', await workbook({ A: { rows: both } })),
        'both.xlsx',
        [{ ...own, tables: [{ ...table!, columns }] }],
      )
      expect(told).to.deep.equal([])
      expect(documents[0]).to.include({ number: '1', date: '2026-01-01' })
      expect(documents[0]!.lines).to.have.length(2)
    })

    it('that do not make known headings are an error, not the first column of the two', async () => {
      const twice = [
        ['', '', '', 'Winkel', 'Web'],
        ['Nr', 'Datum', 'Klant', 'Excl', 'Excl'],
        ['1', '01-01-2026', 'A', 100, 50],
      ]
      const { drop, findings } = await open(await workbook({ A: { rows: twice } }))
      expect(drop).to.equal(null)
      expect(findings[0]).to.deep.include({ code: 'headings-unclear', params: { heading: 'Excl' } })
      expect(findings[0]!.place).to.deep.equal({ sheet: 'A', row: 2 })
    })
  })
})
