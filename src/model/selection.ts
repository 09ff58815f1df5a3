import type { Language } from './settings.ts'

/** Which part of a file is exported (R42, R43, R59). Empty parts do not limit; nothing at all means everything. */
export type Selection = {
  /** first and last document date, ISO; '' open */
  from: string
  until: string
  /** stretches of document numbers, both ends included; a single number has two equal ends */
  numbers: readonly { from: string; until: string }[]
  /** codes of journals in the accounting package */
  journals: readonly string[]
  /** as the source writes them */
  locations: readonly string[]
  /** invoices: no relations of their own; customers, suppliers: no invoices */
  only: '' | 'invoices' | 'customers' | 'suppliers'
}

/** The rule by which what was not chosen is left out. */
export const NOT_SELECTED = 'not-selected'

export const everything = (): Selection => ({
  from: '',
  until: '',
  numbers: [],
  journals: [],
  locations: [],
  only: '',
})

export function isEverything({ from, until, numbers, journals, locations, only }: Selection): boolean {
  return from + until + only === '' && numbers.length + journals.length + locations.length === 0
}

/** `2026-10..2026-20`, `2026-10` or several with commas in between; null: that is none. */
export function numberStretches(text: string): { from: string; until: string }[] | null {
  const stretches = text
    .split(/[,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', until = from, ...more] = part.split('..').map((end) => end.trim())
      return more.length > 0 || from === '' || until === '' ? null : { from, until }
    })
  return stretches.length === 0 || stretches.includes(null) ? null : stretches.filter((one) => one !== null)
}

export const listed = (text: string): string[] =>
  text
    .split(/[,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

type Words = {
  all: string
  from: (day: string) => string
  until: (day: string) => string
  numbers: string
  journals: string
  locations: string
  only: Record<Exclude<Selection['only'], ''>, string>
}

const words: Record<Language, Words> = {
  nl: {
    all: 'alles',
    from: (day) => `vanaf ${day}`,
    until: (day) => `tot en met ${day}`,
    numbers: 'nummers',
    journals: 'dagboeken',
    locations: 'vestigingen',
    only: { invoices: 'alleen facturen', customers: 'alleen klanten', suppliers: 'alleen leveranciers' },
  },
  en: {
    all: 'everything',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    numbers: 'numbers',
    journals: 'journals',
    locations: 'locations',
    only: { invoices: 'invoices only', customers: 'customers only', suppliers: 'suppliers only' },
  },
  fr: {
    all: 'tout',
    from: (day) => `à partir du ${day}`,
    until: (day) => `jusqu’au ${day}`,
    numbers: 'numéros',
    journals: 'journaux',
    locations: 'établissements',
    only: {
      invoices: 'factures seulement',
      customers: 'clients seulement',
      suppliers: 'fournisseurs seulement',
    },
  },
}

/** The selection in words, for the report: `vanaf 01-01-2026; dagboeken 70`. */
export function selectionText(
  selection: Selection,
  language: Language,
  day: (iso: string, language: Language) => string,
): string {
  const text = words[language]
  if (isEverything(selection)) return text.all
  const { from, until, numbers, journals, locations, only } = selection
  const parts = [
    from && text.from(day(from, language)),
    until && text.until(day(until, language)),
    numbers.length > 0 && `${text.numbers} ${numbers.map(stretchText).join(', ')}`,
    journals.length > 0 && `${text.journals} ${journals.join(', ')}`,
    locations.length > 0 && `${text.locations} ${locations.join(', ')}`,
    only !== '' && text.only[only],
  ]
  return parts.filter((part) => part !== false && part !== '').join('; ')
}

const stretchText = ({ from, until }: { from: string; until: string }): string =>
  from === until ? from : `${from}..${until}`
