import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { nodeClock, nodeIds } from '../../src/edge/node-world.ts'
import type { World } from '../../src/edge/world.ts'
import { LeaseHeld, type Register } from '../../src/register/register.ts'

export type LogLine = { level: 'info' | 'warn' | 'error'; message: string; facts: Record<string, unknown> }

/** The real file system and clock, with a log that is kept. */
export function loggedWorld(): { world: World; lines: LogLine[] } {
  const lines: LogLine[] = []
  const at =
    (level: LogLine['level']) =>
    (message: string, facts: Record<string, unknown> = {}): void =>
      void lines.push({ level, message, facts })
  const log = { info: at('info'), warn: at('warn'), error: at('error') }
  return { lines, world: { files: nodeFiles, clock: nodeClock, ids: nodeIds, log } }
}

/** Leases and values of a register, in memory: the only part of it that the daemon itself uses. */
export function leaseRegister(): Register & { leases: Map<string, { holder: string; until: number }> } {
  const leases = new Map<string, { holder: string; until: number }>()
  const values = new Map<string, string>()
  const unused = (): never => {
    throw new Error('the daemon does not use this')
  }
  return {
    id: 'test',
    leases,
    storedDocuments: unused,
    documentsWithEntry: unused,
    searchDocuments: unused,
    events: unused,
    reversedBy: unused,
    recordOutcomes: unused,
    payments: {
      documents: unused,
      alike: unused,
      unpaid: unused,
      all: unused,
      adopt: unused,
      adoptPages: unused,
      pages: unused,
    },
    mails: {
      add: unused,
      due: unused,
      change: unused,
      waiting: unused,
      failed: unused,
      forget: unused,
      lastBatch: unused,
      batches: unused,
    },
    alike: unused,
    exportedDates: unused,
    knownDocuments: unused,
    entryNumbers: unused,
    findRelations: unused,
    targetCodes: unused,
    allRelations: unused,
    unlinkedRelations: unused,
    forgetUnlinked: unused,
    relationDecisions: unused,
    prepare: unused,
    publish: unused,
    publishAll: unused,
    setStatus: unused,
    forget: unused,
    batch: unused,
    batches: unused,
    documents: unused,
    relations: unused,
    async takeLease(name, holder, milliseconds) {
      const held = leases.get(name)
      if (held && held.holder !== holder && held.until > Date.now()) throw new LeaseHeld(held.holder)
      leases.set(name, { holder, until: Date.now() + milliseconds })
    },
    async releaseLease(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name)
    },
    getValue: async (key) => values.get(key) ?? null,
    setValue: async (key, value) => void values.set(key, value),
    close: async () => {},
  }
}

/** A home on disk with an inbox for each administration; settle and sweep are short. */
export async function temporaryHome(
  administrations: string[],
  change: Partial<Home['settings']> = {},
): Promise<Home> {
  const root = await mkdtemp(join(tmpdir(), 'ledgerdrop-'))
  for (const administration of administrations)
    await mkdir(join(root, 'inbox', administration), { recursive: true })
  const folders = { inbox: join(root, 'inbox'), outbox: join(root, 'outbox'), archive: join(root, 'archive') }
  await mkdir(folders.outbox)
  await mkdir(folders.archive)
  for (const folder of Object.values(folders)) await writeFile(join(folder, '.ledgerdrop'), '')
  return {
    root,
    id: 'home',
    registerId: 'test',
    administrations,
    settings: {
      language: 'nl',
      folders,
      register: join(root, '.state', 'register.sqlite'),
      watch: { settle: 40, sweep: 60, polling: 'never', pollInterval: 50 },
      concurrency: 2,
      log: { format: 'text', level: 'info', folder: join(root, 'logs'), maxBytes: 1e6, files: 3 },
      limits: {
        bytes: 1e9,
        rows: 1e6,
        columns: 500,
        cellLength: 32_767,
        sheets: 50,
        unzippedBytes: 1e9,
        ratio: 200,
        entries: 10_000,
        stringBytes: 1e9,
        conversionBytes: 50e6,
        conversionMemory: 1e9,
        conversionTime: 60_000,
        xmlDepth: 50,
        xmlText: 10_485_760,
      },
      mail: null,
      ...change,
    },
  }
}

export async function removeHome(home: Home): Promise<void> {
  await rm(home.root, { recursive: true, force: true })
}

/** Waits until something is so; fails after ten seconds, since a busy machine takes some to start a process. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The part of an administration's settings that the daemon reads. */
export function settingsWith(change: {
  pdf?: Partial<AdministrationSettings['pdf']>
  schedule?: string
}): AdministrationSettings {
  const read: Pick<AdministrationSettings, 'code' | 'pdf' | 'schedule' | 'timeZone'> = {
    code: 'demo',
    pdf: { pattern: '{number}.pdf', use: false, missing: 'warning', wait: 10_000, ...change.pdf },
    schedule: change.schedule ?? '',
    timeZone: 'Europe/Amsterdam',
  }
  return read as AdministrationSettings
}
