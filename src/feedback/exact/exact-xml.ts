import { heap } from '../../edge/heap.ts'
import { Interrupted } from '../../batch/context.ts'
import type { Batch } from '../../batch/start.ts'
import { finding } from '../../model/finding-make.ts'
import { LimitCrossed } from '../../read/errors.ts'
import { readExactXml, RecordBuilder } from '../../read/exact-xml/reader.ts'
import { XmlRefused } from '../../read/exact-xml/refused.ts'
import { REFRESH_TOPICS } from '../refresh/exact/topics.ts'
import type { FeedbackFile, FileFeedback, TopicFeedback, TopicTaker } from '../feedback.ts'
import { topicFeedbacks } from './all.ts'
import { exactFile, type ReadFile } from './file.ts'

/** Tags and texts between two looks at the memory: some thousand relations, some hundred lists of open items. */
const BETWEEN_LOOKS = 100_000
const WHOLE_FILE = { sheet: '', row: 0 }

/** The root element of every file of Exact, after a declaration and comments. */
const ROOT = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<eExact[\s/>]/
/** The first topic is one that tables are brought up to date with. */
const REFRESHES = new RegExp(`<eExact[^>]*>\\s*<(?:${REFRESH_TOPICS.join('|')})[\\s>]`)
/** A document type goes before the root; what it says is no concern of ours, but the file may still mean to be Exact's. */
const DOCTYPE = /^\s*(?:<\?xml[^>]*>\s*)?<!DOCTYPE\s+eExact\b/i

/** An export of Exact Online, or its answer to an import: one topic or several. */
export const exactXml: FileFeedback = {
  kind: 'refresh',
  source: 'exact',
  recognise: ({ text }) => ROOT.test(text) || DOCTYPE.test(text),
  mends: ({ text }) => REFRESHES.test(text),
  take: (path, batch) => takeExactXml([{ name: batch.drop.name, path }], batch),
  takeAll: takeExactXml,
}

/** Reads the files once and hands their records to whoever wants them; what nobody wants is told. */
async function takeExactXml(files: readonly FeedbackFile[], batch: Batch): Promise<void> {
  const takers = new Takers(batch)
  const read: ReadFile[] = []
  for (const file of files) {
    const reading = new RecordBuilder()
    try {
      await readInto(takers, file, reading, batch)
    } catch (error) {
      if (error instanceof XmlRefused && files.length > 1) error.file = file.name
      throw error
    }
    read.push({ name: file.name, reading })
  }
  const whole = exactFile(batch.drop.name, read)
  const unused = [...whole.topics.keys()].filter((topic) => topic !== 'Messages' && !takers.has(topic))
  if (takers.all.length === 0) {
    const topics = unused.join(', ') || '–'
    batch.report(finding('exact-xml-not-used', WHOLE_FILE, { topics }, { value: topics }))
    return
  }
  for (const topic of unused)
    batch.report(finding('exact-xml-topic-unused', WHOLE_FILE, { topic }, { value: topic }))
  if (batch.untiedErrors > 0) return
  for (const taker of takers.all) await taker.end(whole)
}

/** The records of one file. @throws XmlRefused, LimitCrossed, Interrupted, system errors */
async function readInto(
  takers: Takers,
  { path }: FeedbackFile,
  reading: RecordBuilder,
  batch: Batch,
): Promise<void> {
  const { world, home, signal, progress } = batch.context
  const { limits } = home.settings
  let looked = reading.events
  for await (const records of readExactXml(world.files.stream(path), limits, reading)) {
    for (const topic of reading.topics.keys()) if (topic !== 'Messages') await takers.begin(topic)
    for (const { topic, element } of records) {
      if (topic === 'Messages' && !takers.has(topic)) await takers.begin(topic)
      const wanted = takers.of(topic)
      batch.rows.document(1, wanted.length > 0 ? 'booked' : { rule: 'not-used' })
      for (const taker of wanted) taker.record(topic, element)
    }
    if (batch.rows.read > limits.rows) throw new LimitCrossed('rows', batch.rows.read, limits.rows)
    for (const taker of takers.all) await taker.pause?.()
    // what is kept of 200,000 relations grows all the way: to look through it for every chunk takes longer than to read it
    if (reading.events >= looked + BETWEEN_LOOKS) {
      heap.check()
      looked = reading.events
    }
    if (signal?.aborted) throw new Interrupted('asked to stop')
    progress?.({ phase: 'reading', rows: batch.rows.read })
  }
  for (const topic of reading.topics.keys()) if (topic !== 'Messages') await takers.begin(topic)
}

/** Who takes what, as far as their topics have turned up. */
class Takers {
  readonly #batch: Batch
  readonly #begun = new Map<TopicFeedback, TopicTaker>()
  readonly #wanted = new Map<string, TopicTaker[]>()

  constructor(batch: Batch) {
    this.#batch = batch
  }

  get all(): TopicTaker[] {
    return [...this.#begun.values()]
  }

  has(topic: string): boolean {
    return this.of(topic).length > 0
  }

  of(topic: string): readonly TopicTaker[] {
    return this.#wanted.get(topic) ?? []
  }

  async begin(topic: string): Promise<void> {
    if (this.#wanted.has(topic)) return
    const takers: TopicTaker[] = []
    for (const feedback of topicFeedbacks) {
      if (!feedback.topics.includes(topic)) continue
      let taker = this.#begun.get(feedback)
      if (!taker) {
        if (this.#begun.size === 0) this.#batch.feedback.kind = feedback.kind
        this.#begun.set(feedback, (taker = await feedback.begin(this.#batch)))
      }
      takers.push(taker)
    }
    this.#wanted.set(topic, takers)
  }
}
