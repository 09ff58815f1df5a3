import { RandomAccessReader, fromRandomAccessReader, getFileNameLowLevel } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { Readable } from 'node:stream'
import type { RandomFile } from '../../edge/files.ts'
import { FileUnreadable, LimitCrossed } from '../errors.ts'
import { unpackedBytes, type PackedPart } from './inflate.ts'
import { asUtf8 } from './xml-encoding.ts'

/** A workbook of a few hundred sheets and pictures stays far below this. */
const MAX_ENTRIES = 10_000
/** Parts that are read whole (workbook, relations, styles). */
const MAX_WHOLE = 1 << 26
/** Below this many unpacked bytes the ratio says nothing and can do no harm. */
const SMALL = 1 << 20

/** What an archive is held to. */
export type ArchiveLimits = { unzippedBytes: number; ratio: number }

/** One file in the zip: place and facts, and the raw central record for copying it. */
export type ArchivePart = PackedPart & { entry: Entry }

/**
 * The files of a zip by name. Only the directory at the end of the zip counts, as everywhere; names are compared
 * without case and a leading slash, as the packaging rules of Office say.
 */
export class Archive {
  readonly parts: ArchivePart[]
  private readonly byName = new Map<string, ArchivePart>()
  private readonly file: RandomFile

  private constructor(file: RandomFile, parts: ArchivePart[]) {
    this.file = file
    this.parts = parts
    for (const part of parts) {
      const key = part.name.toLowerCase()
      if (this.byName.has(key)) throw new FileUnreadable('damaged', `${part.name} is there twice`)
      this.byName.set(key, part)
    }
  }

  /**
   * Reads the directory of a zip. Throws FileUnreadable (damaged, encrypted) or LimitCrossed
   * (entries, unzippedBytes, ratio). The file stays the caller's to close.
   */
  static async open(file: RandomFile, limits: ArchiveLimits): Promise<Archive> {
    const zip = await damagedUnlessRead(() => openZip(file))
    if (zip.entryCount > MAX_ENTRIES) throw new LimitCrossed('entries', zip.entryCount, MAX_ENTRIES)
    const parts: ArchivePart[] = []
    let unpacked = 0
    for (let left = zip.entryCount; left > 0; left--) {
      const part = await damagedUnlessRead(() => nextPart(zip))
      unpacked += part.unpackedBytes
      if (unpacked > limits.unzippedBytes)
        throw new LimitCrossed('unzippedBytes', unpacked, limits.unzippedBytes)
      if (part.entry.isEncrypted()) throw new FileUnreadable('encrypted', part.name)
      parts.push(part)
    }
    const ratio = Math.ceil(unpacked / Math.max(1, file.bytes))
    if (unpacked > SMALL && ratio > limits.ratio) throw new LimitCrossed('ratio', ratio, limits.ratio)
    return new Archive(file, parts)
  }

  find(name: string): ArchivePart | undefined {
    return this.byName.get(name.toLowerCase())
  }

  /** The unpacked bytes of a part as UTF-8. */
  text(part: ArchivePart): AsyncGenerator<Buffer> {
    if (part.method !== 0 && part.method !== 8) {
      throw new FileUnreadable('damaged', `${part.name} is packed by method ${part.method}`)
    }
    return asUtf8(unpackedBytes(this.file, part), part.name)
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

function described(entry: Entry): Omit<PackedPart, 'start'> {
  const raw = entry.fileNameRaw
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  return {
    name: name.replace(/^\/+/, ''),
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
    if (/encryption/.test((error as Error).message)) throw new FileUnreadable('encrypted')
    throw new FileUnreadable('damaged', (error as Error).message)
  }
}
