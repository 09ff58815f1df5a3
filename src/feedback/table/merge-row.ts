import { tableColumns, type Column } from '../../mapping/table-columns.ts'
import { codeOf, truthOf } from '../../mapping/table-values.ts'
import { harmless } from '../../report/harmless.ts'
import type { ColumnRule, TableSpec } from '../refresh/spec.ts'
import { sameMeaning, styled, type CellStyle } from './columns.ts'
import type { IncomingRow } from './incoming.ts'
import type { Merged, MergeOptions } from './merge.ts'
import { cellValue, rawCell, type RawTable } from './raw-table.ts'

/** Merges one row at a time. */
export class RowMerger {
  readonly #spec: TableSpec
  readonly #delimiter: string
  readonly #places: Readonly<Record<string, number>>
  readonly #own: number
  readonly #width: number
  readonly #style: CellStyle
  readonly #rules: readonly (readonly [column: string, rule: ColumnRule, heading: string])[]

  /** @param width columns of the table, those that are added to it among them */
  constructor(
    spec: TableSpec,
    { delimiter, headings }: RawTable,
    places: Readonly<Record<string, number>>,
    width: number,
    style: CellStyle,
  ) {
    this.#spec = spec
    this.#delimiter = delimiter
    this.#places = places
    this.#own = headings.length
    this.#width = width
    this.#style = style
    const columns: Record<string, Column> = tableColumns[spec.table]
    this.#rules = Object.entries(spec.columns).map(
      ([column, rule]) => [column, rule, headings[places[column]!] ?? columns[column]!.heading] as const,
    )
  }

  /** What makes a row this row: its code, or year and period. */
  key(cells: readonly string[]): string {
    const { key } = this.#spec
    const texts = key.map((column) => codeOf(cellValue(cells[this.#places[column]!] ?? '')))
    return texts.length === 1 ? texts[0]! : rowKey(texts)
  }

  /**
   * A row of the table as it will be: the text that it is now where nothing is different.
   * @param row what the list has of it; null: nothing
   */
  merge(
    text: string,
    cells: readonly string[],
    row: IncomingRow | null,
    options: MergeOptions,
    merged: Merged,
  ): string {
    const code = this.key(cells)
    const name = this.#value(cells, this.#spec.name)
    if (!row && options.complete && code !== '') merged.gone.push({ code, name })
    const more = options.seen?.(row, (column) => this.#value(cells, column)) ?? null
    if (row && more) row = { ...row, cells: { ...row.cells, ...more } }
    const wanted = row ? this.#differences(cells, row, merged) : this.#blocking(cells, options)
    if (wanted.length === 0) {
      if (row) merged.same++
      return this.#padded(text, cells)
    }
    const made = [...cells]
    while (made.length < this.#width) made.push('')
    const fields = wanted.map(({ column, heading, value }) => {
      const place = this.#places[column]!
      const from = cellValue(made[place]!)
      made[place] = rawCell(value, this.#delimiter)
      return { field: heading, from, to: value }
    })
    const action = row ? 'changed' : 'blocked'
    merged.changed++
    options.change({ action, code, name: name || (row?.name ?? ''), fields })
    return made.join(this.#delimiter)
  }

  /** A row that the table does not have yet. */
  added(row: IncomingRow, extra: Readonly<Record<string, string>>): string {
    const made: string[] = Array.from({ length: this.#width }, () => '')
    if (this.#spec.key.length === 1)
      made[this.#places[this.#spec.key[0]!]!] = rawCell(row.key, this.#delimiter)
    for (const [column, { kind }] of this.#rules) {
      const place = this.#places[column]!
      const value = extra[column] ?? row.cells[column]
      if (place < 0 || value === undefined) continue
      made[place] = rawCell(written(kind, styled(kind, value, this.#style)), this.#delimiter)
    }
    return made.join(this.#delimiter)
  }

  #differences(cells: readonly string[], row: IncomingRow, merged: Merged) {
    const found: { column: string; heading: string; value: string }[] = []
    for (const [column, { kind, lead }, heading] of this.#rules) {
      const given = row.cells[column]
      if (given === undefined || this.#places[column]! < 0 || this.#spec.key.includes(column)) continue
      const value = written(kind, styled(kind, given, this.#style))
      const now = this.#value(cells, column)
      // an empty cell says no; what the list leaves empty is not known, or not taken away
      if (given === '' || sameMeaning(kind, now, value) || (now === '' && given === '0' && kind === 'truth'))
        continue
      if (lead === 'fill' && now !== '') continue
      if (lead === 'narrow' && now !== '' && given === 'both') continue
      if (lead === 'raise' && given === '0') {
        if (truthOf(now) === true) merged.stillBlocked.push(this.key(cells))
        continue
      }
      found.push({ column, heading, value })
    }
    return found
  }

  /** What marks a row that is gone, when that is wanted and it is not marked yet. */
  #blocking(cells: readonly string[], { complete, block }: MergeOptions) {
    const rule = this.#rules.find(([column]) => column === 'blocked')
    if (!complete || !block || !rule || this.#places['blocked']! < 0 || this.key(cells) === '') return []
    if (truthOf(this.#value(cells, 'blocked')) === true) return []
    return [{ column: 'blocked', heading: rule[2], value: this.#style.yes }]
  }

  #value(cells: readonly string[], column: string): string {
    return cellValue(cells[this.#places[column]!] ?? '')
  }

  /** A table that gains columns has them in every row. */
  #padded(text: string, cells: readonly string[]): string {
    const missing = this.#width > this.#own ? this.#width - cells.length : 0
    return missing > 0 ? text + this.#delimiter.repeat(missing) : text
  }
}

/** Year and period as one text, whatever zeros stand before them. */
export const rowKey = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/^0+(?=\d)/, '')).join('/')

/** Texts that a spreadsheet would run are written with a mark in front (Q58). */
const written = (kind: ColumnRule['kind'], value: string): string =>
  kind === 'text' ? harmless(value) : value
