import type { Artifact } from '../../model/batch.ts'
import type { ArtifactFile, ArtifactSink } from '../target.ts'

export type Topic = 'Costcenters' | 'Costunits' | 'Accounts' | 'GLTransactions'

const ROOT =
  '<?xml version="1.0" encoding="utf-8"?>\n' +
  '<eExact xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="eExact-XML.xsd">\n'

/** At most so many records and so many bytes a file; one record more than a file can hold still gets its own. */
export type FileLimits = { records: number; bytes: number }

/** The files of one topic: a new one begins where a limit would be crossed, never within a record. */
export class TopicFiles {
  readonly topic: Topic
  readonly #sink: ArtifactSink
  readonly #limits: FileLimits
  readonly #opening: string
  readonly #closing: string
  readonly #overhead: number
  readonly #files: { file: ArtifactFile; count: number; bytes: number }[] = []

  constructor(topic: Topic, sink: ArtifactSink, limits: FileLimits) {
    this.topic = topic
    this.#sink = sink
    this.#limits = limits
    this.#opening = `${ROOT}<${topic}>`
    this.#closing = `\n</${topic}>\n</eExact>\n`
    this.#overhead = Buffer.byteLength(this.#opening) + Buffer.byteLength(this.#closing)
  }

  get empty(): boolean {
    return this.#files.length === 0
  }

  /** Writes one record; `bytes` is its length in UTF-8. */
  write(xml: string, bytes: number): void {
    let current = this.#files.at(-1)
    if (current === undefined || this.#full(current.count, current.bytes + bytes)) {
      if (current !== undefined) this.#close(current.file)
      const file = this.#sink.create(`${this.topic}-${this.#files.length + 1}.part`)
      file.write(this.#opening)
      current = { file, count: 0, bytes: this.#overhead }
      this.#files.push(current)
    }
    current.file.write(xml)
    current.count++
    current.bytes += bytes
  }

  /**
   * Closes the files and gives them their names: `2-GLTransactions.xml`, or `2-GLTransactions-01.xml` and so on when
   * there are several. `position` is the topic's place in the order of import.
   */
  async finish(position: number): Promise<Artifact[]> {
    const last = this.#files.at(-1)
    if (last !== undefined) this.#close(last.file)
    const width = Math.max(2, String(this.#files.length).length)
    const artifacts: Artifact[] = []
    for (const [index, { file, count }] of this.#files.entries()) {
      const part = this.#files.length === 1 ? '' : `-${String(index + 1).padStart(width, '0')}`
      const name = `${position}-${this.topic}${part}.xml`
      const { bytes, sha256 } = await file.finish(name)
      artifacts.push({ name, topic: this.topic, bytes, sha256, count })
    }
    return artifacts
  }

  async discard(): Promise<void> {
    for (const { file } of this.#files.splice(0)) await file.discard()
  }

  #full(count: number, bytes: number): boolean {
    return count >= this.#limits.records || bytes > this.#limits.bytes
  }

  #close(file: ArtifactFile): void {
    file.write(this.#closing)
    file.end?.()
  }
}
