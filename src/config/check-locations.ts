import { ANY_LOCATION, locationKey } from '../mapping/location.ts'
import { nearestWord } from '../mapping/suggest.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { tokenOf, type SettingProblem } from './yaml-document.ts'

/**
 * Whether `locations` names administrations that there are, and each location once as they are compared (R48).
 *
 * @param administrations codes of all administrations of the home
 */
export function checkLocations(
  { locations }: Pick<AdministrationSettings, 'locations'>,
  administrations: readonly string[],
): SettingProblem[] {
  const problems: SettingProblem[] = []
  const names = new Map<string, string>()
  for (const [location, value] of Object.entries(locations)) {
    const pointer = `/locations/${tokenOf(location)}`
    const key = location === ANY_LOCATION ? location : locationKey(location)
    const other = names.get(key)
    if (key === '') problems.push({ pointer, key: 'location-empty', params: {} })
    else if (other !== undefined)
      problems.push({ pointer, key: 'location-twice', params: { location, other } })
    else names.set(key, location)
    if (administrations.includes(value)) continue
    const near = nearestWord(administrations, value)
    const hint = near === null ? '' : `: ${near}?`
    problems.push({ pointer, key: 'location-administration', params: { location, value, hint } })
  }
  return problems
}
