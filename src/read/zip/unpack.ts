import { join } from 'node:path'
import type { Limits } from '../../config/home.ts'
import type { Files } from '../../edge/files.ts'
import { FileUnreadable } from '../errors.ts'
import { kindOfHead, NO_TABLE } from '../identify.ts'
import { Archive, type ArchivePart } from '../xlsx/archive.ts'
import { headOf } from './head.ts'
import { sortMembers, type Member } from './members.ts'

/** A PDF of a zip: the name it has there, and where it lies now. */
export type UnpackedPdf = { name: string; path: string }

export type UnpackedDrop = {
  table: { name: string; path: string }
  pdfs: UnpackedPdf[]
  /** files that are neither the table nor a PDF */
  unused: string[]
}

/** Texts that go with an export and are none of it. */
export const READ_ME = /^(read[ _-]?me|lees[ _-]?mij|lisez[ _-]?moi|licen[cs]e|licentie|copyright)\b/i

/**
 * Takes the one table and its PDFs out of a zip into `folder`, under names of ours: nothing in the zip says where a file
 * comes to lie. Throws FileUnreadable (damaged, zip-…) and LimitCrossed.
 */
export async function unpackDrop(
  files: Files,
  path: string,
  folder: string,
  limits: Limits,
): Promise<UnpackedDrop> {
  const zip = await files.open(path)
  try {
    const archive = await Archive.open(zip, limits)
    const { tables, pdfs, others } = sortMembers(archive.parts)
    const { chosen, left } = await chooseTable(archive, tables)
    await files.makeFolder(folder)
    const take = async (member: Member, at: number): Promise<UnpackedPdf> => {
      const target = join(folder, String(at))
      await writePart(files, archive, member.part, target)
      return { name: member.name, path: target }
    }
    const unpacked: UnpackedDrop = {
      table: await take(chosen, 0),
      pdfs: [],
      unused: [...left, ...others].map(({ name }) => name),
    }
    for (const [at, pdf] of pdfs.entries()) unpacked.pdfs.push(await take(pdf, at + 1))
    return unpacked
  } finally {
    await zip.close()
  }
}

/** The one table among what may be one by its name. A page or an XML document that is none by its content is left. */
async function chooseTable(
  archive: Archive,
  candidates: readonly Member[],
): Promise<{ chosen: Member; left: Member[] }> {
  const tables: Member[] = []
  const left: Member[] = []
  for (const member of candidates)
    (!READ_ME.test(member.name) && (await mayBeTable(archive, member.part)) ? tables : left).push(member)
  const [chosen, ...more] = tables
  if (!chosen) throw new FileUnreadable('zip-without-table')
  if (more.length > 0)
    throw new FileUnreadable('zip-several-tables', tables.map(({ name }) => name).join(', '))
  return { chosen, left }
}

async function mayBeTable(archive: Archive, part: ArchivePart): Promise<boolean> {
  const head = await headOf(archive, part)
  try {
    kindOfHead(head)
    return true
  } catch (error) {
    if (error instanceof FileUnreadable && NO_TABLE.has(error.reason)) return false
    throw error
  }
}

/** Writes one file of a zip. */
export async function writePart(
  files: Files,
  archive: Archive,
  part: ArchivePart,
  target: string,
): Promise<void> {
  const writer = await files.create(target)
  try {
    for await (const block of archive.bytes(part)) {
      writer.write(block)
      if (writer.pressure) await writer.drained()
    }
    await writer.finish()
  } catch (error) {
    await writer.abandon()
    throw error
  }
}
