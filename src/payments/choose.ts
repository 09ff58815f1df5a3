import type { Cents } from '../model/money.ts'
import type { PayableDocument } from '../model/payment.ts'
import type { DocumentReference } from './item.ts'
import { hasTotal } from './unsure.ts'

/** The one document that is meant, or all that it may be; one: it bears the number and is unlike; empty: none. */
export type Choice =
  { document: PayableDocument; several?: undefined } | { document: null; several: PayableDocument[] }

/**
 * Which of the documents that bear the number is meant. Where several do, date, total and relation decide, one after
 * the other; each only where the item tells it and a document agrees. More than one left: none is chosen, never guessed.
 *
 * @param totals what the item says the document's total is, in whatever currency; the sign is not looked at
 */
export function chooseDocument(
  found: readonly PayableDocument[],
  item: DocumentReference,
  totals: readonly Cents[],
): Choice {
  let left = [...found]
  for (const agrees of [byEntry, byDate, byTotal, byCode, byName]) {
    if (left.length <= 1) break
    const agreeing = left.filter((document) => agrees(document, item, totals))
    if (agreeing.length > 0) left = agreeing
  }
  const [only] = left
  if (!only || left.length > 1 || isOther(only, item, totals)) return { document: null, several: left }
  return { document: only }
}

/** The same number and nothing else: another invoice, of a series or a supplier that is not ours. */
function isOther(document: PayableDocument, item: DocumentReference, totals: readonly Cents[]): boolean {
  if (item.date === '' || item.date === document.date || totals.length === 0) return false
  return !totals.some((total) => hasTotal(document, total))
}

type Agrees = (document: PayableDocument, item: DocumentReference, totals: readonly Cents[]) => boolean

const byEntry: Agrees = ({ entryNumber }, { entry }) => entry !== null && entryNumber === entry
const byDate: Agrees = ({ date }, item) => item.date === date
const byTotal: Agrees = ({ total, stated }, _item, totals) =>
  totals.some((one) => one === total || one === stated)
const byCode: Agrees = ({ relationCode }, item) =>
  item.relationCode !== '' && bareCode(item.relationCode) === bareCode(relationCode)
const byName: Agrees = ({ relationName }, item) =>
  item.relationName !== '' && nameWords(item.relationName) === nameWords(relationName)

/** Exact writes codes of relations with blanks in front, others with zeros. */
const bareCode = (code: string): string => code.trim().replace(/^0+(?=\d)/, '')
const nameWords = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A document that a description may name: its number stands there, and date and total agree as well. */
export function isDescribed(
  document: PayableDocument,
  { date }: DocumentReference,
  totals: readonly Cents[],
): boolean {
  return document.date === date && totals.some((total) => hasTotal(document, total))
}

/** Words of a description that may be a number: with a digit in them, in capitals as the register keeps numbers. */
export function numberWords(description: string): string[] {
  const words = description
    .toUpperCase()
    .split(/[\s,;:()"']+/)
    .map((word) => word.replace(/^[.#]+|[.]+$/g, ''))
    .filter((word) => /\d/.test(word) && word.length <= 40)
  return [...new Set(words)].slice(0, 8)
}

/** Other ways to write a number, for who may have been meant: without what is no digit, without zeros in front. */
export function nearNumbers(number: string): string[] {
  const digits = number.replace(/\D+/g, '')
  const plain = number.replace(/[^\p{L}\p{N}]+/gu, '')
  const near = [plain, digits, digits.replace(/^0+/, ''), number.replace(/^\D+/, '')]
  return [...new Set(near)].filter((one) => one !== '' && one !== number)
}
