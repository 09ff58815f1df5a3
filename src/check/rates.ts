import type { Rate } from '../model/money.ts'
import { holdsOn } from './rates/dated.ts'
import { standardRates } from './rates/eu.ts'
import { OWN_RATES } from './rates/own.ts'

/** Whether a rate exists in a country on a day. Which goods it is for is not judged: that changes in between. */
export function isRateOn(country: 'NL' | 'BE', rate: Rate, date: string): boolean {
  return OWN_RATES[country].some((one) => one.rate === rate && holdsOn(one, date))
}

/** Whether a rate exists in a country, or did at some time. */
export function wasRateOf(country: 'NL' | 'BE', rate: Rate): boolean {
  return OWN_RATES[country].some((one) => one.rate === rate)
}

/** The rates of a country on a day, highest last. */
export function ratesOn(country: 'NL' | 'BE', date: string): Rate[] {
  const rates = OWN_RATES[country].filter((one) => holdsOn(one, date)).map((one) => one.rate)
  return [...new Set(rates)].sort((a, b) => a - b)
}

/** The standard rate of an EU state on a day; null when it is not known. */
export function standardRateOn(country: string, date: string): Rate | null {
  return standardRates(country).find((one) => holdsOn(one, date))?.rate ?? null
}

/**
 * Whether a rate of another EU state cannot be right on that day: higher than its standard rate, or a standard rate of
 * other days. A lower one may be a reduced rate.
 */
export function isForeignRateWrong(country: string, rate: Rate, date: string): boolean {
  const standard = standardRateOn(country, date)
  if (standard === null || rate === standard) return false
  return rate > standard || standardRates(country).some((one) => one.rate === rate)
}
