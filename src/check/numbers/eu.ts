/** ISO code of each EU member state -> form of its VAT numbers behind the prefix (facts: sources 5.1). */
export const EU_FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ['AT', /^U[0-9A-Z]{8}$/],
  ['BE', /^[01]\d{9}$/],
  ['BG', /^\d{9,10}$/],
  ['CY', /^\d{8}[A-Z]$/],
  ['CZ', /^\d{8,10}$/],
  ['DE', /^\d{9}$/],
  ['DK', /^\d{8}$/],
  ['EE', /^\d{9}$/],
  ['ES', /^([A-Z]\d{7}[0-9A-Z]|\d{8}[A-Z])$/],
  ['FI', /^\d{8}$/],
  ['FR', /^[0-9A-Z]{2}\d{9}$/],
  ['GR', /^\d{9}$/],
  ['HR', /^\d{11}$/],
  ['HU', /^\d{8}$/],
  ['IE', /^[0-9A-Z]{8,9}$/],
  ['IT', /^\d{11}$/],
  ['LT', /^(\d{9}|\d{12})$/],
  ['LU', /^\d{8}$/],
  ['LV', /^\d{11}$/],
  ['MT', /^\d{8}$/],
  ['NL', /^\d{9}B\d{2}$/],
  ['PL', /^\d{10}$/],
  ['PT', /^\d{9}$/],
  ['RO', /^\d{2,10}$/],
  ['SE', /^\d{12}$/],
  ['SI', /^\d{8}$/],
  ['SK', /^\d{10}$/],
  // Northern Ireland counts as EU for goods
  ['XI', /^(\d{9}|\d{12}|(GD|HA)\d{3})$/],
])

/** Whether supplies to this country are supplies within the EU. */
export const isEuCountry = (country: string): boolean => EU_FORMATS.has(country)
