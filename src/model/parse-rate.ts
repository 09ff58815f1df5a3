import type { Cell } from './row.ts'
import { RATE_ONE, type Rate } from './money.ts'
import { parseDecimal } from './parse-number.ts'

/**
 * Cell of a VAT rate -> hundred-thousandths: `21`, `21%`, `21,0`, `9.5 %`, 0.21 in a percent cell.
 * A plain fraction below 1 (0,21) is taken as 21% and `fraction` is set, for a warning (Q37). null: no rate in it.
 */
export function parseRate(cell: Cell): { rate: Rate; fraction: boolean } | null {
  if (typeof cell !== 'string') {
    if (cell.kind !== 'number') return null
    const value = Number(cell.raw)
    if (cell.percent) return { rate: Math.round(value * RATE_ONE), fraction: false }
    return scale(value)
  }
  const text = cell.trim()
  if (text === '') return null
  const percent = text.endsWith('%')
  const number = parseDecimal(percent ? text.slice(0, -1) : text, 'auto')
  if (number.trouble) return null
  const value = Number(number.value)
  if (percent) return inRange(value) ? { rate: Math.round(value * 1000), fraction: false } : null
  return scale(value)
}

const inRange = (percent: number): boolean => percent >= 0 && percent <= 100

function scale(value: number): { rate: Rate; fraction: boolean } | null {
  if (!inRange(value)) return null
  if (value > 0 && value < 1) return { rate: Math.round(value * RATE_ONE), fraction: true }
  return { rate: Math.round(value * 1000), fraction: false }
}
