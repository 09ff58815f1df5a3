import { finding } from '../../model/finding-make.ts'
import type { Report } from '../../model/finding.ts'
import { directionOf, rateOf, truthOf, vatKindOf, vatTypeOf } from '../../mapping/table-values.ts'
import { tableKey } from '../../mapping/lookup.ts'
import type { Incoming, IncomingRow } from '../table/incoming.ts'
import type { TableRules } from './rules.ts'

type Cell = (column: string) => string

/** What a line of an invoice finds a VAT code by. */
type Use = {
  code: string
  direction: 'sales' | 'purchase' | 'both'
  rate: number
  kind: string
  including: boolean
}

/**
 * VAT codes that are new come blocked when something has to be filled in first (told each time until then), and when a
 * code of the same rate, kind and direction is there already: from one refresh to the next `21%` must go on meaning the
 * same code, and not become a question. A code that is there and means something else is blocked as well.
 */
export function vatRules(incoming: Incoming, report: Report): TableRules {
  const there: Use[] = []
  return {
    wanted: () => true,
    seen(row, cell) {
      if (row && truthOf(cell('blocked')) !== true && contradicts(row, cell)) {
        const { key: code, name: description } = row
        const rate = { rate: rateOf(row.cells['rate'] ?? cell('rate')) ?? 0 }
        const params = { code, description, kind: cell('kind'), rate, aliases: cell('aliases') }
        report(finding('refresh-vat-kind-wrong', at(row), params, { value: code }))
        return { blocked: '1' }
      }
      const use = truthOf(cell('blocked')) === true ? null : useOf(cell('code'), cell)
      if (use) there.push(use)
      if (row)
        ask(
          row,
          missingIn((column) => cell(column) || (row.cells[column] ?? '')),
          report,
        )
      return null
    },
    extra(row) {
      const cell: Cell = (column) => row.cells[column] ?? ''
      const missing = missingIn(cell)
      ask(row, missing, report)
      if (missing.length > 0) return { blocked: '1' }
      const use = cell('blocked') === '1' ? null : useOf(row.key, cell)
      const rival = use && rivalOf(use, there, incoming)
      if (!rival) {
        if (use) there.push(use)
        return {}
      }
      const params = { code: row.key, description: row.name, other: rival.code, rate: { rate: use.rate } }
      report(finding('refresh-vat-rival', at(row), params, { value: row.key }))
      return { blocked: '1' }
    },
  }
}

/** Kinds of sales on which the seller writes no VAT. */
const UNTAXED_SALES: ReadonlySet<string> = new Set(['export', 'eu-goods', 'eu-services', 'reverse-charge'])

/**
 * Whether a code means something else in the accounting package than a person made of it: a kind without VAT, and a
 * percentage. Booked on, it would be VAT that nobody has, or none where it is due; tables begin with codes of an example.
 */
function contradicts(row: IncomingRow, cell: Cell): boolean {
  const kind = vatKindOf(cell('kind'))
  const rate = rateOf(row.cells['rate'] ?? cell('rate')) ?? 0
  if (kind === undefined || rate === 0) return false
  if (kind === 'exempt' || kind === 'none') return true
  const direction = directionOf(cell('direction')) ?? directionOf(row.cells['direction'] ?? '')
  return row.cells['kind'] === 'domestic' && UNTAXED_SALES.has(kind) && direction !== 'purchase'
}

function ask(row: IncomingRow, columns: readonly string[], report: Report): void {
  if (columns.length === 0) return
  const params = { code: row.key, description: row.name, columns: columns.join(', ') }
  report(finding('refresh-vat-unclear', at(row), params, { value: row.key }))
}

/** Headings of the columns of a VAT code that must be filled in before anything is booked on it. */
function missingIn(cell: Cell): string[] {
  const kind = vatKindOf(cell('kind'))
  const direction = directionOf(cell('direction'))
  const missing: string[] = []
  if (kind === undefined) missing.push('kind')
  if (direction === undefined) missing.push('direction')
  if ((rateOf(cell('rate')) ?? 0) === 0) return missing
  const isSale = direction !== 'purchase' && (kind === 'domestic' || kind === 'oss')
  const isPurchase = direction !== 'sales' && kind === 'domestic'
  if (isSale && cell('payAccount') === '') missing.push('pay account')
  if (isPurchase && cell('claimAccount') === '') missing.push('claim account')
  return missing
}

/** Only plain rates are looked for by themselves; what is special is named. */
function useOf(code: string, cell: Cell): Use | null {
  const [kind, direction, rate] = [
    vatKindOf(cell('kind')),
    directionOf(cell('direction')),
    rateOf(cell('rate')),
  ]
  if (kind === undefined || direction === undefined || rate === undefined) return null
  return { code, direction, rate, kind, including: vatTypeOf(cell('type')) === 'including' }
}

/** A code that goes before this one: one that is there, or one of the list that is excluding VAT where this one is not. */
function rivalOf(use: Use, there: readonly Use[], incoming: Incoming): Use | null {
  const own = there.find((other) => isRival(use, other))
  if (own || !use.including) return own ?? null
  for (const row of incoming) {
    const other = row.cells['blocked'] === '1' ? null : useOf(row.key, (column) => row.cells[column] ?? '')
    if (other && !other.including && isRival(use, other)) return other
  }
  return null
}

const isRival = (a: Use, b: Use): boolean =>
  tableKey(a.code) !== tableKey(b.code) &&
  a.rate === b.rate &&
  a.kind === b.kind &&
  (a.direction === 'both' || b.direction === 'both' || a.direction === b.direction)

const at = ({ line }: IncomingRow): { sheet: string; row: number } => ({ sheet: '', row: line })
