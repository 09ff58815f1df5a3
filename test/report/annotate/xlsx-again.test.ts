import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { cellText } from '../../../src/model/row.ts'
import type { CellNote } from '../../../src/report/annotate/notes.ts'
import { bookParts, makeZip, sheetData, styles, temporaryFolder } from '../../read/xlsx/workbooks.ts'
import {
  annotate,
  errorNote,
  fillOf,
  loaded,
  partText,
  rowsIn,
  sheetNotes,
  writeBytes,
  zipEntries,
} from './xlsx-support.ts'

const heading = (...texts: string[]): string =>
  `<row r="1">${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`

describe('A workbook that comes back after an earlier attempt', () => {
  const folder = temporaryFolder()
  const texts = async (path: string): Promise<[number, string][]> =>
    (await rowsIn(path)).map((row) => [row.number, row.cells.map(cellText).join('|')])

  it('has its old messages replaced or cleared and its old colours taken away', async () => {
    const [from, first, second, third] = ['a', 'b', 'c', 'd'].map((name) => folder.path(`${name}.xlsx`)) as [
      string,
      string,
      string,
      string,
    ]
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Blad')
    sheet.addRow(['Nr', 'Datum', 'Bedrag'])
    for (let i = 2; i <= 5; i++) {
      const row = sheet.addRow([i, new Date(Date.UTC(2026, 0, i)), i * 1.5])
      row.getCell(2).numFmt = 'dd-mm-yyyy'
      row.getCell(3).numFmt = '0.00'
      row.getCell(3).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFABCDEF' } }
    }
    await book.xlsx.writeFile(from)
    await annotate(from, first, [
      sheetNotes(
        'Blad',
        1,
        errorNote(2, 'eerste', 0, 1, 2),
        errorNote(3, 'tweede', 1),
        errorNote(7, 'geen rij'),
      ),
    ])
    const before = await loaded(first)
    expect(fillOf(before.getWorksheet('Blad')!.getCell('C2'))).to.equal('FFFFCDD2')

    await annotate(first, second, [sheetNotes('Blad', 1, errorNote(3, 'nog steeds', 0))])
    expect(await texts(second)).to.deep.equal([
      [1, 'Nr|Datum|Bedrag|Melding|Wat te doen'],
      [2, '2|02-01-2026|3.00'],
      [3, '3|03-01-2026|4.50|nog steeds|herstel nog steeds'],
      [4, '4|04-01-2026|6.00'],
      [5, '5|05-01-2026|7.50'],
    ])
    const copy = (await loaded(second)).getWorksheet('Blad')!
    const colours = ['A2', 'B2', 'C2', 'D2', 'A3', 'B3', 'C3', 'D3', 'C4', 'D7'].map((at) =>
      fillOf(copy.getCell(at)),
    )
    expect(colours).to.deep.equal([
      '',
      '',
      'FFABCDEF',
      '',
      'FFFFCDD2',
      '',
      'FFABCDEF',
      'FFFFCDD2',
      'FFABCDEF',
      '',
    ])
    expect(copy.getCell('B2').numFmt).to.equal('dd-mm-yyyy')

    await annotate(second, third, [sheetNotes('Blad', 1)])
    expect((await texts(third)).slice(0, 3)).to.deep.equal([
      [1, 'Nr|Datum|Bedrag|Melding|Wat te doen'],
      [2, '2|02-01-2026|3.00'],
      [3, '3|03-01-2026|4.50'],
    ])
    expect(fillOf((await loaded(third)).getWorksheet('Blad')!.getCell('A3'))).to.equal('')
  })

  it('is recognised in every language and wherever the columns stand, never by one heading alone', async () => {
    const row =
      '<row r="2"><c><v>1</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c><c t="str"><v>d</v></c></row>'
    const at = async (...headings: string[]): Promise<string> => {
      const from = await writeBytes(
        folder.path('lang.xlsx'),
        makeZip(bookParts({ sheet: sheetData(heading(...headings) + row) })),
      )
      await annotate(from, folder.path('lang-out.xlsx'), [sheetNotes('Blad1', 1, errorNote(2, 'n'))])
      return (await texts(folder.path('lang-out.xlsx')))[1]![1]
    }
    expect(await at('Nr', 'Melding', 'x', 'Wat te doen')).to.equal('1|n|c|herstel n')
    expect(await at('What to do', 'Nr', 'MESSAGE', 'y')).to.equal('herstel n|b|n|d')
    expect(await at('Nr', 'x', 'message ', 'Que  faire')).to.equal('1|b|n|herstel n')
    expect(await at('Nr', 'Message', 'x', 'y')).to.equal('1|b|c|d|n|herstel n')
    expect(await at('Nr', 'Melding', 'x', 'Que faire')).to.equal('1|b|c|d|n|herstel n')
  })

  it('goes through untouched where nothing is said and nothing was', async () => {
    const bytes = makeZip(bookParts({ sheet: sheetData(heading('Nr')), styles: styles(0) }))
    const from = await writeBytes(folder.path('quiet.xlsx'), bytes)
    const copy = await annotate(from, folder.path('quiet-out.xlsx'), [sheetNotes('Blad1', 1)])
    const packed = (zip: Buffer): [string, string][] =>
      zipEntries(zip).map((entry) => [entry.name, entry.packed.toString('hex')])
    expect(packed(copy)).to.deep.equal(packed(bytes))
  })
})

describe('A rest file of a workbook (D1, R14)', () => {
  const folder = temporaryFolder()
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  it('has the headings and the rows that are kept, with their numbers, and values for formulas', async () => {
    const sheet = sheetData(
      `<row r="1"><c r="A1" t="str"><v>Titel</v></c></row><row r="3"><c r="A3" t="str"><v>Nr</v></c><c r="B3"><f>A1</f><v>9</v></c></row>` +
        [4, 5, 6, 7]
          .map(
            (r) =>
              `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}"><f t="shared" si="0"/><v>${r * 2}</v></c><c r="C${r}"><f>B${r}+1</f></c></row>`,
          )
          .join('') +
        '<row r="8"/>',
    )
    const parts = bookParts({ sheet, styles: styles(0) })
    const relations = String(parts['xl/_rels/workbook.xml.rels'])
    parts['xl/_rels/workbook.xml.rels'] = relations.replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${REL}/calcChain" Target="calcChain.xml"></Relationship></Relationships>`,
    )
    parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
    )
    parts['xl/calcChain.xml'] = '<calcChain/>'
    const from = await writeBytes(folder.path('rest.xlsx'), makeZip(parts))
    const to = folder.path('rest-out.xlsx')
    const notes: CellNote[] = [
      errorNote(3, 'kop'),
      errorNote(4, 'weg'),
      errorNote(5, 'fout', 0),
      errorNote(12, 'weg'),
    ]
    const copy = await annotate(
      from,
      to,
      [sheetNotes('Blad1', 3, ...notes)],
      (name, row) => name === 'Blad1' && (row === 5 || row === 7),
    )
    expect((await rowsIn(to)).map((row) => [row.number, row.cells.map(cellText).join('|')])).to.deep.equal([
      [1, 'Titel'],
      [3, 'Nr|9||Melding|Wat te doen'],
      [5, '5|10||kop\nfout|herstel kop\nherstel fout'],
      [7, '7|14|'],
    ])
    const xml = partText(copy, 'xl/worksheets/sheet1.xml')
    expect(xml).to.include('<row r="4" hidden="1"/>').and.include('<row r="8" hidden="1"/>')
    expect(xml.match(/<f[ >].*?<\/f>|<f [^>]*\/>/g)).to.deep.equal([
      '<f>A1</f>',
      '<f>B5+1</f>',
      '<f>B7+1</f>',
    ])
    expect(zipEntries(copy).map((entry) => entry.name)).to.not.include('xl/calcChain.xml')
    expect(partText(copy, '[Content_Types].xml')).to.not.include('calcChain')
    expect(partText(copy, 'xl/_rels/workbook.xml.rels')).to.not.include('calcChain')
    const judge = await loaded(to)
    expect(judge.worksheets[0]!.getRow(4).hidden).to.equal(true)
    expect(judge.worksheets[0]!.getCell('B5').value).to.equal(10)
  })

  it('leaves rows out of every sheet it is asked about, notes or not', async () => {
    const from = folder.path('tabs.xlsx')
    const book = new ExcelJS.Workbook()
    for (const name of ['invoices', 'invoicelines', 'Toelichting']) {
      book.addWorksheet(name).addRows([['NR'], ['1'], ['2'], ['3']])
    }
    await book.xlsx.writeFile(from)
    const to = folder.path('tabs-out.xlsx')
    await annotate(
      from,
      to,
      [sheetNotes('invoices', 1, errorNote(3, 'n')), sheetNotes('invoicelines', 1)],
      (_name, row) => row === 3,
    )
    const found: string[] = []
    for (const i of [0, 1, 2])
      found.push((await rowsIn(to, i)).map((row) => row.cells.map(cellText).join('|')).join(' / '))
    expect(found).to.deep.equal(['NR|Melding|Wat te doen / 2|n|herstel n', 'NR / 2', 'NR / 1 / 2 / 3'])
  })
})
