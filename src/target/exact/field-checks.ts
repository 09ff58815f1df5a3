import { finding } from '../../model/finding-make.ts'
import type { Finding, Place } from '../../model/finding.ts'
import { centsToDecimal, MAX_CENTS, type Cents } from '../../model/money.ts'
import { characters, escapeXml, forbiddenCharacter, isPlain } from './xml.ts'

/** No limit that is known of. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER
/** Descriptions in Exact (facts: XML section 1). */
export const DESCRIPTION_LIMIT = 255
/** Names of relations in Exact (facts: XML section 1). */
export const NAME_LIMIT = 50
/** Codes of relations in Exact: digits, at most so many (facts: XML sections 1 and 3). */
export const RELATION_CODE_LIMIT = 18

const DIGITS = /^[0-9]+$/

/**
 * Turns values into XML text and collects what is wrong with them. Nothing is dropped or cut: a value that cannot be
 * written becomes a finding, and whoever asked must not write the record. One object serves a whole run, because it
 * is called several times a line.
 */
export class FieldChecks {
  #findings: Finding[] = []
  #document = ''
  #place: Place = { sheet: '', row: 0 }
  /** the amount written last: most are written three times in a row */
  #cents = 0
  #money = '0.00'

  /** Begins a record. `document` is the number that its findings name, '' for none. */
  start(place: Place, document: string): void {
    if (this.#findings.length > 0) this.#findings = []
    this.#place = place
    this.#document = document
  }

  /** Values from here on stand at this place. */
  at(place: Place): void {
    this.#place = place
  }

  get ok(): boolean {
    return this.#findings.length === 0
  }

  /** What is wrong with the record so far; the caller may keep it. */
  get findings(): Finding[] {
    return this.#findings
  }

  /** A text as XML content or attribute value. `limit` is a number of characters. */
  text(value: string, field: string, limit: number): string {
    if (isPlain(value) && value.length <= limit) return value
    return this.#difficult(value, field, limit)
  }

  /** The code of a relation in Exact: 1 to 18 digits. */
  relationCode(value: string): string {
    if (DIGITS.test(value) && value.length <= RELATION_CODE_LIMIT) return value
    const text = this.#difficult(value, 'relation', RELATION_CODE_LIMIT)
    if (!DIGITS.test(value))
      this.add(finding('relation-code-not-digits', this.#place, { code: value }, this.#about(value)))
    return text
  }

  /** An amount as XML wants it: 123456 becomes 1234.56. */
  money(cents: Cents, field: string): string {
    if (cents === this.#cents) return this.#money
    if (!Number.isInteger(cents) || cents > MAX_CENTS || cents < -MAX_CENTS) {
      const params = { field, amount: { cents }, limit: { cents: MAX_CENTS } }
      this.add(finding('amount-out-of-range', this.#place, params, this.#about(String(cents))))
      return centsToDecimal(cents)
    }
    this.#cents = cents
    this.#money = centsToDecimal(cents)
    return this.#money
  }

  add(found: Finding): void {
    this.#findings.push(found)
  }

  #difficult(value: string, field: string, limit: number): string {
    const character = forbiddenCharacter(value)
    if (character !== '') {
      this.add(finding('character-not-allowed', this.#place, { field, character }, this.#about(value)))
    }
    if (value.length > limit) {
      const length = characters(value)
      if (length > limit) {
        this.add(finding('text-too-long', this.#place, { field, length, limit }, this.#about(value)))
      }
    }
    return escapeXml(value)
  }

  #about(value: string): { document?: string; value: string } {
    return this.#document === '' ? { value } : { document: this.#document, value }
  }
}
