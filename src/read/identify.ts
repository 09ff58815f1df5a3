import type { Limits } from '../config/home.ts'
import type { RandomFile } from '../edge/files.ts'
import { COMPOUND_START, streamNames } from './compound.ts'
import { FileUnreadable, LimitCrossed, type UnreadableReason } from './errors.ts'
import type { OldKind } from './legacy/job.ts'
import { Archive } from './xlsx/archive.ts'
import { relationsOf } from './xlsx/package.ts'

/** What a dropped file is, whatever its name says (Q49). `zip`: a table and its PDFs packed together. */
export type FileKind = 'csv' | 'xlsx' | OldKind | 'zip'

/** So much of a file tells what it is. */
export const HEAD_BYTES = 4096

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/**
 * Tells what kind of file this is by its content. Throws FileUnreadable for what is known to be no table, and for a
 * workbook with a password (Q48); LimitCrossed for a zip that is too large to be looked into.
 */
export async function identify(file: RandomFile, limits: Limits): Promise<FileKind> {
  if (file.bytes > limits.bytes) throw new LimitCrossed('bytes', file.bytes, limits.bytes)
  const head = await file.read(0, Math.min(HEAD_BYTES, file.bytes))
  const kind = kindOfHead(head)
  if (kind === 'container') return kindOfContainer(await streamNames(file))
  return kind === 'archive' ? kindOfArchive(await Archive.open(file, limits)) : kind
}

/** `container`: Office's older one; `archive`: a zip. What either holds is told by looking further. */
export type HeadKind = 'csv' | 'xls' | 'html' | 'spreadsheetml' | 'container' | 'archive'

/** The same by the first bytes alone. Throws FileUnreadable. */
export function kindOfHead(head: Buffer): HeadKind {
  if (isZip(head)) return 'archive'
  if (startsWith(head, ...COMPOUND_START.subarray(0, 4))) return 'container'
  if (isBareBiff(head)) return 'xls'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) throw new FileUnreadable('pdf')
  const text = textOf(head)
  if (/^<!doctype html|^<(html|table|head|meta|body|style)[\s>]/.test(text)) return 'html'
  if (isXml(text)) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml'
    if (/<html[\s>]/.test(text)) return 'html'
    throw new FileUnreadable('xml')
  }
  if (/^mime-version:/.test(text)) throw new FileUnreadable('mime')
  if (isBinary(head)) throw new FileUnreadable('binary')
  return 'csv'
}

/** A zip, also an empty or a split one. Two letters PK alone may be those of a heading. */
function isZip(head: Buffer): boolean {
  return [3, 5, 7].some((sign) => startsWith(head, 0x50, 0x4b, sign, sign + 1))
}

/** Workbooks of Excel 2 to 4 begin with their first record, without a container around it. */
function isBareBiff(head: Buffer): boolean {
  return (
    head[0] === 0x09 &&
    [0x00, 0x02, 0x04].includes(head[1]!) &&
    [0x04, 0x06, 0x08].includes(head[2]!) &&
    head[3] === 0
  )
}

/** By the names of its streams; a password goes before everything (Q48). */
function kindOfContainer(names: readonly string[]): FileKind {
  if (names.includes('EncryptedPackage')) throw new FileUnreadable('encrypted')
  if (names.some((name) => /^(workbook|book)$/i.test(name))) return 'xls'
  throw new FileUnreadable('document', names.slice(0, 10).join(', '))
}

/** Office's packages say what they are in parts of fixed names; any other zip is a drop of several files. */
async function kindOfArchive(archive: Archive): Promise<FileKind> {
  const type = archive.find('mimetype')
  if (type && type.unpackedBytes < 200) {
    const name = (await archive.whole(type)).toString('latin1').trim()
    if (name.startsWith(ODS)) return odsKind(archive)
    if (name.startsWith('application/')) throw new FileUnreadable('document', name)
  }
  if (!archive.find('[Content_Types].xml') && !archive.find('_rels/.rels')) return 'zip'
  const main = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (/\.bin$/i.test(main)) return verified(archive, 'xlsb')
  if (/^(word|ppt|visio)\//i.test(main)) throw new FileUnreadable('document', main)
  return 'xlsx'
}

async function odsKind(archive: Archive): Promise<FileKind> {
  const manifest = archive.find('META-INF/manifest.xml')
  if (manifest && (await archive.whole(manifest)).includes('encryption-data'))
    throw new FileUnreadable('encrypted')
  return verified(archive, 'ods')
}

/** What comes out is checked against its checksum here: the library that reads it does not. */
async function verified(archive: Archive, kind: FileKind): Promise<FileKind> {
  for (const part of archive.parts) for await (const _ of archive.bytes(part));
  return kind
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte)

/** The first text, without a byte order mark; UTF-16 with a mark is read as what it is. */
function textOf(head: Buffer): string {
  const wide = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)
  const text = wide
    ? new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
    : head.toString('latin1').replace('\u00ef\u00bb\u00bf', '')
  return text.trimStart().toLowerCase()
}

/** A heading such as <naam> is no XML: that closes what it opens. */
function isXml(text: string): boolean {
  return text.startsWith('<?xml') || (/^<[a-z]/.test(text) && /<\/[a-z]|xmlns|\/>/.test(text))
}

/** Zero bytes that are not those of UTF-16, where one half of every pair is zero and the other is not. */
function isBinary(head: Buffer): boolean {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return false
  let even = 0
  let odd = 0
  head.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  return even > 0 === odd > 0 ? even > 0 : Math.max(even, odd) < head.length * 0.3
}

/** Reasons why a file inside a zip is no table, as against one that is but cannot be read. */
export const NO_TABLE: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>([
  'pdf',
  'html',
  'xml',
  'mime',
  'document',
  'binary',
])
