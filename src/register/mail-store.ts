import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { MailChange, NewMail, QueuedMail, Recipient, TellableBatch } from './mails.ts'
import { build, type Tables } from './schema.ts'
import { integer, prepare, text } from './statement.ts'

type Row = Omit<Tables['mails'], 'id'> & { id: number }

/** The queue of messages. What runs here runs inside the caller's transaction. */
export class MailStore {
  readonly #run: ReturnType<typeof statements>

  constructor(db: Database) {
    this.#run = statements(db)
  }

  /** A message whose id is there already is left out. */
  add({ to, ...mail }: NewMail): void {
    const recipients = to.map((address): Recipient => ({ address, state: 'waiting', reply: '' }))
    this.#run.add.run(
      mail.messageId,
      mail.batch,
      mail.administration,
      mail.kind,
      mail.about,
      mail.created,
      mail.content,
      mail.attachment,
      JSON.stringify(recipients),
      mail.created,
    )
  }

  due(now: string, limit: number): QueuedMail[] {
    return this.#run.due.all(now, limit).map(queued)
  }

  change({ id, recipients, state, attempts, first, next, trouble }: MailChange): void {
    this.#run.change.run(JSON.stringify(recipients), state, attempts, first, next, trouble, id)
    if (state !== 'waiting') this.#run.empty.run(id)
  }

  waiting(): { count: number; since: string; trouble: string } {
    const { count, since } = this.#run.count.get()!
    return { count, since: since ?? '', trouble: this.#run.trouble.get(1)?.trouble ?? '' }
  }

  failed(since: string, limit: number): { total: number; mails: QueuedMail[] } {
    const { count } = this.#run.countFailed.get(since)!
    return { total: count, mails: this.#run.failed.all(since, limit).map(queued) }
  }

  forget(before: string): void {
    this.#run.forget.run(before)
  }

  lastBatch(administration: string): number {
    return this.#run.lastBatch.get(administration)?.seq ?? 0
  }

  batches(administration: string, after: number, limit: number): TellableBatch[] {
    return this.#run.batches.all(administration, after, limit)
  }
}

function queued(row: Row): QueuedMail {
  const { message_id: messageId, recipients, ...rest } = row
  return { ...rest, messageId, recipients: JSON.parse(recipients) as Recipient[] }
}

function statements(db: Database) {
  const rows = build.selectFrom('mails').selectAll('mails')
  // Literals, not bound values: only then does the database use the index that holds a part of the rows.
  const waits = sql<SqlBool>`mails.state = 'waiting'`
  const failed = sql<SqlBool>`mails.state = 'failed'`
  const under = sql<SqlBool>`not exists (select 1 from batches where batches.id = mails.batch and batches.status in ('preparing', 'publishing'))`
  return {
    add: prepare<string[], unknown>(
      db,
      build
        .insertInto('mails')
        .values({
          message_id: text,
          batch: text,
          administration: text,
          kind: 'summary',
          about: text,
          created: text,
          content: text,
          attachment: text,
          recipients: text,
          state: sql`'waiting'`,
          attempts: sql`0`,
          first: sql`''`,
          next: text,
          trouble: sql`''`,
        })
        .onConflict((conflict) => conflict.column('message_id').doNothing()),
    ),
    due: prepare<[now: string, limit: number], Row>(
      db,
      rows.where(waits).where('mails.next', '<=', text).where(under).orderBy('mails.id').limit(integer),
    ),
    change: prepare<(string | number)[], unknown>(
      db,
      build
        .updateTable('mails')
        .set({
          recipients: text,
          state: 'waiting',
          attempts: integer,
          first: text,
          next: text,
          trouble: text,
        })
        .where('id', '=', integer),
    ),
    empty: prepare<[id: number], unknown>(
      db,
      build
        .updateTable('mails')
        .set({ content: sql`''` })
        .where('id', '=', integer),
    ),
    count: prepare<[], { count: number; since: string | null }>(
      db,
      build
        .selectFrom('mails')
        .select((f) => [f.fn.countAll<number>().as('count'), f.fn.min('created').as('since')])
        .where(waits),
    ),
    trouble: prepare<[limit: number], { trouble: string }>(
      db,
      build
        .selectFrom('mails')
        .select('trouble')
        .where(waits)
        .where(sql<SqlBool>`trouble <> ''`)
        .orderBy('id', 'desc')
        .limit(integer),
    ),
    countFailed: prepare<[since: string], { count: number }>(
      db,
      build
        .selectFrom('mails')
        .select((f) => f.fn.countAll<number>().as('count'))
        .where(failed)
        .where('created', '>=', text),
    ),
    failed: prepare<[since: string, limit: number], Row>(
      db,
      rows.where(failed).where('mails.created', '>=', text).orderBy('mails.id', 'desc').limit(integer),
    ),
    forget: prepare<[before: string], unknown>(
      db,
      build
        .deleteFrom('mails')
        .where(sql<SqlBool>`state <> 'waiting'`)
        .where('created', '<', text),
    ),
    lastBatch: prepare<[administration: string], { seq: number | null }>(
      db,
      build
        .selectFrom('batches')
        .select((f) => f.fn.max('seq').as('seq'))
        .where('administration', '=', text),
    ),
    batches: prepare<[administration: string, after: number, limit: number], TellableBatch>(
      db,
      build
        .selectFrom('batches')
        .select(['seq', 'id', 'status', 'file', 'documents', 'summary'])
        .where('administration', '=', text)
        .where('seq', '>', integer)
        .orderBy('seq')
        .limit(integer),
    ),
  }
}
