import type { Batch } from '../../batch/start.ts'
import { unknownValues } from '../refresh/exact/known.ts'
import { REFRESH_TOPICS, refreshTopics } from '../refresh/exact/topics.ts'
import { finishRefresh } from '../refresh/finish.ts'
import { Refresh } from '../refresh/refresh.ts'
import type { ExactFile, TopicFeedback, TopicTaker } from '../feedback.ts'
import type { XmlElement } from '../../read/exact-xml/element.ts'

/** Codes and relations of Exact, merged with the tables (R32 to R36, R47, R82). */
export const exactRefresh: TopicFeedback = {
  kind: 'refresh',
  source: 'exact',
  topics: REFRESH_TOPICS,
  begin: (batch) => new ExactRefresh(batch),
}

class ExactRefresh implements TopicTaker {
  readonly #batch: Batch
  readonly #refresh = new Refresh()
  readonly #topics

  constructor(batch: Batch) {
    this.#batch = batch
    this.#topics = refreshTopics(batch.administration.settings, batch.started.toISOString().slice(0, 10))
  }

  record(topic: string, record: XmlElement): void {
    this.#topics[topic]?.add(this.#refresh, record)
    for (const value of unknownValues(topic, record)) this.#refresh.noteUnknown(topic, value, record.line)
  }

  async end(file: ExactFile): Promise<void> {
    for (const [topic, { table }] of Object.entries(this.#topics)) {
      if (!file.topics.has(topic)) continue
      const one = this.#refresh.begin(table)
      one.complete = file.isComplete(topic)
      one.isPage = !one.complete
    }
    await finishRefresh(this.#refresh, this.#batch)
  }
}
