import { basename, dirname, isAbsolute, resolve } from 'node:path'
import type { Home } from '../config/home.ts'
import { inboxPlaces } from '../config/inbox-places.ts'
import { OWN_INBOX } from '../config/inboxes.ts'
import { inboxFolder, ownInbox, type InboxPlace } from '../edge/places.ts'
import { UsageError, type Cli } from './cli.ts'

/** What a command is told about the inbox that its file counts as dropped in. */
export type GivenPlace = { administration?: string; inbox?: string }

/**
 * The file that a command is about, absolute.
 * @throws UsageError when it is not a file
 */
export async function fileArgument(cli: Cli, given: string): Promise<string> {
  const path = isAbsolute(given) ? given : resolve(cli.cwd, given)
  const facts = await cli.files.facts(path)
  if (!facts) throw new UsageError(cli.texts.fileMissing(path))
  if (facts.kind !== 'file') throw new UsageError(cli.texts.notAFile(path))
  return resolve(dirname(path), basename(path))
}

/**
 * The inbox that a file counts as dropped in: as given, or that it lies in. There is never an implicit first
 * administration (R69); without a name it is the administration's own inbox (R100).
 *
 * @throws UsageError when the administration is not known, or has no inbox of that name
 */
export async function placeOf(cli: Cli, home: Home, given: GivenPlace, path: string): Promise<InboxPlace> {
  const lies = await inboxWith(cli, home, path)
  const administration = given.administration ?? lies?.administration
  if (administration === undefined || !home.administrations.includes(administration))
    throw new UsageError(cli.texts.administrationNeeded(home.administrations.join(', ')))
  if (given.inbox === undefined)
    return lies?.administration === administration ? lies : ownInbox(administration)
  const inbox = given.inbox === OWN_INBOX ? '' : given.inbox
  const places = await inboxPlaces(cli.files, home, administration)
  const place = places.find((one) => one.inbox === inbox)
  if (!place) {
    const known = places.map((one) => one.inbox || OWN_INBOX).join(', ')
    throw new UsageError(cli.texts.inboxUnknown(given.inbox, administration, known))
  }
  return place
}

/** The inbox that a file lies in; null: it lies elsewhere. */
export async function inboxWith(cli: Cli, home: Home, path: string): Promise<InboxPlace | null> {
  const folder = dirname(path)
  for (const administration of home.administrations) {
    const own = ownInbox(administration)
    if (inboxFolder(home, own) === folder) return own
    if (inboxFolder(home, own) !== dirname(folder)) continue
    const places = await inboxPlaces(cli.files, home, administration)
    return places.find((place) => inboxFolder(home, place) === folder) ?? null
  }
  return null
}
