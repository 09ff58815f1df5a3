import { expect } from 'chai'
import { cellText } from '../../../src/model/row.ts'
import { NoteRows } from '../../../src/report/annotate/xlsx-rows.ts'
import { freeColumns } from '../../../src/report/annotate/xlsx-layout.ts'
import { SheetPlan } from '../../../src/report/annotate/xlsx-plan.ts'
import { probeSheet } from '../../../src/report/annotate/xlsx-probe.ts'
import { patchSheet } from '../../../src/report/annotate/xlsx-sheet.ts'
import { StyleBook } from '../../../src/report/annotate/xlsx-styles.ts'
import {
  bookParts,
  makeZip,
  sharedStrings,
  sheetData,
  styles,
  temporaryFolder,
  worksheet,
  type BookParts,
} from '../../read/xlsx/workbooks.ts'
import { annotate, dutch, errorNote, partText, rowsIn, sheetNotes, writeBytes } from './xlsx-support.ts'
import type { CellNote } from '../../../src/report/annotate/notes.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const heads = '<row r="1"><c r="A1" t="str"><v>Nr</v></c><c r="B1" t="str"><v>Bedrag</v></c></row>'

describe('The sheet of an annotated workbook', () => {
  const folder = temporaryFolder()
  let files = 0

  /** XML of the patched sheet; the copy stays in the file. */
  const patched = async (book: BookParts, headerRow: number, ...notes: CellNote[]): Promise<string> => {
    const from = await writeBytes(folder.path(`${++files}.xlsx`), makeZip(bookParts(book)))
    return partText(await annotate(from, copyPath(), [sheetNotes('Blad1', headerRow, ...notes)]), SHEET)
  }
  const copyPath = (): string => folder.path(`${files}-out.xlsx`)
  const texts = async (): Promise<[number, string][]> =>
    (await rowsIn(copyPath())).map((row) => [row.number, row.cells.map(cellText).join('|')])

  it('gets rows of its own for notes on rows that it does not have', async () => {
    const sheet = sheetData(
      `${heads}<row r="4"><c r="A4"><v>4</v></c></row><row r="6"><c r="A6"><v>6</v></c></row>`,
    )
    const notes = [3, 5, 6, 9].map((row) => errorNote(row, `n${row}`, 0))
    await patched({ sheet }, 1, ...notes)
    expect(await texts()).to.deep.equal([
      [1, 'Nr|Bedrag|Melding|Wat te doen'],
      [3, '||n3|herstel n3'],
      [4, '4'],
      [5, '||n5|herstel n5'],
      [6, '6||n6|herstel n6'],
      [9, '||n9|herstel n9'],
    ])
  })

  it('tells what is about the file or its headings on the first row below them', async () => {
    const sheet = sheetData(
      `<row r="1"/>${heads.replaceAll('1"', '2"')}<row r="4"><c r="A4"><v>4</v></c></row>`,
    )
    await patched(
      { sheet },
      2,
      errorNote(0, 'bestand'),
      errorNote(1, 'titel'),
      errorNote(2, 'kop', 1),
      errorNote(4, 'rij'),
    )
    expect(await texts()).to.deep.equal([
      [1, '||titel|herstel titel'],
      [2, 'Nr|Bedrag|Melding|Wat te doen'],
      [4, '4||bestand\nkop\nrij|herstel bestand\nherstel kop\nherstel rij'],
    ])
    const xml = await patched({ sheet: sheetData(heads), styles: styles(0) }, 1, errorNote(1, 'kop', 1))
    expect(await texts()).to.deep.equal([
      [1, 'Nr|Bedrag|Melding|Wat te doen'],
      [2, '||kop|herstel kop'],
    ])
    expect(/<c[^>]* r="B1"[^>]*>/.exec(xml)![0]).to.include(' s="')
    expect(/<c[^>]* r="A1"[^>]*>/.exec(xml)![0]).to.not.include(' s="')
  })

  it('tells notes of no sheet on the first sheet, even when nothing was recognised in it', async () => {
    const from = await writeBytes(folder.path('none.xlsx'), makeZip(bookParts({ sheet: sheetData(heads) })))
    files++
    await annotate(from, copyPath(), [sheetNotes('', 0, errorNote(1, 'niet herkend'))])
    expect(await texts()).to.deep.equal([
      [1, 'Nr|Bedrag|Melding|Wat te doen'],
      [2, '||niet herkend|herstel niet herkend'],
    ])
    await annotate(from, copyPath(), [
      sheetNotes('', 0, errorNote(1, 'bestand')),
      sheetNotes('Blad1', 1, errorNote(3, 'rij')),
    ])
    expect((await texts()).at(-1)).to.deep.equal([3, '||bestand\nrij|herstel bestand\nherstel rij'])
    let message = ''
    await annotate(from, copyPath(), [sheetNotes('Elders', 1)]).catch(
      (error: Error) => (message = error.message),
    )
    expect(message).to.include('Elders')
  })

  it('may be empty', async () => {
    for (const data of ['<sheetData/>', '<sheetData></sheetData>']) {
      await patched({ sheet: worksheet(data) }, 1, errorNote(2, 'leeg'))
      expect(await texts()).to.deep.equal([
        [1, 'Melding|Wat te doen'],
        [2, 'leeg|herstel leeg'],
      ])
    }
  })

  it('never writes over a value or a merged area beside the table', async () => {
    const sheet = worksheet(
      `<sheetData>${heads}<row r="2"><c r="A2"><v>1</v></c><c r="C2" s="0"/><c r="D2" t="str"><v>los</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells>`,
    )
    await patched({ sheet }, 1, errorNote(2, 'n'))
    expect(await texts()).to.deep.equal([
      [1, 'Nr|Bedrag||||||Melding|Wat te doen'],
      [2, '1|||los||||n|herstel n'],
    ])
    const used = new Uint8Array(16_384).fill(1)
    expect(() => freeColumns(3, used)).to.throw('no two free columns')
  })

  it('has its area, spans and column widths adjusted, and computed heights computed anew', async () => {
    const sheet = worksheet(
      `<dimension ref="A1:B3"/><cols><col min="1" max="1" width="9"/><col min="2" max="16384" style="1" hidden="1" width="5" customWidth="1"/></cols><sheetData>${heads.replace('r="1"', 'r="1" spans="1:2"')}<row r="2" spans="1:2" ht="15" x="1"><c r="A2"/></row><row r="3" spans="1:2" ht="15" customHeight="1"/><row r="4" spans="1:2" ht="15"/></sheetData>`,
    )
    const xml = await patched({ sheet, styles: styles(0, 14) }, 1, errorNote(2, 'n', 5), errorNote(3, 'm'))
    expect(xml).to.include('<dimension ref="A1:D3"/>')
    expect(xml).to.include(
      '<cols><col min="1" max="1" width="9"/><col min="2" max="2" style="1" hidden="1" width="5" customWidth="1"/><col min="3" max="4" width="48" customWidth="1"/><col min="5" max="16384" style="1" hidden="1" width="5" customWidth="1"/></cols>',
    )
    expect(xml).to.include('<row r="1" spans="1:4">')
    expect(xml).to.match(/<row r="2" spans="1:6" {2}x="1"><c r="A2"\/><c r="C2"/)
    expect(xml).to.include('<row r="3" spans="1:4" ht="15" customHeight="1"><c r="C3"')
    expect(xml).to.include('<row r="4" spans="1:2" ht="15"/>')
    // The marked cell that was not there has the style of its column, coloured: a date.
    expect(/<c r="F2" s="(\d+)"\/>/.exec(xml)![1]).to.equal('3')
    const bare = await patched({ sheet: sheetData(heads) }, 1, errorNote(2, 'n'))
    expect(bare).to.include('<cols><col min="3" max="4" width="48" customWidth="1"/></cols><sheetData>')
  })

  it('takes the style of the row for a marked cell that was not there', async () => {
    const sheet = sheetData(`${heads}<row r="2" s="1" customFormat="1"><c r="A2"/></row>`)
    const xml = await patched({ sheet, styles: styles(0, 14) }, 1, errorNote(2, 'n', 1))
    expect(/<c r="B2" s="(\d+)"\/>/.exec(xml)![1]).to.equal('3')
    expect(
      partText(
        await annotate(folder.path(`${files}.xlsx`), copyPath(), [
          sheetNotes('Blad1', 1, errorNote(2, 'n', 1)),
        ]),
        'xl/styles.xml',
      ),
    ).to.include('<xf fillId="2" applyFill="1" numFmtId="14"')
  })

  it('may be written with prefixes, single quotes, without places, in UTF-16, with things inside comments', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const text = `<?xml version='1.0' encoding='UTF-16'?><x:worksheet xmlns:x='${main}'><x:sheetData><x:row><x:c t='str'><x:v>Nr</x:v></x:c></x:row><!-- <x:row r="2"> --><x:row><x:c s = '1'><x:v>1</x:v></x:c></x:row><x:row/></x:sheetData><x:extLst><x:ext uri='{1}'/></x:extLst></x:worksheet>`
    const xml = await patched(
      { sheet: Buffer.from(`\ufeff${text}`, 'utf16le'), styles: styles(0, 14) },
      1,
      errorNote(2, 'één', 0),
      errorNote(3, 'n'),
    )
    expect(await texts()).to.deep.equal([
      [1, 'Nr|Melding|Wat te doen'],
      [2, '01-01-1900|één|herstel één'],
      [3, '|n|herstel n'],
    ])
    expect(xml).to.include(`<?xml version='1.0' encoding="UTF-8"?>`)
    expect(xml).to.include('<!-- <x:row r="2"> -->')
    expect(xml).to.include(`<x:extLst><x:ext uri='{1}'/></x:extLst></x:worksheet>`)
    expect(xml).to.include(`<x:c s = '3'>`)
  })

  it('is patched alike wherever it is cut', async () => {
    const sheet = Buffer.from(
      worksheet(
        `<dimension ref="A1:B3"></dimension><cols><col min="1" max="9"/></cols><sheetData>${heads}<row r="2"><c r="A2" s="1"><f>1+<![CDATA[1]]></f><v>é</v></c><c r="C2"><v>oud</v></c></row><row r="3"><c r="A3"><f>A2</f></c></row><row r="4"><c r="A4"><f t="shared" si="1"/><v>4</v></c></row></sheetData><!-- einde -->`,
      ),
    )
    const patch = async (size: number, isRest: boolean): Promise<string> => {
      const notes = sheetNotes('x', 1, errorNote(2, 'n', 0, 1), errorNote(5, 'm'))
      const rows = await new NoteRows(notes, []).start()
      const probe = await probeSheet(cut(sheet, size), 'x', 1)
      const columns = isRest ? { message: 2, remedy: 3 } : freeColumns(probe.lastHeading, probe.used)
      const keeps = isRest ? (row: number): boolean => row !== 4 : null
      const plan = new SheetPlan({
        rows,
        probe,
        styles: new StyleBook(null),
        columns,
        reused: isRest,
        headings: dutch,
        keeps,
      })
      let text = ''
      for await (const block of patchSheet(cut(sheet, size), 'x', plan)) text += block.toString('latin1')
      return text
    }
    for (const isRest of [false, true]) {
      const whole = await patch(100_000, isRest)
      for (let size = 1; size < 70; size++) expect(await patch(size, isRest), `${size}`).to.equal(whole)
      expect(whole).to.include('<!-- einde --></worksheet>')
      if (!isRest) continue
      expect(whole).to.include('<c r="A3"><f>A2</f></c>')
      expect(whole).to.include('<row r="4" hidden="1"/>')
      expect(whole).to.not.include('CDATA')
      expect(whole).to.not.include('oud')
    }
  })

  it('writes text that no program runs or refuses, and nothing longer than a cell', async () => {
    const awkward = '=1+1 \u0001\ufffe\ud800 _x000D_ <&> "q" \r\n 😀'
    await patched(
      { sheet: sheetData(heads), strings: sharedStrings() },
      1,
      errorNote(2, awkward),
      errorNote(3, 'x'.repeat(40_000)),
    )
    const rows = await rowsIn(copyPath())
    expect(rows[1]!.cells[2]).to.equal('\'=1+1 \u2401\ufffd\ufffd _x000D_ <&> "q" \n 😀')
    expect(rows[2]!.cells[2]).to.have.length(32_767)
    expect(rows[2]!.cells[2]).to.match(/x …$/)
  })
})

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
