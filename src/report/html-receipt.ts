import type { BatchSummary } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { amountText, countText, instantText } from '../text/values.ts'
import { isOfDocuments } from '../text/words/feedback.ts'
import { words } from '../text/words/words.ts'
import { escapeHtml, factTable, table, type TableCell } from './html.ts'
import { makeReceipt } from './receipt.ts'

/** Signs that do not show, by the names that people know them by. */
const signNames: Record<string, string> = { '\t': 'tab', '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' }

/**
 * The receipt on the report page: rows read = booked + reported + left out, input + differences = output to the
 * cent (R6); how the file was read; the artifacts; and, small at the end, the hashes of everything.
 */
export function* receiptSection(summary: BatchSummary, language: Language): Iterable<string> {
  const text = words(language)
  const receipt = makeReceipt(summary)
  const count = (number: number): TableCell => ({ number: countText(number, language) })
  const amount = (cents: number): TableCell => ({ number: amountText(cents, language) })
  const { rows, amounts, hashes } = receipt

  yield `<h2>${escapeHtml(text.section.receipt)}</h2>\n`
  yield* factTable([
    [text.receipt.batch, receipt.batch],
    [text.receipt.started, instantText(receipt.started, language)],
    [text.receipt.finished, instantText(receipt.finished, language)],
    [text.receipt.source, receipt.source],
  ])
  yield* factTable([
    [text.count.rows, count(rows.read)],
    [`= ${isOfDocuments(summary.kind) ? text.count.rowsBooked : text.count.rowsTaken}`, count(rows.booked)],
    [`+ ${text.count.rowsReported}`, count(rows.reported)],
    [`+ ${text.count.rowsLeftOut}`, count(rows.leftOut)],
  ])
  if (isOfDocuments(summary.kind))
    yield* factTable([
      [text.receipt.input, amount(amounts.input)],
      ...amounts.differences.map(
        ({ reason, amount: cents }) => [`+ ${text.differences[reason] ?? reason}`, amount(cents)] as const,
      ),
      [`= ${text.receipt.output}`, amount(amounts.output)],
    ])
  yield* familyTable(summary, language)
  const agreement = receipt.balanced ? text.receipt.balanced : text.receipt.unbalanced
  yield `<p class="${receipt.balanced ? 'information' : 'error'}">${escapeHtml(agreement)}</p>\n`

  if (summary.artifacts.length > 0) {
    const { entries, of } = receipt.validated
    const checked = text.receipt.validated(countText(entries, language), countText(of, language))
    if (of > 0) yield `<p>${escapeHtml(checked)}</p>\n`
    yield `<h3>${escapeHtml(text.section.artifacts)}</h3>\n`
    yield* table(
      [text.column.file, text.column.topic, { number: text.column.number }, { number: text.column.bytes }],
      summary.artifacts.map(({ name, topic, count: items, bytes }) => [
        name,
        topic,
        count(items),
        count(bytes),
      ]),
    )
  }
  const facts = Object.entries(summary.facts)
  if (facts.length > 0) {
    yield `<h3>${escapeHtml(text.section.reading)}</h3>\n`
    yield* factTable(
      facts.map(([name, value]) => [text.facts[name] ?? name, signNames[value] ?? value] as const),
    )
  }
  yield `<h3>${escapeHtml(text.section.hashes)}</h3>\n`
  yield* table(
    [text.column.file, text.column.topic, text.column.hash],
    [
      [hashes.input.name, text.hashOf.input, { hash: hashes.input.sha256 }],
      ...Object.entries(hashes.mappings).map(([name, hash]): TableCell[] => [
        name,
        text.hashOf.mapping,
        { hash },
      ]),
      ...hashes.artifacts.map(({ name, sha256 }): TableCell[] => [
        name,
        text.hashOf.artifact,
        { hash: sha256 },
      ]),
    ],
  )
}

/** Which administration has which part of a file that made batches for several, and the rows of this one (R48). */
function* familyTable({ id, family }: BatchSummary, language: Language): Iterable<string> {
  if (!family) return
  const text = words(language).family
  const count = (number: number): TableCell => ({ number: countText(number, language) })
  const some = (shown: readonly string[], all: number): string =>
    [...shown, ...(all > shown.length ? [text.more(countText(all - shown.length, language))] : [])].join(', ')
  yield `<h3>${escapeHtml(text.title)}</h3>\n`
  yield* table(
    [
      text.administration,
      words(language).receipt.batch,
      text.locations,
      { number: text.documents },
      { number: text.rows },
    ],
    family.shares.map(({ administration, batch, locations, locationCount, documents, rows }) => [
      administration,
      batch === id ? `${batch} *` : batch,
      some(locations, locationCount),
      count(documents),
      count(rows),
    ]),
  )
  const ranges = family.ranges.map(({ sheet, from, to }) => {
    const rows = from === to ? String(from) : `${from}–${to}`
    return sheet === '' ? rows : `${sheet} ${rows}`
  })
  yield* factTable([[`* ${text.own}`, some(ranges, family.rangeCount) || '–']])
}
