import type { Cell } from './row.ts'
import { RATE_ONE, type Rate } from './money.ts'
import { parseDecimal } from './parse-number.ts'

/**
 * Cell of a VAT rate -> hundred-thousandths: `21`, `21%`, `21,0`, `9.5 %`, 0.21 in a percent cell.
 * A plain fraction below 1 (0,21) is taken as 21% and `fraction` is set, for a warning (Q37). null: no rate in it, or
 * one below 0% or above 100%.
 */
export function parseRate(cell: Cell): { rate: Rate; fraction: boolean } | null {
  if (typeof cell !== 'string') {
    if (cell.kind !== 'number') return null
    const value = Number(cell.raw)
    return cell.percent ? percentage(value * 100) : scale(value)
  }
  const text = cell.trim()
  if (text === '') return null
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1) : text
  const number = parseDecimal(digits, 'auto')
  // 21,000 is no amount of thousands: no rate is.
  const decimals = number.trouble === 'ambiguous' ? parseDecimal(digits.replace(',', '.'), 'point') : number
  if (decimals.trouble) return null
  const value = Number(decimals.value)
  return percent ? percentage(value) : scale(value)
}

/** Percent -> hundred-thousandths. */
function percentage(value: number): { rate: Rate; fraction: boolean } | null {
  if (!(value >= 0 && value <= 100)) return null
  return { rate: Math.round(value * 1000) || 0, fraction: false }
}

function scale(value: number): { rate: Rate; fraction: boolean } | null {
  if (!(value > 0 && value < 1)) return percentage(value)
  return { rate: Math.round(value * RATE_ONE), fraction: true }
}
