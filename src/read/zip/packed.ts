import { join } from 'node:path'
import type { Limits } from '../../config/home.ts'
import type { Files, RandomFile } from '../../edge/files.ts'
import { Archive, type ArchivePart } from '../xlsx/archive.ts'
import { headOf } from './head.ts'
import { sortMembers } from './members.ts'
import { READ_ME, writePart } from './unpack.ts'

/** A file of a zip with the bytes that it begins with. */
export type PackedFile = { name: string; head: Buffer; part: ArchivePart }

/** What a zip holds: files that may be read, in the order of their names, and the names of all others. */
export type Packed = { archive: Archive; files: PackedFile[]; others: string[] }

/** A workbook is a zip as well; the first name in it tells most of them, so that they are not looked into twice. */
const OFFICE = /^\/?(\[content_types\]\.xml|mimetype|_rels\/|docprops\/|customxml\/|xl\/|word\/|ppt\/)/i
/** Pages are numbered: 2 goes before 10. */
const { compare } = new Intl.Collator('en', { numeric: true })

/** Whether a file that begins so is a zip of files, as far as its beginning tells. */
export function isZipOfFiles(head: Buffer): boolean {
  if (head.length < 30 || head.readUInt32BE(0) !== 0x504b0304) return false
  return !OFFICE.test(head.toString('latin1', 30, 30 + head.readUInt16LE(26)))
}

/** Looks into a zip. Throws FileUnreadable and LimitCrossed. The file stays the caller's to close. */
export async function lookIntoZip(file: RandomFile, limits: Limits): Promise<Packed> {
  const archive = await Archive.open(file, limits)
  const { tables, pdfs, others } = sortMembers(archive.parts)
  const readable = tables.filter(({ name }) => !READ_ME.test(name)).sort((a, b) => compare(a.name, b.name))
  const files: PackedFile[] = []
  for (const { name, part } of readable) files.push({ name, part, head: await headOf(archive, part) })
  const rest = tables.filter(({ name }) => READ_ME.test(name))
  return { archive, files, others: [...pdfs, ...others, ...rest].map(({ name }) => name) }
}

/** Puts files of a zip into a folder, under names of ours. @returns their paths, in the order given */
export async function unpackInto(
  files: Files,
  { archive, files: packed }: Packed,
  folder: string,
): Promise<string[]> {
  await files.makeFolder(folder)
  const paths = packed.map((_, at) => join(folder, String(at)))
  for (const [at, { part }] of packed.entries()) await writePart(files, archive, part, paths[at]!)
  return paths
}
