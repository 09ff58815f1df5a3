/** With more groups than this a look for each number by itself is as quick. */
const MOST_GROUPS = 8

export type Range<T> = { group: number; relation: number; least: T; most: T }

/**
 * The first and the last of the numbers that are asked for, in each group of them. Numbers mostly count on from those of
 * the file before: then one look into the index between the two answers for hundreds of documents.
 */
export class Ranges<T extends string | number> {
  readonly list: Range<T>[] = []
  #last: Range<T> | null = null

  /** False: there are too many groups for this to help. */
  add(group: number, relation: number, value: T): boolean {
    let range = this.#last
    if (range === null || range.group !== group || range.relation !== relation) {
      range = this.list.find((one) => one.group === group && one.relation === relation) ?? null
      if (range === null) {
        range = { group, relation, least: value, most: value }
        if (this.list.push(range) > MOST_GROUPS) return false
      }
      this.#last = range
    }
    if (value < range.least) range.least = value
    if (value > range.most) range.most = value
    return true
  }
}
