import { join } from 'node:path'
import type { Batch } from '../../batch/start.ts'
import { archiveFolder, artifactsFolder, outboxFolder } from '../../edge/places.ts'
import type { Artifact, BatchSummary } from '../../model/batch.ts'
import type { BatchRow } from '../../register/register.ts'
import type { Placeholder } from '../../target/snelstart/ids.ts'

/** The files of a batch, from the archive, or from the outbox where they were too large to be copied. */
export class WrittenFiles {
  readonly #batch: Batch
  readonly #row: BatchRow
  readonly #artifacts: readonly Artifact[]

  constructor(batch: Batch, row: BatchRow) {
    this.#batch = batch
    this.#row = row
    this.#artifacts = (JSON.parse(row.summary) as BatchSummary).artifacts
  }

  has(topic: string): boolean {
    return this.#artifacts.some((artifact) => artifact.topic === topic)
  }

  /** The lines of the files of one topic, without their ends; nothing where a file is gone. */
  async *lines(topic: string): AsyncGenerator<string> {
    const { files } = this.#batch.context.world
    for (const { name } of this.#artifacts.filter((artifact) => artifact.topic === topic)) {
      const path = await this.#pathOf(name)
      if (path === null) return
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      let rest = ''
      for await (const block of files.stream(path)) {
        const lines = (rest + decoder.decode(block, { stream: true })).split('\n')
        rest = lines.pop()!
        for (const line of lines) yield line.replace(/\r$/, '')
      }
      if (rest !== '') yield rest
    }
  }

  /** One body a line, as they were written. */
  async *bodies<T>(topic: string): AsyncGenerator<T> {
    for await (const line of this.lines(topic))
      if (line.startsWith('{')) yield JSON.parse(line.replace(/,$/, '')) as T
  }

  /** What the ids stand for that were not real when the batch was written, by id. */
  async placeholders(): Promise<Map<string, Pick<Placeholder, 'kind' | 'key'>>> {
    const found = new Map<string, Pick<Placeholder, 'kind' | 'key'>>()
    let isThere = false
    for await (const line of this.lines('requests'))
      if (line === '"placeholders":[') isThere = true
      else if (isThere && line.startsWith('{')) {
        const { id, kind, key } = JSON.parse(line.replace(/,$/, '')) as Placeholder
        found.set(id, { kind, key })
      }
    return found
  }

  async #pathOf(name: string): Promise<string | null> {
    const { home, world } = this.#batch.context
    const { administration, id } = this.#row
    const archived = join(artifactsFolder(archiveFolder(home, administration, id)), name)
    for (const path of [archived, join(outboxFolder(home, administration, id), name)])
      if ((await world.files.facts(path))?.kind === 'file') return path
    return null
  }
}
