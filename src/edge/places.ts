import { dirname, extname, join } from 'node:path'
import type { Home } from '../config/home.ts'

/** Where the files of a batch lie on their way through a home (design: the home folder). Paths only, no look at the disk. */

/** Folder inside outbox and archive for what is not whole yet: same volume, so one rename publishes it. */
export const STAGING_FOLDER = '.staging'
/** Folder inside the outbox for batches that wait for confirmation. */
export const WAITING_FOLDER = '.waiting'
/** Folder inside an inbox that nobody else touches. */
export const CLAIMS_FOLDER = '.work'
/** Folder inside an inbox for what goes back to its sender. */
export const REJECTED_FOLDER = 'rejected'
/** Ending of the staged folder of files that go to `rejected/`. */
export const REJECTED_ENDING = '.rejected'

/**
 * The inbox a drop came from: an administration's own (`inbox` is ''), or one of those beside it that its settings name
 * (R100). Everything that hangs in an inbox - claims, copies that go back - lies below this folder.
 */
export type InboxPlace = { administration: string; inbox: string }

export function ownInbox(administration: string): InboxPlace {
  return { administration, inbox: '' }
}

/** `demo-nl`, or `demo-nl/robaws`: tells every inbox of a home from every other, and reads as its folder. */
export function addressOf({ administration, inbox }: InboxPlace): string {
  return inbox === '' ? administration : `${administration}/${inbox}`
}

/** A named inbox lies inside the administration's own. */
export function inboxFolder(home: Home, { administration, inbox }: InboxPlace): string {
  return join(home.settings.folders.inbox, administration, inbox)
}

export function claimsFolder(home: Home, place: InboxPlace): string {
  return join(inboxFolder(home, place), CLAIMS_FOLDER)
}

export function claimFolder(home: Home, place: InboxPlace, batch: string): string {
  return join(claimsFolder(home, place), batch)
}

export function rejectedFolder(home: Home, place: InboxPlace): string {
  return join(inboxFolder(home, place), REJECTED_FOLDER)
}

export function stagedRejected(home: Home, place: InboxPlace, batch: string): string {
  return join(claimsFolder(home, place), batch + REJECTED_ENDING)
}

/** What begins the names of folders in a staged folder of rejected files; the rest of the name is the inbox. */
const TO_INBOX = 'to-'

/** Within that folder: what goes back to another inbox of the administration than the drop came from. */
export function stagedForInbox(staged: string, inbox: string): string {
  return join(staged, TO_INBOX + inbox)
}

/** The inbox that the files of such a folder go back to, by the folder's name. */
export function inboxOfStaged(name: string): string {
  if (!name.startsWith(TO_INBOX)) throw new Error(`${name} is no folder of files that go back to an inbox.`)
  return name.slice(TO_INBOX.length)
}

export function stagedOutbox(home: Home, batch: string): string {
  return join(home.settings.folders.outbox, STAGING_FOLDER, batch)
}

export function stagedArchive(home: Home, batch: string): string {
  return join(home.settings.folders.archive, STAGING_FOLDER, batch)
}

/** Where the artifacts of batches lie that wait for a person's word: in the outbox's root, so that one rename releases them. */
export function waitingRoot(home: Home): string {
  return join(home.settings.folders.outbox, WAITING_FOLDER)
}

export function waitingFolder(home: Home, batch: string): string {
  return join(waitingRoot(home), batch)
}

export function outboxFolder(home: Home, administration: string, batch: string): string {
  return join(home.settings.folders.outbox, administration, batch)
}

/** The year and month are those of the batch's id, so that the place never depends on when it was published. */
export function archiveFolder(home: Home, administration: string, batch: string): string {
  if (!/^\d{6}/.test(batch)) throw new Error(`Batch id ${batch} does not start with a year and a month.`)
  return join(home.settings.folders.archive, administration, batch.slice(0, 4), batch.slice(4, 6), batch)
}

/** Folders for temporary files lie beside the register: always a local disk. */
export function scratchRoot(home: Home): string {
  return join(dirname(home.settings.register), 'scratch')
}

export function scratchFolder(home: Home, batch: string): string {
  return join(scratchRoot(home), batch)
}

/** Within an archive folder, staged or not: the dropped file and its PDFs under their own names. */
export function droppedFolder(archived: string): string {
  return join(archived, 'dropped')
}

/** Within an archive folder: copies of what went to the outbox. */
export function artifactsFolder(archived: string): string {
  return join(archived, 'artifacts')
}

/** Most file systems allow 255 bytes in a name; some synchronisers take a few for themselves. */
const nameBytes = 240

/** `<name>.<6 of batch id>.<ext>`: a name that nothing else has. A very long name is shortened. */
export function uniqueName(name: string, batch: string): string {
  const end = `.${batch.slice(-6)}${extname(name)}`
  let stem = name.slice(0, name.length - extname(name).length)
  while (Buffer.byteLength(stem + end) > nameBytes) stem = [...stem].slice(0, -1).join('')
  return stem + end
}

/** Whether this is the name of a file in a folder and not a path that leads elsewhere. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)
}
