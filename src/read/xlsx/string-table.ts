import { LimitCrossed } from '../errors.ts'

/** Bytes of one block of the table. */
const BLOCK = 1 << 20
/** Bytes that tell where a string stands. */
const PLACE = 8
/** Strings kept decoded; a power of two. */
const CACHE = 1 << 14

/**
 * A workbook's shared strings, hundreds of thousands perhaps, as UTF-8 in a few large blocks with two numbers a string
 * beside them, and decoded when a cell asks. A cache of fixed size spares the decoding of those that come back.
 */
export class StringTable {
  private readonly blocks: Buffer[] = []
  private block: Buffer = Buffer.alloc(0)
  private used = 0
  private starts = new Uint32Array(1024)
  private lengths = new Uint32Array(1024)
  private readonly cacheIndex = new Int32Array(CACHE).fill(-1)
  private readonly cache: string[] = new Array<string>(CACHE).fill('')
  private readonly most: number
  private bytes = 0
  size = 0

  /** @param most bytes of text that it may hold */
  constructor(most = Infinity) {
    this.most = most
  }

  /** Throws LimitCrossed (stringBytes) when there is no room for it. */
  add(text: string): void {
    const length = Buffer.byteLength(text)
    // Where a string stands takes room as well: a million empty ones are not for nothing.
    this.bytes += length + PLACE
    if (this.bytes > this.most) throw new LimitCrossed('stringBytes', this.bytes, this.most)
    const start = this.room(length)
    this.block.write(text, this.used)
    if (this.size === this.starts.length) {
      this.starts = grown(this.starts)
      this.lengths = grown(this.lengths)
    }
    this.starts[this.size] = start
    this.lengths[this.size] = length
    this.size++
    this.used += length
  }

  /** The string of this index; undefined when there is none. */
  get(index: number): string | undefined {
    if (index < 0 || index >= this.size) return undefined
    const slot = index & (CACHE - 1)
    if (this.cacheIndex[slot] === index) return this.cache[slot]
    const start = this.starts[index]!
    const length = this.lengths[index]!
    if (length === 0) return ''
    const inBlock = start % BLOCK
    const text = this.blocks[Math.floor(start / BLOCK)]!.toString('utf8', inBlock, inBlock + length)
    this.cacheIndex[slot] = index
    this.cache[slot] = text
    return text
  }

  /** Makes room in the last block. A string never lies in two; one longer than a block has a larger one of its own. */
  private room(length: number): number {
    if (this.used + length > Math.min(BLOCK, this.block.length)) {
      this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length))
      this.blocks.push(this.block)
      this.used = 0
    }
    return (this.blocks.length - 1) * BLOCK + this.used
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
