import type { Document } from '../model/document.ts'
import type { Finding, Param } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { finding } from '../model/finding-make.ts'
import { addDays } from '../model/parse-date.ts'
import { amountText, dateText } from '../text/values.ts'
import { FINGERPRINT_VERSION } from '../profile/fingerprint.ts'
import type { KnownDocument } from '../register/register.ts'
import type { Seen } from './seen.ts'

type Before = { date: string; total: number; relationName: string | null; currency: string | null }

const WORDS = {
  nl: {
    date: 'datum',
    total: 'totaal',
    relation: 'relatie',
    currency: 'valuta',
    rest: 'regels, btw of omschrijving',
  },
  en: {
    date: 'date',
    total: 'total',
    relation: 'relation',
    currency: 'currency',
    rest: 'lines, VAT or description',
  },
  fr: {
    date: 'date',
    total: 'total',
    relation: 'relation',
    currency: 'devise',
    rest: 'lignes, TVA ou description',
  },
}

/** Total including VAT that is kept and compared, in cents of the document's currency. */
export function totalOf(document: Document): number {
  if (document.totalIncluding !== null) return document.totalIncluding
  return document.lines.reduce((sum, l) => sum + (l.including ?? (l.excluding ?? 0) + (l.vat ?? 0)), 0)
}

/** A document of which the register has one already: the same, or with other content (R18). */
export function toldBefore(
  document: Document,
  same: boolean,
  known: KnownDocument,
  language: Language,
): Finding {
  const extra = { document: document.number }
  const params: Record<string, Param> = { number: document.number, batch: known.batch }
  if (same) {
    const code = known.batchStatus === 'waiting' ? 'document-waiting' : 'document-already-exported'
    return finding(code, document.place, params, extra)
  }
  return finding(
    'document-changed',
    document.place,
    { ...params, changes: changes(document, known, language) },
    extra,
  )
}

/** The second document of a file with one identity. */
export function toldInFile(document: Document, seen: Seen, language: Language): Finding {
  const extra = { document: document.number }
  const params: Record<string, Param> = { number: document.number, row: seen.row }
  if (seen.sameContent) return finding('duplicate-in-file', document.place, params, extra)
  // A document without a readable date is kept as day 0.
  const date = seen.dayNumber === 0 ? '' : addDays('1970-01-01', seen.dayNumber)
  const before = { date, total: seen.total, relationName: null, currency: null }
  return finding(
    'duplicate-in-file-other',
    document.place,
    { ...params, changes: changes(document, before, language) },
    extra,
  )
}

const dayText = (date: string, language: Language): string => (date === '' ? '–' : dateText(date, language))

/** What differs, as "datum 01-02-2026 → 02-02-2026; totaal 10,00 → 12,00". */
function changes(document: Document, before: Before, language: Language): string {
  const words = WORDS[language]
  const list: string[] = []
  const total = totalOf(document)
  if (before.date !== document.date)
    list.push(`${words.date} ${dayText(before.date, language)} → ${dayText(document.date, language)}`)
  if (before.total !== total)
    list.push(`${words.total} ${amountText(before.total, language)} → ${amountText(total, language)}`)
  const name = document.relation.name || document.relation.code
  if (before.relationName !== null && before.relationName !== name)
    list.push(`${words.relation} ${before.relationName} → ${name}`)
  if (before.currency !== null && before.currency !== document.currency)
    list.push(`${words.currency} ${before.currency} → ${document.currency}`)
  return list.length > 0 ? list.join('; ') : words.rest
}

/** Same content as registered. A fingerprint of an older version cannot be compared: then date and total decide. */
export function isSame(document: Document, fingerprint: string, known: KnownDocument): boolean {
  if (known.fingerprintVersion === FINGERPRINT_VERSION) return known.fingerprint === fingerprint
  return known.date === document.date && known.total === totalOf(document)
}
