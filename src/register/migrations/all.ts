import type { Migration } from '../migrate.ts'
import { start } from './001-start.ts'
import { family } from './002-family.ts'
import { relationMemory } from './003-relations.ts'
import { alike } from './004-alike.ts'
import { outcomes } from './005-outcomes.ts'
import { payments } from './006-payments.ts'
import { alikeTable } from './007-alike-table.ts'
import { mails } from './008-mails.ts'
import { batchStatuses } from './009-batch-statuses.ts'
import { inboxes } from './010-inboxes.ts'
import { booked } from './011-booked.ts'

/** In order. A migration that has been released is never changed: add another. */
export const migrations: readonly Migration[] = [
  start,
  family,
  relationMemory,
  alike,
  outcomes,
  payments,
  alikeTable,
  mails,
  batchStatuses,
  inboxes,
  booked,
]
