import { headingKey } from '../headings.ts'
import type { ColumnRule, Field, SourceProfile, TableRule } from '../types.ts'

/** A field that a known profile gives to a heading. `rank`: 0 for the profile that goes first, 1 for others. */
export type Alias = { field: Field; makes: TableRule['makes']; lines: boolean; rank: number }

/** Fields that are meant less often than others by a short heading that several profiles know, such as `NR`. */
const RARE: ReadonlySet<Field> = new Set<Field>(['houseNumber', 'key'])

/**
 * Headings of all known profiles, as they are compared, with the fields that they stand for. A profile of one package
 * may call a quantity AMOUNT: what `first` says goes first.
 */
export class Aliases {
  private readonly known = new Map<string, Alias[]>()

  /** @param first name of the profile that goes first: the one that knows the file, or `generic` */
  constructor(profiles: readonly SourceProfile[], first = 'generic') {
    for (const profile of profiles)
      for (const table of profile.tables) {
        const rank = profile.source === first ? 0 : 1
        this.addAll(table.columns, table.makes, false, rank)
        if (table.lines) this.addAll(table.lines.columns, table.makes, true, rank)
      }
    for (const list of this.known.values())
      list.sort((a, b) => a.rank - b.rank || Number(RARE.has(a.field)) - Number(RARE.has(b.field)))
  }

  /** What a heading means, the surest first. */
  of(heading: string): readonly Alias[] {
    return this.known.get(headingKey(heading)) ?? []
  }

  /** What is meant by the longest known heading that this one begins or ends with: `OrderDatum` ends with `Datum`. */
  within(heading: string): readonly Alias[] {
    const key = headingKey(heading)
    let best = ''
    for (const known of this.known.keys())
      if (known.length >= 5 && known.length > best.length && known.length * 2 >= key.length - 1)
        if (key.startsWith(known) || key.endsWith(known)) best = known
    return best === '' ? [] : this.known.get(best)!
  }

  private addAll(
    columns: TableRule['columns'],
    makes: TableRule['makes'],
    lines: boolean,
    rank: number,
  ): void {
    for (const [field, rule] of Object.entries(columns) as [Field, ColumnRule | string[]][]) {
      const headings = Array.isArray(rule) ? rule : rule.headings
      for (const heading of headings) this.add(headingKey(heading), { field, makes, lines, rank })
    }
  }

  private add(key: string, alias: Alias): void {
    if (key === '') return
    const list = this.known.get(key) ?? []
    this.known.set(key, list)
    const known = list.find(({ field, makes }) => field === alias.field && makes === alias.makes)
    if (!known) list.push(alias)
    else if (alias.rank < known.rank) Object.assign(known, alias)
  }
}
