import type { Database } from 'better-sqlite3'
import type { RelationDecision, UnlinkedRelation } from './register.ts'
import { build } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

/** Relations that are not linked, and what people decided. What runs here runs inside the caller's transaction. */
export class RelationNoteStore {
  readonly #run: ReturnType<typeof noteStatements>

  constructor(db: Database) {
    this.#run = noteStatements(db)
  }

  unlinked(administration: string): UnlinkedRelation[] {
    return this.#run.unlinked.all(administration)
  }

  /** A relation that was met before takes the place of what was known of it. */
  meet(administration: string, batch: string, relations: readonly UnlinkedRelation[]): void {
    for (const { role, key, source, data, cause } of relations) {
      this.#run.forget.run(administration, role, key, source)
      this.#run.meet.run(administration, source, role, key, data, cause, batch)
    }
  }

  forget(administration: string, relations: readonly UnlinkedRelation[]): void {
    for (const { role, key, source } of relations) this.#run.forget.run(administration, role, key, source)
  }

  decisions(administration: string): (RelationDecision & { batch: string })[] {
    return this.#run.decisions.all(administration)
  }

  /** @param ids ids of relations that were new in this batch, by the number below zero that they had */
  decide(
    administration: string,
    batch: string,
    decisions: readonly RelationDecision[],
    ids: ReadonlyMap<number, number>,
  ): void {
    for (const { time, file, sha256, row, relation, name, action, code, iban } of decisions) {
      const id = ids.get(relation) ?? relation
      this.#run.decide.run(administration, batch, time, file, sha256, row, id, name, action, code, iban)
    }
  }
}

function noteStatements(db: Database) {
  return {
    unlinked: prepare<[administration: string], UnlinkedRelation>(
      db,
      build
        .selectFrom('unlinked')
        .select(['source', 'role', 'key', 'data', 'cause', 'batch'])
        .where('administration', '=', text)
        .orderBy('role')
        .orderBy('key')
        .orderBy('source'),
    ),
    meet: prepare<string[], unknown>(
      db,
      build.insertInto('unlinked').values({
        administration: text,
        source: text,
        role: 'customer',
        key: text,
        data: text,
        cause: text,
        batch: text,
      }),
    ),
    forget: prepare<[administration: string, role: string, key: string, source: string], unknown>(
      db,
      build
        .deleteFrom('unlinked')
        .where('administration', '=', text)
        .where('role', '=', 'customer')
        .where('key', '=', text)
        .where('source', '=', text),
    ),
    decisions: prepare<[administration: string], RelationDecision & { batch: string }>(
      db,
      build
        .selectFrom('relation_decisions')
        .select(['batch', 'time', 'file', 'sha256', 'row', 'relation', 'name', 'action', 'code', 'iban'])
        .where('administration', '=', text)
        .orderBy('id', 'desc'),
    ),
    decide: prepare<(string | number)[], unknown>(
      db,
      build.insertInto('relation_decisions').values({
        administration: text,
        batch: text,
        time: text,
        file: text,
        sha256: text,
        row: integer,
        relation: integer,
        name: text,
        action: text,
        code: text,
        iban: text,
      }),
    ),
  }
}
