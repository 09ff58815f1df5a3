import type { Rate } from '../model/money.ts'
import type { Direction, VatKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { CodeTable, Tables, VatCode } from '../model/tables.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { rateInText } from '../model/rate-in-text.ts'
import { find, tableKey } from './lookup.ts'
import { nearest } from './suggest.ts'
import { listed } from './code-lookup.ts'
import { listedVat, type Miss } from './vat-miss.ts'

/** What a line says of its VAT. `country` is the relation's. */
export type VatQuestion = {
  text: string
  rate: Rate | null
  kind: VatKind | null
  direction: Direction
  country: string
}

type Answer = { codes: VatCode[]; miss: Miss | null }

const SHIFTED = new Set<VatKind>(['reverse-charge', 'eu-goods', 'eu-services'])

/**
 * The VAT codes that a question may mean on some day. When nothing is left, the miss is the reason that took the last
 * one away: a code that exists but is for purchases only is told as that, not as unknown.
 */
export class VatCandidates {
  readonly #settings: AdministrationSettings
  readonly #table: CodeTable<VatCode>

  constructor(settings: AdministrationSettings, tables: Tables) {
    this.#settings = settings
    this.#table = tables.vatCodes
  }

  find(question: VatQuestion): Answer {
    const { text, kind } = question
    if (text === '') return this.#byRate(question)
    // A bare 0 says only that there is no VAT: it is no code, even where a code is called 0, unless an alias says so.
    const nought = kind === null && rateInText(text) === 0 && !this.#table.byAlias.has(tableKey(text))
    const hits = nought ? [] : find(this.#table, text)
    const ofKind = kind === null ? hits : hits.filter((code) => code.kind === kind)
    // a marker says more than a text such as 0%, except the one that says nothing special
    const marked = ofKind.length === 0 && kind === 'domestic' ? hits : ofKind
    if (marked.length > 0) {
      const sided = marked.filter((code) => isFor(code, question.direction))
      return this.#narrow(question, this.#withRate(question, sided.length > 0 ? sided : marked))
    }
    const parsed = rateInText(text)
    if (kind !== null && kind !== 'domestic')
      return this.#byRate({ ...question, rate: question.rate ?? parsed })
    if (parsed === null) return this.#unknown(question)
    if (question.rate !== null && question.rate !== parsed) {
      const params = { rate: { rate: question.rate }, code: text, codeRate: { rate: parsed } }
      return { codes: [], miss: { code: 'vat-rate-differs', params, value: text } }
    }
    return this.#byRate({ ...question, rate: parsed })
  }

  /** `21% reverse-charge`: the question in few words, the same in every language. */
  asked(question: VatQuestion): string {
    const { text, kind } = question
    const rate =
      question.rate === null || question.rate === rateInText(text) ? '' : `${question.rate / 1000}%`
    return [text, rate, kind === 'domestic' ? '' : (kind ?? '')].filter((part) => part !== '').join(' ')
  }

  /** Without a code of the source: rate and kind decide. 0% has too many reasons to choose one. */
  #byRate(question: VatQuestion): Answer {
    const { rate } = question
    let { kind } = question
    if (kind === null) {
      if (rate === null) return { codes: [], miss: { code: 'vat-missing', params: {}, value: question.text } }
      if (rate === 0 && this.#settings.vat.zeroKind === '') {
        return { codes: [], miss: { code: 'vat-zero-unclear', params: {}, value: question.text } }
      }
      kind = rate === 0 ? (this.#settings.vat.zeroKind as VatKind) : 'domestic'
    }
    const { direction } = question
    const ofKind = this.#table.all.filter((c) => c.kind === kind && isFor(c, direction) && fitsRate(c, rate))
    if (ofKind.length === 0) {
      // "no VAT" needs no code; the margin scheme is refused later, with a reason of its own
      if (kind === 'none' || kind === 'margin') return { codes: [], miss: null }
      return this.#missing({ ...question, kind })
    }
    const own = { ...question, kind }
    return this.#narrow(own, { codes: ofKind, miss: null })
  }

  #missing(question: VatQuestion): Answer {
    const params = {
      asked: this.asked(question),
      file: this.#table.file,
      codes: this.#codesOf(question.direction),
    }
    return { codes: [], miss: { code: 'vat-rate-unknown', params, value: question.text } }
  }

  #unknown(question: VatQuestion): Answer {
    const { text, direction } = question
    const sided = { all: this.#table.all.filter((code) => isFor(code, direction)) }
    const suggestions = listed(nearest(sided, text, 1))
    const params = { code: text, file: this.#table.file, codes: this.#codesOf(direction), suggestions }
    return { codes: [], miss: { code: 'vat-code-unknown', params, value: text } }
  }

  /** Codes found by text must have the rate that the source gives. */
  #withRate(question: VatQuestion, hits: VatCode[]): Answer {
    const fitting = hits.filter((code) => fitsRate(code, question.rate))
    if (fitting.length === 0) {
      const [first] = hits as [VatCode]
      const params = {
        rate: { rate: question.rate ?? 0 },
        code: listedVat([first]),
        codeRate: { rate: first.rate ?? 0 },
      }
      return { codes: [], miss: { code: 'vat-rate-differs', params, value: question.text } }
    }
    const other = this.#otherMeaning(question, fitting)
    if (other.length === 0) return { codes: fitting, miss: null }
    const params = { asked: this.asked(question), candidates: listedVat([...fitting, ...other]) }
    return { codes: [], miss: { code: 'vat-code-ambiguous', params, value: question.text } }
  }

  /**
   * A bare number may be the code of the accounting package or a percentage: 9 is found as code 9, while 9% has
   * another code. Unless the source gives the rate too, that is not for us to choose.
   */
  #otherMeaning(question: VatQuestion, hits: readonly VatCode[]): VatCode[] {
    const { text, rate, direction } = question
    if (rate !== null || !/^\d{1,2}([.,]\d{1,3})?$/.test(text)) return []
    if (hits.length !== 1 || tableKey(hits[0]!.code) !== tableKey(text)) return []
    const asRate = rateInText(text)
    if (asRate === null || asRate === 0 || hits[0]!.rate === asRate) return []
    return this.#table.all.filter(
      (c) => c.rate === asRate && c.kind === 'domestic' && !c.blocked && isFor(c, direction),
    )
  }

  #narrow(question: VatQuestion, start: Answer): Answer {
    if (start.miss !== null) return start
    const { direction, country } = question
    let codes = start.codes
    const steps: [FindingCode, (code: VatCode) => boolean][] = [
      ['vat-code-wrong-direction', (code) => isFor(code, direction)],
      ['vat-code-blocked', (code) => !code.blocked],
      ['vat-code-wrong-country', (code) => this.#fitsCountry(code, country, question.text !== '')],
    ]
    for (const [code, keeps] of steps) {
      const kept = codes.filter(keeps)
      if (kept.length === 0) {
        const params = { asked: this.asked(question), candidates: listedVat(codes), country: country || '–' }
        return { codes: [], miss: { code, params, value: question.text } }
      }
      codes = kept
    }
    return { codes, miss: null }
  }

  /** OSS codes are those of the customer's country; others the own country's, or the relation's when named. */
  #fitsCountry(code: VatCode, country: string, named: boolean): boolean {
    const own = this.#settings.country
    if (code.kind === 'oss') return code.country === country
    return code.country === '' || code.country === own || (named && code.country === country)
  }

  #codesOf(direction: Direction): string {
    return listedVat(this.#table.all.filter((code) => !code.blocked && isFor(code, direction)))
  }
}

const isFor = (code: VatCode, direction: Direction): boolean =>
  code.direction === 'both' || code.direction === direction

/**
 * A code fits a rate that is its own. 0% also fits codes without a rate, and codes under which the buyer accounts for
 * the VAT: the document then shows 0 whatever the code's rate is.
 */
function fitsRate(code: VatCode, rate: Rate | null): boolean {
  if (rate === null || code.rate === rate) return true
  return rate === 0 && (code.rate === null || SHIFTED.has(code.kind))
}
