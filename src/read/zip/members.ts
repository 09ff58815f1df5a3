import { FileUnreadable } from '../errors.ts'
import type { ArchivePart } from '../xlsx/archive.ts'

/** A file in a zip; `name` is its own name, without the folders it lies in. */
export type Member = { name: string; part: ArchivePart }

/** What there is in a zip, by what it may be. */
export type Members = { tables: Member[]; pdfs: Member[]; others: Member[] }

const TABLES = /\.(csv|txt|tsv|tab|xlsx|xlsm|xlsb|xls|ods|xml|html?)$/i
const PACKED = /\.(zip|7z|rar|gz|tgz|tar|bz2|xz)$/i
/** What operating systems put beside people's files. */
const RUBBISH = /^(thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|icon\r|~\$.*|\._.*|\..*)$/i
/** Kind of a Unix file in its mode; a link would lead out of the zip. */
const FILE_KIND = 0xf000
const LINK = 0xa000
/** Characters that Windows has no place for in a name. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"|?*\u0000-\u001f]/g

/**
 * Sorts the files of a zip. Folders in it count for nothing, what operating systems leave behind is passed over.
 * Throws FileUnreadable: zip-unsafe for names that lead out of the zip and for links, zip-in-zip, zip-name-twice for two
 * different PDFs of one name.
 */
export function sortMembers(parts: readonly ArchivePart[]): Members {
  const members: Members = { tables: [], pdfs: [], others: [] }
  const byName = new Map<string, Member>()
  for (const part of parts) {
    const steps = part.name.replaceAll('\\', '/').split('/')
    const own = steps.at(-1)!
    if (own === '' || steps.includes('__MACOSX') || RUBBISH.test(own)) continue
    if (isUnsafe(part, steps)) throw new FileUnreadable('zip-unsafe', part.name)
    if (PACKED.test(own)) throw new FileUnreadable('zip-in-zip', own)
    const name = own.replace(FORBIDDEN, '-')
    const member = { name, part }
    const list = /\.pdf$/i.test(name) ? members.pdfs : TABLES.test(name) ? members.tables : members.others
    const key = name.normalize('NFC').toLowerCase()
    const before = byName.get(key)
    if (before && list === members.pdfs) {
      if (!isSame(before.part, part)) throw new FileUnreadable('zip-name-twice', name)
      continue
    }
    byName.set(key, member)
    list.push(member)
  }
  return members
}

function isUnsafe(part: ArchivePart, steps: readonly string[]): boolean {
  const { versionMadeBy, externalFileAttributes } = part.entry
  const unix = versionMadeBy >> 8 === 3 || versionMadeBy >> 8 === 19
  const isLink = unix && ((externalFileAttributes >>> 16) & FILE_KIND) === LINK
  return isLink || steps.includes('..') || /^[a-z]:$/i.test(steps[0]!) || part.rooted
}

const isSame = (one: ArchivePart, other: ArchivePart): boolean =>
  one.crc32 === other.crc32 && one.unpackedBytes === other.unpackedBytes
