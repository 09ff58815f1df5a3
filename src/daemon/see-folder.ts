import { basename } from 'node:path'
import { hasBeenInbox, isInboxFolder } from '../config/inbox-places.ts'
import type { Files } from '../edge/files.ts'
import { ignoreReason } from '../intake/ignore.ts'
import type { InboxPorts, Look, Reason } from './look.ts'

/** Puts a folder in an inbox down as waiting: nothing in it is taken. Not one that is an inbox itself (R100). */
export async function seeFolder(look: Look, folder: string, ports: InboxPorts): Promise<void> {
  const names = ports.inboxes?.() ?? new Set<string>()
  if (await isInboxFolder(ports.files, folder, names)) return
  const reason = await reasonOf(ports.files, folder)
  if (reason !== null) look.waiting.push({ name: basename(folder), reason, age: Infinity })
}

/** Null: it was taken out of the settings when nothing was waiting in it, and there is nothing to tell. */
async function reasonOf(files: Files, folder: string): Promise<Reason | null> {
  try {
    if (!(await hasBeenInbox(files, folder))) return 'folder'
    const left = (await files.list(folder)).some(({ name }) => ignoreReason(name) === null)
    return left ? 'no-inbox' : null
  } catch {
    // Somebody takes it away just now, or we may not look into it: that it is there is all there is to tell.
    return 'folder'
  }
}
