import type { Database } from 'better-sqlite3'
import type { RelationIdentity } from './register.ts'
import { build, type Tables } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

type Place = [administration: string, kind: string, source: string, value: string]
type RelationRow = Omit<Tables['relations'], 'id' | 'administration'>
export type FoundRow = RelationRow & { id: number; batch_status: string | null }

const FIELDS = ['fingerprint', 'target_code', 'name', 'iban', 'roles', 'linked', 'decision', 'batch'] as const
const values = {
  fingerprint: text,
  target_code: text,
  name: text,
  iban: text,
  roles: text,
  linked: integer,
  decision: '' as const,
  batch: text,
}

/** The values of a row in the order in which `add` and `change` bind them. */
export const boundValues = (row: RelationRow): (string | number)[] => FIELDS.map((field) => row[field])

/** Every query on relations and identities, prepared once. */
export function relationStatements(db: Database) {
  const identity = { administration: text, kind: 'code' as const, source: text, value: text }
  return {
    find: prepare<Place, FoundRow>(
      db,
      build
        .selectFrom('identities')
        .innerJoin('relations', 'relations.id', 'identities.relation')
        .leftJoin('batches', 'batches.id', 'relations.batch')
        .select(['relations.id', 'batches.status as batch_status'])
        .select(FIELDS.map((field) => `relations.${field}` as const))
        .where('identities.administration', '=', text)
        .where('kind', '=', 'code')
        .where('identities.source', '=', text)
        .where('value', '=', text)
        .orderBy('relations.id'),
    ),
    refuse: prepare<[batch: string, administration: string, code: string], unknown>(
      db,
      build
        .updateTable('relations')
        .set({ batch: text })
        .where('administration', '=', text)
        .where('target_code', '=', text),
    ),
    get: prepare<[number], RelationRow>(
      db,
      build.selectFrom('relations').select(FIELDS).where('id', '=', integer),
    ),
    all: prepare<[administration: string], { id: number }>(
      db,
      build.selectFrom('relations').select('id').where('administration', '=', text).orderBy('id'),
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
    targetCodes: prepare<[administration: string, kind: string, source: string], { value: string }>(
      db,
      build
        .selectFrom('identities')
        .select('value')
        .where('administration', '=', text)
        .where('kind', '=', 'code')
        .where('source', '=', text)
        .orderBy('value'),
    ),
    add: prepare<(string | number)[], unknown>(
      db,
      build.insertInto('relations').values({ administration: text, ...values }),
    ),
    change: prepare<(string | number)[], unknown>(
      db,
      build.updateTable('relations').set(values).where('id', '=', integer),
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
