import type { Database } from 'better-sqlite3'
import { RegisterConflict } from './register.ts'
import type { NewRelation, RelationIdentity } from './register.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

type FoundIdentity = RelationIdentity & { id: number; fingerprint: string; targetCode: string }
type Place = [administration: string, kind: string, source: string, value: string]

/** The relations and the ways to recognise them. What runs here runs inside the caller's transaction. */
export class RelationStore {
  readonly #run: ReturnType<typeof relationStatements>

  constructor(db: Database) {
    this.#run = relationStatements(db)
  }

  find(administration: string, identities: readonly RelationIdentity[]): FoundIdentity[] {
    return identities.flatMap(({ kind, source, value }) =>
      this.#run.find.all(administration, kind, source, value).map((row) => ({
        kind,
        source,
        value,
        id: row.id,
        fingerprint: row.fingerprint,
        targetCode: row.target_code,
      })),
    )
  }

  get(ids: readonly number[]): NewRelation[] {
    return ids.flatMap((id) => {
      const row = this.#run.get.get(id)
      if (!row) return []
      const { fingerprint, target_code: targetCode } = row
      return [{ id, fingerprint, targetCode, identities: this.#run.identities.all(id) }]
    })
  }

  /**
   * Adds new relations, and identities and what was sent last to known ones. Gives the id of each new relation by
   * the number below zero that it had.
   */
  save(administration: string, relations: readonly NewRelation[]): Map<number, number> {
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
    const { lastInsertRowid } = this.#run.add.run(administration, relation.fingerprint, relation.targetCode)
    return Number(lastInsertRowid)
  }

  /** What was not sent in this batch stays as it was. */
  #change(relation: NewRelation): number {
    const row = this.#run.get.get(relation.id)
    if (!row) throw new Error(`The register has no relation ${relation.id}.`)
    const fingerprint = relation.fingerprint || row.fingerprint
    const targetCode = relation.targetCode || row.target_code
    if (fingerprint !== row.fingerprint || targetCode !== row.target_code)
      this.#run.change.run(fingerprint, targetCode, relation.id)
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

function relationStatements(db: Database) {
  const identity = { administration: text, kind: 'code' as const, source: text, value: text }
  return {
    find: prepare<Place, { id: number; fingerprint: string; target_code: string }>(
      db,
      build
        .selectFrom('identities')
        .innerJoin('relations', 'relations.id', 'identities.relation')
        .select(['relations.id', 'fingerprint', 'target_code'])
        .where('identities.administration', '=', text)
        .where('kind', '=', 'code')
        .where('source', '=', text)
        .where('value', '=', text)
        .orderBy('relations.id'),
    ),
    get: prepare<[number], { fingerprint: string; target_code: string }>(
      db,
      build.selectFrom('relations').select(['fingerprint', 'target_code']).where('id', '=', integer),
    ),
    identities: prepare<[number], RelationIdentity>(
      db,
      build
        .selectFrom('identities')
        .select(['kind', 'source', 'value'])
        .where('relation', '=', integer)
        .orderBy('kind')
        .orderBy('source')
        .orderBy('value'),
    ),
    add: prepare<[administration: string, fingerprint: string, targetCode: string], unknown>(
      db,
      build.insertInto('relations').values({ administration: text, fingerprint: text, target_code: text }),
    ),
    change: prepare<[fingerprint: string, targetCode: string, id: number], unknown>(
      db,
      build.updateTable('relations').set({ fingerprint: text, target_code: text }).where('id', '=', integer),
    ),
    addIdentity: prepare<[relation: number, ...Place], unknown>(
      db,
      build
        .insertInto('identities')
        .values({ relation: integer, ...identity })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  }
}
