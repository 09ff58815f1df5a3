import { mod97 } from './digits.ts'

/** Length of an IBAN by country: those of the SEPA area and of the main trading partners beyond it (ISO 13616). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CY28 CZ28 DE22 DK18 EE20 EG29 ES24 FI18 FO18 FR27 GB22 ' +
    'GE22 GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 ' +
    'MT31 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20'
  )
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
)

const BLANKS = /[\s.\-\u00a0]/g

/**
 * Whether a text is an IBAN: right length for its country, the check of 97, and in the Netherlands and Belgium the form
 * of the country itself, with the Belgian check of its own (facts: sources 5.1). Of a country whose length is not known
 * only the check of 97 counts.
 */
export function isIban(text: string): boolean {
  const iban = text.toUpperCase().replace(BLANKS, '')
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)) return false
  const country = iban.slice(0, 2)
  const length = LENGTHS.get(country)
  if (length !== undefined && iban.length !== length) return false
  if (mod97(iban.slice(4) + iban.slice(0, 4)) !== 1) return false
  if (country === 'NL') return /^NL\d{2}[A-Z]{4}\d{10}$/.test(iban)
  return country === 'BE' ? isBelgianAccount(iban.slice(4)) : true
}

/** Twelve digits: the last two are the first ten mod 97, 97 for 0. */
function isBelgianAccount(account: string): boolean {
  if (!/^\d{12}$/.test(account)) return false
  return (Number(account.slice(0, 10)) % 97 || 97) === Number(account.slice(10))
}
