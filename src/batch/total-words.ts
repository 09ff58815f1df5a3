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

/** `Totaal`, `Grand total`: the total of all rows. One with "excl" or "btw" in it may stand in another's column. */
export const isGrandTotal = (text: string): boolean => text.length < 60 && grand.test(text.trim())

/** `2 facturen`: what a total row may say in the place of a number. */
export const isCount = (text: string): boolean => text.length < 40 && count.test(text)
