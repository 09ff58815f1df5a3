import type { Home } from '../config/home.ts'
import type { Progress } from '../convert.ts'
import type { InboxPlace } from '../edge/places.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { BatchSummary } from '../model/batch.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Held } from './concerned.ts'

/** Everything the daemon lets others do. Tests give their own. */
export type Parts = {
  /** the home as it is configured now @throws ConfigError */
  home(): Promise<Home>
  /** the inboxes of an administration, its own first; cheap */
  inboxes(administration: string): Promise<InboxPlace[]>
  /** changes whenever the answer of `schedule` may have changed; cheap */
  settingsVersion(administration: string): Promise<string>
  /** when the administration's files are converted: its cron rule, '' for at once @throws ConfigError, TableBusy */
  schedule(administration: string): Promise<{ schedule: string; timeZone: string }>
  /** settings and tables can be used now @throws ConfigError, TableBusy */
  settings(administration: string): Promise<AdministrationSettings>
  /** whether the file ends as its format must */
  endsWell(path: string): Promise<boolean>
  /** whether the file brings tables up to date, so that it need not wait for tables that can be used */
  mends(path: string): Promise<boolean>
  namedPdfs(place: InboxPlace, path: string, which: 'all' | 'column'): Promise<string[]>
  /** the administrations that a file in this one's inbox may have documents for, itself first; cheap */
  concerned(administration: string): Promise<readonly string[]>
  /**
   * Nobody else claims, converts or recovers for the administrations concerned until `release`.
   * @throws LeaseHeld when somebody else does and goes on with it
   */
  hold(administration: string, signal: AbortSignal): Promise<Held>
  /** null: the file was gone before it could be taken */
  claim(place: InboxPlace, name: string, pdfs: string[], batch: string): Promise<ClaimedDrop | null>
  /** A claim as it is now; null: somebody else finished it meanwhile. */
  reopen(drop: ClaimedDrop): Promise<ClaimedDrop | null>
  /** the batches it made, that of the drop's own administration last */
  convert(
    drop: ClaimedDrop,
    options: {
      signal: AbortSignal
      held: readonly string[]
      progress?: (progress: Progress) => void
    },
  ): Promise<BatchSummary[]>
  /** hands every claim that nobody works on to `convertClaim`; `busy`: batches this process works on */
  recover(convertClaim: (drop: ClaimedDrop) => Promise<void>, busy: ReadonlySet<string>): Promise<void>
  /** roots whose marker file is not in sight */
  rootsOutOfSight(): Promise<string[]>
}
