import { openDrop, type OpenDrop } from '../batch/open-drop.ts'
import type { Batch } from '../batch/start.ts'
import { asFinding } from '../batch/unreadable.ts'
import type { Home, Limits } from '../config/home.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import type { Files } from '../edge/files.ts'
import { finding } from '../model/finding-make.ts'
import type { Finding } from '../model/finding.ts'
import { HEAD_BYTES } from '../read/identify.ts'
import { XmlRefused, type XmlRefusal } from '../read/exact-xml/refused.ts'
import { isZipOfFiles } from '../read/zip/packed.ts'
import { fileFeedbacks, listFeedbacks, listProfiles } from './all.ts'
import type { FileFeedback, FileHead, ListFeedback } from './feedback.ts'
import { refuseOthersReference } from './reference-inbox.ts'
import { headText, packedFeedback } from './packed.ts'

/** What takes a dropped file by what it begins with; null: it is a table, or nothing that comes back. */
export async function fileFeedback(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
): Promise<FileFeedback | null> {
  return (await recognised(files, path, name, limits))?.feedback ?? null
}

/** Whether a file brings tables up to date, and is taken though they cannot be used as they are. */
export async function mendsTables(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
): Promise<boolean> {
  const found = await recognised(files, path, name, limits)
  return found?.feedback.mends?.(found.head) ?? false
}

/**
 * The same of a list in CSV or Excel. It is opened for that, so this is asked only while tables cannot be used.
 *
 * @throws ConfigError when a source profile is broken
 */
export async function listMendsTables(
  files: Files,
  home: Home,
  path: string,
  name: string,
): Promise<boolean> {
  const { profiles } = await loadProfiles(files, home, [])
  const all = [...profiles, ...listProfiles]
  const open = await openDrop(files, path, name, home.settings.limits, all, () => undefined)
  await open?.file.close()
  return open !== null && mendsOpen(open)
}

/** Whether a list that was opened brings tables up to date: it has no use for the relations that are known. */
export const mendsOpen = (open: OpenDrop): boolean => listFeedback(open)?.mends === true

type Recognised = { feedback: FileFeedback; head: FileHead }

/** null: also when the file is too large, or a zip that cannot be looked into: who opens it as a table tells that. */
async function recognised(
  files: Files,
  path: string,
  name: string,
  limits: Limits,
): Promise<Recognised | null> {
  const file = await files.open(path)
  try {
    if (file.bytes > limits.bytes) return null
    const bytes = await file.read(0, Math.min(HEAD_BYTES, file.bytes))
    const head = { text: headText(bytes), name }
    const feedback = isZipOfFiles(bytes)
      ? await packedFeedback(files, file, limits)
      : fileFeedbacks.find((one) => one.recognise(head))
    return feedback ? { feedback, head } : null
  } finally {
    await file.close()
  }
}

/** Takes such a file in. What is wrong with it becomes findings. */
export async function takeFile(feedback: FileFeedback, path: string, batch: Batch): Promise<void> {
  begin(batch, feedback)
  await carefully(batch, () => feedback.take(path, batch))
}

/** What takes a list that was opened as a table; null: it is a file of a source after all. */
export function listFeedback(open: OpenDrop): ListFeedback | null {
  const { profile } = open.recognised
  const own = listFeedbacks.find((one) => one.profile === profile)
  return own ?? listFeedbacks.find((one) => one.recognise?.(open)) ?? null
}

/** Takes such a list in. @returns false when it is a file of a source after all */
export async function takeList(open: OpenDrop, batch: Batch): Promise<boolean> {
  const feedback = listFeedback(open)
  if (!feedback) return false
  begin(batch, feedback)
  await carefully(batch, () => feedback.take(open, batch))
  return true
}

function begin(batch: Batch, { kind, source }: Pick<FileFeedback, 'kind' | 'source'>): void {
  batch.feedback.kind = kind
  batch.source = batch.row.source = source
}

async function carefully(batch: Batch, take: () => Promise<void>): Promise<void> {
  try {
    await take()
  } catch (error) {
    const told = error instanceof XmlRefused ? refusal(error) : asFinding(error)
    if (!told) throw error
    batch.report(told)
  }
  refuseOthersReference(batch)
  batch.counts.changes = batch.feedback.changed
  // of a drop that brought nothing new no row is sent back, and none did anything
  if (batch.counts.changes === 0 && batch.counts.decisions === 0 && batch.untiedErrors === 0)
    batch.rows.without(batch.rows.booked, 'unchanged')
}

const REFUSALS = {
  broken: 'exact-xml-broken',
  doctype: 'exact-xml-doctype',
  globe: 'exact-xml-globe',
  encoding: 'exact-xml-encoding',
} as const satisfies Record<XmlRefusal, string>

const refusal = ({ reason, line, detail, file }: XmlRefused): Finding =>
  finding(REFUSALS[reason], { sheet: file, row: line }, { detail, line }, { value: detail })
