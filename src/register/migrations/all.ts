import type { Migration } from '../migrate.ts'
import { start } from './001-start.ts'

/** In order. A migration that has been released is never changed: add another. */
export const migrations: readonly Migration[] = [start]
