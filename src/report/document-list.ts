import type { FileWriter } from '../edge/files.ts'
import type { BatchTotals } from '../model/batch.ts'
import type { Entry, EntryLine } from '../model/entry.ts'
import type { Language } from '../model/settings.ts'
import { amountText, countText, dateText } from '../text/values.ts'
import { documentListWords } from '../text/words/document-list.ts'
import { escapeHtml, pageEnd, pageStart } from './html.ts'

/** Of such a batch a list of a million documents is no list that anybody prints: beyond so many they are only counted. */
const MOST = 20_000

/** Columns of a document's row that are never broken over two lines: its date and its entry number. */
const WHOLE = new Set([1, 4])

/**
 * documents.html: every document of a batch with its lines, codes and amounts, and the totals, to be looked through or
 * printed before it goes to the accounting package (R9). Written while the documents are booked: nothing of it stays in
 * memory.
 */
export class DocumentList {
  readonly #writer: FileWriter
  readonly #language: Language
  readonly #accountName: (code: string) => string
  #documents = 0
  #text = ''

  /**
   * @param title what stands above it: the file and the administration
   * @param accountName what a ledger account is called; '' not known
   */
  constructor(
    writer: FileWriter,
    title: string,
    language: Language,
    accountName: (code: string) => string,
    notice = '',
  ) {
    this.#writer = writer
    this.#language = language
    this.#accountName = accountName
    const { heading, intro, columns } = documentListWords(language)
    this.#text = pageStart(`${heading}: ${title}`, language)
    if (notice !== '') this.#text += `<p class="notice">${escapeHtml(notice)}</p>\n`
    this.#text += `<h1>${escapeHtml(heading)}: ${escapeHtml(title)}</h1>\n<p>${escapeHtml(intro)}</p>\n`
    const heads = [columns.document, columns.date, columns.relation, columns.journal, columns.entry]
    this.#text += `<table>\n<thead>\n<tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}`
    this.#text += `<th class="number">${escapeHtml(columns.amount)}</th></tr>\n</thead>\n`
  }

  get pressure(): boolean {
    return this.#writer.pressure
  }

  drained(): Promise<void> {
    return this.#writer.drained()
  }

  /** @param relation name of the relation, as the source has it */
  add(entry: Entry, relation: string): void {
    if (++this.#documents > MOST) return
    const { number, kind, date, journal, period, year, entryNumber, total } = entry
    const { kinds } = documentListWords(this.#language)
    const cells = [
      `${kinds[kind]} ${number}`,
      dateText(date, this.#language),
      `${entry.relation} ${relation}`,
      `${journal} · ${year}/${period}`,
      entryNumber === null ? '–' : String(entryNumber),
    ]
    const row = cells.map((text, i) => `<td${WHOLE.has(i) ? ' class="whole"' : ''}>${escapeHtml(text)}</td>`)
    this.#text += `<tbody>\n<tr class="total">${row.join('')}<td class="number">${this.#amount(total)}</td></tr>\n`
    for (const line of entry.lines) this.#line(line)
    this.#text += '</tbody>\n'
    if (this.#text.length > 65_536) this.#flush()
  }

  /** Writes the totals and ends the page. */
  async finish(totals: BatchTotals): Promise<{ bytes: number; sha256: string }> {
    const { journals, currency } = totals
    const { columns, more, sum } = documentListWords(this.#language)
    this.#text += '</table>\n'
    if (this.#documents > MOST)
      this.#text += `<p>${escapeHtml(more(countText(this.#documents - MOST, this.#language)))}</p>\n`
    this.#text += `<h2>${escapeHtml(`${sum} (${currency})`)}</h2>\n<table>\n<tbody>\n`
    this.#text += `<tr><th>${escapeHtml(columns.journal)}</th><th class="number">${escapeHtml(columns.count)}</th>`
    this.#text += `<th class="number">${escapeHtml(columns.amount)}</th></tr>\n`
    for (const { journal, name, documents, total } of journals)
      this.#text += this.#totalRow(`${journal} ${name}`, documents, total)
    this.#text += this.#totalRow(sum, this.#documents, totals.output, ' class="total"')
    this.#text += `</tbody>\n</table>\n${pageEnd}`
    this.#flush()
    return this.#writer.finish()
  }

  /** Nothing of it remains. */
  abandon(): Promise<void> {
    return this.#writer.abandon()
  }

  #line({ account, description, vat, costCentre, costUnit, amount }: EntryLine): void {
    const codes = [vat ? `${documentListWords(this.#language).vat} ${vat.code}` : '', costCentre, costUnit]
    const code = codes.filter((text) => text !== '').join(' · ')
    const cells = ['', `${account} ${this.#accountName(account)}`.trim(), description, code, '']
    const row = cells.map((text) => `<td class="small">${escapeHtml(text)}</td>`).join('')
    this.#text += `<tr>${row}<td class="number small">${this.#amount(amount)}</td></tr>\n`
  }

  #totalRow(label: string, count: number, total: number, mark = ''): string {
    const number = countText(count, this.#language)
    return `<tr${mark}><td>${escapeHtml(label)}</td><td class="number">${number}</td><td class="number">${this.#amount(total)}</td></tr>\n`
  }

  #amount(cents: number): string {
    return escapeHtml(amountText(cents, this.#language))
  }

  #flush(): void {
    this.#writer.write(this.#text)
    this.#text = ''
  }
}
