import type { DocumentKind } from '../../model/document.ts'
import type { Entry } from '../../model/entry.ts'
import type { Language } from '../../model/settings.ts'

const names: Record<Language, Record<DocumentKind, string>> = {
  nl: {
    'sales-invoice': 'Factuur',
    'sales-credit-note': 'Creditnota',
    'purchase-invoice': 'Inkoopfactuur',
    'purchase-credit-note': 'Creditnota inkoop',
  },
  en: {
    'sales-invoice': 'Invoice',
    'sales-credit-note': 'Credit note',
    'purchase-invoice': 'Purchase invoice',
    'purchase-credit-note': 'Purchase credit note',
  },
  fr: {
    'sales-invoice': 'Facture',
    'sales-credit-note': 'Note de crédit',
    'purchase-invoice': "Facture d'achat",
    'purchase-credit-note': "Note de crédit d'achat",
  },
}

/** `Factuur 2026-0001` in the administration's language. */
export function entryTitle(entry: Entry, language: Language): string {
  return `${names[language][entry.kind]} ${entry.number}`
}

/**
 * The description of an entry: its own, or its title. When the entry number is not the invoice number, the invoice
 * number stands in it, so that a person can find the invoice in Exact (B24).
 */
export function entryDescription(entry: Entry, language: Language): string {
  const { description, number, entryNumber } = entry
  if (description === '') return entryTitle(entry, language)
  if (entryNumber !== null && String(entryNumber) === number) return description
  return mentions(description, number) ? description : `${entryTitle(entry, language)}: ${description}`
}

/**
 * Exact's InvoiceNumber: the entry number; for a sale whose entry number Exact assigns the invoice number when that is
 * digits (B24). '' otherwise: a supplier's number goes in YourRef.
 */
export function invoiceNumber(entry: Entry): string {
  if (entry.entryNumber !== null) return String(entry.entryNumber)
  return isPurchase(entry.kind) || !/^[0-9]+$/.test(entry.number) ? '' : entry.number
}

/** Exact's YourRef: the customer's own reference; on a purchase the supplier's invoice number (B24). */
export function yourReference(entry: Entry): string {
  return isPurchase(entry.kind) ? entry.number : entry.yourReference
}

function isPurchase(kind: DocumentKind): boolean {
  return kind === 'purchase-invoice' || kind === 'purchase-credit-note'
}

/** Whether the number stands in the text as a word of its own: 7 does not stand in 2027. */
function mentions(text: string, number: string): boolean {
  if (number === '') return true
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + number.length))) return true
  }
  return false
}

function isWord(character: string): boolean {
  return character !== '' && /[\p{L}\p{N}]/u.test(character)
}
