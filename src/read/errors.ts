import type { Limits } from '../config/home.ts'

/** Which limit was crossed. */
export type LimitName = keyof Limits

/**
 * Reading stopped because the file is larger than is allowed. Whoever opened the file turns it into a finding.
 * `value` is what was met (at least: reading stopped there), `allowed` the limit.
 */
export class LimitCrossed extends Error {
  override name = 'LimitCrossed'
  readonly limit: LimitName
  readonly value: number
  readonly allowed: number
  constructor(limit: LimitName, value: number, allowed: number) {
    super(`limit ${limit}: ${value} is more than ${allowed}`)
    this.limit = limit
    this.value = value
    this.allowed = allowed
  }
}

/**
 * Why a file cannot be read at all.
 * empty: no bytes. not-a-zip: something else under the name of a workbook.
 * pdf, html, xml, mime, document, binary: known to be no table (html: a page without one; document: another Office file).
 * encrypted: protected by a password. damaged: cut off, altered or badly made.
 * no-workbook: a zip file without a workbook in it. no-sheets: a workbook without worksheets.
 * doctype: an XML document type, which workbooks never have and attacks do.
 * zip-…: a zip file that cannot be taken as one drop; `detail` names the files in it that it is about.
 */
export type UnreadableReason =
  | 'empty'
  | 'not-a-zip'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'mime'
  | 'document'
  | 'binary'
  | 'encrypted'
  | 'damaged'
  | 'no-workbook'
  | 'no-sheets'
  | 'doctype'
  | 'zip-encrypted'
  | 'zip-without-table'
  | 'zip-several-tables'
  | 'zip-in-zip'
  | 'zip-name-twice'
  | 'zip-unsafe'

/** The file as a whole cannot be read. Whoever opened it turns this into a finding; `detail` is for the log. */
export class FileUnreadable extends Error {
  override name = 'FileUnreadable'
  readonly reason: UnreadableReason
  readonly detail: string
  constructor(reason: UnreadableReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}
