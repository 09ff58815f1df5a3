import type { OpenDrop } from '../batch/open-drop.ts'
import type { Batch } from '../batch/start.ts'
import { asFinding } from '../batch/unreadable.ts'
import type { Limits } from '../config/home.ts'
import type { Files } from '../edge/files.ts'
import { finding } from '../model/finding-make.ts'
import type { Finding } from '../model/finding.ts'
import { HEAD_BYTES } from '../read/identify.ts'
import { XmlRefused, type XmlRefusal } from '../read/exact-xml/refused.ts'
import { fileFeedbacks, listFeedbacks } from './all.ts'
import type { FileFeedback, FileHead, ListFeedback } from './feedback.ts'

/** What takes a dropped file by what it begins with; null: it is a table, or nothing that comes back. */
export async function fileFeedback(
  files: Files,
  path: string,
  name: string,
  limits: Pick<Limits, 'bytes'>,
): Promise<FileFeedback | null> {
  const head = await headOf(files, path, name, limits)
  return head && (fileFeedbacks.find((feedback) => feedback.recognise(head)) ?? null)
}

/** Whether a file brings tables up to date, and is taken though they cannot be used as they are. */
export async function mendsTables(
  files: Files,
  path: string,
  name: string,
  limits: Pick<Limits, 'bytes'>,
): Promise<boolean> {
  const head = await headOf(files, path, name, limits)
  const feedback = head && fileFeedbacks.find((one) => one.recognise(head))
  return feedback?.mends?.(head!) ?? false
}

/** null: the file is too large, which is told by who opens it as a table. */
async function headOf(
  files: Files,
  path: string,
  name: string,
  limits: Pick<Limits, 'bytes'>,
): Promise<FileHead | null> {
  const file = await files.open(path)
  try {
    if (file.bytes > limits.bytes) return null
    return { text: textOf(await file.read(0, Math.min(HEAD_BYTES, file.bytes))), name }
  } finally {
    await file.close()
  }
}

function textOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('utf-8').decode(head)
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

const refusal = ({ reason, line, detail }: XmlRefused): Finding =>
  finding(REFUSALS[reason], { sheet: '', row: line }, { detail, line }, { value: detail })
