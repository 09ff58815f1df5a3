import type { DocumentLine } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import { applyRate, type Rate } from '../model/money.ts'
import type { TableRule } from './types.ts'

/** Cents that an amount of VAT may be off when a profile does not say. */
const TOLERANCE = 1

/**
 * Tells the VAT rate of lines that name none from their amounts: net and gross, or either with the VAT. Exactly one of
 * the table's rates must fit within its tolerance; when none does, or on small amounts more than one, it is an error.
 * A line with one amount only says nothing, and is left to the check on missing VAT.
 */
export class RateFromAmounts {
  private readonly rates: readonly Rate[]
  private readonly percents: readonly number[]
  private readonly tolerance: number

  constructor({ rates, tolerance }: NonNullable<TableRule['rateFromAmounts']>) {
    this.percents = rates
    this.rates = rates.map((percent) => Math.round(percent * 1000))
    this.tolerance = tolerance ?? TOLERANCE
  }

  derive(lines: readonly DocumentLine[], document: string, report: Report): void {
    for (const line of lines) {
      if (line.vatRate !== null || line.vatCode !== '' || line.vatKind !== null) continue
      const { excluding, including } = line
      const vat = line.vat ?? (excluding === null || including === null ? null : including - excluding)
      const net = excluding ?? (including === null || vat === null ? null : including - vat)
      if (vat === null || net === null || (net === 0 && vat === 0)) continue
      const fits = this.rates.filter((rate) => Math.abs(applyRate(net, rate) - vat) <= this.tolerance)
      if (fits.length === 1) {
        line.vatRate = fits[0]!
        continue
      }
      const params = { excluding: { cents: net }, vat: { cents: vat } }
      const extra = { document }
      report(
        fits.length === 0
          ? finding('rate-not-derivable', line.place, { ...params, rates: this.list(this.rates) }, extra)
          : finding('rate-derivable-twice', line.place, { ...params, rates: this.list(fits) }, extra),
      )
    }
  }

  private list(rates: readonly Rate[]): string {
    return rates.map((rate) => `${this.percents[this.rates.indexOf(rate)]}%`).join(', ')
  }
}
