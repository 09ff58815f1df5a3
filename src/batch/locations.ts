import { LocationTable, locationKey } from '../mapping/location.ts'
import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { cellText } from '../model/row.ts'
import type { Group } from '../profile/group.ts'
import { constantOf } from '../profile/relation.ts'
import { knownList } from '../profile/texts.ts'
import type { TablePlan } from '../profile/types.ts'
import { Part } from './part.ts'
import type { Owner, Share } from './share.ts'

/**
 * How the documents of a file are shared out, or null when its source names no location: then all are of the
 * administration in whose inbox it was dropped.
 */
export function sharesOf(
  plans: readonly TablePlan[],
  settings: AdministrationSettings,
): Locations | UnmappedLocations | null {
  const named = plans.some(
    (plan) => plan.header.column.location >= 0 || constantOf(plan.table, 'location') !== '',
  )
  if (!named) return null
  const isMapped = Object.keys(settings.locations).length > 0
  return isMapped ? new Locations(settings) : new UnmappedLocations(settings)
}

/**
 * The documents of the administration in whose inbox the file was dropped, found by their locations (R25, R48). On the
 * way it learns which others have documents in the file, and which rows are theirs.
 */
export class Locations implements Share {
  private readonly own: string
  private readonly table: LocationTable
  private readonly parts = new Map<string, Part>()

  constructor(settings: AdministrationSettings) {
    this.own = settings.code
    this.table = new LocationTable(settings)
  }

  /** What only all rows together say, dates and totals among it, is told by this batch: it reads every document. */
  wants(): boolean {
    return true
  }

  ownerOf(document: Document, group: Group, plan: TablePlan, report: Report): Owner {
    if (differs(document, group, plan, report)) return 'unknown'
    const answer = this.table.find(document.location)
    const { number, place, location } = document
    if ('unknown' in answer) {
      const known = knownList(answer.known)
      const params = { location, administration: this.own, suggestions: answer.near ?? '', known }
      const code = answer.unknown === 'empty' ? 'location-missing' : 'location-unknown'
      report(finding(code, place, params, { document: number, value: location }))
      return 'unknown'
    }
    this.part(answer.administration).add(document, group, plan)
    return answer.administration === this.own ? 'own' : 'elsewhere'
  }

  finish(): void {}

  /** The other administrations that documents were found of, by code. */
  others(): string[] {
    return [...this.parts.keys()].filter((code) => code !== this.own).toSorted()
  }

  part(administration: string): Part {
    let part = this.parts.get(administration)
    if (!part) this.parts.set(administration, (part = new Part()))
    return part
  }

  /** The documents of one of the others; to be asked for when all have been read once. */
  of(administration: string): Share {
    const part = this.part(administration)
    return { wants: (group, plan) => part.has(group, plan), ownerOf: () => 'own', finish: () => undefined }
  }
}

/** The settings say nothing of locations: one is as good as none, several are more than this administration's (R48). */
export class UnmappedLocations implements Share {
  private readonly own: string
  private readonly met = new Map<string, string>()

  constructor(settings: AdministrationSettings) {
    this.own = settings.code
  }

  wants(): boolean {
    return true
  }

  ownerOf({ location }: Document): Owner {
    if (location !== '') {
      const key = locationKey(location)
      if (!this.met.has(key)) this.met.set(key, location)
    }
    return 'own'
  }

  finish(report: Report): void {
    if (this.met.size < 2) return
    const params = { known: knownList([...this.met.values()]), administration: this.own }
    report(finding('locations-not-mapped', { sheet: '', row: 0 }, params))
  }
}

/** Rows of one document with different locations. Where each row repeats the header, all of it is compared anyway. */
function differs(document: Document, group: Group, plan: TablePlan, report: Report): boolean {
  const column = plan.header.column.location
  if (column < 0 || plan.lines || plan.table.layout === 'row-per-line') return false
  const [first, ...rows] = group.lines
  const wanted = cellText(first?.cells[column])
  let found = false
  for (const row of rows) {
    const location = cellText(row.cells[column])
    if (location === '' || locationKey(location) === locationKey(wanted)) continue
    const heading = plan.header.headings[column] ?? ''
    const place = { sheet: plan.header.name, row: row.number, column, heading }
    const params = { location, row: first!.number, first: wanted }
    report(finding('location-differs', place, params, { document: document.number, value: location }))
    found = true
  }
  return found
}
