import type { Finding, Severity } from '../model/finding.ts'

/** Where a stored finding lies: number of its sheet, row, and order of arrival. */
export type FindingKey = { sheet: number; row: number; order: number }

/** Findings of one cause: how many there are, and where the first of them lie. */
export type Cause = { code: string; severity: Severity; total: number; first: FindingKey[] }

/** How many findings of one cause are kept at hand for the report page. */
export const FIRST_KEPT = 200
/** With more different values than this the value does not make out the cause. */
const VALUES_KEPT = 20
const VALUE_LENGTH = 200

type Tally = { total: number; first: FindingKey[] }
type CodeTally = { code: string; severity: Severity; all: Tally; byValue: Map<string, Tally> | null }

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, information: 2 }

function count(tally: Tally, key: FindingKey): void {
  tally.total++
  if (tally.first.length < FIRST_KEPT) tally.first.push(key)
}

/**
 * Counts findings per cause. The same code and severity are one cause; when few values come back again and again
 * (an unknown VAT code on a thousand rows) each value is a cause of its own, since each is solved once.
 */
export class Causes {
  readonly #codes = new Map<string, CodeTally>()

  add(finding: Finding, key: FindingKey): void {
    const id = `${finding.code} ${finding.severity}`
    let tally = this.#codes.get(id)
    if (tally === undefined) {
      const { code, severity } = finding
      tally = { code, severity, all: { total: 0, first: [] }, byValue: new Map() }
      this.#codes.set(id, tally)
    }
    count(tally.all, key)
    if (tally.byValue === null) return
    const value = (finding.value ?? '').slice(0, VALUE_LENGTH)
    let ofValue = tally.byValue.get(value)
    if (ofValue === undefined) {
      if (tally.byValue.size === VALUES_KEPT) {
        tally.byValue = null
        return
      }
      ofValue = { total: 0, first: [] }
      tally.byValue.set(value, ofValue)
    }
    count(ofValue, key)
  }

  /** A crossed limit before everything, then errors, then what occurs most, then by code; the findings of a cause by their place. */
  list(): Cause[] {
    const causes: Cause[] = []
    for (const { code, severity, all, byValue } of this.#codes.values()) {
      const perValue = byValue !== null && byValue.size > 1 && all.total >= 2 * byValue.size
      for (const { total, first } of perValue ? byValue.values() : [all]) {
        causes.push({ code, severity, total, first: first.toSorted(byPlace) })
      }
    }
    return causes.sort(
      (a, b) =>
        Number(isLimit(b.code)) - Number(isLimit(a.code)) ||
        severityOrder[a.severity] - severityOrder[b.severity] ||
        b.total - a.total ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
        byPlace(a.first[0]!, b.first[0]!),
    )
  }
}

/** Whether a finding says that a limit was crossed: reading stopped there, so nothing else is the whole truth. */
export function isLimit(code: string): boolean {
  return code === 'limit-crossed'
}

/** Order of sheets, then rows, then arrival. */
export function byPlace(a: FindingKey, b: FindingKey): number {
  return a.sheet - b.sheet || a.row - b.row || a.order - b.order
}
