import type { ColumnRule, Field, SourceProfile, TableRule } from '../profile/types.ts'

/**
 * What the columns of these lists are, in fields that profiles have. `including` is what is open, or what was paid;
 * `excluding` what was paid so far; `supplyDate` the day of the (last) payment; `discountAmount` what was written off;
 * `key` the entry number; `relationRole` whether it is about debtors or creditors.
 */
type Columns = Partial<Record<Field, ColumnRule | string[]>>

const NUMBER = [
  'Factuurnummer',
  'Factuurnr',
  'Factuur nr',
  'Factuur',
  'Faktuurnummer',
  'Faktuurnr',
  'Documentnummer',
  'Invoice number',
  'Invoice no',
  'Invoice',
  'Numéro de facture',
  'N° facture',
  'No facture',
  'Facture',
]
const OF_DOCUMENT: Columns = {
  key: ['Boekstuknummer', 'Boekstuk', 'Boekstuknr', 'Entry number', 'Numéro de pièce', 'N° pièce'],
  yourReference: ['Uw referentie', 'Uw ref', 'YourRef', 'Your ref', 'Votre référence'],
  relationCode: [
    'Relatiecode',
    'Relatienummer',
    'Debiteurnummer',
    'Debiteurcode',
    'Klantnummer',
    'Crediteurnummer',
    'Account code',
    'Customer number',
    'Code client',
    'Numéro client',
  ],
  relationName: [
    'Relatie',
    'Relatienaam',
    'Naam',
    'Debiteur',
    'Klant',
    'Crediteur',
    'Leverancier',
    'Account',
    'Customer',
    'Name',
    'Client',
    'Nom',
    'Fournisseur',
  ],
  relationRole: ['Soort', 'Debiteur/crediteur', 'Kind', 'Type'],
  description: ['Omschrijving', 'Description', 'Libellé'],
  currency: ['Valuta', 'Valutacode', 'Currency', 'Devise'],
}
const INVOICE_DATE = ['Factuurdatum', 'Invoice date', 'Date de facture', 'Date facture']
const DUE_DATE = ['Vervaldatum', 'Vervaldag', 'Due date', "Date d'échéance", 'Échéance']

/** Headings that only lists of payments have: with one of them nobody takes it for a list of invoices. */
export const PAYMENT_DATES = [
  'Betaaldatum',
  'Betaald op',
  'Datum betaling',
  'Betalingsdatum',
  'Laatste betaling',
  'Ontvangen op',
  'Ontvangstdatum',
  'Payment date',
  'Paid on',
  'Last payment',
  'Date de paiement',
  'Dernier paiement',
  'Payé le',
]
export const PAID_AMOUNTS = [
  'Betaald bedrag',
  'Betaald',
  'Reeds betaald',
  'Bedrag betaling',
  'Ontvangen bedrag',
  'Ontvangen',
  'Paid amount',
  'Amount paid',
  'Paid',
  'Montant payé',
  'Payé',
]

const openItems: TableRule = {
  name: 'openstaande posten',
  makes: 'sales',
  layout: 'row-per-document',
  columns: {
    ...OF_DOCUMENT,
    number: { headings: NUMBER, required: true },
    date: [...INVOICE_DATE, 'Datum', 'Date'],
    dueDate: DUE_DATE,
    totalIncluding: [
      'Bedrag',
      'Factuurbedrag',
      'Totaal',
      'Totaalbedrag',
      'Bedrag incl',
      'Bedrag incl btw',
      'Amount',
      'Invoice amount',
      'Total',
      'Montant',
      'Montant facture',
      'Total TTC',
    ],
    including: {
      headings: [
        'Openstaand',
        'Openstaand bedrag',
        'Openstaand saldo',
        'Nog openstaand',
        'Nog te betalen',
        'Open bedrag',
        'Open saldo',
        'Outstanding',
        'Outstanding amount',
        'Open amount',
        'Amount due',
        'Balance due',
        'Solde ouvert',
        'Montant ouvert',
        'Reste dû',
        'Restant dû',
        'Solde',
        'Saldo',
        'Open',
      ],
      required: true,
    },
    excluding: PAID_AMOUNTS,
    supplyDate: PAYMENT_DATES,
  },
}

const payments: TableRule = {
  name: 'betalingen',
  makes: 'sales',
  layout: 'row-per-document',
  columns: {
    ...OF_DOCUMENT,
    number: { headings: NUMBER, required: true },
    date: INVOICE_DATE,
    dueDate: DUE_DATE,
    supplyDate: { headings: [...PAYMENT_DATES, 'Boekdatum', 'Datum', 'Date'], required: true },
    including: { headings: [...PAID_AMOUNTS, 'Bedrag', 'Amount', 'Montant'], required: true },
    discountAmount: [
      'Betalingskorting',
      'Betalingsverschil',
      'Afgeboekt',
      'Written off',
      'Discount',
      'Escompte',
    ],
  },
}

/** Lists of open items and of payments, recognised by their headings in three languages. */
export const paymentListProfile: SourceProfile = {
  source: 'payments',
  name: 'ledgerdrop: payments',
  ours: true,
  tables: [openItems, payments],
}

export const isOpenItems = (table: TableRule): boolean => table === openItems
