import type { UnreadableReason } from '../errors.ts'

/** Kinds of files that are turned into an .xlsx before they are read. */
export type OldKind = 'xls' | 'xlsb' | 'ods' | 'html' | 'spreadsheetml'

/** What the child process is to do; all its input comes in through its standard input. */
export type Job = {
  kind: OldKind
  /** bytes that will come in */
  bytes: number
  /** bytes of memory that the conversion may use */
  memory: number
}

/** What is told of a workbook beside its cells. */
export type ConvertedFacts = {
  /** the most rows that a sheet of this kind of file can have; 0: no such end */
  maxRows: number
}

/** What the child says when it is done; the workbook itself has gone through its standard output. */
export type Answer =
  | { type: 'done'; facts: ConvertedFacts }
  | { type: 'unreadable'; reason: UnreadableReason; detail: string }
  | { type: 'memory' }
