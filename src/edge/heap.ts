import v8 from 'node:v8'
import vm from 'node:vm'

const MB = 1024 * 1024
/**
 * Room for young objects, both halves: V8 would double it to 64 MB. At 32 MB conversion takes 5% more time than at 64, at
 * 8 MB 25% more.
 */
const YOUNG = 32 * MB
/** Old objects and buffers that may pile up before they are collected: V8 waits for four times what is alive. */
const GROWTH = 12 * MB

/**
 * Keeps the memory of a conversion flat at about 5% more time. What is alive while a million lines go through is some
 * 50 MB, but V8's own limits let the process grow to 450 MB on a machine with much memory. They can be set on the
 * command line only, which no way of starting the program through npm, a service and a bin shares; so the growth is
 * steered from within. `check` is called once a chunk of documents.
 */
class HeapKeeper {
  readonly #collect: () => void
  #capped = false
  #held = 0
  #alive = 0

  constructor() {
    v8.setFlagsFromString('--expose-gc')
    this.#collect = vm.runInNewContext('gc') as () => void
    this.#look()
    this.#alive = this.#held
  }

  check(): void {
    const young = this.#look()
    this.#steer(young >= YOUNG)
    if (this.#held < this.#alive + GROWTH) return
    this.#collect()
    this.#look()
    this.#alive = this.#held
  }

  /** Room for young objects; what is held beside them is noted. */
  #look(): number {
    let young = 0
    this.#held = v8.getHeapStatistics().external_memory
    for (const { space_name, space_size, space_used_size } of v8.getHeapSpaceStatistics())
      if (space_name === 'new_space') young = space_size
      else this.#held += space_used_size
    return young
  }

  /** The room only ever doubles, but a daemon that falls idle gives it back: see `releaseMemory`. */
  #steer(large: boolean): void {
    if (large === this.#capped) return
    v8.setFlagsFromString(`--semi-space-growth-factor=${large ? 1 : 2}`)
    this.#capped = large
  }
}

/** One for the process: its heap is one. */
export const heap = new HeapKeeper()
