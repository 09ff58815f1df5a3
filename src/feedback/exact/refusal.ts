import { refusalOf } from '../../model/exact-refusals.ts'
import type { Finding, Place } from '../../model/finding.ts'
import { finding } from '../../model/finding-make.ts'
import type { Settled } from '../../results/settle.ts'

/** Exact's own text about a document, with what it means and what to do about it (R61, R71). */
export function refusal({ document, result }: Settled, place: Place, file: string): Finding {
  const text = result.errors.join(' · ')
  const reason = refusalOf(text)
  const params = { text, file, meaning: reason, todo: reason }
  const about = { document: document.number, value: text }
  return { ...finding('exact-refused', place, params, about), origin: 'exact' }
}
