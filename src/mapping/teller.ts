import type { Document } from '../model/document.ts'
import type { Param, Place, Report } from '../model/finding.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { finding } from '../model/finding-make.ts'

/** Why a look-up gives nothing: a finding without its place, so that the answer can be kept and told again. */
export type Miss = { code: FindingCode; params: Record<string, Param>; value: string }

/** The answer of a look-up: a record, and what is to be told about it (then it may still be used for the checks). */
export type Found<T> = { record: T | null; miss: Miss | null }

/** Tells findings of the document that is being resolved. One object serves a whole batch. */
export class Teller {
  #report: Report = () => undefined
  #number = ''

  start(document: Pick<Document, 'number'>, report: Report): void {
    this.#report = report
    this.#number = document.number
  }

  say(code: FindingCode, place: Place, params: Record<string, Param> = {}, value = ''): void {
    const extra: { document?: string; value?: string } = {}
    if (this.#number !== '') extra.document = this.#number
    if (value !== '') extra.value = value
    this.#report(finding(code, place, params, extra))
  }

  tell(miss: Miss, place: Place): void {
    this.say(miss.code, place, miss.params, miss.value)
  }
}
