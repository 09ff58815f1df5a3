import type { DatedRate } from './dated.ts'

/**
 * Standard rate of the EU member states: `rate day rate day …` in percent, each rate from the day behind it on. Before
 * the first day nothing is judged: it is the day from which the row is certain, at the latest the state's accession.
 * Reduced rates are not in here: their number and goods change too often to be kept right in a program.
 */
const STANDARD: Readonly<Record<string, string>> = {
  AT: '20 1995-01-01',
  BE: '21 1996-01-01',
  BG: '20 2007-01-01',
  CY: '15 2004-05-01 17 2012-03-01 18 2013-01-14 19 2014-01-13',
  CZ: '19 2004-05-01 20 2010-01-01 21 2013-01-01',
  DE: '16 1998-04-01 19 2007-01-01 16 2020-07-01 19 2021-01-01',
  DK: '25 1992-01-01',
  EE: '18 2004-05-01 20 2009-07-01 22 2024-01-01 24 2025-07-01',
  ES: '16 1995-01-01 18 2010-07-01 21 2012-09-01',
  FI: '22 1995-01-01 23 2010-07-01 24 2013-01-01 25.5 2024-09-01',
  FR: '19.6 2000-04-01 20 2014-01-01',
  GR: '23 2010-07-01 24 2016-06-01',
  HR: '25 2013-07-01',
  HU: '25 2009-07-01 27 2012-01-01',
  IE: '21 2010-01-01 23 2012-01-01 21 2020-09-01 23 2021-03-01',
  IT: '20 1997-10-01 21 2011-09-17 22 2013-10-01',
  LT: '19 2009-01-01 21 2009-09-01',
  LU: '15 1992-01-01 17 2015-01-01 16 2023-01-01 17 2024-01-01',
  LV: '21 2009-01-01 22 2011-01-01 21 2012-07-01',
  MT: '18 2004-05-01',
  NL: '19 2001-01-01 21 2012-10-01',
  PL: '22 2004-05-01 23 2011-01-01',
  PT: '20 2008-07-01 21 2010-07-01 23 2011-01-01',
  RO: '19 2007-01-01 24 2010-07-01 20 2016-01-01 19 2017-01-01 21 2025-08-01',
  SE: '25 1995-01-01',
  SI: '20 2004-05-01 22 2013-07-01',
  // 19, its standard rate before, is a reduced one now
  SK: '20 2011-01-01 23 2025-01-01',
}

const TABLE: ReadonlyMap<string, readonly DatedRate[]> = new Map(
  Object.entries(STANDARD).map(([country, row]) => [country, datedRates(row.split(' '))]),
)

function datedRates(row: readonly string[]): DatedRate[] {
  const rates: DatedRate[] = []
  for (let i = 0; i < row.length; i += 2) {
    const from = row[i + 1]!
    const before = rates.at(-1)
    // the day before the next one: a text that sorts there is all that is needed
    if (before) before.until = `${from.slice(0, 8)}${String(Number(from.slice(8)) - 1).padStart(2, '0')}`
    rates.push({ rate: Math.round(Number(row[i]) * 1000), from, until: '' })
  }
  return rates
}

/** The standard rates that a state has had, first to last; none for a country that is not in the table. */
export const standardRates = (country: string): readonly DatedRate[] => TABLE.get(country) ?? []
