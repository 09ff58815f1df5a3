import type { FileWriter, RandomFile } from '../../edge/files.ts'

/** What a table is read from, some bytes at a time: memory or a file. */
export type TableSource = Pick<RandomFile, 'bytes' | 'read'>

/** What a table is written to. */
export type TableSink = Pick<FileWriter, 'write' | 'pressure' | 'drained'>

export function bytesSource(bytes: Uint8Array): TableSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    bytes: all.length,
    read: async (position, length) => all.subarray(position, position + length),
  }
}

/** Keeps a table in memory. */
export class BytesSink implements TableSink {
  readonly pressure = false
  readonly #pieces: Uint8Array[] = []

  write(data: string | Uint8Array): void {
    this.#pieces.push(typeof data === 'string' ? Buffer.from(data) : data)
  }

  async drained(): Promise<void> {}

  bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }
}
