import type { Progress } from '../convert.ts'
import { countText } from '../text/values.ts'
import type { Cli } from './cli.ts'

/** Milliseconds between two pictures of the progress. */
const EVERY = 100

/**
 * One line on a terminal that tells how far a conversion is: file, what is being done, rows, rate and share of the
 * bytes. Anywhere else than on a terminal it writes nothing at all.
 */
export class ProgressLine {
  readonly #cli: Cli
  readonly #now: () => number
  #file = ''
  #began = 0
  #last = -Infinity
  #shown = false

  constructor(cli: Cli, now: () => number = () => performance.now()) {
    this.#cli = cli
    this.#now = now
  }

  show(file: string, progress: Progress): void {
    if (!this.#cli.stderr.isTTY) return
    const now = this.#now()
    if (file !== this.#file) {
      this.#file = file
      this.#began = now
    }
    if (now - this.#last < EVERY) return
    this.#last = now
    this.#shown = true
    this.#cli.stderr.write(
      `\r${cut(this.#text(progress, now), (this.#cli.stderr.columns ?? 80) - 1)}\u001b[K`,
    )
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.#shown) this.#cli.stderr.write('\r\u001b[K')
    this.#shown = false
    this.#last = -Infinity
  }

  #text(progress: Progress, now: number): string {
    const { texts, language, env } = this.#cli
    const rate = Math.round(progress.rows / Math.max(0.001, (now - this.#began) / 1000))
    const rows = texts.rowsPerSecond(countText(progress.rows, language), countText(rate, language))
    const { bytes, totalBytes } = progress
    const share = bytes !== undefined && totalBytes ? ` ${Math.floor((100 * bytes) / totalBytes)}%` : ''
    const phase = texts.phases[progress.phase]
    const shown = env['NO_COLOR'] ? phase : `\u001b[36m${phase}\u001b[39m`
    return `${this.#file}: ${shown} ${rows}${share}`
  }
}

/** Cuts a line to what fits; colour codes take no room. */
function cut(text: string, width: number): string {
  let room = width
  let result = ''
  // eslint-disable-next-line no-control-regex -- the escape sequences are what is looked for
  for (const part of text.split(/(\u001b\[\d+m)/)) {
    if (part.startsWith('\u001b')) result += part
    else {
      result += part.slice(0, room)
      room -= Math.min(room, part.length)
    }
  }
  return result
}
