/** ledgerdrop as a library: what the command line is made of. See docs/architecture.md. */
export { convert, Interrupted } from './convert.ts'
export type { ConvertContext, Progress } from './convert.ts'
export { ConfigError, OutOfReach, TableBusy } from './config/home.ts'
export type { ConfigProblem, Home, HomeSettings } from './config/home.ts'
export { loadHome } from './config/load-home.ts'
export { makeWorld } from './edge/node-world.ts'
export type { Clock, Ids, Log, World } from './edge/world.ts'
export type { FileFacts, Files, FileWriter, RandomFile } from './edge/files.ts'
export type { ClaimedDrop } from './intake/claim.ts'
export type {
  Artifact,
  BatchCounts,
  BatchStatus,
  BatchSummary,
  BatchTotals,
  FindingGroup,
} from './model/batch.ts'
export type { Finding, Param, Place, Severity } from './model/finding.ts'
export { openRegister } from './register/sqlite.ts'
export type { BatchRow, Register } from './register/register.ts'
export { renderFinding } from './text/finding-text.ts'
