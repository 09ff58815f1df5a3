import type { Files } from '../edge/files.ts'
import type { Limits } from '../config/home.ts'
import type { TableFile } from '../model/row.ts'
import { FileUnreadable, LimitCrossed } from './errors.ts'
import { openCsv, type CsvHints } from './csv/open.ts'
import { openXlsx } from './xlsx/open.ts'

/** One kind of file. Adding a format is adding a reader to `readers`. */
type Reader = {
  format: string
  /** Looks at the first bytes, never at the name: an ending may lie (Q49). */
  recognises(head: Buffer): boolean
  open(files: Files, path: string, limits: Limits, hints: CsvHints): Promise<TableFile>
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte)
/** The first text, without a byte order mark of UTF-8. */
const textOf = (head: Buffer): string =>
  head.toString('latin1').replace('\u00ef\u00bb\u00bf', '').trimStart().toLowerCase()

/**
 * Excel's two containers: a zip (also an empty or a split one), and the older one that holds an .xls or a workbook with
 * a password (Q48). Two letters PK alone may be those of a heading.
 */
const isWorkbook = (head: Buffer): boolean =>
  [3, 5, 7].some((sign) => startsWith(head, 0x50, 0x4b, sign, sign + 1)) ||
  startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)

const readers: Reader[] = [
  {
    format: 'xlsx',
    recognises: isWorkbook,
    open: (files, path, limits) => openXlsx(files, path, limits),
  },
  { format: 'csv', recognises: () => true, open: openCsv },
]

/** What is certainly not a table for us, told by name instead of read as garbage. */
const refused: { reason: FileUnreadable['reason']; recognises(head: Buffer): boolean }[] = [
  { reason: 'pdf', recognises: (head) => startsWith(head, 0x25, 0x50, 0x44, 0x46) },
  { reason: 'html', recognises: (head) => /^(<!doctype html|<html|<table|<head)/.test(textOf(head)) },
  { reason: 'xml', recognises: (head) => isXml(textOf(head)) },
  { reason: 'binary', recognises: (head) => !isWorkbook(head) && isBinary(head) },
]

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

/**
 * Opens a dropped file as rows, whatever its name says.
 * Throws FileUnreadable or LimitCrossed; the caller turns both into findings.
 */
export async function openTable(
  files: Files,
  path: string,
  limits: Limits,
  hints: CsvHints = {},
): Promise<TableFile> {
  const file = await files.open(path)
  let head: Buffer
  try {
    if (file.bytes > limits.bytes) throw new LimitCrossed('bytes', file.bytes, limits.bytes)
    head = await file.read(0, Math.min(4096, file.bytes))
  } finally {
    await file.close()
  }
  const no = refused.find((kind) => kind.recognises(head))
  if (no) throw new FileUnreadable(no.reason)
  return readers.find((reader) => reader.recognises(head))!.open(files, path, limits, hints)
}
