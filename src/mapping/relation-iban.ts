import type { SourceRelation } from '../model/document.ts'
import type { RelationRecord } from '../model/tables.ts'
import { ibanKey } from './relation-keys.ts'
import type { KnownRelation } from './relation-known.ts'

/** What is to be done about the bank account of a supplier: `known` lists those that are trusted. */
export type IbanAnswer = { changed: boolean; known: string; remember: string }

const NOTHING: IbanAnswer = { changed: false, known: '', remember: '' }

/**
 * Whether a supplier's bank account is another than the tables and the register have (R91). A changed account is the
 * usual way of invoice fraud: it is never taken over unless a person confirms it. The first one that is seen is
 * remembered.
 */
export function bankAccountOf(
  source: SourceRelation,
  record: RelationRecord | null,
  known: KnownRelation | null,
): IbanAnswer {
  const iban = ibanKey(source.iban)
  if (source.role !== 'supplier' || iban === '') return NOTHING
  const remembered = ibanKey(known?.iban ?? '')
  const trusted = [...(record?.ibans ?? []).map(ibanKey), remembered].filter((one) => one !== '')
  if (trusted.length > 0 && !trusted.includes(iban))
    return { changed: true, known: [...new Set(trusted)].join(', '), remember: '' }
  return { changed: false, known: trusted[0] ?? '', remember: remembered === iban ? '' : iban }
}
