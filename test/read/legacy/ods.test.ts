import { expect } from 'chai'
import { FileUnreadable, LimitCrossed } from '../../../src/read/errors.ts'
import { makeZip } from '../xlsx/workbooks.ts'
import { Folder, type ReadSheet } from './open-any.ts'

const SPACES = ['office', 'table', 'text', 'style', 'number', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

function content(tables: string, styles = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
}

function ods(tables: string, styles = '', more: Record<string, string> = {}): Buffer {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content(tables, styles),
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:m"/>',
    ...more,
  })
}

const cell = (type: string, value: string, text = '', more = ''): string =>
  `<table:table-cell office:value-type="${type}" office:${value}${more}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`
const words = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`
const table = (rows: string, name = 'Blad1', more = ''): string =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`

describe('An .ods workbook', function () {
  this.timeout(20_000)
  const folder = new Folder()
  after(() => folder.remove())

  const read = async (rows: string, styles = ''): Promise<ReadSheet> =>
    (await folder.read('x.ods', ods(table(rows), styles))).sheets[0]!
  const cellsOf = async (cells: string, styles = '') => (await read(row(cells), styles)).rows[0]?.cells
  const refusal = async (bytes: Buffer): Promise<string> => {
    const error: unknown = await folder.read('x.ods', bytes).catch((e: unknown) => e)
    if (!(error instanceof FileUnreadable)) throw error as Error
    return error.reason
  }

  it('is read by the values it stores, with a text beside them or without (Q43)', async () => {
    expect(
      await cellsOf(
        cell('float', 'value="20260001"') +
          `<table:table-cell office:value-type="float" office:value="0.1"/>` +
          cell('percentage', 'value="0.21"', '21%') +
          cell('currency', 'value="1234.5" office:currency="EUR"', '&#8364; 1.234,50') +
          cell('boolean', 'boolean-value="true"', 'WAAR') +
          words('0007'),
      ),
    ).to.deep.equal([
      { kind: 'number', raw: '20260001', text: '20260001' },
      { kind: 'number', raw: '0.1', text: '0.1' },
      { kind: 'number', raw: '0.21', text: '21%', percent: true },
      { kind: 'number', raw: '1234.5', text: '1234.50' },
      { kind: 'boolean', raw: '1', text: 'TRUE' },
      '0007',
    ])
  })

  it('has dates as dates, whatever they look like (Q38, Q40)', async () => {
    const american =
      '<number:date-style style:name="N37"><number:month number:style="long"/><number:text>/</number:text><number:day number:style="long"/><number:text>/</number:text><number:year/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N37"/>'
    const cells = await cellsOf(
      cell('date', 'date-value="2026-01-05"', '01/05/26', ' table:style-name="ce1"') +
        cell('date', 'date-value="2026-12-31T14:30:00"', 'x') +
        cell('date', 'date-value="soon"', 'binnenkort') +
        cell('time', 'time-value="PT06H30M00S"', '06:30'),
      american,
    )
    expect(cells![0]).to.include({ kind: 'date', iso: '2026-01-05' })
    expect(cells![1]).to.include({ kind: 'date', iso: '2026-12-31', text: '31-12-2026 14:30' })
    expect(cells![2]).to.equal('binnenkort')
    expect(cells![3]).to.include({ kind: 'date', text: '06:30' })
  })

  it('tells errors, and formulas that nobody computed (Q45)', async () => {
    const formula = ' table:formula="of:=[.A1]"'
    expect(
      await cellsOf(
        `<table:table-cell${formula} office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>` +
          `<table:table-cell${formula} office:value-type="string"><text:p>Err:502</text:p></table:table-cell>` +
          `<table:table-cell${formula}/>` +
          cell('float', `value="5"`, '5', formula) +
          `<table:table-cell${formula} office:value-type="string" office:string-value=""/>`,
      ),
    ).to.deep.equal([
      { kind: 'error', raw: '#N/A', text: '#N/A' },
      { kind: 'error', raw: '#VALUE!', text: '#VALUE!' },
      { kind: 'error', raw: '#NOCACHE', text: '' },
      { kind: 'number', raw: '5', text: '5' },
    ])
  })

  it('keeps blanks and line ends that are meant, and no comments', async () => {
    expect(
      await cellsOf(
        words('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d\n   e') +
          '<table:table-cell office:value-type="string"><office:annotation><text:p>let op</text:p></office:annotation><text:p>een</text:p><text:p>twee <text:span>drie</text:span></text:p></table:table-cell>',
      ),
    ).to.deep.equal(['a  b\tc\nd e', 'een\ntwee drie'])
  })

  it('tells hidden rows, filtered ones, folded groups, columns and sheets (Q46)', async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const rows =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      row(words('kop')) +
      row(words('1'), ' table:visibility="filter"') +
      row(words('2'), ' table:visibility="collapse" table:number-rows-repeated="2"') +
      `<table:table-row-group table:display="false">${row(words('5'))}</table:table-row-group>` +
      row(words('6'))
    const { sheets } = await folder.read(
      'x.ods',
      ods(table(rows) + table(row(words('x')), 'Twee', ' table:style-name="ta2"'), hidden),
    )
    expect(sheets[0]!.extent).to.deep.equal({
      hiddenRows: [[2, 5]],
      hiddenCount: 4,
      hiddenColumns: [1, 2],
      lastRow: 6,
    })
    expect(sheets.map((sheet) => sheet.hidden)).to.deep.equal([false, true])
  })

  it('knows cells shown as one (Q44)', async () => {
    const wide =
      '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>21%</text:p></table:table-cell><table:covered-table-cell/>'
    const sheet = await read(row(words('Nr') + wide + words('Totaal')))
    expect(sheet.rows[0]!.cells).to.deep.equal(['Nr', '21%', '', 'Totaal'])
    expect(sheet.merges).to.deep.equal([{ top: 1, bottom: 1, left: 1, right: 2 }])
  })

  it('costs nothing for rows and cells that only say that nothing follows (Q47)', async () => {
    const sheet = await read(
      row(words('Nr') + '<table:table-cell table:number-columns-repeated="16383"/>') +
        row(
          '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048574"',
        ) +
        row(words('laatste')),
    )
    expect(sheet.rows.map(({ number }) => number)).to.deep.equal([1, 1_048_576])
  })

  it('repeats a row that is stored once for several', async () => {
    const sheet = await read(
      row(words('a') + words('b'), ' table:number-rows-repeated="3"') + row(words('c')),
    )
    expect(sheet.rows.map(({ number, cells }) => [number, ...cells])).to.deep.equal([
      [1, 'a', 'b'],
      [2, 'a', 'b'],
      [3, 'a', 'b'],
      [4, 'c'],
    ])
  })

  it('that is locked, damaged or hostile is refused by name (Q48)', async () => {
    const locked = '<manifest:manifest xmlns:manifest="urn:m"><manifest:encryption-data/></manifest:manifest>'
    expect(await refusal(ods('', '', { 'META-INF/manifest.xml': locked }))).to.equal('encrypted')
    expect(await refusal(ods('<table:table table:name="x"><table:table-row>'))).to.equal('damaged')
    const entity = '<!DOCTYPE x [<!ENTITY a "a">]>' + content(table(row(words('x'))))
    expect(
      await refusal(
        makeZip({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'content.xml': entity.replace('<?xml version="1.0" encoding="UTF-8"?>', ''),
        }),
      ),
    ).to.equal('doctype')
    expect(
      await refusal(makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })),
    ).to.equal('document')
    const bomb = ods(
      table(
        row(
          `<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>`,
          ' table:number-rows-repeated="1048576"',
        ),
      ),
    )
    const error: unknown = await folder.read('x.ods', bomb).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(LimitCrossed).and.include({ limit: 'conversionMemory' })
    expect(folder.made()).to.deep.equal([])
  })
})
