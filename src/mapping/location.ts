import type { AdministrationSettings } from '../model/settings.ts'
import { nearestWord } from './suggest.ts'

/** The key in `locations` for every location that is not named, and for documents without one. */
export const ANY_LOCATION = '*'

/** What `locations` of an administration says of a document: whose it is, or why that cannot be told. */
export type LocationAnswer =
  { administration: string } | { unknown: 'empty' | 'unmapped'; known: string[]; near: string | null }

/** A location as it is compared: case, accents and blanks are not counted. */
export function locationKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, '')
}

/** Which administration books a document, by the location that its source names (R25, R48). */
export class LocationTable {
  readonly #byKey = new Map<string, string>()
  readonly #names: string[]
  readonly #any: string | undefined
  /** texts as they stand in the file, and what they meant: a file repeats a few */
  readonly #met = new Map<string, LocationAnswer>()

  constructor({ locations }: Pick<AdministrationSettings, 'locations'>) {
    this.#names = Object.keys(locations).filter((name) => name !== ANY_LOCATION)
    this.#any = locations[ANY_LOCATION]
    for (const name of this.#names) this.#byKey.set(locationKey(name), locations[name]!)
  }

  find(location: string): LocationAnswer {
    let answer = this.#met.get(location)
    if (answer === undefined) {
      answer = this.#look(location)
      if (this.#met.size < MOST_MET) this.#met.set(location, answer)
    }
    return answer
  }

  #look(location: string): LocationAnswer {
    const key = locationKey(location)
    const administration = (key === '' ? undefined : this.#byKey.get(key)) ?? this.#any
    if (administration !== undefined) return { administration }
    const known = this.#names
    if (key === '') return { unknown: 'empty', known, near: null }
    return { unknown: 'unmapped', known, near: nearestWord(known, location) }
  }
}

const MOST_MET = 1000

/** The administrations that a file in this administration's inbox may be for, itself first; no doubles. */
export function administrationsOf({
  code,
  locations,
}: Pick<AdministrationSettings, 'code' | 'locations'>): string[] {
  return [...new Set([code, ...Object.values(locations)])]
}
