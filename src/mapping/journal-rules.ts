import type { Document, DocumentKind } from '../model/document.ts'
import type { JournalRule } from '../model/settings.ts'
import { tableKey } from './lookup.ts'

/**
 * The journal that the rules of an administration give a document by its kind, location and department; the first that
 * fits (R50). A document that names a journal itself only meets rules with that `code`, the others only rules without.
 *
 * @returns a journal code; '' when no rule fits
 */
export function journalByRule(rules: readonly JournalRule[], document: Document, kind: DocumentKind): string {
  for (const rule of rules)
    if (
      rule.kind === kind &&
      same(rule.code, document.journal) &&
      fits(rule.location, document.location) &&
      fits(rule.department, document.department)
    )
      return rule.journal
  return ''
}

/** Nothing, or `*` as in `locations`, stands for any text. */
const fits = (wanted: string, text: string): boolean => wanted === '' || wanted === '*' || same(wanted, text)

const same = (a: string, b: string): boolean => a === b || tableKey(a) === tableKey(b)
