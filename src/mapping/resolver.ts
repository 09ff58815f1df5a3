import type { CostCodeNew, RelationUpdate } from '../model/entry.ts'
import type { Document, DocumentLine, SourceRelation } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import type { ResolvedDocument, ResolvedLine, ResolvedRelation } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { PaymentCondition, Tables } from '../model/tables.ts'
import { parseDate } from '../model/parse-date.ts'
import { entryNumberOf } from '../book/entry-number.ts'
import { hasAmount, isZeroDocument, isZeroLine } from '../book/left-out.ts'
import { periodOf, type PeriodAnswer } from '../book/period.ts'
import { AccountLookup, ArticleLookup, NO_ACCOUNT } from './account.ts'
import { CostLookup } from './cost.ts'
import { exchangeRateOf } from './exchange-rate.ts'
import { JournalLookup, NO_JOURNAL } from './journal.ts'
import { kindOf, tellNegative } from './kind.ts'
import { PaymentLookup } from './payment.ts'
import { paymentReferenceOf } from './payment-reference.ts'
import { RelationLookup, type RelationFound, type RelationOptions } from './relation.ts'
import type { WrittenRelation } from './relation-writing.ts'
import type { RelationNotes } from './relation-notes.ts'
import { Teller } from './teller.ts'
import { VatLookup } from './vat.ts'

export type ResolverOptions = RelationOptions & {
  /** ISO date of the run */
  today: string
}

/** Looks up every code of a batch's documents. One per batch: tables may change between batches. */
export interface Resolver {
  /**
   * Reports everything that is wrong with a document and goes on as far as possible: what was not found has a stand-in
   * with the code '', so that the checks can still judge the rest. A document for which an error was reported must not
   * be booked. Zero lines are not resolved; they are left out by rule, as is a zero document, which comes back for `book`
   * to count, with nothing but the information that it is left out.
   *
   * @returns null for a document without any line, reported as an error
   */
  resolve(document: Document, report: Report): ResolvedDocument | null
  /** Says that a resolved document is not exported: what only it would have made is not made. */
  forget(document: ResolvedDocument): void
  /** A relation of a list that was dropped without documents: known, changed or to be made. */
  relation(relation: SourceRelation, report: Report): ResolvedRelation
  /** Relations to write, each once, in order of first use. */
  relationUpdates(): RelationUpdate[]
  /** The same with the source relation that each was made from. */
  relationsToWrite(): WrittenRelation[]
  /** Relations that a person should look at: not linked, or with another bank account (R88, R91). */
  readonly relationNotes: RelationNotes
  /** Cost centres and cost units to make, in order of first use (R79). */
  readonly newCostCentres: CostCodeNew[]
  readonly newCostUnits: CostCodeNew[]
}

export function makeResolver(
  settings: AdministrationSettings,
  tables: Tables,
  options: ResolverOptions,
): Resolver {
  return new BatchResolver(settings, tables, options)
}

class BatchResolver implements Resolver {
  readonly #settings: AdministrationSettings
  readonly #tables: Tables
  readonly #teller = new Teller()
  readonly #journals: JournalLookup
  readonly #accounts: AccountLookup
  readonly #vat: VatLookup
  readonly #payments: PaymentLookup
  readonly #relations: RelationLookup
  readonly #costCentres: CostLookup
  readonly #costUnits: CostLookup
  readonly #periods = new Map<string, PeriodAnswer>()
  #lastDate = ''

  constructor(settings: AdministrationSettings, tables: Tables, options: ResolverOptions) {
    const { costs } = settings
    const articles = new ArticleLookup(tables)
    this.#settings = settings
    this.#tables = tables
    this.#journals = new JournalLookup(settings, tables.journals)
    this.#accounts = new AccountLookup(settings, tables, articles)
    this.#vat = new VatLookup(settings, tables, articles)
    this.#payments = new PaymentLookup(settings, tables)
    this.#relations = new RelationLookup(settings, tables, this.#payments, options, this.#teller)
    this.#costCentres = new CostLookup(
      tables.costCentres,
      'cost-centre',
      costs.createCostCentres,
      this.#teller,
    )
    this.#costUnits = new CostLookup(tables.costUnits, 'cost-unit', costs.createCostUnits, this.#teller)
  }

  get newCostCentres(): CostCodeNew[] {
    return this.#costCentres.made.list()
  }

  get newCostUnits(): CostCodeNew[] {
    return this.#costUnits.made.list()
  }

  relation(relation: SourceRelation, report: Report): ResolvedRelation {
    this.#teller.start({ number: '' }, report)
    return this.#relations.find(relation, false).relation
  }

  get relationNotes(): RelationNotes {
    return this.#relations.notes
  }

  relationUpdates(): RelationUpdate[] {
    return this.#relations.updates()
  }

  relationsToWrite(): WrittenRelation[] {
    return this.#relations.written()
  }

  forget(document: ResolvedDocument): void {
    if (document.relation.code !== '') this.#relations.forget(document.relation)
    for (const line of document.lines) {
      this.#costCentres.forget(line.costCentre)
      this.#costUnits.forget(line.costUnit)
    }
  }

  resolve(document: Document, report: Report): ResolvedDocument | null {
    const teller = this.#teller
    teller.start(document, report)
    if (isZeroDocument(document)) {
      teller.say('zero-document-left-out', document.place)
      return zeroDocument(document)
    }
    if (document.lines.length === 0) {
      teller.say('document-without-lines', document.place)
      return null
    }
    const kind = kindOf(document)
    const found = this.#relations.find(document.relation)
    const journal = this.#journals.find(document, kind)
    if (journal.miss !== null) teller.tell(journal.miss, document.place)
    const condition = this.#condition(document, found)
    const dated = this.#isDate(document.date)
    const period = dated ? this.#period(document) : NO_PERIOD
    const exchange = exchangeRateOf(document, this.#settings)
    if (exchange.miss !== null) teller.tell(exchange.miss, document.place)
    const payment = paymentReferenceOf(document.paymentReference, this.#settings.country)
    if (payment.miss !== null) teller.tell(payment.miss, document.place)
    const resolved: ResolvedDocument = {
      source: document,
      kind,
      journal: journal.record ?? NO_JOURNAL,
      relation: found.relation,
      dueDate:
        document.dueDate ||
        (dated && condition !== null ? this.#payments.dueDate(document.date, condition) : ''),
      paymentCondition: condition?.code ?? '',
      year: period.year,
      period: period.period,
      entryNumber: this.#entryNumber(document),
      paymentReference: payment.reference,
      rate: exchange.rate,
      lines: this.#lines(document, found, journal.record?.code ?? ''),
      total: document.totalIncluding,
    }
    tellNegative(resolved, this.#settings, teller)
    return resolved
  }

  #condition(document: Document, found: RelationFound): PaymentCondition | null {
    const { paymentCondition, relation, direction } = document
    const ofRecord = found.record?.paymentCondition ?? ''
    const { record, miss } = this.#payments.find(
      paymentCondition,
      relation.paymentCondition,
      ofRecord,
      direction,
    )
    if (miss !== null) this.#teller.tell(miss, document.place)
    return record
  }

  #period(document: Document): { year: number; period: number } {
    const { date } = document
    let answer = this.#periods.get(date)
    if (answer === undefined) {
      answer = periodOf(this.#settings, this.#tables, date)
      this.#periods.set(date, answer)
    }
    if ('error' in answer) {
      this.#teller.say(
        answer.error,
        document.place,
        { date: { date }, year: answer.year, period: answer.period },
        date,
      )
      return NO_PERIOD
    }
    if (answer.moved !== '') {
      const params = { date: { date }, year: answer.year, period: answer.period }
      this.#teller.say('period-moved', document.place, params, date)
    }
    return answer
  }

  /** Whether this is a day of the calendar; the checks tell. Most documents of a file share a few dates. */
  #isDate(date: string): boolean {
    if (date === '') return false
    if (date === this.#lastDate) return true
    if (parseDate(date, 'y-m-d') !== date) return false
    this.#lastDate = date
    return true
  }

  /** Purchases always get the number that the accounting package assigns (bookings case 24). */
  #entryNumber(document: Document): number | null {
    if (document.direction === 'purchase' || this.#settings.entryNumber.sales === 'assign') return null
    if (document.number === '') return null
    const answer = entryNumberOf(document.number)
    if (!('error' in answer)) return answer.entryNumber
    this.#teller.say(answer.error, document.place, { number: document.number }, document.number)
    return null
  }

  #lines(document: Document, found: RelationFound, journal: string): ResolvedLine[] {
    const { direction } = document
    const { vatKind } = document.relation
    const ofRelation = document.relation.ledgerAccount || (found.record?.ledgerAccount ?? '')
    const day = document.supplyDate || document.date
    this.#vat.start(direction, found.relation.country, this.#isDate(day) ? day : '', journal, vatKind)
    const lines: ResolvedLine[] = []
    for (let i = 0; i < document.lines.length; i++) {
      const source = document.lines[i]!
      if (isZeroLine(source)) {
        if (!hasAmount(source)) this.#tellCodes(source, direction, ofRelation)
        continue
      }
      const vat = this.#vat.find(source)
      const account = this.#accounts.find(source, direction, ofRelation, vat.vat)
      if (account.miss !== null) this.#teller.tell(account.miss, source.place)
      if (vat.miss !== null) this.#teller.tell(vat.miss, source.place)
      lines.push({
        source,
        account: account.record ?? NO_ACCOUNT,
        vat: vat.vat,
        kind: vat.kind,
        rate: vat.rate,
        costCentre: this.#costCentres.find(source.costCentre, source.place),
        costUnit: this.#costUnits.find(source.costUnit, source.place),
      })
    }
    return lines
  }

  /** A line whose amount is missing or unreadable is not booked; what is wrong with its codes is told in the same go. */
  #tellCodes(source: DocumentLine, direction: Document['direction'], ofRelation: string): void {
    if (source.ledgerAccount !== '') {
      const { miss } = this.#accounts.find(source, direction, ofRelation, null)
      if (miss !== null) this.#teller.tell(miss, source.place)
    }
    if (source.vatCode === '' && source.vatRate === null && source.vatKind === null) return
    const { miss } = this.#vat.find(source)
    if (miss !== null) this.#teller.tell(miss, source.place)
  }
}

const NO_PERIOD = { year: 0, period: 0 }

/** A document that holds nothing to book needs no look-ups: it is counted, not judged. */
function zeroDocument(document: Document): ResolvedDocument {
  return {
    source: document,
    kind: `${document.direction}-${document.type ?? 'invoice'}`,
    journal: NO_JOURNAL,
    relation: NO_RELATION,
    dueDate: '',
    paymentCondition: '',
    year: 0,
    period: 0,
    entryNumber: null,
    paymentReference: '',
    rate: '1',
    lines: [],
    total: document.totalIncluding,
  }
}

const NO_RELATION: ResolvedDocument['relation'] = {
  code: '',
  name: '',
  vatNumber: '',
  country: '',
  action: 'known',
}
