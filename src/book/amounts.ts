import { applyRate, vatWithin, type Cents, type Rate } from '../model/money.ts'
import type { DocumentLine, VatKind } from '../model/document.ts'
import type { ResolvedDocument, ResolvedLine } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { VatCode } from '../model/tables.ts'
import { giveLeftover } from './leftover.ts'
import { vatDue, type VatDue } from './vat-due.ts'
import { giveVat } from './vat-given.ts'

/**
 * The lines of a document that share a VAT code. Amounts in cents of the document's currency, document sign.
 * A line that gives the including amount only is "gross" until the VAT of its group is known.
 */
export type VatGroup = {
  vat: VatCode | null
  kind: VatKind
  rate: Rate
  due: VatDue
  /** number of lines */
  lines: number
  /** sum of the lines' amounts excluding VAT */
  net: Cents
  /** VAT on the document; 0 unless `due` is 'charged' */
  vatAmount: Cents
  /** who said so: the document's totals, its lines, or nobody */
  given: 'document' | 'lines' | 'computed'
  /** VAT that the lines give, and how many of them give none */
  lineVat: Cents
  linesWithoutVat: number
  /** the two legal roundings: on the total of the code, and per line (facts: sources 5.4) */
  onTotal: Cents
  perLine: Cents
  /** the same two over the lines that give no VAT */
  restOnTotal: Cents
  restPerLine: Cents
  /** sums over gross lines: including amounts, and the VAT inside them by the two roundings */
  gross: Cents
  grossOnTotal: Cents
  grossPerLine: Cents
}

export type DocumentAmounts = {
  /** excluding amount of each line */
  nets: Cents[]
  /** index in `groups` of each line */
  groupOf: number[]
  /** in order of first use */
  groups: VatGroup[]
  net: Cents
  vat: Cents
  /** net + VAT + the source's own rounding: what is to be paid */
  total: Cents
  /** VAT on the document that belongs to none of its VAT codes: a contradiction unless 0 */
  unassigned: Cents
  /** VAT that the source did not give, neither as an amount nor inside one */
  computedVat: Cents
}

let lastDocument: ResolvedDocument | null = null
let lastRounding = ''
let lastAmounts: DocumentAmounts | null = null

/**
 * What the lines and VAT codes of a document amount to. VAT is the source's own wherever it gives it; where line and
 * document VAT differ the document wins (bookings case 8); otherwise it is computed per code on the total or per line
 * (case 7). Including amounts never change (case 20). Nothing is judged here: that is what the checks are for.
 *
 * The answer for the document asked last is kept, because checks and booking ask for it one after another.
 */
export function amountsOf(
  document: ResolvedDocument,
  rounding: AdministrationSettings['vat']['rounding'],
): DocumentAmounts {
  if (document === lastDocument && rounding === lastRounding) return lastAmounts!
  const amounts = computeAmounts(document, rounding)
  lastDocument = document
  lastRounding = rounding
  lastAmounts = amounts
  return amounts
}

function computeAmounts(document: ResolvedDocument, rounding: 'total' | 'line'): DocumentAmounts {
  const { lines, source } = document
  const nets = new Array<Cents>(lines.length)
  const groupOf = new Array<number>(lines.length)
  const groups: VatGroup[] = []
  let gross = false
  let net = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const index = groupIndex(groups, line, source.direction)
    const amount = addLine(groups[index]!, line.source)
    groupOf[i] = index
    if (amount === null) gross = true
    else net += amount
    nets[i] = amount ?? 0
  }
  for (let i = 0; i < groups.length; i++) expect(groups[i]!)
  const { unassigned, computedVat } = giveVat(groups, document, rounding, gross ? null : net)
  if (gross) net = spreadGross(document, nets, groupOf, groups, rounding)
  let vat = unassigned
  for (let i = 0; i < groups.length; i++) vat += groups[i]!.vatAmount
  return { nets, groupOf, groups, net, vat, total: net + vat + source.rounding, unassigned, computedVat }
}

function groupIndex(groups: VatGroup[], line: ResolvedLine, direction: 'sales' | 'purchase'): number {
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (group.vat === line.vat && group.kind === line.kind && group.rate === line.rate) return i
  }
  return (
    groups.push({
      vat: line.vat,
      kind: line.kind,
      rate: line.rate,
      due: vatDue(direction, line.kind),
      lines: 0,
      net: 0,
      vatAmount: 0,
      given: 'computed',
      lineVat: 0,
      linesWithoutVat: 0,
      onTotal: 0,
      perLine: 0,
      restOnTotal: 0,
      restPerLine: 0,
      gross: 0,
      grossOnTotal: 0,
      grossPerLine: 0,
    }) - 1
  )
}

/** The line's excluding amount, added to its group; null when only the including amount is known. */
function addLine(group: VatGroup, line: DocumentLine): Cents | null {
  const { excluding, including } = line
  const charged = group.due === 'charged'
  const vat = line.vat ?? (excluding !== null && including !== null ? including - excluding : null)
  group.lines++
  if (vat === null) group.linesWithoutVat++
  else group.lineVat += vat
  if (excluding === null && vat === null && charged && group.rate !== 0) {
    const amount = including ?? 0
    group.gross += amount
    group.grossPerLine += vatWithin(amount, group.rate)
    return null
  }
  const net = excluding ?? (including ?? 0) - (vat ?? 0)
  group.net += net
  if (group.due === 'none' || group.rate === 0) return net
  const lineVat = applyRate(net, group.rate)
  group.perLine += lineVat
  if (vat !== null) return net
  // until `expect` this is the base that the VAT of the rest is taken over
  group.restOnTotal += net
  group.restPerLine += lineVat
  return net
}

function expect(group: VatGroup): void {
  if (group.due === 'none') return
  group.grossOnTotal = vatWithin(group.gross, group.rate)
  group.onTotal = applyRate(group.net, group.rate) + group.grossOnTotal
  group.perLine += group.grossPerLine
  group.restOnTotal = applyRate(group.restOnTotal, group.rate) + group.grossOnTotal
  group.restPerLine += group.grossPerLine
}

/** Divides each group's gross amount in net and VAT, and the net over its gross lines (bookings case 20). */
function spreadGross(
  document: ResolvedDocument,
  nets: Cents[],
  groupOf: readonly number[],
  groups: readonly VatGroup[],
  rounding: 'total' | 'line',
): Cents {
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g]!
    const members: number[] = []
    const sizes: Cents[] = []
    for (let i = 0; i < nets.length; i++) {
      const { excluding, including, vat } = document.lines[i]!.source
      if (groupOf[i] !== g || excluding !== null || vat !== null || including === null) continue
      members.push(i)
      sizes.push(including)
    }
    if (members.length === 0 || group.due !== 'charged' || group.rate === 0) continue
    const ofOthers =
      rounding === 'line' ? group.restPerLine - group.grossPerLine : group.restOnTotal - group.grossOnTotal
    const net = group.gross - (group.vatAmount - group.lineVat - ofOthers)
    const parts = sizes.map((size) => size - vatWithin(size, group.rate))
    giveLeftover(parts, sizes, net)
    for (let k = 0; k < members.length; k++) nets[members[k]!] = parts[k]!
    group.net += net
  }
  let net = 0
  for (let i = 0; i < nets.length; i++) net += nets[i]!
  return net
}
