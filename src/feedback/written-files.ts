import { join } from 'node:path'
import type { Batch } from '../batch/start.ts'
import { archiveFolder, artifactsFolder, outboxFolder } from '../edge/places.ts'
import type { Artifact, BatchSummary } from '../model/batch.ts'
import type { BatchRow } from '../register/register.ts'

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

  /** Where the files of one topic lie, in their order; nothing from the first on that is gone. */
  async *paths(topic: string): AsyncGenerator<string> {
    for (const { name } of this.#artifacts.filter((artifact) => artifact.topic === topic)) {
      const path = await this.#pathOf(name)
      if (path === null) return
      yield path
    }
  }

  /** The lines of the files of one topic, without their ends. */
  async *lines(topic: string): AsyncGenerator<string> {
    const { files } = this.#batch.context.world
    for await (const path of this.paths(topic)) {
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

  async #pathOf(name: string): Promise<string | null> {
    const { home, world } = this.#batch.context
    const { administration, id } = this.#row
    const archived = join(artifactsFolder(archiveFolder(home, administration, id)), name)
    for (const path of [archived, join(outboxFolder(home, administration, id), name)])
      if ((await world.files.facts(path))?.kind === 'file') return path
    return null
  }
}
