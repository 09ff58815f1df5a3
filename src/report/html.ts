import type { Language } from '../model/settings.ts'
import { pageStyle } from './style.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text made safe inside an element and inside a quoted attribute. Control characters that a browser does not
 * show become a visible replacement sign.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign]!).replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
}

/** Everything of a page up to its content. The policy forbids scripts and foreign resources altogether. */
export function pageStart(title: string, language: Language): string {
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<title>${escapeHtml(title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n`
  )
}

export const pageEnd = '</body>\n</html>\n'

/** One cell of a table: text, or a number that stands to the right. */
export type TableCell = string | { number: string } | { hash: string } | { value: string }

function cell(content: TableCell, tag: 'td' | 'th'): string {
  if (typeof content === 'string') return `<${tag}>${escapeHtml(content)}</${tag}>`
  if ('number' in content) return `<${tag} class="number">${escapeHtml(content.number)}</${tag}>`
  if ('hash' in content) return `<${tag} class="hash">${escapeHtml(content.hash)}</${tag}>`
  return `<${tag} class="value">${escapeHtml(content.value)}</${tag}>`
}

function tableRow(cells: readonly TableCell[], tag: 'td' | 'th' = 'td', total = false): string {
  return `<tr${total ? ' class="total"' : ''}>${cells.map((content) => cell(content, tag)).join('')}</tr>\n`
}

/** A table with headings; all content is escaped. `total` is the last row, in bold. */
export function* table(
  headings: readonly TableCell[],
  rows: Iterable<readonly TableCell[]>,
  total?: readonly TableCell[],
): Iterable<string> {
  yield `<table>\n<thead>\n${tableRow(headings, 'th')}</thead>\n<tbody>\n`
  for (const cells of rows) yield tableRow(cells)
  if (total !== undefined) yield tableRow(total, 'td', true)
  yield '</tbody>\n</table>\n'
}

/** A table of two columns: what it is, and its value. */
export function* factTable(facts: Iterable<readonly [string, TableCell]>): Iterable<string> {
  yield '<table class="facts">\n<tbody>\n'
  for (const [name, value] of facts) yield `<tr>${cell(name, 'th')}${cell(value, 'td')}</tr>\n`
  yield '</tbody>\n</table>\n'
}
