import type { Language } from '../../model/settings.ts'

type Names = Record<string, readonly [string, string, string]>

/** What parameters say in words of our own, as a person reads them: nl, en, fr. By parameter, then by its value. */
const WORDS: Record<string, Names> = {
  kind: {
    domestic: ['binnenland', 'domestic', 'national'],
    exempt: ['vrijgesteld', 'exempt', 'exonéré'],
    'reverse-charge': ['btw verlegd', 'reverse charge', 'autoliquidation'],
    'eu-goods': ['goederen binnen de EU', 'goods within the EU', 'biens intracommunautaires'],
    'eu-services': ['diensten binnen de EU', 'services within the EU', 'services intracommunautaires'],
    export: ['uitvoer buiten de EU', 'export outside the EU', 'exportation hors UE'],
    oss: ['éénloketsysteem (OSS)', 'one-stop shop (OSS)', 'guichet unique (OSS)'],
    margin: ['margeregeling', 'margin scheme', 'régime de la marge'],
    none: ['geen btw', 'no VAT', 'sans TVA'],
  },
  journalType: {
    sales: ['verkoop', 'sales', 'ventes'],
    purchase: ['inkoop', 'purchase', 'achats'],
    general: ['memoriaal', 'general', 'opérations diverses'],
    cash: ['kas', 'cash', 'caisse'],
    bank: ['bank', 'bank', 'banque'],
    other: ['overig', 'other', 'autre'],
  },
  accountType: {
    '20': ['debiteuren', 'receivable', 'clients'],
    '22': ['crediteuren', 'payable', 'fournisseurs'],
    '24': ['btw', 'VAT', 'TVA'],
  },
  suggestions: {
    '–': ['geen die erop lijkt', 'none that is like it', 'aucun ne ressemble'],
  },
  codes: {
    '–': ['geen', 'none', 'aucun'],
  },
  country: {
    '–': ['onbekend', 'unknown', 'inconnu'],
  },
  account: {
    '': ['niet ingevuld', 'not filled in', 'non indiqué'],
  },
}

/** `21% reverse-charge`: what was asked of the VAT codes ends with a kind, if it has one. */
function askedWords(asked: string, language: Language): string | null {
  const at = asked.lastIndexOf(' ') + 1
  const kind = wordFor('kind', asked.slice(at), language)
  return kind === null ? null : asked.slice(0, at) + kind
}

/** The words for a parameter's value; null where the value speaks for itself. */
export function wordFor(parameter: string, value: string, language: Language): string | null {
  if (parameter === 'asked') return askedWords(value, language)
  if (!Object.hasOwn(WORDS, parameter)) return null
  const names = WORDS[parameter]!
  if (!Object.hasOwn(names, value)) return null
  return names[value]![language === 'nl' ? 0 : language === 'en' ? 1 : 2]
}
