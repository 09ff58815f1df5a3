/** Folders in an inbox or in mappings that are ours, and names that Windows keeps for devices. */
const RESERVED = new Set(['rejected', '.work', 'sources', 'con', 'prn', 'aux', 'nul'])
const DEVICE = /^(com|lpt)\d$/

/**
 * Whether a text may be the code of an administration: it names folders on every system, so lower case letters,
 * digits and hyphens, at most 40 of them, beginning and ending with a letter or digit.
 */
export function isAdministrationCode(code: string): boolean {
  if (RESERVED.has(code) || DEVICE.test(code)) return false
  return /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(code)
}
