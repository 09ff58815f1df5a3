import type { Files } from './files.ts'

/** What changes from run to run, passed in so that a test can hold it still. */
export interface Clock {
  now(): Date
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
}

export interface Ids {
  /** A new batch id, sortable by time, legal as a Windows file name, the last 6 characters random. */
  batch(now: Date): string
}

/** Operational log: one line a file at info. Reports and audit trail never go through it. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void
  warn(message: string, facts?: Record<string, unknown>): void
  error(message: string, facts?: Record<string, unknown>): void
}

/** The ports to the world that the edges of the program work through. */
export type World = { files: Files; clock: Clock; ids: Ids; log: Log }
