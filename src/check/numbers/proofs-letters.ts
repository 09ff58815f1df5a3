import { passesLuhn, weighted } from './digits.ts'

/** Proofs of VAT numbers in which letters are check digits. */

const PERSON = 'TRWAGMYFPDXBNJZSQVHLCKE'
const COMPANY = 'JABCDEFGHI'

/** Persons: a letter by the remainder of 23. Companies: a digit, or the letter that stands for it. */
export function isSpanish(number: string): boolean {
  const end = number[8]!
  const digits = number.slice(1, 8)
  const first = number[0]!
  if (/\d/.test(first)) return PERSON[Number(first + digits) % 23] === end
  if ('XYZ'.includes(first)) return PERSON[Number('XYZ'.indexOf(first) + digits) % 23] === end
  if ('KLM'.includes(first)) return PERSON[Number(digits) % 23] === end
  if (!'ABCDEFGHJNPQRSUVW'.includes(first)) return false
  const check = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => passesLuhn(digits + digit))!
  return end === String(check) || end === COMPANY[check]
}

const KEYS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A key of two characters before the SIREN, which has a check digit of its own but for Monaco. */
export function isFrench(number: string): boolean {
  const siren = number.slice(2)
  const a = KEYS.indexOf(number[0]!)
  const b = KEYS.indexOf(number[1]!)
  if (a < 0 || b < 0) return false
  if (!siren.startsWith('000') && !passesLuhn(siren)) return false
  if (a < 10 && b < 10) return Number(`${siren}12`) % 97 === a * 10 + b
  const key = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11
}

const IRISH = 'WABCDEFGHIJKLMNOPQRSTUV'
const IRISH_WEIGHTS = [8, 7, 6, 5, 4, 3, 2]

/** Seven digits, a check letter and perhaps a second letter that counts too; or the old form with a sign in second place. */
export function isIrish(number: string): boolean | null {
  const parts = /^(\d{7})([A-W])([A-IW]?)$/.exec(number)
  if (parts) {
    const second = parts[3] === '' || parts[3] === 'W' ? 0 : parts[3]!.charCodeAt(0) - 64
    return IRISH[(weighted(parts[1]!, IRISH_WEIGHTS) + 9 * second) % 23] === parts[2]
  }
  const old = /^(\d)[A-Z](\d{5})([A-W])$/.exec(number)
  if (!old) return null
  return IRISH[weighted(`0${old[2]!}${old[1]!}`, IRISH_WEIGHTS) % 23] === old[3]
}

/** What an odd place counts for each digit in a Cypriot number. */
const CYPRIOT = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

export function isCypriot(number: string): boolean {
  let sum = 0
  for (let i = 0; i < 8; i++) {
    const digit = number.charCodeAt(i) - 48
    sum += i % 2 === 0 ? CYPRIOT[digit]! : digit
  }
  return String.fromCharCode(65 + (sum % 26)) === number[8]
}
