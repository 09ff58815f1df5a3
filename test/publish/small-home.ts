import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { nodeClock, nodeIds } from '../../src/edge/node-world.ts'
import type { World } from '../../src/edge/world.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import type { BatchRow, NewDocument, Register } from '../../src/register/register.ts'

export const registerId = 'register-of-a-test'

/** Memory, where there is such a folder: hundreds of deliveries with every file synced take seconds, not minutes. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A home with one administration `acme` in a folder of its own; remove it with `removeHome`. */
export function makeHome(): Home {
  return homeAt(mkdtempSync(join(temporary, 'ledgerdrop-home-')))
}

export function homeAt(root: string): Home {
  const folder = (name: string): string => join(root, name)
  mkdirSync(join(root, 'inbox', 'acme'), { recursive: true })
  for (const name of ['outbox', 'archive']) mkdirSync(folder(name), { recursive: true })
  return {
    root,
    id: 'home-of-a-test',
    registerId,
    administrations: ['acme'],
    settings: {
      language: 'nl',
      folders: { inbox: folder('inbox'), outbox: folder('outbox'), archive: folder('archive') },
      register: join(root, 'state', 'register.db'),
      watch: { settle: 0, sweep: 1000, polling: 'never', pollInterval: 1000 },
      concurrency: 1,
      log: { format: 'text', level: 'error', folder: folder('logs'), maxBytes: 1_000_000, files: 1 },
      limits: {
        bytes: 1e9,
        rows: 1e7,
        columns: 100,
        cellLength: 1000,
        sheets: 10,
        unzippedBytes: 1e9,
        ratio: 100,
        entries: 10_000,
        stringBytes: 1e9,
        conversionBytes: 50e6,
        conversionMemory: 1e9,
        conversionTime: 60_000,
        xmlDepth: 50,
        xmlText: 10_485_760,
      },
      mail: null,
    },
  }
}

export function removeHome(home: Home): void {
  rmSync(home.root, { recursive: true, force: true })
}

export function openHomeRegister(home: Home): Promise<Register> {
  return openRegister(home.settings.register, home.registerId)
}

export type LogLine = { level: 'info' | 'warn' | 'error'; message: string; facts?: Record<string, unknown> }

/** The real world, with a log that is kept in memory. */
export function testWorld(changes: Partial<World> = {}): World & { lines: LogLine[] } {
  const lines: LogLine[] = []
  const logger =
    (level: LogLine['level']) =>
    (message: string, facts?: Record<string, unknown>): void =>
      void lines.push({ level, message, ...(facts && { facts }) })
  return {
    files: nodeFiles,
    clock: nodeClock,
    ids: nodeIds,
    log: { info: logger('info'), warn: logger('warn'), error: logger('error') },
    lines,
    ...changes,
  }
}

/** Puts a file into the inbox of `acme`. */
export function drop(home: Home, name: string, content: string): void {
  writeFileSync(join(home.settings.folders.inbox, 'acme', name), content)
}

export function batchRow(id: string, changes: Partial<BatchRow> = {}): BatchRow {
  return {
    id,
    administration: 'acme',
    inbox: '',
    status: 'preparing',
    file: 'x.csv',
    sha256: 'abc',
    source: 'generic',
    created: '2026-11-23T10:00:00.000Z',
    outcome: 'exported',
    documents: 1,
    summary: '{}',
    family: '',
    ...changes,
  }
}

export function salesInvoice(number: string, changes: Partial<NewDocument> = {}): NewDocument {
  return {
    kind: 'sales-invoice',
    series: '',
    relation: 0,
    number,
    fingerprint: `print of ${number}`,
    fingerprintVersion: 1,
    date: '2026-11-01',
    total: 12_100,
    currency: 'EUR',
    booked: 12_100,
    bookedCurrency: 'EUR',
    relationName: 'Jansen',
    journal: '70',
    year: 2026,
    entryNumber: null,
    ...changes,
  }
}
