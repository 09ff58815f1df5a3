import { headingKey } from './headings.ts'
import type {
  AmountColumnRule,
  CompiledAmountColumn,
  CompiledVatColumn,
  TableRule,
  VatColumnRule,
} from './types.ts'

/** Heading key -> column, the first where a heading stands twice. */
export type HeadingIndex = ReadonlyMap<string, number>

/** The first of these headings that the file has; -1 when it has none of them. */
export const columnOf = (index: HeadingIndex, headings: readonly string[] = []): number =>
  headings.map((h) => index.get(headingKey(h))).find((at) => at !== undefined) ?? -1

const headingsOf = (rule: VatColumnRule): string[] => [
  ...(rule.excluding ?? []),
  ...(rule.including ?? []),
  ...(rule.vat ?? []),
]

/**
 * The columns per VAT rate that a file has. A rule without a rate takes each rate that the file has where its headings
 * say `{rate}`; where they do not, it is one column whose VAT is told by its code or kind. A rate of which only the VAT column is there counts once there are others:
 * an amount in it is then found to lack its base, where it would else be lost.
 */
export function vatColumnsOf(table: TableRule, index: HeadingIndex): CompiledVatColumn[] {
  const found: CompiledVatColumn[] = []
  for (const rule of table.vatColumns ?? []) {
    for (const rate of ratesOf(rule, index)) {
      const at = (list?: string[]): number =>
        columnOf(
          index,
          list?.map((h) => h.replace('{rate}', () => rate)),
        )
      const columns = { excluding: at(rule.excluding), vat: at(rule.vat), including: at(rule.including) }
      if (columns.excluding < 0 && columns.including < 0 && columns.vat < 0) continue
      const known = rate === '' ? null : Math.round(Number(rate.replace(',', '.')) * 1000)
      found.push({ rate: known, kind: rule.kind ?? null, code: rule.code ?? '', ...columns })
    }
  }
  // A lone `Omzet verlegd` beside other amounts does not make a file one with columns per rate.
  const byRate = table.vatColumns?.some((rule) => headingsOf(rule).some((h) => h.includes('{rate}')))
  return found.some((column) => hasBase(column) && (!byRate || column.rate !== null)) ? found : []
}

/** Whether the file has the amount that the VAT is over. */
export const hasBase = (column: CompiledVatColumn): boolean => column.excluding >= 0 || column.including >= 0

function ratesOf(rule: VatColumnRule, index: HeadingIndex): string[] {
  if (rule.rate !== undefined) return [String(rule.rate)]
  return headingsOf(rule).some((h) => h.includes('{rate}')) ? ratesIn(index, rule) : ['']
}

/** The rates that stand where a heading pattern has `{rate}`: `Omzet {rate}%` finds 21 and 9 and 0. */
function ratesIn(index: HeadingIndex, rule: VatColumnRule): string[] {
  const rates = new Set<string>()
  for (const pattern of headingsOf(rule)) {
    const [before, after] = pattern.split('{rate}').map(headingKey) as [string, string | undefined]
    if (after === undefined) continue
    for (const key of index.keys()) {
      if (key.length <= before.length + after.length || !key.startsWith(before) || !key.endsWith(after))
        continue
      const middle = key.slice(before.length, key.length - after.length)
      if (/^\d{1,2}(,\d{1,3})?$/.test(middle)) rates.add(middle)
    }
  }
  // Not by place: the order of the columns never changes a document.
  return [...rates].sort((a, b) => Number(b.replace(',', '.')) - Number(a.replace(',', '.')))
}

/** The columns whose amounts are lines of their own; those that the file does not have are added to `missing`. */
export function amountColumnsOf(
  rules: readonly AmountColumnRule[],
  index: HeadingIndex,
  missing: string[],
): CompiledAmountColumn[] {
  const found: CompiledAmountColumn[] = []
  for (const rule of rules) {
    const column = columnOf(index, rule.headings)
    if (column >= 0) found.push(compiled(rule, column, index))
    else if (rule.optional !== true) missing.push(rule.headings[0]!)
  }
  return found
}

const compiled = (rule: AmountColumnRule, column: number, index: HeadingIndex): CompiledAmountColumn => ({
  column,
  ledgerAccount: rule.ledgerAccount ?? '',
  description: rule.description ?? '',
  vatRate: rule.vatRate === undefined ? null : Math.round(rule.vatRate * 1000),
  vatCode: rule.vatCode ?? '',
  vatKind: rule.vatKind ?? null,
  including: rule.including ?? false,
  vat: columnOf(index, rule.vat),
  rate: columnOf(index, rule.rate),
  takenOff: rule.takenOff ?? false,
})
