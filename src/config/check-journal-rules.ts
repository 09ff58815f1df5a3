import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { lookUp } from './code-in-table.ts'
import { tokenOf, type SettingProblem } from './yaml-document.ts'

type Report = (problem: SettingProblem) => void

/**
 * Journals that rules name must be in their table and of the right type (R35, R50), VAT codes of a journal in theirs
 * (R40).
 */
export function checkJournalCodes(
  { journals, vat }: Pick<AdministrationSettings, 'journals' | 'vat'>,
  tables: Tables,
  report: Report,
): void {
  journals.rules.forEach(({ kind, journal: value }, i) => {
    const pointer = `/journals/rules/${i}/journal`
    const key = `journals.rules ${i + 1}`
    const journal = lookUp(tables.journals, 'journals.csv', value, key, pointer, report)
    const wanted = kind.startsWith('sales') ? 'sales' : 'purchase'
    if (journal === null || journal.type === wanted) return
    report({ pointer, key: 'journal-type', params: { value, key, type: journal.type, wanted } })
  })
  for (const [journal, codes] of Object.entries(vat.byJournal)) {
    const pointer = `/vat/byJournal/${tokenOf(journal)}`
    const key = 'vat.byJournal'
    if (lookUp(tables.journals, 'journals.csv', journal, key, pointer, report) === null) continue
    for (const [text, code] of Object.entries(codes)) {
      const at = `${pointer}/${tokenOf(text)}`
      lookUp(tables.vatCodes, 'vat-codes.csv', code, `${key}.${journal}`, at, report)
    }
  }
}
