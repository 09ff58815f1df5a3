import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Limits } from '../../../src/config/home.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Cell, Row, TableFile } from '../../../src/model/row.ts'
import { openXlsx } from '../../../src/read/xlsx/open.ts'

export const wideLimits: Limits = {
  bytes: 100_000_000,
  rows: 1_000_000,
  columns: 1000,
  cellLength: 32_767,
  sheets: 100,
  unzippedBytes: 500_000_000,
  ratio: 500,
  entries: 10_000,
  stringBytes: 1e9,
  conversionBytes: 50e6,
  conversionMemory: 1e9,
  conversionTime: 60_000,
  xmlDepth: 50,
  xmlText: 10_485_760,
}

/** A folder for one test file; gone after it. */
export function temporaryFolder(): { path(name: string): string } {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledgerdrop-xlsx-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))
  return { path: (name) => join(folder, name) }
}

export type ZipOptions = {
  stored?: boolean
  flags?: number
  method?: number
  lie?: number
  extra?: Buffer
  /** every file is a symbolic link, as Unix notes it */
  link?: boolean
}

/** A zip with these parts, written without any library. `lie` is added to the announced sizes. */
export function makeZip(parts: Record<string, string | Buffer>, options: ZipOptions = {}): Buffer {
  const blocks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string)
    const packed = options.stored ? bytes : deflateRawSync(bytes)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(options.link ? 0x0314 : 20, 4)
    if (options.link) header.writeUInt32LE(0xa1ff_0000, 38)
    header.writeUInt16LE(20, 6)
    header.writeUInt16LE(options.flags ?? 0x800, 8)
    header.writeUInt16LE(options.method ?? (options.stored ? 0 : 8), 10)
    header.writeUInt32LE(0x5a21_6000, 12)
    header.writeUInt32LE(crc32(bytes), 16)
    header.writeUInt32LE(packed.length, 20)
    header.writeUInt32LE(bytes.length + (options.lie ?? 0), 24)
    const nameBytes = Buffer.from(name)
    const extra = options.extra ?? Buffer.alloc(0)
    header.writeUInt16LE(nameBytes.length, 28)
    header.writeUInt16LE(extra.length, 30)
    header.writeUInt32LE(offset, 42)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    header.copy(local, 4, 6, 32)
    directory.push(Buffer.concat([header, nameBytes, extra]))
    blocks.push(local, nameBytes, extra, packed)
    offset += local.length + nameBytes.length + extra.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...blocks, ...directory, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const relations = (...items: [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const worksheet = (inside: string): string => `${HEAD}<worksheet xmlns="${MAIN}">${inside}</worksheet>`
export const sheetData = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`)
export const sharedStrings = (...items: string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`

/** styles.xml with these number formats, one style each: an id, or a code of the workbook's own. */
export function styles(...formats: (number | string)[]): string {
  const own = formats.map((format, i) => (typeof format === 'string' ? { id: 164 + i, code: format } : null))
  const codes = own.map((format) =>
    format === null
      ? ''
      : `<numFmt numFmtId="${format.id}" formatCode="${format.code.replaceAll('"', '&quot;')}"/>`,
  )
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${own[i]?.id ?? format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  )
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
}

export type BookParts = {
  sheet: string | Buffer
  strings?: string
  styles?: string
  date1904?: boolean
  /** further parts, or other contents for the usual ones */
  more?: Record<string, string | Buffer>
}

/** The parts of a workbook with one sheet named Blad1. */
export function bookParts({
  sheet,
  strings,
  styles,
  date1904,
  more,
}: BookParts): Record<string, string | Buffer> {
  const type = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  const override = (part: string, name: string): string =>
    `<Override PartName="/${part}" ContentType="${type(name)}"/>`
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${strings ? override('xl/sharedStrings.xml', 'sharedStrings') : ''}${styles ? override('xl/styles.xml', 'styles') : ''}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...(strings ? [['rId2', 'sharedStrings', 'sharedStrings.xml'] as [string, string, string]] : []),
      ...(styles ? [['rId3', 'styles', 'styles.xml'] as [string, string, string]] : []),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...(strings ? { 'xl/sharedStrings.xml': strings } : {}),
    ...(styles ? { 'xl/styles.xml': styles } : {}),
    ...more,
  }
}

/** Writes these bytes to the folder and opens them as a workbook. */
export async function openBytes(
  path: string,
  bytes: Buffer,
  limits: Limits = wideLimits,
): Promise<TableFile> {
  await writeFile(path, bytes)
  return openXlsx(nodeFiles, path, limits)
}

export async function allRows(table: TableFile, sheet = 0): Promise<Row[]> {
  const rows: Row[] = []
  for await (const chunk of table.rows(sheet)) rows.push(...chunk)
  return rows
}

/** The rows of a workbook's first sheet. */
export async function rowsOf(path: string, book: BookParts, limits: Limits = wideLimits): Promise<Row[]> {
  const table = await openBytes(path, makeZip(bookParts(book)), limits)
  try {
    return await allRows(table)
  } finally {
    await table.close()
  }
}

/** The error that a step ends in; the test fails when it does not. */
export async function errorOf<T extends Error>(
  kind: new (...args: never[]) => T,
  step: () => Promise<unknown>,
): Promise<T> {
  try {
    await step()
  } catch (error) {
    if (error instanceof kind) return error
    throw error
  }
  throw new Error(`should have ended in ${kind.name}`)
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
