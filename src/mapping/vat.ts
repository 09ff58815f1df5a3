import type { Rate } from '../model/money.ts'
import type { Direction, DocumentLine, VatKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables, VatCode } from '../model/tables.ts'
import type { ArticleLookup } from './account.ts'
import { JournalVat, codeInJournal } from './vat-by-journal.ts'
import { listedVat, type Miss } from './vat-miss.ts'
import { VatCandidates, type VatQuestion } from './vat-candidates.ts'

/** A VAT code, or why there is none. `vat` null without a miss: a line without VAT and without a code for it. */
export type VatFound = { vat: VatCode | null; kind: VatKind; rate: Rate; miss: Miss | null }

/** `anyDay`: the answer for every day; null when the day decides. */
type Answer = { codes: VatCode[]; miss: Miss | null; anyDay: VatFound | null }

/** What makes two lines ask the same: text, rate and kind; kept apart per direction and country of the relation. */
type Answers = Map<string, Map<Rate | null, Map<VatKind | null, Answer>>>

/**
 * The VAT code of a line (R40, R84, R85): by direction, source code or rate, kind, country of the relation (OSS) and
 * date. The line goes before the article, or as configured. Several hits are an error that lists them, none an error
 * that lists what there is, 0% without a reason an error unless a setting says what it means: never a guess.
 */
export class VatLookup {
  readonly #settings: AdministrationSettings
  readonly #articles: ArticleLookup
  readonly #candidates: VatCandidates
  readonly #kept = new Map<string, Answers>()
  #direction: Direction | '' = ''
  #country = ''
  #date = ''
  readonly #byJournal: JournalVat
  #texts: ReadonlyMap<string, string> | null = null
  #zeroKind: VatKind | '' = ''
  #answers: Answers = new Map()
  /** of all answers that are kept */
  #number = 0

  constructor(settings: AdministrationSettings, tables: Tables, articles: ArticleLookup) {
    this.#settings = settings
    this.#articles = articles
    this.#candidates = new VatCandidates(settings, tables)
    this.#byJournal = new JournalVat(settings.vat.byJournal)
  }

  /**
   * Begins a document.
   *
   * @param country ISO country of the relation
   * @param date day that decides the rate: of the supply when known, else of the invoice; '' any day
   * @param journal code of its journal, whose own VAT texts go first (R40)
   * @param zeroKind what a line of 0% is that says nothing more; '' unknown
   */
  start(
    direction: Direction,
    country: string,
    date: string,
    journal = '',
    zeroKind: VatKind | '' = '',
  ): void {
    this.#date = date
    this.#texts = this.#byJournal.of(journal)
    this.#zeroKind = zeroKind
    if (direction === this.#direction && country === this.#country) return
    this.#direction = direction
    this.#country = country
    const key = `${direction}${country}`
    let answers = this.#kept.get(key)
    if (answers === undefined) {
      answers = new Map()
      this.#kept.set(key, answers)
    }
    this.#answers = answers
  }

  find(line: DocumentLine): VatFound {
    const { order } = this.#settings.vat
    for (let i = 0; i < order.length; i++) {
      if (order[i] === 'line') {
        if (line.vatCode === '' && line.vatRate === null && line.vatKind === null) continue
        return this.#ofLine(line)
      }
      if (line.article === '') continue
      const { record, miss } = this.#articles.find(line.article)
      if (miss !== null) return notFound(miss)
      if (record !== null && record.vatCode !== '') return this.#look(record.vatCode, null, null)
    }
    return notFound({ code: 'vat-missing', params: {}, value: '' })
  }

  #ofLine(line: DocumentLine): VatFound {
    const code = this.#texts === null ? '' : codeInJournal(this.#texts, line)
    if (code !== '') return this.#look(code, line.vatRate, line.vatKind)
    const { vatCode, vatRate, vatKind } = line
    const unsaid = this.#zeroKind !== '' && vatRate === 0 && vatCode === '' && vatKind === null
    return this.#look(vatCode, vatRate, unsaid ? (this.#zeroKind as VatKind) : vatKind)
  }

  #look(text: string, rate: Rate | null, kind: VatKind | null): VatFound {
    let answer = this.#answers.get(text)?.get(rate)?.get(kind)
    if (answer === undefined) {
      const { codes, miss } = this.#candidates.find(this.#question(text, rate, kind))
      const only = codes.length === 1 ? codes[0]! : null
      const anyDay = only !== null && only.from === '' && only.until === '' ? found(only) : null
      answer = { codes, miss, anyDay }
      this.#keep(text, rate, kind, answer)
    }
    if (answer.anyDay !== null) return answer.anyDay
    if (answer.miss !== null) return notFound(answer.miss)
    if (answer.codes.length === 0) return kind === 'margin' ? MARGIN : WITHOUT_CODE
    return this.#onDate(answer.codes, text, rate, kind)
  }

  #keep(text: string, rate: Rate | null, kind: VatKind | null, answer: Answer): void {
    if (this.#number++ >= 20_000) {
      this.#kept.clear()
      this.#answers = new Map()
      this.#number = 0
    }
    const ofText = this.#answers.get(text) ?? new Map<Rate | null, Map<VatKind | null, Answer>>()
    this.#answers.set(text, ofText)
    const ofRate = ofText.get(rate) ?? new Map<VatKind | null, Answer>()
    ofText.set(rate, ofRate)
    ofRate.set(kind, answer)
  }

  #question(text: string, rate: Rate | null, kind: VatKind | null): VatQuestion {
    return { text, rate, kind, direction: this.#direction || 'sales', country: this.#country }
  }

  #onDate(codes: readonly VatCode[], text: string, rate: Rate | null, kind: VatKind | null): VatFound {
    const date = this.#date
    const valid =
      date === ''
        ? codes
        : codes.filter((c) => (c.from === '' || c.from <= date) && (c.until === '' || c.until >= date))
    if (valid.length === 1) return found(valid[0]!)
    const asked = this.#candidates.asked(this.#question(text, rate, kind))
    if (valid.length === 0) {
      const params = { asked, date: { date }, candidates: listedVat(codes) }
      return notFound({ code: 'vat-code-not-on-date', params, value: text })
    }
    const params = { asked, candidates: listedVat(valid) }
    return notFound({ code: 'vat-code-ambiguous', params, value: text })
  }
}

/** No VAT, and no VAT code that says so: Exact takes such a line without one (facts: XML section 1, VATType S). */
const WITHOUT_CODE: VatFound = { vat: null, kind: 'none', rate: 0, miss: null }
/** The margin scheme is refused by a check, whatever code it has. */
const MARGIN: VatFound = { vat: null, kind: 'margin', rate: 0, miss: null }

const found = (vat: VatCode): VatFound => ({ vat, kind: vat.kind, rate: vat.rate ?? 0, miss: null })
const notFound = (miss: Miss): VatFound => ({ vat: null, kind: 'domestic', rate: 0, miss })
