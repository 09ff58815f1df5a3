import { headingKey } from './headings.ts'
import { amountColumnsOf, columnOf, type HeadingIndex } from './rate-columns.ts'
import type { RowColumns, TableRule } from './types.ts'

/** Columns that a packed item may be spread over: `order_item_1` to `order_item_200`. */
const PACKED = 200

/**
 * The columns of a file that a table's rules for rows look at; those it cannot do without are added to `missing`.
 * Undefined for a table without such rules, so that it pays nothing for them.
 */
export function rowColumnsOf(
  table: TableRule,
  index: HeadingIndex,
  missing: string[],
): RowColumns | undefined {
  const { where, packedLines, documentVat, ignore, amountColumns } = table
  const once = amountColumns?.filter((rule) => rule.once) ?? []
  if (!where && !packedLines && !documentVat && !ignore && once.length === 0) return undefined
  const found: RowColumns = {
    where: (where ?? []).map((rule) => columnOf(index, rule.headings)),
    once: amountColumnsOf(once, index, missing),
    packed: packedLines ? packedColumns(packedLines.headings, index) : [],
    taxes: (documentVat?.taxes ?? []).map(({ name, amount }) => ({
      name: columnOf(index, name),
      amount: columnOf(index, amount),
    })),
    ignored: (ignore ?? []).map((heading) => columnOf(index, [heading])).filter((column) => column >= 0),
  }
  where?.forEach((rule, at) => {
    if (found.where[at]! < 0 && rule.optional !== true) missing.push(rule.headings[0]!)
  })
  if (packedLines && found.packed.length === 0)
    missing.push(packedLines.headings[0]!.replace('{number}', '1'))
  return found
}

/** Every column that is looked at by these rules. */
export function columnsLookedAt({ where, once, packed, taxes, ignored }: RowColumns): number[] {
  const columns = [...where, ...packed, ...ignored]
  for (const { column, vat, rate } of once) columns.push(column, vat, rate)
  for (const { name, amount } of taxes) columns.push(name, amount)
  return columns
}

/** Columns of items in the order of their numbers, wherever they stand; gaps do not matter. */
function packedColumns(headings: readonly string[], index: HeadingIndex): number[] {
  const columns: number[] = []
  for (const heading of headings) {
    if (!heading.includes('{number}')) columns.push(columnOf(index, [heading]))
    else
      for (let n = 1; n <= PACKED; n++)
        columns.push(index.get(headingKey(heading.replace('{number}', String(n)))) ?? -1)
  }
  return [...new Set(columns.filter((column) => column >= 0))]
}
