import type { Artifact } from '../../model/batch.ts'
import type { ArtifactFile, ArtifactSink } from '../target.ts'

/** A JSON array with one element a line, written as it comes: memory does not grow with it. */
export class JsonList {
  readonly topic: string
  count = 0
  readonly #sink: ArtifactSink
  #file: ArtifactFile | null = null

  constructor(topic: string, sink: ArtifactSink) {
    this.topic = topic
    this.#sink = sink
  }

  /** @returns the element's place in the list, from 0 */
  add(json: string): number {
    if (!this.#file) {
      this.#file = this.#sink.create(`${this.topic}.part`)
      this.#file.write('[\n')
    } else this.#file.write(',\n')
    this.#file.write(json)
    return this.count++
  }

  /** @returns nothing when there is nothing in it */
  async finish(name: string): Promise<Artifact[]> {
    if (!this.#file) return []
    this.#file.write('\n]\n')
    this.#file.end?.()
    const { bytes, sha256 } = await this.#file.finish(name)
    return [{ name, topic: this.topic, bytes, sha256, count: this.count }]
  }

  async discard(): Promise<void> {
    await this.#file?.discard()
    this.#file = null
  }
}
