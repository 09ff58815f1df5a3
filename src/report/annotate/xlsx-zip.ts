import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import type { FileWriter, RandomFile } from '../../edge/files.ts'
import type { ArchivePart } from '../../read/xlsx/archive.ts'
import { packedBytes } from '../../read/xlsx/inflate.ts'

const MAX_BYTES = 0xffff_ffff
const MAX_ENTRIES = 0xffff
/** sizes and checksum come behind the data */
const DESCRIPTOR = 0x08
const UTF8 = 0x800
const DEFLATED = 8
/** a tenth larger than at the usual level 6, in half the time */
const LEVEL = 3
/** 1-1-1980 00:00, the first moment a zip can tell: what we add has no time of its own */
const FIRST_DAY = 0x0021
/** extra field with sizes beyond 4 GB, which we never write */
const ZIP64 = 0x0001

/** What stands in a central record beside sizes and offset. */
type EntryFacts = {
  name: Buffer
  madeBy: number
  flags: number
  method: number
  time: number
  date: number
  extra: Buffer
  comment: Buffer
  internal: number
  external: number
}
type Sizes = { crc32: number; packed: number; unpacked: number }

/**
 * Writes a zip straight to a file, entry after entry, with nothing in memory but its directory. Entries of another zip
 * are copied packed as they are. Zips above 4 GB are refused.
 */
export class ZipWriter {
  private readonly writer: FileWriter
  private readonly records: Buffer[] = []
  private count = 0
  private offset = 0

  constructor(writer: FileWriter) {
    this.writer = writer
  }

  /** Copies an entry with its packed bytes, checksum, time and attributes. */
  async copy(file: RandomFile, part: ArchivePart): Promise<void> {
    const sizes = { crc32: part.crc32, packed: part.packedBytes, unpacked: part.unpackedBytes }
    const facts = factsOf(part.entry, part.method)
    const start = await this.header(facts, sizes)
    for await (const block of packedBytes(file, part)) await this.write(block)
    this.record(facts, sizes, start)
  }

  /** Writes a small entry from memory: another content under an entry's facts, or a new name. */
  async add(like: Entry | string, content: Buffer): Promise<void> {
    const packed = deflateRawSync(content)
    const sizes = { crc32: crc32(content), packed: packed.length, unpacked: content.length }
    const facts = typeof like === 'string' ? newFacts(like) : factsOf(like, DEFLATED)
    const start = await this.header(facts, sizes)
    await this.write(packed)
    this.record(facts, sizes, start)
  }

  /** Packs an entry while its content comes in. */
  async stream(like: Entry, content: AsyncIterable<Buffer>): Promise<void> {
    const facts = factsOf(like, DEFLATED)
    facts.flags |= DESCRIPTOR
    const start = await this.header(facts, { crc32: 0, packed: 0, unpacked: 0 })
    const from = this.offset
    const sizes = { crc32: 0, packed: 0, unpacked: 0 }
    const deflate = createDeflateRaw({ level: LEVEL, chunkSize: 1 << 16 })
    const fed = feed(content, deflate, sizes)
    try {
      for await (const block of deflate) await this.write(block as Buffer)
    } finally {
      deflate.destroy()
      await fed
    }
    sizes.packed = this.offset - from
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(0x08074b50, 0)
    this.writeSizes(descriptor, 4, sizes)
    await this.write(descriptor)
    this.record(facts, sizes, start)
  }

  /** Writes the directory. The file itself is its owner's to finish. */
  async finish(): Promise<void> {
    const start = this.offset
    for (const record of this.records) await this.write(record)
    if (this.count > MAX_ENTRIES) throw new Error(`a workbook of ${this.count} parts cannot be written`)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.count, 8)
    end.writeUInt16LE(this.count, 10)
    end.writeUInt32LE(this.offset - start, 12)
    end.writeUInt32LE(start, 16)
    await this.write(end)
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length
    if (this.offset > MAX_BYTES) throw tooLarge()
    this.writer.write(bytes)
    if (this.writer.pressure) await this.writer.drained()
  }

  private async header(facts: EntryFacts, sizes: Sizes): Promise<number> {
    const start = this.offset
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    this.writeCommon(header, 4, facts, sizes)
    await this.write(Buffer.concat([header, facts.name, facts.extra]))
    return start
  }

  private record(facts: EntryFacts, sizes: Sizes, start: number): void {
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(facts.madeBy, 4)
    this.writeCommon(record, 6, facts, sizes)
    record.writeUInt16LE(facts.comment.length, 32)
    record.writeUInt16LE(facts.internal, 36)
    record.writeUInt32LE(facts.external, 38)
    record.writeUInt32LE(start, 42)
    this.records.push(Buffer.concat([record, facts.name, facts.extra, facts.comment]))
    this.count++
  }

  /** The fields that stand alike in an entry's own header and in the directory. */
  private writeCommon(header: Buffer, at: number, facts: EntryFacts, sizes: Sizes): void {
    header.writeUInt16LE(20, at)
    header.writeUInt16LE(facts.flags, at + 2)
    header.writeUInt16LE(facts.method, at + 4)
    header.writeUInt16LE(facts.time, at + 6)
    header.writeUInt16LE(facts.date, at + 8)
    this.writeSizes(header, at + 10, sizes)
    header.writeUInt16LE(facts.name.length, at + 22)
    header.writeUInt16LE(facts.extra.length, at + 24)
  }

  private writeSizes(header: Buffer, at: number, sizes: Sizes): void {
    if (sizes.packed > MAX_BYTES || sizes.unpacked > MAX_BYTES) throw tooLarge()
    header.writeUInt32LE(sizes.crc32, at)
    header.writeUInt32LE(sizes.packed, at + 4)
    header.writeUInt32LE(sizes.unpacked, at + 8)
  }
}

async function feed(
  content: AsyncIterable<Buffer>,
  deflate: ReturnType<typeof createDeflateRaw>,
  sizes: Sizes,
): Promise<void> {
  try {
    for await (const block of content) {
      if (deflate.destroyed) return
      sizes.crc32 = crc32(block, sizes.crc32)
      sizes.unpacked += block.length
      await new Promise<void>((resolve) => deflate.write(block, () => resolve()))
    }
    deflate.end()
  } catch (error) {
    deflate.destroy(error as Error)
  }
}

function factsOf(entry: Entry, method: number): EntryFacts {
  const fields = entry.extraFields.filter((field) => field.id !== ZIP64)
  return {
    name: entry.fileNameRaw,
    madeBy: entry.versionMadeBy,
    flags: entry.generalPurposeBitFlag & ~DESCRIPTOR,
    method,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    extra: Buffer.concat(fields.map(({ id, data }) => Buffer.concat([twoWords(id, data.length), data]))),
    comment: entry.fileCommentRaw,
    internal: entry.internalFileAttributes,
    external: entry.externalFileAttributes,
  }
}

function newFacts(name: string): EntryFacts {
  const none = Buffer.alloc(0)
  const plain = {
    madeBy: 20,
    flags: UTF8,
    method: DEFLATED,
    time: 0,
    date: FIRST_DAY,
    internal: 0,
    external: 0,
  }
  return { name: Buffer.from(name), extra: none, comment: none, ...plain }
}

function twoWords(first: number, second: number): Buffer {
  const words = Buffer.alloc(4)
  words.writeUInt16LE(first, 0)
  words.writeUInt16LE(second, 2)
  return words
}

function tooLarge(): Error {
  return new Error('the annotated workbook would be larger than 4 GB, which is more than a plain zip holds')
}
