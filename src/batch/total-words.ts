import type { Cell } from '../model/row.ts'
import type { TotalWords } from '../profile/total-rows.ts'

/** Words that make a total row, in Dutch, English and French (Q13). */
const WORDS =
  '(?:(?:sub|sous|eind|grand|generaal|algemeen|general|overall|factuur)[\\s-]*)?' +
  '(?:totaal(?:bedrag|generaal)?|totalen|totals?|totale?|totaux|total(?:amount)?)'
/** What may stand behind them without making another text of it. */
const TAIL =
  '(?:[\\s:.=-]|incl(?:\\.|usief|uding)?|excl(?:\\.|usief|uding)?|btw|vat|tva|ht|ttc|eur|euro|€|g[eé]n[eé]ral|generaal)*'

const whole = new RegExp(`^${WORDS}${TAIL}$`, 'i')
const start = new RegExp(`^${WORDS}(?![\\p{L}\\p{N}])`, 'iu')
const count =
  /^\d+ (?:factuur|facturen|creditnota's|regels?|stuks|invoices?|documents?|lines?|rows?|factures?|lignes?|documenten)$/i

/** `Totaal`, `Subtotaal excl. btw:`, `Total général`: nothing but a total. */
export const isTotalText = (text: string): boolean => text.length < 60 && whole.test(text.trim())

/** `Subtotaal Jansen`, `Totaal januari 2026`: begins as a total. */
export const startsAsTotal = (text: string): boolean => start.test(text.trimStart().slice(0, 60))

const grand = new RegExp(
  `^(?:(?:eind|grand|generaal|algemeen|general|overall)[\\s-]*)?(?:totaal|totalen|totals?|totale?|totaux)[\\s:.=€-]*` +
    `(?:eur|generaal|g[eé]n[eé]ral)?[\\s:.=€-]*$`,
  'i',
)

const TAX = /\b(?:incl|excl|btw|vat|tva|ht|ttc|htva|tvac)/i

/**
 * What the words of a total row say it adds up. `Totaal`, `Grand total`: all rows. One with "excl" or "btw" in it may
 * stand in another's column. Anything else is the total of a part.
 */
export function totalWords(cells: readonly Cell[]): TotalWords {
  let words: TotalWords = 'part'
  for (const cell of cells) {
    if (typeof cell !== 'string' || !startsAsTotal(cell)) continue
    if (TAX.test(cell)) return 'crossing'
    if (cell.length < 60 && grand.test(cell.trim())) words = 'whole'
  }
  return words
}

/** `2 facturen`: what a total row may say in the place of a number. */
export const isCount = (text: string): boolean => text.length < 40 && count.test(text)
