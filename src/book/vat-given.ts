import { shareOut, type Cents } from '../model/money.ts'
import type { Document } from '../model/document.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { VatGroup } from './amounts.ts'

/**
 * Settles the VAT amount of each group: what the document gives per rate or in total, else what the lines give, else
 * computed (bookings cases 5-8). Changes the groups.
 *
 * @param net sum of the excluding amounts; null while some lines are known including VAT only
 * @returns VAT that no group can take, and VAT that the source did not give
 */
export function giveVat(
  groups: readonly VatGroup[],
  document: ResolvedDocument,
  rounding: 'total' | 'line',
  net: Cents | null,
): { unassigned: Cents; computedVat: Cents } {
  const { source } = document
  let sum = 0
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (group.due !== 'charged') continue
    estimate(group, rounding)
    sum += group.vatAmount
  }
  let unassigned = 0
  if (source.vatTotals.length > 0) {
    unassigned = giveTotalsPerRate(groups, document)
    sum = unassigned
    for (let i = 0; i < groups.length; i++) sum += groups[i]!.vatAmount
  }
  const stated = statedVat(source, net, sum)
  if (stated !== null) unassigned += giveDifference(groups, rounding, stated - sum)
  let computedVat = 0
  for (let i = 0; i < groups.length; i++) computedVat += computedPart(groups[i]!, rounding)
  return { unassigned, computedVat }
}

function estimate(group: VatGroup, rounding: 'total' | 'line'): void {
  if (group.linesWithoutVat === 0) {
    group.vatAmount = group.lineVat
    group.given = 'lines'
  } else {
    group.vatAmount = group.lineVat + (rounding === 'line' ? group.restPerLine : group.restOnTotal)
    group.given = 'computed'
  }
}

/** VAT per rate or code as the document gives it (column pairs). Gives back what fits none of the groups. */
function giveTotalsPerRate(groups: readonly VatGroup[], document: ResolvedDocument): Cents {
  let unassigned = 0
  const first = new Set<VatGroup>()
  for (const total of document.source.vatTotals) {
    const takers = groups.filter((group) => takes(group, total, document))
    if (takers.length === 0) {
      unassigned += total.vat
      continue
    }
    // two codes of one rate: each gets its part of the VAT by what is expected of it
    const parts = shareOut(
      total.vat,
      takers.map((group) => group.onTotal),
    )
    takers.forEach((group, i) => {
      group.vatAmount = (first.has(group) ? group.vatAmount : 0) + parts[i]!
      group.given = 'document'
      first.add(group)
    })
  }
  return unassigned
}

function takes(group: VatGroup, total: Document['vatTotals'][number], document: ResolvedDocument): boolean {
  if (group.due !== 'charged') return false
  if (total.code === '') return total.rate === group.rate
  const code = total.code.toLowerCase()
  if (group.vat?.code.toLowerCase() === code || group.vat?.aliases.some((a) => a.toLowerCase() === code))
    return true
  for (const line of document.lines) {
    if (line.vat === group.vat && line.source.vatCode.toLowerCase() === code) return true
  }
  return false
}

/** The document's VAT as its totals say it; null when they do not. */
function statedVat(source: Document, net: Cents | null, expected: Cents): Cents | null {
  if (source.totalVat !== null) return source.totalVat
  const excluding = source.totalExcluding ?? net
  if (source.totalIncluding === null || excluding === null) return null
  const vat = source.totalIncluding - excluding
  if (source.rounding === 0) return vat
  // a source may state its total before or after its own rounding: the one nearer to what is expected is meant
  const before = vat - source.rounding
  return Math.abs(before - expected) <= Math.abs(vat - expected) ? before : vat
}

/**
 * Makes the groups add up to the document's VAT where the document gives no VAT per rate: by the other legal rounding
 * when that is what the source did, else by correcting the largest group. Gives back what none takes.
 */
function giveDifference(groups: readonly VatGroup[], rounding: 'total' | 'line', difference: Cents): Cents {
  let largest: VatGroup | null = null
  let otherWay = 0
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (!isOpen(group)) continue
    otherWay += group.restOnTotal - group.restPerLine
    if (largest === null || Math.abs(group.vatAmount) > Math.abs(largest.vatAmount)) largest = group
  }
  if (rounding === 'total') otherWay = 0 - otherWay
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (!isOpen(group)) continue
    if (difference !== 0 && difference === otherWay) {
      group.vatAmount = group.lineVat + (rounding === 'line' ? group.restOnTotal : group.restPerLine)
    } else if (group === largest) group.vatAmount += difference
    group.given = 'document'
  }
  return largest === null ? difference : 0
}

/** Whether the document's total VAT has a say in this group. */
const isOpen = (group: VatGroup): boolean =>
  group.due === 'charged' && group.given !== 'document' && group.rate !== 0

/** Gross amounts hold their VAT, so only VAT on top of an excluding amount is new. */
function computedPart(group: VatGroup, rounding: 'total' | 'line'): Cents {
  if (group.given !== 'computed' || group.due !== 'charged') return 0
  return rounding === 'line' ? group.restPerLine - group.grossPerLine : group.restOnTotal - group.grossOnTotal
}
