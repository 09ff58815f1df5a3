import { expect } from 'chai'
import { FileUnreadable } from '../../../src/read/errors.ts'
import { htmlTables } from '../../../src/read/legacy/html-tables.ts'
import { markupText, resolveReferences } from '../../../src/read/legacy/markup.ts'
import { Folder } from './open-any.ts'

const texts = (page: string): (string | undefined)[][][] =>
  htmlTables(page).map((sheet) =>
    Array.from(sheet['!data'] ?? [], (cells) =>
      Array.from(cells ?? [], (cell) => (cell === undefined ? undefined : String(cell.v))),
    ),
  )

describe('A web page named .xls (Q49)', function () {
  this.timeout(20_000)
  const folder = new Folder()
  after(() => folder.remove())

  it('is read as the texts that a person sees: nothing is taken for a number or a date', async () => {
    const page = `<html><head><meta charset="windows-1252"><style>td{}</style></head><body>
      <table border=1><tr><th>Nr</th><th>Datum</th><th>Bedrag</th></tr>
      <tr><td>0007</td><td x:num="46027">05-01-2026</td><td style="mso-number-format:'0.00'">1.234,50</td></tr></table>`
    const { sheets, prepared } = await folder.read('export.xls', page)
    expect(prepared.converted).to.equal('html')
    expect(sheets[0]!.rows.map(({ cells }) => cells)).to.deep.equal([
      ['Nr', 'Datum', 'Bedrag'],
      ['0007', '05-01-2026', '1.234,50'],
    ])
  })

  it('may leave out closing tags, and hide signs in quotes and comments', () => {
    expect(
      texts('<TABLE><TR><TD title="a > b">1<TD>2<TR><TD>3<!-- <td>x</td> --><TD>4 <b>vet</b></TABLE>'),
    ).to.deep.equal([
      [
        ['1', '2'],
        ['3', '4 vet'],
      ],
    ])
    expect(
      texts('<table><tr><td>x</td><script>document.write("<td>y</td>")</script></tr></table>'),
    ).to.deep.equal([[['x']]])
  })

  it('puts a cell over several columns or rows in the first of them (Q44)', () => {
    const page = '<table><tr><td rowspan=2>Nr<td colspan="2">21%<tr><td>Omzet<td>Btw</table>'
    expect(texts(page)).to.deep.equal([
      [
        ['Nr', '21%'],
        [undefined, 'Omzet', 'Btw'],
      ],
    ])
    expect(htmlTables(page)[0]!['!merges']).to.deep.equal([
      { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
    ])
  })

  it('has a table of its own for each table, also inside another one', () => {
    const page =
      '<table><tr><td>kop</td></tr></table><table><tr><td><table><tr><td>a<td>b</table></td></tr></table>'
    expect(texts(page)).to.deep.equal([[['kop']], [['a', 'b']]])
  })

  it('is decoded as it says, and by its bytes when that is not true (Q1, Q3)', () => {
    const page = (said: string): string => `<meta charset="${said}"><p>\u20ac Caf\u00e9`
    expect(markupText(Buffer.from(page('utf-8')))).to.contain('\u20ac Caf\u00e9')
    const bytes = Buffer.from('<meta charset=utf-8><p>\u0080 Caf\u00e9', 'latin1')
    expect(markupText(bytes)).to.contain('\u20ac Caf\u00e9')
    expect(markupText(Buffer.from('\ufeff<p>\u20ac', 'utf16le'))).to.contain('\u20ac')
    expect(markupText(Buffer.from('<?xml encoding="iso-8859-15"?>\u00a4', 'latin1'))).to.contain('\u20ac')
    expect(resolveReferences('&euro;&nbsp;5 &#8364; &#x20AC; &lt;&amp;&onbekend; &#0;')).to.equal(
      '\u20ac\u00a05 \u20ac \u20ac <&&onbekend; &#0;',
    )
  })

  it('without a table in it is refused as what it is', async () => {
    const error: unknown = await folder
      .read('x.xls', '<html><body>Uw sessie is verlopen</body></html>')
      .catch((e: unknown) => e)
    expect(error).to.be.instanceOf(FileUnreadable).and.include({ reason: 'html' })
  })
})

describe('A workbook of Excel 2003 in XML (Q49)', function () {
  this.timeout(20_000)
  const folder = new Folder()
  after(() => folder.remove())

  it('is read with its types, formats and hidden parts (Q40, Q43, Q46)', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="dd-mm-yyyy"/></Style><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>
<Worksheet ss:Name="Facturen"><Table><Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>
<Row><Cell><Data ss:Type="String">0007</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-01-05T00:00:00.000</Data></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.21</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">1234.5</Data></Cell></Row></Table></Worksheet></Workbook>`
    const { sheets, prepared } = await folder.read('export.xls', xml)
    expect(prepared.converted).to.equal('spreadsheetml')
    expect(sheets[0]!.rows.map(({ cells }) => cells)).to.deep.equal([
      [
        '0007',
        { kind: 'date', raw: '46027', text: '05-01-2026', iso: '2026-01-05' },
        { kind: 'number', raw: '0.21', text: '21%', percent: true },
        { kind: 'error', raw: '#N/A', text: '#N/A' },
      ],
      ['', { kind: 'number', raw: '1234.5', text: '1234.5' }],
    ])
    expect(sheets[0]!.extent).to.deep.include({ hiddenRows: [[2, 2]], hiddenColumns: [2, 3] })
  })
})
