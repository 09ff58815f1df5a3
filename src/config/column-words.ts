import type { Language } from '../model/settings.ts'
import { message, type MessageParams } from './messages.ts'

/** Headings of the tables' columns in the other languages; all of them are taken as headings too. */
const WORDS: Record<string, { nl: string; fr: string }> = {
  name: { nl: 'naam', fr: 'nom' },
  description: { nl: 'omschrijving', fr: 'libellé' },
  direction: { nl: 'richting', fr: 'sens' },
  rate: { nl: 'percentage', fr: 'taux' },
  kind: { nl: 'soort', fr: 'nature' },
  type: { nl: 'soort', fr: 'type' },
  country: { nl: 'land', fr: 'pays' },
  from: { nl: 'vanaf', fr: 'à partir du' },
  until: { nl: 'tot en met', fr: 'jusqu’au' },
  blocked: { nl: 'geblokkeerd', fr: 'bloqué' },
  account: { nl: 'rekening', fr: 'compte' },
  currency: { nl: 'valuta', fr: 'devise' },
  'pay account': { nl: 'rekening af te dragen', fr: 'compte à payer' },
  'claim account': { nl: 'rekening te vorderen', fr: 'compte à récupérer' },
  'source codes': { nl: 'broncodes', fr: 'codes source' },
  'vat number': { nl: 'btw-nummer', fr: 'numéro de TVA' },
  'vat code': { nl: 'btw-code', fr: 'code TVA' },
  customer: { nl: 'klant', fr: 'client' },
  supplier: { nl: 'leverancier', fr: 'fournisseur' },
  'payment condition': { nl: 'betalingsconditie', fr: 'condition de paiement' },
  'ledger account': { nl: 'grootboekrekening', fr: 'compte' },
  'sales account': { nl: 'verkooprekening', fr: 'compte de vente' },
  'purchase account': { nl: 'inkooprekening', fr: "compte d'achat" },
  days: { nl: 'dagen', fr: 'jours' },
  'end of month': { nl: 'einde maand', fr: 'fin de mois' },
  year: { nl: 'jaar', fr: 'année' },
  period: { nl: 'periode', fr: 'période' },
  start: { nl: 'begindatum', fr: 'début' },
  end: { nl: 'einddatum', fr: 'fin' },
  closed: { nl: 'afgesloten', fr: 'clôturé' },
}

/** The parameters of a text with a direction as a word, and the column named as in the reader's tables too: `pay account / rekening af te dragen`. */
export function inWords(params: MessageParams, language: Language): MessageParams {
  const { column, direction } = params
  if (direction === 'sales' || direction === 'purchase')
    return { ...params, direction: message(language, direction === 'sales' ? 'vat-sales' : 'vat-purchase') }
  if (typeof column !== 'string' || language === 'en' || !Object.hasOwn(WORDS, column)) return params
  const word = WORDS[column]![language]
  return word === column ? params : { ...params, column: `${column} / ${word}` }
}
