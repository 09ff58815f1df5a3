import type { Home } from '../../src/config/home.ts'
import type { Parts } from '../../src/daemon/parts.ts'
import { addressOf, ownInbox, type InboxPlace } from '../../src/edge/places.ts'
import type { World } from '../../src/edge/world.ts'
import { claim, openClaim, type ClaimedDrop } from '../../src/intake/claim.ts'
import type { BatchStatus, BatchSummary } from '../../src/model/batch.ts'
import { settingsWith } from './fakes.ts'

export type FakeParts = Parts & {
  /** inboxes of administrations that have more than their own */
  boxes: Record<string, InboxPlace[]>
  /** `administration/name`, or `administration/inbox/name`, of what was converted, in order of ending */
  converted: string[]
  /** conversions under way now, and the most at a time */
  running: Set<string>
  most: number
  outOfSight: string[]
  /** what a conversion does before it ends */
  work: (drop: ClaimedDrop, signal: AbortSignal) => Promise<void>
  status: (drop: ClaimedDrop) => BatchStatus
  schedules: Record<string, string>
  pdf: { use: boolean; wait: number }
  trouble: unknown
  homeSettings: Home['settings'] | null
}

/** Parts that claim for real and convert by removing the claim; fields may be changed while a daemon runs. */
export function fakeParts(world: World, home: Home): FakeParts {
  const parts: FakeParts = {
    boxes: {},
    converted: [],
    running: new Set(),
    most: 0,
    outOfSight: [],
    schedules: {},
    pdf: { use: false, wait: 200 },
    trouble: null,
    homeSettings: null,
    work: async () => {},
    status: () => 'exported',
    home: async () => ({ ...home, settings: parts.homeSettings ?? home.settings }),
    inboxes: async (administration) => parts.boxes[administration] ?? [ownInbox(administration)],
    settingsVersion: async (administration) => parts.schedules[administration] ?? '',
    schedule: async (administration) => ({
      schedule: parts.schedules[administration] ?? '',
      timeZone: 'Europe/Amsterdam',
    }),
    async settings(administration) {
      if (parts.trouble !== null) throw parts.trouble
      const settings = settingsWith({ pdf: parts.pdf, schedule: parts.schedules[administration] ?? '' })
      return { ...settings, code: administration }
    },
    endsWell: async () => true,
    mends: async () => false,
    namedPdfs: async () => [],
    concerned: async (administration) => [administration],
    hold: async (administration) => ({ administrations: [administration], release: async () => {} }),
    claim: (place, name, pdfs, batch) => claim(world, home, place, name, pdfs, batch),
    reopen: (drop) => openClaim(world, home, drop, drop.batch),
    async convert(drop, { signal }) {
      const key = `${addressOf(drop)}/${drop.name}`
      parts.running.add(key)
      parts.most = Math.max(parts.most, parts.running.size)
      try {
        await parts.work(drop, signal)
        await world.files.removeTree(drop.folder)
        parts.converted.push(key)
        return [summaryOf(drop, parts.status(drop))]
      } finally {
        parts.running.delete(key)
      }
    },
    recover: async () => {},
    rootsOutOfSight: async () => parts.outOfSight,
  }
  return parts
}

export function summaryOf(drop: ClaimedDrop, status: BatchStatus): BatchSummary {
  const errors = status === 'rejected' ? 1 : 0
  return {
    id: drop.batch,
    status,
    administration: drop.administration,
    administrationName: 'Demo',
    target: 'exact',
    country: 'NL',
    language: 'nl',
    source: 'generic',
    file: drop.name,
    started: '2026-12-31T08:00:00.000Z',
    finished: '2026-12-31T08:00:01.000Z',
    facts: {},
    counts: {
      rows: 3,
      rowsBooked: 2,
      rowsReported: 0,
      rowsLeftOut: { heading: 1 },
      documents: 1,
      documentsExported: 1 - errors,
      documentsAlreadyExported: 0,
      documentsRejected: errors,
      documentsLeftOut: {},
      relationsWritten: 0,
      errors,
      warnings: 0,
      information: 0,
    },
    totals: {
      currency: 'EUR',
      input: 12100,
      output: 12100,
      differences: [],
      journals: [],
      vatCodes: [],
      accounts: [],
    },
    inputHash: '',
    inputBytes: 10,
    mappingHashes: {},
    artifacts: [],
    validated: { entries: 0, of: 0 },
    findings: [],
  }
}
