import type { Field, SourceProfile, TablePlan } from '../profile/types.ts'

/** A column of a list: the headings that it may have, and whether the list is none without it. */
export type ListColumn = { headings: readonly string[]; required?: boolean }

export type ListLayout<K extends string> = {
  /** name of the list, and of the source that it counts as */
  name: string
  /** file names that it usually has: `GLAccounts*`. A file of such a name need not have one of `tells` */
  files?: readonly string[]
  /** one of these headings tells it from other lists with the same columns */
  tells?: readonly string[]
  columns: Readonly<Record<K, ListColumn>>
}

/** Places for columns in a profile: what they mean for an invoice is of no account here. */
const SLOTS: readonly Field[] = [
  'relationTargetCode',
  'relationName',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'email',
  'phone',
  'website',
  'bic',
  'language',
  'description',
  'yourReference',
  'paymentCondition',
  'country',
  'iban',
  'chamberOfCommerce',
  'relationVatNumber',
]

/**
 * A profile by which a list is recognised among the files of the sources, with columns that no invoice has. `column`
 * gives the place of a column in a sheet; -1: it is not there.
 */
export function listProfile<K extends string>(
  source: string,
  { name, files, tells, columns }: ListLayout<K>,
): { profile: SourceProfile; column: (plan: TablePlan, key: K) => number } {
  const keys = Object.keys(columns) as K[]
  if (keys.length > SLOTS.length) throw new Error(`${name}: more columns than a list can have`)
  const slots = new Map(keys.map((key, at) => [key, SLOTS[at]!]))
  const rules = keys.map((key) => {
    const { headings, required = false } = columns[key]
    return [slots.get(key)!, { headings: [...headings], required }] as const
  })
  const profile: SourceProfile = {
    source,
    name,
    ours: true,
    ...(files && { recognise: { files: [...files] } }),
    tables: [
      {
        name,
        makes: 'customers',
        layout: 'row-per-document',
        ...(tells && { tells: [...tells] }),
        columns: Object.fromEntries(rules),
      },
    ],
  }
  return { profile, column: (plan, key) => plan.header.column[slots.get(key)!] }
}
