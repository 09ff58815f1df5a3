import type { Entry, EntryLine } from '../../model/entry.ts'
import type { Cents } from '../../model/money.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import { entryDescription, entryTitle, invoiceNumber, yourReference } from './entry-texts.ts'
import { DESCRIPTION_LIMIT, NO_LIMIT, type FieldChecks } from './field-checks.ts'
import { flat, LinePieces } from './line-pieces.ts'
import type { Shapes } from './shapes.ts'
import { transactionTypes, vatTypeOf, type TransactionType } from './transaction-types.ts'

/** What all lines of one entry share, as XML. */
type Shared = {
  type: TransactionType
  date: string
  /** Exact's date, year and period elements around VATType */
  dated: string
  years: string
  relation: string
  /** relation and head of Amount, and the latter alone */
  relationAmount: string
  amount: string
  /** DueDate and InvoiceDate */
  dueDate: string
  /** head of ForeignAmount, and the rate behind its value */
  foreign: string
  rate: string
  /** end of the line, from that of ForeignAmount */
  end: string
  ownCurrency: boolean
}

/**
 * One entry as the XML of a GLTransaction (facts: XML sections 1 and 2; bookings, lead paragraph). Plain concatenation,
 * one string an entry: this is the hot path of a large batch.
 */
export class EntryXml {
  readonly #settings: AdministrationSettings
  readonly #checks: FieldChecks
  readonly #shapes: Shapes
  readonly #pieces: LinePieces

  constructor(settings: AdministrationSettings, checks: FieldChecks, shapes: Shapes) {
    this.#settings = settings
    this.#checks = checks
    this.#shapes = shapes
    this.#pieces = new LinePieces(checks)
  }

  /**
   * The entry in two parts, between which the PDF comes in base64; without a PDF all of it is in the second.
   * What is wrong is in the checks: then the text must not be used.
   */
  write(entry: Entry, pdf: boolean): [string, string] {
    const { exact, language } = this.#settings
    const checks = this.#checks
    const type = transactionTypes[entry.kind]
    const number = invoiceNumber(entry)
    const shared = this.#shared(entry, type, number)
    this.#shapes.head(entry, number !== '', pdf)
    const description = checks.text(entryDescription(entry, language), 'description', DESCRIPTION_LIMIT)
    const condition = entry.paymentCondition

    let head =
      entry.entryNumber === null ? '\n<GLTransaction>' : `\n<GLTransaction entry="${entry.entryNumber}">`
    head += `<TransactionType number="${type.number}"/><Journal code="${this.#code(entry.journal, 'journal')}"/>`
    if (condition !== '') head += `<PaymentCondition code="${this.#code(condition, 'paymentCondition')}"/>`
    head += shared.date + shared.years
    let beforePdf = ''
    if (pdf) {
      beforePdf = head + this.#document(entry, shared)
      head = '</BinaryData></Attachment></Attachments></Document>'
    }
    let text = `${head}<Description>${description}</Description>${shared.relation}`

    const lines = entry.lines
    const mainWritten = exact.receivableLines === 'written' && lines.some(isMain)
    const first = mainWritten && isMain(lines[0]!) ? 0 : 1
    let position = first
    for (const line of lines) {
      checks.at(line.place)
      if (isMain(line)) {
        if (mainWritten) text += this.#line(entry, line, shared, position++, true, description)
      } else if (exact.vatLines === 'written' || !isVat(line)) {
        // the due date must reach Exact also when it makes the receivable line itself
        text += this.#line(entry, line, shared, position++, !mainWritten && line.role === 'base', '')
      }
    }
    if (position === first) this.#shapes.bare()
    return [beforePdf, `${text}\n</GLTransaction>`]
  }

  #shared(entry: Entry, type: TransactionType, number: string): Shared {
    const checks = this.#checks
    const own = this.#settings.currency
    const yourRef = yourReference(entry)
    let references = ''
    if (number !== '') references = `<InvoiceNumber>${number}</InvoiceNumber>`
    if (entry.paymentReference !== '') {
      const payment = checks.text(entry.paymentReference, 'paymentReference', NO_LIMIT)
      references += `<PaymentReference>${payment}</PaymentReference>`
    }
    if (yourRef !== '') references += `<YourRef>${checks.text(yourRef, 'yourReference', NO_LIMIT)}</YourRef>`
    const date = checks.text(entry.date, 'date', NO_LIMIT)
    const due = entry.dueDate
    const relation = `<Account code="${checks.relationCode(entry.relation)}"/>`
    const amount = `<Amount><Currency code="${this.#code(own, 'currency')}"/><Value>`
    return {
      type,
      date: `<Date>${date}</Date>`,
      dated: flat('<Date>', date, '</Date><VATType>'),
      years: this.#pieces.years(entry.year, entry.period),
      relation,
      relationAmount: flat(relation, amount),
      amount,
      dueDate:
        (due === '' ? '' : `<DueDate>${checks.text(due, 'dueDate', NO_LIMIT)}</DueDate>`) +
        `<InvoiceDate>${date}</InvoiceDate>`,
      foreign: flat('<ForeignAmount><Currency code="', this.#code(entry.currency, 'currency'), '"/><Value>'),
      rate: flat('</Value><Rate>', checks.text(entry.rate, 'exchangeRate', NO_LIMIT), '</Rate>'),
      end: flat(
        references === '' ? '</ForeignAmount>' : `</ForeignAmount><References>${references}</References>`,
        '</GLTransactionLine>',
      ),
      ownCurrency: entry.currency === own,
    }
  }

  /** `withTerms`: due date and invoice date are written on this line. */
  #line(
    entry: Entry,
    line: EntryLine,
    shared: Shared,
    number: number,
    withTerms: boolean,
    defaultDescription: string,
  ): string {
    const checks = this.#checks
    const vatType = vatTypeOf(line, shared.type)
    const typed = isWrittenType(line.accountType)
    this.#shapes.line(line, typed, withTerms)
    const description =
      line.description === ''
        ? defaultDescription
        : checks.text(line.description, 'description', DESCRIPTION_LIMIT)
    const value = checks.money(line.amount, 'amount')
    const foreign = checks.money(line.foreign, 'foreignAmount')

    const pieces = this.#pieces

    let text = pieces.opening(shared.type.number, number)
    text += `${shared.dated}${vatType}</VATType>${shared.years}${pieces.account(line, typed)}`
    if (description !== '') text += `<Description>${description}</Description>`
    if (withTerms) text += shared.dueDate
    text += line.costCentre === '' && line.costUnit === '' ? shared.relationAmount : this.#costs(line, shared)
    text += value
    if (line.vat === null)
      return `${text}</Value></Amount>${shared.foreign}${foreign}${shared.rate}${shared.end}`

    const vat = pieces.vat(line, line.vat)
    text +=
      line.vatBase === null
        ? `${vat.amount}</Amount>`
        : `${vat.amountBased}${this.#base(line.vatBase)}</Amount>`
    text += `${shared.foreign}${foreign}${shared.rate}`
    const base = shared.ownCurrency ? line.vatBase : foreignBase(entry, line)
    text += base === null ? vat.foreign : vat.foreignBased + this.#base(base)
    if (line.vatShare !== null && line.role === 'base') {
      text += `<VATAmount>${checks.money(line.vatShare, 'vat')}</VATAmount>`
    }
    return text + shared.end
  }

  #costs(line: EntryLine, shared: Shared): string {
    let text = shared.relation
    if (line.costCentre !== '') text += `<Costcenter code="${this.#code(line.costCentre, 'costCentre')}"/>`
    if (line.costUnit !== '') text += `<Costunit code="${this.#code(line.costUnit, 'costUnit')}"/>`
    return text + shared.amount
  }

  /** From behind the opening tag of the VAT base, which comes with the VAT code. */
  #base(base: Cents): string {
    return `${this.#checks.money(base, 'vatBase')}</VATBaseAmount>`
  }

  #document(entry: Entry, shared: Shared): string {
    const title = this.#checks.text(entryTitle(entry, this.#settings.language), 'number', DESCRIPTION_LIMIT)
    const type = this.#settings.exact.documentTypes[entry.kind]
    const name = this.#checks.text(entry.pdf, 'pdf', NO_LIMIT)
    return (
      `\n<Document><Subject>${title}</Subject><DocumentType number="${type}"/>${shared.relation}${shared.date}` +
      `<Attachments><Attachment><Name>${name}</Name><BinaryData>`
    )
  }

  #code(code: string, field: string): string {
    return this.#checks.text(code, field, NO_LIMIT)
  }
}

/** Account types that are written; REST knows others that the published schema does not. */
function isWrittenType(type: string): boolean {
  return type === '20' || type === '22' || type === '24'
}

/** The line that Exact ages: on the receivable or payable account. */
function isMain(line: EntryLine): boolean {
  return line.role === 'receivable' || line.role === 'payable'
}

function isVat(line: EntryLine): boolean {
  return line.role === 'vat' || line.role === 'vat-reverse' || line.role === 'vat-non-deductible'
}

/**
 * The VAT base in the document's currency: for a base line its own value (less the VAT in it, on a code of type
 * including), for VAT that is not deductible that of the base line before it, for a VAT line the bases of its code and
 * rate together.
 */
function foreignBase(entry: Entry, line: EntryLine): Cents | null {
  if (line.vatBase === null) return null
  if (line.role === 'base') {
    return line.vatBase === line.amount ? line.foreign : line.foreign - (line.vatShare ?? 0)
  }
  const { lines } = entry
  const before = lines[lines.indexOf(line) - 1]
  if (line.role === 'vat-non-deductible' && before?.role === 'base') return foreignBase(entry, before)
  let sum = 0
  for (const other of lines) {
    if (other.role === 'base' && other.vat?.code === line.vat?.code && other.rate === line.rate)
      sum += other.foreign
  }
  return sum
}
