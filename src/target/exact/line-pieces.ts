import type { EntryLine } from '../../model/entry.ts'
import { rateToFraction, type Rate } from '../../model/money.ts'
import type { VatCode } from '../../model/tables.ts'
import { NO_LIMIT, type FieldChecks } from './field-checks.ts'
import { isPlain } from './xml.ts'

/** Pieces of one kind that are kept at most; a table has some hundreds of codes. */
const MOST_KEPT = 5000

/** A VAT code behind a value: in Amount with the end of that value, and in both with the opening tag of a VAT base. */
export type VatPieces = { amount: string; amountBased: string; foreign: string; foreignBased: string }

/**
 * Pieces of the XML of lines that come back line after line, made once each: a large batch has a million lines and some
 * dozens of accounts and VAT codes. Each is one flat text: putting a line together costs as much as it has pieces.
 * Only pieces of values that nothing is wrong with are kept: a finding is told at every line.
 */
export class LinePieces {
  readonly #checks: FieldChecks
  /** opening tags by line number, for the type of transaction they were last asked for */
  #openings: string[] = []
  #type = ''
  readonly #years = new Map<number, string>()
  /** by account type, then by account */
  readonly #accounts = new Map<string, Map<string, string>>()
  /** by VAT code, then by the percentage that is written; null: none is */
  readonly #vat = new Map<VatCode, Map<Rate | null, VatPieces>>()

  constructor(checks: FieldChecks) {
    this.#checks = checks
  }

  /** The opening tag of a line. */
  opening(type: string, number: number): string {
    if (type !== this.#type) {
      this.#type = type
      this.#openings = []
    }
    const known = this.#openings[number]
    if (known !== undefined) return known
    const made = flat('\n<GLTransactionLine type="', type, '" linetype="0" line="', number, '" status="20">')
    if (number === this.#openings.length && number < MOST_KEPT) this.#openings.push(made)
    return made
  }

  years(year: number, period: number): string {
    const key = year * 1000 + period
    let text = this.#years.get(key)
    if (text === undefined) {
      text = flat('<FinYear number="', year, '"/><FinPeriod number="', period, '"/>')
      if (this.#years.size < MOST_KEPT) this.#years.set(key, text)
    }
    return text
  }

  /** `typed`: the type of the account is written. */
  account(line: EntryLine, typed: boolean): string {
    const { account, accountType } = line
    let ofType = this.#accounts.get(accountType)
    if (ofType === undefined) this.#accounts.set(accountType, (ofType = new Map()))
    const known = ofType.get(account)
    if (known !== undefined) return known
    const code = this.#checks.text(account, 'ledgerAccount', NO_LIMIT)
    const made = flat('<GLAccount code="', code, typed ? `" type="${accountType}"/>` : '"/>')
    if (isPlain(account) && ofType.size < MOST_KEPT) ofType.set(account, made)
    return made
  }

  /** The VAT code of a line, on a base line with its percentage. */
  vat(line: EntryLine, vat: VatCode): VatPieces {
    const rate = line.role === 'base' ? line.rate : null
    let ofCode = this.#vat.get(vat)
    if (ofCode === undefined) this.#vat.set(vat, (ofCode = new Map()))
    const known = ofCode.get(rate)
    if (known !== undefined) return known
    const code = this.#checks.text(vat.code, 'vatCode', NO_LIMIT)
    const percentage = rate === null ? '' : `<VATPercentage>${rateToFraction(rate)}</VATPercentage>`
    const foreign = flat('<VAT code="', code, '"/>', percentage)
    const foreignBased = flat(foreign, '<VATBaseAmount>')
    const made = {
      amount: flat('</Value>', foreign),
      amountBased: flat('</Value>', foreignBased),
      foreign,
      foreignBased,
    }
    if (isPlain(vat.code) && ofCode.size < MOST_KEPT) ofCode.set(rate, made)
    return made
  }
}

/** One text in one piece of memory; what `+` makes is a tree of its parts, which is walked at each use. */
export function flat(...parts: (string | number)[]): string {
  return parts.join('')
}
