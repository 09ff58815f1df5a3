import type { PayableDocument } from '../../src/model/payment.ts'
import { noFacts } from '../../src/payments/facts.ts'
import type { DocumentReference } from '../../src/payments/item.ts'

let ids = 0

/** A sale of 121,00 of which nothing is known, unless it says otherwise. */
export function document(more: Partial<PayableDocument> = {}): PayableDocument {
  return {
    id: ++ids,
    direction: 'sales',
    kind: 'sales-invoice',
    series: '',
    fingerprint: 'print',
    number: '2026-0001',
    entryNumber: 20_260_001,
    journal: '70',
    year: 2026,
    date: '2026-01-15',
    total: 12_100,
    stated: more.total ?? 12_100,
    unsure: false,
    currency: 'EUR',
    relationName: 'Bakkerij De Korenaar',
    relationCode: '',
    source: 'generic',
    batch: 'b1',
    exported: '2026-01-20',
    imported: '',
    facts: noFacts(),
    told: null,
    ...more,
  }
}

export const reference = (more: Partial<DocumentReference> = {}): DocumentReference => ({
  direction: 'sales',
  numbers: ['2026-0001'],
  entry: null,
  book: null,
  description: '',
  relationCode: '',
  relationName: '',
  date: '',
  ...more,
})
