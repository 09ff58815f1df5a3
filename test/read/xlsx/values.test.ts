import { expect } from 'chai'
import { rowsOf, sharedStrings, sheetData, styles, temporaryFolder, textOf, worksheet } from './workbooks.ts'
import type { Cell } from '../../../src/model/row.ts'

describe('Cells of a workbook', () => {
  const folder = temporaryFolder()
  let files = 0
  const read = (book: Parameters<typeof rowsOf>[1]) => rowsOf(folder.path(`${++files}.xlsx`), book)
  const cellsOf = async (
    cells: string,
    more: Omit<Parameters<typeof rowsOf>[1], 'sheet'> = {},
  ): Promise<Cell[]> => {
    const rows = await read({ sheet: sheetData(`<row r="1">${cells}</row>`), ...more })
    return rows[0]?.cells ?? []
  }

  it('are empty text where the sheet skips a cell, and row numbers stay those of Excel', async () => {
    const rows = await read({
      sheet: sheetData(
        '<row r="2"><c r="B2"><v>1</v></c><c r="E2" t="str"><v>x</v></c><c r="G2" s="1"/></row><row r="3"/><row r="4"><c r="A4"/></row><row r="9"><c r="A9"><v>2</v></c></row>',
      ),
    })
    expect(rows.map((row) => row.number)).to.deep.equal([2, 9])
    expect(rows[0]!.cells.map(textOf)).to.deep.equal(['', '1', '', '', 'x'])
    expect(rows[0]!.cells[0]).to.equal('')
  })

  it('are counted on from the one before where rows and cells carry no place', async () => {
    const rows = await read({
      sheet: sheetData(
        '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    })
    expect(rows.map((row) => [row.number, row.cells.map(textOf).join('|')])).to.deep.equal([
      [1, '1|2|||3|4'],
      [5, '5'],
      [6, '6'],
    ])
  })

  it('hold shared strings, plain and rich, without phonetic readings', async () => {
    const strings = sharedStrings(
      '<t>één &amp; twee</t>',
      '<r><t>vet</t></r><r><rPr><b/></rPr><t xml:space="preserve"> en mager</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<t/>',
      '',
    )
    const cells = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    expect(
      await cellsOf(`${cells}<c t="s"><v> 0 </v></c><c t="s"><v>0<!-- -->1</v></c>`, { strings }),
    ).to.deep.equal(['één & twee', 'vet en mager', '東京', '', '', 'één & twee', 'vet en mager'])
  })

  it('keep white space at the ends only where the workbook says preserve', async () => {
    const strings = sharedStrings('<t xml:space="preserve">  a  </t>', '<t>\n  b c \t</t>')
    expect(await cellsOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { strings })).to.deep.equal([
      '  a  ',
      'b c',
    ])
  })

  it('have their escapes, entities, references and CDATA sections resolved', async () => {
    const strings = sharedStrings(
      '<t>a_x000D_\nb</t>',
      '<t>_x005F_x000D_</t>',
      '<t>&lt;&gt;&quot;&apos;&#233;&#x20AC;&#128512;</t>',
      '<t>x<![CDATA[<b>&amp;]]>y</t>',
      '<t>voor<!-- nee -->na</t>',
      '<t>a\r\nb\rc</t>',
      '<t>prijs_xyz_ _x00</t>',
    )
    const cells = [0, 1, 2, 3, 4, 5, 6].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    expect(await cellsOf(cells, { strings })).to.deep.equal([
      'a\r\nb',
      '_x000D_',
      '<>"\'é€😀',
      'x<b>&amp;y',
      'voorna',
      'a\nb\nc',
      'prijs_xyz_ _x00',
    ])
  })

  it('may have their text in the sheet itself', async () => {
    expect(
      await cellsOf(
        '<c t="inlineStr"><is><t xml:space="preserve"> los </t></is></c><c t="inlineStr"><is><r><t>ri</t></r><r><t>jk</t></r><rPh><t>x</t></rPh></is></c><c t="inlineStr"><is/></c><c t="inlineStr"><v>kaal</v></c><c t="str"><f>A1&amp;"x"</f><v>uit&#10;komst_x000D_</v></c>',
      ),
    ).to.deep.equal([' los ', 'rijk', '', 'kaal', 'uit\nkomst\r'])
  })

  it('may be written with single quotes, blanks in tags, prefixes and comments', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const rows = await read({
      sheet: `<?xml version='1.0'?><!-- x --><x:worksheet xmlns:x='${main}' xmlns:y='${main}' xmlns:z='urn:z'><x:sheetData><x:row r='1' z:r='9' ><x:c  r = 'A1' note='a>b' t='s'\n><x:v>0</x:v></x:c><z:c r="B1"><z:v>8</z:v></z:c><y:c r="C1"><!-- 5 --><x:v>1<!-- , -->2</x:v></y:c></x:row ></x:sheetData></x:worksheet>`,
      strings: `<s:sst xmlns:s="${main}"><s:si><s:t>naam</s:t></s:si></s:sst>`,
    })
    expect(rows[0]!.cells.map(textOf)).to.deep.equal(['naam', '', '12'])
  })

  it('keep the stored digits of a number and show it as its format tells', async () => {
    const shown: [stored: string, format: number | string, text: string][] = [
      ['70', 'General', '70'],
      ['70', '0000', '0070'],
      ['12', '0', '12'],
      ['12.6', '0', '13'],
      ['1234.5', '0.00', '1234.50'],
      ['1234.5', '#,##0.00', '1,234.50'],
      ['-1234567.895', 4, '-1,234,567.90'],
      ['0.615', '0.00', '0.62'],
      ['1.005', '0.00', '1.01'],
      ['999.999', '0.00', '1000.00'],
      ['103812.20999999999', 'General', '103812.21'],
      ['0.10000000000000001', 'General', '0.1'],
      ['1E-3', 'General', '0.001'],
      ['202600012345', 'General', '202600012345'],
      ['1.2345678901234567E+17', 'General', '1.23456789012346E+17'],
      ['1.5E-12', 'General', '1.5E-12'],
      ['20260017', '0000\\-0000', '2026-0017'],
      ['17', '"F"00000', 'F00017'],
      ['12.5', '"€ "#,##0.00', '€ 12.50'],
      ['12.5', '[$€-413] #,##0.00;[Red][$€-413] -#,##0.00', '€ 12.50'],
      ['-12.5', '[$€-413] #,##0.00;[Red][$€-413] -#,##0.00', '€ -12.50'],
      ['-5', '0;(0)', '(5)'],
      ['0', '0.00;-0.00;"-"', '-'],
      ['0.5', '#.##', '.5'],
      ['3', '0.##', '3'],
      ['15300', '0.0,', '15.3'],
      ['7', 'General" st"', '7 st'],
      ['5', '# ?/?', '5'],
      ['5', '[>100]0;0.0', '5'],
      ['-0', '0', '0'],
    ]
    const xml = shown.map(([stored], i) => `<c s="${i}"><v>${stored}</v></c>`).join('')
    const cells = await cellsOf(xml, { styles: styles(...shown.map(([, format]) => format)) })
    const expected = shown.map(([raw, format, text]) => ({ format, cell: { kind: 'number', raw, text } }))
    expect(cells.map((cell, i) => ({ format: shown[i]![1], cell }))).to.deep.equal(expected)
  })

  it('tell a percentage by its format', async () => {
    const cells = await cellsOf('<c s="0"><v>0.21</v></c><c s="1"><v>0.065</v></c><c s="2"><v>0.21</v></c>', {
      styles: styles(9, 10, '0.00'),
    })
    expect(cells).to.deep.equal([
      { kind: 'number', raw: '0.21', text: '21%', percent: true },
      { kind: 'number', raw: '0.065', text: '6.50%', percent: true },
      { kind: 'number', raw: '0.21', text: '0.21' },
    ])
  })

  it('hold booleans and errors', async () => {
    expect(
      await cellsOf(
        '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><f>NA()</f><v>#N/A</v></c>',
      ),
    ).to.deep.equal([
      { kind: 'boolean', raw: '1', text: 'TRUE' },
      { kind: 'boolean', raw: '0', text: 'FALSE' },
      { kind: 'boolean', raw: '1', text: 'TRUE' },
      { kind: 'error', raw: '#N/A', text: '#N/A' },
    ])
  })

  it('show the stored result of a formula, and an error where none is stored (Q45)', async () => {
    const missing = { kind: 'error', raw: '#NOCACHE', text: '' }
    expect(
      await cellsOf(
        '<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1+1</f><v></v></c><c><f>1+1</f><v/></c><c t="str"><f>A1</f></c><c t="str"><f>""</f><v></v></c><c t="shared"><f t="shared" si="0"/><v>4</v></c>',
      ),
    ).to.deep.equal([
      { kind: 'number', raw: '2', text: '2' },
      missing,
      missing,
      missing,
      missing,
      '',
      { kind: 'number', raw: '4', text: '4' },
    ])
  })

  it('that say number and hold none stay text', async () => {
    expect(await cellsOf('<c><v>abc</v></c><c><v>0x10</v></c><c t="b"><v>maybe</v></c>')).to.deep.equal([
      'abc',
      '0x10',
      'maybe',
    ])
  })

  it('come from any sheet part, whatever stands around the data', async () => {
    const rows = await read({
      sheet: worksheet(
        '<sheetPr/><dimension ref="A1"/><cols><col min="1" max="3"/></cols><sheetData><row r="1" spans="1:1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><extLst><ext><row r="2"><c><v>9</v></c></row></ext></extLst>',
      ),
    })
    expect(rows.length).to.equal(1)
    expect(await read({ sheet: worksheet('<sheetData/>') })).to.deep.equal([])
  })
})
