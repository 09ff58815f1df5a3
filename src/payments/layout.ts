import type { Cents } from '../model/money.ts'
import { centsToDecimal } from '../model/money.ts'
import type { PayableDocument, PaymentState, PaymentStatus } from '../model/payment.ts'
import type { Language } from '../model/settings.ts'
import type { PaymentField, PaymentsRule, SentField, SentRule, WriteBackFormat } from '../model/write-back.ts'

/** Every choice made: how a file for the source is written. */
export type Layout<F extends string> = Required<Omit<WriteBackFormat, 'delimiter' | 'format'>> & {
  delimiter: string
  headings: string[]
  fields: F[]
}

type Words = {
  payments: Record<PaymentField, string>
  sent: Record<SentField, string>
  status: Record<PaymentStatus, string>
  mark: string
}

const WORDS: Record<Language, Words> = {
  nl: {
    payments: {
      number: 'Factuurnummer',
      date: 'Factuurdatum',
      relation: 'Relatie',
      relationCode: 'Relatiecode',
      entryNumber: 'Boekstuknummer',
      currency: 'Valuta',
      total: 'Bedrag',
      paid: 'Betaald',
      writtenOff: 'Afgeboekt',
      open: 'Openstaand',
      status: 'Betaalstatus',
      lastPaid: 'Laatste betaling',
    },
    sent: {
      number: 'Factuurnummer',
      date: 'Factuurdatum',
      relation: 'Relatie',
      currency: 'Valuta',
      total: 'Bedrag',
      journal: 'Dagboek',
      entryNumber: 'Boekstuknummer',
      sent: 'Naar boekhouder',
      sentOn: 'Verzonden op',
      batch: 'Batch',
      status: 'Status',
    },
    status: { paid: 'Betaald', partly: 'Deels betaald', open: 'Open' },
    mark: 'Ja',
  },
  en: {
    payments: {
      number: 'Invoice number',
      date: 'Invoice date',
      relation: 'Relation',
      relationCode: 'Relation code',
      entryNumber: 'Entry number',
      currency: 'Currency',
      total: 'Amount',
      paid: 'Paid',
      writtenOff: 'Written off',
      open: 'Open',
      status: 'Payment status',
      lastPaid: 'Last payment',
    },
    sent: {
      number: 'Invoice number',
      date: 'Invoice date',
      relation: 'Relation',
      currency: 'Currency',
      total: 'Amount',
      journal: 'Journal',
      entryNumber: 'Entry number',
      sent: 'To accountant',
      sentOn: 'Sent on',
      batch: 'Batch',
      status: 'Status',
    },
    status: { paid: 'Paid', partly: 'Partly paid', open: 'Open' },
    mark: 'Yes',
  },
  fr: {
    payments: {
      number: 'Numéro de facture',
      date: 'Date de facture',
      relation: 'Relation',
      relationCode: 'Code relation',
      entryNumber: 'Numéro de pièce',
      currency: 'Devise',
      total: 'Montant',
      paid: 'Payé',
      writtenOff: 'Passé en perte',
      open: 'Ouvert',
      status: 'Statut de paiement',
      lastPaid: 'Dernier paiement',
    },
    sent: {
      number: 'Numéro de facture',
      date: 'Date de facture',
      relation: 'Relation',
      currency: 'Devise',
      total: 'Montant',
      journal: 'Journal',
      entryNumber: 'Numéro de pièce',
      sent: 'Au comptable',
      sentOn: 'Envoyé le',
      batch: 'Lot',
      status: 'Statut',
    },
    status: { paid: 'Payé', partly: 'Payé en partie', open: 'Ouvert' },
    mark: 'Oui',
  },
}

const DEFAULT_PAYMENTS: readonly PaymentField[] = [
  'number',
  'date',
  'relation',
  'currency',
  'total',
  'paid',
  'writtenOff',
  'open',
  'status',
  'lastPaid',
]
const DEFAULT_SENT: readonly SentField[] = [
  'number',
  'date',
  'relation',
  'total',
  'sent',
  'sentOn',
  'batch',
  'status',
]

/** The name of a field as a person reads it. */
export const paymentFieldName = (field: PaymentField, language: Language): string =>
  WORDS[language].payments[field]

/** How a file with payments is written: as the profile says, else with headings in the administration's language. */
export function paymentsLayout(rule: PaymentsRule | undefined, language: Language): Layout<PaymentField> {
  const columns = rule?.columns ?? named(DEFAULT_PAYMENTS, WORDS[language].payments)
  return layoutOf(columns, rule ?? {}, language)
}

/** The same of a file with what was sent. */
export function sentLayout(rule: SentRule | undefined, language: Language): Layout<SentField> {
  const columns = rule?.columns ?? named(DEFAULT_SENT, WORDS[language].sent)
  return layoutOf(columns, rule ?? {}, language)
}

function named<F extends string>(fields: readonly F[], words: Record<F, string>): Record<string, F> {
  return Object.fromEntries(fields.map((field) => [words[field], field]))
}

function layoutOf<F extends string>(
  columns: Record<string, F>,
  rule: WriteBackFormat,
  language: Language,
): Layout<F> {
  const { delimiter = ';', decimal, date = 'd-m-y', bom = true } = rule
  return {
    headings: Object.keys(columns),
    fields: Object.values(columns),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    decimal: decimal ?? (language === 'en' ? 'point' : 'comma'),
    date,
    bom,
  }
}

type Of<F extends string> = Pick<Layout<F>, 'fields' | 'decimal' | 'date'>

/** The cells of one document in a file with payments. */
export function paymentCells(
  layout: Of<PaymentField>,
  document: PayableDocument,
  state: PaymentState,
  rule: PaymentsRule | undefined,
  language: Language,
): string[] {
  const amount = (cents: Cents): string => amountCell(cents, layout.decimal)
  const day = (date: string): string => dateCell(date, layout.date)
  const values: Record<PaymentField, string> = {
    number: document.number,
    date: day(document.date),
    relation: document.relationName,
    relationCode: document.relationCode,
    entryNumber: document.entryNumber === null ? '' : String(document.entryNumber),
    currency: document.currency,
    total: amount(document.total),
    paid: amount(state.paid),
    writtenOff: amount(state.writtenOff),
    open: amount(state.open),
    status: rule?.statusWords?.[state.status] ?? WORDS[language].status[state.status],
    lastPaid: day(state.lastPaid),
  }
  return layout.fields.map((field) => values[field])
}

/** What is told of a document that was sent. */
export type SentDocument = {
  number: string
  date: string
  relationName: string
  currency: string
  total: Cents
  journal: string
  entryNumber: number | null
}

/** The cells of one document in a file with what was sent. `sentOn`: ISO date. */
export function sentCells(
  layout: Of<SentField>,
  document: SentDocument,
  sent: { sentOn: string; batch: string; status: string },
  rule: SentRule | undefined,
  language: Language,
): string[] {
  const values: Record<SentField, string> = {
    number: document.number,
    date: dateCell(document.date, layout.date),
    relation: document.relationName,
    currency: document.currency,
    total: amountCell(document.total, layout.decimal),
    journal: document.journal,
    entryNumber: document.entryNumber === null ? '' : String(document.entryNumber),
    sent: rule?.mark ?? WORDS[language].mark,
    sentOn: dateCell(sent.sentOn, layout.date),
    batch: sent.batch,
    status: sent.status,
  }
  return layout.fields.map((field) => values[field])
}

function amountCell(cents: Cents, decimal: Layout<string>['decimal']): string {
  const text = centsToDecimal(cents)
  return decimal === 'comma' ? text.replace('.', ',') : text
}

function dateCell(iso: string, style: Layout<string>['date']): string {
  const [year, month, day] = iso.split('-')
  if (day === undefined) return ''
  if (style === 'y-m-d') return iso
  if (style === 'yyyymmdd') return `${year}${month}${day}`
  return style === 'd/m/y' ? `${day}/${month}/${year}` : `${day}-${month}-${year}`
}
