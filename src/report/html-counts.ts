import type { BatchSummary } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { amountText, countText } from '../text/values.ts'
import { severityWord } from '../text/finding-text.ts'
import { isOfDocuments } from '../text/words/feedback.ts'
import { words } from '../text/words/words.ts'
import { escapeHtml, factTable, table, type TableCell } from './html.ts'
import { rowEquation } from './receipt.ts'

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

/** How many rows, documents and findings there were. */
export function* countsSection({ counts, kind }: BatchSummary, language: Language): Iterable<string> {
  const text = words(language)
  const names = [
    'rows',
    'documents',
    'documentsExported',
    'documentsAlreadyExported',
    'documentsRejected',
    'relationsWritten',
  ] as const
  const number = (count: number): TableCell => ({ number: countText(count, language) })
  // a list that came back has rows; documents only where it made some
  const isTold = (name: (typeof names)[number]): boolean =>
    name === 'rows' || isOfDocuments(kind) || counts[name] > 0
  yield `<h2>${escapeHtml(text.section.counts)}</h2>\n`
  yield* factTable([
    ...names.filter(isTold).map((name) => [text.count[name], number(counts[name])] as const),
    [severityWord('error', language), number(counts.errors)],
    [severityWord('warning', language), number(counts.warnings)],
    [severityWord('information', language), number(counts.information)],
  ])
}

/**
 * Control totals of what is exported, per journal, VAT code and ledger account: what the reader should see in the
 * accounting package after importing (R6, R44).
 */
export function* totalsSection({ totals }: BatchSummary, language: Language): Iterable<string> {
  const { column, section, sum: total } = words(language)
  const amount = (cents: number): TableCell => ({ number: amountText(cents, language) })
  const count = (number: number): TableCell => ({ number: countText(number, language) })
  const { journals, vatCodes, accounts, currency } = totals
  yield `<h2>${escapeHtml(`${section.totals} (${currency})`)}</h2>\n`
  yield* table(
    [column.journal, column.name, { number: column.documents }, { number: column.total }],
    journals.map((journal) => [
      journal.journal,
      journal.name,
      count(journal.documents),
      amount(journal.total),
    ]),
    [total, '', count(sum(journals, (one) => one.documents)), amount(sum(journals, (one) => one.total))],
  )
  yield* table(
    [column.vatCode, column.name, { number: column.base }, { number: column.vat }],
    vatCodes.map((vat) => [vat.code, vat.description, amount(vat.base), amount(vat.vat)]),
    [total, '', amount(sum(vatCodes, (one) => one.base)), amount(sum(vatCodes, (one) => one.vat))],
  )
  yield* table(
    [column.account, column.name, { number: column.amount }],
    accounts.map((account) => [account.account, account.name, amount(account.amount)]),
  )
}

/** Rows and documents that were left out, by the rule that did so. */
export function* leftOutSection(summary: BatchSummary, language: Language): Iterable<string> {
  const text = words(language)
  const { rowsLeftOut, documentsLeftOut } = summary.counts
  if (rowEquation(summary).leftOut === 0 && Object.keys(documentsLeftOut).length === 0) return
  yield `<h2>${escapeHtml(text.section.leftOut)}</h2>\n`
  for (const [name, counts] of [
    [text.count.rowsLeftOut, rowsLeftOut],
    [text.count.documentsLeftOut, documentsLeftOut],
  ] as const) {
    const rules = Object.entries(counts).filter(([, count]) => count > 0)
    if (rules.length === 0) continue
    yield* table(
      [name, { number: text.column.number }],
      rules.map(([rule, count]) => [text.rules[rule] ?? rule, { number: countText(count, language) }]),
    )
  }
}
