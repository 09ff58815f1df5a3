import type { Rate } from './money.ts'
import { parseRate } from './parse-rate.ts'

/** The name of the tax beside a percentage. */
const TAX = /^(?:btw|vat|tva)\s*:?\s*(?=\d)|(?<=%)\s*(?:btw|vat|tva)$/gi

/** `21%`, `21`, `9,5 %`, `21% btw`, `TVA 21%`; null for a word, and for a fraction, which may be anything. */
export function rateInText(text: string): Rate | null {
  const bare = text.includes('%') ? text.trim().replace(TAX, '') : text
  const parsed = parseRate(bare)
  return parsed === null || parsed.fraction ? null : parsed.rate
}
