import { writeFile } from 'node:fs/promises'
import { expect } from 'chai'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Files, RandomFile } from '../../../src/edge/files.ts'
import { openXlsx } from '../../../src/read/xlsx/open.ts'
import {
  allRows,
  bookParts,
  makeZip,
  openBytes,
  relations,
  rowsOf,
  sharedStrings,
  sheetData,
  temporaryFolder,
  textOf,
  wideLimits,
} from './workbooks.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const one = (value: string): string => sheetData(`<row r="1"><c r="A1"><v>${value}</v></c></row>`)

describe('A workbook', () => {
  const folder = temporaryFolder()

  it('has its sheets in the order of the tabs, found through the relations and not by number', async () => {
    const REL = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const parts = bookParts({
      sheet: one('1'),
      more: {
        '_rels/.rels': relations(
          ['r1', 'extended-properties', 'docProps/app.xml'],
          ['r2', 'officeDocument', '/book/main.xml'],
        ),
        'book/main.xml': `<w:workbook xmlns:w="${MAIN}" xmlns:rel="${REL}"><w:sheets><w:sheet name="Credits &amp; meer" sheetId="7" rel:id="b"/><w:sheet name="Grafiek" sheetId="4" rel:id="c"/><w:sheet name="Verborgen" sheetId="2" state="hidden" rel:id="a"/><w:sheet name="Diep" sheetId="3" state="veryHidden" rel:id="d"/></w:sheets></w:workbook>`,
        'book/_rels/main.xml.rels': relations(
          ['a', 'worksheet', 'tabs/sheet1.xml'],
          ['b', 'worksheet', '../other/Blad%20B.xml'],
          ['c', 'chartsheet', 'charts/sheet1.xml'],
          ['d', 'worksheet', '/xl/worksheets/SHEET1.XML'],
        ),
        'book/tabs/sheet1.xml': one('11'),
        'book/charts/sheet1.xml': '<x/>',
        'other/Blad B.xml': one('22'),
      },
    })
    const table = await openBytes(folder.path('order.xlsx'), makeZip(parts))
    expect(table.sheets).to.deep.equal([
      { name: 'Credits & meer', hidden: false },
      { name: 'Verborgen', hidden: true },
      { name: 'Diep', hidden: true },
    ])
    expect(table.facts).to.deep.equal({
      format: 'xlsx',
      dateSystem: '1900',
      sheets: 'Credits & meer, Verborgen, Diep',
    })
    const values: string[] = []
    for (const i of [0, 1, 2]) values.push(textOf((await allRows(table, i))[0]!.cells[0]))
    expect(values).to.deep.equal(['22', '11', '1'])
    await table.close()
  })

  it('is read the same in UTF-8 with a mark, in UTF-16 of both orders and in a named encoding', async () => {
    const text = sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>Café € 😀</t></is></c></row>')
    const named = (encoding: string): string => text.replace('UTF-8', encoding)
    const swapped = Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le').swap16()
    const variants: Record<string, Buffer> = {
      'utf-8-mark': Buffer.from(`\ufeff${text}`),
      'utf-16le': Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le'),
      'utf-16be': swapped,
      'utf-16le-no-mark': Buffer.from(named('UTF-16'), 'utf16le'),
    }
    for (const [name, sheet] of Object.entries(variants)) {
      const rows = await rowsOf(folder.path(`${name}.xlsx`), { sheet })
      expect(rows[0]!.cells, name).to.deep.equal(['Café € 😀'])
    }
    const latin = Buffer.from(named('iso-8859-1').replace('€ 😀', 'ë'), 'latin1')
    expect((await rowsOf(folder.path('latin.xlsx'), { sheet: latin }))[0]!.cells).to.deep.equal(['Café ë'])
  })

  it('is read in chunks of rows, more than once, and may be left early', async () => {
    const rows = Array.from(
      { length: 1300 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    )
    const table = await openBytes(
      folder.path('long.xlsx'),
      makeZip(bookParts({ sheet: sheetData(rows.join('')) })),
    )
    const sizes: number[] = []
    for await (const chunk of table.rows(0)) sizes.push(chunk.length)
    expect(sizes).to.deep.equal([500, 500, 300])
    for await (const chunk of table.rows(0)) {
      expect(chunk[0]!.number).to.equal(1)
      break
    }
    expect((await allRows(table)).length).to.equal(1300)
    await table.close()
  })

  it('stops reading the file when its rows are left early, and closes it once', async () => {
    const cells = Array.from({ length: 40_000 }, (_, i) => {
      const noise = String(Math.imul(i + 1, 2_654_435_761) >>> 0)
      return `<row r="${i + 1}"><c r="A${i + 1}"><v>${noise}</v></c></row>`
    })
    const path = folder.path('early.xlsx')
    await writeFile(path, makeZip(bookParts({ sheet: sheetData(cells.join('')) })))
    const seen = { read: 0, closed: 0 }
    const files: Files = { ...nodeFiles, open: async (name) => watched(await nodeFiles.open(name), seen) }
    const table = await openXlsx(files, path, wideLimits)
    for await (const _chunk of table.rows(0)) break
    const read = seen.read
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(seen.read).to.equal(read)
    expect(read).to.be.lessThan((await nodeFiles.facts(path))!.bytes)
    await table.close()
    expect(seen.closed).to.equal(1)
  })

  it('has two sheets read side by side', async () => {
    const parts = bookParts({ sheet: one('1'), strings: sharedStrings('<t>x</t>') })
    const table = await openBytes(folder.path('side.xlsx'), makeZip(parts))
    const [first, second] = await Promise.all([allRows(table), allRows(table)])
    expect(first).to.deep.equal(second)
    await table.close()
  })

  it('may have its parts stored unpacked, and folders among them', async () => {
    const parts = { 'xl/': '', ...bookParts({ sheet: one('5') }) }
    const table = await openBytes(folder.path('stored.xlsx'), makeZip(parts, { stored: true }))
    expect((await allRows(table))[0]!.cells.map(textOf)).to.deep.equal(['5'])
    await table.close()
  })
})

function watched(file: RandomFile, seen: { read: number; closed: number }): RandomFile {
  return {
    bytes: file.bytes,
    read: async (position, length) => {
      const bytes = await file.read(position, length)
      seen.read += bytes.length
      return bytes
    },
    stream: (start, end) => file.stream(start, end),
    close: async () => {
      seen.closed++
      await file.close()
    },
  }
}
