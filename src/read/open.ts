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
const textStart = (head: Buffer): string => head.toString('latin1').trimStart().slice(0, 100).toLowerCase()

const readers: Reader[] = [
  {
    format: 'xlsx',
    recognises: (head) => startsWith(head, 0x50, 0x4b),
    open: (files, path, limits) => openXlsx(files, path, limits),
  },
  { format: 'csv', recognises: () => true, open: openCsv },
]

/** What is certainly not a table for us, told by name instead of read as garbage. */
const refused: { reason: FileUnreadable['reason']; recognises(head: Buffer): boolean }[] = [
  { reason: 'old-excel', recognises: (head) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0) },
  { reason: 'pdf', recognises: (head) => startsWith(head, 0x25, 0x50, 0x44, 0x46) },
  { reason: 'html', recognises: (head) => /^(<!doctype html|<html|<table)/.test(textStart(head)) },
  { reason: 'xml', recognises: (head) => /^(\xef\xbb\xbf)?<\?xml/.test(textStart(head)) },
  { reason: 'binary', recognises: (head) => isBinary(head) },
]

/** Zero bytes that are not UTF-16's. */
function isBinary(head: Buffer): boolean {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return false
  let zeros = 0
  for (const byte of head) if (byte === 0) zeros++
  return zeros > 0 && zeros < head.length * 0.3
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
