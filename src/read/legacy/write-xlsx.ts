import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { columnLetters } from '../xlsx/xml-bytes.ts'
import { writeZip } from './write-zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Rows that are put together before they become bytes: a text of all of them could be longer than a text can be. */
const CHUNK = 500
/** The first number of a format that a workbook defines itself. */
const OWN_FORMATS = 164

/** Errors as a workbook writes them, by their number ([MS-XLS] 2.5.10). */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/**
 * A workbook as an .xlsx: values, number formats, date system, merged cells and what is hidden, and nothing else. The
 * library's own writer goes through every place of a sheet's range, filled or not, and keeps no error without a text.
 * The same workbook gives the same bytes.
 */
export function writeXlsx(book: WorkBook): Buffer {
  const parts = new Parts()
  const sheets = book.SheetNames.map((name) => parts.sheet(book.Sheets[name]!))
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const numbers = sheets.map((_, at) => at + 1)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (...all: string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`
  const types = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    override('workbook', 'sheet.main'),
    ...numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
  ]
  const tabs = book.SheetNames.map((name, at) => {
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden
    const state = hidden === 1 ? ' state="hidden"' : hidden === 2 ? ' state="veryHidden"' : ''
    return `<sheet name="${escape(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${
    is1904 ? ' date1904="1"' : ''
  }/><sheets>${tabs.join('')}</sheets></workbook>`
  const text = (name: string, content: string): { name: string; content: Buffer } => ({
    name,
    content: Buffer.from(content),
  })
  return writeZip([
    text('[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`),
    text('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    text('xl/workbook.xml', workbook),
    text(
      'xl/_rels/workbook.xml.rels',
      relations(
        ...numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation('rIdStyles', 'styles', 'styles.xml'),
        relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
      ),
    ),
    ...sheets.map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
    text('xl/styles.xml', parts.styles()),
    { name: 'xl/sharedStrings.xml', content: parts.strings() },
  ])
}

/** What the sheets of a workbook have in common: texts and number formats. */
class Parts {
  private readonly texts = new Map<string, number>()
  private readonly formats = new Map<string, number>([['General', 0]])

  sheet(sheet: WorkSheet): Buffer {
    const pieces: Buffer[] = [Buffer.from(`${HEAD}<worksheet xmlns="${MAIN}">${columns(sheet)}<sheetData>`)]
    let rows: string[] = []
    const data = sheet['!data'] ?? []
    const last = Math.max(data.length, sheet['!rows']?.length ?? 0)
    for (let row = 0; row < last; row++) {
      const cells = data[row]?.map((cell, column) => this.cell(cell, row, column)).join('') ?? ''
      const hidden = sheet['!rows']?.[row]?.hidden === true
      if (cells !== '' || hidden)
        rows.push(`<row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${cells}</row>`)
      if (rows.length < CHUNK) continue
      pieces.push(Buffer.from(rows.join('')))
      rows = []
    }
    pieces.push(Buffer.from(`${rows.join('')}</sheetData>${merges(sheet)}</worksheet>`))
    return Buffer.concat(pieces)
  }

  styles(): string {
    const codes = [...this.formats.keys()].slice(1)
    const own = codes.map(
      (code, at) => `<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${escape(code)}"/>`,
    )
    const style = (id: number): string =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id > 0 ? ' applyNumberFormat="1"' : ''}/>`
    const styles = [style(0), ...codes.map((_, at) => style(OWN_FORMATS + at))]
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}">`,
      own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '',
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('')
  }

  strings(): Buffer {
    const pieces: Buffer[] = [Buffer.from(`${HEAD}<sst xmlns="${MAIN}" uniqueCount="${this.texts.size}">`)]
    let some: string[] = []
    for (const text of this.texts.keys()) {
      some.push(`<si><t xml:space="preserve">${escape(text)}</t></si>`)
      if (some.length < CHUNK) continue
      pieces.push(Buffer.from(some.join('')))
      some = []
    }
    return Buffer.concat([...pieces, Buffer.from(`${some.join('')}</sst>`)])
  }

  private cell(cell: CellObject | undefined, row: number, column: number): string {
    if (!cell) return ''
    const format = this.format(cell)
    const at = `<c r="${columnLetters(column)}${row + 1}"${format > 0 ? ` s="${format}"` : ''}`
    switch (cell.t) {
      case 'n':
        return Number.isFinite(cell.v) ? `${at}><v>${String(cell.v)}</v></c>` : `${at} t="e"><v>#NUM!</v></c>`
      case 's':
        return `${at} t="s"><v>${indexIn(this.texts, String(cell.v ?? ''))}</v></c>`
      case 'b':
        return `${at} t="b"><v>${cell.v ? 1 : 0}</v></c>`
      case 'e':
        return `${at} t="e"><v>${ERRORS[Number(cell.v)] ?? '#VALUE!'}</v></c>`
      default:
        return cell.f === undefined ? '' : `${at}><f>${escape(cell.f)}</f></c>`
    }
  }

  private format(cell: CellObject): number {
    return typeof cell.z === 'string' && cell.z !== '' ? indexIn(this.formats, cell.z) : 0
  }
}

function indexIn(map: Map<string, number>, text: string): number {
  let index = map.get(text)
  if (index === undefined) map.set(text, (index = map.size))
  return index
}

function columns(sheet: WorkSheet): string {
  const hidden = (sheet['!cols'] ?? []).flatMap((column, at) =>
    column?.hidden ? [`<col min="${at + 1}" max="${at + 1}" width="9" hidden="1" customWidth="1"/>`] : [],
  )
  return hidden.length > 0 ? `<cols>${hidden.join('')}</cols>` : ''
}

function merges(sheet: WorkSheet): string {
  const all = (sheet['!merges'] ?? []).map(
    ({ s, e }) => `<mergeCell ref="${columnLetters(s.c)}${s.r + 1}:${columnLetters(e.c)}${e.r + 1}"/>`,
  )
  return all.length > 0 ? `<mergeCells count="${all.length}">${all.join('')}</mergeCells>` : ''
}

/** Control characters have no place in XML: a workbook writes them as _x0007_, and an own text of that form escaped. */
const ILLEGAL = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|_(?=x[\\dA-Fa-f]{4}_)|' +
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
)

function escape(text: string): string {
  const whole = text.replace(ILLEGAL, (character) => {
    const code = character.charCodeAt(0)
    // Half a character is none.
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
  })
  return whole
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
