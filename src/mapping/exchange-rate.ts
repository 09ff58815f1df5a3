import Big from 'big.js'
import type { Document } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Miss } from './teller.ts'

/** Decimals of a rate that was turned round: the cents of 99,999,999,999.99 still come out right. */
const DECIMALS = 16

const PLAIN = /^\d{1,12}(\.\d{1,16})?$/

/**
 * Administration's currency per unit of the document's, decimal text without superfluous zeros; '1' for the
 * administration's own currency (bookings cases 15, 16). The source states which way round its rate is.
 *
 * @returns rate '' when it is missing or no positive number; `miss` tells what is wrong or worth knowing
 */
export function exchangeRateOf(
  document: Document,
  settings: Pick<AdministrationSettings, 'currency'>,
): { rate: string; miss: Miss | null } {
  const { exchangeRate, currency } = document
  if (currency === '' || currency === settings.currency) {
    if (exchangeRate === '' || isOne(exchangeRate)) return OWN
    const params = { rate: exchangeRate, currency: settings.currency }
    return { rate: '1', miss: { code: 'exchange-rate-not-needed', params, value: exchangeRate } }
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    return { rate: '', miss: { code: 'currency-unknown', params: { currency }, value: currency } }
  }
  if (exchangeRate === '') {
    const params = { currency, own: settings.currency }
    return { rate: '', miss: { code: 'exchange-rate-missing', params, value: '' } }
  }
  const given = PLAIN.test(exchangeRate) ? new Big(exchangeRate) : null
  if (given === null || given.eq(0)) {
    const params = { rate: exchangeRate, currency }
    return { rate: '', miss: { code: 'exchange-rate-wrong', params, value: exchangeRate } }
  }
  const rate = document.exchangeRateDirection === 'euro-per-unit' ? given : inverse(given)
  return { rate: rate.toFixed(), miss: null }
}

const OWN = { rate: '1', miss: null }

const isOne = (rate: string): boolean => PLAIN.test(rate) && new Big(rate).eq(1)

/** 1 / rate without touching big.js's settings, which others share. */
function inverse(rate: Big): Big {
  const scale = 10n ** BigInt(DECIMALS)
  const [whole = '', fraction = ''] = rate.toFixed().split('.')
  const units = BigInt(whole + fraction)
  const numerator = scale * 10n ** BigInt(fraction.length)
  return new Big(((2n * numerator + units) / (2n * units)).toString()).times(`1e-${DECIMALS}`)
}
