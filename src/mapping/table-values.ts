import type { Rate } from '../model/money.ts'
import type { VatKind } from '../model/document.ts'
import type { CostUse, Journal, VatCode } from '../model/tables.ts'
import { parseDate } from '../model/parse-date.ts'
import { parseRate } from '../model/parse-rate.ts'
import { headingOf } from './table-columns.ts'

/** Readers of single values: undefined when the text is no such value. */

/** `words('a|b', x)`: every word that means x, compared without case, accents, blanks and dashes. */
function dictionary<T>(...entries: [string, T][]): Map<string, T> {
  return new Map(
    entries.flatMap(([words, value]) => words.split('|').map((word) => [headingOf(word), value] as const)),
  )
}

const TRUTH = dictionary<boolean>(
  ['ja|j|yes|y|oui|o|1|true|waar|vrai|x', true],
  ['nee|n|no|non|0|false|onwaar|faux', false],
)

export function truthOf(text: string): boolean | undefined {
  return text === '' ? false : TRUTH.get(headingOf(text))
}

const KINDS = dictionary<VatKind>(
  ['domestic|binnenland|binnenlands|national|interieur', 'domestic'],
  ['exempt|vrijgesteld|exonere|exempte', 'exempt'],
  ['reverse-charge|verlegd|btw verlegd|medecontractant|cocontractant|autoliquidation', 'reverse-charge'],
  ['eu-goods|eu-goederen|eu-leveringen|icl|biens ue|ue-biens', 'eu-goods'],
  ['eu-services|eu-diensten|icd|services ue|ue-services', 'eu-services'],
  ['export|uitvoer|buiten de eu|buiten eu|exportation', 'export'],
  ['oss|eenloketsysteem|afstandsverkopen', 'oss'],
  ['margin|marge|margeregeling', 'margin'],
  ['none|geen|geen btw|buiten btw|aucune|sans tva', 'none'],
)
export const vatKindOf = (text: string): VatKind | undefined => KINDS.get(headingOf(text))

const DIRECTIONS = dictionary<VatCode['direction']>(
  ['sales|sale|verkoop|verkopen|vente|ventes|s', 'sales'],
  ['purchase|purchases|inkoop|inkopen|aankoop|aankopen|achat|achats|p', 'purchase'],
  [
    'both|beide|les deux|b|inkoop en verkoop|verkoop en inkoop|verkoop/inkoop|inkoop/verkoop|purchase and sales|sales and purchase|purchase/sales|achats et ventes|ventes et achats',
    'both',
  ],
)
export const directionOf = (text: string): VatCode['direction'] | undefined => DIRECTIONS.get(headingOf(text))

/** Also the letters of Exact's own list of VAT codes: E excluding, I including, N no VAT, B base only. */
const VAT_TYPES = dictionary<VatCode['type']>(
  ['excluding|exclusief|excl|exclusive|hors tva|e', 'excluding'],
  ['including|inclusief|incl|inclusive|tva comprise|i', 'including'],
  ['none|geen|geen btw|aucune|n', 'none'],
  ['zero|nul|nul procent|alleen grondslag|zero pour cent|b', 'zero'],
)
export const vatTypeOf = (text: string): VatCode['type'] | undefined => VAT_TYPES.get(headingOf(text))

/** Words and the numbers of Exact's list of journals; its other numbers are journals we never book on. */
const JOURNAL_TYPES = dictionary<Journal['type']>(
  ['sales|verkoop|verkoopboek|verkopen|ventes|vente|20|21', 'sales'],
  ['purchase|inkoop|inkoopboek|aankoop|aankopen|achats|achat|22|23', 'purchase'],
  ['general|memoriaal|memorial|diversen|operations diverses|90', 'general'],
  ['cash|kas|caisse|10', 'cash'],
  ['bank|banque|12', 'bank'],
  ['other|overig|autre', 'other'],
)
export function journalTypeOf(text: string): Journal['type'] | undefined {
  return JOURNAL_TYPES.get(headingOf(text)) ?? (/^\d{1,3}$/.test(text) ? 'other' : undefined)
}

const COST_USES = dictionary<CostUse>(
  ['required|verplicht|obligatoire|mandatory|must', 'required'],
  ['allowed|toegestaan|optioneel|optional|mag|facultatif|permis', 'allowed'],
  ['forbidden|verboden|niet toegestaan|geen|nee|none|interdit', 'forbidden'],
)
/** Words only: what Exact's numbers 0, 1 and 2 mean here is not documented. */
export const costUseOf = (text: string): CostUse | undefined => COST_USES.get(headingOf(text))

const ACCOUNT_TYPES = dictionary<string>(
  ['kas|cash|caisse', '10'],
  ['bank|banque', '12'],
  ['debiteuren|debiteur|receivable|accounts receivable|klanten|clients', '20'],
  ['crediteuren|crediteur|payable|accounts payable|leveranciers|fournisseurs', '22'],
  ['btw|vat|tva', '24'],
  ['algemeen|general', '90'],
  ['omzet|revenue|opbrengsten|produits', '110'],
  ['kosten|costs|expenses|charges', '121'],
  ['creditcard|credit card|carte de credit', '14'],
  ['vooruitbetaalde kosten|prepaid expenses', '26'],
  ['nog te betalen kosten|accrued liabilities', '27'],
  ['vaste activa|fixed assets|immobilisations', '30'],
  ['overige activa|other assets', '32'],
  ['cumulatieve afschrijving|cumulatieve afschrijvingen|accumulated depreciation', '35'],
  ['voorraad|voorraden|inventory|stock|stocks', '40'],
  ['kapitaal|eigen vermogen|capital', '50'],
  ['kostprijs van de omzet|kostprijs omzet|inkoopwaarde omzet|cost of goods|cost of goods sold', '111'],
  ['overige kosten|other costs', '120'],
  ['afschrijving|afschrijvingen|afschrijvingskosten|depreciation', '122'],
  ['personeelskosten|employee costs', '125'],
)
/** Exact's number of the type of account. Numbers and words we do not know are kept: Exact adds types. */
export const accountTypeOf = (text: string): string => ACCOUNT_TYPES.get(headingOf(text)) ?? text

/** `21`, `21%`, `9,5`; a fraction such as 0,21 is refused, since no rate lies between 0 and 1. */
export function rateOf(text: string): Rate | undefined {
  const parsed = parseRate(text)
  return parsed === null || parsed.fraction ? undefined : parsed.rate
}

/** ISO or day-month-year. */
export function dateOf(text: string): string | undefined {
  return parseDate(text, 'auto') ?? undefined
}

export function wholeOf(text: string, most: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}

/** ISO code of a country in capitals. Greece's VAT prefix EL counts as GR. */
export function countryOf(text: string): string | undefined {
  const upper = text.toUpperCase()
  if (upper === 'EL') return 'GR'
  return upper === '' || /^[A-Z]{2}$/.test(upper) ? upper : undefined
}

/**
 * A code exactly as it stands, 0070 too. What people type to save leading zeros from Excel (`="0070"`, `'0070`) is
 * taken off.
 */
export function codeOf(cell: string): string {
  const text = cell.trim()
  if (text[0] !== '=' && text[0] !== "'") return text
  const formula = /^="(.*)"$/.exec(text)
  if (formula) return formula[1]!.trim()
  return /^'[\d=+@-]/.test(text) ? text.slice(1).trim() : text
}

/** `6,32513E+11`: Excel rounded a long number, its digits are lost (Q42). */
export const isDamaged = (code: string): boolean => /^\d[.,]\d+E\+\d+$/i.test(code)

/** `21%|hoog|H` -> the parts, each as a code would be read. */
export function listOf(cell: string): string[] {
  if (cell === '') return []
  if (!cell.includes('|')) return [codeOf(cell)]
  return cell
    .split('|')
    .map(codeOf)
    .filter((part) => part !== '')
}
