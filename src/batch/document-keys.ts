import type { Document, DocumentKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { DocumentKey } from '../register/register.ts'

/** A number as it is compared: without blanks, in capitals (`2 4594 001722` is `24594001722`, Q55). */
export function numberKey(number: string): string {
  return /[\sa-z]/.test(number) ? number.replace(/\s+/g, '').toUpperCase() : number
}

/** The number series a document belongs to, by the administration's setting; '' when numbers never start again. */
export function seriesOf(document: Document, series: AdministrationSettings['numbering']['series']): string {
  if (series === 'never') return ''
  const year = document.date.slice(0, 4)
  if (series === 'yearly') return year
  return series === 'per-journal' ? document.journal : `${document.journal}/${year}`
}

/**
 * What makes a document the same document (R18): kind, series, supplier for purchases, and number. It rests on the
 * source's own values, so that a change of mappings never makes an old document new.
 */
export function documentKey(
  document: Document,
  kind: DocumentKind,
  relation: number,
  settings: AdministrationSettings,
): DocumentKey {
  return {
    kind,
    series: seriesOf(document, settings.numbering.series),
    relation: document.direction === 'purchase' ? relation : 0,
    number: numberKey(document.number),
  }
}

/** The key as one text, to compare keys with each other. */
export const keyText = (key: DocumentKey): string => `${key.kind}|${key.series}|${key.relation}|${key.number}`
