import { parseDate } from '../model/parse-date.ts'

/** The day that a file is of. `isTold` false: nothing tells it, so it counts as made today. */
export type ListDay = { day: string; isTold: boolean }

const DATES = /(?<!\d)(?:\d{4}([-_./]?)\d{2}\1\d{2}|\d{1,2}([-_./])\d{1,2}\2\d{4})(?!\d)/g
/** Words behind which the day stands that a list is of. */
const OF_DAY =
  /(?:^|[\s(])(?:per|peildatum|op|datum|stand per|as of|as at|au|date|situation au)[\s:]*([^\s].*)$/i

/** The last date in a text, ISO; '' none: of a period (`2026-01-01 - 2026-03-31`) its end counts. */
export function dateIn(text: string): string {
  let last = ''
  for (const [found] of text.matchAll(DATES)) {
    const date = parseDate(found.replace(/[_.]/g, '-'), 'auto')
    if (date !== null && date > last) last = date
  }
  return last
}

/**
 * The day that a list is of: as the name of its file says, else as a title above it does (`per 31-03-2026`). A day that
 * is yet to come is none.
 */
export function listDay(name: string, titles: readonly string[], today: string): ListDay {
  const told = [name.replace(/\.[^.]*$/, ''), ...titles.map((title) => OF_DAY.exec(title)?.[1] ?? '')]
  const day = told.map(dateIn).find((date) => date !== '' && date <= today)
  return day === undefined ? { day: today, isTold: false } : { day, isTold: true }
}

/** The same where a person has said of which day the file is. */
export const givenDay = (given: { day: string } | undefined, found: () => ListDay): ListDay =>
  given && given.day !== '' ? { day: given.day, isTold: true } : found()

const WHOLE = /(?<!\p{L})(?:volledig|volledige|compleet|complete|complet|complète|full)(?!\p{L})/iu

/** Whether a file says in its name that it is the whole list: then what is not in it is paid. */
export const isWholeByName = (name: string): boolean => WHOLE.test(name.normalize('NFC'))

const PAYMENTS = /(?:betaling|betaald|ontvangst|payment|paid|paiement|payé|encaissement)/iu

/** Whether a file says in its name that it is a list of payments. */
export const isPaymentsByName = (name: string): boolean => PAYMENTS.test(name.normalize('NFC'))
