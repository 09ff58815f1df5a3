import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, the first day that a zip knows: the same input gives the same bytes. */
const DATE = 0x0021
const DEFLATED = 8
const UTF8_NAMES = 0x0800
const VERSION = 20

/** A zip of these files, in their order. */
export function writeZip(files: readonly { name: string; content: Buffer }[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const { name, content } of files) {
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(VERSION, 0)
    facts.writeUInt16LE(UTF8_NAMES, 2)
    facts.writeUInt16LE(DEFLATED, 4)
    facts.writeUInt16LE(DATE, 8)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name)])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(place, 10)
    const version = Buffer.from([VERSION, 0])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), version, facts, end, Buffer.from(name)]))
    pieces.push(local, packed)
    place += local.length + packed.length
  }
  const contents = Buffer.concat(directory)
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(files.length, 4)
  tail.writeUInt16LE(files.length, 6)
  tail.writeUInt32LE(contents.length, 8)
  tail.writeUInt32LE(place, 12)
  return Buffer.concat([...pieces, contents, Buffer.from('PK\u0005\u0006'), tail])
}
