import { RandomAccessReader, fromRandomAccessReader, getFileNameLowLevel } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { Readable } from 'node:stream'
import type { Limits } from '../../config/home.ts'
import type { RandomFile } from '../../edge/files.ts'
import { FileUnreadable, LimitCrossed } from '../errors.ts'
import { unpackedBytes, type PackedPart } from './inflate.ts'
import { asUtf8 } from './xml-encoding.ts'

/** Parts that are read whole (workbook, relations, styles). */
const MAX_WHOLE = 1 << 26
/** Below this many unpacked bytes the ratio says nothing and can do no harm. */
const SMALL = 1 << 20

/** What an archive is held to. */
export type ArchiveLimits = Pick<Limits, 'unzippedBytes' | 'ratio' | 'entries'>

/** One file in the zip: place and facts, and the raw central record for copying it. */
export type ArchivePart = PackedPart & {
  entry: Entry
  /** the name begins with a slash, which is not part of `name` */
  rooted: boolean
}

/** Names shown of many. */
const SHOWN = 5

/**
 * The files of a zip by name. Only the directory at the end of the zip counts, as everywhere; names are compared
 * without case and a leading slash, as the packaging rules of Office say.
 */
export class Archive {
  readonly parts: ArchivePart[]
  private readonly byName = new Map<string, ArchivePart>()
  private readonly twice: string[] = []
  private readonly file: RandomFile

  private constructor(file: RandomFile, parts: ArchivePart[]) {
    this.file = file
    this.parts = parts
    for (const part of parts) {
      const key = part.name.toLowerCase()
      if (this.byName.has(key)) this.twice.push(part.name)
      this.byName.set(key, part)
    }
  }

  /**
   * Reads the directory of a zip. Throws FileUnreadable (damaged, zip-encrypted) or LimitCrossed
   * (entries, unzippedBytes, ratio). The file stays the caller's to close.
   */
  static async open(file: RandomFile, limits: ArchiveLimits): Promise<Archive> {
    const zip = await damagedUnlessRead(() => openZip(file))
    if (zip.entryCount > limits.entries) throw new LimitCrossed('entries', zip.entryCount, limits.entries)
    const parts: ArchivePart[] = []
    const locked: string[] = []
    let unpacked = 0
    for (let left = zip.entryCount; left > 0; left--) {
      const part = await damagedUnlessRead(() => nextPart(zip))
      unpacked += part.unpackedBytes
      if (unpacked > limits.unzippedBytes)
        throw new LimitCrossed('unzippedBytes', unpacked, limits.unzippedBytes)
      if (part.entry.isEncrypted()) locked.push(part.name)
      parts.push(part)
    }
    if (locked.length > 0) throw new FileUnreadable('zip-encrypted', someOf(locked))
    const ratio = Math.ceil(unpacked / Math.max(1, file.bytes))
    if (unpacked > SMALL && ratio > limits.ratio) throw new LimitCrossed('ratio', ratio, limits.ratio)
    return new Archive(file, parts)
  }

  find(name: string): ArchivePart | undefined {
    return this.byName.get(name.toLowerCase())
  }

  /** In a workbook no part is there twice: throws FileUnreadable (damaged). */
  refuseTwice(): void {
    if (this.twice.length > 0) throw new FileUnreadable('damaged', `${this.twice[0]} is there twice`)
  }

  /** The unpacked bytes of a part, checked against its checksum. Throws FileUnreadable (damaged). */
  bytes(part: ArchivePart): AsyncGenerator<Buffer> {
    if (part.method !== 0 && part.method !== 8)
      throw new FileUnreadable('damaged', `${part.name} is packed by method ${part.method}`)
    return unpackedBytes(this.file, part)
  }

  /** The unpacked bytes of a part as UTF-8. */
  text(part: ArchivePart): AsyncGenerator<Buffer> {
    return asUtf8(this.bytes(part), part.name)
  }

  /** A small part whole, as UTF-8. */
  async whole(part: ArchivePart): Promise<Buffer> {
    if (part.unpackedBytes > MAX_WHOLE) throw new LimitCrossed('unzippedBytes', part.unpackedBytes, MAX_WHOLE)
    const blocks: Buffer[] = []
    for await (const block of this.text(part)) blocks.push(block)
    return blocks.length === 1 ? blocks[0]! : Buffer.concat(blocks)
  }
}

/** yauzl over the file port. It never closes the file: whoever opened it does. */
class PortReader extends RandomAccessReader {
  private readonly file: RandomFile
  constructor(file: RandomFile) {
    super()
    this.file = file
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytes?: number) => void,
  ): void {
    // A damaged zip may point anywhere.
    if (!(position >= 0 && position <= this.file.bytes)) return void callback(null, 0)
    this.file.read(position, length).then(
      (bytes) => callback(null, bytes.copy(buffer, offset)),
      (error: Error) => callback(error),
    )
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return this.file.stream(start, end)
  }
}

function openZip(file: RandomFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false }
    fromRandomAccessReader(new PortReader(file), file.bytes, options, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function nextPart(zip: ZipFile): Promise<ArchivePart> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      zip.off('entry', onEntry)
      reject(error)
    }
    const onEntry = (entry: Entry): void => {
      zip.off('error', onError)
      zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
        if (error) return reject(error)
        resolve({ ...described(entry), start: header.fileDataStart, entry })
      })
    }
    zip.once('entry', onEntry).once('error', onError)
    zip.readEntry()
  })
}

const someOf = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ' …' : '')

function described(entry: Entry): Omit<ArchivePart, 'start' | 'entry'> {
  const raw = entry.fileNameRaw
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  return {
    name: name.replace(/^\/+/, ''),
    rooted: /^[\\/]/.test(name),
    packedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    crc32: entry.crc32,
    method: entry.compressionMethod,
  }
}

/** yauzl's own complaints mean a damaged zip; errors of the file system pass. */
async function damagedUnlessRead<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error
    if (/encryption/.test((error as Error).message)) throw new FileUnreadable('zip-encrypted')
    throw new FileUnreadable('damaged', (error as Error).message)
  }
}
