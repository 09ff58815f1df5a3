import type { JournalTotal } from '../model/batch.ts'
import type { Cents } from '../model/money.ts'
import type { Language } from '../model/settings.ts'
import { amountText, countText } from '../text/values.ts'
import { pageStyle } from './import-page-style.ts'

/** A whole page, self-contained: nothing of it is looked for elsewhere. `title` and `name` are plain text. */
export function wholePage(language: Language, title: string, name: string, parts: readonly string[]): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}: ${escapeHtml(name)}</title>`,
    `<style>${pageStyle}</style>\n</head>\n<body>\n<main>`,
    ...parts.filter((part) => part !== ''),
    '</main>\n</body>\n</html>\n',
  ].join('\n')
}

export type TotalsWords = { journal: string; entries: string; total: string; together: string }

/** R44: per journal the number of entries and the total that the user should see. */
export function totalsTable(
  journals: readonly JournalTotal[],
  words: TotalsWords,
  currency: string,
  language: Language,
): string {
  const rows = journals.map((journal) => {
    const name = journal.name === '' ? '' : ` ${escapeHtml(journal.name)}`
    return tableRow(
      `<b>${escapeHtml(journal.journal)}</b>${name}`,
      journal.documents,
      journal.total,
      language,
    )
  })
  const documents = journals.reduce((sum, journal) => sum + journal.documents, 0)
  const total = journals.reduce((sum, journal) => sum + journal.total, 0)
  const head = `<th>${escapeHtml(words.journal)}</th><th>${escapeHtml(words.entries)}</th><th>${escapeHtml(words.total)} (${escapeHtml(currency)})</th>`
  return [
    `<table><thead><tr>${head}</tr></thead><tbody>`,
    ...rows,
    `</tbody><tfoot>${tableRow(escapeHtml(words.together), documents, total, language)}</tfoot></table>`,
  ].join('\n')
}

function tableRow(label: string, documents: number, total: Cents, language: Language): string {
  return `<tr><td>${label}</td><td>${countText(documents, language)}</td><td>${amountText(total, language)}</td></tr>`
}

/** Fills `{name}` in a text of ours; the values are written safely. */
export function fill(text: string, values: Record<string, string>): string {
  return escapeHtml(text).replace(/\{(\w+)\}/g, (_, name: string) => escapeHtml(values[name] ?? ''))
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
