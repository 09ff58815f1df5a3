import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import type { CliTexts } from './texts.ts'

/** Where the command line reads and writes; the process' own, or a test's. */
export type Streams = {
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  env: NodeJS.ProcessEnv
  cwd: string
}

/** What a command works with. */
export type Cli = Streams & {
  files: Files
  texts: CliTexts
  language: Language
  /** the home's folder as given; absolute */
  root: string
  json: boolean
  /** aborted by SIGINT and SIGTERM */
  signal: AbortSignal
  /** why it was aborted */
  stopped: () => NodeJS.Signals | null
  /** a line for people */
  say: (line: string) => void
  /** an object for programs, one a line on stdout; nothing without --json. Each has `type`. */
  tell: (object: { type: string } & Record<string, unknown>) => void
}

/** Exit codes (design: commands and contract). */
export const EXIT = { done: 0, rejected: 1, usage: 2, outOfReach: 3, interrupted: 130 } as const

/** Said in one sentence, without more: a mistake in how a command was called. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
