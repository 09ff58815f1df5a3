import v8 from 'node:v8'
import vm from 'node:vm'

const MB = 1024 * 1024
/**
 * Room for young objects, both halves: V8 would double it to 64 MB. At 32 MB conversion takes 5% more time than at 64, at
 * 8 MB 25% more.
 */
const YOUNG = 32 * MB
/** What is old and what buffers hold may pile up so far before it is collected: V8 waits for four times what is alive. */
const GROWTH = 16 * MB

/**
 * Keeps the memory of a conversion flat at about 5% more time. What is alive while a million lines go through is some
 * 40 MB, but V8's own limits let the process grow to 450 MB on a machine with much memory. They can be set on the
 * command line only, which no way of starting the program through npm, a service and a bin shares; so the growth is
 * steered from within. `check` is called once a chunk of documents.
 */
class HeapKeeper {
  readonly #collect: () => void
  #capped = false
  #alive = 0

  constructor() {
    v8.setFlagsFromString('--expose-gc')
    this.#collect = vm.runInNewContext('gc') as () => void
    this.#alive = heldBytes()
  }

  check(): void {
    this.#steerYoung()
    if (heldBytes() < this.#alive + GROWTH) return
    this.#collect()
    this.#alive = heldBytes()
  }

  /** The room only ever doubles, but a daemon that falls idle gives it back: see `releaseMemory`. */
  #steerYoung(): void {
    const large = youngBytes() >= YOUNG
    if (large === this.#capped) return
    v8.setFlagsFromString(`--semi-space-growth-factor=${large ? 1 : 2}`)
    this.#capped = large
  }
}

function youngBytes(): number {
  return v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0
}

function heldBytes(): number {
  let bytes = v8.getHeapStatistics().external_memory
  for (const space of v8.getHeapSpaceStatistics())
    if (space.space_name !== 'new_space') bytes += space.space_used_size
  return bytes
}

/** One for the process: its heap is one. */
export const heap = new HeapKeeper()
