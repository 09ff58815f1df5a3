import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Inbox } from '../../src/daemon/inbox.ts'
import type { InboxPorts, Look } from '../../src/daemon/look.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { settingsWith } from './fakes.ts'

export const SETTLE = 1000
export const PDF_WAIT = 10_000

/** An inbox in a temporary folder; time passes by `pass`. */
export async function openInbox(change: Partial<InboxPorts> = {}): Promise<{
  folder: string
  inbox: Inbox
  pass: (milliseconds: number) => Promise<Look>
  drop: (name: string, content?: string) => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerdrop-inbox-'))
  made.push(folder)
  let now = 0
  const start = Date.now()
  const inbox = new Inbox(folder, SETTLE, {
    files: nodeFiles,
    monotonic: () => now,
    clock: { now: () => new Date(start + now), wait: async () => {} },
    settings: async () => settingsWith({ pdf: { use: true, wait: PDF_WAIT } }),
    endsWell: async () => true,
    namedPdfs: async () => [],
    ...change,
  })
  return {
    folder,
    inbox,
    pass: (milliseconds) => {
      now += milliseconds
      return inbox.look()
    },
    drop: (name, content = 'a;b\n') => writeFile(join(folder, name), content),
  }
}

const made: string[] = []
export const names = (look: Look): string[] => look.ready.map((drop) => drop.name)
export const reasons = (look: Look): Record<string, string> =>
  Object.fromEntries(look.waiting.map((file) => [file.name, file.reason]))

export async function removeInboxes(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
}
