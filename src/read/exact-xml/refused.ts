/**
 * Why a file that begins as Exact's XML is not read. broken: it is not well formed; doctype: it has a document type, as
 * attacks do and Exact never; globe: the dialect of Exact Globe; encoding: bytes that are not in the declared encoding.
 */
export type XmlRefusal = 'broken' | 'doctype' | 'globe' | 'encoding'

/** The file as a whole is not taken. Whoever opened it turns this into a finding. */
export class XmlRefused extends Error {
  override name = 'XmlRefused'
  readonly reason: XmlRefusal
  /** line of the file, from 1; 0: it is about no one line */
  readonly line: number
  readonly detail: string
  /** name of the file it is about, where several were read together; '' otherwise */
  file = ''
  constructor(reason: XmlRefusal, line: number, detail: string) {
    super(`${reason} at line ${line}: ${detail}`)
    this.reason = reason
    this.line = line
    this.detail = detail
  }
}
