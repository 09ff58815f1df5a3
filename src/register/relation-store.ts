import type { Database } from 'better-sqlite3'
import { RegisterConflict } from './register.ts'
import type { FoundRelation, NewRelation, RelationIdentity, RelationMemory } from './register.ts'
import { boundValues, relationStatements, type FoundRow } from './relation-statements.ts'

/** A batch with one of these was not taken over by the accounting package. */
const UNSENT: ReadonlySet<string | null> = new Set(['discarded', 'failed'])
/** In the place of the batch that wrote it: the accounting package did not take it. */
const REFUSED = 'refused'
const NOTHING: RelationMemory = { name: '', iban: '', roles: '', linked: false, decision: '', batch: '' }

/** The relations and the ways to recognise them. What runs here runs inside the caller's transaction. */
export class RelationStore {
  readonly #run: ReturnType<typeof relationStatements>

  constructor(db: Database) {
    this.#run = relationStatements(db)
  }

  find(administration: string, identities: readonly RelationIdentity[]): FoundRelation[] {
    return identities.flatMap(({ kind, source, value }) =>
      this.#run.find.all(administration, kind, source, value).map((row) => ({
        kind,
        source,
        value,
        id: row.id,
        fingerprint: row.fingerprint,
        targetCode: row.target_code,
        memory: memoryOf(row),
        unsent: UNSENT.has(row.batch_status) || row.batch === REFUSED,
      })),
    )
  }

  get(ids: readonly number[]): NewRelation[] {
    return ids.flatMap((id) => {
      const row = this.#run.get.get(id)
      if (!row) return []
      const { fingerprint, target_code: targetCode } = row
      const relation = { id, fingerprint, targetCode, identities: this.#run.identities.all(id) }
      const memory = withoutEmpty(memoryOf(row))
      return [Object.keys(memory).length === 0 ? relation : { ...relation, memory }]
    })
  }

  /** The accounting package did not take the relations with these codes: they are sent again when they occur. */
  refuse(administration: string, codes: readonly string[]): void {
    for (const code of codes) this.#run.refuse.run(REFUSED, administration, code)
  }

  all(administration: string): NewRelation[] {
    return this.get(this.#run.all.all(administration).map((row) => row.id))
  }

  targetCodes(administration: string): string[] {
    return this.#run.targetCodes.all(administration, 'code', 'target').map((row) => row.value)
  }

  /**
   * Adds new relations, and identities and what was sent last to known ones. Gives the id of each new relation by
   * the number below zero that it had.
   *
   * @param numbers codes from ranges that are given out: none may be anybody's (R53)
   * @throws RegisterConflict when a relation or number was taken by another batch meanwhile
   */
  save(
    administration: string,
    relations: readonly NewRelation[],
    numbers: readonly string[] = [],
  ): Map<number, number> {
    for (const number of numbers) {
      if (this.#run.find.all(administration, 'code', 'target', number).length > 0)
        throw new RegisterConflict(`Number ${number} was given out by another batch meanwhile.`)
    }
    const ids = new Map<number, number>()
    for (const relation of relations) {
      const id = relation.id < 0 ? this.#add(administration, relation) : this.#change(relation)
      if (relation.id < 0) ids.set(relation.id, id)
      for (const { kind, source, value } of relation.identities)
        this.#run.addIdentity.run(id, administration, kind, source, value)
    }
    return ids
  }

  #add(administration: string, relation: NewRelation): number {
    this.#refuseKnown(administration, relation)
    const { fingerprint, targetCode, memory } = relation
    const row = rowOf(fingerprint, targetCode, { ...NOTHING, ...memory })
    const { lastInsertRowid } = this.#run.add.run(administration, ...boundValues(row))
    return Number(lastInsertRowid)
  }

  /** What was not sent in this batch stays as it was. */
  #change(relation: NewRelation): number {
    const row = this.#run.get.get(relation.id)
    if (!row) throw new Error(`The register has no relation ${relation.id}.`)
    const memory = { ...memoryOf(row), ...relation.memory }
    const fingerprint = relation.fingerprint || row.fingerprint
    const after = rowOf(fingerprint, relation.targetCode || row.target_code, memory)
    const bound = boundValues(after)
    const before = boundValues(row)
    if (bound.some((value, i) => value !== before[i])) this.#run.change.run(...bound, relation.id)
    return relation.id
  }

  /**
   * A new relation whose every identity belongs to one known relation became known after the batch looked it up:
   * its purchases may be registered too, under the other's id.
   */
  #refuseKnown(administration: string, { identities }: NewRelation): void {
    const holders = identities.map(
      ({ kind, source, value }) =>
        new Set(this.#run.find.all(administration, kind, source, value).map((row) => row.id)),
    )
    const [first, ...others] = holders
    const same = [...(first ?? [])].find((id) => others.every((ids) => ids.has(id)))
    if (same !== undefined)
      throw new RegisterConflict(`Relation ${same} was registered by another batch meanwhile.`)
  }
}

type Remembered = Pick<FoundRow, 'name' | 'iban' | 'roles' | 'linked' | 'decision' | 'batch'>

function memoryOf({ name, iban, roles, linked, decision, batch }: Remembered): RelationMemory {
  return { name, iban, roles, linked: linked === 1, decision, batch }
}

function rowOf(fingerprint: string, targetCode: string, memory: RelationMemory) {
  return { fingerprint, target_code: targetCode, ...memory, linked: memory.linked ? 1 : 0 }
}

function withoutEmpty(memory: RelationMemory): Partial<RelationMemory> {
  return Object.fromEntries(Object.entries(memory).filter(([, value]) => value !== '' && value !== false))
}
