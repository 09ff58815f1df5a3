import type { Finding, Param, Place } from './finding.ts'
import { catalogue, type FindingCode } from './findings/catalogue.ts'

/**
 * Makes a finding of a catalogued code with the catalogue's severity.
 * `place` is where a person should look first.
 */
export function finding(
  code: FindingCode,
  place: Place,
  params: Record<string, Param> = {},
  extra: { document?: string; value?: string } = {},
): Finding {
  return { code, severity: catalogue[code].severity, place, params, ...extra }
}
