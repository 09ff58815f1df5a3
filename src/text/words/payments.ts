import type { PaymentStatus } from '../../model/payment.ts'
import type { Language } from '../../model/settings.ts'

/** Words of reports and lists about what was paid. */
export type PaymentWords = {
  section: string
  status: Record<PaymentStatus, string>
  /** of which nothing is known */
  unknown: string
  columns: Record<
    | 'status'
    | 'documents'
    | 'paid'
    | 'open'
    | 'number'
    | 'date'
    | 'relation'
    | 'total'
    | 'lastPaid'
    | 'source',
    string
  >
  /** documents whose state changed, those a source is told of, rows without a document */
  told: (changed: string, told: string, unknown: string) => string
}

const all: Record<Language, PaymentWords> = {
  nl: {
    section: 'Betalingen in dit bestand',
    status: { paid: 'betaald', partly: 'deels betaald', open: 'open' },
    unknown: 'onbekend',
    columns: {
      status: 'Stand',
      documents: 'Facturen',
      paid: 'Betaald',
      open: 'Openstaand',
      number: 'Factuur',
      date: 'Datum',
      relation: 'Relatie',
      total: 'Bedrag',
      lastPaid: 'Laatste betaling',
      source: 'Bron',
    },
    told: (changed, told, unknown) =>
      `Facturen met een andere stand dan eerst: ${changed}. Aan het bronpakket gemeld: ${told}. Posten zonder geëxporteerde factuur: ${unknown}.`,
  },
  en: {
    section: 'Payments in this file',
    status: { paid: 'paid', partly: 'partly paid', open: 'open' },
    unknown: 'not known',
    columns: {
      status: 'State',
      documents: 'Invoices',
      paid: 'Paid',
      open: 'Open',
      number: 'Invoice',
      date: 'Date',
      relation: 'Relation',
      total: 'Amount',
      lastPaid: 'Last payment',
      source: 'Source',
    },
    told: (changed, told, unknown) =>
      `${changed} invoices in another state than before; ${told} told to the source; ${unknown} items without an invoice from here.`,
  },
  fr: {
    section: 'Paiements dans ce fichier',
    status: { paid: 'payé', partly: 'payé en partie', open: 'ouvert' },
    unknown: 'inconnu',
    columns: {
      status: 'État',
      documents: 'Factures',
      paid: 'Payé',
      open: 'Ouvert',
      number: 'Facture',
      date: 'Date',
      relation: 'Relation',
      total: 'Montant',
      lastPaid: 'Dernier paiement',
      source: 'Source',
    },
    told: (changed, told, unknown) =>
      `${changed} factures dans un autre état qu’avant ; ${told} signalées à la source ; ${unknown} postes sans facture d’ici.`,
  },
}

export const paymentWords = (language: Language): PaymentWords => all[language]
