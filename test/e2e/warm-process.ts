import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('warm-child.ts', import.meta.url))

/** A process that has loaded the whole command line and waits to be told what to do: a kill then falls into the work. */
export class WarmProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  #output = ''

  constructor() {
    this.#child = spawn(process.execPath, [program], { env: { ...process.env, LEDGERDROP_SOURCE: '1' } })
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text))
    // A process that is killed closes its end before it was told anything.
    this.#child.stdin!.on('error', () => undefined)
    this.#ended = new Promise((resolve) => this.#child.on('close', () => resolve()))
  }

  get output(): string {
    return this.#output
  }

  async #said(word: string): Promise<void> {
    while (!this.#output.includes(word) && this.#child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1))
  }

  /**
   * Does one command and kills it.
   * @param after milliseconds from its first moment until the kill
   * @returns whether it was still at work
   */
  async killDuring(argv: readonly string[], after: number): Promise<boolean> {
    await this.#said('ready')
    this.#child.stdin!.write(`${JSON.stringify(argv)}\n`)
    await this.#said('begins')
    await new Promise((resolve) => setTimeout(resolve, after))
    const midway = !this.#output.includes('ended')
    await this.end()
    return midway
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }
}
