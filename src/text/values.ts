import type { Cents, Rate } from '../model/money.ts'
import type { Language } from '../model/settings.ts'

/** How long a value taken from the file may be inside a sentence. */
export const QUOTED_LENGTH = 60

const decimalSign: Record<Language, string> = { nl: ',', en: '.', fr: ',' }
const groupSign: Record<Language, string> = { nl: '.', en: ',', fr: '.' }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function grouped(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, groupSign[language])
}

/** Cents as a reader writes them: 123456 is 1.234,56 in Dutch and (Belgian) French, 1,234.56 in English. */
export function amountText(cents: Cents, language: Language): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const sign = cents < 0 ? '-' : ''
  return sign + grouped(digits.slice(0, -2), language) + decimalSign[language] + digits.slice(-2)
}

/** A count with its thousands marked: 1234 is 1.234 in Dutch. Never for row numbers: Excel shows those plain. */
export function countText(count: number, language: Language): string {
  const sign = count < 0 ? '-' : ''
  return sign + grouped(String(Math.abs(count)), language)
}

/** An ISO date in the reader's order; English names the month, since 03-04 is read in two ways. Other text as it is. */
export function dateText(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (parts === null) return iso
  const [, year, month, day] = parts
  if (language === 'nl') return `${day}-${month}-${year}`
  if (language === 'fr') return `${day}/${month}/${year}`
  return `${day} ${months[Number(month) - 1] ?? month} ${year}`
}

/** A rate in hundred-thousandths as a percentage: 21000 is 21%, 5500 is 5,5% in Dutch. */
export function rateText(rate: Rate, language: Language): string {
  const sign = rate < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(rate) / 1000)
  const rest = String(Math.abs(rate) % 1000).padStart(3, '0')
  const decimals = rest.replace(/0+$/, '')
  return sign + grouped(String(whole), language) + (decimals && decimalSign[language] + decimals) + '%'
}

/** A plain number: whole ones without thousands marks (a row number is read as Excel shows it). */
export function numberText(value: number, language: Language): string {
  return String(value).replace('.', decimalSign[language])
}

/** Made once, and only when it is needed: making it takes longer than the rest of a small report. */
let clock: Intl.DateTimeFormat | null = null

/**
 * An ISO instant as the clock on the wall of a Dutch or Belgian office showed it: date, hour and minute.
 * A text that is no instant comes back as it is.
 */
export function instantText(iso: string, language: Language): string {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return iso
  clock ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const [date = '', time = ''] = clock.format(instant).split(' ')
  return `${dateText(date, language)} ${time}`
}

/** A value as read, fit for a sentence: on one line, without signs that do not show, cut at `length` characters. */
export function quotedText(value: string, length: number = QUOTED_LENGTH): string {
  const line = /^[\x20-\x7e]*$/.test(value) ? value : value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + '…'
}

/** The letter of a column counted from 0, as Excel names it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
