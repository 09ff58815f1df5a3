import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { Row } from '../model/row.ts'
import type { CellReader } from './cells.ts'
import { matches } from './glob.ts'
import { plain } from './texts.ts'
import type { DocumentVatRule } from './types.ts'
import { giveRates, giveTaxes, namesNoVat, type Tax } from './vat-of-lines.ts'

/** A percentage in the name of a tax: `BTW 21%`, `DE VAT 19.0 %`. */
const PERCENT = /(\d{1,2}(?:[.,]\d{1,3})?)\s*%/

/**
 * Gives the lines of a webshop's order their VAT, where the order states it as a whole: per tax, or as one amount of
 * which the rate is one of those that the profile lists. There must be one way to do it, else it is an error.
 */
export function giveDocumentVat(
  document: Document,
  rule: DocumentVatRule,
  cells: CellReader,
  row: Row,
  report: Report,
): void {
  const lines = document.lines.filter((line) => line.excluding || line.including)
  if (!lines.some(namesNoVat)) return
  const taxes = taxesOf(cells, row, rule, report)
  const unclear = taxes.some(({ rate }) => Number.isNaN(rate))
  if (taxes.length === 0 && document.totalVat === null) return
  if (taxes.length === 0) oneAmount(document, rule, report)
  else if (rule.rateOnly) oneRate(document, taxes, report)
  else if (unclear || !giveTaxes(lines, taxes)) tellVatOfLines(document, taxes, report)
  else document.vatTotals = taxes.map(({ rate, code, vat }) => ({ rate, code, vat }))
}

/** A part of an order (a refund) has the rate of the whole, when that has one; its VAT is computed. */
function oneRate(document: Document, taxes: readonly Tax[], report: Report): void {
  const [only] = taxes
  if (taxes.length > 1 || Number.isNaN(only!.rate)) {
    tellVatOfLines(document, taxes, report)
    return
  }
  for (const line of document.lines.filter(namesNoVat)) {
    line.vatRate = only!.rate
    line.vatKind = only!.kind
    line.vatCode = only!.code
  }
}

function oneAmount(document: Document, { rates = [] }: DocumentVatRule, report: Report): void {
  const vat = document.totalVat!
  const lines = document.lines.filter((line) => line.excluding || line.including)
  const open = lines.filter(namesNoVat)
  const known = lines.filter((line) => !namesNoVat(line)).reduce((sum, line) => sum + (line.vat ?? 0), 0)
  const possible = rates.map((percent) => Math.round(percent * 1000))
  if (!giveRates(open, possible, vat - known)) tellVatOfLines(document, [], report, rates)
}

/** The taxes that an order names; the rate is NaN where a name has no percentage, or is not one of the profile's. */
function taxesOf(cells: CellReader, row: Row, { names }: DocumentVatRule, report: Report): Tax[] {
  const taxes: Tax[] = []
  for (const { name, amount } of cells.plan.rowColumns?.taxes ?? []) {
    const vat = cells.amountAt(row, amount, undefined, report)
    if (!vat) continue
    const text = plain(row.cells[name])
    const percent = PERCENT.exec(text)?.[1]
    const meant = names ? Object.entries(names).find(([glob]) => matches(glob, text))?.[1] : {}
    const known = percent !== undefined && meant !== undefined
    const rate = known ? Math.round(Number(percent.replace(',', '.')) * 1000) : Number.NaN
    const [kind, code] = [meant?.kind ?? null, meant?.code ?? '']
    const same = taxes.find((tax) => tax.rate === rate && tax.kind === kind && tax.code === code)
    if (same) same.vat += vat
    else taxes.push({ rate, code, kind, vat })
  }
  return taxes
}

/** Tells that the VAT of a document cannot be divided over its lines. */
export function tellVatOfLines(
  document: Document,
  taxes: readonly Tax[],
  report: Report,
  rates: readonly number[] = taxes.flatMap((tax) => tax.rates ?? [tax.rate]).map((rate) => rate / 1000),
): void {
  const vat = taxes.length > 0 ? taxes.reduce((sum, tax) => sum + tax.vat, 0) : (document.totalVat ?? 0)
  const listed = rates.map((rate) => (Number.isNaN(rate) ? '?' : `${rate}%`)).join(', ')
  report(finding('vat-of-lines-unclear', document.place, { vat: { cents: vat }, rates: listed || '–' }))
}
