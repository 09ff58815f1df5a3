import type { DocumentKind } from '../../model/document.ts'
import type { Language } from '../../model/settings.ts'

/** Words of the list of all documents of a batch. */
export type DocumentListWords = {
  heading: string
  intro: string
  columns: Record<'document' | 'date' | 'relation' | 'journal' | 'entry' | 'amount' | 'count', string>
  kinds: Record<DocumentKind, string>
  vat: string
  sum: string
  more: (count: string) => string
  /** file name of the list in the archive */
  file: string
}

const all: Record<Language, DocumentListWords> = {
  nl: {
    heading: 'Documenten',
    intro:
      'Alle documenten van deze batch met hun boekingsregels (debet positief, credit negatief). Kijk ze na voordat u de batch vrijgeeft.',
    columns: {
      document: 'Document',
      date: 'Datum',
      relation: 'Relatie',
      journal: 'Dagboek en periode',
      entry: 'Boekstuk',
      amount: 'Bedrag',
      count: 'Aantal',
    },
    kinds: {
      'sales-invoice': 'Factuur',
      'sales-credit-note': 'Creditnota',
      'purchase-invoice': 'Inkoopfactuur',
      'purchase-credit-note': 'Creditnota inkoop',
    },
    vat: 'btw',
    sum: 'Totaal incl. btw',
    more: (count) => `… en nog ${count} documenten, die alleen in de totalen staan`,
    file: 'documenten.html',
  },
  en: {
    heading: 'Documents',
    intro:
      'All documents of this batch with their lines (debit positive, credit negative). Look through them before you release the batch.',
    columns: {
      document: 'Document',
      date: 'Date',
      relation: 'Relation',
      journal: 'Journal and period',
      entry: 'Entry',
      amount: 'Amount',
      count: 'Number',
    },
    kinds: {
      'sales-invoice': 'Invoice',
      'sales-credit-note': 'Credit note',
      'purchase-invoice': 'Purchase invoice',
      'purchase-credit-note': 'Purchase credit note',
    },
    vat: 'VAT',
    sum: 'Total incl. VAT',
    more: (count) => `… and ${count} more documents, which stand in the totals only`,
    file: 'documents.html',
  },
  fr: {
    heading: 'Documents',
    intro:
      'Tous les documents de ce lot avec leurs lignes (débit positif, crédit négatif). Vérifiez-les avant de libérer le lot.',
    columns: {
      document: 'Document',
      date: 'Date',
      relation: 'Relation',
      journal: 'Journal et période',
      entry: 'Pièce',
      amount: 'Montant',
      count: 'Nombre',
    },
    kinds: {
      'sales-invoice': 'Facture',
      'sales-credit-note': 'Note de crédit',
      'purchase-invoice': "Facture d'achat",
      'purchase-credit-note': "Note de crédit d'achat",
    },
    vat: 'TVA',
    sum: 'Total TVA comprise',
    more: (count) => `… et encore ${count} documents, repris dans les totaux seulement`,
    file: 'documents.html',
  },
}

export const documentListWords = (language: Language): DocumentListWords => all[language]
