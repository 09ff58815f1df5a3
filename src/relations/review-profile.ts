import type { ColumnRule, Field, SourceProfile } from '../profile/types.ts'
import { headingsOf, type ReviewColumn } from './review.ts'

const needed = (column: ReviewColumn): ColumnRule => ({ headings: headingsOf(column), required: true })

const columns: Partial<Record<Field, ColumnRule | string[]>> = {
  key: needed('mark'),
  status: needed('action'),
  relationTargetCode: needed('code'),
  relationName: needed('name'),
  type: needed('ibanAgreed'),
  relationCode: headingsOf('number'),
  relationVatNumber: headingsOf('vatNumber'),
  street: headingsOf('street'),
  postcode: headingsOf('postcode'),
  city: headingsOf('city'),
  country: headingsOf('country'),
  iban: headingsOf('iban'),
  lineDescription: headingsOf('reason'),
  journal: headingsOf('source'),
}

/**
 * How a list of relations looks that a person looked through: it is recognised among all other files by its headings,
 * in any language, whether it comes back as CSV or as a workbook.
 */
export const reviewProfile: SourceProfile = {
  source: 'relations-review',
  name: 'ledgerdrop: relations',
  ours: true,
  tables: [{ name: 'review', makes: 'customers', layout: 'row-per-document', columns }],
}
