import type { RandomFile } from '../edge/files.ts'
import { FileUnreadable } from './errors.ts'

/** First bytes of Office's older container, a file system in a file ([MS-CFB] 2.2). */
export const COMPOUND_START = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const HEADER = 512
/** Entries of a directory: more than any workbook has. */
const MOST_ENTRIES = 20_000
const ENTRY = 128
const LAST_SECTOR = 0xfffffffa
/** Places of the allocation table that stand in the header itself. */
const TABLES_IN_HEADER = 109

/**
 * Names of the streams and storages in Office's older container, without the root. What kind of file it is, is told by
 * them: Workbook or Book for Excel, EncryptedPackage for any Office file with a password (Q48).
 * Throws FileUnreadable (damaged) when the directory cannot be followed.
 */
export async function streamNames(file: RandomFile): Promise<string[]> {
  const container = await Container.open(file)
  const names: string[] = []
  for await (const sector of container.chain(container.directory)) {
    for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
      const length = sector.readUInt16LE(at + 64)
      const kind = sector[at + 66]!
      if ((kind === 1 || kind === 2) && length >= 2 && length <= 64)
        names.push(sector.toString('utf16le', at, at + length - 2))
    }
    if (names.length > MOST_ENTRIES) throw damaged()
  }
  return names
}

class Container {
  readonly directory: number
  private readonly file: RandomFile
  private readonly sectorBytes: number
  private readonly tables: number[]

  private constructor(file: RandomFile, header: Buffer, tables: number[]) {
    this.file = file
    this.sectorBytes = 1 << header.readUInt16LE(30)
    this.directory = header.readUInt32LE(48)
    this.tables = tables
  }

  static async open(file: RandomFile): Promise<Container> {
    const header = await file.read(0, HEADER)
    const shift = header.length < HEADER ? 0 : header.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw damaged()
    const tables: number[] = []
    for (let i = 0; i < TABLES_IN_HEADER; i++) tables.push(header.readUInt32LE(76 + i * 4))
    const container = new Container(file, header, tables)
    await container.moreTables(header.readUInt32LE(68))
    return container
  }

  /** The sectors of a stream, one by one. */
  async *chain(first: number): AsyncGenerator<Buffer> {
    let left = this.file.bytes / this.sectorBytes + 1
    for (let sector = first; sector < LAST_SECTOR; sector = await this.next(sector)) {
      if (left-- < 0) throw damaged()
      yield await this.sector(sector)
    }
  }

  /** A file of more than 7 MB names further parts of its allocation table in sectors of their own. */
  private async moreTables(first: number): Promise<void> {
    const perSector = this.sectorBytes / 4
    for (let sector = first; sector < LAST_SECTOR;) {
      const places = await this.sector(sector)
      for (let i = 0; i < perSector - 1; i++) this.tables.push(places.readUInt32LE(i * 4))
      if (this.tables.length * this.sectorBytes > this.file.bytes * 2 + (1 << 20)) throw damaged()
      sector = places.readUInt32LE((perSector - 1) * 4)
    }
  }

  private async next(sector: number): Promise<number> {
    const perSector = this.sectorBytes / 4
    const table = this.tables[Math.floor(sector / perSector)]
    if (table === undefined || table >= LAST_SECTOR) throw damaged()
    return (await this.sector(table)).readUInt32LE((sector % perSector) * 4)
  }

  private async sector(number: number): Promise<Buffer> {
    const sector = await this.file.read((number + 1) * this.sectorBytes, this.sectorBytes)
    if (sector.length < this.sectorBytes) throw damaged()
    return sector
  }
}

const damaged = (): FileUnreadable => new FileUnreadable('damaged', 'the container cannot be followed')
