import { join } from 'node:path'
import type { Batch } from '../batch/start.ts'
import type { Limits } from '../config/home.ts'
import type { Files, RandomFile } from '../edge/files.ts'
import { finding } from '../model/finding-make.ts'
import { FileUnreadable, LimitCrossed } from '../read/errors.ts'
import { lookIntoZip, unpackInto, type Packed } from '../read/zip/packed.ts'
import { fileFeedbacks } from './all.ts'
import type { FileFeedback } from './feedback.ts'

const WHOLE_FILE = { sheet: '', row: 0 }
/** Names of files in a zip that a message shows. */
const SHOWN = 10

/**
 * What takes a zip: the files in it are all of one kind, as an accounting package exports pages of a list, or as a mail
 * program packs an attachment. null: it is a table with its PDFs, or it cannot be read; who opens it as a table tells.
 */
export async function packedFeedback(
  files: Files,
  zip: RandomFile,
  limits: Limits,
): Promise<FileFeedback | null> {
  let packed: Packed
  try {
    packed = await lookIntoZip(zip, limits)
  } catch (error) {
    if (error instanceof FileUnreadable || error instanceof LimitCrossed) return null
    throw error
  }
  const heads = packed.files.map(({ name, head }) => ({ name, text: headText(head) }))
  if (heads.length === 0) return null
  const feedback = fileFeedbacks.find((one) => one.takeAll && heads.every((head) => one.recognise(head)))
  if (!feedback?.takeAll) return null
  return {
    ...feedback,
    mends: () => heads.some((head) => feedback.mends?.(head) === true),
    take: (path, batch) => takePacked(files, feedback, path, batch),
  }
}

/** Unpacks the zip where what is made of a drop lies until its batch is there. */
async function takePacked(files: Files, feedback: FileFeedback, path: string, batch: Batch): Promise<void> {
  const { staging, context } = batch
  const zip = await files.open(path)
  try {
    const packed = await lookIntoZip(zip, context.home.settings.limits)
    const paths = await unpackInto(files, packed, join(staging.scratch, 'opened'))
    const { others } = packed
    if (others.length > 0) {
      const shown = others.slice(0, SHOWN).join(', ') + (others.length > SHOWN ? ' …' : '')
      batch.report(finding('zip-files-unused', WHOLE_FILE, { count: others.length, files: shown }))
    }
    const parts = packed.files.map(({ name }, at) => ({ name, path: paths[at]! }))
    await feedback.takeAll!(parts, batch)
  } finally {
    await zip.close()
  }
}

/** The first bytes of a file as text, without a byte order mark. */
export function headText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('utf-8').decode(head)
}
